const FEW = 1 << 12;
/** Longer Docs get arrays of their own, which are not kept. */
const LONGEST = 1 << 20;

/**
 * The mentions that `<name>` elements of patterns read, by the number of their name: up to 16 kinds. Few tokens begin any;
 * those have a place, numbered from 1. One Doc after another: nothing is kept of the last.
 */
export class Marks {
  readonly kinds: number;
  /** Token -> its place, or 0. */
  at = new Int32Array(FEW);
  /** Place -> the kinds that begin there, as bits. */
  begins = new Uint16Array(FEW);
  /** `place * kinds + kind` -> end token of that mention, or 0. */
  ends: Int32Array;
  private tokens = new Int32Array(FEW);
  private places = 0;

  constructor(kinds: number) {
    this.kinds = kinds;
    this.ends = new Int32Array(FEW * kinds);
  }

  /** Forgets the last Doc; the next has `count` tokens. */
  clear(count: number): void {
    if (count > this.at.length || this.at.length > LONGEST) this.at = new Int32Array(Math.max(count, FEW));
    else for (let place = 1; place <= this.places; place++) this.at[this.tokens[place]!] = 0;
    this.places = 0;
  }

  /** A mention of some kind goes from token `t` up to, not including, `end`. */
  mark(t: number, kind: number, end: number): void {
    let place = this.at[t]!;
    if (place === 0) place = this.newPlace(t);
    this.begins[place]! |= 1 << kind;
    this.ends[place * this.kinds + kind] = end;
  }

  /** The kinds that begin at token `t`, as bits. */
  kindsAt(t: number): number {
    return this.begins[this.at[t]!]!;
  }

  /** End of the mention of some kind that begins at token `t`, or 0. */
  endAt(t: number, kind: number): number {
    return this.ends[this.at[t]! * this.kinds + kind]!;
  }

  private newPlace(t: number): number {
    const place = ++this.places;
    if (place === this.tokens.length) this.widen();
    this.at[t] = place;
    this.tokens[place] = t;
    this.begins[place] = 0;
    for (let i = place * this.kinds; i < (place + 1) * this.kinds; i++) this.ends[i] = 0;
    return place;
  }

  private widen(): void {
    const { tokens, begins, ends } = this;
    this.tokens = new Int32Array(2 * tokens.length);
    this.tokens.set(tokens);
    this.begins = new Uint16Array(2 * begins.length);
    this.begins.set(begins);
    this.ends = new Int32Array(2 * ends.length);
    this.ends.set(ends);
  }
}
