import { addWord } from '../lexicon/vocabulary.ts';
import { wordSetOf } from '../lexicon/word-set.ts';
import { PENN, type PennTag, penn } from '../model/tags.ts';

/** Word ids of a line of forms. */
export const forms = wordSetOf;

const flags = (test: (tag: PennTag) => boolean): Uint8Array => Uint8Array.from(PENN, (t) => (test(t) ? 1 : 0));

export const isAdverb = flags((t) => t === 'RB' || t === 'RBR' || t === 'RBS');
export const isNoun = flags((t) => t.startsWith('NN'));
export const isName = flags((t) => t.startsWith('NNP'));
export const isAdjective = flags((t) => t.startsWith('JJ'));
export const isVerb = flags((t) => t.startsWith('VB') || t === 'MD');
export const isFiniteTag = flags((t) => t === 'VBD' || t === 'VBZ' || t === 'VBP' || t === 'MD');
/** Interrogative and relative words. */
export const isWh = flags((t) => t.startsWith('W'));

export const TAG = {
  IN: penn('IN'),
  TO: penn('TO'),
  CC: penn('CC'),
  DT: penn('DT'),
  CD: penn('CD'),
  PRP: penn('PRP'),
  PRPS: penn('PRP$'),
  POS: penn('POS'),
  VB: penn('VB'),
  VBG: penn('VBG'),
  VBD: penn('VBD'),
  VBN: penn('VBN'),
  RP: penn('RP'),
  NN: penn('NN'),
  NNP: penn('NNP'),
} as const;

export const WORD = {
  comma: addWord(','),
  slash: addWord('/'),
  stop: addWord('.'),
  colon: addWord(':'),
  semicolon: addWord(';'),
  it: addWord('it'),
  its: addWord('its'),
  hyphen: addWord('-'),
  that: addWord('that'),
  of: addWord('of'),
  by: addWord('by'),
  to: addWord('to'),
  as: addWord('as'),
  such: addWord('such'),
  and: addWord('and'),
  or: addWord('or'),
  but: addWord('but'),
  not: addWord('not'),
  who: addWord('who'),
  which: addWord('which'),
  when: addWord('when'),
  a: addWord('a'),
  say: addWord('say'),
  have: addWord('have'),
  least: addWord('least'),
  yet: addWord('yet'),
  in: addWord('in'),
  per: addWord('per'),
  under: addWord('under'),
  out: addWord('out'),
  an: addWord('an'),
  while: addWord('while'),
  with: addWord('with'),
  according: addWord('according'),
  straight: addWord('"'),
  curly: addWord('“'),
} as const;

export const CONJUNCTIONS = forms('and but or nor yet &');
/** Words that open a subordinate clause. */
export const SUBORDINATORS = forms(
  'because although though while whereas if unless until since when whenever where after before as once than whether that',
);
export const DASHES = forms('- -- --- – — ―');
export const OPEN_BRACKETS = forms('( [ {');
export const CLOSE_BRACKETS = forms(') ] }');
export const SENTENCE_ENDS = forms('. ! ? … ... ....');
/** Nouns that date a clause when they stand in it without a preposition. */
export const TIME_WORDS = forms(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow mondays tuesdays wednesdays ' +
    'thursdays fridays saturdays sundays morning afternoon evening night week month year time',
);
/** Prepositions that may tie a noun to the noun before it. */
export const NOUN_PREPOSITIONS = forms(
  'of by for in at from on with to about against behind among between within outside inside near under over including like ' +
    'than across around into upon toward towards versus via',
);
