import type { Doc } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';

/** What nesting reads of an attribution, and what it tells of it. */
export interface Nestable {
  readonly cue: TokenRange | null;
  readonly content: readonly TokenRange[];
  /** Number of the attribution in whose content the cue stands, or -1. */
  within: number;
}

// Numbers of the cues that begin at a token, or -1: all Docs in turn write in one array, and clear what they wrote.
let cueAt = new Int32Array(0);

/**
 * Sets for each attribution the number of the one whose content holds its cue (the smallest such content that is larger than its own).
 * A content never holds one longer than itself, so there are no cycles; of those of one length the first holds the others. No two cues
 * begin at the same token.
 */
export function nest({ count }: Doc, list: readonly Nestable[]): void {
  if (cueAt.length < count) cueAt = new Int32Array(2 * count).fill(-1);
  const size: number[] = [];
  for (let i = 0; i < list.length; i++) {
    const g = list[i]!;
    g.within = -1;
    size.push(sizeOf(g.content));
    if (g.cue) cueAt[g.cue.first] = i;
  }
  for (let host = 0; host < list.length; host++) {
    for (const { first, end } of list[host]!.content) {
      for (let t = first; t < end; t++) {
        const i = cueAt[t]!;
        if (i < 0 || !holds(size, host, i)) continue;
        const { within } = list[i]!;
        if (within < 0 || holds(size, within, host)) list[i]!.within = host;
      }
    }
  }
  for (const { cue } of list) if (cue) cueAt[cue.first] = -1;
}

function sizeOf(content: readonly TokenRange[]): number {
  let size = 0;
  for (const { first, end } of content) size += end - first;
  return size;
}

/** Is content `host` before content `i` when the largest comes first? */
const holds = (size: readonly number[], host: number, i: number): boolean =>
  size[host]! > size[i]! || (size[host] === size[i] && host < i);
