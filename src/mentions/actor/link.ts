import { normalize, wordForm } from '../../lexicon/vocabulary.ts';
import type { Doc } from '../../model/doc.ts';
import { SHAPE } from '../../model/doc.ts';
import type { ActorKind } from '../../model/extraction.ts';
import { createDraft, type Draft, offerName } from './draft.ts';
import { FACT, factsOf } from './facts.ts';
import { kindOf } from './kinds.ts';
import { countryName, type KnownName } from './known.ts';
import { FLAG, type Segment } from './segment.ts';
import { type Cluster, NOTHING, ORGANIZATION, PERSON } from './vote.ts';

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
  const known = cluster.segments.find((s) => s.known !== null)?.known ?? null;
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
  const text = normalize(doc.text.slice(doc.start[segment.first]!, doc.end[segment.end - 1]!));
  return text
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:yy|iy|ij|ii)\b/g, 'y')
    .replace(/^(?:the|a) /, '');
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

/** Persons named in full, by surname. */
function indexPeople(doc: Doc, clusters: readonly Cluster[]): Map<number, Cluster[]> {
  const people = new Map<number, Cluster[]>();
  for (const cluster of clusters) {
    if (cluster.kind !== PERSON || cluster.size < 2) continue;
    const word = doc.word[cluster.segments[0]!.end - 1]!;
    const same = people.get(word);
    if (same) same.push(cluster);
    else people.set(word, [cluster]);
  }
  return people;
}

/** Of several persons with this surname, the one named in full last before the segment. */
function nearestBearer(
  doc: Doc,
  segment: Segment,
  cluster: Cluster,
  people: ReadonlyMap<number, readonly Cluster[]>,
  drafts: readonly (Draft | null)[],
): Draft | null {
  const bearers = people.get(doc.word[segment.end - 1]!);
  if (!bearers || bearers.length < 2 || cluster.size > 1) return null;
  let best: Cluster | null = null;
  let at = -1;
  for (const bearer of bearers) {
    for (const s of bearer.segments) {
      if (s.first >= segment.first) break;
      if (s.first > at) {
        at = s.first;
        best = bearer;
      }
    }
  }
  return best ? (drafts[best.index] ?? null) : null;
}

const HONORIFICS = new Set([
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'miss',
  'dr',
  'dr.',
  'sir',
  'lady',
  'lord',
  'dame',
  'messrs',
]);
const WOMEN = new Set([
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'miss',
  'lady',
  'dame',
  'queen',
  'princess',
  'baroness',
  'duchess',
  'congresswoman',
  'chairwoman',
  'spokeswoman',
  'councilwoman',
  'sister',
  'madame',
  'actress',
  'businesswoman',
]);
const MEN = new Set([
  'mr',
  'mr.',
  'sir',
  'king',
  'prince',
  'congressman',
  'spokesman',
  'pope',
  'father',
  'brother',
  'councilman',
  'businessman',
  'sheikh',
  'emir',
  'ayatollah',
  'imam',
  'bishop',
  'archbishop',
  'cardinal',
  'duke',
  'baron',
  'herr',
  'monsieur',
]);

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

function readOffice(doc: Doc, draft: Draft, segment: Segment): void {
  let first = segment.titleFirst;
  const end = segment.titleFirst >= 0 ? segment.titleEnd : segment.first;
  if (first < 0) {
    first = end;
    while (
      first > 0 &&
      end - first < 4 &&
      factsOf(doc.word[first - 1]!) & (FACT.title | FACT.domain) &&
      !(doc.shape[first]! & SHAPE.lineStart)
    )
      first--;
    if (first === end || !(factsOf(doc.word[end - 1]!) & FACT.title)) return;
  }
  const last = wordForm(doc.word[end - 1]!, doc.local);
  if (WOMEN.has(last)) draft.sex ??= 'f';
  else if (MEN.has(last)) draft.sex ??= 'm';
  if (HONORIFICS.has(last)) return;
  const role = doc.text.slice(doc.start[first]!, doc.end[end - 1]!);
  if (draft.role === null || (role.length > draft.role.length && draft.role.length < 10 && role.length < 40))
    draft.role = role;
}

/** The office of a known leader on a day, or null. */
function officeOn(known: KnownName, day: string | null): string | null {
  if (!day || !known.years || !known.role) return null;
  const year = Number(day.slice(0, 4));
  for (const term of known.years.split(',')) {
    const [from, until] = term.split('-');
    if (year >= Number(from) && (!until || year <= Number(until))) return known.role;
  }
  return null;
}
