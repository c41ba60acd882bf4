import { type Doc, SHAPE } from '../../model/doc.ts';
import type { TokenMatch, TokenRule } from '../../pattern/rule.ts';
import { isCivil } from './calendar.ts';
import type { Form, Rel } from './form.ts';
import { readNumeric } from './numeric.ts';
import {
  at,
  dayIn,
  decadeAt,
  type FewWords,
  hasWord,
  isCapital,
  isGlued,
  monthIn,
  monthKind,
  numberIn,
  ordinalIn,
  relIn,
  roles,
  tagAt,
  wordSet,
  yearAt,
  yearIn,
} from './read.ts';

type Rule = TokenRule<Form>;

const PREPOSITIONS = wordSet(
  'in since by until till before after from of between during through and to circa for around year ended ending or -',
);
/** What counts something: "1,998 miles" is no year. */
const COUNTED = wordSet(
  'percent % miles feet dollars euros pounds tons tonnes people troops soldiers meters metres yards points votes years ' +
    'months weeks days hours minutes men women children jobs homes houses million billion thousand hundred',
);
const ABOUT = wordSet('about nearly over than some almost roughly approximately least $ # £ € ¥ no. only');
const PERCENT = wordSet('percent % per million billion points pence cents');
const MODAL = wordSet('may march');
const ATTACKS = wordSet('attacks attack hijackers commission terrorist terror');

const civil = (year: number | null, month: number | null, day: number | null, rel: Rel = null, sure = true): Form => ({
  is: 'civil',
  year,
  month,
  day,
  rel,
  sure,
});

/** A day that can exist: the 30th of February is none. */
function dayOf(year: number | null, month: number, day: number): Form | null {
  return isCivil(year ?? 2000, month, day) ? civil(year, month, day) : null;
}

/** Month names that are words too ("may", "march", "sun") need their capital. */
function isMonthName(m: TokenMatch): boolean {
  const kind = monthKind(m);
  return kind === 'full' || isCapital(m.doc, at(m, roles.m));
}

function monthDay(m: TokenMatch): Form | null {
  const day = dayIn(m);
  if (!isMonthName(m) || hasWord(m, m.end, PERCENT)) return null;
  // The attacks of 2001 are called by their day.
  const attacks = monthIn(m) === 9 && day === 11 && hasWord(m, m.end, ATTACKS);
  return dayOf(yearIn(m) ?? (attacks ? 2001 : null), monthIn(m), day);
}

/** A second day of the same month: only where no noun follows that it could count. */
function otherDay(m: TokenMatch): Form | null {
  if (!isMonthName(m) || hasWord(m, m.end, PERCENT)) return null;
  if (/^(?:NN|JJ|CD|VBG)/.test(tagAt(m, m.end)) || (isGlued(m.doc, m.end + 1) && hasWord(m, m.end, wordSet('-'))))
    return null;
  return dayOf(yearIn(m), monthIn(m), dayIn(m, roles.core));
}

