import type { Doc } from '../model/doc.ts';
import { SHAPE } from '../model/doc.ts';
import { wordList } from './lists.ts';
import { addWord } from './vocabulary.ts';
import { WordMap } from './word-map.ts';
import { WordSet } from './word-set.ts';

/** A number that begins at some token: it ends before token `end`. */
export interface NumberAt {
  readonly end: number;
  readonly value: number;
}

const UNIT = 1;
const TEEN = 2;
const TEN = 3;
const HUNDRED = 4;
const SCALE = 5;
const DOZEN = 6;
const KINDS: Readonly<Record<string, number>> = {
  unit: UNIT,
  teen: TEEN,
  ten: TEN,
  hundred: HUNDRED,
  scale: SCALE,
  dozen: DOZEN,
};

const [A, AN, AND, HALF, QUARTER, THIRD, QUARTERS, THIRDS, OF, HYPHEN, SLASH] = ids(
  'a an and half quarter third quarters thirds of - /',
);
const GLYPHS = new WordMap(
  new Map(ids('½ ¼ ¾ ⅓ ⅔ ⅛').map((id, i) => [id, [1 / 2, 1 / 4, 3 / 4, 1 / 3, 2 / 3, 1 / 8][i]!])),
);
const FRACTIONS = new Map([
  [HALF!, 1 / 2],
  [QUARTER!, 1 / 4],
  [THIRD!, 1 / 3],
]);

// Kind and value by word id: number words are known words, so their ids are small.
const words = wordList('number').entries.map((e) => ({
  id: e.first,
  value: Number(e.row[1]),
  kind: KINDS[e.row[2]!]!,
}));
const TABLE_SIZE = Math.max(...words.map((w) => w.id)) + 1;
const kinds = new Uint8Array(TABLE_SIZE);
const values = new Float64Array(TABLE_SIZE);
for (const w of words) {
  kinds[w.id] = w.kind;
  values[w.id] = w.value;
}

/** Words with which a number in digits may go on; other digits may too ("5 1/2"). */
const goesOn = new WordSet([...words.map(({ id }) => id), AND!, HYPHEN!, SLASH!, ...GLYPHS.keys()]);

function ids(forms: string): number[] {
  return forms.split(' ').map(addWord);
}

const kindOf = (word: number): number => (word < TABLE_SIZE ? kinds[word]! : 0);

/** Is the word a number word ("seven", "hundred", "million")? */
export function isNumberWord(word: number): boolean {
  return word < TABLE_SIZE && kinds[word] !== 0;
}

/**
 * The number that begins at token `at` and ends before `limit`: digits ("1,200", "3.5", "5 1/2"), words ("a hundred and
 * ten", "twenty-five", "half a dozen"), both ("2.5 million"), and halves ("five and a half million"); or null.
 */
export function readNumber(doc: Doc, at: number, limit: number): NumberAt | null {
  if (at >= limit) return null;
  const word = doc.word[at]!;
  if (doc.shape[at]! & SHAPE.number) return readDigits(doc, at, limit);
  if (kindOf(word)) return readWords(doc, at, limit, 0);
  const glyph = GLYPHS.get(word);
  if (glyph !== undefined) return scaled(doc, at + 1, limit, glyph);
  if (word === A || word === AN) return readAfterArticle(doc, at, limit);
  if (word === HALF) return readPart(doc, at + 1, limit, 1 / 2);
  return null;
}

/** Words that a number may begin with; numbers in digits are known by their shape. */
export const NUMBER_OPENERS: readonly number[] = [...words.map(({ id }) => id), HALF!, ...GLYPHS.keys()];
/** Words that make "a" and "an" before them the begin of a number. */
export const AFTER_ARTICLE: readonly number[] = [...words.map(({ id }) => id), HALF!, QUARTER!];

/** The longest number that begins at token `t` of a sentence that ends before `limit`, or null. Cheap where there is none. */
export function numberAt(doc: Doc, t: number, limit: number): NumberAt | null {
  return beginsNumber(doc, t) ? readNumber(doc, t, limit) : null;
}

