import { addWord, wordForm } from '../../lexicon/vocabulary.ts';

import type { Doc } from '../../model/doc.ts';
import { SHAPE } from '../../model/doc.ts';
import type { ActorKind } from '../../model/extraction.ts';
import { Acronyms } from './acronyms.ts';
import { Bearers } from './bearers.ts';
import { isCamp } from './camps.ts';
import { type Cluster, NOTHING, ORGANIZATION, PERSON } from './clusters.ts';
import { createDraft, type Draft, offerName } from './draft.ts';
import { FACT } from './facts.ts';
import { kindOf } from './kinds.ts';
import type { KnownName } from './known.ts';
import { officeOn, readNations, readOffice } from './office.ts';
import { countryOf, ownerCountry } from './owners.ts';
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
  // Names that no list knows, by kind.
  const byName = [new Map<string, Draft>(), new Map<string, Draft>(), new Map<string, Draft>()];
  const listed: (KnownName | null)[] = [];
  const drafts: (Draft | null)[] = [];
  for (const cluster of clusters) {
    listed.push(isCamp(doc, cluster) ? cluster.known : listedAs(doc, cluster));
    drafts.push(null);
  }
  const acronyms = new Acronyms(doc, clusters);
  const fullNameOf = (cluster: Cluster, known: KnownName | null): Cluster | null => {
    const { longer } = cluster;
    if (!longer || !shares(doc, cluster, longer, known)) return acronyms.fullNameOf(cluster);
    return isOther(known, listed[longer.index]!) ? null : longer;
  };
  const draftOf = (cluster: Cluster): Draft => {
    const made = drafts[cluster.index];
    if (made) return made;
    const known = listed[cluster.index]!;
    const full = fullNameOf(cluster, known);
    const index = known ? byKey : byName[cluster.kind === NOTHING ? ORGANIZATION : cluster.kind]!;
    const key = known ? known.actor : fold(doc, cluster.segments[0]!);
    let draft = index.get(key);
    if (!draft) {
      draft = full ? draftOf(full) : createDraft(kindOf(doc, cluster));
      // "Bush" may be short for the brother of the one that the lists know.
      if (!full || !known || listed[full.index]?.actor === known.actor) index.set(key, draft);
    }
    drafts[cluster.index] = draft;
    describe(doc, draft, cluster, known);
    return draft;
  };
  for (const cluster of clusters) {
    if (cluster.kind !== NOTHING || isNationality(cluster) || isCamp(doc, cluster)) draftOf(cluster);
  }
  readNations(doc, clusters, drafts);
  forgetStrangers(doc, clusters, listed, drafts);
  const bearers = new Bearers(doc, clusters);
  return {
    of(segment) {
      const cluster = clusters[segment.cluster]!;
      const draft = drafts[cluster.index]!;
      if (!draft || cluster.kind !== PERSON || cluster.size > 1) return draft;
      const bearer = bearers.nearest(segment);
      return (bearer && drafts[bearer.index]) ?? draft;
    },
    byKey(key, kind) {
      const known = byKey.get(key) ?? createDraft(kind);
      byKey.set(key, known);
      return known;
    },
  };
}

const isNationality = (cluster: Cluster): boolean => (cluster.segments[0]!.flags & FLAG.adjective) !== 0;

/** The list's entry for the cluster, where the evidence agrees with it. */
function listedAs(doc: Doc, { known, kind, segments }: Cluster): KnownName | null {
  if (!known || known.form === 'adjective') return known;
  if (isGeneric(known) && isOfAnother(doc, segments[0]!, known)) return null;
  const isPerson = known.kind === 'person';
  if (kind === PERSON) return isPerson ? known : null;
  const isLand = known.kind === 'place' || known.kind === 'country';
  return (kind === ORGANIZATION ? !isPerson && !isLand : isLand) ? known : null;
}

const SPACE = 32;
const S = addWord("'s");

