import type { Doc } from '../model/doc.ts';
import type { Attribution, Claim } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import type { Trace } from '../model/trace.ts';
import { loadCompromise, type MatchPattern, type PatternMatch, toTermDoc } from '../nlp/compromise.ts';
import { toSpan } from '../pattern/token-rules.ts';
import { toAttribution } from './attribution.ts';
import { toClaims } from './claim.ts';
import { readUserRules, type UserRule } from './rule.ts';

/** A user's rules, ready to run. */
export interface UserRules {
  readonly rules: readonly UserRule[];
  /** Runs the patterns over one Doc. */
  readonly read: (doc: Doc, mentions: Mentions, trace?: Trace) => UserFindings;
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
    read(doc, mentions, trace) {
      const terms = toTermDoc(doc, mentions);
      const found = ready.flatMap(({ rule, pattern }) => pattern.find(terms).map((match) => ({ rule, match })));
      for (const { rule, match } of found) explain(doc, rule, match, trace);
      return {
        attributions: found.flatMap(({ rule, match }) =>
          rule.finds === 'attribution' ? (toAttribution(doc, mentions, rule, match) ?? []) : [],
        ),
        claims: (attributions) => toClaims(doc, mentions, attributions, found),
      };
    },
  };
}

function explain(doc: Doc, rule: UserRule, match: PatternMatch, trace: Trace): void {
  const core = match.groups[rule.finds === 'claim' ? 'action' : 'cue'];
  trace?.({
    ...toSpan(doc, core ?? match),
    room: rule.finds,
    rule: rule.id,
    outcome: core ? 'kept' : 'dropped',
    by: null,
    detail: rule.pattern,
  });
}
