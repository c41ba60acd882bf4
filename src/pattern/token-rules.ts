import type { Doc } from '../model/doc.ts';
import { type CompiledPattern, compileRule, type MentionEnds } from './compile.ts';
import { BY, type Dispatch, dispatchOf, type RuleGroup, type TokenTest } from './dispatch.ts';
import type { Candidate, TokenRange, TokenRule } from './rule.ts';
import { hasTag } from './tag-set.ts';

interface ReadyRule<V> {
  readonly rule: TokenRule<V>;
  readonly compiled: CompiledPattern;
}

/** Token rules ready to run together. */
export interface ReadyRules<V> {
  readonly rules: readonly ReadyRule<V>[];
  readonly dispatch: Dispatch;
}

/** Compiles rules once, when their room loads. @throws Error that names the rule and the column of a fault. */
export function compileRules<V>(rules: readonly TokenRule<V>[]): ReadyRules<V> {
  const ready = rules.map((rule) => ({ rule, compiled: compileRule(rule) }));
  return { rules: ready, dispatch: dispatchOf(ready.map(({ compiled }) => compiled.openings)) };
}

/** Mentions that `<name>` elements of patterns read. */
export interface Named {
  readonly ends: MentionEnds;
  /** 1 for each token at which any of them begins: most begin none, and are passed over by one look. */
  readonly begins: Uint8Array;
}

/**
 * Runs token rules over some tokens of a Doc. A rule is tried only where the first two elements of a match can stand. A
 * role called `core` is the candidate's core, else the whole match is.
 */
export function findByTokens<V>(
  doc: Doc,
  ready: ReadyRules<V>,
  named: Named,
  within: readonly TokenRange[] = [{ first: 0, end: doc.count }],
): Candidate<V>[] {
  const run = newRun(doc, ready, named.ends);
  for (const range of within) tryAll(run, named.begins, range);
  return run.found;
}

function tryAll<V>(run: Run<V>, begins: Uint8Array, { first, end }: TokenRange): void {
  const { doc } = run;
  const { classOf, byForm, pairs, byLemma, anywhere } = run.ready.dispatch;
  let after = classAt(classOf, doc.word[first] ?? 0);
  for (let t = first; t < end; t++) {
    const c = after;
    after = t + 1 < doc.count ? classAt(classOf, doc.word[t + 1]!) : 0;
    const worth = pairs[c * byForm.length + after]!;
    if (worth !== 0 && (worth !== BY.mention || begins[t + 1] === 1)) tryAt(run, byForm[c]!, t, t + 1);
    if (byLemma) tryAt(run, byLemma[classAt(classOf, doc.lemma[t]!)]!, t, t + 1);
    if (begins[t] === 1) tryMentions(run, t);
    if (anywhere) tryAt(run, anywhere, t, t + 1);
  }
}

function tryMentions<V>(run: Run<V>, t: number): void {
  const { byMention } = run.ready.dispatch;
  for (let k = 0; k < byMention.length; k++) {
    const next = run.ends[k]![t]!;
    if (next) tryAt(run, byMention[k]!, t, next);
  }
}

const classAt = (classOf: Uint16Array, word: number): number => (word < classOf.length ? classOf[word]! : 0);

interface Run<V> {
  readonly doc: Doc;
  readonly ready: ReadyRules<V>;
  readonly mentions: MentionEnds;
  /** Ends of mentions by number of `Dispatch.mentions`. */
  readonly ends: readonly Int32Array[];
  /** Rule -> the last token it was tried at: several things at a token may name it. */
  readonly triedAt: Int32Array;
  readonly found: Candidate<V>[];
}

function newRun<V>(doc: Doc, ready: ReadyRules<V>, mentions: MentionEnds): Run<V> {
  const ends = ready.dispatch.mentions.map((name) => mentions[name] ?? new Int32Array(doc.count));
  const triedAt = new Int32Array(ready.rules.length).fill(-1);
  return { doc, ready, mentions, ends, triedAt, found: [] };
}

/** Tries the rules of a group at token `t`, where what they begin with ends before token `next`. */
function tryAt<V>(run: Run<V>, group: RuleGroup | null, t: number, next: number): void {
  if (!group || (group.second && !passes(run, group.second, next))) return;
  for (const { rule, second } of group.tries) {
    if (run.triedAt[rule] === t || (second && !passes(run, second, next))) continue;
    run.triedAt[rule] = t;
    const found = match(run, run.ready.rules[rule]!, t);
    if (found) run.found.push(found);
  }
}

/** Is token `t` what the test asks for? */
function passes<V>({ doc, ready, ends }: Run<V>, test: TokenTest, t: number): boolean {
  if (t >= doc.count) return false;
  const { classOf, byLemma } = ready.dispatch;
  if (test.byClass[classAt(classOf, doc.word[t]!)]! & BY.form) return true;
  for (const kind of test.mentions) if (ends[kind]![t]) return true;
  if (test.tags && hasTag(test.tags, doc, t)) return true;
  return byLemma !== null && (test.byClass[classAt(classOf, doc.lemma[t]!)]! & BY.lemma) !== 0;
}

function match<V>({ doc, mentions }: Run<V>, { rule, compiled }: ReadyRule<V>, t: number): Candidate<V> | null {
  const match = compiled.matchAt(doc, mentions, doc.sentence[t]!, t);
  const value = match && rule.build(match);
  if (match === null || value === null) return null;
  const { start, end } = toSpan(doc, match);
  const core = match.roles['core'];
  return { rule, start, end, core: core ? toSpan(doc, core) : { start, end }, value };
}

/** Tokens to characters. An empty range is the empty span where its first token begins. */
export function toSpan(doc: Doc, range: TokenRange): { start: number; end: number } {
  const start = doc.start[range.first] ?? doc.text.length;
  return { start, end: range.end > range.first ? doc.end[range.end - 1]! : start };
}
