import { matchList } from '../../lexicon/lists.ts';
import type { Doc } from '../../model/doc.ts';
import type { MoneyMention } from '../../model/extraction.ts';
import type { TokenRange } from '../../pattern/rule.ts';
import { isHyphen } from './quantity.ts';
import { BOUNDS, BOUNDS_AFTER, column } from './tables.ts';

export type Precision = MoneyMention['precision'];

/** Words that bound a sum, and how. The sum's `low` and `high` stay the number that stands in the text. */
export interface Bound extends TokenRange {
  readonly precision: Precision;
}

const LONGEST = 6;
const PRECISIONS: readonly Precision[] = ['about', 'at-least', 'at-most'];

/** "nearly", "more than", "up to" before the sum that begins at `first`, or "or more", "or so" after `end`. */
export function boundOf(doc: Doc, first: number, end: number): Bound | null {
  const s = doc.sentence[first]!;
  return boundBefore(doc, first, doc.sentences.first[s]!) ?? boundAfter(doc, end, doc.sentences.end[s]!);
}

function boundBefore(doc: Doc, first: number, from: number): Bound | null {
  for (let t = Math.max(from, first - LONGEST); t < first; t++) {
    const found = matchList(doc, BOUNDS, t);
    if (found?.end === first)
      return { first: t, end: first, precision: precisionOf(column(BOUNDS, found.entry, 'precision')) };
  }
  return null;
}

function boundAfter(doc: Doc, end: number, limit: number): Bound | null {
  // "$5 plus tax" bounds nothing; "$5-plus" does.
  const hyphen = end + 1 < limit && isHyphen(doc, end);
  const found = end < limit ? matchList(doc, BOUNDS_AFTER, hyphen ? end + 1 : end) : null;
  if (!found || found.end > limit || (column(BOUNDS_AFTER, found.entry, 'joined') === 'yes') !== hyphen) return null;
  return { first: end, end: found.end, precision: precisionOf(column(BOUNDS_AFTER, found.entry, 'precision')) };
}

const precisionOf = (name: string): Precision => PRECISIONS.find((p) => p === name) ?? 'about';
