import { matchList } from '../../lexicon/lists.ts';
import { addWord, findWord } from '../../lexicon/vocabulary.ts';
import type { Doc } from '../../model/doc.ts';
import { SHAPE } from '../../model/doc.ts';
import { isGlued, isHyphen, type Quantity, quantityIn } from './quantity.ts';
import {
  CODES,
  COMMON_CODES,
  column,
  entryOf,
  LETTERS,
  PLACES,
  SIGNS,
  UNITS,
  type UnitEntry,
  unitOf,
} from './tables.ts';

/** A currency's name as it stands in the text, up to token `end`. */
export interface UnitAt {
  readonly end: number;
  readonly unit: UnitEntry;
  readonly kind: 'sign' | 'code' | 'word';
  /** Country of the adjective before it ("Canadian dollars"), or null. */
  readonly country: string | null;
}

const OF = addWord('of');
const THE = addWord('the');
const STOP = addWord('.');
const FILLERS = 2;
const LETTERS_DIGITS = /^([a-z]{1,4})(\d.*)$/i;
const DIGITS_LETTERS = /^(\d+(?:,\d{3})*(?:\.\d+)?)([^\d.,]{1,4})$/;
/** Heights of screens, not pence. */
const SCREENS = new Set(['144', '240', '360', '480', '720', '1080', '2160']);

/** The sign, code or letters at `at` that stand before a number: "US$", "EUR", "Rs.", "dollar". */
export function readUnitBefore(doc: Doc, at: number, limit: number): UnitAt | null {
  return readSign(doc, at, limit) ?? readCode(doc, at) ?? readLetters(doc, at, limit);
}

function readSign(doc: Doc, at: number, limit: number): UnitAt | null {
  const found = matchList(doc, SIGNS, at);
  if (!found || found.end > limit) return null;
  const unit = unitOf(SIGNS, found.entry);
  if (found.end > at + 1) {
    for (let t = at + 1; t < found.end; t++) if (!isGlued(doc, t) && unit.use !== 'spaced') return null;
    // "gave the US $5 billion": the country is a word of its own.
    if (unit.code === 'USD' && !isGlued(doc, found.end - 1) && doc.word[at - 1] === THE) return null;
  }
  return { end: found.end, unit, kind: 'sign', country: null };
}

/** An ISO code in capitals, or one of the commonest in small letters. */
function readCode(doc: Doc, at: number): UnitAt | null {
  const entry = entryOf(CODES, doc.word[at]!);
  if (!entry) return null;
  const unit = unitOf(CODES, entry);
  if (unit.use === 'never') return null;
  const capitals = (doc.shape[at]! & SHAPE.allCaps) !== 0;
  if (!capitals && !COMMON_CODES.has(doc.word[at]!)) return null;
  return { end: at + 1, unit, kind: 'code', country: null };
}

function readLetters(doc: Doc, at: number, limit: number): UnitAt | null {
  const entry = entryOf(LETTERS, doc.word[at]!);
  if (!entry || column(LETTERS, entry, 'form') !== doc.text.slice(doc.start[at]!, doc.end[at]!)) return null;
  const unit = unitOf(LETTERS, entry);
  const end = doc.word[at + 1] === STOP && at + 1 < limit && isGlued(doc, at + 1) ? at + 2 : at + 1;
  return { end, unit, kind: 'sign', country: null };
}

/** The sign, code or word after a quantity: "dollars", "-cent", "Canadian dollars", "of dollars" after a vague one. */
export function readUnitAfter(doc: Doc, quantity: Quantity, limit: number): UnitAt | null {
  const { end } = quantity;
  if (end >= limit) return null;
  if (isHyphen(doc, end)) return readWord(doc, end + 1, limit);
  if (quantity.linked) return null;
  if (quantity.value === null && doc.word[end] === OF) return readAfterOf(doc, end + 1, limit);
  return readWord(doc, end, limit) ?? readCode(doc, end) ?? readSignAfter(doc, end, limit);
}

/** "millions of [taxpayer] dollars" */
function readAfterOf(doc: Doc, at: number, limit: number): UnitAt | null {
  for (let t = at; t <= at + FILLERS && t < limit; t++) {
    const found = readWord(doc, t, limit) ?? readCode(doc, t);
    if (found) return found;
    if ((doc.shape[t]! & SHAPE.letter) === 0 || doc.shape[t]! & SHAPE.capital) return null;
  }
  return null;
}

