import { lowerUnit } from '../lexicon/vocabulary.ts';
import { SHAPE } from '../model/doc.ts';
import { type Cutter, emit } from './token-arrays.ts';
import { isDigit, isLetter, isSpace, isUpper, isWordPart } from './units.ts';

const COMMA = 0x2c;
const STOP = 0x2e;
const HYPHEN = 0x2d;

/** Emits the mark at `at`; returns where it ends. */
export function cutMark(c: Cutter, at: number): number {
  const { text, units, limit } = c;
  const unit = units[at]!;
  if (unit === COMMA || unit === 0x28 || unit === 0x29) return emit(c, at, at + 1, 0);
  const after = at + 1 < limit ? units[at + 1]! : 32;
  const before = c.pending === SHAPE.glued ? units[at - 1]! : 32;
  if (unit === STOP) {
    // ".45-caliber", "$.55"
    const decimal = isDigit(after) && !isWordPart(before);
    return decimal ? cutDecimal(c, at) : emit(c, at, runEnd(text, at, limit), 0);
  }
  if (unit === HYPHEN) return emit(c, at, runEnd(text, at, limit), 0);
  if (unit === 39 || unit === 0x2018 || unit === 0x2019) return cutApostrophe(c, at, before, after);
  const quotation = quotationShape(unit, before, after);
  if (quotation) return emit(c, at, unit === 0x60 && after === 0x60 ? at + 2 : at + 1, quotation);
  return emit(c, at, otherEnd(c, at, before, after), otherShape(unit, before, after, units[at + 1]!));
}

/** SHAPE of a double quotation mark or grave accent, 0 for other marks. */
function quotationShape(unit: number, before: number, after: number): number {
  if (unit === 34) return opens(before, after) ? SHAPE.openQuote : SHAPE.closeQuote;
  if (unit === 0x201c || unit === 0xab || unit === 0x60) return SHAPE.openQuote;
  return unit === 0x201d || unit === 0xbb ? SHAPE.closeQuote : 0;
}

/** End of a mark that is no comma, stop, hyphen or quotation mark. */
function otherEnd(c: Cutter, at: number, before: number, after: number): number {
  const { text, limit } = c;
  switch (c.units[at]) {
    case 0x2a:
    case 0x3d:
    case 0x5f:
    case 0x7e:
      return runEnd(text, at, limit);
    case 33:
    case 63:
      return cryEnd(text, at, limit);
    case 35:
    case 64:
      return beginsHandle(before, after) ? handleEnd(c, at) : at + 1;
    case 58:
    case 59:
      return at + faceLength(text, at, before);
    default:
      return at + symbolLength(text, at, limit);
  }
}

/** "#budget", "@mayor_hall" */
const beginsHandle = (before: number, after: number): boolean => isLetter(after) && !isWordPart(before);

function otherShape(unit: number, before: number, after: number, next: number): number {
  if ((unit !== 35 && unit !== 64) || !beginsHandle(before, after)) return 0;
  return isUpper(next) ? SHAPE.letter | SHAPE.capital : SHAPE.letter;
}

function runEnd(text: string, at: number, limit: number): number {
  const unit = text.charCodeAt(at);
  let end = at + 1;
  while (end < limit && text.charCodeAt(end) === unit) end++;
  return end;
}

/** End of a run of "!" and "?". */
function cryEnd(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && (text.charCodeAt(end) === 33 || text.charCodeAt(end) === 63)) end++;
  return end;
}

function cutDecimal(c: Cutter, at: number): number {
  let end = at + 1;
  while (end < c.limit && isDigit(c.text.charCodeAt(end))) end++;
  return emit(c, at, end, SHAPE.digit | SHAPE.number);
}

function handleEnd(c: Cutter, at: number): number {
  let end = at + 1;
  while (end < c.limit && isWordPart(c.units[end]!)) end++;
  return end;
}

/** Length of ":)" and the like that stands alone, else 1. */
function faceLength(text: string, at: number, before: number): number {
  if (!isSpace(before)) return 1;
  const nose = text.charCodeAt(at + 1) === 45 ? 2 : 1;
  const mouth = text.charCodeAt(at + nose);
  const end = at + nose + 1;
  if (mouth !== 41 && mouth !== 40) return 1;
  return end >= text.length || isSpace(text.charCodeAt(end)) ? nose + 1 : 1;
}

/** An apostrophe or single quotation mark. */
function cutApostrophe(c: Cutter, at: number, before: number, after: number): number {
  const { text, limit } = c;
  const unit = text.charCodeAt(at);
  if (unit === 39 && after === 39) return quote(c, at, 2, c.openSingle || before !== 32);
  const decade = decadeEnd(text, at, limit);
  if (decade) return emit(c, at, decade, SHAPE.digit | SHAPE.clitic);
  // The possessive of what ends in no letter ("the “Times”'s"), and a turned apostrophe ("the party‘s").
  const possessive =
    !isSpace(before) && lowerUnit(after) === 115 && (at + 2 >= limit || !isWordPart(text.charCodeAt(at + 2)));
  if (possessive && before !== 0x2018 && before !== 0x201c && before !== 40)
    return emit(c, at, at + 2, SHAPE.clitic | SHAPE.letter);
  if (unit === 0x2018) return quote(c, at, 1, false);
  const afterWord = isWordPart(before) || before === 46;
  if (afterWord && !c.openSingle)
    return isSpace(after) || !isWordPart(after) ? emit(c, at, at + 1, SHAPE.clitic) : quote(c, at, 1, true);
  return quote(c, at, 1, !(unit === 39 && !afterWord && opens(before, after)));
}

function quote(c: Cutter, at: number, length: number, closes: boolean): number {
  c.openSingle = !closes;
  return emit(c, at, at + length, closes ? SHAPE.closeQuote : SHAPE.openQuote);
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
