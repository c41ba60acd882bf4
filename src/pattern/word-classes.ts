import type { Words } from './openings.ts';

/** Sets of words cut into classes: words of one class are in the same sets. Class 0 is the words of no set. */
export class WordClasses {
  readonly count: number;
  /** Word id -> its class; ids beyond the end are of class 0. */
  readonly of: Uint16Array;
  /** Words of 32 sets each that a class takes in `sets`. */
  private readonly width: number;
  private readonly sets: Uint32Array;
  private readonly classes: ReadonlyMap<Words, readonly number[]>;

  /** Linear in the sizes of the sets. */
  constructor(sets: readonly Words[]) {
    const keys = new Map<number, string>();
    sets.forEach(({ ids }, i) => {
      for (const id of new Set(ids)) keys.set(id, `${keys.get(id) ?? ''} ${i}`);
    });
    const numbers = new Map<string, number>([['', 0]]);
    this.of = new Uint16Array([...keys.keys()].reduce((most, id) => Math.max(most, id + 1), 0));
    for (const [id, key] of keys) {
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      this.of[id] = numbers.get(key)!;
    }
    this.count = numbers.size;
    this.width = (sets.length + 31) >>> 5;
    this.sets = new Uint32Array(this.count * this.width);
    const members = sets.map((): number[] => []);
    for (const [key, c] of numbers)
      for (const set of key.split(' ').slice(1).map(Number)) {
        this.sets[c * this.width + (set >>> 5)]! |= 1 << (set & 31);
        members[set]!.push(c);
      }
    this.classes = new Map(sets.map((set, i) => [set, members[i]!]));
  }

  /** The classes that make up a set. */
  inSet(set: Words): readonly number[] {
    return this.classes.get(set) ?? [];
  }

  /** Class of a word. */
  at(word: number): number {
    return word < this.of.length ? this.of[word]! : 0;
  }

  /** Is the word in the set of this number? */
  isIn(word: number, set: number): boolean {
    return (this.sets[this.at(word) * this.width + (set >>> 5)]! & (1 << (set & 31))) !== 0;
  }
}
