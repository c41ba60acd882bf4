import type { Doc } from '../../model/doc.ts';
import type { MoneyMention } from '../../model/extraction.ts';
import type { Trace } from '../../model/trace.ts';

/** Finds sums of money. */
export function findMoney(_doc: Doc, _trace?: Trace): MoneyMention[] {
  return [];
}
