import { image } from './image.ts';

/**
 * Words as small integers. Known words (of word lists, rules and the word table) have ids below LOCAL and live as long
 * as the process; all other words get ids from LOCAL up that are valid inside one Doc only, so that a run over a
 * million articles holds no more than one article's unknown words.
 */
export const LOCAL = 1 << 24;

// The hash table: id and hash of a word side by side, so that they stand in one cache line; -1 is no word.
let slots = image?.slots ?? new Int32Array(1 << 18).fill(-1);
let mask = slots.length / 2 - 1;
// Code units of all known words, one after the other: word i is letters[begins[i], begins[i + 1]).
let letters = image?.letters ?? new Uint16Array(1 << 16);
let begins = image?.begins ?? new Int32Array(1 << 14);
let count = image?.count ?? 0;
/** Strings of the words that have been asked for. */
const forms: string[] = new Array(count);

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

/** Id of a known word, adding it. The word must be normalised already. */
export function addWord(word: string): number {
  const hash = hashOf(word);
  const at = slotOf(word, hash);
  const found = slots[at]!;
  if (found >= 0) return found;
  if (count > mask >> 1) {
    grow();
    return addWord(word);
  }
  slots[at] = count;
  slots[at + 1] = hash;
  return append(word);
}

/** Id of a known word, or -1. The word must be normalised already. */
export function findWord(word: string): number {
  return slots[slotOf(word, hashOf(word))]!;
}

/** Id of the known word whose normalised code units are units[start, end) and hash to `hash`, or -1. */
export function findUnits(units: Uint16Array, start: number, end: number, hash: number): number {
  for (let i = hash & mask; ; i = (i + 1) & mask) {
    const id = slots[2 * i]!;
    if (id < 0 || (slots[2 * i + 1] === hash && isWord(id, units, start, end))) return id;
  }
}

/** All known words by id, and the table that finds them: what an image keeps. */
export function hashTable(): { slots: Int32Array; letters: Uint16Array; begins: Int32Array } {
  return { slots, letters: letters.subarray(0, begins[count]!), begins: begins.subarray(0, count + 1) };
}

/** Number of known words: their ids are 0 up to this. */
export function vocabularySize(): number {
  return count;
}

/** Form of a word id; `local` is the Doc's own list. */
export function wordForm(id: number, local: readonly string[]): string {
  if (id >= LOCAL) return local[id - LOCAL] ?? '';
  return forms[id] ?? readForm(id);
}

function readForm(id: number): string {
  if (id < 0 || id >= count) return '';
  const form = String.fromCharCode(...letters.subarray(begins[id]!, begins[id + 1]!));
  forms[id] = form;
  return form;
}

function hashOf(word: string): number {
  let h = HASH_START;
  for (let i = 0; i < word.length; i++) h = hashUnit(h, word.charCodeAt(i));
  return h;
}

/** Where the word stands in `slots`, or where it would be put. */
function slotOf(word: string, hash: number): number {
  for (let i = hash & mask; ; i = (i + 1) & mask) {
    const id = slots[2 * i]!;
    if (id < 0 || (slots[2 * i + 1] === hash && isForm(id, word))) return 2 * i;
  }
}

function isForm(id: number, word: string): boolean {
  const begin = begins[id]!;
  if (begins[id + 1]! - begin !== word.length) return false;
  for (let i = 0; i < word.length; i++) if (letters[begin + i] !== word.charCodeAt(i)) return false;
  return true;
}

function isWord(id: number, units: Uint16Array, start: number, end: number): boolean {
  const begin = begins[id]!;
  if (begins[id + 1]! - begin !== end - start) return false;
  for (let k = begin, i = start; i < end; i++, k++) if (letters[k] !== units[i]) return false;
  return true;
}

/** Gives the word the next id. */
function append(word: string): number {
  const id = count++;
  const begin = begins[id]!;
  const end = begin + word.length;
  if (end > letters.length) letters = widened(letters, new Uint16Array(2 * end));
  if (count >= begins.length) begins = widened(begins, new Int32Array(2 * count));
  for (let i = 0; i < word.length; i++) letters[begin + i] = word.charCodeAt(i);
  begins[count] = end;
  forms[id] = word;
  return id;
}

function widened<T extends Uint16Array | Int32Array>(old: T, wider: T): T {
  wider.set(old);
  return wider;
}

function grow(): void {
  const old = slots;
  slots = new Int32Array(2 * old.length).fill(-1);
  mask = slots.length / 2 - 1;
  for (let k = 0; k < old.length; k += 2) {
    if (old[k]! < 0) continue;
    let i = old[k + 1]! & mask;
    while (slots[2 * i]! >= 0) i = (i + 1) & mask;
    slots[2 * i] = old[k]!;
    slots[2 * i + 1] = old[k + 1]!;
  }
}
