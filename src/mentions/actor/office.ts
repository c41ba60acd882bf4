import { addWord } from '../../lexicon/vocabulary.ts';
import { WordSet, wordSetOf } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import type { Cluster } from './clusters.ts';
import type { Draft } from './draft.ts';
import { FACT, factsOf } from './facts.ts';
import type { KnownName } from './known.ts';
import type { Segment } from './segment.ts';

const COMMA = addWord(',');
const HONORIFICS = wordSetOf('mr mr. mrs mrs. ms ms. miss dr dr. sir lady lord dame messrs');
const WOMEN = wordSetOf(
  'mrs mrs. ms ms. miss lady dame queen princess baroness duchess congresswoman chairwoman spokeswoman councilwoman sister madame actress businesswoman',
);
const MEN = wordSetOf(
  'mr mr. sir king prince congressman spokesman pope father brother councilman businessman sheikh emir ayatollah imam bishop archbishop cardinal duke baron herr monsieur',
);

/** Reads the office and the sex that the title before a name says. */
export function readOffice(doc: Doc, draft: Draft, segment: Segment): void {
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
  const last = doc.word[end - 1]!;
  if (WOMEN.has(last)) draft.sex ??= 'f';
  else if (MEN.has(last)) draft.sex ??= 'm';
  if (HONORIFICS.has(last)) return;
  const role = doc.text.slice(doc.start[first]!, doc.end[end - 1]!);
  if (draft.role === null || (role.length > draft.role.length && draft.role.length < 10 && role.length < 40))
    draft.role = role;
}

/** The office of a known leader on a day, or null. */
export function officeOn(known: KnownName, day: string | null): string | null {
  if (!day || !known.years || !known.role) return null;
  const year = Number(day.slice(0, 4));
  return termsOf(known.years).some(({ from, until }) => year >= from && year <= until) ? known.role : null;
}

/** Years of office, the last included. */
interface Term {
  readonly from: number;
  readonly until: number;
}
const terms = new Map<string, readonly Term[]>();

/** Reads "2017-2021,2025-"; each such cell once. */
function termsOf(years: string): readonly Term[] {
  const known = terms.get(years);
  if (known) return known;
  const made = years.split(',').map((term): Term => {
    const [from, until] = term.split('-');
    return { from: Number(from), until: until ? Number(until) : Number.POSITIVE_INFINITY };
  });
  terms.set(years, made);
  return made;
}

const POSSESSIVES = new WordSet(["'s", "'"].map(addWord));

/** "Polish Prime Minister Wojciech Banach": the nation before an office is the person's. */
export function readNations(doc: Doc, clusters: readonly Cluster[], drafts: readonly (Draft | null)[]): void {
  let nations: ReadonlyMap<number, string> | null = null;
  for (const { index, segments } of clusters) {
    const draft = drafts[index];
    if (draft?.kind !== 'person' || draft.country) continue;
    for (const s of segments) {
      const office = s.titleFirst >= 0 ? s.titleFirst : officeStart(doc, s.first);
      if (office >= s.first) continue;
      const at = office > 0 && POSSESSIVES.has(doc.word[office - 1]!) ? office - 1 : office;
      nations ??= nationsByEnd(clusters);
      draft.country = nations.get(at) ?? draft.country;
    }
  }
}

/** The countries that a Doc names, by the token after each mention. */
function nationsByEnd(clusters: readonly Cluster[]): Map<number, string> {
  const nations = new Map<number, string>();
  for (const { segments } of clusters) {
    for (const s of segments) if (s.known?.country && s.known.kind === 'country') nations.set(s.end, s.known.country);
  }
  return nations;
}

/** Where the small office before a name begins ("prime minister, Arben Dushku"), or the name itself. */
function officeStart(doc: Doc, first: number): number {
  let t = first - 1;
  if (t > 0 && doc.word[t] === COMMA) t--;
  if (t < 0 || !(factsOf(doc.word[t]!) & FACT.title)) return first;
  while (t > 0 && factsOf(doc.word[t - 1]!) & (FACT.title | FACT.domain) && !(doc.shape[t]! & SHAPE.lineStart)) t--;
  return t;
}