function beginsNumber(doc: Doc, t: number): boolean {
  const word = doc.word[t]!;
  if (kindOf(word) || doc.shape[t]! & SHAPE.number || word === HALF) return true;
  if (word === A || word === AN)
    return kindOf(doc.word[t + 1] ?? 0) !== 0 || doc.word[t + 1] === HALF || doc.word[t + 1] === QUARTER;
  return doc.shape[t] === SHAPE.glued && GLYPHS.get(word) !== undefined;
}

/** "1,200", "3.5", "5 1/2", "2.5 million", "3½". */
function readDigits(doc: Doc, at: number, limit: number): NumberAt | null {
  const value = digitsValue(doc, at);
  if (value === null) return null;
  if (at + 1 >= limit || !(goesOn.has(doc.word[at + 1]!) || doc.shape[at + 1]! & SHAPE.digit))
    return { end: at + 1, value };
  const glyph = at + 1 < limit ? GLYPHS.get(doc.word[at + 1]!) : undefined;
  if (glyph !== undefined) return scaled(doc, at + 2, limit, value + glyph);
  const cut = isHyphen(doc, at + 1) && !Number.isNaN(slashed(doc, at + 2, limit)) ? at + 2 : at + 1;
  const fraction = slashed(doc, cut, limit);
  if (!Number.isNaN(fraction) && Number.isInteger(value)) return scaled(doc, cut + 3, limit, value + fraction);
  return scaled(doc, at + 1, limit, value);
}

/** More digits than these are no safe integer. */
const SAFE_DIGITS = 15;

/** Value of some characters that are digits alone, or -1. */
export function digitsAt(text: string, start: number, end: number): number {
  if (end - start > SAFE_DIGITS) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}

/** Value of a token of digits; null for "10:30" and "3.5.1". */
export function digitsValue(doc: Doc, at: number): number | null {
  if ((doc.shape[at]! & SHAPE.number) === 0) return null;
  const plain = digitsAt(doc.text, doc.start[at]!, doc.end[at]!);
  if (plain >= 0) return plain;
  const text = doc.text.slice(doc.start[at]!, doc.end[at]!);
  const value = Number(text.includes(',') ? text.replaceAll(',', '') : text);
  return Number.isFinite(value) ? value : null;
}

/** "1/2" as three tokens, as a part of one; NaN when there is none. */
function slashed(doc: Doc, at: number, limit: number): number {
  if (at + 2 >= limit || doc.word[at + 1] !== SLASH) return Number.NaN;
  if ((doc.shape[at + 1]! & doc.shape[at + 2]! & SHAPE.glued) === 0) return Number.NaN;
  const above = digitsValue(doc, at);
  const below = digitsValue(doc, at + 2);
  return above !== null && below !== null && above > 0 && above < below && below <= 16 ? above / below : Number.NaN;
}

const isHyphen = (doc: Doc, t: number): boolean =>
  doc.word[t] === HYPHEN && (doc.shape[t]! & SHAPE.glued) !== 0 && ((doc.shape[t + 1] ?? 0) & SHAPE.glued) !== 0;

/** A value with the half and the scale word that may follow it: "and a half", "million". */
function scaled(doc: Doc, at: number, limit: number, value: number): NumberAt {
  const half = readAndFraction(doc, at, limit);
  const base = half ? value + half.value : value;
  const from = half?.end ?? at;
  const t = isHyphen(doc, from) ? from + 1 : from;
  const kind = t < limit ? kindOf(doc.word[t]!) : 0;
  if (kind !== SCALE && kind !== HUNDRED) return { end: from, value: base };
  const next = scaled(doc, t + 1, limit, 1);
  // "2 hundred thousand", "5 lakh crore": one scale may stand on another.
  return { end: next.end, value: clean(base * values[doc.word[t]!]! * next.value) };
}

/** Takes the dust of binary fractions off a product: 1.1 * 1e6 is 1100000. */
const clean = (value: number): number =>
  Number.isInteger(value) && value < MOST_DIGITS ? value : Number(value.toPrecision(15));
const MOST_DIGITS = 1e15;

