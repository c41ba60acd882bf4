import type { Doc } from '../../model/doc.ts';
import { type Cluster, PERSON } from './clusters.ts';
import type { Segment } from './segment.ts';
import { WordNumbers } from './word-numbers.ts';

/** A full name where it stands. */
interface Bearer {
  readonly first: number;
  readonly cluster: Cluster;
}

/** Numbers of the surnames of the Doc at hand. */
const surnames = new WordNumbers();

/** Where a Doc names persons in full, by surname. The latest one made is the one to ask. */
export class Bearers {
  private readonly doc: Doc;
  /** By number of surname: who bears it, and, where that are several, where in text order. */
  private readonly clusters: Cluster[][] = [];
  private readonly mentions: (readonly Bearer[] | undefined)[] = [];

  constructor(doc: Doc, clusters: readonly Cluster[]) {
    this.doc = doc;
    surnames.clear();
    for (const cluster of clusters) {
      if (cluster.kind !== PERSON || cluster.size < 2) continue;
      const n = surnames.add(doc.word[cluster.segments[0]!.end - 1]!);
      if (n === this.clusters.length) this.clusters.push([cluster]);
      else this.clusters[n]!.push(cluster);
    }
  }

  /** Of the persons with this surname, the one named in full last before the segment, or null. */
  nearest(segment: Segment): Cluster | null {
    const n = surnames.of(this.doc.word[segment.end - 1]!);
    if (n < 0) return null;
    const same = this.clusters[n]!;
    if (same.length === 1) return same[0]!.segments[0]!.first < segment.first ? same[0]! : null;
    return lastBefore((this.mentions[n] ??= inTextOrder(same)), segment.first);
  }
}

function inTextOrder(clusters: readonly Cluster[]): Bearer[] {
  const found: Bearer[] = [];
  for (const cluster of clusters) for (const { first } of cluster.segments) found.push({ first, cluster });
  return found.sort((a, b) => a.first - b.first);
}

/** Bisection. */
function lastBefore(bearers: readonly Bearer[], t: number): Cluster | null {
  let low = 0;
  let high = bearers.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (bearers[mid]!.first < t) low = mid + 1;
    else high = mid;
  }
  return bearers[low - 1]?.cluster ?? null;
}
