import { image } from './image.ts';

/**
 * Words as small integers. Known words (of word lists, rules and the word table) have ids below LOCAL and live as long
 * as the process; all other words get ids from LOCAL up that are valid inside one Doc only, so that a run over a
 * million articles holds no more than one article's unknown words.
 */
export const LOCAL = 1 << 24;

const MASK = 0x7fffffff;
let size = image?.slots.length ?? 1 << 17;
let slots = image?.slots ?? new Int32Array(size).fill(-1);
let hashes = image?.hashes ?? new Int32Array(size);
const words: string[] = image?.words ?? [];

/** Form under which a word is known: each code unit in lower case, apostrophes straight. Keeps the length. */
export function normalize(form: string): string {
  let out = '';
  for (let i = 0; i < form.length; i++) out += String.fromCharCode(lowerUnit(form.charCodeAt(i)));
  return out;
}

/** Lower case of Latin, Greek, Cyrillic and Armenian; the alphabets beyond have no case or are rare in English news. */
export const lowerTable = new Uint16Array(0x590);
for (let u = 0; u < lowerTable.length; u++) {
  const c = String.fromCharCode(u).toLowerCase();
  lowerTable[u] = c.length === 1 ? c.charCodeAt(0) : u;
}
lowerTable[0x2bc] = 39;

/** Lower case of one code unit, with straight apostrophes; the letter-by-letter twin of `normalize`. */
export function lowerUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit < 0x590) return lowerTable[unit]!;
  if (unit === 0x2019) return 39;
  if (unit < 0x1e00 || unit > 0x1eff) return unit;
  const c = String.fromCharCode(unit).toLowerCase();
  return c.length === 1 ? c.charCodeAt(0) : unit;
}

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
export const HASH_START = 0x811c9dc5 | 0;

function hashOf(word: string): number {
  let h = HASH_START;
  for (let i = 0; i < word.length; i++) h = hashUnit(h, word.charCodeAt(i));
  return h;
}

/** Id of a known word, adding it. The word must be normalised already. */
export function addWord(word: string): number {
  const h = hashOf(word);
  const at = slotOf(word, h);
  const found = slots[at]!;
  if (found >= 0) return found;
  if (words.length * 2 > size) {
    grow();
    return addWord(word);
  }
  slots[at] = words.length;
  hashes[at] = h;
  words.push(word);
  return words.length - 1;
}

/** Id of a known word, or -1. The word must be normalised already. */
export function findWord(word: string): number {
  return slots[slotOf(word, hashOf(word))]!;
}

/** All known words by id, and the table that finds them: what an image keeps. */
export function hashTable(): { words: readonly string[]; slots: Int32Array; hashes: Int32Array } {
  return { words, slots, hashes };
}

/** Number of known words: their ids are 0 up to this. */
export function vocabularySize(): number {
  return words.length;
}

/** Form of a word id; `local` is the Doc's own list. */
export function wordForm(id: number, local: readonly string[]): string {
  return (id >= LOCAL ? local[id - LOCAL] : words[id]) ?? '';
}

function slotOf(word: string, h: number): number {
  let at = h & MASK & (size - 1);
  while (slots[at]! >= 0 && (hashes[at] !== h || words[slots[at]!] !== word)) at = (at + 1) & (size - 1);
  return at;
}

function grow(): void {
  const old = slots;
  const oldHashes = hashes;
  size *= 2;
  slots = new Int32Array(size).fill(-1);
  hashes = new Int32Array(size);
  for (let i = 0; i < old.length; i++) {
    if (old[i]! < 0) continue;
    let at = oldHashes[i]! & MASK & (size - 1);
    while (slots[at]! >= 0) at = (at + 1) & (size - 1);
    slots[at] = old[i]!;
    hashes[at] = oldHashes[i]!;
  }
}

// The code units of known words that texts have asked for, each behind its length; `pooledAt` by word id, 0 for none.
let pool = new Uint16Array(1 << 14);
let poolEnd = 1;
let pooledAt = new Int32Array(1 << 14);

/** Id of the known word whose normalised code units are units[start, end) and hash to `hash`, or -1. */
export function findUnits(units: Uint16Array, start: number, end: number, hash: number): number {
  const mask = size - 1;
  for (let at = hash & MASK & mask, id = slots[at]!; id >= 0; at = (at + 1) & mask, id = slots[at]!) {
    if (hashes[at] === hash && isWord(id, units, start, end)) return id;
  }
  return -1;
}

function isWord(id: number, units: Uint16Array, start: number, end: number): boolean {
  const at = (id < pooledAt.length ? pooledAt[id]! : 0) || addToPool(id);
  const length = end - start;
  if (pool[at] !== length) return false;
  for (let i = 0, k = at + 1; i < length; i++, k++) if (pool[k] !== units[start + i]) return false;
  return true;
}

function addToPool(id: number): number {
  const word = words[id]!;
  if (id >= pooledAt.length) {
    const wider = new Int32Array(Math.max(pooledAt.length * 2, words.length));
    wider.set(pooledAt);
    pooledAt = wider;
  }
  if (poolEnd + word.length + 1 > pool.length) {
    const wider = new Uint16Array(pool.length * 2 + word.length);
    wider.set(pool);
    pool = wider;
  }
  const at = poolEnd;
  pool[at] = word.length;
  for (let i = 0; i < word.length; i++) pool[at + 1 + i] = word.charCodeAt(i);
  poolEnd += word.length + 1;
  pooledAt[id] = at;
  return at;
}
