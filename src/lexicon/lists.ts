import type { Doc } from '../model/doc.ts';
import { readDataFile } from './data-file.ts';
import { image, type ListImage } from './image.ts';
import { bitOf, longerIn } from './list-index.ts';
import { phraseWords } from './phrase-words.ts';
import { vocabularySize } from './vocabulary.ts';
import { type Entry, type ListMode, WordList } from './word-list.ts';

export type { Entry, ListMode, WordList } from './word-list.ts';

/** One list entry found in a Doc: tokens `first` up to, not including, `end`. */
export interface ListMatch {
  readonly end: number;
  readonly entry: Entry;
}

/** Gap, in tokens, that the second word of a phrasal verb may keep from the first. */
const PARTICLE_GAP = 4;

const byName = new Map<string, WordList>();
let lists = 0;
// Plane p holds lists 32p to 32p+31: one bit a list for each known word id.
// `planes` says a one-word entry is this word, `heads` that an entry of several words begins with it.
const planes: Uint32Array[] = [];
const heads: Uint32Array[] = [];
// `planes` and `heads` in one, as `listBits` asks for them at each token.
const either: Uint32Array[] = [];

/** The list of `data/NAME.tsv`, read once. @throws Error when there is no such file. */
export function wordList(name: string): WordList {
  const known = byName.get(name);
  if (known) return known;
  const ready = image?.list(name);
  const list = ready ? listOf(name, ready) : readList(name);
  byName.set(name, list);
  return list;
}

/** The lists that have been asked for, by name. */
export const listsRead = (): WordList[] => [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));

function readList(name: string): WordList {
  const { options, columns, rows } = readDataFile(name);
  return makeList(name, (options.get('match') ?? 'word') as ListMode, columns, rows);
}

/** Is the word a one-word entry of the list? Form only, never lemma. */
export function isInList(list: WordList, word: number): boolean {
  return hasBit(planes[list.id >>> 5]!, word, 1 << (list.id & 31));
}

/** Bits of plane `p` for a word: which lists have it as an entry or as the first word of one. */
function listBits(p: number, word: number): number {
  const plane = either[p]!;
  // A look beyond the end of a typed array is slow: unknown words, the commonest case, must not get there.
  return word < plane.length ? plane[word]! : 0;
}

/** The longest entry of the list that begins at token `at` and ends in the same sentence, or null. */
export function matchList(doc: Doc, list: WordList, at: number): ListMatch | null {
  const word = doc.word[at]!;
  const lemma = list.mode === 'word' ? word : doc.lemma[at]!;
  const p = list.id >>> 5;
  const bit = 1 << (list.id & 31);
  if (((listBits(p, word) | (lemma === word ? 0 : listBits(p, lemma))) & bit) === 0) return null;
  return (
    (hasBit(heads[p]!, word, bit) ? longestPhrase(doc, list, at, word) : null) ??
    (lemma !== word && hasBit(heads[p]!, lemma, bit) ? longestPhrase(doc, list, at, lemma) : null) ??
    (hasBit(planes[p]!, word, bit) ? single(list, at, word) : null) ??
    (lemma !== word && hasBit(planes[p]!, lemma, bit) ? single(list, at, lemma) : null)
  );
}

const hasBit = (plane: Uint32Array, word: number, bit: number): boolean =>
  word < plane.length && (plane[word]! & bit) !== 0;

function single(list: WordList, at: number, word: number): ListMatch | null {
  const entry = list.single(word);
  return entry ? { end: at + 1, entry } : null;
}

