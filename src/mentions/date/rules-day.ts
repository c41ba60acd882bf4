import { matchList, wordList } from '../../lexicon/lists.ts';
import type { TokenMatch, TokenRule } from '../../pattern/rule.ts';
import type { Form, Rel } from './form.ts';
import {
  at,
  clockAt,
  dayIn,
  hasWord,
  isCapital,
  isGlued,
  lastOf,
  monthIn,
  partIn,
  relIn,
  roles,
  tagAt,
  weekdayIn,
  weekdayKind,
  wordSet,
  yearIn,
} from './read.ts';

type Rule = TokenRule<Form>;

const DAYS = wordList('date.day');
const HOLIDAYS = wordList('date.holiday');
const HOLIDAY_WORDS = wordSet('good black bloody super ash palm maundy easter cyber shrove casual');
const PAPERS = wordSet(
  'times mirror telegraph express mail herald post world mercury tribune best business star sport',
);
const AT = wordSet('at around by until till before after since from about between and to , (');

const weekday = (m: TokenMatch, rel: Rel = null): Form => ({ is: 'weekday', weekday: weekdayIn(m), rel });
const daysAway = (by: number): Form => ({ is: 'period', grain: 'day', by, from: 'anchor' });

/** Offset of "today", "yesterday", "tomorrow" in a role. */
function dayWord(m: TokenMatch, role: number): Form | null {
  const t = at(m, role);
  const row = t < 0 ? undefined : matchList(m.doc, DAYS, t)?.entry.row;
  if (!row) return null;
  const form = daysAway(Number(row[1]));
  return row[2] ? { ...form, time: `T${row[2]}` } : form;
}

/** "Mon.", "Sun": short weekdays need their capital; "Friday" does not. */
function isWeekdayName(m: TokenMatch): boolean {
  const kind = weekdayKind(m);
  return kind === 'full' || (kind === 'stop' && isCapital(m.doc, at(m, roles.w)));
}

/** Names that end in a weekday or begin with one: "Black Friday", "the Sunday Times". */
function isPartOfName(m: TokenMatch): boolean {
  const t = at(m, roles.w);
  return hasWord(m, t - 1, HOLIDAY_WORDS) && isCapital(m.doc, t - 1)
    ? true
    : hasWord(m, t + 1, PAPERS) && isCapital(m.doc, t + 1);
}

const withPart = (form: Form | null, m: TokenMatch): Form | null => (form ? { ...form, time: `T${partIn(m)}` } : null);

