import type { TokenMatch, TokenRule } from '../../pattern/rule.ts';
import { durationValue } from './duration.ts';
import type { Form, Mod } from './form.ts';
import { at, countIn, hasWord, isCapital, isGlued, isPlural, roles, tagAt, unitIn, wordSet } from './read.ts';

type Rule = TokenRule<Form>;

const OLD = wordSet('old older olds young younger');
const HYPHEN = wordSet('-');

function duration(unit: string, count: number | null, edge: -1 | 0 | 1, mod?: Mod): Form {
  const form: Form = { is: 'duration', value: durationValue(unit, count), unit, count, edge };
  return mod ? { ...form, mod } : form;
}

/** Ages and sizes are no times: "52 years old", "a two-year-old", "three quarters of it", "60 Minutes". */
function isAge(m: TokenMatch): boolean {
  if (hasWord(m, m.end, OLD)) return true;
  if (hasWord(m, m.end, HYPHEN) && hasWord(m, m.end + 1, OLD)) return true;
  return hasWord(m, m.end, wordSet('of')) && hasWord(m, m.end + 1, wordSet('age'));
}

function counted(m: TokenMatch, edge: -1 | 0 | 1 = 0): Form | null {
  const unit = unitIn(m);
  const { value, about, range } = countIn(m);
  if (isAge(m)) return null;
  if (unit === 'quarter' && value !== null && hasWord(m, m.end, wordSet('of'))) return null;
  if (value !== null && value >= 1900 && Number.isInteger(value) && !isPlural(m)) return null;
  if (unit === 'second' && !isPlural(m)) return null;
  return duration(unit, value, edge, about ? 'APPROX' : range ? 'EQUAL_OR_MORE' : undefined);
}

