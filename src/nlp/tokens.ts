import { isPrefix } from '../lexicon/affixes.ts';
import { createLocalWords, HASH_START, hashUnit, lowerUnit } from '../lexicon/vocabulary.ts';
import type { Zone } from '../model/article.ts';
import { SHAPE } from '../model/doc.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { isDigit, isLetter, isSpace, isUpper, isWordPart } from './units.ts';

/** Tokens as parallel arrays; the arrays may be longer than `count`. */
export interface RawTokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  shape: Uint16Array;
  local: string[];
}

const words = createLocalWords();

/**
 * Cuts a text into tokens in one pass over its code units. Every mark is a token; clitics and hyphens split (see
 * lexicon/affixes.ts). A zone border is a token border. Linear in the length of the text.
 */
export function tokenize(text: string, zones: readonly Zone[]): RawTokens {
  const out = reserve((text.length >> 2) + 16);
  let zone = 0;
  let limit = zones[0]?.end ?? text.length;
  let at = 0;
  let pending: number = SHAPE.lineStart;
  let openSingle = false;

  const emit = (start: number, end: number, shape: number): void => {
    if (out.count === out.start.length) widen(out);
    const k = out.count++;
    out.start[k] = start;
    out.end[k] = end;
    let hash = HASH_START;
    for (let i = start; i < end; i++) hash = hashUnit(hash, lowerUnit(text.charCodeAt(i)));
    out.word[k] = words.intern(text, start, end, hash);
    out.shape[k] = shape | pending;
    pending = SHAPE.glued;
  };

  while (at < text.length) {
    if (at >= limit) {
      zone++;
      limit = zones[zone]?.end ?? text.length;
    }
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) {
      if (unit === 10) {
        pending = SHAPE.lineStart;
        openSingle = false;
      } else if (pending !== SHAPE.lineStart) pending = 0;
      at++;
      continue;
    }
    if (isWordPart(unit)) {
      at = word(text, at, limit, emit);
      continue;
    }
    const next = mark(text, at, limit, openSingle, pending, emit);
    if (unit === 39 || unit === 0x2018 || unit === 0x2019) {
      const shape = out.shape[out.count - 1] ?? 0;
      if (shape & SHAPE.openQuote) openSingle = true;
      else if (shape & SHAPE.closeQuote) openSingle = false;
    }
    at = next;
  }
  out.local = words.take();
  return out;
}

type Emit = (start: number, end: number, shape: number) => void;

/** Emits the word that begins at `from`, with its clitic or full stop; returns where it ends. */
function word(text: string, from: number, limit: number, emit: Emit): number {
  const address = addressEnd(text, from, limit);
  if (address > from) {
    emit(from, address, SHAPE.letter);
    return address;
  }
  let at = from;
  let shape = 0;
  let letters = 0;
  let lower = 0;
  let clitic = 0;
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) shape |= SHAPE.digit;
    else if (isWordPart(unit)) {
      if (isUpper(unit)) {
        if (at === from) shape |= SHAPE.capital;
        else if (lower) shape |= SHAPE.innerCap;
      } else lower++;
      if (unit > 127) shape |= SHAPE.foreign;
      letters++;
    } else if (!joins(text, from, at, limit)) break;
    else if (unit === 39 || unit === 0x2019) {
      clitic = cliticAt(text, from, at, limit);
      if (clitic) break;
    }
  }
  if (letters) shape |= SHAPE.letter;
  else shape |= SHAPE.number;
  if (letters > 1 && lower === 0) shape |= SHAPE.allCaps;
  // "n't" takes the n from the word before the apostrophe.
  if (
    clitic &&
    at - 1 > from &&
    lowerUnit(text.charCodeAt(at - 1)) === 110 &&
    lowerUnit(text.charCodeAt(at + 1)) === 116
  ) {
    emit(from, at - 1, shape);
    emit(at - 1, at + clitic, SHAPE.clitic | SHAPE.letter);
    return at + clitic;
  }
  if (text.charCodeAt(at) === 46 && at < limit && keepsStop(text, from, at, limit)) {
    at++;
    shape |= SHAPE.abbreviation;
  }
  if (!clitic && at - from === 6 && text.slice(from, at).toLowerCase() === 'cannot') {
    emit(from, from + 3, shape);
    emit(from + 3, at, SHAPE.letter);
    return at;
  }
  emit(from, at, shape);
  if (!clitic) return at;
  emit(at, at + clitic, SHAPE.clitic | SHAPE.letter);
  return at + clitic;
}

