import type { Doc } from '../model/doc.ts';
import { type CompiledPattern, compileRule, type MentionEnds } from './compile.ts';
import { type Dispatch, dispatchOf, passes, type RuleGroup, type TokenTest, testOf } from './dispatch.ts';
import type { Masks } from './masks.ts';
import { askFor, mayHold, type Presence, presenceOf } from './presence.ts';
import type { Candidate, TokenRange, TokenRule } from './rule.ts';

interface ReadyRule<V> {
  readonly rule: TokenRule<V>;
  readonly compiled: CompiledPattern;
  /** Of `compiled.anchors`; null: any sentence may match. */
  readonly anchors: Masks | null;
  /** What the second token of a match must be; null says nothing of it. */
  readonly second: TokenTest | null;
}

/** Token rules ready to run together. */
export interface ReadyRules<V> {
  readonly rules: readonly ReadyRule<V>[];
  readonly dispatch: Dispatch;
}

/** Compiles rules once, when their room loads. @throws Error that names the rule and the column of a fault. */
export function compileRules<V>(rules: readonly TokenRule<V>[]): ReadyRules<V> {
  const ready = rules.map((rule) => {
    const compiled = compileRule(rule);
    const { anchors, seconds } = compiled;
    return { rule, compiled, anchors: anchors && askFor(anchors), second: seconds && testOf(seconds) };
  });
  return { rules: ready, dispatch: dispatchOf(ready.map(({ compiled }) => compiled)) };
}

/**
 * Runs token rules over a Doc. A rule is tried only at tokens it can begin with, and only in sentences that hold a word
 * of its rarest word list. A role called `core` is the candidate's core, else the whole match is.
 */
export function findByTokens<V>(doc: Doc, ready: ReadyRules<V>, mentions: MentionEnds = {}): Candidate<V>[] {
  const { byForm, byLemma, byMention, anywhere } = ready.dispatch;
  const run: Run<V> = {
    doc,
    ready,
    mentions,
    presence: presenceOf(doc),
    triedAt: new Int32Array(ready.rules.length).fill(-1),
    found: [],
  };
  const named = byMention.filter(([name]) => mentions[name]);
  const begins = beginsOf(
    doc.count,
    named.map(([name]) => mentions[name]!),
  );
  for (let t = 0; t < doc.count; t++) {
    const word = doc.word[t]!;
    const byWord = word < byForm.groupOf.length ? byForm.groupOf[word]! : 0;
    if (byWord) tryAt(run, byForm.groups[byWord]!, t);
    const lemma = doc.lemma[t]!;
    const byBase = lemma < byLemma.groupOf.length ? byLemma.groupOf[lemma]! : 0;
    if (byBase) tryAt(run, byLemma.groups[byBase]!, t);
    if (begins[t]) for (const [name, group] of named) if (mentions[name]![t]) tryAt(run, group, t);
    if (anywhere) tryAt(run, anywhere, t);
  }
  return run.found;
}

/** Tokens at which a mention of any of the kinds begins: most tokens begin none, and are passed over by one look. */
function beginsOf(count: number, kinds: readonly Int32Array[]): Uint8Array {
  const begins = new Uint8Array(count);
  for (const at of kinds) for (let t = 0; t < count; t++) if (at[t]!) begins[t] = 1;
  return begins;
}

interface Run<V> {
  readonly doc: Doc;
  readonly ready: ReadyRules<V>;
  readonly mentions: MentionEnds;
  readonly presence: Presence;
  /** Rule -> the last token it was tried at: form and lemma may both name it. */
  readonly triedAt: Int32Array;
  readonly found: Candidate<V>[];
}

function tryAt<V>(
  { doc, ready, mentions, presence, triedAt, found }: Run<V>,
  { rules, second: secondOfAll }: RuleGroup,
  t: number,
): void {
  const last = t + 1 >= doc.count;
  if (secondOfAll && (last || !passes(secondOfAll, doc, mentions, t + 1))) return;
  const s = doc.sentence[t]!;
  for (const r of rules) {
    if (triedAt[r] === t) continue;
    triedAt[r] = t;
    const { rule, compiled, anchors, second } = ready.rules[r]!;
    if (second && (last || !passes(second, doc, mentions, t + 1))) continue;
    if (anchors && !mayHold(presence, s, anchors)) continue;
    const match = compiled.matchAt(doc, mentions, s, t);
    const value = match && rule.build(match);
    if (match === null || value === null) continue;
    const core = match.roles['core'] ?? match;
    const { start, end } = toSpan(doc, match);
    found.push({ rule, start, end, core: core === match ? { start, end } : toSpan(doc, core), value });
  }
}

/** Tokens to characters. An empty range is the empty span where its first token begins. */
export function toSpan(doc: Doc, range: TokenRange): { start: number; end: number } {
  const start = doc.start[range.first] ?? doc.text.length;
  return { start, end: range.end > range.first ? doc.end[range.end - 1]! : start };
}
