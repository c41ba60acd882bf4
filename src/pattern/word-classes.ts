import type { Words } from './openings.ts';

/** Sets of words cut into classes: words of one class are in the same sets. Class 0 is the words of no set. */
export interface WordClasses {
  readonly count: number;
  /** Word id -> its class; ids beyond the end are of class 0. */
  readonly of: Uint16Array;
  /** The classes that make up a set. */
  readonly inSet: (set: Words) => readonly number[];
}

/** Cuts sets of words into classes. Linear in the sizes of the sets. */
export function classesOf(sets: readonly Words[]): WordClasses {
  const keys = new Map<number, string>();
  sets.forEach(({ ids }, i) => {
    for (const id of new Set(ids)) keys.set(id, `${keys.get(id) ?? ''} ${i}`);
  });
  const numbers = new Map<string, number>();
  const of = new Uint16Array([...keys.keys()].reduce((most, id) => Math.max(most, id + 1), 0));
  const members = sets.map((): number[] => []);
  for (const [id, key] of keys) {
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(key, number);
      for (const set of key.trim().split(' ')) members[Number(set)]!.push(number);
    }
    of[id] = number;
  }
  const bySet = new Map(sets.map((set, i) => [set, members[i]!]));
  return { count: numbers.size + 1, of, inSet: (set) => bySet.get(set) ?? [] };
}