/** Length of the clitic that begins with the apostrophe at `at` ("'s" 2, and 2 for the "'t" of "n't"), or 0. */
function cliticAt(text: string, from: number, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && isWordPart(text.charCodeAt(end))) end++;
  const one = lowerUnit(text.charCodeAt(at + 1));
  if (end === at + 2) {
    if (one === 115 || one === 100 || one === 109) return 2;
    if (one === 116 && at - 1 > from && lowerUnit(text.charCodeAt(at - 1)) === 110) return 2;
  } else if (end === at + 3) {
    const two = lowerUnit(text.charCodeAt(at + 2));
    if ((one === 108 && two === 108) || (one === 114 && two === 101) || (one === 118 && two === 101)) return 3;
  }
  return 0;
}

/** Does the mark at `at` belong inside the word that began at `from`? */
function joins(text: string, from: number, at: number, limit: number): boolean {
  if (at + 1 >= limit) return false;
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (!isWordPart(after)) return false;
  switch (unit) {
    case 46: // "U.S", "3.5", "cra.org"; not "end.Next"
      if (isDigit(before)) return isDigit(after);
      return !isDigit(after) && (at - from === 1 || text.charCodeAt(at - 2) === 46 || !isUpper(after));
    case 44: // "1,200"
      return isDigit(before) && isDigit(after) && threeDigits(text, at + 1, limit);
    case 58: // "10:30"
      return isDigit(before) && isDigit(after);
    case 39:
    case 0x2019: // "O'Brien", "it's"
      return isLetter(before) && isLetter(after);
    case 38: // "AT&T"
      return isUpper(before) && isUpper(after);
    case 45:
    case 0x2011: // "re-elected"
      return isPrefix(text.slice(from, at).toLowerCase());
    default:
      return false;
  }
}

const threeDigits = (text: string, at: number, limit: number): boolean =>
  at + 2 < limit &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  !isDigit(text.charCodeAt(at + 3));

