import type { Attribution } from '../model/extraction.ts';
import type { TokenRange } from '../pattern/rule.ts';
import type { Action } from './actions.ts';
import type { Chain } from './chain.ts';
import type { Parties } from './parties.ts';
import type { Scene } from './phrases.ts';
import type { Side } from './sides.ts';

/** An action with what the clause around it says; the field files read it and nothing else. */
export interface Draft {
  readonly scene: Scene;
  readonly parties: Parties;
  readonly action: Action;
  readonly chain: Chain;
  /** Tokens of who does it, or null. */
  readonly actor: TokenRange | null;
  readonly side: Side;
  /** A candidate asks for what he would do himself. */
  readonly own: boolean;
  /** Tokens of what it is aimed at, or null. */
  readonly target: TokenRange | null;
  /** The innermost attribution that covers the action, or null: the author speaks. */
  readonly attribution: Attribution | null;
  /** Side of its source. */
  readonly sourceSide: Side;
  readonly condition: TokenRange | null;
  /** Title or heading: headlines leave auxiliaries out. */
  readonly headline: boolean;
  readonly question: boolean;
}
