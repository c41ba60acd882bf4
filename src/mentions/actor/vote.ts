import type { Doc } from '../../model/doc.ts';
import type { CaseCounts } from './case-counts.ts';
import { type Cluster, groupSegments, isEndOf, isStartOf, NOTHING, ORGANIZATION, PERSON, PLACE } from './clusters.ts';
import { endName, fireRules, firings, rulesByTrigger, startFirings, startName } from './fire.ts';
import { evidence } from './rules.ts';
import type { Segment } from './segment.ts';
import { createView, lookAt, lookBeside } from './view.ts';
import { WordNumbers } from './word-numbers.ts';

const at = (id: string): number => evidence.findIndex((r) => r.id === `actor/${id}`);
/** Places in `evidence` of the rules that look at other names of the article, by the kind of the longer name. */
const TAIL_OF = ['tail-of-person', 'tail-of-organization', 'tail-of-place'].map(at);
const HEAD_OF = ['head-of-person', 'head-of-organization', 'head-of-place'].map(at);
const ACRONYM_OF = at('acronym-of');
const ACRONYM_OF_ORGANIZATION = at('acronym-of-organization');

/** Signs that only persons have. */
const PERSONAL = new Uint8Array(evidence.length);
for (const id of [
  'known-leader known-surname first-name only-first-name ends-as-person scottish particle title-before title-small acts who',
  'comma-verb he-after age owns-kin year-old tail-of-person head-of-person byline said-before dash-before',
]
  .join(' ')
  .split(' '))
  PERSONAL[at(id)] = 1;

/** A sign of the name counts once, a sign beside it in up to two mentions. */
const NAME_RULES = rulesByTrigger('name', 1);
const CONTEXT_RULES = rulesByTrigger('context', 2);
/** More mentions than these tell nothing new. */
const MENTIONS_MOST = 16;

/** Groups segments by their text, weighs the evidence of each group, and decides its kind. */
export function vote(doc: Doc, segments: readonly Segment[], counts: CaseCounts): Cluster[] {
  const clusters = groupSegments(doc, segments);
  if (clusters.length === 0) return clusters;
  startFirings();
  const view = createView(doc, segments[0]!);
  for (const cluster of clusters) {
    const same = cluster.segments;
    cluster.firedFrom = startName();
    lookAt(view, same[0]!, counts);
    fireRules(NAME_RULES, view);
    const most = Math.min(same.length, MENTIONS_MOST);
    for (let i = 0; i < most; i++) {
      lookBeside(view, same[i]!);
      fireRules(CONTEXT_RULES, view);
    }
    cluster.firedEnd = endName(cluster.firedFrom);
    for (let i = cluster.firedFrom; i < cluster.firedEnd; i++) weigh(cluster, firings[i]!);
  }
  decideAll(doc, clusters);
  return clusters;
}

/** How often each rule of `evidence` fired; to be asked before the next Doc is voted on. */
export function timesFired(cluster: Cluster): number[] {
  const times = evidence.map(() => 0);
  for (let i = cluster.firedFrom; i < cluster.firedEnd; i++) times[firings[i]!]!++;
  for (const rule of cluster.related) times[rule]!++;
  return times;
}

const points = (kind: 0 | 1 | 2): Int8Array => Int8Array.from(evidence, (rule) => rule.points[kind]);
const [PERSON_POINTS, ORGANIZATION_POINTS, PLACE_POINTS] = [points(0), points(1), points(2)];

function weigh(cluster: Cluster, rule: number): void {
  cluster.person += PERSON_POINTS[rule]!;
  cluster.organization += ORGANIZATION_POINTS[rule]!;
  cluster.place += PLACE_POINTS[rule]!;
  if (PERSONAL[rule] === 1) cluster.personal = true;
}

/** The longer names that shorter ones may end or begin: their last and first words, and the name for each. */
const tails = new WordNumbers();
const heads = new WordNumbers();

/** Longer names are decided first: what shortens them follows them. */
function decideAll(doc: Doc, clusters: readonly Cluster[]): void {
  tails.clear();
  heads.clear();
  const byTail: Cluster[] = [];
  const byHead: Cluster[] = [];
  let longest = 0;
  // Bit i: there are names of i words; the last bit stands for all longer ones, too.
  let sizes = 0;
  for (const { size } of clusters) {
    longest = Math.max(longest, size);
    sizes |= 1 << Math.min(size, 31);
  }
  for (let size = longest; size > 0; size--) {
    if (!(sizes & (1 << Math.min(size, 31)))) continue;
    for (const cluster of clusters) {
      if (cluster.size !== size) continue;
      relate(doc, cluster, byTail, byHead, clusters);
      decide(cluster);
      if (size > 1 && cluster.kind !== NOTHING) file(doc, cluster, byTail, byHead);
    }
  }
}

function file(doc: Doc, cluster: Cluster, byTail: Cluster[], byHead: Cluster[]): void {
  const segment = cluster.segments[0]!;
  const head = heads.add(doc.word[segment.first]!);
  if (head === byHead.length) byHead.push(cluster);
  const tail = tails.add(doc.word[segment.end - 1]!);
  if (tail === byTail.length) byTail.push(cluster);
  else if (byTail[tail]!.kind !== PERSON && cluster.kind === PERSON) byTail[tail] = cluster;
}

function relate(
  doc: Doc,
  cluster: Cluster,
  byTail: readonly Cluster[],
  byHead: readonly Cluster[],
  clusters: readonly Cluster[],
): void {
  const segment = cluster.segments[0]!;
  const { of } = cluster;
  if (of && of.cluster >= 0) {
    const long = clusters[of.cluster]!;
    cluster.longer = long;
    fire(cluster, ACRONYM_OF);
    if (long.kind === ORGANIZATION) fire(cluster, ACRONYM_OF_ORGANIZATION);
  }
  const tail = tails.of(doc.word[segment.end - 1]!);
  if (tail >= 0 && isEndOf(doc, byTail[tail]!, cluster)) {
    cluster.longer ??= byTail[tail]!;
    fire(cluster, TAIL_OF[byTail[tail]!.kind]!);
  }
  const head = heads.of(doc.word[segment.first]!);
  if (head >= 0 && isStartOf(doc, byHead[head]!, cluster)) {
    const long = byHead[head]!;
    if (!cluster.longer || (cluster.size === 1 && long.segments.length > cluster.longer.segments.length))
      cluster.longer = long;
    fire(cluster, HEAD_OF[long.kind]!);
  }
}

function fire(cluster: Cluster, rule: number): void {
  cluster.related = [...cluster.related, rule];
  weigh(cluster, rule);
}

function decide(cluster: Cluster): void {
  const { person, organization, place } = cluster;
  const most = Math.max(person, organization, place);
  let best = most <= 0 ? NOTHING : person === most ? PERSON : organization === most ? ORGANIZATION : PLACE;
  // A lone unknown word is no person where nothing says so.
  if (best === PERSON && cluster.size === 1 && !cluster.personal) best = ORGANIZATION;
  cluster.kind = ownKind(cluster) ?? best;
}

/** The kind of a user's own name, which no evidence outvotes. */
function ownKind(cluster: Cluster): number | null {
  const known = cluster.segments[0]!.known;
  if (!known?.own) return null;
  return known.kind === 'person' ? PERSON : known.kind === 'place' || known.kind === 'country' ? PLACE : ORGANIZATION;
}
