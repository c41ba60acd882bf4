import type { Doc } from '../../model/doc.ts';
import type { DateMention } from '../../model/extraction.ts';
import type { Trace } from '../../model/trace.ts';

/** Finds dates; `anchor` is the publication date YYYY-MM-DD, or null. */
export function findDates(_doc: Doc, _anchor: string | null, _trace?: Trace): DateMention[] {
  return [];
}
