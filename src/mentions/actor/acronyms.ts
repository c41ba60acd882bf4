import { normalize } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { type Cluster, ORGANIZATION } from './clusters.ts';

/** The organizations of a Doc by their initials. */
export class Acronyms {
  private readonly doc: Doc;
  private readonly clusters: readonly Cluster[];
  private byInitials: Map<string, Cluster> | null = null;

  constructor(doc: Doc, clusters: readonly Cluster[]) {
    this.doc = doc;
    this.clusters = clusters;
  }

  /** The organization whose initials a cluster is, or null. */
  fullNameOf(cluster: Cluster): Cluster | null {
    const { doc } = this;
    const { first } = cluster.segments[0]!;
    if (cluster.size > 1 || cluster.kind !== ORGANIZATION || !(doc.shape[first]! & SHAPE.allCaps)) return null;
    this.byInitials ??= this.index();
    if (this.byInitials.size === 0) return null;
    const letters = normalize(doc.text.slice(doc.start[first]!, doc.end[first]!)).replace(/[^\p{L}]/gu, '');
    return letters.length > 2 ? (this.byInitials.get(letters) ?? null) : null;
  }

  private index(): Map<string, Cluster> {
    const initials = new Map<string, Cluster>();
    for (const cluster of this.clusters)
      if (cluster.kind === ORGANIZATION && cluster.size > 2) initials.set(initialsOf(this.doc, cluster), cluster);
    return initials;
  }
}

function initialsOf(doc: Doc, cluster: Cluster): string {
  const segment = cluster.segments[0]!;
  let letters = '';
  for (let t = segment.first; t < segment.end; t++)
    if (doc.shape[t]! & SHAPE.capital) letters += normalize(doc.text[doc.start[t]!] ?? '');
  return letters;
}