function readWord(doc: Doc, at: number, limit: number): UnitAt | null {
  const place = at < limit ? matchList(doc, PLACES, at) : null;
  const t = place ? place.end : at;
  const entry = t < limit ? entryOf(UNITS, doc.word[t]!) : undefined;
  if (!entry) return null;
  const unit = unitOf(UNITS, entry);
  if (unit.use === 'penny' || !isWritten(doc, t, limit, unit)) return null;
  return { end: t + 1, unit, kind: 'word', country: place ? column(PLACES, place.entry, 'country') : null };
}

/** Is the word written as a common noun? "50 Cent", "Mike Pence" and "Rand Paul" are names. */
function isWritten(doc: Doc, t: number, limit: number, unit: UnitEntry): boolean {
  const shape = doc.shape[t]!;
  if ((shape & SHAPE.capital) === 0) return true;
  if (shape & SHAPE.allCaps) return (doc.shape[t - 1] ?? 0) === 0 || unit.use === 'sure' || unit.use === 'weight';
  if (unit.use !== 'sure' && unit.use !== 'weight') return false;
  const plural = doc.text.charCodeAt(doc.end[t]! - 1) === 115;
  return plural || t + 1 >= limit || (doc.shape[t + 1]! & (SHAPE.letter | SHAPE.digit)) === 0;
}

/** "10 €", "50¢": a sign after a number, when no number follows it. */
function readSignAfter(doc: Doc, at: number, limit: number): UnitAt | null {
  const entry = entryOf(SIGNS, doc.word[at]!);
  if (!entry || (at + 1 < limit && doc.shape[at + 1]! & SHAPE.digit)) return null;
  return { end: at + 1, unit: unitOf(SIGNS, entry), kind: 'sign', country: null };
}

/** A unit and a number in one token: "USD115", "R5.2bn", "115USD", "45p", "100元". */
export function readOneToken(doc: Doc, at: number, limit: number): (UnitAt & { quantity: Quantity }) | null {
  const shape = doc.shape[at]!;
  if ((shape & SHAPE.digit) === 0 || (shape & SHAPE.letter) === 0 || doc.end[at]! - doc.start[at]! > 24) return null;
  const text = doc.text.slice(doc.start[at]!, doc.end[at]!);
  return lettersFirst(doc, at, limit, text) ?? digitsFirst(at, text);
}

function lettersFirst(doc: Doc, at: number, limit: number, text: string): (UnitAt & { quantity: Quantity }) | null {
  const m = LETTERS_DIGITS.exec(text);
  if (!m?.[1] || !m[2]) return null;
  const word = findWord(m[1].toLowerCase());
  const code = entryOf(CODES, word);
  const letters = entryOf(LETTERS, word);
  const quantity = quantityIn(doc, at, limit, m[2]);
  if (!quantity) return null;
  if (code && m[1] === m[1].toUpperCase()) {
    const unit = unitOf(CODES, code);
    return unit.use === 'sure' || quantity.scale > 1
      ? { end: at + 1, unit, kind: 'code', country: null, quantity }
      : null;
  }
  if (!letters || column(LETTERS, letters, 'form') !== m[1]) return null;
  const unit = unitOf(LETTERS, letters);
  if (unit.use === 'big' && quantity.scale === 1 && !m[2].includes(',')) return null;
  return { end: at + 1, unit, kind: 'sign', country: null, quantity };
}

function digitsFirst(at: number, text: string): (UnitAt & { quantity: Quantity }) | null {
  const m = DIGITS_LETTERS.exec(text);
  if (!m?.[1] || !m[2]) return null;
  const word = findWord(m[2].toLowerCase());
  const quantity = { end: at + 1, value: Number(m[1].replaceAll(',', '')), scale: 1, linked: false };
  const code = m[2] === m[2].toUpperCase() ? entryOf(CODES, word) : undefined;
  if (code && unitOf(CODES, code).use !== 'never')
    return { end: at + 1, unit: unitOf(CODES, code), kind: 'code', country: null, quantity };
  const entry = entryOf(UNITS, word);
  if (!entry) return null;
  const unit = unitOf(UNITS, entry);
  const pence = unit.use === 'penny' && m[2] === 'p' && quantity.value < 1000 && !SCREENS.has(m[1]);
  if (!pence && (unit.use !== 'sure' || m[2].length > 1)) return null;
  return { end: at + 1, unit, kind: 'word', country: null, quantity };
}
