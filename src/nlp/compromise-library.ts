import type { Term } from './compromise-terms.ts';

/** The part of compromise's View that we use; its own types leave `_groups` out. */
export interface View {
  document: Term[][];
  compute(methods: readonly string[]): View;
  match(regs: unknown): View;
  readonly fullPointer: readonly Pointer[];
  readonly _groups: Readonly<Record<string, readonly Pointer[]>>;
}

/** Terms `start` up to, not including, `end` of a sentence. */
export type Pointer = readonly [sentence: number, start: number, end: number];

/** The part of compromise's library object that we use. */
export interface Nlp {
  (text: string): View;
  readonly version: string;
  parseMatch(pattern: string): object[];
  model(): { readonly one: { readonly tagSet: Readonly<Record<string, { readonly parents: readonly string[] }>> } };
}
