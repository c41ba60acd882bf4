import { kept } from '../lexicon/image.ts';

// Classes of UTF-16 code units, as one table look-up each.
const SPACE = 1;
const LETTER = 2;
const DIGIT = 4;
const UPPER = 8;
const PART = 16;

const TABLE_SIZE = 0x590;
const table = kept('nlp.units', makeTable);

function makeTable(): Uint8Array {
  const made = new Uint8Array(TABLE_SIZE);
  for (let u = 0; u < TABLE_SIZE; u++) {
    const c = String.fromCharCode(u);
    const lower = c.toLowerCase();
    let bits = 0;
    if (/\s/.test(c)) bits |= SPACE;
    if (u >= 48 && u <= 57) bits |= DIGIT | PART;
    if (/[\p{L}\p{M}_]/u.test(c)) bits |= LETTER | PART;
    if (lower !== c && /\p{L}/u.test(c)) bits |= UPPER;
    made[u] = bits;
  }
  return made;
}

const beyond = (unit: number): number => {
  if (unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff)
    return SPACE;
  if (unit >= 0x2000 && unit <= 0x200b) return SPACE;
  if (unit >= 0x2000 && unit < 0x2c00) return 0; // punctuation, currency signs, arrows, boxes
  if (unit >= 0x3000 && unit < 0x3040) return 0;
  if (unit >= 0xd800 && unit < 0xf900) return 0; // surrogates and private use
  if (unit >= 0xfe00 && unit < 0xfe70) return 0;
  if (unit >= 0xff00 && unit < 0xff10) return 0;
  if (unit >= 0xfff0) return 0;
  if (unit >= 0x1e00 && unit <= 0x1eff && (unit & 1) === 0) return LETTER | PART | UPPER;
  return LETTER | PART;
};
const bitsOf = (unit: number): number => (unit < TABLE_SIZE ? table[unit]! : beyond(unit));

export const isSpace = (unit: number): boolean => (bitsOf(unit) & SPACE) !== 0;
export const isLetter = (unit: number): boolean => (bitsOf(unit) & LETTER) !== 0;
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
export const isUpper = (unit: number): boolean => (bitsOf(unit) & UPPER) !== 0;
/** A letter, digit, combining mark or underscore: what words are made of. */
export const isWordPart = (unit: number): boolean => (bitsOf(unit) & PART) !== 0;
