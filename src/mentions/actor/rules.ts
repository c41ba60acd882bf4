import type { RuleHead } from '../../pattern/rule.ts';
import type { EvidenceRule } from './evidence.ts';
import { afterSigns } from './rules-after.ts';
import { beforeSigns } from './rules-before.ts';
import { decisionRules } from './rules-decisions.ts';
import { headSigns } from './rules-heads.ts';
import { relationSigns } from './rules-relations.ts';
import { wordSigns } from './rules-words.ts';

/** The evidence rules. Every rule that fits gives its points; the kind with most points wins where they are positive. */
export const evidence: readonly EvidenceRule[] = [
  ...wordSigns,
  ...headSigns,
  ...beforeSigns,
  ...afterSigns,
  ...relationSigns,
];

/** All rules of the room. */
export const rules: readonly RuleHead[] = [...evidence, ...decisionRules];
