import type { Doc } from '../model/doc.ts';
import type { Attribution, Claim } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import { loadCompromise, type MatchPattern, toTermDoc } from '../nlp/compromise.ts';
import { toAttribution } from './attribution.ts';
import { toClaims } from './claim.ts';
import { readUserRules, type UserRule } from './rule.ts';

/** A user's rules, ready to run. */
export interface UserRules {
  readonly rules: readonly UserRule[];
  /** Runs the patterns over one Doc. */
  readonly read: (doc: Doc, mentions: Mentions) => UserFindings;
}

/** What a user's rules find in one Doc; ids are given when they join the others. */
export interface UserFindings {
  readonly attributions: readonly Attribution[];
  /** Claims, which look for their attribution among `attributions`. */
  readonly claims: (attributions: readonly Attribution[]) => Claim[];
}

/** Compiles the rules of a file; loads compromise. @throws UserRuleError */
export async function compileUserRules(data: unknown): Promise<UserRules> {
  const door = await loadCompromise();
  const patterns = new Map<string, MatchPattern>();
  const rules = readUserRules(data, (pattern) => {
    const compiled = door.compile(pattern);
    patterns.set(pattern, compiled);
    return compiled.groups;
  });
  const ready = rules.map((rule) => ({ rule, pattern: patterns.get(rule.pattern)! }));
  return {
    rules,
    read(doc, mentions) {
      const terms = toTermDoc(doc, mentions);
      const found = ready.flatMap(({ rule, pattern }) => pattern.find(terms).map((match) => ({ rule, match })));
      return {
        attributions: found.flatMap(({ rule, match }) =>
          rule.finds === 'attribution' ? (toAttribution(doc, mentions, rule, match) ?? []) : [],
        ),
        claims: (attributions) => toClaims(doc, mentions, attributions, found),
      };
    },
  };
}
