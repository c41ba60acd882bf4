import type { DraftMention } from './draft.ts';

/** Puts new mentions among those there are, in text order; where two overlap the one there first stays. */
export function weave(mentions: readonly DraftMention[], added: readonly DraftMention[]): DraftMention[] {
  if (added.length === 0) return [...mentions];
  const all = [...mentions, ...added].map((mention, i) => ({ mention, i }));
  all.sort((a, b) => a.mention.first - b.mention.first || a.i - b.i);
  const out: DraftMention[] = [];
  for (const { mention } of all) {
    const last = out.at(-1);
    if (!last || mention.first >= last.end) out.push(mention);
  }
  return out;
}
