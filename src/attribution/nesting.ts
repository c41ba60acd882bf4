import type { Doc } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';

/** What nesting reads of an attribution. */
export interface Nestable {
  readonly cue: TokenRange | null;
  readonly content: readonly TokenRange[];
}

function sizeOf({ content }: Nestable): number {
  let size = 0;
  for (const { first, end } of content) size += end - first;
  return size;
}

/**
 * For each attribution the number of the one whose content holds its cue (the smallest such content that is larger than its own), or -1.
 * A content never holds one longer than itself, so there are no cycles.
 */
export function nest(doc: Doc, list: readonly Nestable[]): Int32Array {
  const size = list.map(sizeOf);
  const order = list.map((_, i) => i).sort((a, b) => size[b]! - size[a]! || a - b);
  const owner = new Int32Array(doc.count).fill(-1);
  const within = new Int32Array(list.length).fill(-1);
  // From the largest content down: what owns a cue by then is the smallest content that is larger.
  for (const i of order) {
    const { cue, content } = list[i]!;
    if (cue) within[i] = owner[cue.first]!;
    for (const r of content) owner.fill(i, r.first, r.end);
  }
  return within;
}
