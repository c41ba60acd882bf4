import { ZONE_KINDS } from '../../model/article.ts';
import { SHAPE } from '../../model/doc.ts';
import type { TokenMatch, TokenRule } from '../../pattern/rule.ts';
import type { Form, Rel } from './form.ts';
import {
  at,
  countIn,
  type FewWords,
  hasWord,
  isCapital,
  isPlural,
  lastOf,
  ordinalIn,
  relIn,
  roles,
  seasonIn,
  seasonKind,
  tagAt,
  unitIn,
  wordSet,
  yearIn,
} from './read.ts';
import type { Grain } from './timex.ts';

type Rule = TokenRule<Form>;

const GRAINS: Readonly<Record<string, Grain>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
};
const FOCUS = wordSet('previous following same that preceding');
const THE = wordSet('the');

const period = (grain: Grain, by: number, from: 'anchor' | 'focus' = 'anchor'): Form => ({
  is: 'period',
  grain,
  by,
  from,
});
const ref = (value: 'PAST_REF' | 'FUTURE_REF'): Form => ({ is: 'fixed', type: 'DATE', value });

/** "last week" from the article's day; "the following week", "that year" from the date last spoken of. */
function lastNext(m: TokenMatch): Form | null {
  const grain = GRAINS[unitIn(m)];
  const rel = relOf(m);
  if (!grain || rel === null || isPlural(m) || hasWord(m, m.end, wordSet('-'))) return null;
  // ABC's "This Week" is a programme; a headline in capitals says what it says.
  if (isTitled(m)) return null;
  const r = at(m, roles.r);
  const last = lastOf(m, roles.r);
  const word = (set: FewWords): boolean => hasWord(m, last, set);
  const definite = last > r && hasWord(m, r, THE);
  // "the last week of May" is not last week.
  if (!definite && word(wordSet('last next')) && hasWord(m, m.first - 1, wordSet('the his her its their a')))
    return null;
  if (word(wordSet('last')) && definite && grain !== 'decade' && grain !== 'century') return null;
  const focus = word(FOCUS) || (definite && word(wordSet('next'))) || (grain === 'day' && word(wordSet('next')));
  if (grain === 'day' && !focus) return null;
  if (grain === 'quarter' && rel === 0) return { is: 'reported', back: 0, year: null, quarter: true };
  return period(grain, rel, focus ? 'focus' : 'anchor');
}

/** Both words in capitals inside a sentence of the body that is not all in capitals. */
function isTitled({ doc, first, end }: TokenMatch): boolean {
  const s = doc.sentence[first]!;
  if (!isCapital(doc, first) || !isCapital(doc, end - 1) || ZONE_KINDS[doc.sentences.zone[s]!] !== 'body') return false;
  return (doc.shape[end - 1]! & SHAPE.allCaps) === 0;
}

const relOf = (m: TokenMatch): Rel => {
  const last = lastOf(m, roles.r);
  return hasWord(m, last, wordSet('that')) ? 0 : hasWord(m, last, wordSet('preceding')) ? -1 : relIn(m);
};

/** Value of "ago" in the grain of its unit: five months ago is a month, ten days ago a day. */
function ago(m: TokenMatch): Form | null {
  const unit = unitIn(m);
  const count = at(m, roles.n) >= 0 ? countIn(m) : null;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return ref('PAST_REF');
  if (!count || count.value === null) return ref('PAST_REF');
  const about = count.about || count.range || at(m, roles.so) >= 0;
  const form = awayBy(unit, -count.value, 'anchor');
  return form && about ? { ...form, mod: 'APPROX' } : form;
}

function awayBy(unit: string, count: number, from: 'anchor' | 'focus'): Form | null {
  const whole = Math.round(count);
  switch (unit) {
    case 'day':
      return period('day', whole, from);
    case 'week':
      return period('week', whole, from);
    case 'fortnight':
      return period('week', 2 * whole, from);
    case 'month':
    case 'quarter':
    case 'year':
      return period(unit, whole, from);
    case 'decade':
      return period('year', Math.round(10 * count), from);
    case 'century':
      return period('year', Math.round(100 * count), from);
    default:
      return null;
  }
}

