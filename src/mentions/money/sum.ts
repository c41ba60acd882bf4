import { addWord } from '../../lexicon/vocabulary.ts';
import type { Doc } from '../../model/doc.ts';
import { SHAPE } from '../../model/doc.ts';
import { clean, isGlued, isHyphen, type Quantity, readQuantity } from './quantity.ts';
import type { SumRule } from './rules.ts';
import { CODES, column, entryOf, SCALES, UNITS, type UnitEntry, unitOf } from './tables.ts';
import { readOneToken, readUnitAfter, readUnitBefore, type UnitAt } from './unit.ts';

/** One sum as read: tokens `first` up to, not including, `end`. */
export interface Sum {
  readonly first: number;
  readonly end: number;
  readonly rule: SumRule;
  readonly unit: UnitEntry;
  readonly country: string | null;
  /** Of the unit's major units; null for "millions of dollars". */
  readonly low: number | null;
  readonly high: number | null;
  readonly scale: number;
  /** Joined to its unit by a hyphen: "200-pound", "one-yen". */
  readonly linked: boolean;
}

const SINGULARS = new Set('dollar pound franc mark peso rupee rouble dinar'.split(' '));
const MINUS = addWord('-');
const TRUE_MINUS = addWord('−');
const MINUS_WORD = addWord('minus');
const AND = addWord('and');
const STOP = addWord('.');

/** The sum that begins at token `at`, or null; `skip` is where to go on then. */
export function readSum(doc: Doc, at: number, limit: number): { sum: Sum | null; skip: number } {
  const sum = readSigned(doc, at, limit) ?? readGluedSum(doc, at, limit);
  if (sum) return { sum: withMinor(doc, sum, limit), skip: sum.end };
  const quantity = readQuantity(doc, at, limit);
  if (!quantity) return { sum: null, skip: at + 1 };
  const after = readNumberFirst(doc, at, quantity, limit);
  return after ? { sum: withMinor(doc, after, limit), skip: after.end } : { sum: null, skip: quantity.end };
}

/** "$5.2 million", "-$3", "USD 200", "Rs. 5 crore", "$.50". */
function readSigned(doc: Doc, at: number, limit: number): Sum | null {
  const minus = minusLength(doc, at);
  const before = readUnitBefore(doc, at + minus, limit);
  if (!before) return null;
  let t = before.end;
  let negative = minus > 0;
  if (
    t + 1 < limit &&
    (doc.word[t] === MINUS || doc.word[t] === TRUE_MINUS) &&
    isGlued(doc, t) &&
    isGlued(doc, t + 1)
  ) {
    negative = true;
    t++;
  }
  const quantity = readFraction(doc, t, limit) ?? readQuantity(doc, t, limit);
  if (quantity?.value == null || !isPlausible(doc, t, before, quantity)) return null;
  const { end, unit } = absorbUnit(doc, quantity.end, limit, before.unit);
  return made(doc, at, end, { ...before, unit }, quantity, negative);
}

/** Length of the minus before a sign: glued to it, and to nothing before it. */
function minusLength(doc: Doc, at: number): number {
  const word = doc.word[at]!;
  if (word === MINUS_WORD) return 1;
  if (word !== MINUS && word !== TRUE_MINUS) return 0;
  const alone = !isGlued(doc, at) || at === 0 || doc.text[doc.start[at]! - 1] === '(';
  return alone && isGlued(doc, at + 1) ? 1 : 0;
}

/** ".50" after a sign. */
function readFraction(doc: Doc, at: number, limit: number): Quantity | null {
  if (doc.word[at] !== STOP || at + 1 >= limit || !isGlued(doc, at) || !isGlued(doc, at + 1)) return null;
  if ((doc.shape[at + 1]! & SHAPE.number) === 0) return null;
  const value = Number(`0.${doc.text.slice(doc.start[at + 1]!, doc.end[at + 1]!)}`);
  return Number.isFinite(value) ? { end: at + 2, value, scale: 1, linked: false } : null;
}

/** Codes and letters that are also words need more than a bare number after them. */
function isPlausible(doc: Doc, at: number, before: UnitAt, quantity: Quantity): boolean {
  if (quantity.value === 0 && before.kind === 'code') return false;
  if (before.unit.use !== 'strict' && before.unit.use !== 'big') return true;
  const text = doc.text.slice(doc.start[at]!, doc.end[at]!);
  return quantity.scale > 1 || /[.,]\d/.test(text) || (before.unit.use === 'strict' && quantity.value! >= 100);
}

