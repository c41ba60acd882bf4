import { matchList } from '../../lexicon/lists.ts';
import { digitsValue, readNumber } from '../../lexicon/numbers.ts';
import { addWord, findWord, LOCAL } from '../../lexicon/vocabulary.ts';
import type { Doc } from '../../model/doc.ts';
import { SHAPE } from '../../model/doc.ts';
import { column, entryOf, SCALES, UNITS, VAGUE } from './tables.ts';

/** How much, before one knows of what: tokens up to `end`. */
export interface Quantity {
  readonly end: number;
  /** With its scale applied; null when the words do not say ("tens of millions"). */
  readonly value: number | null;
  /** What the scale multiplies by; 1 without one. `value / scale` is the number as written. */
  readonly scale: number;
  /** Stands for itself before a unit ("million-dollar"), so no "of" and no other words may follow. */
  readonly linked: boolean;
}

const HYPHEN = addWord('-');
const OF = addWord('of');
const A = addWord('a');
const HALF = addWord('half');
/** Longer runs of digits are no sum. */
const LONGEST = 24;
/** Scale of a vague quantity with a scale word. */
const SOME = 1e6;
const GLUED = /^(\d+(?:,\d{2,3})*(?:\.\d+)?)([a-z]{0,8})$/i;
const INDIAN = /\d{1,2}(?:,\d{2}){1,5},\d{3}(?:\.\d{1,6})?(?![\d,])/y;
const DECIMAL_COMMA = /\d{1,6},\d{1,2}(?![\d,.])/y;
const POINTS = /^\d{1,3}(?:\.\d{3}){2,6}$/;

/** Takes the dust of binary fractions off a product: 8.2 * 1e6 is 8200000. */
export const clean = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < MOST_DIGITS ? value : Number(value.toPrecision(15));
const MOST_DIGITS = 1e15;

export const isHyphen = (doc: Doc, t: number): boolean =>
  doc.word[t] === HYPHEN && isGlued(doc, t) && isGlued(doc, t + 1);

/** Is there no white space before the token? */
export const isGlued = (doc: Doc, t: number): boolean => ((doc.shape[t] ?? 0) & SHAPE.glued) !== 0;

/** The quantity that begins at `at`: digits, words, both, with a scale in words or letters; or a vague one. */
export function readQuantity(doc: Doc, at: number, limit: number): Quantity | null {
  if (at >= limit) return null;
  const shape = doc.shape[at]!;
  if (shape & SHAPE.digit) {
    if (doc.end[at]! - doc.start[at]! > LONGEST) return null;
    if (shape & SHAPE.letter) return quantityIn(doc, at, limit, doc.text.slice(doc.start[at]!, doc.end[at]!));
    return readSpecial(doc, at, limit) ?? readPlain(doc, at, limit);
  }
  // "a million-dollar plan" is a plan of millions, not of one million.
  if (doc.word[at] === A && at + 2 < limit && isScaleWord(doc.word[at + 1]!) && unitFollows(doc, at + 2, limit))
    return null;
  return readVague(doc, at, limit) ?? readPlain(doc, at, limit) ?? readHalf(doc, at, limit);
}

/** "half a cent", "half-cent": a half of the unit itself. */
function readHalf(doc: Doc, at: number, limit: number): Quantity | null {
  if (doc.word[at] !== HALF) return null;
  const a = doc.word[at + 1] === A;
  const unit = a || isHyphen(doc, at + 1) ? at + 2 : at + 1;
  if (unit >= limit || !entryOf(UNITS, doc.word[unit]!)) return null;
  return { end: a ? at + 2 : at + 1, value: 0.5, scale: 1, linked: false };
}

/** The quantity of a token, or of its part without a sign: "5bn", "8.5m", "10k"; a scale may follow as a word. */
export function quantityIn(doc: Doc, at: number, limit: number, text: string): Quantity | null {
  const m = GLUED.exec(text);
  if (!m?.[1]) return null;
  const value = Number(m[1].replaceAll(',', ''));
  if (!m[2]) return withScale(doc, at + 1, limit, value);
  const entry = entryOf(SCALES, findWord(m[2].toLowerCase()));
  if (!entry) return null;
  const scale = Number(column(SCALES, entry, 'value'));
  return { end: at + 1, value: clean(value * scale), scale, linked: false };
}

/** "12,34,567.89", "5,5 million", "10 000" with a thin space, "5.000.000": one number in several tokens. */
function readSpecial(doc: Doc, at: number, limit: number): Quantity | null {
  const text = doc.text.slice(doc.start[at]!, doc.end[at]!);
  if (POINTS.test(text)) return withScale(doc, at + 1, limit, Number(text.replaceAll('.', '')));
  if (at + 1 >= limit) return null;
  if (isGlued(doc, at + 1) && doc.text.charCodeAt(doc.end[at]!) === 44) {
    const indian = stickyAt(INDIAN, doc, at);
    if (indian) return withScale(doc, indian.end, limit, Number(indian.text.replaceAll(',', '')));
    const comma = stickyAt(DECIMAL_COMMA, doc, at);
    const found = comma ? withScale(doc, comma.end, limit, Number(comma.text.replace(',', '.'))) : null;
    return found && found.scale > 1 ? found : null;
  }
  return readSpaced(doc, at, limit, text);
}

