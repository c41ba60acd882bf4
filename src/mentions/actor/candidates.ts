import { ZONE_KINDS } from '../../model/article.ts';
import type { Doc } from '../../model/doc.ts';
import { headingSegments, indexBody } from './headings.ts';
import type { Segment } from './segment.ts';
import { plainSegments } from './segments.ts';
import { type CaseCounts, countCases, headingModes } from './stats.ts';

const BOILERPLATE = ZONE_KINDS.indexOf('boilerplate');

/** All segments of a Doc in text order, and how the Doc writes its words. */
export function findSegments(doc: Doc): { segments: Segment[]; counts: CaseCounts } {
  const modes = headingModes(doc);
  const counts = countCases(doc, modes);
  const segments: Segment[] = [];
  let headings = false;
  for (let s = 0; s < doc.sentences.count; s++) {
    if (doc.sentences.zone[s] === BOILERPLATE) continue;
    if (modes[s]) headings = true;
    else plainSegments(doc, s, counts, segments);
  }
  if (!headings) return { segments, counts };
  const names = indexBody(doc, segments);
  for (let s = 0; s < doc.sentences.count; s++)
    if (modes[s] && doc.sentences.zone[s] !== BOILERPLATE) headingSegments(doc, s, modes[s]!, names, counts, segments);
  segments.sort((a, b) => a.first - b.first);
  return { segments, counts };
}
