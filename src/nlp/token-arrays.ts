import { localWord, takeLocalWords } from '../lexicon/local-words.ts';
import { digitOf, findSpelled, noteSpelled, PART, SPELLED, wordOf } from '../lexicon/spelled-words.ts';
import { findUnits, HASH_START, hashUnit, LOCAL, lowerUnit, wordForm } from '../lexicon/vocabulary.ts';
import { SHAPE } from '../model/doc.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { Memory } from './memory.ts';

/** Tokens as parallel arrays. */
export interface RawTokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly shape: Uint16Array;
  readonly local: string[];
  /** Room for their tags. */
  readonly tag: Uint8Array;
}

/** A text in the middle of being cut into tokens. */
export interface Cutter {
  text: string;
  /** The code units of the text, with zeros behind. */
  units: Uint16Array;
  /** The memory of `units`. */
  bytes: Buffer;
  /** The tokens cut so far, four numbers each: start, end, word, shape; the array is longer. */
  tokens: Int32Array;
  /** Where the next token goes. */
  next: number;
  /** Where the zone ends: no token goes over it. */
  limit: number;
  /** Bits of SHAPE that the next token gets for what stands before it. */
  pending: number;
  /** Is a single quotation mark open? */
  openSingle: boolean;
  /** Where the next "@" stands, or the length of the text. */
  nextAt: number;
}

const ZEROS = 8;
/** One for all texts, one after another: its arrays grow to the longest. */
const cutter: Cutter = {
  text: '',
  units: new Uint16Array(0),
  bytes: Buffer.alloc(0),
  tokens: new Int32Array(1 << 14),
  next: 0,
  limit: 0,
  pending: 0,
  openSingle: false,
  nextAt: -1,
};

/** Makes ready to cut a text. */
export function openCutter(text: string): Cutter {
  const { length } = text;
  if (cutter.units.length < length + ZEROS) {
    cutter.units = new Uint16Array(length + (length >> 2) + (1 << 14));
    cutter.bytes = Buffer.from(cutter.units.buffer);
  }
  cutter.bytes.write(text, 'utf16le');
  cutter.units.fill(0, length, length + ZEROS);
  cutter.text = text;
  cutter.next = 0;
  cutter.limit = length;
  cutter.pending = SHAPE.lineStart;
  cutter.openSingle = false;
  cutter.nextAt = -1;
  return cutter;
}

/** Ids of the known words of one code unit, plus one, by the unit; 0 where none has been met yet. */
const single = new Int32Array(0x2100);

/** Adds the token text[start, end); returns `end`. */
export function emit(c: Cutter, start: number, end: number, shape: number): number {
  const length = end - start;
  if (length === 1) return emitUnit(c, start, shape);
  if (length > SPELLED) return add(c, start, end, shape, hashedWord(c.units, start, end));
  const { units } = c;
  let a = 0;
  let b = 0;
  let d = 0;
  for (let i = 0; i < length; i++) {
    const digit = digitOf(units[start + i]!);
    if (digit === 0) return add(c, start, end, shape, hashedWord(units, start, end));
    if (i < PART) a = (a << 5) | digit;
    else if (i < 2 * PART) b = (b << 5) | digit;
    else d = (d << 5) | digit;
  }
  const found = findSpelled(a, b, d);
  if (found >= 0) return add(c, start, end, shape, wordOf(found));
  const word = hashedWord(units, start, end);
  if (word < LOCAL) noteSpelled(a, b, d, word, ABBREVIATIONS.has(wordForm(word, [])));
  return add(c, start, end, shape, word);
}

function emitUnit(c: Cutter, at: number, shape: number): number {
  const unit = c.units[at]!;
  const known = unit < single.length ? single[unit]! : 0;
  if (known !== 0) return add(c, at, at + 1, shape, known - 1);
  const word = hashedWord(c.units, at, at + 1);
  if (word < LOCAL && unit < single.length) single[unit] = word + 1;
  return add(c, at, at + 1, shape, word);
}

/** The units of the word that is looked for, in lower case with straight apostrophes. */
let lower = new Uint16Array(1 << 8);

/** Id of the word units[start, end), known or the article's own. */
function hashedWord(units: Uint16Array, start: number, end: number): number {
  const length = end - start;
  if (length > lower.length) lower = new Uint16Array(2 * length);
  let hash = HASH_START;
  for (let i = 0; i < length; i++) {
    lower[i] = lowerUnit(units[start + i]!);
    hash = hashUnit(hash, lower[i]!);
  }
  const id = findUnits(lower, 0, length, hash);
  return id < 0 ? localWord(lower, 0, length, hash) : id;
}

/** Adds a token whose word is known; returns `end`. */
export function add(c: Cutter, start: number, end: number, shape: number, word: number): number {
  if (c.next === c.tokens.length) {
    const wider = new Int32Array(2 * c.next);
    wider.set(c.tokens);
    c.tokens = wider;
  }
  const { tokens, next } = c;
  tokens[next] = start;
  tokens[next + 1] = end;
  tokens[next + 2] = word;
  tokens[next + 3] = shape | c.pending;
  c.next = next + 4;
  c.pending = SHAPE.glued;
  return end;
}

/** Ends the cutting: hands over the tokens, and the words that no table knows. */
export function closeCutter(c: Cutter): RawTokens {
  const { tokens } = c;
  const count = c.next >> 2;
  const memory = new Memory(3 * count, count, count);
  const start = memory.fours(count);
  const end = memory.fours(count);
  const word = memory.fours(count);
  const shape = memory.twos(count);
  const tag = memory.ones(count);
  for (let t = 0, i = 0; t < count; t++, i += 4) {
    start[t] = tokens[i]!;
    end[t] = tokens[i + 1]!;
    word[t] = tokens[i + 2]!;
    shape[t] = tokens[i + 3]!;
  }
  c.text = '';
  return { count, start, end, word, shape, tag, local: takeLocalWords() };
}
