import type { Candidate } from './rule.ts';

type Any = Candidate<unknown>;

export interface Settled<C extends Any> {
  /** In text order; no two cores overlap. */
  readonly kept: readonly C[];
  readonly dropped: readonly { readonly candidate: C; readonly by: C }[];
}

/**
 * Decides between candidates that want the same characters: longest, then priority, then leftmost, then rule id. The
 * order in which they were proposed does not matter. O(n log n) for n candidates.
 */
export function settle<C extends Any>(candidates: readonly C[]): Settled<C> {
  const kept: C[] = [];
  const dropped: { candidate: C; by: C }[] = [];
  const inOrder = [...candidates].sort((a, b) => a.core.start - b.core.start);
  for (let from = 0; from < inOrder.length; ) {
    const end = clusterEnd(inOrder, from);
    // Most stand alone: nothing is to be decided.
    if (end === from + 1) kept.push(inOrder[from]!);
    else settleCluster(inOrder.slice(from, end).sort(byRank), kept, dropped);
    from = end;
  }
  kept.sort((a, b) => a.start - b.start || a.end - b.end || compare(a.rule.id, b.rule.id));
  return { kept, dropped };
}

/** End of the candidates from `from` on whose cores hang together. */
function clusterEnd(inOrder: readonly Any[], from: number): number {
  let reach = inOrder[from]!.core.end;
  let end = from + 1;
  for (; end < inOrder.length && inOrder[end]!.core.start < reach; end++)
    reach = Math.max(reach, inOrder[end]!.core.end);
  return end;
}

function settleCluster<C extends Any>(ranked: readonly C[], kept: C[], dropped: { candidate: C; by: C }[]): void {
  const cores: C[] = [];
  for (const candidate of ranked) {
    const by = cores.find((k) => k.core.start < candidate.core.end && candidate.core.start < k.core.end);
    if (by) dropped.push({ candidate, by });
    else {
      cores.push(candidate);
      kept.push(candidate);
    }
  }
}

function byRank(a: Any, b: Any): number {
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
