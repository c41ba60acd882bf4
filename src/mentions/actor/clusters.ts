import type { Doc } from '../../model/doc.ts';
import type { KnownName } from './known.ts';
import { FLAG, type Segment } from './segment.ts';

/** Kinds that evidence decides between; the word lists refine them later. */
export const PERSON = 0;
export const ORGANIZATION = 1;
export const PLACE = 2;
export const NOTHING = -1;

/** All segments of a Doc that read the same, and what the evidence says of them together. */
export interface Cluster {
  readonly index: number;
  readonly segments: Segment[];
  readonly size: number;
  /** What the lists know of the first of its segments that they know. */
  known: KnownName | null;
  /** The segment that the first of its segments in brackets shortens. */
  of: Segment | null;
  /** Points for each kind. */
  person: number;
  organization: number;
  place: number;
  /** It has a sign that only persons have. */
  personal: boolean;
  /** Which firings of the Doc's are its own (see fire.ts). */
  firedFrom: number;
  firedEnd: number;
  /** Rules fired by other names, as places in `evidence`. */
  related: readonly number[];
  kind: number;
  /** The longer name that it shortens. */
  longer: Cluster | null;
}

const NO_RULES: readonly number[] = [];

function createCluster(index: number, first: Segment): Cluster {
  return {
    index,
    segments: [first],
    size: first.end - first.first,
    known: first.known,
    of: first.of,
    person: 0,
    organization: 0,
    place: 0,
    personal: false,
    firedFrom: 0,
    firedEnd: 0,
    related: NO_RULES,
    kind: NOTHING,
    longer: null,
  };
}

/** Numbers of clusters by hash of their words, with open ends; -1 where there is none. */
let slots = new Int32Array(1 << 8);
const LARGEST_KEPT = 1 << 12;

function clearSlots(names: number): void {
  let size = slots.length > LARGEST_KEPT ? 1 << 8 : slots.length;
  while (size < 2 * names) size *= 2;
  if (size !== slots.length) slots = new Int32Array(size);
  slots.fill(-1);
}

/** The segments of a Doc by what they read, in the order of their first ones. */
export function groupSegments(doc: Doc, segments: readonly Segment[]): Cluster[] {
  clearSlots(segments.length);
  const clusters: Cluster[] = [];
  for (const segment of segments) {
    let at = hashOf(doc, segment) & (slots.length - 1);
    while (slots[at]! >= 0 && !reads(doc, clusters[slots[at]!]!, segment)) at = (at + 1) & (slots.length - 1);
    if (slots[at]! < 0) {
      slots[at] = clusters.length;
      clusters.push(createCluster(clusters.length, segment));
    } else {
      const same = clusters[slots[at]!]!;
      same.segments.push(segment);
      same.known ??= segment.known;
      same.of ??= segment.of;
    }
    segment.cluster = slots[at]!;
  }
  return clusters;
}

/** Peoples and nationalities are apart from names that read the same. */
const isApart = (segment: Segment): boolean =>
  (segment.flags & FLAG.adjective) !== 0 || segment.known?.form === 'people';

function hashOf(doc: Doc, segment: Segment): number {
  let hash = 0;
  for (let t = segment.first; t < segment.end; t++) hash = Math.imul(hash ^ doc.word[t]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function reads(doc: Doc, cluster: Cluster, segment: Segment): boolean {
  const first = cluster.segments[0]!;
  return (
    cluster.size === segment.end - segment.first && begins(doc, first, segment) && isApart(first) === isApart(segment)
  );
}

/** Is the cluster's name the last words of a longer one? */
export function isEndOf(doc: Doc, long: Cluster, short: Cluster): boolean {
  if (long.size <= short.size) return false;
  const [a, b] = [long.segments[0]!.end, short.segments[0]!.end];
  for (let i = 1; i <= short.size; i++) if (doc.word[a - i] !== doc.word[b - i]) return false;
  return true;
}

/** Is the cluster's name the first words of a longer one? */
export const isStartOf = (doc: Doc, long: Cluster, short: Cluster): boolean =>
  long.size > short.size && begins(doc, long.segments[0]!, short.segments[0]!);

function begins(doc: Doc, long: Segment, short: Segment): boolean {
  const n = short.end - short.first;
  for (let i = 0; i < n; i++) if (doc.word[long.first + i] !== doc.word[short.first + i]) return false;
  return true;
}
