import type { Doc } from '../../model/doc.ts';
import { fireRules, rulesByTrigger } from './fire.ts';
import type { KnownName } from './known.ts';
import { evidence } from './rules.ts';
import type { CaseCounts } from './scan.ts';
import { FLAG, type Segment } from './segment.ts';
import { createView, look } from './view.ts';

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
  /** The rules that fired, by place in `evidence`: once for the name, or for each mention that they fired at. */
  readonly fired: number[];
  readonly scores: number[];
  kind: number;
  /** The longer name that it shortens. */
  longer: Cluster | null;
}

const at = (id: string): number => evidence.findIndex((r) => r.id === `actor/${id}`);
/** Places in `evidence` of the rules that look at other names of the article. */
const RELATIONS = {
  tailOfPerson: at('tail-of-person'),
  headOfPerson: at('head-of-person'),
  tailOfOrganization: at('tail-of-organization'),
  headOfOrganization: at('head-of-organization'),
  tailOfPlace: at('tail-of-place'),
  headOfPlace: at('head-of-place'),
  acronymOf: at('acronym-of'),
  acronymOfOrganization: at('acronym-of-organization'),
} as const;

const flagsOf = (rules: readonly number[]): boolean[] => evidence.map((_, r) => rules.includes(r));
/** Signs that only persons have. */
const PERSONAL: readonly boolean[] = flagsOf(
  [
    'known-leader known-surname first-name only-first-name ends-as-person scottish particle title-before title-small acts who',
    'age owns-kin year-old tail-of-person head-of-person byline said-before dash-before',
  ]
    .join(' ')
    .split(' ')
    .map(at),
);

/** A sign beside the name counts in up to two mentions. */
const CONTEXT_MOST = 2;
/** More mentions than these tell nothing new. */
const MENTIONS_MOST = 16;
const NAME_RULES = rulesByTrigger('name');
const CONTEXT_RULES = rulesByTrigger('context');

/** Groups segments by their text, weighs the evidence of each group, and decides its kind. */
export function vote(doc: Doc, segments: readonly Segment[], counts: CaseCounts): Cluster[] {
  const clusters = group(doc, segments);
  const view = createView(doc);
  const times = new Uint8Array(evidence.length);
  for (const { segments: same, fired } of clusters) {
    look(view, same[0]!, counts);
    fireRules(NAME_RULES, view, 1, times, fired);
    const most = Math.min(same.length, MENTIONS_MOST);
    for (let i = 0; i < most; i++) {
      if (i > 0) look(view, same[i]!, counts);
      fireRules(CONTEXT_RULES, view, CONTEXT_MOST, times, fired);
    }
    for (const r of fired) times[r] = 0;
  }
  decideAll(doc, clusters);
  return clusters;
}

/** How often each rule of `evidence` fired. */
export function timesFired(cluster: Cluster): number[] {
  const times = evidence.map(() => 0);
  for (const r of cluster.fired) times[r] = times[r]! + 1;
  return times;
}

function group(doc: Doc, segments: readonly Segment[]): Cluster[] {
  const byHash = new Map<number, Cluster[]>();
  const clusters: Cluster[] = [];
  for (const segment of segments) {
    const hash = hashOf(doc, segment);
    const same = byHash.get(hash);
    let cluster = same?.find((c) => reads(doc, c.segments[0]!, segment));
    if (!cluster) {
      cluster = {
        index: clusters.length,
        segments: [],
        size: segment.end - segment.first,
        known: null,
        of: null,
        fired: [],
        scores: [0, 0, 0],
        kind: NOTHING,
        longer: null,
      };
      if (same) same.push(cluster);
      else byHash.set(hash, [cluster]);
      clusters.push(cluster);
    }
    segment.cluster = cluster.index;
    cluster.segments.push(segment);
    cluster.known ??= segment.known;
    cluster.of ??= segment.of;
  }
  return clusters;
}

/** Peoples and nationalities are apart from names that read the same. */
const isApart = (segment: Segment): boolean =>
  (segment.flags & FLAG.adjective) !== 0 || segment.known?.form === 'people';

function hashOf(doc: Doc, segment: Segment): number {
  let hash = isApart(segment) ? 1 : 0;
  for (let t = segment.first; t < segment.end; t++) hash = Math.imul(hash ^ doc.word[t]!, 0x01000193);
  return hash;
}

