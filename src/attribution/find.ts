import type { Doc } from '../model/doc.ts';
import type { Attribution } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import type { Trace } from '../model/trace.ts';

/** Finds who said, wrote or thought what. */
export function findAttributions(_doc: Doc, _mentions: Mentions, _trace?: Trace): Attribution[] {
  return [];
}
