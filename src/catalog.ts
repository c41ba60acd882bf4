import { rules as attribution } from './attribution/rules.ts';
import { rules as claims } from './claims/rules.ts';
import { rules as actors } from './mentions/actor/rules.ts';
import { rules as dates } from './mentions/date/rules.ts';
import { rules as money } from './mentions/money/rules.ts';
import type { RuleHead } from './pattern/rule.ts';

/** The rules of all rooms, in the order of the street: what `claimwire rules` and docs/rules.md print. */
export const CATALOG: readonly RuleHead[] = [...actors, ...dates, ...money, ...attribution, ...claims];
