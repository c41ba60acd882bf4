import { wordList } from '../../lexicon/lists.ts';
import { AFTER_ARTICLE, NUMBER_OPENERS } from '../../lexicon/numbers.ts';
import { addWord, vocabularySize } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { SIGN } from '../../pattern/token-rules.ts';
import { CLOCK_WORDS } from './clock.ts';
import { isPrefixed } from './prefixed.ts';
import { ROUND_WORDS } from './years.ts';

const { alone, first, second } = SIGN;
/** Known: its letters have been looked at. */
const SEEN = 8;
/** An atom may begin with it. */
const ATOM = 16;

/** Signs (see SIGN) of the words that begin rules, by word id, with those of the words that begin atoms. */
export function withAtoms(rules: Uint8Array): Uint8Array {
  const signs = new Uint8Array(vocabularySize());
  signs.set(rules);
  const add = (sign: number, words: readonly number[]): void => {
    for (const word of words) signs[word]! |= sign;
  };
  const [couple, ...articles] = ['couple', 'a', 'an'].map(addWord);
  add(ATOM | alone, [...NUMBER_OPENERS, ...CLOCK_WORDS, ...ROUND_WORDS, couple!]);
  add(ATOM | first, articles);
  add(second, [...AFTER_ARTICLE, couple!]);
  for (const entry of ['date.ordinal', 'date.vague-count'].flatMap((name) => wordList(name).entries)) {
    add(ATOM | (entry.length === 1 ? alone : first), [entry.first]);
    if (entry.length > 1) add(second, [entry.second]);
  }
  // What begins alone may also be the second part of what begins with the word before.
  return signs.map((sign) => (sign & alone ? sign | second : sign));
}

let tokens = new Int32Array(1 << 12);

/** Tokens, the first `count`; valid until the next are asked for. */
export interface Tokens {
  readonly tokens: Int32Array;
  readonly count: number;
}

/** The tokens before token `end` with which an atom or a form may begin, by the signs of their words. One look at each. */
export function findBeginners(doc: Doc, signs: Uint8Array, end: number): Tokens {
  if (tokens.length <= end) tokens = new Int32Array(2 * end);
  const { word } = doc;
  const found = tokens;
  const last = Math.min(end, doc.count - 1);
  let count = 0;
  let here = 0;
  for (let t = 0; t <= last; t++) {
    const id = word[t]!;
    const known = id < signs.length ? signs[id]! : 0;
    const next = known & SEEN ? known : look(doc, signs, t);
    // Nobody can foresee these bits: reckoning costs less than a branch.
    found[count] = t - 1;
    count += (here | ((here >> 1) & (next >> 2))) & alone;
    here = next;
  }
  if (last < end && here & alone) found[count++] = last;
  return { tokens, count };
}

/** May an atom begin with token `t`, one of those found? */
export function mayBeAtom(doc: Doc, signs: Uint8Array, t: number): boolean {
  const word = doc.word[t]!;
  return word >= signs.length || (signs[word]! & ATOM) !== 0;
}

/** Signs of a word that has not been met, or that one Doc alone has. */
function look(doc: Doc, signs: Uint8Array, t: number): number {
  const word = doc.word[t]!;
  const known = word < signs.length ? signs[word]! : 0;
  const found = doc.shape[t]! & SHAPE.digit || isPrefixed(doc, t) ? known | ATOM | alone | second : known;
  if (word < signs.length) signs[word] = found | SEEN;
  return found;
}
