import { addWord, LOCAL } from './vocabulary.ts';

/**
 * Words that stand in a table even where it knows nothing of them: whether a common word is beyond the end of a table
 * could not be guessed, and a wrong guess costs more than the look.
 */
export const COMMON = 1 << 13;

/** A set of known words, asked at each token: one bit a word id, where a `Set` would hash. */
export class WordSet implements Iterable<number> {
  readonly ids: readonly number[];
  private readonly of: Uint32Array;

  constructor(ids: Iterable<number>) {
    this.ids = [...ids].filter((id) => id >= 0 && id < LOCAL);
    let most = -1;
    for (const id of this.ids) if (id > most) most = id;
    this.of = new Uint32Array((most + 32) >>> 5);
    for (const id of this.ids) this.of[id >>> 5]! |= 1 << (id & 31);
  }

  /** Is the word in the set? False for -1 and for the words that one Doc alone has. */
  has(word: number): boolean {
    // -1 has a place far beyond the end.
    const place = word >>> 5;
    return place < this.of.length && (this.of[place]! & (1 << (word & 31))) !== 0;
  }

  [Symbol.iterator](): Iterator<number> {
    return this.ids[Symbol.iterator]();
  }
}

/** Several sets of known words as bits of one number a word id: one look says which of them hold a word. */
export class WordBits {
  private readonly of: Uint16Array;

  constructor(sets: readonly (readonly [bit: number, words: Iterable<number>])[]) {
    const known = sets.map(([bit, words]) => [bit, new WordSet(words).ids] as const);
    const ids = known.flatMap(([, words]) => words);
    this.of = new Uint16Array(ids.reduce((most, id) => Math.max(most, id + 1), COMMON));
    for (const [bit, words] of known) for (const id of words) this.of[id]! |= bit;
  }

  /** Bits of the sets that hold the word; 0 for the words that one Doc alone has. */
  at(word: number): number {
    return word < this.of.length ? this.of[word]! : 0;
  }

  /** Bits of each of the first `count` words. */
  ofEach(words: Int32Array, count: number): Uint16Array {
    const bits = new Uint16Array(count);
    for (let i = 0; i < count; i++) bits[i] = this.at(words[i]!);
    return bits;
  }
}

/** The set of forms that a string holds, parted by spaces. */
export const wordSetOf = (forms: string): WordSet => new WordSet(forms.split(' ').map(addWord));

/** The sets of forms, parted by spaces, that stand under each bit. */
export const wordBitsOf = (forms: Readonly<Record<number, string>>): WordBits =>
  new WordBits(Object.entries(forms).map(([bit, list]) => [Number(bit), list.split(' ').map(addWord)]));
