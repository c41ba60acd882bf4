import { internUnits, takeLocalWords } from '../lexicon/local-words.ts';
import { HASH_START, hashUnit, lowerTable, lowerUnit } from '../lexicon/vocabulary.ts';
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
  /** The code units of the text, with zeros behind; and the same in lower case with straight apostrophes. */
  readonly units: Uint16Array;
  readonly lower: Uint16Array;
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

// Used for one text after another.
let units = new Uint16Array(1 << 14);
let lower = new Uint16Array(1 << 14);
const ZEROS = 8;

function readUnits(text: string): void {
  const { length } = text;
  if (units.length < length + ZEROS) {
    units = new Uint16Array(length + (length >> 2) + ZEROS);
    lower = new Uint16Array(units.length);
  }
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit;
    lower[i] = unit < 0x590 ? lowerTable[unit]! : lowerUnit(unit);
  }
  units.fill(0, length, length + ZEROS);
  lower.fill(0, length, length + ZEROS);
}

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
  readUnits(text);
  return { text, units, lower, out, limit: text.length, pending: SHAPE.lineStart, openSingle: false, nextAt: -1 };
}

/** Adds the token text[start, end); returns `end`. */
export function emit(c: Cutter, start: number, end: number, shape: number): number {
  const { lower } = c;
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = hashUnit(hash, lower[i]!);
  return emitHashed(c, start, end, shape, hash);
}

/** The same for a token whose normalised code units hash to `hash`. */
export function emitHashed(c: Cutter, start: number, end: number, shape: number, hash: number): number {
  const { out } = c;
  if (out.count === out.start.length) widen(out);
  const k = out.count++;
  out.start[k] = start;
  out.end[k] = end;
  out.word[k] = internUnits(c.lower, start, end, hash);
  out.shape[k] = shape | c.pending;
  c.pending = SHAPE.glued;
  return end;
}

/** Ends the cutting: hands over the words that no table knows. */
export function finish(c: Cutter): RawTokens {
  c.out.local = takeLocalWords();
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
