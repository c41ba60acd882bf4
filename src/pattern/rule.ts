import type { Doc } from '../model/doc.ts';
import type { Span } from '../model/span.ts';

export type Room = 'actor' | 'date' | 'money' | 'attribution' | 'claim' | 'user';

/** What every rule says of itself; `claimwire rules`, `--explain` and docs/rules.md print it. */
export interface RuleHead {
  readonly id: `${Room}/${string}`;
  /** One line: what it matches. */
  readonly doc: string;
  /** Decides between candidates of equal length; 0 when absent. */
  readonly priority?: number;
  /** Sentences with the finding in brackets: "[In May] he left", or by role: "[source:He] [cue:said] ...". */
  readonly examples: readonly [string, ...string[]];
  /** Sentences in which this rule must find nothing. */
  readonly refuses?: readonly string[];
}

/** Tokens `first` up to, not including, `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** One match of a token rule, as long as its rule builds; by number of role (see roles.ts), what `role:` elements took. */
export interface TokenMatch extends TokenRange {
  readonly doc: Doc;
  /** First token of a role, or -1 where the match has none of it. */
  readonly roleFirst: Int32Array;
  readonly roleEnd: Int32Array;
}

/** A rule over tokens, written as a pattern (see pattern/compile.ts). */
export interface TokenRule<V> extends RuleHead {
  readonly pattern: string;
  /** Pure; null refuses the match. */
  readonly build: (match: TokenMatch) => V | null;
}

/** What a rule proposes. `core` is what no other kept candidate may overlap. */
export interface Candidate<V> extends Span {
  readonly rule: RuleHead;
  readonly core: Span;
  readonly value: V;
}

/** What a token rule proposes: its core alone, with its tokens `first` up to, not including, `until`. */
export interface TokenCandidate<V> extends Candidate<V> {
  readonly first: number;
  readonly until: number;
}
