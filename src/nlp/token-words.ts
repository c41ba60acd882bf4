import { isPrefix } from '../lexicon/affixes.ts';
import { addLetter, findSpelled, isFlagged, PART, SPELLED, wordOf } from '../lexicon/spelled-words.ts';
import { findWord, lowerUnit } from '../lexicon/vocabulary.ts';
import { SHAPE } from '../model/doc.ts';
import { ABBREVIATIONS, TOP_DOMAINS } from './abbreviations.ts';
import { add, type Cutter, emit } from './token-arrays.ts';
import { isDigit, isLetter, isSpace, isUpper, isWordPart } from './units.ts';
import { setOf, TABLE } from './word-table.ts';

/** Emits the word that begins at `from`, with its clitic or full stop; returns where to go on. */
export function cutWord(c: Cutter, from: number): number {
  const { units, limit } = c;
  const end = cutPlainWord(c, from);
  if (end > 0) return end;
  const address = addressEnd(c, from);
  if (address > from) return emit(c, from, address, SHAPE.letter);
  let at = from;
  let shape = 0;
  let letters = 0;
  let lower = 0;
  let clitic = 0;
  for (; at < limit; at++) {
    const unit = units[at]!;
    if (unit > 96 && unit < 123) {
      lower++;
      letters++;
    } else if (isDigit(unit)) shape |= SHAPE.digit;
    else if (isWordPart(unit)) {
      if (isUpper(unit)) {
        if (at === from) shape |= SHAPE.capital;
        else if (lower) shape |= SHAPE.innerCap;
      } else lower++;
      if (unit > 127) shape |= SHAPE.foreign;
      letters++;
    } else if (!joins(c, from, at)) break;
    else if (unit === 39 || unit === 0x2019) {
      clitic = cliticAt(c, from, at);
      if (clitic) break;
    }
  }
  shape |= letters ? SHAPE.letter : SHAPE.number;
  if (letters > 1 && lower === 0) shape |= SHAPE.allCaps;
  if (clitic) return withClitic(c, from, at, clitic, shape);
  if (units[at] === 46 && at < limit && keepsStop(c, from, at, shape))
    return emit(c, from, at + 1, shape | SHAPE.abbreviation);
  const cut = letters === 6 || shape & SHAPE.digit ? secondPart(c, from, at, letters) : 0;
  if (cut) {
    emit(c, from, cut, letters > 2 ? shape : SHAPE.number | SHAPE.digit);
    return emit(c, cut, at, SHAPE.letter);
  }
  if (units[at] === 41 && endsEnumerator(c, from, at)) at++;
  return emit(c, from, at, shape);
}

/** Marks and white space that end a word of small letters, whatever follows them. */
const ENDS_WORD = new Uint8Array(128);
for (const mark of ' ,\n!?;"') ENDS_WORD[mark.charCodeAt(0)] = 1;
const STOP = 46;

/**
 * Emits a word of small letters, one capital before them or none, with white space or a mark behind that is no part of
 * it; returns where it ends, with the space behind it, or 0.
 */
function cutPlainWord(c: Cutter, from: number): number {
  const { units } = c;
  let at = from;
  let unit = units[at]!;
  const shape = unit < 91 ? SHAPE.letter | SHAPE.capital : SHAPE.letter;
  if (!isSmall(unit | 32)) return 0;
  let first = 0;
  let second = 0;
  let third = 0;
  // The zeros behind the text end these.
  do {
    first = addLetter(first, unit);
    unit = units[++at]!;
  } while (isSmall(unit) && at < from + PART);
  if (isSmall(unit)) {
    for (; isSmall(unit) && at < from + 2 * PART; unit = units[++at]!) second = addLetter(second, unit);
    for (; isSmall(unit) && at < from + SPELLED; unit = units[++at]!) third = addLetter(third, unit);
  }
  if (at >= c.limit || !endsWord(units, at, unit)) return 0;
  const found = findSpelled(first, second, third);
  if (found < 0) {
    if (unit === STOP || isCannot(units, from, at)) return 0;
    emit(c, from, at, shape);
  } else {
    if (unit === STOP && (isFlagged(found) || at - from === 1)) return 0;
    add(c, from, at, shape, wordOf(found));
  }
  if (unit !== 32) return at;
  c.pending = 0;
  return at + 1;
}

