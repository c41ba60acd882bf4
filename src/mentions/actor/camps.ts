import { type Doc, SHAPE } from '../../model/doc.ts';
import { type Cluster, NOTHING } from './clusters.ts';
import { FACT } from './facts.ts';
import { headKinds } from './known.ts';
import { FLAG } from './segment.ts';

/**
 * Is it the name of a party's people ("the Tories", "Republicans")? The vote finds no name of an organization in it, as
 * annotators of names do not; still they say and do things.
 */
export function isCamp(doc: Doc, { kind, size, known, segments }: Cluster): boolean {
  if (kind !== NOTHING || size > 1) return false;
  if (known) return known.form === 'name' && (known.kind === 'party' || known.kind === 'group') && !known.acronym;
  const segment = segments[0]!;
  const word = doc.word[segment.first]!;
  return (
    headKinds.get(word) === 'party' &&
    (segment.some & FACT.group) !== 0 &&
    isPlural(doc, segment.first) &&
    !segments.every(({ flags }) => flags & (FLAG.opening | FLAG.heading))
  );
}

const LETTER_S = 115;
/** "Tories", where "Labour" is the party's own name. */
export const isPlural = (doc: Doc, t: number): boolean =>
  (doc.shape[t]! & SHAPE.allCaps) === 0 && doc.text.charCodeAt(doc.end[t]! - 1) === LETTER_S;