/** Does the full stop at `at` belong to the word before it? */
function keepsStop(text: string, from: number, at: number, limit: number): boolean {
  const length = at - from;
  if (length === 1) return isUpper(text.charCodeAt(from)) && text.charCodeAt(from) !== 73;
  if (text.charCodeAt(at - 2) === 46) return true;
  if (length > 6) return false;
  const form = text.slice(from, at).toLowerCase();
  if (!ABBREVIATIONS.has(form)) return false;
  // "no", "mass" and the like are words too: only before a number or a capital.
  if (form !== 'no' && form !== 'art' && form !== 'fig') return true;
  return at + 2 < limit && isDigit(text.charCodeAt(at + 2));
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/y;

/** End of the web or mail address that begins at `from`, or `from`. */
function addressEnd(text: string, from: number, limit: number): number {
  const unit = lowerUnit(text.charCodeAt(from));
  const web = (unit === 104 && text.startsWith('ttp', from + 1)) || (unit === 119 && text.startsWith('ww.', from + 1));
  if (!web && !hasAt(text, from)) return from;
  ADDRESS.lastIndex = from;
  const m = ADDRESS.exec(text);
  if (!m) return from;
  const found = m[0].replace(/[.,;:!?)\]'’]+$/, '');
  return Math.min(from + found.length, limit);
}

/** Is there an "@" in the run of address characters that begins here? Looks 40 units ahead at most. */
function hasAt(text: string, from: number): boolean {
  const stop = Math.min(text.length, from + 40);
  for (let i = from; i < stop; i++) {
    const u = text.charCodeAt(i);
    if (u === 64) return i > from;
    if (!isWordPart(u) && u !== 46 && u !== 45 && u !== 43) return false;
  }
  return false;
}

/** Emits the mark at `at`; returns where it ends. */
function mark(text: string, at: number, limit: number, openSingle: boolean, pending: number, emit: Emit): number {
  const unit = text.charCodeAt(at);
  const after = at + 1 < limit ? text.charCodeAt(at + 1) : 32;
  const before = pending === SHAPE.glued ? text.charCodeAt(at - 1) : 32;
  switch (unit) {
    case 0x201c:
    case 0xab:
      return one(SHAPE.openQuote);
    case 0x201d:
    case 0xbb:
      return one(SHAPE.closeQuote);
    case 34:
      return one(opens(before, after) ? SHAPE.openQuote : SHAPE.closeQuote);
    case 0x60:
      if (after === 0x60) return run(2, SHAPE.openQuote);
      return one(SHAPE.openQuote);
    case 39:
    case 0x2018:
    case 0x2019:
      return apostrophe();
    case 0x2e:
    case 0x2d:
    case 0x2a:
    case 0x3d:
    case 0x5f:
    case 0x7e: {
      let end = at + 1;
      while (end < limit && text.charCodeAt(end) === unit) end++;
      return run(end - at, 0);
    }
    default:
      return run(symbolLength(text, at, limit), 0);
  }

  function one(shape: number): number {
    emit(at, at + 1, shape);
    return at + 1;
  }
  function run(length: number, shape: number): number {
    emit(at, at + length, shape);
    return at + length;
  }
  function apostrophe(): number {
    if (unit === 39 && after === 39) return run(2, openSingle || before !== 32 ? SHAPE.closeQuote : SHAPE.openQuote);
    const decade = decadeEnd(text, at, limit);
    if (decade) return run(decade - at, SHAPE.digit | SHAPE.clitic);
    if (unit === 0x2018) return one(SHAPE.openQuote);
    const afterWord = isWordPart(before) || before === 46;
    if (afterWord && !openSingle) return one(isSpace(after) || !isWordPart(after) ? SHAPE.clitic : SHAPE.closeQuote);
    if (unit === 39 && !afterWord && opens(before, after)) return one(SHAPE.openQuote);
    return one(SHAPE.closeQuote);
  }
}

/** "'90s", "’16" */
function decadeEnd(text: string, at: number, limit: number): number {
  if (at + 2 >= limit || !isDigit(text.charCodeAt(at + 1)) || !isDigit(text.charCodeAt(at + 2))) return 0;
  const end = at + 3;
  if (end < limit && lowerUnit(text.charCodeAt(end)) === 115) return end + 1;
  return end >= limit || !isWordPart(text.charCodeAt(end)) ? end : 0;
}

const opens = (before: number, after: number): boolean =>
  !isSpace(after) &&
  !isWordPart(before) &&
  before !== 46 &&
  before !== 44 &&
  before !== 33 &&
  before !== 63 &&
  before !== 41;

/** Length of one symbol: a surrogate pair with its joiners and variation selectors, else one unit. */
function symbolLength(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    const pair = unit >= 0xd800 && unit < 0xdc00 && end + 1 < limit && (text.charCodeAt(end + 1) & 0xfc00) === 0xdc00;
    end += pair ? 2 : 1;
    while (
      end < limit &&
      (text.charCodeAt(end) === 0xfe0f || (text.charCodeAt(end) >= 0x300 && text.charCodeAt(end) < 0x370))
    )
      end++;
    if (end >= limit || text.charCodeAt(end) !== 0x200d) break;
    end++;
  }
  return Math.min(end, limit) - at || 1;
}

function reserve(size: number): RawTokens {
  return {
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    word: new Int32Array(size),
    shape: new Uint16Array(size),
    local: [],
  };
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