/** "and a half", "and three quarters", with or without hyphens; the value is the fraction. */
function readAndFraction(doc: Doc, at: number, limit: number): NumberAt | null {
  let t = isHyphen(doc, at) ? at + 1 : at;
  if (t + 1 >= limit || doc.word[t] !== AND) return null;
  t = isHyphen(doc, t + 1) ? t + 2 : t + 1;
  const first = doc.word[t]!;
  const counted = kindOf(first) === UNIT ? values[first]! : first === A ? 1 : 0;
  if (counted) t = isHyphen(doc, t + 1) ? t + 2 : t + 1;
  if (t >= limit) return null;
  const fraction = FRACTIONS.get(doc.word[t]!) ?? (counted > 1 ? pluralPart(doc.word[t]!) : undefined);
  if (fraction === undefined || (fraction !== 1 / 2 && !counted)) return null;
  return { end: t + 1, value: fraction * (counted || 1) };
}

const pluralPart = (word: number): number | undefined =>
  word === QUARTERS ? 1 / 4 : word === THIRDS ? 1 / 3 : undefined;

/** After "a": "a hundred and ten", "a million", "a dozen", "a half million", "a quarter of a million". */
function readAfterArticle(doc: Doc, at: number, limit: number): NumberAt | null {
  const next = doc.word[at + 1] ?? 0;
  if (at + 1 >= limit) return null;
  if (next === HALF) return readPart(doc, at + 2, limit, 1 / 2);
  if (next === QUARTER) return readPart(doc, at + 2, limit, 1 / 4);
  return kindOf(next) >= HUNDRED ? readWords(doc, at + 1, limit, 1) : null;
}

/** The scale after a part: "half [a million]", "a quarter [of a billion]", "half [a dozen]". */
function readPart(doc: Doc, at: number, limit: number, part: number): NumberAt | null {
  let t = at;
  if (doc.word[t] === OF || isHyphen(doc, t)) t++;
  if (doc.word[t] === A || doc.word[t] === AN) t++;
  if (isHyphen(doc, t)) t++;
  if (t >= limit || kindOf(doc.word[t]!) < HUNDRED) return null;
  return { end: t + 1, value: part * values[doc.word[t]!]! };
}

/** A number in words from `at`; `current` is 1 after "a". */
function readWords(doc: Doc, at: number, limit: number, current: number): NumberAt | null {
  let total = 0;
  let group = current;
  let scale = Number.POSITIVE_INFINITY;
  let end = -1;
  // The number as it stood before its last group: "two million | and three million" is two numbers.
  let safe: NumberAt | null = null;
  for (let t = at; t < limit; ) {
    const word = doc.word[t]!;
    const kind = kindOf(word);
    const value = kind ? values[word]! : 0;
    if (kind === SCALE) {
      if (group === 0) break;
      if (value >= scale) return safe;
      total += group * value;
      scale = value;
      group = 0;
    } else if (kind >= HUNDRED) {
      if (group === 0) break;
      if (group >= 100) return safe;
      group *= value;
    } else if (kind && fits(kind, group)) group += value;
    else break;
    end = ++t;
    const half = readAndFraction(doc, t, limit);
    if (half) return withFraction(doc, half, limit, total, group);
    if (kind >= HUNDRED) safe = { end, value: total + group };
    t = nextWord(doc, t, limit, kind);
  }
  return end < 0 ? null : { end, value: total + group };
}

/** May a unit, a teen or a ten be added to the group so far? */
function fits(kind: number, group: number): boolean {
  const rest = group % 100;
  return kind === UNIT ? rest % 10 === 0 && rest !== 10 : rest === 0;
}

/** Token of the word that goes on a number: over a hyphen, and over "and" after a hundred or a scale. */
function nextWord(doc: Doc, t: number, limit: number, kind: number): number {
  if (t + 1 >= limit) return t;
  if (isHyphen(doc, t)) return t + 1;
  if (doc.word[t] !== AND || (kind !== HUNDRED && kind !== SCALE)) return t;
  const next = kindOf(doc.word[t + 1]!);
  return next === UNIT || next === TEEN || next === TEN ? t + 1 : t;
}

/** "two and a half million": the fraction joins the group, and a scale may follow. */
function withFraction(doc: Doc, half: NumberAt, limit: number, total: number, group: number): NumberAt {
  const last = scaled(doc, half.end, limit, group + half.value);
  return { end: last.end, value: total + last.value };
}

/** Value of a number word ("seven" 7, "thousand" 1000), or -1. */
export function wordValue(word: number): number {
  return isNumberWord(word) ? values[word]! : -1;
}
