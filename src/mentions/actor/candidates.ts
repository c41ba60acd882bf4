import type { Doc } from '../../model/doc.ts';
import { headingSegments, indexBody } from './headings.ts';
import { type Scan, scan } from './scan.ts';
import type { Segment } from './segment.ts';
import { plainSegments } from './segments.ts';

/** All segments of a Doc in text order, and what a scan of it tells. */
export function findSegments(doc: Doc): Scan & { readonly segments: Segment[] } {
  const { modes, headings, counts, places } = scan(doc);
  const segments: Segment[] = [];
  plainSegments(doc, places, modes, counts, segments);
  if (headings.length > 0) {
    const names = indexBody(doc, headings, segments);
    for (const s of headings) headingSegments(doc, s, modes[s]!, names, counts, segments);
    segments.sort((a, b) => a.first - b.first);
  }
  return { segments, modes, headings, counts, places };
}
