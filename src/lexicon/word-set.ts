import { addWord, LOCAL } from './vocabulary.ts';

/** A set of known words, asked at each token: one byte a word id, where a `Set` would hash. */
export class WordSet implements Iterable<number> {
  readonly ids: readonly number[];
  private readonly of: Uint8Array;

  constructor(ids: Iterable<number>) {
    this.ids = [...ids].filter((id) => id >= 0 && id < LOCAL);
    this.of = new Uint8Array(this.ids.reduce((most, id) => Math.max(most, id + 1), 0));
    for (const id of this.ids) this.of[id] = 1;
  }

  /** Is the word in the set? False for -1 and for the words that one Doc alone has. */
  has(word: number): boolean {
    return word >= 0 && word < this.of.length && this.of[word] === 1;
  }

  [Symbol.iterator](): Iterator<number> {
    return this.ids[Symbol.iterator]();
  }
}

/** The set of forms that a string holds, parted by spaces. */
export const wordSetOf = (forms: string): WordSet => new WordSet(forms.split(' ').map(addWord));
