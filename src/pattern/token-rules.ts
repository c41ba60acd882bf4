import type { Doc } from '../model/doc.ts';
import { mayStart } from './anchors.ts';
import { type CompiledPattern, compileRule, type MentionEnds } from './compile.ts';
import { mayHold, presenceOf } from './presence.ts';
import type { Candidate, TokenRange, TokenRule } from './rule.ts';

export interface ReadyRule<V> {
  readonly rule: TokenRule<V>;
  readonly compiled: CompiledPattern;
}

/** Compiles rules once, when their room loads. @throws Error that names the rule and the column of a fault. */
export function compileRules<V>(rules: readonly TokenRule<V>[]): ReadyRule<V>[] {
  return rules.map((rule) => ({ rule, compiled: compileRule(rule) }));
}

/**
 * Runs token rules over sentences [fromSentence, untilSentence) of a Doc; a rule is tried only where one of its word lists has a word. A role called
 * `core` is the candidate's core, else the whole match is.
 */
export function findByTokens<V>(doc: Doc, rules: readonly ReadyRule<V>[], mentions: MentionEnds = {}): Candidate<V>[] {
  const presence = presenceOf(doc);
  const found: Candidate<V>[] = [];
  for (let s = 0; s < doc.sentences.count; s++) {
    for (const { rule, compiled } of rules) {
      if (compiled.anchors && !mayHold(presence, s, compiled.anchors)) continue;
      const limit = doc.sentences.end[s]!;
      for (let t = doc.sentences.first[s]!; t < limit; t++) {
        if (compiled.starts && !mayStart(doc, mentions, compiled.starts, t)) continue;
        const match = compiled.matchAt(doc, mentions, s, t);
        if (!match) continue;
        const value = rule.build(match);
        if (value === null) continue;
        const core = match.roles['core'] ?? match;
        found.push({ rule, ...toSpan(doc, match), core: toSpan(doc, core), value });
      }
    }
  }
  return found;
}

/** Tokens to characters. An empty range is the empty span where its first token begins. */
export function toSpan(doc: Doc, range: TokenRange): { start: number; end: number } {
  const start = doc.start[range.first] ?? doc.text.length;
  return { start, end: range.end > range.first ? doc.end[range.end - 1]! : start };
}