export const calendarRules: readonly Rule[] = [
  {
    id: 'date/month-day',
    doc: 'a month and a day, with or without weekday before and year after',
    pattern: '(w:{date.weekday} ,?)? m:{date.month} d:<monthday> (,? y:<year>)?',
    build: monthDay,
    examples: [
      'The ferry sank on [Nov. 3].',
      'He resigned on [Friday, March 14, 2008].',
      'It opens [May 1, 2026], we hear.',
    ],
    refuses: ['Prices may 5 times a year be set.', 'Profit rose in March 20 percent.'],
  },
  {
    id: 'date/day-month',
    doc: 'a day before its month, with or without weekday and year',
    pattern: '(w:{date.weekday} ,? the?)? d:<monthday> of? m:{date.month} (,? y:<year>)?',
    build: monthDay,
    examples: [
      'The pact was signed on [12 February].',
      'It fell on [3rd May 2019].',
      'On [Sunday 9 June] voters chose.',
    ],
    refuses: ['The 31 march on.', 'In 1998 May was wet.'],
  },
  {
    id: 'date/the-day-of-month',
    doc: 'a day with its article ("the 3rd of May")',
    pattern: 'the d:<ordinal> of m:{date.month} (,? y:<year>)?',
    build: monthDay,
    examples: ['It fell on [the 3rd of May 2019].', 'By [the fifteenth of June] it was over.'],
    refuses: ['The third of a hundred.', 'The third of the May marches.'],
  },
  {
    id: 'date/month-day-also',
    doc: 'a second day after a month and a day ("April 24 and 25")',
    pattern: 'm:{date.month} <monthday> -|–|—|to|and|or|through core:(<monthday> (,? y:<year>)?)',
    build: otherDay,
    examples: ['Talks are set for June 3 and [4].', 'It ran from Oct. 10 to [12], then closed.'],
    refuses: ['On June 3 and 4 people died.', 'Shares lost from June 5 to 6 percent.'],
  },
  {
    id: 'date/day-also-month',
    doc: 'a first day before another day and their month ("3 to 5 May")',
    pattern: 'core:<monthday> -|–|—|to|and|or d:<monthday> of? m:{date.month} (,? y:<year>)?',
    build: (m) =>
      isMonthName(m) && dayIn(m) > dayIn(m, roles.core) ? dayOf(yearIn(m), monthIn(m), dayIn(m, roles.core)) : null,
    examples: ['The summit runs from [3] to 5 May.', 'Between [7] and 9 October 2014 nothing moved.'],
    refuses: ['From 30 to 5 May.'],
  },
  {
    id: 'date/month-year',
    doc: 'a month and a year',
    pattern: 'm:{date.month} of? ,? y:<year>',
    build: (m) => (isMonthName(m) ? civil(yearIn(m), monthIn(m), null) : null),
    examples: [
      'The ban dates from [March 2014].',
      'In [October, 1984], mills closed.',
      'By [June of 1998] it was over.',
    ],
    refuses: ['They may 1998 times be asked.'],
  },
  {
    id: 'date/month-of-year',
    doc: 'a month with "this year", "last year" or "next year" after it',
    pattern: 'm:{date.month} of? r:(last|this|next|(the previous)) year',
    build: (m) => (isMonthName(m) ? civil(null, monthIn(m), null, relIn(m), false) : null),
    examples: ['Fees rose in [June last year].', 'The vote is due in [May of next year].'],
    refuses: ['We may this year go.'],
  },
  {
    id: 'date/month-last-next',
    doc: 'a month after "last", "next" or "this"',
    pattern: 'r:(last|next|(this past|coming)|this|(the previous|following)) m:{date.month}',
    build: (m) => (isMonthName(m) && monthKind(m) !== 'short' ? civil(null, monthIn(m), null, relIn(m)) : null),
    examples: ['Prices peaked [last June].', 'The bridge reopens [next April].', 'A strike began [this past May].'],
    refuses: ['The last may come first.'],
  },
  {
    id: 'date/month',
    doc: 'a month alone',
    pattern: 'm:{date.month}',
    build: monthAlone,
    examples: ['In [January] rents fell.', 'The [December] vote was close.', 'Nobody came in [May].'],
    refuses: ['The march was long.', 'They may go.', 'May it last!', 'June Ashby spoke.'],
  },
  {
    id: 'date/numeric',
    doc: 'a date in digits: year first, or with the year last',
    pattern: 'n:<numeric>',
    build: (m) => {
      const found = readNumeric(m.doc, m.first, m.doc.count);
      if (!found) return null;
      const { year, month, day, sure, time } = found;
      return { is: 'civil', year, month, day, rel: null, sure, ...(time ? { time } : {}) };
    },
    examples: ['Updated [2025-03-04] at noon.', 'Due [31/12/2019] or sooner.', 'Printed [03.04.2025] in Bonn.'],
    refuses: ['Version 1.2.3 came out.', 'It ended 3-4-5 somehow.', 'Born 2023-02-30 or so.'],
  },
  {
    id: 'date/year',
    doc: 'a year alone',
    pattern: 'y:<year>',
    build: yearAlone,
    examples: ['In [1998] it rained.', 'The [2022] flood and the [2016] law.', 'It was [nineteen ninety-four].'],
    refuses: ['It cost $2000 then.', 'About 1950 miles away.', 'Some 1990 people came.', 'Flight 1998 left.'],
  },
  {
    id: 'date/the-year',
    doc: 'a year after the words "the year"',
    pattern: 'the? year y:<year>',
    build: (m) => (at(m, roles.y) === m.first ? null : civil(yearIn(m), null, null)),
    examples: ['By [the year 2030] nothing is left.', 'In [the year two thousand] clocks were checked.'],
    refuses: ['This year 20 came.'],
  },
  {
    id: 'date/year-range-end',
    doc: 'the short second year of a span ("2014-16")',
    pattern: 'y:<year> -|–|/ core:n:<number>',
    build: (m) => {
      const from = yearAt(m);
      const t = at(m, roles.core);
      const two = numberIn(m, roles.n);
      if (!from?.sure || m.doc.end[t]! - m.doc.start[t]! !== 2 || !isGlued(m.doc, t) || !isGlued(m.doc, t - 1))
        return null;
      if (isGlued(m.doc, m.end) && hasWord(m, m.end, wordSet('- /'))) return null;
      const year = Math.floor(from.year / 100) * 100 + two;
      return year > from.year ? civil(year, null, null) : null;
    },
    examples: ['In the 2014-[16] crisis rents fell.', 'The 1998/[99] season was long.'],
    refuses: ['It happened on 2014-12-16 there.', 'In 2014-03 it was cold.'],
  },
  {
    id: 'date/decade',
    doc: 'a decade',
    pattern: 'the? d:<decade>',
    build: decade,
    examples: ['In [the 1990s] ports grew.', 'Songs of [the nineties].', "Laws from [the '80s]."],
    refuses: ['She is in her nineties.', 'Highs in the 80s are expected.', 'He shot two 70s.'],
  },
  {
    id: 'date/century',
    doc: 'a numbered century',
    pattern: 'the? o:<ordinal> -? century',
    build: (m) => ({ is: 'fixed', type: 'DATE', value: String(ordinalIn(m) - 1).padStart(2, '0') }),
    examples: ['A [20th century] idea.', 'In [the nineteenth century] canals were dug.'],
    refuses: ['The third of a century passed.'],
  },
];

