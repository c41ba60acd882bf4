import type { RuleHead } from '../../pattern/rule.ts';
import type { View } from './view.ts';

/** A sign that a segment names a person, an organization or a place, with the points it gives each. */
export interface EvidenceRule extends RuleHead {
  readonly points: readonly [person: number, organization: number, place: number];
  /** In the name itself (counted once a name) or beside a mention (counted for up to three mentions). */
  readonly where: 'name' | 'context' | 'relation';
  readonly when: (v: View) => boolean;
}

/** An evidence rule before its points are looked up. */
export type Sign = Omit<EvidenceRule, 'points' | 'examples'>;
