import type { Words } from './openings.ts';

/** Sets of words cut into classes: words of one class are in the same sets. Class 0 is the words of no set. */
export interface Classes {
  /** Word id -> its class; ids beyond the end are of class 0. */
  readonly of: Uint16Array;
  readonly count: number;
  /** `class * width + (set >> 5)`: the sets that a class is in, as bits; as wide for each class. */
  readonly sets: Uint32Array;
  /** The classes that make up a set. */
  readonly inSet: (set: Words) => readonly number[];
}

/** Linear in the sizes of the sets. */
export function classify(sets: readonly Words[]): Classes {
  const keys = new Map<number, string>();
  sets.forEach(({ ids }, i) => {
    for (const id of new Set(ids)) keys.set(id, `${keys.get(id) ?? ''} ${i}`);
  });
  const numbers = new Map<string, number>([['', 0]]);
  const of = new Uint16Array([...keys.keys()].reduce((most, id) => Math.max(most, id + 1), 0));
  for (const [id, key] of keys) {
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    of[id] = numbers.get(key)!;
  }
  const width = (sets.length + 31) >>> 5;
  const bits = new Uint32Array(numbers.size * width);
  const members = sets.map((): number[] => []);
  for (const [key, c] of numbers)
    for (const set of key.split(' ').slice(1).map(Number)) {
      bits[c * width + (set >>> 5)]! |= 1 << (set & 31);
      members[set]!.push(c);
    }
  const classes = new Map(sets.map((set, i) => [set, members[i]!]));
  return { of, count: numbers.size, sets: bits, inSet: (set) => classes.get(set) ?? [] };
}

/** The classes of words, ready to be asked. */
export class WordClasses {
  readonly of: Uint16Array;
  private readonly width: number;
  private readonly sets: Uint32Array;

  constructor({ of, sets, count }: Pick<Classes, 'of' | 'sets' | 'count'>) {
    this.of = of;
    this.sets = sets;
    this.width = sets.length / count;
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
