import { addWord } from '../../lexicon/vocabulary.ts';
import { WordSet } from '../../lexicon/word-set.ts';
import type { Doc } from '../../model/doc.ts';
import type { ActorKind } from '../../model/extraction.ts';
import { type Cluster, ORGANIZATION, PERSON, PLACE } from './clusters.ts';
import { FACT } from './facts.ts';
import { headKind } from './heads.ts';
import { type KnownName, knownAt } from './known.ts';
import type { Segment } from './segment.ts';

/** The schema's kind of a decided cluster: by the lists, by its head word, by the words beside it. */
export function kindOf(doc: Doc, cluster: Cluster): ActorKind {
  const { known } = cluster;
  switch (cluster.kind) {
    case PERSON:
      return 'person';
    case PLACE:
      return known?.kind === 'country' ? 'country' : 'place';
    case ORGANIZATION:
      return organizationKind(doc, cluster, known);
    default:
      return known?.kind ?? 'group';
  }
}

function organizationKind(doc: Doc, cluster: Cluster, known: KnownName | null): ActorKind {
  if (known && known.kind !== 'place' && known.kind !== 'country' && known.kind !== 'person' && known.form === 'name')
    return known.kind;
  const segment = cluster.segments[0]!;
  if (segment.end - segment.first > 1 && segment.lastFacts & FACT.companySuffix) return 'company';
  if (isCentralBank(doc, segment)) return 'public_body';
  const byHead = headKind(doc, segment.first, segment.end);
  if (byHead && (segment.end - segment.first > 1 || byHead !== 'company')) return byHead;
  if (cluster.longer && cluster.longer.kind === ORGANIZATION)
    return organizationKind(doc, cluster.longer, cluster.longer.segments[0]!.known);
  return nounBeside(doc, cluster) ?? 'organization';
}

const NOUNS: Readonly<Record<string, ActorKind>> = {
  newspaper: 'media',
  magazine: 'media',
  daily: 'media',
  weekly: 'media',
  broadcaster: 'media',
  television: 'media',
  radio: 'media',
  tabloid: 'media',
  company: 'company',
  firm: 'company',
  bank: 'company',
  maker: 'company',
  manufacturer: 'company',
  airline: 'company',
  carrier: 'company',
  retailer: 'company',
  insurer: 'company',
  shares: 'company',
  stock: 'company',
  giant: 'company',
  subsidiary: 'company',
  shareholders: 'company',
  brokerage: 'company',
  corp: 'company',
  party: 'party',
  coalition: 'party',
  mp: 'party',
  mps: 'party',
  candidate: 'party',
  ministry: 'public_body',
  department: 'public_body',
  parliament: 'legislature',
  court: 'court',
};
const byWord = new Map<number, ActorKind>();
for (const [noun, kind] of Object.entries(NOUNS)) byWord.set(addWord(noun), kind);

/** The kind said by a noun right beside a mention ("Comelf shares"), or null. */
function nounBeside(doc: Doc, cluster: Cluster): ActorKind | null {
  for (const segment of cluster.segments) {
    const kind = byWord.get(doc.word[segment.end] ?? -1) ?? byWord.get(doc.word[segment.first - 1] ?? -1);
    if (kind) return kind;
  }
  return null;
}

const BANK = addWord('bank');
const OF = addWord('of');
const CENTRAL = new WordSet(['central', 'national', 'reserve', 'state'].map(addWord));

/** "Bank of Ghana", "Central Bank", "National Bank of Kerrin". */
function isCentralBank(doc: Doc, segment: Segment): boolean {
  for (let t = segment.first; t < segment.end; t++) {
    if (doc.word[t] !== BANK) continue;
    if (t > segment.first && CENTRAL.has(doc.word[t - 1]!)) return true;
    const known = doc.word[t + 1] === OF && t + 2 < segment.end ? knownAt(doc, t + 2, segment.end) : null;
    return known?.kind === 'country' && known.country !== 'US' && t === segment.first;
  }
  return false;
}
