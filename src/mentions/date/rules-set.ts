import { matchList, wordList } from '../../lexicon/lists.ts';
import type { TokenMatch, TokenRule } from '../../pattern/rule.ts';
import { durationValue } from './duration.ts';
import type { Form } from './form.ts';
import {
  at,
  countIn,
  hasWord,
  isCapital,
  monthIn,
  partIn,
  roles,
  seasonIn,
  tagAt,
  unitIn,
  weekdayIn,
  wordSet,
} from './read.ts';

type Rule = TokenRule<Form>;

const SETS = wordList('date.set');

/** Sets: what comes again and again. */
export const setRules: readonly Rule[] = [
  {
    id: 'date/every-unit',
    doc: 'every day, each year, every two weeks',
    pattern: 'every|each r:(other|single)? n:<count>? u:{date.unit}',
    build: (m) => {
      if (hasWord(m, m.end, wordSet('of'))) return null;
      const other = hasWord(m, at(m, roles.r), wordSet('other'));
      const { value } = countIn(m);
      return { is: 'fixed', type: 'SET', value: durationValue(unitIn(m), other ? 2 : value) };
    },
    examples: ['He prays [every day].', 'It costs more [each year].', 'They meet [every two weeks].'],
    refuses: ['Every man prays.', 'Each of the days was wet.'],
  },
  {
    id: 'date/every-name',
    doc: 'every Friday, each July, every summer, every morning',
    pattern:
      'every|each|(every other) (w:{date.weekday} p:{date.part}?)|(m:{date.month})|(s:{date.season})|(p:{date.part})',
    build: (m) => {
      if (at(m, roles.m) >= 0 && !isCapital(m.doc, at(m, roles.m))) return null;
      const part = at(m, roles.p) >= 0 ? `T${partIn(m)}` : '';
      const month = String(monthIn(m)).padStart(2, '0');
      const value =
        at(m, roles.w) >= 0
          ? `XXXX-WXX-${weekdayIn(m)}${part}`
          : at(m, roles.m) >= 0
            ? `XXXX-${month}`
            : at(m, roles.s) >= 0
              ? `XXXX-${seasonIn(m)}`
              : `XXXX-XX-XX${part}`;
      return { is: 'fixed', type: 'SET', value };
    },
    examples: ['They march [each July].', 'He swims [every Friday].', 'It floods [every spring].'],
    refuses: ['Every march ends.', 'Every one swims.'],
  },
  {
    id: 'date/set-word',
    doc: 'daily, weekly, monthly, hourly, annually',
    pattern: 's:{date.set}',
    build: (m) => {
      const t = m.first;
      const first = m.doc.sentences.first[m.doc.sentence[t]!] === t;
      const name = isCapital(m.doc, t) && (!first || /^NNP/.test(tagAt(m, m.end)));
      const value = matchList(m.doc, SETS, m.first)?.entry.row[1];
      return name || !value ? null : { is: 'fixed', type: 'SET', value };
    },
    examples: ['He writes [daily].', 'A [weekly] talk on tax.', 'It meets [annually].'],
    refuses: ['The Daily Telegraph wrote so.', 'The day was long.'],
  },
  {
    id: 'date/times-a-unit',
    doc: 'once, twice or so many times a day, week, year',
    pattern: '(once|twice|(<count> times)) a|an|per|each|every u:{date.unit}',
    build: (m) => ({ is: 'fixed', type: 'SET', value: durationValue(unitIn(m), 1) }),
    examples: ['They meet [twice a week].', 'It flies [three times a day].'],
    refuses: ['Once the year passed, he left the twice-weekly club.', 'Three times he fell.'],
  },
  {
    id: 'date/rate',
    doc: 'a unit as the measure of a rate ("$5 a month")',
    pattern: 'a|an u:(day|week|month|year|hour|minute|quarter)',
    priority: 1,
    build: (m) => (isRate(m) ? { is: 'fixed', type: 'SET', value: durationValue(rateUnit(m), 1) } : null),
    examples: ['They pay $5 [a month].', 'It sells 400,000 cars [a year].', 'Five flights [a week] were cut.'],
    refuses: ['He left for a year.', 'It took a day.', 'A year later he left.'],
  },
];

const UNIT_NAMES = 'day week month year hour minute quarter'.split(' ');

function rateUnit(m: TokenMatch): string {
  return UNIT_NAMES.find((name) => hasWord(m, at(m, roles.u), wordSet(name))) ?? 'year';
}

/** "$5 a month", "five flights a week": a number stands shortly before, with a noun or a sign. */
function isRate(m: TokenMatch): boolean {
  if (hasWord(m, m.end, wordSet('ago earlier later or and before after old of - when'))) return false;
  const before = tagAt(m, m.first - 1);
  if (before === 'CD') return true;
  if (!/^NNS?$|^NNP/.test(before)) return false;
  for (let t = m.first - 1; t >= m.first - 5; t--) {
    const tag = tagAt(m, t);
    if (tag === 'CD') return true;
    if (!/^(?:NN|JJ|IN|\$|HYPH|,)/.test(tag) || tag === ',') return false;
    if (tag === 'IN' && !hasWord(m, t, wordSet('of'))) return false;
  }
  return false;
}
