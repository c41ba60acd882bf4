import { AFTER_ARTICLE, NUMBER_OPENERS } from '../../lexicon/numbers.ts';
import { addWord, vocabularySize } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { CODES, COMMON_CODES, column, entryOf, LETTERS, SCALES, SIGNS, UNITS, VAGUE } from './tables.ts';

// One byte a word: most words have no part in a sum and are passed over by one look.
/** A currency's sign or name, or a code in small letters: its sentence may speak of money. */
const MONEY = 1;
/** So it may as a code in capitals, or as letters of this form. */
const CODE = 2;
const FORM = 4;
/** A quantity may begin with it. */
const QUANTITY = 8;
/** Something may that stands before a quantity: a sign, a code, a minus. */
const BEFORE = 16;
/** Its letters have not been looked at. */
const NEW = 32;
/** A number and letters in one: "45p", "R5bn". */
const MIXED = 64;
const ASKED = MONEY | CODE | FORM | MIXED | NEW;
const table = new Uint8Array(vocabularySize()).fill(NEW);

function add(bits: number, words: Iterable<number>): void {
  for (const word of words) table[word]! |= bits;
}

add(MONEY, UNITS.singles);
add(MONEY | BEFORE, SIGNS.singles);
add(BEFORE, SIGNS.openers);
add(CODE | BEFORE, CODES.singles);
add(MONEY, COMMON_CODES);
add(FORM | BEFORE, LETTERS.singles);
add(BEFORE, ['-', '−', 'minus'].map(addWord));
add(QUANTITY, [...NUMBER_OPENERS, ...AFTER_ARTICLE, ...['a', 'an'].map(addWord), ...SCALES.singles]);
add(QUANTITY, [...VAGUE.singles, ...VAGUE.openers]);

/** The next token from `from` on which says that its sentence may speak of money; else the end of the Doc. */
export function nextTrigger(doc: Doc, from: number): number {
  const { word, count } = doc;
  for (let t = from; t < count; t++) {
    const id = word[t]!;
    if ((id < table.length ? table[id]! : NEW) & ASKED && isTrigger(doc, t)) return t;
  }
  return count;
}

function isTrigger(doc: Doc, t: number): boolean {
  const bits = bitsAt(doc, t);
  if (bits & MONEY) return true;
  if (bits & CODE && doc.shape[t]! & SHAPE.allCaps) return true;
  return bits & FORM ? hasForm(doc, t) : (bits & MIXED) !== 0 && isOneToken(doc, t);
}

/** May a quantity begin at the token? */
export const mayBeQuantity = (doc: Doc, t: number): boolean => (bitsAt(doc, t) & QUANTITY) !== 0;

/** May a sum begin at the token? */
export const mayBeSum = (doc: Doc, t: number): boolean => (bitsAt(doc, t) & (QUANTITY | BEFORE)) !== 0;

function bitsAt(doc: Doc, t: number): number {
  const word = doc.word[t]!;
  const known = word < table.length ? table[word]! : NEW;
  if ((known & NEW) === 0) return known;
  const shape = doc.shape[t]!;
  const digits = shape & SHAPE.digit ? (shape & SHAPE.letter ? QUANTITY | MIXED : QUANTITY) : 0;
  const bits = (known & ~NEW) | digits;
  if (word < table.length) table[word] = bits;
  return bits;
}

/** Are the letters written as those of the currency ("Rs", not "rs")? */
function hasForm(doc: Doc, t: number): boolean {
  const entry = entryOf(LETTERS, doc.word[t]!);
  return entry !== undefined && column(LETTERS, entry, 'form') === doc.text.slice(doc.start[t]!, doc.end[t]!);
}

/** "USD115", "115USD", "R5bn", "100元", "45p" */
function isOneToken(doc: Doc, t: number): boolean {
  if (doc.shape[t]! & (SHAPE.capital | SHAPE.allCaps | SHAPE.foreign)) return true;
  return doc.text.charCodeAt(doc.end[t]! - 1) === 112;
}
