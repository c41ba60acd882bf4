import type { TokenMatch, TokenRule } from '../../pattern/rule.ts';
import type { Form } from './form.ts';
import { at, decadeAt, hasWord, isGlued, lastOf, ordinalIn, relIn, roles, tagAt, wordSet, yearIn } from './read.ts';

type Rule = TokenRule<Form>;

const part = (grain: 'quarter' | 'half', nth: number, year: number | null, rel: -1 | 0 | 1 | null): Form => ({
  is: 'part',
  grain,
  nth,
  year,
  rel,
});
const FISCAL = wordSet('fiscal financial');
const CALENDAR = wordSet('calendar');
const PART_NAME = /^(?:([QH])([1-4])|([1-4])([QH]))$/i;

export const fiscalRules: readonly Rule[] = [
  {
    id: 'date/quarter-adjective',
    doc: 'a numbered quarter with a hyphen, as it stands before a noun',
    pattern: "((y:<year> 's?)|(r:(this|last|next) year 's))? fiscal? o:<ordinal> - quarter",
    build: quarter,
    examples: ['A [third-quarter] loss is likely.', 'Its [fiscal second-quarter] net fell.'],
    refuses: ['It took three-quarter time.', 'The first-quarter-century was calm.'],
  },
  {
    id: 'date/quarter',
    doc: 'a numbered quarter, with or without its year',
    pattern:
      "((the y:<year>?)|(y:<year> 's?)|(r:(this|last|next) year 's))? fiscal? o:<ordinal> fiscal? quarter ((of? fiscal? y:<year>)|(of? r:(this|last|next) fiscal? year)|(of the year))?",
    build: quarter,
    examples: [
      'Sales fell in [the third quarter].',
      "[This year's first quarter] was weak.",
      'It lost money in [the second quarter of 2009].',
    ],
    refuses: ['They led after the first quarter of play.', 'The fifth quarter was a joke.'],
  },
  {
    id: 'date/quarter-name',
    doc: 'a quarter as "Q3" or "3Q", or a half as "H1" with its year',
    pattern: '(y:<year>)? q:<quartername> (((of|in)? y:<year>)|((of|in)? r:(this|last|next) year))?',
    build: (m) => {
      const t = at(m, roles.q);
      const found = PART_NAME.exec(m.doc.text.slice(m.doc.start[t]!, m.doc.end[t]!));
      if (!found) return null;
      const nth = Number(found[2] ?? found[3]);
      const half = /h/i.test(found[1] ?? found[4] ?? '');
      // "H1" alone may be anything; with its year it is a half.
      if (half) return nth <= 2 && at(m, roles.y) >= 0 ? part('half', nth, yearIn(m), null) : null;
      return part('quarter', nth, yearIn(m), relIn(m));
    },
    examples: ['Margins fell in [Q3 2024].', 'A weak [3Q] is likely.', 'It grew in [H1 2024].'],
    refuses: ['The Q5 car sold.', 'Seats 2Q1 and 4QB.'],
  },
  {
    id: 'date/half-adjective',
    doc: 'a half of a year with a hyphen, as it stands before a noun',
    pattern: "((y:<year> 's?)|(r:(this|last|next) year 's))? o:(first|second) - half",
    build: half,
    examples: ['A [first-half] profit was booked.', 'Its [second-half] sales grew.'],
    refuses: ['The first half was goalless.', 'A half-first attempt.'],
  },
  {
    id: 'date/half-of',
    doc: 'a half of a year in words of its own',
    pattern:
      'the? o:(first|second|latter|last) half of|in ((y:<year>)|(the? d:<decade>)|(r:(this|last|next) year)|(the year))',
    build: half,
    examples: ['In [the second half of 1989] rents rose.', 'It pays in [the first half of next year].'],
    refuses: ['In the second half he scored.', 'The first half of the film drags.'],
  },
  {
    id: 'date/first-quarters',
    doc: 'the first or last two quarters of a year',
    pattern: '(the)? o:(first|last|second) two quarters of y:<year>',
    build: (m) => part('half', hasWord(m, at(m, roles.o), wordSet('first')) ? 1 : 2, yearIn(m), null),
    examples: ['Losses go on in [the first two quarters of 1990].', 'In [the last two quarters of 2008] it sank.'],
    refuses: ['The first two quarters of the pie.'],
  },
  {
    id: 'date/fiscal-year',
    doc: 'a fiscal year by its number',
    pattern: 'the? fiscal|calendar year? y:<year>',
    build: (m) => ({
      is: 'civil',
      year: yearIn(m),
      month: null,
      day: null,
      rel: null,
      sure: true,
      ...(hasWord(m, m.end - 2, CALENDAR) || hasWord(m, m.end - 3, CALENDAR) ? {} : { fiscal: true }),
    }),
    examples: ['In [fiscal 1989] it earned more.', 'Budgets for [fiscal year 2026] shrink.'],
    refuses: ['The fiscal year was good.'],
  },
  {
    id: 'date/fiscal-year-relative',
    doc: 'the latest, current, last or next fiscal year',
    pattern:
      'r:(this|last|next|(the|its latest|current|last|next|coming|previous|following|past)) fiscal|financial year',
    build: (m) => {
      const latest = hasWord(m, lastOf(m, roles.r), wordSet('latest'));
      return { is: 'period', grain: 'year', by: latest ? -1 : (relIn(m) ?? 0), from: 'anchor', fiscal: true };
    },
    examples: ['[The current fiscal year] ends soon.', 'Costs fell [last fiscal year].'],
    refuses: ['A fiscal year is long.'],
  },
  {
    id: 'date/year-end',
    doc: 'the end of a year as "year-end" or "year\'s end"',
    pattern: 'year - end',
    build: yearEnd,
    examples: ['The sale closes by [year-end].', 'At [year-end], debt was lower.'],
    refuses: ['Year-end bonuses fell.', 'The year ended badly.'],
  },
  {
    id: 'date/years-end',
    doc: 'the end of a year in two words',
    pattern: "year 's? end",
    build: yearEnd,
    examples: ["Work ends by [year's end].", 'It closes around [year end].'],
    refuses: ['At the year ends meet.'],
  },
];

function quarter(m: TokenMatch): Form | null {
  const nth = ordinalIn(m);
  if (nth < 1 || nth > 4) return null;
  const { doc, end } = m;
  if (hasWord(m, end, wordSet('of final finals - century'))) return null;
  if (/^(?:points?|lead)$/.test(doc.text.slice(doc.start[end] ?? 0, doc.end[end] ?? 0))) return null;
  const form = part('quarter', nth, yearIn(m), relIn(m));
  for (let t = m.first; t < end; t++) if (hasWord(m, t, FISCAL)) return { ...form, fiscal: true };
  return form;
}

function half(m: TokenMatch): Form | null {
  const nth = hasWord(m, at(m, roles.o), wordSet('first')) ? 1 : 2;
  const decade = at(m, roles.d) >= 0 ? decadeAt(m) : null;
  if (decade) {
    return { is: 'fixed', type: 'DATE', value: String(decade.year / 10), mod: nth === 1 ? 'START' : 'END' };
  }
  return part('half', nth, yearIn(m), at(m, roles.y) >= 0 ? null : (relIn(m) ?? 0));
}

/** "year-end bonuses" is an adjective; "by year-end" a time. */
function yearEnd(m: TokenMatch): Form | null {
  if (/^(?:NN|JJ)/.test(tagAt(m, m.end)) || (isGlued(m.doc, m.end + 1) && hasWord(m, m.end, wordSet('-')))) return null;
  return { is: 'period', grain: 'year', by: 0, from: 'anchor', mod: 'END' };
}
