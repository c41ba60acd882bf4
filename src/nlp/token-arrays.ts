import { localWord, takeLocalWords } from '../lexicon/local-words.ts';
import { meet, metWord, UNMET } from '../lexicon/met-words.ts';
import { meetShort, noteShort } from '../lexicon/short-words.ts';
import { HASH_START, hashUnit, lowerTable, lowerUnit } from '../lexicon/vocabulary.ts';
import { SHAPE } from '../model/doc.ts';

/** Tokens as parallel arrays. */
export interface RawTokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  /** Number of the word among those met so far; UNMET for the article's own words. */
  readonly met: Int32Array;
  readonly shape: Uint16Array;
  readonly local: string[];
}

/** A text in the middle of being cut into tokens. */
export interface Cutter {
  text: string;
  /** The code units of the text, with zeros behind; and the same in lower case with straight apostrophes. */
  units: Uint16Array;
  lower: Uint16Array;
  /** The tokens cut so far; the arrays are longer. */
  count: number;
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  met: Int32Array;
  shape: Uint16Array;
  /** Where the zone ends: no token goes over it. */
  limit: number;
  /** Bits of SHAPE that the next token gets for what stands before it. */
  pending: number;
  /** Is a single quotation mark open? */
  openSingle: boolean;
  /** Where the next "@" stands, or the length of the text. */
  nextAt: number;
}

/** One for all texts, one after another: its arrays grow to the longest. */
const cutter: Cutter = {
  text: '',
  units: new Uint16Array(1 << 14),
  lower: new Uint16Array(1 << 14),
  count: 0,
  start: new Int32Array(1 << 12),
  end: new Int32Array(1 << 12),
  word: new Int32Array(1 << 12),
  met: new Int32Array(1 << 12),
  shape: new Uint16Array(1 << 12),
  limit: 0,
  pending: 0,
  openSingle: false,
  nextAt: -1,
};
const ZEROS = 8;

/** Makes ready to cut a text. */
export function openCutter(text: string): Cutter {
  cutter.text = text;
  cutter.count = 0;
  cutter.limit = text.length;
  cutter.pending = SHAPE.lineStart;
  cutter.openSingle = false;
  cutter.nextAt = -1;
  readUnits(text);
  return cutter;
}

function readUnits(text: string): void {
  const { length } = text;
  if (cutter.units.length < length + ZEROS) {
    cutter.units = new Uint16Array(length + (length >> 2) + ZEROS);
    cutter.lower = new Uint16Array(cutter.units.length);
  }
  const { units, lower } = cutter;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit;
    lower[i] = unit < 0x590 ? lowerTable[unit]! : lowerUnit(unit);
  }
  units.fill(0, length, length + ZEROS);
  lower.fill(0, length, length + ZEROS);
}

/** Adds the token text[start, end); returns `end`. */
export function emit(c: Cutter, start: number, end: number, shape: number): number {
  const { lower } = c;
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = hashUnit(hash, lower[i]!);
  const met = meet(lower, start, end, hash);
  return add(c, start, end, shape, met, met === UNMET ? localWord(lower, start, end, hash) : metWord(met));
}

/** The same for a word of up to SHORT letters a to z, by its key (see `addLetter`). */
export function emitShort(c: Cutter, start: number, end: number, shape: number, key: number): number {
  const met = meetShort(key);
  if (met !== UNMET) return add(c, start, end, shape, met, metWord(met));
  emit(c, start, end, shape);
  noteShort(key, c.met[c.count - 1]!);
  return end;
}

function add(c: Cutter, start: number, end: number, shape: number, met: number, word: number): number {
  if (c.count === c.start.length) widen(c);
  const k = c.count++;
  c.start[k] = start;
  c.end[k] = end;
  c.word[k] = word;
  c.met[k] = met;
  c.shape[k] = shape | c.pending;
  c.pending = SHAPE.glued;
  return end;
}

/** Ends the cutting: hands over the tokens, and the words that no table knows. */
export function closeCutter(c: Cutter): RawTokens {
  const { count } = c;
  c.text = '';
  return {
    count,
    start: c.start.slice(0, count),
    end: c.end.slice(0, count),
    word: c.word.slice(0, count),
    met: c.met.slice(0, count),
    shape: c.shape.slice(0, count),
    local: takeLocalWords(),
  };
}

function widen(c: Cutter): void {
  const wider = <T extends Int32Array | Uint16Array>(old: T, fresh: T): T => {
    fresh.set(old);
    return fresh;
  };
  const size = c.start.length * 2;
  c.start = wider(c.start, new Int32Array(size));
  c.end = wider(c.end, new Int32Array(size));
  c.word = wider(c.word, new Int32Array(size));
  c.met = wider(c.met, new Int32Array(size));
  c.shape = wider(c.shape, new Uint16Array(size));
}
