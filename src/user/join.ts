import type { Attribution, Claim } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';

/** Joins a user's attributions to our own, in text order, with new ids. Where both have the same cue, the user's stays. */
export function joinAttributions(own: readonly Attribution[], users: readonly Attribution[]): Attribution[] {
  if (users.length === 0) return [...own];
  const others = own.filter((q) => !users.some((u) => overlap(q.cue, u.cue)));
  const all = [...others, ...users].sort((a, b) => firstOf(a) - firstOf(b));
  const ids = new Map(all.map((q, i) => [q.id, `q${i + 1}`]));
  return all.map((q, i) => ({ ...q, id: `q${i + 1}`, within: q.within === null ? null : (ids.get(q.within) ?? null) }));
}

/** As `joinAttributions`, for claims and their action words. */
export function joinClaims(own: readonly Claim[], users: readonly Claim[]): Claim[] {
  if (users.length === 0) return [...own];
  const others = own.filter((c) => !users.some((u) => overlap(c.action, u.action)));
  const all = [...others, ...users].sort((a, b) => a.start - b.start || a.end - b.end);
  return all.map((c, i) => ({ ...c, id: `c${i + 1}` }));
}

const overlap = (a: Span | null, b: Span | null): boolean =>
  a !== null && b !== null && a.start < b.end && b.start < a.end;

function firstOf(q: Attribution): number {
  const spans = [...q.content, ...(q.cue ? [q.cue] : []), ...(q.source?.spans ?? [])];
  return Math.min(...spans.map((s) => s.start));
}
