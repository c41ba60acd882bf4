import { addWord } from '../lexicon/vocabulary.ts';
import { COMMON } from '../lexicon/word-set.ts';

/** A set of known words as one number a word id: 0 for words outside, else the class they were given. */
export class WordClass {
  private of = new Uint16Array(COMMON);

  /** Class of a word; 0 for all words without one. */
  at(word: number): number {
    return word < this.of.length ? this.of[word]! : 0;
  }

  add(forms: string, value = 1): this {
    for (const form of forms.split(' ')) {
      const word = addWord(form);
      if (word >= this.of.length) {
        const wider = new Uint16Array(Math.max(this.of.length * 2, word + 1));
        wider.set(this.of);
        this.of = wider;
      }
      this.of[word] = value;
    }
    return this;
  }
}
