import { matchList, wordList } from '../../lexicon/lists.ts';
import { readNumber } from '../../lexicon/numbers.ts';
import { addWord } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import type { Doc } from '../../model/doc.ts';

/** How many units: `value` is null for "several"; a range keeps its low end. */
export interface CountAt {
  readonly end: number;
  readonly value: number | null;
  readonly about: boolean;
  readonly range: boolean;
}

const VAGUE = wordList('date.vague-count');
const [A, COUPLE, OF] = ['a', 'couple', 'of'].map(addWord);
const JOINTS = wordSetOf('to or - –');

/** Reads a number and the "to three" or "or three" after it. */
export function readCount(doc: Doc, t: number, limit: number): CountAt | null {
  const low = readNumber(doc, t, limit);
  if (!low) return null;
  const high = JOINTS.has(doc.word[low.end]!) ? readNumber(doc, low.end + 1, limit) : null;
  const range = high !== null && high.value > low.value && high.value <= low.value * 5;
  return { end: range ? high.end : low.end, value: low.value, about: false, range };
}

/** End of the count that begins with the number up to token `number`. */
export function countEnd(doc: Doc, t: number, number: number, limit: number): number {
  return JOINTS.has(doc.word[number]!) ? (readCount(doc, t, limit)?.end ?? number) : number;
}

/** Reads "several", "a few", "a couple of", "dozens of". */
export function readVagueCount(doc: Doc, t: number, limit: number): CountAt | null {
  const at = doc.word[t] === A ? t + 1 : t;
  if (doc.word[at] === COUPLE && at + 1 < limit) {
    const end = doc.word[at + 1] === OF ? at + 2 : at + 1;
    return { end, value: 2, about: true, range: false };
  }
  const found = matchList(doc, VAGUE, t);
  return found ? { end: found.end, value: null, about: false, range: false } : null;
}