export const dayRules: readonly Rule[] = [
  {
    id: 'date/weekday',
    doc: 'a weekday alone',
    pattern: 'w:{date.weekday}',
    build: (m) => (isWeekdayName(m) && !isPartOfName(m) ? weekday(m) : null),
    examples: ['The court ruled [Friday].', 'On [Monday] shops reopen.', "[Tuesday]'s vote was close."],
    refuses: ['The Sunday Times wrote so.', 'The sun rose.', 'They met on Mondays.', 'He sat there.'],
  },
  {
    id: 'date/weekday-last-next',
    doc: 'a weekday after "last", "this", "next"',
    pattern: 'r:(last|next|(this past|coming|week)|this|(the previous|following|coming|past)) w:{date.weekday}',
    build: (m) => (isWeekdayName(m) && !isPartOfName(m) ? weekday(m, relIn(m) ?? 0) : null),
    examples: ['She left [last Wednesday].', 'It opens [next Monday].', 'Voting ends [this coming Sunday].'],
    refuses: ['Last sun, last rain.'],
  },
  {
    id: 'date/weekday-of-week',
    doc: 'a weekday of last week or next week',
    pattern: 'w:{date.weekday} (of|,)? r:(last|this|next) week',
    build: (m) => {
      const rel = relIn(m);
      return isWeekdayName(m) && rel !== null
        ? { is: 'around', grain: 'day', base: { is: 'weekday', weekday: weekdayIn(m), rel: rel === 0 ? 0 : rel } }
        : null;
    },
    examples: ['He quit [Tuesday of last week].', 'Talks open [Thursday next week].'],
    refuses: ['The sun next week shines.'],
  },
  {
    id: 'date/weekday-part',
    doc: 'a weekday with a part of the day',
    pattern: "r:(last|this|next)? w:{date.weekday} 's? p:{date.part}",
    build: (m) =>
      isWeekdayName(m) && partPlural(m) === 'one' && !isProgramme(m) ? withPart(weekday(m, relIn(m)), m) : null,
    examples: ['Snow fell [Friday night].', 'On [Monday morning] banks open.', 'It broke [last Sunday evening].'],
    refuses: ['They play Friday nights.'],
  },
  {
    id: 'date/day-part',
    doc: 'today, yesterday or tomorrow with a part of the day',
    pattern: "r:{date.day} 's? p:{date.part}",
    build: (m) => withPart(dayWord(m, roles.r), m),
    examples: ['A quake struck [yesterday morning].', '[Tomorrow night] the moon is full.'],
    refuses: ['Today a night guard left.'],
  },
  {
    id: 'date/part-day',
    doc: 'a part of the day before yesterday, today or tomorrow',
    pattern: 'mid? -? p:{date.part} r:{date.day}',
    build: (m) => {
      const form = withPart(dayWord(m, roles.r), m);
      return form && at(m, roles.p) > m.first ? { ...form, mod: 'MID' } : form;
    },
    examples: ['Rates rose [morning yesterday].', 'By [afternoon yesterday] all was calm.'],
    refuses: ['In the night they left.'],
  },
  {
    id: 'date/this-part',
    doc: 'this morning, last night, this evening',
    pattern: 'r:(this|last|(the previous)|(the next)|(the following)) p:{date.part}',
    build: thisPart,
    examples: ['The vote was held [this morning].', '[Last night] the lights went out.'],
    refuses: ['It was his last afternoon.', 'Last evening classes were full.'],
  },
  {
    id: 'date/day-word',
    doc: 'today, yesterday, tomorrow, tonight',
    pattern: 'r:{date.day}',
    build: (m) => (isPaper(m) ? null : dayWord(m, roles.r)),
    examples: ['The bank closed [today].', "[Yesterday]'s storm was mild.", 'They sail [tomorrow].'],
    refuses: ['USA Today wrote so.', 'He watches the Tonight Show.'],
  },
  {
    id: 'date/day-after-tomorrow',
    doc: 'the day before yesterday, the day after tomorrow',
    pattern: 'the day r:((before yesterday)|(after tomorrow))',
    build: (m) => daysAway(hasWord(m, at(m, roles.r), wordSet('before')) ? -2 : 2),
    examples: ['He died [the day before yesterday].', 'We vote [the day after tomorrow].'],
    refuses: ['The day before was dull.'],
  },
  {
    id: 'date/weekday-plural',
    doc: 'a weekday in the plural: every such day',
    pattern: 'w:{date.weekday} p:{date.part}?',
    build: (m) => {
      const plural = weekdayKind(m) === 'plural';
      if (plural ? at(m, roles.p) >= 0 : weekdayKind(m) !== 'full' || partPlural(m) !== 'many') return null;
      const part = at(m, roles.p) >= 0 ? `T${partIn(m)}` : '';
      return { is: 'fixed', type: 'SET', value: `XXXX-WXX-${weekdayIn(m)}${part}` };
    },
    examples: ['Shops close on [Mondays].', 'They play on [Friday nights].'],
    refuses: ['On Monday they left.', 'It was Friday night.'],
  },
  {
    id: 'date/weekend',
    doc: 'a weekend with "the", "this", "last" or "next"',
    pattern: 'r:(the|this|last|next|(the past|coming|previous)|(this past|coming)) (long)? weekend',
    build: (m) => ({ is: 'weekend', rel: hasWord(m, lastOf(m, roles.r), wordSet('the')) ? null : relIn(m) }),
    examples: ['Fires spread over [the weekend].', 'Polls open [this weekend].', '[Last weekend] was quiet.'],
    refuses: ['A weekend house burned.'],
  },
  {
    id: 'date/holiday',
    doc: 'a holiday with a date of its own',
    pattern: 'r:(last|this|next)? h:{date.holiday} (,? y:<year>)?',
    build: (m) => {
      const h = at(m, roles.h);
      const entry = matchList(m.doc, HOLIDAYS, h)?.entry;
      if (!entry || !isCapital(m.doc, h)) return null;
      // "Christmas tree", "Easter Island", "Independence Day parade": a name or kind goes on only in capitals.
      const end = lastOf(m, roles.h) + 1;
      // "Independence Day, Aug. 17": the date beside it says which.
      const next = hasWord(m, end, wordSet(', (')) || hasWord(m, end, wordSet('on')) ? end + 1 : end;
      if (at(m, roles.y) < 0 && next < m.doc.count && isMonthAt(m, next)) return null;
      if (at(m, roles.y) < 0 && end < m.doc.count && isCapital(m.doc, end) && tagAt(m, end).startsWith('NNP'))
        return null;
      return { is: 'holiday', rule: entry.row[1]!, year: yearIn(m), rel: relIn(m) };
    },
    examples: ['Shops shut on [Christmas Day].', 'He came [last Thanksgiving].', 'On [Good Friday 1998] they signed.'],
    refuses: ['Easter Island is far.', 'A labor day of ten hours.'],
  },
  {
    id: 'date/clock',
    doc: 'a time of day, with or without zone and day',
    pattern:
      'c:<clock> (,? z:{date.zone})? (((,|on)? w:{date.weekday} p:{date.part}?)|((,|on)? r:{date.day} p:{date.part}?)|(this p:{date.part}))? ((,|on)? m:{date.month} d:<monthday> (,? y:<year>)?)?',
    build: clock,
    examples: [
      'It began at [10:35 a.m.] sharp.',
      'Polls close at [8 p.m. EST, Nov. 4].',
      'They met at [noon Thursday].',
    ],
    refuses: ['They won 10:35 on points.', 'Psalm 23:4 was read.', 'He owes 4 in the town.'],
  },
];