const isSmall = (unit: number): boolean => (unit - 97) >>> 0 < 26;

function endsWord(units: Uint16Array, at: number, unit: number): boolean {
  if (unit < 128 && ENDS_WORD[unit] === 1) return true;
  if (unit === 0x201d) return true;
  if (unit !== STOP) return false;
  const next = units[at + 1]!;
  return next === 32 || next === 10 || next === 34 || next === 0x201d;
}

function withClitic(c: Cutter, from: number, at: number, clitic: number, shape: number): number {
  const { units } = c;
  // "n't" takes the n from the word before the apostrophe.
  const not = lowerUnit(units[at + 1]!) === 116 && lowerUnit(units[at - 1]!) === 110;
  const cut = not && at - 1 > from ? at - 1 : at;
  emit(c, from, cut, shape);
  return emit(c, cut, at + clitic, SHAPE.clitic | SHAPE.letter);
}

/** Where "cannot" and "6:00am" are two tokens, or 0. */
function secondPart({ units }: Cutter, from: number, at: number, letters: number): number {
  if (letters === 6) return isCannot(units, from, at) ? from + 3 : 0;
  if (letters !== 2 || at - from < 3 || !isDigit(units[at - 3]!)) return 0;
  return spells(units, at - 2, 'am') || spells(units, at - 2, 'pm') ? at - 2 : 0;
}

const isCannot = (units: Uint16Array, from: number, at: number): boolean =>
  at - from === 6 && spells(units, from, 'cannot');

/** Does the form in lower case begin at `from`? */
function spells(units: Uint16Array, from: number, form: string): boolean {
  for (let i = 0; i < form.length; i++) if (lowerUnit(units[from + i]!) !== form.charCodeAt(i)) return false;
  return true;
}

/** "a) the first point" at the beginning of a line. */
const endsEnumerator = (c: Cutter, from: number, at: number): boolean =>
  c.pending === SHAPE.lineStart && at - from === 1 && at + 1 < c.limit && isSpace(c.units[at + 1]!);

/** Length of the clitic that begins with the apostrophe at `at` ("'s" 2, and 2 for the "'t" of "n't"), or 0. */
function cliticAt({ units, limit }: Cutter, from: number, at: number): number {
  let end = at + 1;
  while (end < limit && end < at + 4 && isWordPart(units[end]!)) end++;
  const one = lowerUnit(units[at + 1]!);
  if (end === at + 2) {
    if (one === 115 || one === 100 || one === 109) return 2;
    if (one === 116 && at - 1 > from && lowerUnit(units[at - 1]!) === 110) return 2;
  } else if (end === at + 3) {
    const two = lowerUnit(units[at + 2]!);
    if ((one === 108 && two === 108) || (one === 114 && two === 101) || (one === 118 && two === 101)) return 3;
  }
  return 0;
}

/** Does the mark at `at` belong inside the word that began at `from`? */
function joins(c: Cutter, from: number, at: number): boolean {
  const { units, text, limit } = c;
  if (at + 1 >= limit) return false;
  const before = units[at - 1]!;
  const after = units[at + 1]!;
  if (!isWordPart(after)) return false;
  switch (units[at]) {
    case 46: // "U.S", "3.5", "cra.org", "Ph.D"; not "end.Next"
      if (isDigit(before)) return isDigit(after);
      if (isDigit(after)) return false;
      if (at - from === 1 || units[at - 2] === 46 || !isUpper(after)) return true;
      return at - from === 2 ? text.startsWith('Ph.D', from) : endsInDomain(text, at + 1, limit);
    case 44: // "1,200"
      return isDigit(before) && isDigit(after) && threeDigits(units, at + 1, limit);
    case 58: // "10:30"
      return isDigit(before) && isDigit(after);
    case 39:
    case 0x2019: // "O'Brien", "it's"
      return isLetter(before) && isLetter(after);
    case 38: // "AT&T"
      return isUpper(before) && isUpper(after);
    case 45:
    case 0x2011: // "re-elected", "Jong-un"
      return isPrefix(text.slice(from, at).toLowerCase()) || joinsName(text, from, at, limit);
    default:
      return false;
  }
}

