import type { DraftMention } from './draft.ts';

/** Puts new mentions among those there are, both in text order; where two overlap the one there first stays. Linear but for sorting `added`. */
export function weave(mentions: readonly DraftMention[], added: DraftMention[]): readonly DraftMention[] {
  if (added.length === 0 && !overlap(mentions)) return mentions;
  added.sort((a, b) => a.first - b.first || a.end - b.end);
  const out: DraftMention[] = [];
  let next = 0;
  for (const mention of mentions) {
    for (; next < added.length && added[next]!.first < mention.first; next++) {
      const one = added[next]!;
      if (one.end <= mention.first && one.first >= (out.at(-1)?.end ?? 0)) out.push(one);
    }
    if (mention.first >= (out.at(-1)?.end ?? 0)) out.push(mention);
  }
  for (; next < added.length; next++) if (added[next]!.first >= (out.at(-1)?.end ?? 0)) out.push(added[next]!);
  return out;
}

function overlap(mentions: readonly DraftMention[]): boolean {
  for (let i = 1; i < mentions.length; i++) if (mentions[i]!.first < mentions[i - 1]!.end) return true;
  return false;
}
