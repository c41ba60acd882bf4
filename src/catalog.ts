import type { RuleHead } from './pattern/rule.ts';

/** The rules of all rooms, in the order of the street: what `claimwire rules` and docs/rules.md print. */
export const CATALOG: readonly RuleHead[] = [];
