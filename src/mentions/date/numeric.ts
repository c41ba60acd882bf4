import { addWord } from '../../lexicon/vocabulary.ts';
import { WordSet } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { isCivil } from './calendar.ts';

/** A date in digits that begins at some token. */
export interface NumericAt {
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** "T10:30" of an ISO timestamp, or null. */
  readonly time: string | null;
  /** False when day and month could change places ("3/4/2025"). */
  readonly sure: boolean;
}

const SEPARATORS = new WordSet(['-', '/', '.'].map(addWord));
const DOTTED = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/;
const LAST = /^(\d{1,4})(?:T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?Z?)?$/;

/** Reads "2025-03-04", "2025-03-04T10:30", "4/3/2025", "04.03.2025", "12/31/99" at token `t`, or null. */
export function readNumeric(doc: Doc, t: number, limit: number): NumericAt | null {
  const length = doc.end[t]! - doc.start[t]!;
  if (length > 10) return null;
  if (length >= 8) {
    const m = DOTTED.exec(doc.text.slice(doc.start[t]!, doc.end[t]!));
    return m ? build(t + 1, [m[1]!, m[2]!, m[3]!], null) : null;
  }
  if (length > 4 || length === 3 || t + 4 >= limit || !SEPARATORS.has(doc.word[t + 1]!)) return null;
  if (doc.word[t + 3] !== doc.word[t + 1]) return null;
  for (let k = t + 1; k <= t + 4; k++) if ((doc.shape[k]! & SHAPE.glued) === 0) return null;
  if (doc.shape[t]! & SHAPE.glued && SEPARATORS.has(doc.word[t - 1] ?? -1)) return null;
  const last = LAST.exec(doc.text.slice(doc.start[t + 4]!, doc.end[t + 4]!));
  if (!last) return null;
  const part = (k: number): string => doc.text.slice(doc.start[k]!, doc.end[k]!);
  return build(t + 5, [part(t), part(t + 2), last[1]!], last[2] ? `T${last[2]}` : null);
}

function build(end: number, [a, b, c]: readonly [string, string, string], time: string | null): NumericAt | null {
  if (!/^\d{1,2}$/.test(b) || !/^\d+$/.test(a)) return null;
  if (a.length === 4) return c.length <= 2 ? make(end, Number(a), Number(b), Number(c), time, true) : null;
  if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return null;
  const year = c.length === 4 ? Number(c) : fullYear(Number(c));
  const [first, second] = [Number(a), Number(b)];
  // American order unless the numbers forbid it.
  if (first > 12) return make(end, year, second, first, time, true);
  return make(end, year, first, second, time, second > 12 || first === second);
}

/** "98" is 1998, "25" is 2025: two digits lie between 1950 and 2049. */
export const fullYear = (two: number): number => (two < 50 ? 2000 + two : 1900 + two);

function make(
  end: number,
  year: number,
  month: number,
  day: number,
  time: string | null,
  sure: boolean,
): NumericAt | null {
  if (year < 1000 || year > 2199 || !isCivil(year, month, day)) return null;
  return { end, year, month, day, time, sure };
}