const threeDigits = (units: Uint16Array, at: number, limit: number): boolean =>
  at + 2 < limit && isDigit(units[at + 1]!) && isDigit(units[at + 2]!) && !isDigit(units[at + 3]!);

/** "Gazette.Com": a name of a site, with a capital in its last part. */
function endsInDomain(text: string, from: number, limit: number): boolean {
  let end = from;
  while (end < limit && end < from + 5 && isWordPart(text.charCodeAt(end))) end++;
  return TOP_DOMAINS.has(text.slice(from, end).toLowerCase());
}

const NAME_PART = 6;
const MADE_OF = new Set('led era run born made like wide only free paid held owned based style type'.split(' '));

/** "Jong-un", "Wai-ching": a given name whose second part is in lower case; not "Kyiv-based", "Long-term". */
function joinsName(text: string, from: number, at: number, limit: number): boolean {
  const length = at - from;
  if (length < 2 || length > NAME_PART || !isUpper(text.charCodeAt(from))) return false;
  for (let i = from + 1; i < at; i++) if (!isLetter(text.charCodeAt(i)) || isUpper(text.charCodeAt(i))) return false;
  let end = at + 1;
  for (; end < limit && isWordPart(text.charCodeAt(end)); end++)
    if (end - at > NAME_PART || !isLetter(text.charCodeAt(end)) || isUpper(text.charCodeAt(end))) return false;
  if (end - at < 3 || text.charCodeAt(end) === 45) return false;
  if (isCommon(text.slice(from, at).toLowerCase())) return false;
  const second = text.slice(at + 1, end).toLowerCase();
  return !isCommon(second) || (length <= 3 && end - at <= 5 && !MADE_OF.has(second));
}

function isCommon(form: string): boolean {
  const word = findWord(form);
  return word >= 0 && setOf(TABLE.low, word) !== 0;
}

/** Does the full stop at `at` belong to the word before it? */
function keepsStop(c: Cutter, from: number, at: number, shape: number): boolean {
  const { text, limit } = c;
  const length = at - from;
  if (length === 1) {
    const unit = text.charCodeAt(from);
    // "Roe v. Wade"
    if (unit === 118) return at + 2 < limit && isUpper(text.charCodeAt(at + 2));
    return isUpper(unit) && unit !== 73;
  }
  if (text.charCodeAt(at - 2) === 46) return true;
  if (length > 6) return false;
  const form = text.slice(from, at).toLowerCase();
  if (!ABBREVIATIONS.has(form)) return false;
  if (form === 'ie' || form === 'eg') return (shape & SHAPE.capital) === 0;
  // "no", "mass" and the like are words too: only before a number or a capital.
  if (form !== 'no' && form !== 'art' && form !== 'fig' && form !== 'rs') return true;
  return at + 2 < limit && isDigit(text.charCodeAt(at + 2));
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/y;

/** End of the web or mail address that begins at `from`, or `from`. */
function addressEnd(c: Cutter, from: number): number {
  const { text, units } = c;
  const unit = units[from]! | 32;
  const web = (unit === 104 && spells(units, from, 'http')) || (unit === 119 && spells(units, from, 'www.'));
  if (!web && !hasAt(c, from)) return from;
  ADDRESS.lastIndex = from;
  const m = ADDRESS.exec(text);
  if (!m) return from;
  const found = m[0].replace(/[.,;:!?)\]'’]+$/, '');
  return Math.min(from + found.length, c.limit);
}

/** Is there an "@" in the run of address characters that begins here? Looks 40 units ahead at most. */
function hasAt(c: Cutter, from: number): boolean {
  const { text } = c;
  if (c.nextAt < from) {
    const at = text.indexOf('@', from);
    c.nextAt = at < 0 ? text.length : at;
  }
  if (c.nextAt > from + 40 || c.nextAt === text.length) return false;
  for (let i = from; i < c.nextAt; i++) {
    const u = text.charCodeAt(i);
    if (!isWordPart(u) && u !== 46 && u !== 45 && u !== 43) return false;
  }
  return c.nextAt > from;
}