/** One form for spellings of a name: no accents, no full stops, "-yy", "-iy" and "-y" alike. */
function fold(doc: Doc, { first, end }: Segment): string {
  let text = wordForm(doc.word[first]!, doc.local);
  let shapes = doc.shape[first]!;
  let spaced = true;
  for (let t = first + 1; t < end; t++) {
    const from = doc.end[t - 1]!;
    const gap = doc.start[t]! - from;
    if (gap === 1 && doc.text.charCodeAt(from) === SPACE) text += ' ';
    else if (gap > 0) {
      text += doc.text.slice(from, from + gap);
      spaced = false;
    }
    text += wordForm(doc.word[t]!, doc.local);
    shapes |= doc.shape[t]!;
  }
  if (shapes & (SHAPE.foreign | SHAPE.abbreviation)) text = text.normalize('NFD').replace(/[\p{M}.]/gu, '');
  if (!spaced && (text.includes('\n') || text.includes('  '))) text = text.replace(/\s+/g, ' ');
  return /[yij][yij]/.test(text) ? text.replace(/(?:yy|iy|ij|ii)\b/g, 'y') : text;
}

/** Do the lists know two names as those of two actors? */
const isOther = (a: KnownName | null, b: KnownName | null): boolean => a !== null && b !== null && a.actor !== b.actor;

/** Does a short form, that the lists may know, name the same actor as the longer name it was found in? */
function shares(doc: Doc, short: Cluster, long: Cluster, known: KnownName | null): boolean {
  if (short.kind !== long.kind) return false;
  const a = short.segments[0]!;
  const b = long.segments[0]!;
  if (a.of) return true;
  const tail = doc.word[a.end - 1] === doc.word[b.end - 1];
  if (short.kind === PERSON) return tail || short.size === 1;
  if (short.kind !== ORGANIZATION) return false;
  if (!tail) {
    // "Senate" is not short for "Senate Republicans", nor "U.N." for "U.N. Security Council".
    if (known) return false;
    // "the Bank" of "Bank of England"; not "Federal Court" of "Federal Court of Appeal".
    return !(b.flags & FLAG.linked) || short.size === 1 || !(a.lastFacts & FACT.orgHead);
  }
  // "Congress" is not short for "Nepali Congress", nor "People's Party" for "European People's Party" where a country owns it.
  if (known && GENERIC.has(known.kind) && !(b.firstFacts & FACT.known)) return false;
  if (doc.word[a.first - 1] === S && ownerCountry(doc, a) !== null) return false;
  // "State Department" and "US State Department"; "the Commission" and "European Commission".
  return (b.firstFacts & FACT.known) !== 0 || (short.size === 1 && (a.firstFacts & FACT.orgHead) !== 0);
}

/** Adds what a cluster says of its actor: name, country, office, sex. */
function describe(doc: Doc, draft: Draft, cluster: Cluster, known: KnownName | null): void {
  if (known?.country) draft.country ??= known.country;
  else if (OF_STATES.has(draft.kind)) draft.country ??= countryOf(doc, cluster.segments[0]!);
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

/** Kinds of what a country has; its name beside them says whose they are. */
const OF_STATES = new Set(['legislature', 'court', 'party', 'public_body', 'government']);
const GENERIC = new Set(['legislature', 'court', 'party']);

/** May the list mean another "Senate" or "Labour Party"? */
const isGeneric = (known: KnownName | null): boolean =>
  known !== null && known.country !== null && !known.acronym && !known.own && GENERIC.has(known.kind);

/** "Brazil's Senate" is no other country's. */
function isOfAnother(doc: Doc, segment: Segment, known: KnownName): boolean {
  const owner = ownerCountry(doc, segment);
  return owner !== null && owner !== known.country;
}

/** A "Senate" or "Labour Party" is the list's only where the article is about its country. */
function forgetStrangers(
  doc: Doc,
  clusters: readonly Cluster[],
  listed: readonly (KnownName | null)[],
  drafts: readonly (Draft | null)[],
): void {
  if (!listed.some(isGeneric)) return;
  const named = new Map<string, number>();
  let most = 0;
  for (const { index, segments } of clusters) {
    const known = listed[index];
    if (!known?.country || (known.kind !== 'country' && known.kind !== 'place' && known.kind !== 'person')) continue;
    const times = (named.get(known.country) ?? 0) + segments.length;
    named.set(known.country, times);
    most = Math.max(most, times);
  }
  for (const [i, known] of listed.entries()) {
    const draft = drafts[i];
    if (!draft || !known?.country || !isGeneric(known)) continue;
    if (countryOf(doc, clusters[i]!.segments[0]!) === known.country) continue;
    if ((named.get(known.country) ?? 0) * 2 < most && draft.country === known.country) draft.country = null;
  }
}