function reads(doc: Doc, a: Segment, b: Segment): boolean {
  return a.end - a.first === b.end - b.first && isApart(a) === isApart(b) && startsWith(doc, a, b);
}

/** Longer names are decided first: what shortens them follows them. */
function decideAll(doc: Doc, clusters: readonly Cluster[]): void {
  const tails = new Map<number, Cluster>();
  const heads = new Map<number, Cluster>();
  for (const cluster of longestFirst(clusters)) {
    const segment = cluster.segments[0]!;
    relate(doc, cluster, tails, heads, clusters);
    decide(cluster);
    if (cluster.size < 2 || cluster.kind === NOTHING) continue;
    const first = doc.word[segment.first]!;
    const last = doc.word[segment.end - 1]!;
    if (!heads.has(first)) heads.set(first, cluster);
    const known = tails.get(last);
    if (!known || (known.kind !== PERSON && cluster.kind === PERSON)) tails.set(last, cluster);
  }
}

function longestFirst(clusters: readonly Cluster[]): Cluster[] {
  const sorted: Cluster[] = [];
  for (let size = clusters.reduce((most, c) => Math.max(most, c.size), 0); size > 0; size--)
    for (const cluster of clusters) if (cluster.size === size) sorted.push(cluster);
  return sorted;
}

function relate(
  doc: Doc,
  cluster: Cluster,
  tails: ReadonlyMap<number, Cluster>,
  heads: ReadonlyMap<number, Cluster>,
  clusters: readonly Cluster[],
): void {
  const segment = cluster.segments[0]!;
  const { of } = cluster;
  if (of && of.cluster >= 0) {
    const long = clusters[of.cluster]!;
    cluster.longer = long;
    fire(cluster, RELATIONS.acronymOf);
    fire(cluster, long.kind === ORGANIZATION ? RELATIONS.acronymOfOrganization : -1);
  }
  const tail = tails.get(doc.word[segment.end - 1]!);
  if (tail && tail.size > cluster.size && endsWith(doc, tail.segments[0]!, segment)) {
    cluster.longer ??= tail;
    fire(cluster, [RELATIONS.tailOfPerson, RELATIONS.tailOfOrganization, RELATIONS.tailOfPlace][tail.kind] ?? -1);
  }
  const head = heads.get(doc.word[segment.first]!);
  if (head && head.size > cluster.size && startsWith(doc, head.segments[0]!, segment)) {
    if (!cluster.longer || (cluster.size === 1 && head.segments.length > cluster.longer.segments.length))
      cluster.longer = head;
    fire(cluster, [RELATIONS.headOfPerson, RELATIONS.headOfOrganization, RELATIONS.headOfPlace][head.kind] ?? -1);
  }
}

function fire(cluster: Cluster, rule: number): void {
  if (rule >= 0) cluster.fired.push(rule);
}

function endsWith(doc: Doc, long: Segment, short: Segment): boolean {
  const n = short.end - short.first;
  for (let i = 1; i <= n; i++) if (doc.word[long.end - i] !== doc.word[short.end - i]) return false;
  return true;
}

function startsWith(doc: Doc, long: Segment, short: Segment): boolean {
  const n = short.end - short.first;
  for (let i = 0; i < n; i++) if (doc.word[long.first + i] !== doc.word[short.first + i]) return false;
  return true;
}

function decide(cluster: Cluster): void {
  const { scores, fired } = cluster;
  for (const r of fired) {
    const { points } = evidence[r]!;
    scores[0]! += points[0];
    scores[1]! += points[1];
    scores[2]! += points[2];
  }
  let best = NOTHING;
  let most = 0;
  for (let k = 0; k < 3; k++) {
    if (scores[k]! > most) {
      most = scores[k]!;
      best = k;
    }
  }
  // A lone unknown word is no person where nothing says so.
  if (best === PERSON && cluster.size === 1 && !fired.some((r) => PERSONAL[r])) best = ORGANIZATION;
  cluster.kind = ownKind(cluster) ?? best;
}

/** The kind of a user's own name, which no evidence outvotes. */
function ownKind(cluster: Cluster): number | null {
  const known = cluster.segments[0]!.known;
  if (!known?.own) return null;
  return known.kind === 'person' ? PERSON : known.kind === 'place' || known.kind === 'country' ? PLACE : ORGANIZATION;
}
