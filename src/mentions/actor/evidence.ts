import type { RuleHead } from '../../pattern/rule.ts';
import type { Trigger } from './triggers.ts';
import type { View } from './view.ts';

/** A sign that a segment names a person, an organization or a place, with the points it gives each. */
export interface EvidenceRule extends RuleHead {
  /** Fitted to hand-annotated news by scripts/actor-points.mjs, and rounded. */
  readonly points: readonly [person: number, organization: number, place: number];
  /** In the name itself (counted once a name) or beside a mention (counted for up to two mentions). */
  readonly where: 'name' | 'context' | 'relation';
  /** It fires where one of these is there ... */
  readonly on: readonly Trigger[];
  /** ... and, of some rules, this holds. */
  readonly when?: (v: View) => boolean;
}
