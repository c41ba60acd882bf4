import type { Doc } from '../model/doc.ts';
import type { ByToken } from '../model/mentions.ts';
import type { Span } from '../model/span.ts';
import type { TokenRange } from './rule.ts';

/** Index of token ranges that do not overlap, in order. */
export function indexByToken(count: number, ranges: readonly TokenRange[]): ByToken {
  const at = new Int32Array(count).fill(-1);
  const ends = new Int32Array(count);
  ranges.forEach((r, i) => {
    for (let t = r.first; t < r.end; t++) at[t] = i;
    if (r.first < count) ends[r.first] = r.end;
  });
  return { at, ends };
}

/** The tokens that a span touches. Bisection: O(log n). */
export function tokensOf(doc: Doc, span: Span): TokenRange {
  const first = firstEndingAfter(doc, span.start);
  let end = first;
  while (end < doc.count && doc.start[end]! < span.end) end++;
  return { first, end };
}

/** The first token that ends after code unit `offset`. Bisection: O(log n). */
export function firstEndingAfter(doc: Doc, offset: number): number {
  let low = 0;
  let high = doc.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (doc.end[mid]! > offset) high = mid;
    else low = mid + 1;
  }
  return low;
}
