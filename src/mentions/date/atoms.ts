import { matchList, wordList } from '../../lexicon/lists.ts';
import { markNumbers, NUMBER_OPENERS } from '../../lexicon/numbers.ts';
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
/** A number of any kind may begin with it. */
const OPENER = 128;
const firstWords = (name: string): number[] => wordList(name).entries.map((e) => e.words[0]!);
const BEGINNERS: readonly (readonly [words: Iterable<number>, bit: number])[] = [
  [firstWords('number'), NUMBER],
  [firstWords('date.ordinal'), ORDINAL],
  [firstWords('date.vague-count'), VAGUE],
  [['a', 'couple'].map(addWord), VAGUE],
  [CLOCK_WORDS, CLOCK],
  [ROUND_WORDS, ROUND],
  [NUMBER_OPENERS, OPENER],
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
 * The small parts that date rules are made of: `number`,
 * `ordinal` ("third", "20th"), `monthday` (1-31, "12th"), `year` ("1998", "'98", "nineteen ninety-four"), `decade`
 * ("1990s", "nineties"), `clock` ("10:30 p.m."), `numeric` ("2025-03-04"), `count` ("5", "several", "two to three"),
 * `prefixed` ("mid-May": a word with a prefix that the tokeniser leaves on it), `quartername` ("Q3"). One pass over the tokens.
 * Valid until the next Doc's are asked for.
 */
export function findAtoms(doc: Doc): Named {
  const tokens = beginnersOf(doc);
  const named = takeArrays(doc.count, tokens);
  markNumbers(doc, tokens, named.ends.number);
  for (const t of tokens) named.begins[t] = readAtoms(doc, t, named.ends) ? 1 : 0;
  return named;
}

/** Tokens with which an atom may begin. */
function beginnersOf(doc: Doc): number[] {
  const tokens: number[] = [];
  for (let t = 0; t < doc.count; t++) if (bitsAt(doc, t) !== 0 || doc.shape[t]! & SHAPE.digit) tokens.push(t);
  return tokens;
}

/** Reads all atoms that begin at token `t`. Is there any? */
function readAtoms(doc: Doc, t: number, ends: Ends): boolean {
  const bits = bitsAt(doc, t);
  const digit = doc.shape[t]! & SHAPE.digit;
  const limit = doc.sentences.end[doc.sentence[t]!]!;
  const number = ends.number[t]!;
  let any = number;
  if (digit || bits & ORDINAL) {
    const end = ordinalEnd(doc, t);
    any |= ends.ordinal[t] = end;
    any |= ends.monthday[t] = end && ordinalValue(doc, t) <= 31 ? end : monthDay(doc, t);
  }
  if (digit || bits & (NUMBER | ROUND)) {
    any |= ends.year[t] = readYear(doc, t, limit)?.end ?? 0;
    any |= ends.decade[t] = readDecade(doc, t, limit)?.end ?? 0;
  }
  if (digit || bits & (NUMBER | CLOCK)) any |= ends.clock[t] = readClock(doc, t, limit)?.end ?? 0;
  if (digit) any |= ends.numeric[t] = readNumeric(doc, t, limit)?.end ?? 0;
  if (bits & PREFIXED) any |= ends.prefixed[t] = t + 1;
  if (digit && doc.end[t]! - doc.start[t]! === 2 && isQuarterName(doc, t)) any |= ends.quartername[t] = t + 1;
  if (number) any |= ends.count[t] = readCount(doc, t, limit)?.end ?? 0;
  else if (bits & VAGUE) any |= ends.count[t] = readVagueCount(doc, t, limit)?.end ?? 0;
  return any !== 0;
}

const NAMES = [
  'number',
  'ordinal',
  'monthday',
  'year',
  'decade',
  'clock',
  'numeric',
  'count',
  'prefixed',
  'quartername',
] as const;
type Ends = Readonly<Record<(typeof NAMES)[number], Int32Array>>;
type Atoms = Named & { readonly ends: Ends };

const POOL_LONGEST = 1 << 20;
const makeAtoms = (count: number): Atoms => {
  const make = (): Int32Array => new Int32Array(count);
  return {
    begins: new Uint8Array(count),
    ends: {
      number: make(),
      ordinal: make(),
      monthday: make(),
      year: make(),
      decade: make(),
      clock: make(),
      numeric: make(),
      count: make(),
      prefixed: make(),
      quartername: make(),
    },
  };
};
let pool = makeAtoms(1 << 12);
/** Tokens of the pool that are not empty any more. */
let filled: readonly number[] = [];

/** Empty arrays of at least `count` tokens, to be filled at `tokens`. Short ones serve one Doc after another: nobody keeps them. */
function takeArrays(count: number, tokens: readonly number[]): Atoms {
  if (pool.begins.length >= count) {
    for (const name of NAMES) clear(pool.ends[name], filled);
    for (const t of filled) pool.begins[t] = 0;
  } else {
    const made = makeAtoms(count);
    if (count > POOL_LONGEST) return made;
    pool = made;
  }
  filled = tokens;
  return pool;
}

function clear(ends: Int32Array, tokens: readonly number[]): void {
  for (const t of tokens) ends[t] = 0;
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
