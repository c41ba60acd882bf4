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

// Latin, Greek, Cyrillic and Armenian; the alphabets beyond have no case or are rare in English news.
const lowerTable = new Uint16Array(0x590);
for (let u = 0; u < lowerTable.length; u++) {
  const c = String.fromCharCode(u).toLowerCase();
  lowerTable[u] = c.length === 1 ? c.charCodeAt(0) : u;
}

/** Lower case of one code unit, with straight apostrophes; the letter-by-letter twin of `normalize`. */
export function lowerUnit(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit < 0x590) return unit === 0x2bc ? 39 : lowerTable[unit]!;
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

/** Interns the words of one Doc. One instance serves one Doc after another; `reset` empties it. */
export interface LocalWords {
  /** Id of text[start, end), whose normalised form hashes to `hash`. */
  intern(text: string, start: number, end: number, hash: number): number;
  /** The Doc's own words so far; the list is handed over, not copied. */
  take(): string[];
}

export function createLocalWords(): LocalWords {
  let cap = 1 << 10;
  let table = new Int32Array(cap).fill(-1);
  let tableHash = new Int32Array(cap);
  let own: string[] = [];

  const equals = (word: string, text: string, start: number, end: number): boolean => {
    if (word.length !== end - start) return false;
    for (let i = 0; i < word.length; i++)
      if (word.charCodeAt(i) !== lowerUnit(text.charCodeAt(start + i))) return false;
    return true;
  };
  const widen = (): void => {
    const old = table;
    const oldHash = tableHash;
    cap *= 2;
    table = new Int32Array(cap).fill(-1);
    tableHash = new Int32Array(cap);
    for (let i = 0; i < old.length; i++) {
      if (old[i]! < 0) continue;
      let at = oldHash[i]! & MASK & (cap - 1);
      while (table[at]! >= 0) at = (at + 1) & (cap - 1);
      table[at] = old[i]!;
      tableHash[at] = oldHash[i]!;
    }
  };
  return {
    intern(text, start, end, hash) {
      let at = hash & MASK & (size - 1);
      for (let id = slots[at]!; id >= 0; at = (at + 1) & (size - 1), id = slots[at]!) {
        if (hashes[at] === hash && equals(words[id]!, text, start, end)) return id;
      }
      at = hash & MASK & (cap - 1);
      for (let id = table[at]!; id >= 0; at = (at + 1) & (cap - 1), id = table[at]!) {
        if (tableHash[at] === hash && equals(own[id]!, text, start, end)) return LOCAL + id;
      }
      if (own.length * 2 > cap) {
        widen();
        return this.intern(text, start, end, hash);
      }
      table[at] = own.length;
      tableHash[at] = hash;
      own.push(normalize(text.slice(start, end)));
      return LOCAL + own.length - 1;
    },
    take() {
      const taken = own;
      own = [];
      if (cap > 1 << 12) {
        cap = 1 << 10;
        table = new Int32Array(cap);
        tableHash = new Int32Array(cap);
      }
      table.fill(-1);
      return taken;
    },
  };
}