export const spanRules: readonly Rule[] = [
  {
    id: 'date/duration',
    doc: 'a number of units of time',
    pattern: 'n:<count> {date.qualifier}|#JJ? u:{date.unit}',
    build: (m) => counted(m),
    examples: [
      'It took [three days].',
      'He served [2 1/2 years].',
      'Wait [several months] or more.',
      'It needs [two to three weeks].',
    ],
    refuses: ['He is 52 years old.', 'Three quarters of it is gone.', 'In 2019 year-round work began.'],
  },
  {
    id: 'date/duration-adjective',
    doc: 'a number of units joined by hyphens, before a noun',
    pattern: 'n:<count>|one|two|a|an - u:{date.unit} (- long)?',
    build: (m) => (isPlural(m) || unitIn(m) === 'quarter' ? null : counted(m)),
    examples: ['A [two-year] ban began.', 'The [10-day] walk ended.', 'A [three-month-long] strike.'],
    refuses: ['A two-year-old boy.', 'A three-quarter share.'],
  },
  {
    id: 'date/duration-one',
    doc: 'one unit of time as "a year", "an hour", after a word that measures',
    pattern: 'a|an|another {date.qualifier}? u:{date.unit} h:(and a half)?',
    build: one,
    examples: ['It lasted [an hour].', 'He left within [a year].', 'They spoke for [a minute and a half].'],
    refuses: ['A day will come.', 'It was a year of war.', 'A second man ran.', 'They pay $5 a month.'],
  },
  {
    id: 'date/half-unit',
    doc: 'half an hour, half a year',
    pattern: 'half a|an|- u:{date.unit}',
    build: (m) => duration(unitIn(m), 0.5, 0),
    examples: ['It took [half an hour].', 'He was away for [half a year].'],
    refuses: ['Half a mile on.', 'Half the year is gone.'],
  },
  {
    id: 'date/units-bare',
    doc: 'days, weeks, months or years without a number',
    pattern: 'the? u:{date.unit}',
    build: bare,
    examples: ['It lasted for [weeks].', 'He waited [years] for it.', 'Over [the years] it grew.'],
    refuses: ['A day came.', 'He is years old.', 'Within minutes it sank.', 'Both quarters fell.'],
  },
  {
    id: 'date/units-long',
    doc: 'years-long, day-long',
    pattern: 'u:{date.unit} - long',
    build: (m) => duration(unitIn(m), isPlural(m) ? null : 1, 0),
    examples: ['A [years-long] feud ended.', 'The [day-long] talks failed.'],
    refuses: ['The day was long.', 'Long years passed.'],
  },
  {
    id: 'date/first-last-units',
    doc: 'the first, last, past or next units with a number',
    pattern:
      'the|this|these|those|its|their|his|her? r:(first|last|past|next|coming|previous|preceding|following|final|latest|opening|initial|recent|(year - earlier|ago)) n:<count> {date.qualifier}? u:{date.unit}',
    build: (m) => counted(m, edgeOf(m)),
    examples: [
      'Rents rose in [the past two months].',
      'In [the first nine months] it earned more.',
      'Over [the next few days] rain comes.',
    ],
    refuses: ['The first two men left.', 'The past two-year-old law.'],
  },
  {
    id: 'date/the-units',
    doc: 'the so many units, of a report or a story',
    pattern: 'the|these|those n:<count> {date.qualifier}? u:{date.unit}',
    build: (m) => counted(m),
    examples: ['For [the nine months] net fell.', 'In [the six weeks] since, nothing moved.'],
    refuses: ['The two men left.', 'The 12 years old are here.'],
  },
  {
    id: 'date/first-units',
    doc: 'the first or early days, hours, years',
    pattern: 'the first|early|final|last|opening u:{date.unit}',
    build: (m) => (isPlural(m) && unitIn(m) !== 'second' ? duration(unitIn(m), null, 0) : null),
    examples: ['In [the first hours] many fell.', 'It was so in [the early years].'],
    refuses: ['The first day was wet.', 'The last man left.'],
  },
  {
    id: 'date/past-unit',
    doc: 'the past year: the stretch of that length before the article',
    priority: 1,
    pattern: 'the|this? r:past u:{date.unit}',
    build: (m) =>
      isPlural(m) || unitIn(m) === 'second' || hasWord(m, m.end, HYPHEN) ? null : duration(unitIn(m), 1, edgeOf(m)),
    examples: ['Over [the past year] rents rose.', 'It grew in [this past decade].'],
    refuses: ['He walked past year-end.', 'The past years were dry.'],
  },
  {
    id: 'date/the-last-unit',
    doc: 'the last year, week, month as a stretch of time, after a preposition',
    pattern: 'in|for|over|during|within|throughout core:(the r:last u:{date.unit})',
    priority: 1,
    build: (m) =>
      isPlural(m) ||
      unitIn(m) === 'second' ||
      unitIn(m) === 'quarter' ||
      unitIn(m) === 'day' ||
      hasWord(m, m.end, wordSet('of - in before'))
        ? null
        : duration(unitIn(m), 1, edgeOf(m)),
    examples: ['He has been away for [the last week].', 'Rents doubled in [the last decade].'],
    refuses: ['In the last week of May it froze.', 'The last year was dry.'],
  },
  {
    id: 'date/period-of-units',
    doc: 'a period of so many units',
    pattern: 'a|an|the n:<count> - u:{date.unit} period|term|span|stretch',
    build: (m) => counted(m),
    examples: ['Over [a three-year period] it shrank.', 'He served [a two-month term].'],
    refuses: ['A two-man team.', 'A three-year plan.'],
  },
  {
    id: 'date/year-ended',
    doc: 'the year of a report, with its end after it',
    pattern: 'core:(the fiscal|financial|full? u:(year|month|week)) ended|ending|through',
    build: (m) => duration(unitName(m), 1, 0),
    examples: ['For [the year] ended March 31 it lost money.', 'In [the fiscal year] ending June 30 sales fell.'],
    refuses: ['The year was bad.', 'This year ended well.'],
  },
  {
    id: 'date/current-unit',
    doc: 'the year, the month, the week that is now',
    pattern: 'the full|fiscal? u:(year|month|week)',
    build: theYear,
    examples: [
      'Rents fell for the rest of [the year].',
      'For the rest of [the month], all is closed.',
      'Shares rose on [the week], it said.',
    ],
    refuses: ['The year of the plague.', 'The year he died.', 'The week-long fair.'],
  },
  {
    id: 'date/while',
    doc: 'a while, some time: nobody knows how long',
    pattern: 'a while',
    build: (m) => (hasWord(m, m.end, wordSet('ago')) ? null : { is: 'fixed', type: 'DURATION', value: 'PXX' }),
    examples: ['It may take [a while].', 'For [a while] all was well.'],
    refuses: ['While he slept it rained.', 'A while ago it rained.'],
  },
];