export const relativeRules: readonly Rule[] = [
  {
    id: 'date/last-next-unit',
    doc: 'last, this or next week, month, year; the previous or following one',
    pattern:
      'r:(last|this|next|that|(the last|next|previous|following|preceding|current|coming|upcoming|same)|(this past|coming|same)|(that same)) u:{date.unit}',
    build: lastNext,
    examples: [
      'Rents fell [last week].',
      '[This year] is dry.',
      'A vote is due [next month].',
      'In 1998 he left; [the following year] he died.',
    ],
    refuses: [
      'The last year-round ferry.',
      'This second is lost.',
      'He left the next room.',
      'His last days were calm.',
    ],
  },
  {
    id: 'date/ago',
    doc: 'a number of units ago',
    pattern: '((n:<count>)|(n:(a|an|one)) {date.qualifier}?)? u:{date.unit} so:(or (so|two|more))? ago',
    build: ago,
    examples: [
      'The mill burned [three weeks ago].',
      '[Five months ago] he quit.',
      'It was set up [a decade ago].',
      '[Years ago] it was a farm.',
    ],
    refuses: ['Long ago it was a farm.', 'A year later it closed.'],
  },
  {
    id: 'date/from-now',
    doc: 'a number of units from now, from today or hence',
    pattern: '((n:<count>)|(n:(a|an|one))) u:{date.unit} ((from now|today)|hence)',
    build: (m) => {
      const { value } = countIn(m);
      return value === null ? ref('FUTURE_REF') : awayBy(unitIn(m), value, 'anchor');
    },
    examples: ['The lease ends [two weeks from now].', 'It may come [a year from today].'],
    refuses: ['Two weeks from May it ends.'],
  },
  {
    id: 'date/earlier-later',
    doc: 'a number of units before or after the date last spoken of',
    pattern: '((n:<count>)|(n:(a|an|one))) u:{date.unit} r:(earlier|later|afterward|afterwards|before|previously)',
    build: earlierLater,
    examples: ['He fell ill on May 3 and died [two days later].', 'On June 9 they met; [a week earlier] they had not.'],
    refuses: ['Two days before the vote he left.', 'Sooner or later it ends.'],
  },
  {
    id: 'date/the-unit-before',
    doc: 'the day before, the year after: next to the date last spoken of',
    pattern: 'the u:(day|week|month|year) r:(before|after|earlier)',
    build: (m) => {
      const grain =
        (['day', 'week', 'month', 'year'] as const).find((name) => hasWord(m, at(m, roles.u), wordSet(name))) ?? 'day';
      return isClauseEnd(m) ? period(grain, hasWord(m, at(m, roles.r), wordSet('after')) ? 1 : -1, 'focus') : null;
    },
    examples: ['It fell from 40 in 2010 to 30 [the year before].', 'He sued on May 3; [the day before], he had quit.'],
    refuses: ['The day before the vote he left.', 'The year after he died it closed.'],
  },
  {
    id: 'date/year-ago',
    doc: 'a year ago, a year earlier: the period a year before the one spoken of',
    pattern: 'n:(a|one) u:year r:(ago|earlier|before|previously)',
    priority: 1,
    build: (m) => {
      const before = hasWord(m, at(m, roles.r), wordSet('before previously'));
      if (before && !isClauseEnd(m)) return null;
      return { is: 'comparison', years: 1, ago: hasWord(m, at(m, roles.r), wordSet('ago')) };
    },
    examples: ['Profit rose from [a year ago].', 'In the third quarter sales fell from [a year earlier].'],
    refuses: ['A year before the war he left.', 'Two years ago it rose.'],
  },
  {
    id: 'date/year-ago-adjective',
    doc: 'year-ago or year-earlier before a noun that is no period',
    pattern: 'year - ago|earlier',
    build: () => ({ is: 'reported', back: 1, year: null, quarter: false }),
    examples: ['That compares with [year-earlier] profit of nine cents.', 'The [year-ago] figure was higher.'],
    refuses: ['A year ago it rose.', 'Two-year-old plans failed.'],
  },
  {
    id: 'date/year-ago-period',
    doc: 'the year-ago quarter or period',
    pattern: 'the|its? comparable|corresponding|same? year - ago|earlier k:(quarter|period)',
    build: (m) => ({ is: 'reported', back: 1, year: null, quarter: hasWord(m, at(m, roles.k), wordSet('quarter')) }),
    examples: ['Net rose from [the year-ago quarter].', 'Costs beat [the comparable year-earlier period].'],
    refuses: ['The year-ago figure was higher.', 'The year ago passed.'],
  },
  {
    id: 'date/year-ago-quarter',
    doc: 'the year-ago third quarter',
    pattern: 'the|its? year - ago|earlier o:<ordinal> -? quarter',
    build: (m) => {
      const nth = ordinalIn(m);
      return nth >= 1 && nth <= 4 ? { is: 'part', grain: 'quarter', nth, year: null, rel: -1 } : null;
    },
    examples: ['Net fell from [the year-ago third quarter].', 'A gain in [the year-earlier first quarter] helped.'],
    refuses: ['The year-ago sixth quarter.', 'The third quarter a year ago.'],
  },
  {
    id: 'date/reported-period',
    doc: 'the quarter, the latest period: the one the report is about',
    pattern:
      'r:((the latest|current|same|comparable|corresponding)|the|(the most recent)|its) k:(quarter|period) said:((last year)|(a year ago|earlier)|(of|in q:<year>))?',
    build: reportedPeriod,
    examples: [
      'Sales rose 3% in [the quarter].',
      '[The latest period] holds a gain.',
      'It lost money in [the same period last year].',
    ],
    refuses: ['The period of calm ended.', 'The quarter of the town burned.'],
  },
  {
    id: 'date/year-period',
    doc: 'the period or quarter of a year ("the 1988 period")',
    pattern: 'the y:<year> k:(quarter|period)',
    priority: 1,
    build: (m) => ({
      is: 'reported',
      back: 0,
      year: yearIn(m),
      quarter: hasWord(m, at(m, roles.k), wordSet('quarter')),
    }),
    examples: ['It earned more in [the 1988 period].', 'Costs of [the 2019 quarter] were lower.'],
    refuses: ['The 20 period was long.'],
  },
  {
    id: 'date/recent-units',
    doc: 'recent, past or coming days, months, years without a number',
    pattern:
      'r:(recent|past|previous|coming|future|upcoming|(the past|coming|last|next|previous|recent|preceding|following)) u:{date.unit} (and {date.unit})?',
    build: (m) => {
      if (!isPlural(m) || (hasWord(m, m.first, wordSet('past')) && /^VB/.test(tagAt(m, m.first - 1)))) return null;
      const coming = hasWord(m, lastOf(m, roles.r), wordSet('coming future next upcoming following'));
      return ref(coming ? 'FUTURE_REF' : 'PAST_REF');
    },
    examples: ['In [recent years] ports grew.', 'Talks come in [the coming days].', 'In [past months] rents fell.'],
    refuses: ['In the year ports grew.', 'He drove past years of work.'],
  },
  {
    id: 'date/season',
    doc: 'a season with "last", "this", "next", "the" or a year',
    pattern:
      'r:(last|next|this|the|(this past|coming)|(the past|coming|following|previous)|early|late|mid)? s:{date.season} (of? y:<year>)?',
    build: season,
    examples: [
      'Rain came [last fall].',
      'They marry [this summer].',
      'In [the winter of 1994] it froze.',
      'By [spring 2026] it opens.',
    ],
    refuses: ['The fall of the wall.', 'Prices fall.', 'They drank from the spring.'],
  },
];