function stickyAt(form: RegExp, doc: Doc, at: number): { text: string; end: number } | null {
  form.lastIndex = doc.start[at]!;
  const text = form.exec(doc.text)?.[0];
  if (!text) return null;
  const stop = doc.start[at]! + text.length;
  let end = at + 1;
  while (end < doc.count && doc.end[end]! <= stop) end++;
  return doc.end[end - 1] === stop ? { text, end } : null;
}

/** "10 000 kronor", where the space is one that does not break. */
function readSpaced(doc: Doc, at: number, limit: number, text: string): Quantity | null {
  if (!/^\d{1,3}$/.test(text)) return null;
  let digits = text;
  let end = at + 1;
  for (; end < limit && doc.start[end] === doc.end[end - 1]! + 1 && doc.shape[end]! & SHAPE.number; end++) {
    const space = doc.text.charCodeAt(doc.end[end - 1]!);
    const next = doc.text.slice(doc.start[end]!, doc.end[end]!);
    if ((space !== 0xa0 && space !== 0x202f && space !== 0x2009) || !/^\d{3}$/.test(next) || digits.length > 15) break;
    digits += next;
  }
  return end > at + 1 ? withScale(doc, end, limit, Number(digits)) : null;
}

/** A number of the shared reader, told apart into number and scale. */
function readPlain(doc: Doc, at: number, limit: number): Quantity | null {
  const found = readNumber(doc, at, limit);
  if (!found || !Number.isFinite(found.value)) return null;
  const { end, value } = found;
  const last = entryOf(SCALES, doc.word[end - 1]!);
  if (last && end > at + 1) {
    const scale = Number(column(SCALES, last, 'value'));
    return { end, value: clean(value), scale, linked: false };
  }
  return digitsValue(doc, end - 1) === null
    ? { end, value: clean(value), scale: 1, linked: false }
    : withScale(doc, end, limit, value);
}

/** A number in digits with the scale that follows it: "7.2 bn", "$650-million", "45 cr". */
function withScale(doc: Doc, at: number, limit: number, value: number): Quantity {
  const t = isHyphen(doc, at) ? at + 1 : at;
  const entry = t < limit ? entryOf(SCALES, doc.word[t]!) : undefined;
  if (!entry || column(SCALES, entry, 'apart') === 'no') return { end: at, value, scale: 1, linked: false };
  const scale = Number(column(SCALES, entry, 'value'));
  // "1.2 lakh crore": one scale may stand on another.
  const more = t + 1 < limit && isScaleWord(doc.word[t]!) && isScaleWord(doc.word[t + 1]!);
  const next = more ? withScale(doc, t + 1, limit, 1) : { end: t + 1, scale: 1 };
  const whole = scale * next.scale;
  return { end: next.end, value: clean(value * whole), scale: whole, linked: false };
}

function isScaleWord(word: number): boolean {
  const entry = entryOf(SCALES, word);
  return entry !== undefined && column(SCALES, entry, 'apart') === 'word';
}

/** "tens of millions of", "several hundred", "million-" before "dollar", "multibillion-". */
function readVague(doc: Doc, at: number, limit: number): Quantity | null {
  const word = doc.word[at]!;
  if (word >= LOCAL) return null;
  const vague = (end: number, scale: number, linked: boolean): Quantity => ({ end, value: null, scale, linked });
  if (isScaleWord(word) && unitFollows(doc, at + 1, limit)) return vague(at + 1, SOME, true);
  const lead = matchList(doc, VAGUE, at);
  if (!lead) return null;
  const kind = column(VAGUE, lead.entry, 'kind');
  if (kind === 'multi') return unitFollows(doc, lead.end, limit) ? vague(lead.end, SOME, true) : null;
  let end = lead.end;
  if (kind === 'lead') while (end < limit && isScaleWord(doc.word[end]!)) end++;
  for (let t = end; t < limit; ) {
    const skip = doc.word[t] === OF ? t + 1 : t;
    const more = skip < limit ? matchList(doc, VAGUE, skip) : null;
    const plural = more && column(VAGUE, more.entry, 'kind') === 'plural';
    if (!plural && !(skip > t && isScaleWord(doc.word[skip] ?? -1))) break;
    t = end = plural ? more.end : skip + 1;
  }
  return vague(end, kind === 'lead' && end === lead.end ? 1 : SOME, false);
}

/** Does a hyphen, or nothing, and a unit follow: the "-dollar" of "million-dollar"? */
function unitFollows(doc: Doc, t: number, limit: number): boolean {
  return isHyphen(doc, t) && t + 1 < limit && entryOf(UNITS, doc.word[t + 1]!) !== undefined;
}
