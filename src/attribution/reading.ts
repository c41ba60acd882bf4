import type { TokenRange } from '../pattern/rule.ts';

/** How a verb is built into its sentence: the construction says where source and content stand. */
export interface Reading {
  /** Voice and construction: "a:t" active before a that-clause, "p:i" passive before an infinitive, "a:before" behind its content. */
  readonly code: string;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  readonly head: number;
  readonly content: readonly TokenRange[];
}
