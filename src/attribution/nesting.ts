import type { Doc } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';

/** What nesting reads of an attribution. */
export interface Nestable {
  readonly cue: TokenRange | null;
  readonly content: readonly TokenRange[];
}

// Numbers of the cues that begin at a token, or -1: all Docs in turn write in one array, and clear what they wrote.
let cueAt = new Int32Array(0);

/**
 * For each attribution the number of the one whose content holds its cue (the smallest such content that is larger than its own), or -1.
 * A content never holds one longer than itself, so there are no cycles; of those of one length the first holds the others. No two cues
 * begin at the same token.
 */
export function nest({ count }: Doc, list: readonly Nestable[]): Int32Array {
  if (cueAt.length < count) cueAt = new Int32Array(2 * count).fill(-1);
  const within = new Int32Array(list.length).fill(-1);
  const size = list.map(sizeOf);
  for (let i = 0; i < list.length; i++) {
    const { cue } = list[i]!;
    if (cue) cueAt[cue.first] = i;
  }
  for (let host = 0; host < list.length; host++) {
    for (const { first, end } of list[host]!.content) {
      for (let t = first; t < end; t++) {
        const i = cueAt[t]!;
        if (i >= 0 && holds(size, host, i) && !(within[i]! >= 0 && holds(size, host, within[i]!))) within[i] = host;
      }
    }
  }
  for (const { cue } of list) if (cue) cueAt[cue.first] = -1;
  return within;
}

function sizeOf({ content }: Nestable): number {
  let size = 0;
  for (const { first, end } of content) size += end - first;
  return size;
}

/** Is content `host` before content `i` when the largest comes first? */
const holds = (size: readonly number[], host: number, i: number): boolean =>
  size[host]! > size[i]! || (size[host] === size[i] && host < i);
