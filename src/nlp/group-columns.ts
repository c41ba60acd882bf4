import type { VerbGroups } from '../model/doc.ts';
import { Memory, roomFor } from './memory.ts';

/** A verb group that is being read: its last verb so far, bits of VERB, token of its modal or -1. */
export interface Group {
  head: number;
  features: number;
  modal: number;
}

interface Groups {
  count: number;
  first: Int32Array;
  end: Int32Array;
  head: Int32Array;
  features: Int32Array;
  modal: Int32Array;
  at: Int32Array;
}

/** The groups found so far, one article after another. */
export const groups: Groups = {
  count: 0,
  first: new Int32Array(0),
  end: new Int32Array(0),
  head: new Int32Array(0),
  features: new Int32Array(0),
  modal: new Int32Array(0),
  at: new Int32Array(0),
};

/** Begins with no groups; `at` is to be filled with the number of each token's group. */
export function openGroups(at: Int32Array): void {
  groups.count = 0;
  groups.at = at.fill(-1);
  for (const column of ['first', 'end', 'head', 'features', 'modal'] as const)
    groups[column] = roomFor(groups[column], at.length);
}

/** Adds the group that begins at token `first`; returns where it ends. */
export function addGroup(first: number, g: Group): number {
  const n = groups.count++;
  groups.first[n] = first;
  groups.end[n] = g.head + 1;
  groups.head[n] = g.head;
  groups.features[n] = g.features;
  groups.modal[n] = g.modal;
  for (let k = first; k <= g.head; k++) groups.at[k] = n;
  return g.head + 1;
}

/** The groups found, with memory of their own. */
export function closeGroups(): VerbGroups {
  const { count, at } = groups;
  const memory = new Memory(4 * count, count, 0);
  const first = memory.fours(count);
  const end = memory.fours(count);
  const head = memory.fours(count);
  const modal = memory.fours(count);
  const features = memory.twos(count);
  for (let g = 0; g < count; g++) {
    first[g] = groups.first[g]!;
    end[g] = groups.end[g]!;
    head[g] = groups.head[g]!;
    modal[g] = groups.modal[g]!;
    features[g] = groups.features[g]!;
  }
  return { count, first, end, head, features, modal, at };
}