/** "three days before." stands at the end of its clause; "three days before the vote" counts from the vote. */
const isClauseEnd = (m: TokenMatch): boolean => /^(?:[.,:]|''|CC|X|-RRB-)$/.test(tagAt(m, m.end));

function earlierLater(m: TokenMatch): Form | null {
  const unit = unitIn(m);
  const r = at(m, roles.r);
  const back = hasWord(m, r, wordSet('earlier before previously'));
  if (hasWord(m, r, wordSet('before previously')) && !isClauseEnd(m)) return null;
  const { value } = countIn(m);
  if (value === null) return ref(back ? 'PAST_REF' : 'FUTURE_REF');
  if (unit === 'year') return { is: 'comparison', years: back ? value : -value, ago: false };
  return awayBy(unit, back ? -value : value, 'focus');
}

function reportedPeriod(m: TokenMatch): Form | null {
  const quarter = hasWord(m, at(m, roles.k), wordSet('quarter'));
  const r = at(m, roles.r);
  const plain = lastOf(m, roles.r) === r;
  const said = at(m, roles.said) >= 0;
  // "the period of calm", "a quarter of the town", "the quarter-century": no time of a report.
  if (hasWord(m, m.end, wordSet('of - century'))) return null;
  if (plain && !quarter && !said) return null;
  if (hasWord(m, r, wordSet('its')) && !said) return null;
  const year = yearIn(m, roles.q);
  const back = said && year === null ? 1 : 0;
  return { is: 'reported', back, year, quarter };
}

function season(m: TokenMatch): Form | null {
  const year = yearIn(m);
  const last = lastOf(m, roles.r);
  const code = seasonIn(m);
  const word = seasonKind(m) === 'word';
  const end = m.end;
  const own = last < 0 ? '' : hasWord(m, last, THE) ? 'the' : 'rel';
  if (hasWord(m, end, wordSet('- of'))) return null;
  if (year === null && own !== 'rel') {
    // "the fall" and "spring" are words: only "in the fall", "by spring".
    if (
      !hasWord(
        m,
        m.first - 1,
        wordSet('in by until till since during through early late mid of before after into over'),
      )
    )
      return null;
    if (word && own === '' && !hasWord(m, m.first - 1, wordSet('by until since early late'))) return null;
    if (/^NN/.test(tagAt(m, end))) return null;
  }
  return { is: 'season', code, year, rel: own === 'rel' ? relIn(m) : null };
}
