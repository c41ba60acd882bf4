import { digitsAt, wordValue } from '../../lexicon/numbers.ts';
import { addWord } from '../../lexicon/vocabulary.ts';
import { WordMap } from '../../lexicon/word-map.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { fullYear } from './numeric.ts';

/** A year or a decade (its first year) that begins at some token. */
export interface YearAt {
  readonly end: number;
  readonly year: number;
  /** False for "'98" and "two thousand", which need a neighbour that asks for a year. */
  readonly sure: boolean;
}

const [HYPHEN, AND, OH, HUNDRED, THOUSAND, S] = ['-', 'and', 'oh', 'hundred', 'thousand', "'s"].map(addWord);
const ROUND = new WordMap(
  new Map(
    'twenties thirties forties fifties sixties seventies eighties nineties'
      .split(' ')
      .map((w, i) => [addWord(w), 20 + 10 * i]),
  ),
);

/** "nineties" and the like. */
export const ROUND_WORDS: readonly number[] = ROUND.keys();

/** Reads "1998", "'98", "nineteen ninety-four", "two thousand and one", "nineteen oh five" at token `t`, or null. */
export function readYear(doc: Doc, t: number, limit: number): YearAt | null {
  if (doc.shape[t]! & SHAPE.digit) return yearDigits(doc, t);
  return yearWords(doc, t, limit);
}

function yearDigits(doc: Doc, t: number): YearAt | null {
  const length = doc.end[t]! - doc.start[t]!;
  const at = doc.start[t]!;
  if (length === 4 && doc.shape[t]! & SHAPE.number) {
    const year = digitsAt(doc.text, at, at + 4);
    return year >= 1000 && year <= 2199 ? { end: t + 1, year, sure: year >= 1500 && year <= 2100 } : null;
  }
  if (length !== 3 || (doc.shape[t]! & SHAPE.clitic) === 0) return null;
  const two = Number(doc.text.slice(at + 1, at + 3));
  return Number.isInteger(two) ? { end: t + 1, year: fullYear(two), sure: false } : null;
}

function yearWords(doc: Doc, t: number, limit: number): YearAt | null {
  const first = wordValue(doc.word[t]!);
  if (first === 2 && doc.word[t + 1] === THOUSAND) return thousands(doc, t, limit);
  if (first < 15 || first > 20) return null;
  const next = afterHyphen(doc, t + 1);
  if (next >= limit) return null;
  const second = wordValue(doc.word[next]!);
  if (doc.word[next] === HUNDRED && first < 20) return { end: next + 1, year: first * 100, sure: false };
  if (doc.word[next] === OH) {
    const unit = wordValue(doc.word[next + 1] ?? -1);
    return unit >= 1 && unit <= 9 ? { end: next + 2, year: first * 100 + unit, sure: true } : null;
  }
  if (second < 10 || second > 90) return null;
  const rest = second >= 20 ? unitAfter(doc, next + 1, limit) : null;
  const year = first * 100 + second + (rest?.value ?? 0);
  return { end: rest?.end ?? next + 1, year, sure: true };
}

/** "two thousand", "two thousand (and) five". */
function thousands(doc: Doc, t: number, limit: number): YearAt {
  const from = doc.word[t + 2] === AND ? t + 3 : t + 2;
  const value = from < limit ? wordValue(doc.word[from]!) : -1;
  if (value < 1 || value > 90) return { end: t + 2, year: 2000, sure: false };
  const rest = value >= 20 ? unitAfter(doc, from + 1, limit) : null;
  return { end: rest?.end ?? from + 1, year: 2000 + value + (rest?.value ?? 0), sure: false };
}

const afterHyphen = (doc: Doc, t: number): number => (doc.word[t] === HYPHEN ? t + 1 : t);

function unitAfter(doc: Doc, t: number, limit: number): { end: number; value: number } | null {
  const at = afterHyphen(doc, t);
  const value = at < limit ? wordValue(doc.word[at]!) : -1;
  return value >= 1 && value <= 9 ? { end: at + 1, value } : null;
}

const LETTER_S = 115;
const DECADE = /^['’]?(\d{2}|\d{4})s$/;

/** Reads "1990s", "1990's", "'90s", "nineties", "nineteen eighties" at token `t`; `year` is its first year. */
export function readDecade(doc: Doc, t: number, limit: number): YearAt | null {
  if (doc.shape[t]! & SHAPE.digit) return decadeDigits(doc, t);
  const round = ROUND.get(doc.word[t]!);
  if (round) return { end: t + 1, year: 1900 + round, sure: false };
  const century = wordValue(doc.word[t]!);
  if (century < 15 || century > 20) return null;
  const next = afterHyphen(doc, t + 1);
  const later = next < limit ? ROUND.get(doc.word[next]!) : undefined;
  return later ? { end: next + 1, year: century * 100 + later, sure: true } : null;
}

function decadeDigits(doc: Doc, t: number): YearAt | null {
  const length = doc.end[t]! - doc.start[t]!;
  const split = doc.word[t + 1] === S && (length === 4 || length === 3);
  if (length > 5 || (!split && doc.text.charCodeAt(doc.end[t]! - 1) !== LETTER_S)) return null;
  const form = doc.text.slice(doc.start[t]!, doc.end[t]!);
  const m = DECADE.exec(split ? `${form}s` : form);
  if (!m || !m[1]!.endsWith('0')) return null;
  const value = Number(m[1]);
  // "2000s" and "1900s" may be a century; "80s" may be temperatures or ages.
  const year = m[1]!.length === 4 ? value : 1900 + value;
  if (year < 1000 || year > 2100) return null;
  return { end: split ? t + 2 : t + 1, year, sure: m[1]!.length === 4 || form.length === (split ? 3 : 4) };
}
