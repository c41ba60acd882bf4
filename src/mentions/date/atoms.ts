import { matchList, wordList } from '../../lexicon/lists.ts';
import { digitsAt, numberAt } from '../../lexicon/numbers.ts';
import { addWord } from '../../lexicon/vocabulary.ts';
import { WordBits } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { Marks } from '../../pattern/marks.ts';
import { mayBeAtom, type Tokens } from './beginners.ts';
import { CLOCK_WORDS, readClock } from './clock.ts';
import { countEnd, readVagueCount } from './count.ts';
import { readNumeric } from './numeric.ts';
import { isPrefixed } from './prefixed.ts';
import { ROUND_WORDS, readDecade, readYear } from './years.ts';

/**
 * The small parts that date rules are made of: `number`,
 * `ordinal` ("third", "20th"), `monthday` (1-31, "12th"), `year` ("1998", "'98", "nineteen ninety-four"), `decade`
 * ("1990s", "nineties"), `clock` ("10:30 p.m."), `numeric` ("2025-03-04"), `count` ("5", "several", "two to three"),
 * `prefixed` ("mid-May": a word with a prefix that the tokeniser leaves on it), `quartername` ("Q3").
 */
export const ATOMS = [
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
const [NUMBER, ORDINAL, MONTHDAY, YEAR, DECADE, CLOCK, NUMERIC, COUNT, PREFIXED, QUARTERNAME] = ATOMS.keys();

const ORDINALS = wordList('date.ordinal');
const firstWords = (name: string): number[] => wordList(name).entries.map(({ first }) => first);
/** What a word may begin. */
const MAY = { number: 1, ordinal: 2, vague: 4, clock: 8, round: 16 } as const;
const beginnings = new WordBits([
  [MAY.number, firstWords('number')],
  [MAY.ordinal, firstWords('date.ordinal')],
  [MAY.vague, [...firstWords('date.vague-count'), ...['a', 'couple'].map(addWord)]],
  [MAY.clock, CLOCK_WORDS],
  [MAY.round, ROUND_WORDS],
]);

const marks = new Marks(ATOMS.length);

/** Marks the atoms that begin at some tokens, in text order; `signs` are those by which the tokens were found. Valid until the next Doc's are asked for. */
export function findAtoms(doc: Doc, signs: Uint8Array, { tokens, count }: Tokens): Marks {
  marks.clear(doc.count);
  // No number begins inside another.
  let done = 0;
  for (let i = 0; i < count; i++) {
    const t = tokens[i]!;
    if (!mayBeAtom(doc, signs, t)) continue;
    const limit = doc.sentences.end[doc.sentence[t]!]!;
    const number = t >= done ? (numberAt(doc, t, limit)?.end ?? 0) : 0;
    if (number > 0) {
      mark(t, NUMBER, number);
      mark(t, COUNT, countEnd(doc, t, number, limit));
      done = number;
    }
    if (doc.shape[t]! & SHAPE.digit) readDigits(doc, t, limit);
    else readWord(doc, t, limit, number > 0);
    if (isPrefixed(doc, t)) mark(t, PREFIXED, t + 1);
  }
  return marks;
}

function mark(t: number, atom: number | undefined, end: number): void {
  if (end > 0) marks.mark(t, atom!, end);
}

/** The atoms other than numbers that begin with a token that holds a digit. */
function readDigits(doc: Doc, t: number, limit: number): void {
  const length = doc.end[t]! - doc.start[t]!;
  const ordinal = ordinalValue(doc, t);
  if (ordinal > 0) mark(t, ORDINAL, t + 1);
  if (monthDayValue(doc, t) > 0) mark(t, MONTHDAY, t + 1);
  if (length >= 3) {
    mark(t, YEAR, readYear(doc, t, limit)?.end ?? 0);
    mark(t, DECADE, readDecade(doc, t, limit)?.end ?? 0);
  }
  mark(t, CLOCK, readClock(doc, t, limit)?.end ?? 0);
  mark(t, NUMERIC, readNumeric(doc, t, limit)?.end ?? 0);
  if (length === 2 && isQuarterName(doc, t)) mark(t, QUARTERNAME, t + 1);
}

/** The atoms other than numbers that a word may begin; `counted` says that a number begins with it. */
function readWord(doc: Doc, t: number, limit: number, counted: boolean): void {
  const may = beginnings.at(doc.word[t]!);
  if (may & MAY.ordinal) {
    const found = matchList(doc, ORDINALS, t);
    mark(t, ORDINAL, found?.end ?? 0);
    if (found && Number(found.entry.row[1]) <= 31) mark(t, MONTHDAY, found.end);
  }
  if (may & (MAY.number | MAY.round)) {
    mark(t, YEAR, readYear(doc, t, limit)?.end ?? 0);
    mark(t, DECADE, readDecade(doc, t, limit)?.end ?? 0);
  }
  if (may & (MAY.number | MAY.clock)) mark(t, CLOCK, readClock(doc, t, limit)?.end ?? 0);
  if (may & MAY.vague && !counted) mark(t, COUNT, readVagueCount(doc, t, limit)?.end ?? 0);
}

const LETTERS = [81, 113, 72, 104];

/** "Q3", "3Q", "H1" */
function isQuarterName(doc: Doc, t: number): boolean {
  const [a, b] = [doc.text.charCodeAt(doc.start[t]!), doc.text.charCodeAt(doc.start[t]! + 1)];
  return (LETTERS.includes(a) && b > 48 && b < 53) || (LETTERS.includes(b) && a > 48 && a < 53);
}

const ORDINAL_DIGITS = /^(\d{1,2})(?:st|nd|rd|th)$/i;

/** Value of the ordinal at token `t`: "third" 3, "20th" 20; 0 when there is none. */
export function ordinalValue(doc: Doc, t: number): number {
  const shape = doc.shape[t]!;
  if ((shape & SHAPE.digit) === 0) return Number(matchList(doc, ORDINALS, t)?.entry.row[1] ?? 0);
  if ((shape & SHAPE.letter) === 0 || doc.end[t]! - doc.start[t]! > 4) return 0;
  return Number(ORDINAL_DIGITS.exec(doc.text.slice(doc.start[t]!, doc.end[t]!))?.[1] ?? 0);
}

/** Day of the month in digits or as an ordinal, 1-31, or 0. */
export function monthDayValue(doc: Doc, t: number): number {
  const ordinal = ordinalValue(doc, t);
  if (ordinal) return ordinal <= 31 ? ordinal : 0;
  if ((doc.shape[t]! & SHAPE.number) === 0 || doc.end[t]! - doc.start[t]! > 2) return 0;
  const value = digitsAt(doc.text, doc.start[t]!, doc.end[t]!);
  return value >= 1 && value <= 31 ? value : 0;
}
