import type { RuleHead, TokenRange } from '../pattern/rule.ts';
import type { Growing } from './floating.ts';
import type { Proposal } from './propose.ts';

/** One attribution by its tokens, on its way out. */
export interface Draft extends Growing {
  readonly rule: RuleHead;
  readonly proposal: Proposal;
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
}