/** Goes over a unit that says the sign again ("$5 billion dollars") or which it is ("$1.3bn AUD"). */
function absorbUnit(doc: Doc, at: number, limit: number, unit: UnitEntry): { end: number; unit: UnitEntry } {
  if (at >= limit) return { end: at, unit };
  const word = entryOf(UNITS, doc.word[at]!);
  if (word && unitOf(UNITS, word).family === unit.family && unitOf(UNITS, word).factor === unit.factor)
    return { end: at + 1, unit };
  const entry = doc.shape[at]! & SHAPE.allCaps ? entryOf(CODES, doc.word[at]!) : undefined;
  const code = entry && unitOf(CODES, entry);
  if (code?.use !== 'sure' || code.family !== unit.family || code.factor !== 1) return { end: at, unit };
  return { end: at + 1, unit: unit.code ? unit : { ...unit, code: code.code } };
}

function readGluedSum(doc: Doc, at: number, limit: number): Sum | null {
  const found = readOneToken(doc, at, limit);
  return found ? made(doc, at, found.quantity.end, found, found.quantity, false) : null;
}

/** "30 dollars", "12-cent", "millions of euros", "200 USD", "10 €". */
function readNumberFirst(doc: Doc, at: number, quantity: Quantity, limit: number): Sum | null {
  const after = readUnitAfter(doc, quantity, limit);
  if (!after) return null;
  if (
    isYear(doc, at, quantity) &&
    (after.kind === 'code' ? readQuantity(doc, after.end, limit) : isSingular(doc, after))
  )
    return null;
  if (after.kind !== 'code' || quantity.scale > 1) return made(doc, at, after.end, after, quantity, false);
  // "75 USD million"
  const entry = after.end < limit ? entryOf(SCALES, doc.word[after.end]!) : undefined;
  if (!entry || column(SCALES, entry, 'apart') !== 'word' || quantity.value === null)
    return made(doc, at, after.end, after, quantity, false);
  const scale = Number(column(SCALES, entry, 'value'));
  return made(doc, at, after.end + 1, after, { ...quantity, scale, value: quantity.value * scale }, false);
}

/** "its 1997 peso forecast": the number is a year. Names that stay the same in the plural may follow any number. */
const isSingular = (doc: Doc, after: UnitAt): boolean =>
  after.kind === 'word' && SINGULARS.has(after.unit.family) && doc.text.charCodeAt(doc.end[after.end - 1]! - 1) !== 115;

/** A bare number of four digits from 1900 to 2099. */
export const isYear = (doc: Doc, at: number, quantity: Quantity): boolean =>
  quantity.end === at + 1 && quantity.value! >= 1900 && quantity.value! < 2100 && doc.end[at]! - doc.start[at]! === 4;

function made(doc: Doc, first: number, end: number, at: UnitAt, quantity: Quantity, negative: boolean): Sum {
  const value = quantity.value === null ? null : clean(quantity.value * at.unit.factor * (negative ? -1 : 1));
  return {
    first,
    end,
    rule: quantity.value === null ? 'money/vague' : ruleOf(at),
    unit: at.unit,
    country: at.country,
    low: value,
    high: value,
    scale: quantity.scale,
    linked: isHyphen(doc, quantity.end),
  };
}

function ruleOf(at: UnitAt): SumRule {
  if (at.kind === 'sign') return 'money/sign';
  if (at.kind === 'code') return 'money/code';
  return at.unit.factor < 1 ? 'money/minor' : 'money/word';
}

/** Adds the minor units that follow: "3 dollars 50 cents", "thirteen dollars and forty-five cents", "15 dollars 50." */
function withMinor(doc: Doc, sum: Sum, limit: number): Sum {
  const { low, unit } = sum;
  if (low === null || unit.factor !== 1 || sum.scale > 1 || !Number.isInteger(low) || sum.end >= limit) return sum;
  const joined = doc.word[sum.end] === AND;
  const from = joined ? sum.end + 1 : sum.end;
  const quantity = readQuantity(doc, from, limit);
  if (quantity?.value == null || quantity.value >= 100 || !Number.isInteger(quantity.value)) return sum;
  const after = readUnitAfter(doc, quantity, limit);
  const minor = after && after.unit.factor < 1 && [after.unit.family, ...after.unit.also].includes(unit.family);
  if (minor)
    return { ...sum, rule: 'money/major-and-minor', end: after.end, ...both(low + quantity.value * after.unit.factor) };
  const last = quantity.end >= limit || (quantity.end === limit - 1 && doc.word[quantity.end] === STOP);
  if (after || !last || sum.rule === 'money/sign' || quantity.value < 1) return sum;
  return { ...sum, rule: 'money/major-and-minor', end: quantity.end, ...both(low + quantity.value / 100) };
}

const both = (value: number): { low: number; high: number } => ({ low: clean(value), high: clean(value) });
