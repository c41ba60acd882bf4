import type { Doc } from '../model/doc.ts';
import type { Attribution, Claim } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import type { Trace } from '../model/trace.ts';

/** Finds policy claims. */
export function findClaims(
  _doc: Doc,
  _mentions: Mentions,
  _attributions: readonly Attribution[],
  _trace?: Trace,
): Claim[] {
  return [];
}
