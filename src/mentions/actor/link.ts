import { normalize, wordForm } from '../../lexicon/vocabulary.ts';
import type { Doc } from '../../model/doc.ts';
import { SHAPE } from '../../model/doc.ts';
import type { ActorKind } from '../../model/extraction.ts';
import { type Cluster, NOTHING, ORGANIZATION, PERSON } from './clusters.ts';
import { createDraft, type Draft, offerName } from './draft.ts';
import { FACT } from './facts.ts';
import { kindOf } from './kinds.ts';
import type { KnownName } from './known.ts';
import { officeOn, readNations, readOffice } from './office.ts';
import { FLAG, type Segment } from './segment.ts';
import { countryName } from './sources.ts';

/** The actors of a Doc's names. */
export interface LinkedNames {
  /** The actor of a segment, or null. */
  of(segment: Segment): Draft | null;
  /** The actor of a key ("gov:RU", "org:State Department"), made where there is none yet. */
  byKey(key: string, kind: ActorKind): Draft;
}

/** Gives every cluster its actor: equal names, known variants, surnames, acronyms and short forms share one. */
export function linkClusters(doc: Doc, clusters: readonly Cluster[]): LinkedNames {
  const byKey = new Map<string, Draft>();
  const drafts: (Draft | null)[] = new Array(clusters.length).fill(null);
  const people = indexPeople(doc, clusters);
  const initials = new Map<string, Cluster>();
  for (const cluster of clusters)
    if (cluster.kind === ORGANIZATION && cluster.size > 2) initials.set(initialsOf(doc, cluster), cluster);
  const draftOf = (cluster: Cluster): Draft => {
    const made = drafts[cluster.index];
    if (made) return made;
    const known = knownOf(cluster);
    const full =
      cluster.longer && shares(doc, cluster, cluster.longer) ? cluster.longer : acronymOf(doc, cluster, initials);
    const key = keyOf(doc, cluster, known);
    let draft: Draft | undefined = byKey.get(key);
    if (!draft && full) draft = draftOf(full);
    draft ??= createDraft(kindOf(doc, cluster));
    byKey.set(key, draft);
    drafts[cluster.index] = draft;
    describe(doc, draft, cluster, known);
    return draft;
  };
  for (const cluster of clusters) if (cluster.kind !== NOTHING || isNationality(cluster)) draftOf(cluster);
  readNations(doc, clusters, drafts);
  forgetStrangers(clusters, drafts);
  return {
    of(segment) {
      const cluster = clusters[segment.cluster]!;
      const draft = drafts[cluster.index] ?? null;
      if (!draft || cluster.kind !== PERSON || cluster.size > 2) return draft;
      return nearestBearer(doc, segment, cluster, people, drafts) ?? draft;
    },
    byKey(key, kind) {
      const known = byKey.get(key) ?? createDraft(kind);
      byKey.set(key, known);
      return known;
    },
  };
}

export const isNationality = (cluster: Cluster): boolean => (cluster.segments[0]!.flags & FLAG.adjective) !== 0;

/** The list's entry for the cluster, where the evidence agrees with it. */
function knownOf(cluster: Cluster): KnownName | null {
  const { known } = cluster;
  if (!known) return null;
  if (known.form === 'adjective') return known;
  const agrees =
    cluster.kind === PERSON
      ? known.kind === 'person'
      : cluster.kind === ORGANIZATION
        ? known.kind !== 'person' && known.kind !== 'place' && known.kind !== 'country'
        : known.kind === 'place' || known.kind === 'country';
  return agrees ? known : null;
}

function keyOf(doc: Doc, cluster: Cluster, known: KnownName | null): string {
  if (known) return known.actor;
  const segment = cluster.segments[0]!;
  return `${cluster.kind}:${fold(doc, segment)}`;
}

/** One form for spellings of a name: no accents, no full stops, "-yy", "-iy" and "-y" alike. */
function fold(doc: Doc, segment: Segment): string {
  let text = '';
  let foreign = 0;
  for (let t = segment.first; t < segment.end; t++) {
    if (t > segment.first && doc.end[t - 1]! < doc.start[t]!) text += doc.text.slice(doc.end[t - 1]!, doc.start[t]!);
    text += wordForm(doc.word[t]!, doc.local);
    foreign |= doc.shape[t]! & (SHAPE.foreign | SHAPE.abbreviation);
  }
  if (foreign) text = text.normalize('NFD').replace(/[\p{M}.]/gu, '');
  if (text.includes('\n') || text.includes('  ')) text = text.replace(/\s+/g, ' ');
  return /[yij][yij]/.test(text) ? text.replace(/(?:yy|iy|ij|ii)\b/g, 'y') : text;
}

/** Does a short form name the same actor as the longer name it was found in? */
function shares(doc: Doc, short: Cluster, long: Cluster): boolean {
  if (short.kind !== long.kind) return false;
  const a = short.segments[0]!;
  const b = long.segments[0]!;
  if (a.of) return true;
  const tail = doc.word[a.end - 1] === doc.word[b.end - 1];
  if (short.kind === PERSON) return tail || short.size === 1;
  if (short.kind !== ORGANIZATION) return false;
  // "the Bank" of "Bank of England"; not "Federal Court" of "Federal Court of Appeal".
  if (!tail) return !(b.flags & FLAG.linked) || short.size === 1 || !(a.lastFacts & FACT.orgHead);
  // "State Department" and "US State Department"; "the Commission" and "European Commission".
  return (b.firstFacts & FACT.known) !== 0 || (short.size === 1 && (a.firstFacts & FACT.orgHead) !== 0);
}

