import type { Doc } from '../model/doc.ts';
import { type CompiledPattern, compileRule, type MentionEnds } from './compile.ts';
import { type Dispatch, dispatchOf, passes, type TokenTest, testOf } from './dispatch.ts';
import { mayHold, type Presence, presenceOf } from './presence.ts';
import type { Candidate, TokenRange, TokenRule } from './rule.ts';

interface ReadyRule<V> {
  readonly rule: TokenRule<V>;
  readonly compiled: CompiledPattern;
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
    return { rule, compiled, second: compiled.seconds && testOf(compiled.seconds) };
  });
  return { rules: ready, dispatch: dispatchOf(ready.map(({ compiled }) => compiled.starts)) };
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
  const ends = byMention.flatMap(([name, rules]) => (mentions[name] ? [{ at: mentions[name], rules }] : []));
  const begins = beginsOf(doc.count, ends);
  const forms = byForm.groupOf;
  const lemmas = byLemma.groupOf;
  for (let t = 0; t < doc.count; t++) {
    // Ids beyond the table are words of no rule, or the Doc's own.
    const word = doc.word[t]!;
    const byWord = word < forms.length ? forms[word]! : 0;
    if (byWord) tryAt(run, byForm.groups[byWord]!, t);
    const lemma = lemmas.length > 0 ? doc.lemma[t]! : 0;
    const byBase = lemma < lemmas.length ? lemmas[lemma]! : 0;
    if (byBase) tryAt(run, byLemma.groups[byBase]!, t);
    if (begins[t]) for (const { at, rules } of ends) if (at[t]) tryAt(run, rules, t);
    if (anywhere.length > 0) tryAt(run, anywhere, t);
  }
  return run.found;
}

/** Token -> 1 where a mention of any kind begins. */
function beginsOf(count: number, ends: readonly { readonly at: Int32Array }[]): Uint8Array {
  const begins = new Uint8Array(count);
  for (const { at } of ends) for (let t = 0; t < count; t++) if (at[t] !== 0) begins[t] = 1;
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
  rules: readonly number[],
  t: number,
): void {
  const s = doc.sentence[t]!;
  for (const r of rules) {
    if (triedAt[r] === t) continue;
    triedAt[r] = t;
    const { rule, compiled, second } = ready.rules[r]!;
    if (second && (t + 1 >= doc.count || !passes(second, doc, mentions, t + 1))) continue;
    if (compiled.anchors && !mayHold(presence, s, compiled.anchors)) continue;
    const match = compiled.matchAt(doc, mentions, s, t);
    const value = match && rule.build(match);
    if (match === null || value === null) continue;
    const core = match.roles['core'] ?? match;
    found.push({ rule, ...toSpan(doc, match), core: toSpan(doc, core), value });
  }
}

/** Tokens to characters. An empty range is the empty span where its first token begins. */
export function toSpan(doc: Doc, range: TokenRange): { start: number; end: number } {
  const start = doc.start[range.first] ?? doc.text.length;
  return { start, end: range.end > range.first ? doc.end[range.end - 1]! : start };
}
