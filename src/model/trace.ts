import type { Span } from './span.ts';

/** One decision, for `--explain`: what a rule proposed or a step decided, and what came of it. */
export interface TraceEntry extends Span {
  readonly room: 'actor' | 'date' | 'money' | 'attribution' | 'claim';
  /** Id of the rule, or of the step of a room that is no rule ("actor/vote"). */
  readonly rule: string;
  readonly outcome: 'kept' | 'dropped' | 'decided';
  /** Id of the rule that won, for `dropped`. */
  readonly by: string | null;
  /** What was decided, in words: "status planned: will", "person +3 first name". */
  readonly detail: string | null;
}

/** Takes decisions; undefined where nobody asked for an explanation. */
export type Trace = ((entry: TraceEntry) => void) | undefined;
