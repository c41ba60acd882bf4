import { matchList, wordList } from '../../lexicon/lists.ts';
import type { TokenRule } from '../../pattern/rule.ts';
import type { Form } from './form.ts';
import { readPrefixed } from './prefixed.ts';
import { at, hasWord, roles, tagAt, wordSet } from './read.ts';

type Rule = TokenRule<Form>;
const REFS = wordList('date.ref');

export const vagueRules: readonly Rule[] = [
  {
    id: 'date/reference',
    doc: 'now, currently, recently, soon, one day',
    priority: 1,
    pattern: 'r:{date.ref}',
    build: (m) => {
      const entry = matchList(m.doc, REFS, m.first)?.entry;
      if (!entry || hasWord(m, m.end, wordSet('- as after'))) return null;
      if (entry.phrase === 'soon' && hasWord(m, m.first - 1, wordSet('as so how too very pretty'))) return null;
      if (entry.phrase === 'one day' && !/^(?:VB|MD|PRP|,|RB|NN$)/.test(tagAt(m, m.end))) return null;
      return { is: 'fixed', type: 'DATE', value: entry.row[1]! };
    },
    examples: [
      'The port is [now] shut.',
      'He [recently] left.',
      'She will [one day] return.',
      'It [currently] lacks a roof.',
    ],
    refuses: ['As soon as he left it rained.', 'How soon is it?', 'In one day of rain.'],
  },
  {
    id: 'date/past-future',
    doc: 'the past, the near future',
    pattern: 'the (near|recent|distant|immediate)? r:(past|future)',
    build: (m) => {
      const t = at(m, roles.r);
      if (
        !hasWord(m, m.first - 1, wordSet('in from of for into about to with than')) ||
        hasWord(m, m.end, wordSet('of -'))
      )
        return null;
      if (/^(?:NN|CD|JJ)/.test(tagAt(m, m.end))) return null;
      const value = hasWord(m, t, wordSet('past')) ? 'PAST_REF' : 'FUTURE_REF';
      return { is: 'fixed', type: 'DATE', value };
    },
    examples: ['In [the past] it was free.', 'They may meet in [the near future].'],
    refuses: ['The past week was dull.', 'The future of the port.', 'He ran past the house.'],
  },
  {
    id: 'date/as-soon-as-possible',
    doc: 'as soon as possible',
    pattern: 'as soon as possible',
    build: () => ({ is: 'fixed', type: 'DATE', value: 'FUTURE_REF' }),
    examples: ['Leave [as soon as possible].', 'It must end "[as soon as possible]," he said.'],
    refuses: ['As soon as he left it rained.', 'It is possible soon.'],
  },
  {
    id: 'date/prefixed',
    doc: 'a month, year, decade or season with "mid-", "post-" or "pre-"',
    pattern: 'the? p:<prefixed>',
    build: (m) => readPrefixed(m.doc, at(m, roles.p), m.end - m.first > 1),
    examples: ['It opens in [mid-November].', 'In [the mid-1990s] it shut.', 'A [post-1959] law.'],
    refuses: ['A mid-table club.', 'The post-war years.', 'A pre-election deal.'],
  },
];
