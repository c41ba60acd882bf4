import { ZONE_KINDS } from '../../model/article.ts';
import type { Doc } from '../../model/doc.ts';
import { headingSegments, indexBody } from './headings.ts';
import { type Scan, scan } from './scan.ts';
import type { Segment } from './segment.ts';
import { plainSegments } from './segments.ts';

const BOILERPLATE = ZONE_KINDS.indexOf('boilerplate');

/** All segments of a Doc in text order, and what a scan of it tells. */
export function findSegments(doc: Doc): Scan & { readonly segments: Segment[] } {
  const { modes, counts, places } = scan(doc);
  const segments: Segment[] = [];
  plainSegments(doc, places.starts, counts, segments);
  const headings = headingsOf(doc, modes);
  if (headings.length > 0) {
    const names = indexBody(doc, segments);
    for (const s of headings) headingSegments(doc, s, modes[s]!, names, counts, segments);
    segments.sort((a, b) => a.first - b.first);
  }
  return { segments, modes, counts, places };
}

function headingsOf(doc: Doc, modes: Uint8Array): number[] {
  const headings: number[] = [];
  for (let s = 0; s < modes.length; s++) if (modes[s] && doc.sentences.zone[s] !== BOILERPLATE) headings.push(s);
  return headings;
}
