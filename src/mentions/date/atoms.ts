import { matchList, wordList } from '../../lexicon/lists.ts';
import { numbersOf } from '../../lexicon/numbers.ts';
import { addWord, vocabularySize } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import type { Named } from '../../pattern/token-rules.ts';
import { CLOCK_WORDS, readClock } from './clock.ts';
import { readCount, readVagueCount } from './count.ts';
import { readNumeric } from './numeric.ts';
import { ROUND_WORDS, readDecade, readYear } from './years.ts';

const ORDINALS = wordList('date.ordinal');

// What a word may begin: most words begin no atom and are passed over by one look-up.
const NUMBER = 1;
const ORDINAL = 2;
const VAGUE = 4;
const CLOCK = 8;
const ROUND = 16;
/** The word itself may be an atom: it has a prefix. */
const PREFIXED = 32;
/** Known: its letters have been looked at. */
const SEEN = 64;
const firstWords = (name: string): number[] => wordList(name).entries.map((e) => e.words[0]!);
const BEGINNERS: readonly (readonly [words: Iterable<number>, bit: number])[] = [
  [firstWords('number'), NUMBER],
  [firstWords('date.ordinal'), ORDINAL],
  [firstWords('date.vague-count'), VAGUE],
  [['a', 'couple'].map(addWord), VAGUE],
  [CLOCK_WORDS, CLOCK],
  [ROUND_WORDS, ROUND],
];
const table = new Uint8Array(vocabularySize());
for (const [words, bit] of BEGINNERS) for (const word of words) table[word] = table[word]! | bit;

/** What the word at token `t` may begin, as bits. */
function bitsAt(doc: Doc, t: number): number {
  const word = doc.word[t]!;
  const bits = word < table.length ? table[word]! : 0;
  if (bits & SEEN) return bits & ~SEEN;
  const found = isPrefixed(doc, t) ? bits | PREFIXED : bits;
  if (word < table.length) table[word] = found | SEEN;
  return found;
}

/**
 * The small parts that date rules are made of:
 * `ordinal` ("third", "20th"), `monthday` (1-31, "12th"), `year` ("1998", "'98", "nineteen ninety-four"), `decade`
 * ("1990s", "nineties"), `clock` ("10:30 p.m."), `numeric` ("2025-03-04"), `count` ("5", "several", "two to three"),
 * `prefixed` ("mid-May": a word with a prefix that the tokeniser leaves on it), `quartername` ("Q3"). One pass over the tokens.
 * Valid until the next Doc's are asked for.
 */
export function findAtoms(doc: Doc): Named {
  const number = numbersOf(doc);
  const { begins, arrays } = takeArrays(doc.count);
  const [ordinal, monthday, year, decade, clock, numeric, count, prefixed, quartername] = arrays;
  for (let t = 0; t < doc.count; t++) {
    const digit = doc.shape[t]! & SHAPE.digit;
    const bits = bitsAt(doc, t);
    if (number[t]) begins[t] = 1;
    if (!digit && !bits) continue;
    begins[t] = 1;
    const limit = doc.sentences.end[doc.sentence[t]!]!;
    if (digit || bits & ORDINAL) {
      const end = ordinalEnd(doc, t);
      ordinal[t] = end;
      monthday[t] = end && ordinalValue(doc, t) <= 31 ? end : monthDay(doc, t);
    }
    if (digit || bits & (NUMBER | ROUND)) {
      year[t] = readYear(doc, t, limit)?.end ?? 0;
      decade[t] = readDecade(doc, t, limit)?.end ?? 0;
    }
    if (digit || bits & (NUMBER | CLOCK)) clock[t] = readClock(doc, t, limit)?.end ?? 0;
    if (digit) numeric[t] = readNumeric(doc, t, limit)?.end ?? 0;
    if (bits & PREFIXED) prefixed[t] = t + 1;
    if (digit && doc.end[t]! - doc.start[t]! === 2 && isQuarterName(doc, t)) quartername[t] = t + 1;
    if (number[t]) count[t] = readCount(doc, t, limit)?.end ?? 0;
    else if (bits & VAGUE) count[t] = readVagueCount(doc, t, limit)?.end ?? 0;
  }
  return {
    ends: { number, ordinal, monthday, year, decade, clock, numeric, count, prefixed, quartername },
    begins,
  };
}

type Nine<T> = [T, T, T, T, T, T, T, T, T];
const POOL_LONGEST = 1 << 20;

interface Pool {
  readonly begins: Uint8Array;
  readonly arrays: Nine<Int32Array>;
}
const makePool = (count: number): Pool => {
  const make = (): Int32Array => new Int32Array(count);
  return {
    begins: new Uint8Array(count),
    arrays: [make(), make(), make(), make(), make(), make(), make(), make(), make()],
  };
};
let pool = makePool(1 << 12);

/** Empty arrays of at least `count` tokens. Short ones serve one Doc after another: nobody keeps them. */
function takeArrays(count: number): Pool {
  if (pool.begins.length < count) {
    const made = makePool(count);
    if (count <= POOL_LONGEST) pool = made;
    return made;
  }
  pool.begins.fill(0, 0, count);
  for (const array of pool.arrays) array.fill(0, 0, count);
  return pool;
}

const LETTERS = [81, 113, 72, 104];

/** "Q3", "3Q", "H1" */
function isQuarterName(doc: Doc, t: number): boolean {
  const [a, b] = [doc.text.charCodeAt(doc.start[t]!), doc.text.charCodeAt(doc.start[t]! + 1)];
  return (LETTERS.includes(a) && b > 48 && b < 53) || (LETTERS.includes(b) && a > 48 && a < 53);
}

/** "mid-May", "mid-1990s", "post-1959": the fourth or fifth character is a hyphen. */
function isPrefixed(doc: Doc, t: number): boolean {
  const start = doc.start[t]!;
  if (doc.end[t]! - start < 7) return false;
  return doc.text.charCodeAt(start + 3) === 45 || doc.text.charCodeAt(start + 4) === 45;
}

const ORDINAL_DIGITS = /^(\d{1,2})(?:st|nd|rd|th)$/i;

/** Value of the ordinal at token `t`: "third" 3, "20th" 20; 0 when there is none. */
export function ordinalValue(doc: Doc, t: number): number {
  if (doc.shape[t]! & SHAPE.digit) {
    if (doc.end[t]! - doc.start[t]! > 4) return 0;
    return Number(ORDINAL_DIGITS.exec(doc.text.slice(doc.start[t]!, doc.end[t]!))?.[1] ?? 0);
  }
  return Number(matchList(doc, ORDINALS, t)?.entry.row[1] ?? 0);
}

function ordinalEnd(doc: Doc, t: number): number {
  if (doc.shape[t]! & SHAPE.digit) return ordinalValue(doc, t) ? t + 1 : 0;
  return matchList(doc, ORDINALS, t)?.end ?? 0;
}

/** Day of the month in digits or as an ordinal, 1-31, or 0. */
export function monthDayValue(doc: Doc, t: number): number {
  const ordinal = ordinalValue(doc, t);
  if (ordinal) return ordinal <= 31 ? ordinal : 0;
  if ((doc.shape[t]! & SHAPE.number) === 0 || doc.end[t]! - doc.start[t]! > 2) return 0;
  const value = Number(doc.text.slice(doc.start[t]!, doc.end[t]!));
  return value >= 1 && value <= 31 ? value : 0;
}

const monthDay = (doc: Doc, t: number): number => (monthDayValue(doc, t) ? t + 1 : 0);
