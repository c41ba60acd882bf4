import { findUnits, HASH_START, hashUnit } from './vocabulary.ts';

// News says the same few thousand words again and again. By word id, what a text asks of them lies scattered over
// megabytes; by the number under which the process first met a word, it stands together and stays in the cache.

/** Number of all words that no table knows. */
export const UNMET = 0;

/** Numbers by hash; 0 is a free place. */
let slots = new Int32Array(1 << 13);
let ids = new Int32Array(1 << 13);
/** Word n is letters[begins[n], begins[n + 1]). */
let begins = new Int32Array(1 << 13);
let letters = new Uint16Array(1 << 15);
let count = 1;

/** Number of the known word whose normalised code units are units[start, end) and hash to `hash`, or UNMET. */
export function meet(units: Uint16Array, start: number, end: number, hash: number): number {
  const mask = slots.length - 1;
  for (let i = hash & mask; ; i = (i + 1) & mask) {
    const n = slots[i]!;
    if (n === 0) return meetFirst(units, start, end, hash);
    if (isSame(n, units, start, end)) return n;
  }
}

/** Vocabulary id of the word met under the number. */
export function metWord(n: number): number {
  return ids[n]!;
}

function isSame(n: number, units: Uint16Array, start: number, end: number): boolean {
  const begin = begins[n]!;
  if (begins[n + 1]! - begin !== end - start) return false;
  for (let k = begin, i = start; i < end; i++, k++) if (letters[k] !== units[i]) return false;
  return true;
}

function meetFirst(units: Uint16Array, start: number, end: number, hash: number): number {
  const id = findUnits(units, start, end, hash);
  if (id < 0) return UNMET;
  if (2 * count > slots.length) widen();
  const n = count++;
  ids[n] = id;
  const begin = begins[n]!;
  begins[n + 1] = begin + end - start;
  if (begins[n + 1]! > letters.length) letters = wider(letters, new Uint16Array(2 * begins[n + 1]!));
  letters.set(units.subarray(start, end), begin);
  put(n, hash);
  return n;
}

function put(n: number, hash: number): void {
  const mask = slots.length - 1;
  let i = hash & mask;
  while (slots[i] !== 0) i = (i + 1) & mask;
  slots[i] = n;
}

function widen(): void {
  slots = new Int32Array(2 * slots.length);
  ids = wider(ids, new Int32Array(slots.length));
  begins = wider(begins, new Int32Array(slots.length));
  for (let n = 1; n < count; n++) {
    let hash = HASH_START;
    for (let k = begins[n]!; k < begins[n + 1]!; k++) hash = hashUnit(hash, letters[k]!);
    put(n, hash);
  }
}

function wider<T extends Uint16Array | Int32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}

/** Small numbers that a table tells by word id, kept once more by number of met word. */
export class MetTable {
  private readonly of: (word: number) => number;
  private values = new Uint16Array(1 << 12);
  private filled = 1;

  constructor(of: (word: number) => number) {
    this.of = of;
  }

  /** The numbers of all words met so far, 0 for UNMET; asked anew for each article, it holds that article's words. */
  read(): Uint16Array {
    if (this.values.length < count) this.values = wider(this.values, new Uint16Array(2 * count));
    for (; this.filled < count; this.filled++) this.values[this.filled] = this.of(ids[this.filled]!);
    return this.values;
  }
}
