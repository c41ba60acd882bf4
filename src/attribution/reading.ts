import type { TokenRange } from '../pattern/rule.ts';
import type { Code } from './codes.ts';

/** Which constructions are worth reading: asked before the costly parts, as most of what is read is not kept. */
export interface Wanted {
  /** False when nobody keeps a reading of that construction, whoever its source is. */
  mayBe(code: Code): boolean;
}

/** For those that read every verb as if it were a cue. */
export const ANYTHING: Wanted = { mayBe: () => true };

/** How a verb is built into its sentence: the construction says where source and content stand. */
export interface Reading {
  /** Voice and construction. */
  readonly code: Code;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  readonly head: number;
  readonly content: readonly TokenRange[];
}
