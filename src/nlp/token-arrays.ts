import { createLocalWords, HASH_START, hashUnit, lowerUnit } from '../lexicon/vocabulary.ts';
import { SHAPE } from '../model/doc.ts';

/** Tokens as parallel arrays; the arrays may be longer than `count`. */
export interface RawTokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  shape: Uint16Array;
  local: string[];
}

/** A text in the middle of being cut into tokens. */
export interface Cutter {
  readonly text: string;
  readonly out: RawTokens;
  /** Where the zone ends: no token goes over it. */
  limit: number;
  /** Bits of SHAPE that the next token gets for what stands before it. */
  pending: number;
  /** Is a single quotation mark open? */
  openSingle: boolean;
  /** Where the next "@" stands, or the length of the text. */
  nextAt: number;
}

const words = createLocalWords();

export function makeCutter(text: string): Cutter {
  const size = (text.length >> 2) + 16;
  const out: RawTokens = {
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    word: new Int32Array(size),
    shape: new Uint16Array(size),
    local: [],
  };
  return { text, out, limit: text.length, pending: SHAPE.lineStart, openSingle: false, nextAt: -1 };
}

/** Adds the token text[start, end); returns `end`. */
export function emit(c: Cutter, start: number, end: number, shape: number): number {
  const { out, text } = c;
  if (out.count === out.start.length) widen(out);
  const k = out.count++;
  out.start[k] = start;
  out.end[k] = end;
  let hash = HASH_START;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    hash = hashUnit(hash, unit > 96 && unit < 128 ? unit : lowerUnit(unit));
  }
  out.word[k] = words.intern(text, start, end, hash);
  out.shape[k] = shape | c.pending;
  c.pending = SHAPE.glued;
  return end;
}

/** Ends the cutting: hands over the words that no table knows. */
export function finish(c: Cutter): RawTokens {
  c.out.local = words.take();
  return c.out;
}

function widen(out: RawTokens): void {
  const wider = <T extends Int32Array | Uint16Array>(old: T, fresh: T): T => {
    fresh.set(old);
    return fresh;
  };
  const size = out.start.length * 2;
  out.start = wider(out.start, new Int32Array(size));
  out.end = wider(out.end, new Int32Array(size));
  out.word = wider(out.word, new Int32Array(size));
  out.shape = wider(out.shape, new Uint16Array(size));
}