/** Name of the singular unit that a pattern spells out. */
const unitName = (m: TokenMatch): 'week' | 'month' | 'year' =>
  hasWord(m, at(m, roles.u), wordSet('week'))
    ? 'week'
    : hasWord(m, at(m, roles.u), wordSet('month'))
      ? 'month'
      : 'year';

function edgeOf(m: TokenMatch): -1 | 0 | 1 {
  const r = at(m, roles.r);
  if (hasWord(m, r, wordSet('last past recent'))) return -1;
  return hasWord(m, r, wordSet('next coming')) ? 1 : 0;
}

const MEASURES = wordSet(
  'for in within after of lasted lasts last lasting took take takes taking over under during about nearly almost than ' +
    'least another barely spent spend spending only just every until till by through him her them worth to half past and',
);

/** "an hour" measures after "for", "within", "took"; "a day of mourning" and "a year will come" do not. */
function one(m: TokenMatch): Form | null {
  const unit = unitIn(m);
  if (isPlural(m) || unit === 'second' || unit === 'quarter' || isAge(m)) return null;
  const half = at(m, roles.h) >= 0;
  if (hasWord(m, m.end, wordSet('- of ago when that which')) && !hasWord(m, m.end + 1, wordSet('long'))) return null;
  const measured =
    hasWord(m, m.first, wordSet('another')) ||
    hasWord(m, m.first - 1, MEASURES) ||
    hasWord(m, m.end, wordSet('later earlier after before or'));
  return half || measured ? duration(unit, half ? 1.5 : 1, 0) : null;
}

/** "for weeks", "years of work": plural units that are no seconds, minutes or quarters. */
function bare(m: TokenMatch): Form | null {
  if (!isPlural(m)) return null;
  const unit = unitIn(m);
  if (isAge(m) || unit === 'second' || unit === 'minute' || unit === 'quarter') return null;
  const t = at(m, roles.u);
  const the = t > m.first;
  if (hasWord(m, m.end, wordSet('- ago')) || (isGlued(m.doc, t) && hasWord(m, t - 1, HYPHEN))) return null;
  const counted = hasWord(m, m.end, wordSet('later before after earlier'));
  if (!the && !counted && /^(?:CD|PRP\$|DT|JJ[RS]?|NNP?|POS)$/.test(tagAt(m, m.first - 1))) return null;
  return duration(unit, null, 0);
}

/** What may be "of the year" and still leave the year a time: "the rest of the year", not "the film of the year". */
const SHARES = wordSet(
  'rest end part most much half start beginning course remainder balance quarter months weeks days time each all',
);
const AFTER_YEAR = wordSet('- of when that which ended ending before after he she it they we i you the a');

function theYear(m: TokenMatch): Form | null {
  const { doc } = m;
  if (hasWord(m, m.end, AFTER_YEAR) || /^(?:NN|JJ|CD|VBN)/.test(tagAt(m, m.end)) || isCapital(doc, m.end - 1))
    return null;
  if (hasWord(m, m.first - 1, wordSet('of')) && !hasWord(m, m.first - 2, SHARES)) return null;
  const form: Form = { is: 'period', grain: unitName(m), by: 0, from: 'anchor' };
  return hasWord(m, m.first + 1, wordSet('fiscal')) ? { ...form, fiscal: true } : form;
}
