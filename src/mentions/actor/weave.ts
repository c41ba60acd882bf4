import type { DraftMention } from './draft.ts';

/** Puts new mentions among those there are, those in text order; where two overlap the one there first stays. Linear where the new ones are in text order, too. */
export function weave(mentions: readonly DraftMention[], added: DraftMention[]): readonly DraftMention[] {
  if (added.length === 0 && !overlap(mentions)) return mentions;
  if (!areInOrder(added)) added.sort(byPlace);
  const out: DraftMention[] = [];
  let next = 0;
  let done = 0;
  for (const mention of mentions) {
    for (; next < added.length && added[next]!.first < mention.first; next++) {
      const one = added[next]!;
      if (one.end > mention.first || one.first < done) continue;
      out.push(one);
      done = one.end;
    }
    if (mention.first < done) continue;
    out.push(mention);
    done = mention.end;
  }
  for (; next < added.length; next++) {
    const one = added[next]!;
    if (one.first < done) continue;
    out.push(one);
    done = one.end;
  }
  return out;
}

const byPlace = (a: DraftMention, b: DraftMention): number => a.first - b.first || a.end - b.end;

function areInOrder(mentions: readonly DraftMention[]): boolean {
  for (let i = 1; i < mentions.length; i++) if (byPlace(mentions[i - 1]!, mentions[i]!) > 0) return false;
  return true;
}

function overlap(mentions: readonly DraftMention[]): boolean {
  for (let i = 1; i < mentions.length; i++) if (mentions[i]!.first < mentions[i - 1]!.end) return true;
  return false;
}