function acronymOf(doc: Doc, cluster: Cluster, initials: ReadonlyMap<string, Cluster>): Cluster | null {
  const segment = cluster.segments[0]!;
  if (cluster.size > 1 || cluster.kind !== ORGANIZATION || !(doc.shape[segment.first]! & SHAPE.allCaps)) return null;
  const letters = normalize(doc.text.slice(doc.start[segment.first]!, doc.end[segment.first]!)).replace(
    /[^\p{L}]/gu,
    '',
  );
  return letters.length > 2 ? (initials.get(letters) ?? null) : null;
}

function initialsOf(doc: Doc, cluster: Cluster): string {
  const segment = cluster.segments[0]!;
  let letters = '';
  for (let t = segment.first; t < segment.end; t++)
    if (doc.shape[t]! & SHAPE.capital) letters += normalize(doc.text[doc.start[t]!] ?? '');
  return letters;
}

/** Where persons are named in full, by surname, in text order. */
type Bearers = ReadonlyMap<number, readonly { readonly first: number; readonly cluster: Cluster }[]>;

function indexPeople(doc: Doc, clusters: readonly Cluster[]): Bearers {
  const people = new Map<number, { first: number; cluster: Cluster }[]>();
  for (const cluster of clusters) {
    if (cluster.kind !== PERSON || cluster.size < 2) continue;
    const word = doc.word[cluster.segments[0]!.end - 1]!;
    const same = people.get(word) ?? [];
    people.set(word, same);
    for (const { first } of cluster.segments) same.push({ first, cluster });
  }
  for (const same of people.values()) same.sort((a, b) => a.first - b.first);
  return people;
}

/** Of several persons with this surname, the one named in full last before the segment. Bisection. */
function nearestBearer(
  doc: Doc,
  segment: Segment,
  cluster: Cluster,
  people: Bearers,
  drafts: readonly (Draft | null)[],
): Draft | null {
  const bearers = cluster.size > 1 ? undefined : people.get(doc.word[segment.end - 1]!);
  if (!bearers) return null;
  let low = 0;
  let high = bearers.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (bearers[mid]!.first < segment.first) low = mid + 1;
    else high = mid;
  }
  const best = bearers[low - 1];
  return best ? (drafts[best.cluster.index] ?? null) : null;
}

/** Adds what a cluster says of its actor: name, country, office, sex. */
function describe(doc: Doc, draft: Draft, cluster: Cluster, known: KnownName | null): void {
  if (known?.country) draft.country ??= known.country;
  if (known?.standsFor) draft.standsFor ??= known.standsFor;
  if (known?.capital) draft.capitalOf ??= known.country;
  if (known?.kind === 'country') draft.fallback ??= countryName(known.country ?? '');
  if (known?.sex === 'm' || known?.sex === 'f') draft.sex ??= known.sex;
  for (const segment of cluster.segments) {
    if (!(segment.flags & FLAG.adjective)) offerName(draft, segment.first, segment.end, rankOf(doc, segment, draft));
    if (draft.kind !== 'person') continue;
    readOffice(doc, draft, segment);
    const facts = segment.end - segment.first > 1 ? segment.firstFacts : 0;
    if (facts & FACT.female) draft.sex ??= 'f';
    else if (facts & FACT.male) draft.sex ??= 'm';
  }
  if (known?.kind === 'person' && draft.role === null) draft.role = officeOn(known, doc.article.published);
}

/** Fuller names rank higher; names in headings and acronyms lower. */
function rankOf(doc: Doc, segment: Segment, draft: Draft): number {
  const acronym = segment.end - segment.first === 1 && (doc.shape[segment.first]! & SHAPE.allCaps) !== 0;
  const size =
    draft.kind === 'country' ? doc.end[segment.end - 1]! - doc.start[segment.first]! : segment.end - segment.first;
  return (segment.flags & (FLAG.heading | FLAG.dateline) ? 0 : 100) + (acronym ? 0 : 10) + Math.min(size, 80);
}

const GENERIC = new Set(['legislature', 'court', 'party']);

/** A "Senate" or "Labour Party" is the list's only where the article is about its country. */
function forgetStrangers(clusters: readonly Cluster[], drafts: readonly (Draft | null)[]): void {
  const named = new Map<string, number>();
  let most = 0;
  for (const cluster of clusters) {
    const known = knownOf(cluster);
    if (!known?.country || (known.kind !== 'country' && known.kind !== 'place' && known.kind !== 'person')) continue;
    const times = (named.get(known.country) ?? 0) + cluster.segments.length;
    named.set(known.country, times);
    most = Math.max(most, times);
  }
  for (const cluster of clusters) {
    const known = knownOf(cluster);
    const draft = drafts[cluster.index];
    if (!draft || !known?.country || !GENERIC.has(known.kind) || known.acronym || known.own) continue;
    if ((named.get(known.country) ?? 0) * 2 < most && draft.country === known.country) draft.country = null;
  }
}
