import type { Doc } from '../../model/doc.ts';
import type { Actors } from '../../model/mentions.ts';
import type { Trace } from '../../model/trace.ts';

/** Finds actors and places, and links their mentions. */
export function findActors(doc: Doc, _trace?: Trace): Actors {
  return { actors: [], places: [], list: [], at: new Int32Array(doc.count).fill(-1), ends: new Int32Array(doc.count) };
}