/** "June Ashby", "March said", "may", "Mar": a month alone must look and stand like one. */
function monthAlone(m: TokenMatch): Form | null {
  const t = m.first;
  const kind = monthKind(m);
  const form = civil(null, monthIn(m), null);
  if (kind === 'short' || !isCapital(m.doc, t)) return null;
  const asked = hasWord(m, t - 1, MONTH_BEFORE);
  if (kind === 'stop') return asked || hasWord(m, t - 1, JOINTS) ? form : null;
  if (kind === 'full' || asked) return form;
  const joined = hasWord(m, t - 1, JOINTS);
  // "May" and "March" open sentences as verbs: "May it last".
  if (hasWord(m, t, MODAL) && isAmongWords(m)) return form;
  if (hasWord(m, t, MODAL))
    return tagAt(m, t + 1) === 'POS' || (joined && !/^(?:PRP|VB)/.test(tagAt(m, t + 1))) ? form : null;
  // A first name goes with a surname.
  const next = t + 1 < m.doc.count && m.doc.sentence[t + 1] === m.doc.sentence[t] && isCapital(m.doc, t + 1);
  return next && tagAt(m, t + 1).startsWith('NNP') ? null : form;
}

/** "began March with": a capital between words in lower case, which the tagger takes for a name. */
function isAmongWords(m: TokenMatch): boolean {
  const { doc, first: t } = m;
  if (tagAt(m, t) !== 'NNP' || !/^(?:VB|IN|RB|WDT)/.test(tagAt(m, t - 1)) || /^(?:PRP|VB$|X)/.test(tagAt(m, t + 1)))
    return false;
  return isLower(doc, t - 1) && !isCapital(doc, t + 1);
}

const isLower = (doc: Doc, t: number): boolean => (doc.shape[t]! & (SHAPE.letter | SHAPE.capital)) === SHAPE.letter;

