import type { Doc } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';

/** What nesting reads of an attribution. */
export interface Nestable {
  readonly cue: TokenRange | null;
  readonly content: readonly TokenRange[];
}

/**
 * For each attribution the number of the one whose content holds its cue (the smallest such content), or -1. A content never
 * holds one longer than itself, so there are no cycles.
 */
export function nest(doc: Doc, list: readonly Nestable[]): Int32Array {
  const size = list.map(({ content }) => content.reduce((sum, r) => sum + r.end - r.first, 0));
  const order = list.map((_, i) => i).sort((a, b) => size[b]! - size[a]! || a - b);
  const owner = new Int32Array(doc.count).fill(-1);
  for (const i of order) for (const r of list[i]!.content) owner.fill(i, r.first, r.end);
  const within = new Int32Array(list.length).fill(-1);
  for (let i = 0; i < list.length; i++) {
    const cue = list[i]!.cue;
    if (!cue) continue;
    const host = owner[cue.first]!;
    if (host >= 0 && host !== i && (size[host]! > size[i]! || (size[host] === size[i] && host < i))) within[i] = host;
  }
  return within;
}