function longestPhrase(doc: Doc, list: WordList, at: number, first: number): ListMatch | null {
  const limit = doc.sentences.end[doc.sentence[at]!]!;
  // Asked first: of most entries that begin with a common word the second does not follow.
  const near = following(doc, list.mode, at, limit);
  const begin = longerIn(list.index, first, near);
  if (begin < 0) return null;
  const next = doc.word[at + 1]!;
  const nextLemma = list.mode !== 'word' ? doc.lemma[at + 1]! : next;
  const { longer } = list.index;
  let best = -1;
  let bestEnd = 0;
  for (let k = begin; longer[k]! >= 0; k++) {
    const i = longer[k]!;
    const length = list.lengthOf(i);
    if (best >= 0 && length < list.lengthOf(best)) break;
    const second = list.wordOf(i, 1);
    const isNear = list.mode === 'phrasal' && (bitOf(second) & near) !== 0;
    if (second !== next && second !== nextLemma && !isNear) continue;
    const end = phraseEnd(doc, list, i, at, limit);
    // "take place in": the particle next to the verb goes before the one further off.
    if (end < 0 || (best >= 0 && end >= bestEnd)) continue;
    best = i;
    bestEnd = end;
  }
  return best < 0 ? null : { end: bestEnd, entry: list.entry(best) };
}

/** Bits of the words that may be the second of an entry which begins at token `at`. */
function following(doc: Doc, mode: ListMode, at: number, limit: number): number {
  const t = at + 1;
  if (t >= limit) return 0;
  if (mode === 'word') return bitOf(doc.word[t]!);
  let bits = bitOf(doc.word[t]!) | bitOf(doc.lemma[t]!);
  if (mode === 'phrasal') for (let k = t + 1; k < limit && k < t + PARTICLE_GAP; k++) bits |= bitOf(doc.word[k]!);
  return bits;
}

/** Where entry `i` ends that begins at token `at`, or -1. */
function phraseEnd(doc: Doc, list: WordList, i: number, at: number, limit: number): number {
  const { mode } = list;
  const length = list.lengthOf(i);
  let t = at + 1;
  for (let k = 1; k < length; k++, t++) {
    const wanted = list.wordOf(i, k);
    if (t < limit && meets(doc, mode, t, wanted)) continue;
    if (mode !== 'phrasal' || k > 1) return -1;
    const found = particleAfter(doc, t, limit, wanted);
    if (found < 0) return -1;
    t = found;
  }
  return t;
}

const meets = (doc: Doc, mode: ListMode, t: number, wanted: number): boolean =>
  doc.word[t] === wanted || (mode !== 'word' && doc.lemma[t] === wanted);

function particleAfter(doc: Doc, from: number, limit: number, wanted: number): number {
  const stop = Math.min(limit, from + PARTICLE_GAP);
  for (let t = from; t < stop; t++) {
    if (doc.word[t] === wanted) return t;
    if (doc.verbGroups.at[t]! >= 0) return -1;
  }
  return -1;
}

function makeList(
  name: string,
  mode: ListMode,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): WordList {
  const entries = rows.map(([phrase]) => {
    if (!phrase) throw new Error(`word list "${name}" has a row without a phrase`);
    const words = phraseWords(phrase);
    if (words.length === 0) throw new Error(`word list "${name}": "${phrase}" holds no word`);
    return words;
  });
  let end = 0;
  const ends = Int32Array.from(entries, (words) => (end += words.length));
  return listOf(name, { mode, columns, flat: Int32Array.from(entries.flat()), ends, index: null });
}

function listOf(name: string, parts: ListImage): WordList {
  const { flat, ends } = parts;
  const id = newId();
  for (let i = 0, from = 0; i < ends.length; from = ends[i++]!)
    setBit(ends[i]! - from === 1 ? planes : heads, flat[from]!, id);
  return new WordList({ id, name, ...parts });
}

function newId(): number {
  const id = lists++;
  const size = Math.max(vocabularySize(), 1 << 10);
  for (const table of [planes, heads, either]) table[id >>> 5] ??= new Uint32Array(size);
  return id;
}

function setBit(of: readonly Uint32Array[], word: number, id: number): void {
  const p = id >>> 5;
  if (word >= either[p]!.length) for (const table of [planes, heads, either]) table[p] = widened(table[p]!, 2 * word);
  const bit = 1 << (id & 31);
  of[p]![word]! |= bit;
  either[p]![word]! |= bit;
}

function widened(old: Uint32Array, length: number): Uint32Array {
  const wider = new Uint32Array(length);
  wider.set(old);
  return wider;
}