const MONTHS = wordList('date.month');

const isMonthAt = (m: TokenMatch, t: number): boolean =>
  m.doc.sentence[t] === m.doc.sentence[m.first] && isCapital(m.doc, t) && matchList(m.doc, MONTHS, t) !== null;

const PARTS = wordList('date.part');
function partPlural(m: TokenMatch): string {
  const t = at(m, roles.p);
  return t < 0 ? '' : (matchList(m.doc, PARTS, t)?.entry.row[2] ?? '');
}

/** "Sunday Morning Futures", "Friday Night Lights" */
const isProgramme = (m: TokenMatch): boolean =>
  isCapital(m.doc, at(m, roles.p)) && m.end < m.doc.count && isCapital(m.doc, m.end) && /^NNP/.test(tagAt(m, m.end));

/** "6 o'clock this afternoon" is 18:00. */
function laterHalf(time: string, part: string): string {
  const hour = Number(time.slice(1, 3));
  const late = part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 5);
  return late && hour < 12 ? `T${hour + 12}${time.slice(3)}` : time;
}

/** "Last night" is a time; "his last afternoon" is not, nor "last evening classes". */
function thisPart(m: TokenMatch): Form | null {
  const r = at(m, roles.r);
  const part = partIn(m);
  // "CBS This Morning" is a programme.
  if (isCapital(m.doc, m.end - 1)) return null;
  if (partPlural(m) !== 'one' || hasWord(m, m.first - 1, wordSet('his her their its the my our your a'))) return null;
  const last = hasWord(m, r, wordSet('last'));
  if (last && part !== 'NI' && /^NN/.test(tagAt(m, m.end))) return null;
  if (lastOf(m, roles.r) > r) {
    const by = relIn(m) ?? 0;
    return { is: 'period', grain: 'day', by, from: 'focus', time: `T${part}` };
  }
  return { ...daysAway(last ? -1 : 0), time: `T${part}` };
}

function isPaper(m: TokenMatch): boolean {
  const { doc, first, end } = m;
  const inside = first > 0 && doc.sentence[first - 1] === doc.sentence[first] && isCapital(doc, first);
  const before = inside && isCapital(doc, first - 1) && tagAt(m, first - 1).startsWith('NNP');
  return before || (hasWord(m, end, wordSet('show program programme')) && isCapital(doc, end));
}

function clock(m: TokenMatch): Form | null {
  const found = clockAt(m, roles.c);
  if (!found) return null;
  const c = at(m, roles.c);
  const end = lastOf(m, roles.c) + 1;
  // "High Noon" is a film.
  if (isCapital(m.doc, c) && c > 0 && isCapital(m.doc, c - 1)) return null;
  const bare = m.end === end;
  if (!found.sure && (at(m, roles.z) < 0 || isGlued(m.doc, c))) {
    if (!hasWord(m, c - 1, AT) || hasWord(m, c - 1, wordSet('and to , (')) || isGlued(m.doc, end + 1)) return null;
  }
  if (bare && found.time === 'T24:00' && hasWord(m, m.first - 1, wordSet('the a'))) return null;
  const time = at(m, roles.p) >= 0 ? laterHalf(found.time, partIn(m)) : found.time;
  const day = dayWord(m, roles.r) ?? (at(m, roles.m) >= 0 ? null : at(m, roles.w) >= 0 ? weekday(m) : null);
  if (day) return { ...day, time };
  if (at(m, roles.p) >= 0) return { ...daysAway(0), time };
  if (at(m, roles.m) >= 0) {
    return { is: 'civil', year: yearIn(m), month: monthIn(m), day: dayIn(m), rel: null, sure: true, time };
  }
  // A running report sets its times at the head of a line.
  const head = m.doc.sentences.first[m.doc.sentence[c]!] === c;
  return { is: 'period', grain: 'day', by: 0, from: head ? 'anchor' : 'focus', time };
}
