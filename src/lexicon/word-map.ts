const EMPTY = -2;

/** Values by the ids of known words, in the order given. Asked at most tokens: a table with open ends, where a `Map` would call out. */
export class WordMap<V> implements Iterable<readonly [word: number, value: V]> {
  readonly pairs: readonly (readonly [word: number, value: V])[];
  private readonly slots: Int32Array;
  private readonly values: (V | undefined)[];
  private readonly shift: number;

  constructor(byWord: ReadonlyMap<number, V>) {
    this.pairs = [...byWord];
    const bits = 32 - Math.clz32(this.pairs.length * 2 + 1);
    this.shift = 32 - bits;
    this.slots = new Int32Array(1 << bits).fill(EMPTY);
    this.values = new Array(1 << bits).fill(undefined);
    for (const [word, value] of this.pairs) {
      const at = this.slotOf(word);
      this.slots[at] = word;
      this.values[at] = value;
    }
  }

  get size(): number {
    return this.pairs.length;
  }

  get(word: number): V | undefined {
    return this.values[this.slotOf(word)];
  }

  has(word: number): boolean {
    return this.slots[this.slotOf(word)] === word;
  }

  keys(): number[] {
    return this.pairs.map(([word]) => word);
  }

  [Symbol.iterator](): Iterator<readonly [word: number, value: V]> {
    return this.pairs[Symbol.iterator]();
  }

  /** Where the word stands, or the empty slot where it would. */
  private slotOf(word: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let at = Math.imul(word, 0x9e3779b1) >>> this.shift;
    while (slots[at] !== word && slots[at] !== EMPTY) at = (at + 1) & mask;
    return at;
  }
}