const MONTH_BEFORE = wordSet(
  'in since by until till before after from of between during through early late mid last next this a the for around ' +
    'ended ending each every previous following',
);
const JOINTS = wordSet('and to - – or');

function yearAlone(m: TokenMatch): Form | null {
  const found = yearAt(m);
  if (!found) return null;
  const { doc, first, end } = m;
  const form = civil(found.year, null, null);
  if (hasWord(m, first - 1, ABOUT) || hasWord(m, end, COUNTED)) return null;
  if (isGlued(doc, first) && hasWord(m, first - 1, wordSet('- / . : _ + = * #')) && !isRange(m)) return null;
  if (isGlued(doc, end) && hasWord(m, end, wordSet(': / % _ @')) && isGlued(doc, end + 1) && !isShortRange(m))
    return null;
  if (found.sure && found.year >= 1900 && found.year <= 2050) {
    // "Flight 1998", "Route 2010", "Room 1984": a name and its number.
    const name = first > 0 && isCapital(doc, first - 1) && NUMBERED.has(doc.word[first - 1]!);
    return name ? null : form;
  }
  if (hasWord(m, first - 1, wordSet('the')) && found.sure) return tagAt(m, end).startsWith('NNP') ? form : null;
  const asked = hasWord(m, first - 1, PREPOSITIONS) || isRange(m) || isRangeBegin(m) || isBracketed(m);
  return asked && !/^(?:NNS?$|JJ)/.test(tagAt(m, end)) ? form : null;
}

const NUMBERED = wordSet(
  'flight route room highway channel boeing no. bill resolution article section page model class unit ps building',
);

/** "1828-1832" */
const isRangeBegin = (m: TokenMatch): boolean =>
  hasWord(m, m.end, wordSet('- – —')) &&
  m.end + 1 < m.doc.count &&
  /^1\d{3}$/.test(m.doc.text.slice(m.doc.start[m.end + 1]!, m.doc.end[m.end + 1]!));

/** "the medal (1880)" */
const isBracketed = (m: TokenMatch): boolean =>
  hasWord(m, m.first - 1, wordSet('(')) && hasWord(m, m.end, wordSet(') - – ;'));

/** "2024/25" */
function isShortRange({ doc, end }: TokenMatch): boolean {
  return (
    end + 1 < doc.count &&
    doc.end[end + 1]! - doc.start[end + 1]! === 2 &&
    /^\d\d$/.test(doc.text.slice(doc.start[end + 1]!, doc.end[end + 1]!))
  );
}

/** "1985-1987": a year on both sides of a dash. */
function isRange(m: TokenMatch): boolean {
  const { doc, first } = m;
  if (!hasWord(m, first - 1, wordSet('- /')) || first < 2) return false;
  return (
    doc.end[first - 2]! - doc.start[first - 2]! === 4 &&
    /^[12]\d{3}$/.test(doc.text.slice(doc.start[first - 2]!, doc.end[first - 2]!))
  );
}

const HER = wordSet('her his their my our your its low high mid upper two three four');
const BEFORE_DECADE = wordSet('in of from since during by until into through early late');
/** Where these stand in the sentence, "the 60s" are degrees, points or ages. */
const MEASURED = wordSet(
  'temperatures highs lows mercury readings degrees percent % poll polls approval rating ratings aged age',
);

function decade(m: TokenMatch): Form | null {
  const found = decadeAt(m);
  if (!found) return null;
  const form: Form = { is: 'fixed', type: 'DATE', value: String(Math.floor(found.year / 10)) };
  const first = at(m, roles.d);
  if (found.sure) return form;
  if (first === m.first || hasWord(m, first - 2, HER) || !hasWord(m, m.first - 1, BEFORE_DECADE)) return null;
  return found.year >= 1950 && !sentenceHolds(m, MEASURED) ? form : null;
}

function sentenceHolds(m: TokenMatch, words: FewWords): boolean {
  const s = m.doc.sentence[m.first]!;
  for (let t = m.doc.sentences.first[s]!; t < m.doc.sentences.end[s]!; t++) if (words.has(m.doc.word[t]!)) return true;
  return false;
}
