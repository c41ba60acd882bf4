import type { Start } from './openings.ts';
import type { Classes } from './word-classes.ts';

/** Tests for one token by number; 0 takes any. */
export interface BehindTables {
  /** `test * width + (class >> 5)`: the classes of words that pass, as bits; as wide for each test. */
  readonly behindClasses: Uint32Array;
  /** By test: the kinds of mentions that pass, as bits. */
  readonly behindKinds: Uint16Array;
}

/** Gives tests for what may stand behind the first two elements of a match numbers. */
export class Behind {
  private readonly classes: Classes;
  private readonly mentions: readonly string[];
  private readonly width: number;
  private readonly numbers = new Map<string, number>([['any', 0]]);
  private readonly bits: number[][];
  private readonly kinds: number[] = [0];

  constructor(classes: Classes, mentions: readonly string[]) {
    this.classes = classes;
    this.mentions = mentions;
    this.width = (classes.count + 31) >>> 5;
    this.bits = [new Array<number>(this.width).fill(0)];
  }

  /** Number of the test for one of some starts; null, and tags, take any. */
  number(starts: readonly Start[] | null): number {
    if (starts === null) return 0;
    const bits = new Array<number>(this.width).fill(0);
    let kinds = 0;
    for (const start of starts) {
      if (start.kind === 'tag') return 0;
      if (start.kind === 'mention') kinds |= 1 << this.mentions.indexOf(start.name);
      else for (const c of this.classes.inSet(start)) bits[c >>> 5]! |= 1 << (c & 31);
    }
    const key = [kinds, ...bits].join(' ');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.kinds.length);
    this.bits.push(bits);
    return this.kinds.push(kinds) - 1;
  }

  tables(): BehindTables {
    return { behindClasses: Uint32Array.from(this.bits.flat()), behindKinds: Uint16Array.from(this.kinds) };
  }
}
