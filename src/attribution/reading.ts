import type { TokenRange } from '../pattern/rule.ts';
import type { Code } from './codes.ts';

/** How a verb is built into its sentence: the construction says where source and content stand. */
export interface Reading {
  /** Voice and construction. */
  readonly code: Code;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  readonly head: number;
  readonly content: readonly TokenRange[];
}
