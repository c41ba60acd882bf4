import type { Candidate } from './rule.ts';

export interface Settled<V> {
  /** In text order; no two cores overlap. */
  readonly kept: readonly Candidate<V>[];
  readonly dropped: readonly { readonly candidate: Candidate<V>; readonly by: Candidate<V> }[];
}

/**
 * Decides between candidates that want the same characters: longest, then priority, then leftmost, then rule id. The
 * order in which they were proposed does not matter. O(n log n) for n candidates.
 */
export function settle<V>(candidates: readonly Candidate<V>[]): Settled<V> {
  const ranked = [...candidates].sort(byRank);
  // Kept cores in text order, so that an overlap is found by bisection.
  const cores: Candidate<V>[] = [];
  const kept: Candidate<V>[] = [];
  const dropped: { candidate: Candidate<V>; by: Candidate<V> }[] = [];
  for (const group of clusters(ranked)) {
    cores.length = 0;
    for (const candidate of group) {
      const by = cores.find((k) => k.core.start < candidate.core.end && candidate.core.start < k.core.end);
      if (by) dropped.push({ candidate, by });
      else {
        cores.push(candidate);
        kept.push(candidate);
      }
    }
  }
  kept.sort((a, b) => a.start - b.start || a.end - b.end || compare(a.rule.id, b.rule.id));
  return { kept, dropped };
}

/** Groups of candidates whose cores hang together, each in rank order. */
function clusters<V>(ranked: readonly Candidate<V>[]): Candidate<V>[][] {
  const order = ranked.map((_, i) => i).sort((a, b) => ranked[a]!.core.start - ranked[b]!.core.start || a - b);
  const groups: number[][] = [];
  let reach = -1;
  for (const i of order) {
    const { core } = ranked[i]!;
    const group = groups.at(-1);
    if (group && core.start < reach) group.push(i);
    else groups.push([i]);
    reach = groups.at(-1)?.length === 1 ? core.end : Math.max(reach, core.end);
  }
  return groups.map((g) => g.sort((a, b) => a - b).map((i) => ranked[i]!));
}

function byRank<V>(a: Candidate<V>, b: Candidate<V>): number {
  return (
    b.end - b.start - (a.end - a.start) ||
    (b.rule.priority ?? 0) - (a.rule.priority ?? 0) ||
    a.start - b.start ||
    compare(a.rule.id, b.rule.id) ||
    a.core.start - b.core.start ||
    a.core.end - b.core.end
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
