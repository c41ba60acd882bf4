import type { Doc } from '../model/doc.ts';
import { type CompiledPattern, compileRule, Parts } from './compile.ts';
import { type Dispatch, dispatchOf, setsIn } from './dispatch.ts';
import { Machine } from './machine.ts';
import type { Marks } from './marks.ts';
import { CORE } from './roles.ts';
import type { TokenCandidate, TokenRange, TokenRule } from './rule.ts';
import { WordClasses } from './word-classes.ts';

/** Token rules ready to run together. */
export interface ReadyRules<V> {
  readonly rules: readonly TokenRule<V>[];
  readonly programs: readonly CompiledPattern[];
  readonly classes: WordClasses;
  readonly dispatch: Dispatch;
  readonly machine: Machine;
  /** Rule -> the last token it was tried at: several things at a token may name it. */
  readonly triedAt: Int32Array;
}

/**
 * Compiles rules once, when their room loads; `mentions` are the names of the kinds of `Marks` that their patterns read.
 * @throws Error that names the rule and what is wrong with its pattern.
 */
export function compileRules<V>(rules: readonly TokenRule<V>[], mentions: readonly string[]): ReadyRules<V> {
  const parts = new Parts(mentions);
  const programs = rules.map((rule) => compileRule(rule, parts));
  const unknown = parts.mentions[mentions.length];
  if (unknown !== undefined) throw new Error(`no mention is called "${unknown}"`);
  const openings = programs.map(({ openings }, i) => {
    if (openings) return openings;
    throw new Error(`rule ${rules[i]!.id}: begins with anything, not with words or a mention`);
  });
  const classes = new WordClasses([...new Set([...parts.sets, ...setsIn(openings.flat())])]);
  return {
    rules,
    programs,
    classes,
    dispatch: dispatchOf(openings, classes, mentions),
    machine: new Machine({ classes, lists: parts.lists, tags: parts.tags }),
    triedAt: new Int32Array(rules.length),
  };
}

/** What a word may do for some rules, as bits of `signsOf`; their places let one sum tell where rules may begin. */
export const SIGN = {
  /** Begins a match, whatever stands behind it. */
  alone: 1,
  /** Begins a match if the right thing stands behind it: a word that is `second`, or a mention. */
  first: 2,
  second: 4,
} as const;

/** By word id: bits of SIGN. A match begins only at a word that is `alone`, or `first` and before a `second`, or a mention. */
export function signsOf({ classes, dispatch }: ReadyRules<unknown>): Uint8Array {
  const { rowOf, columnOf, columns, pairs } = dispatch;
  return Uint8Array.from(classes.of, (c) => {
    const row = rowOf[c]!;
    const begins = row === 0 ? 0 : pairs[row * columns] === 0 ? SIGN.first : SIGN.first | SIGN.alone;
    return columnOf[c] === 0 ? begins : begins | SIGN.second;
  });
}

/**
 * Matches of token rules that begin at some tokens (`tokens`, the first `count`). A rule is tried only where the first
 * elements of a match can stand. A candidate is the role called `core`, or else the whole match.
 */
export function findByTokens<V>(
  doc: Doc,
  ready: ReadyRules<V>,
  marks: Marks,
  tokens: Int32Array,
  count: number,
): TokenCandidate<V>[] {
  const run: Run<V> = { doc, ready, marks, found: [] };
  ready.machine.read(doc, marks);
  ready.triedAt.fill(-1);
  for (let i = 0; i < count; i++) tryToken(run, tokens[i]!);
  return run.found;
}

interface Run<V> {
  readonly doc: Doc;
  readonly ready: ReadyRules<V>;
  readonly marks: Marks;
  readonly found: TokenCandidate<V>[];
}

function tryToken<V>(run: Run<V>, t: number): void {
  const { doc, marks, ready } = run;
  const { rowOf, rowOfMention } = ready.dispatch;
  const limit = doc.sentences.end[doc.sentence[t]!]!;
  const row = rowOf[ready.classes.at(doc.word[t]!)]!;
  if (row !== 0) tryRow(run, row, t, t + 1, limit);
  for (let bits = marks.kindsAt(t), kind = 0; bits !== 0; bits >>= 1, kind++)
    if (bits & 1) tryRow(run, rowOfMention[kind]!, t, marks.endAt(t, kind), limit);
}

/** Tries the rules of a row at token `t`, where what they begin with ends before token `next`. */
function tryRow<V>(run: Run<V>, row: number, t: number, next: number, limit: number): void {
  const { doc, marks, ready } = run;
  const { columnOf, columns, pairs, lists, kinds, more } = ready.dispatch;
  const inside = next < limit;
  const column = inside ? columnOf[ready.classes.at(doc.word[next]!)]! : 0;
  const list = lists[pairs[row * columns + column]!]!;
  for (let i = 0; i < list.length; i += 2)
    if (stands(run, list[i + 1]!, next + 1, limit)) tryRule(run, list[i]!, t, limit);
  const begin = inside ? marks.kindsAt(next) : 0;
  if ((kinds[row]! & begin) === 0) return;
  for (const { rule, kind, behind } of more[row]!)
    if (begin & (1 << kind) && stands(run, behind, marks.endAt(next, kind), limit)) tryRule(run, rule, t, limit);
}

/** Does token `t` pass a test of `Dispatch.behind`? */
function stands<V>({ doc, marks, ready }: Run<V>, test: number, t: number, limit: number): boolean {
  if (test === 0) return true;
  if (t >= limit) return false;
  const { classes, width, kinds } = ready.dispatch.behind;
  const c = ready.classes.at(doc.word[t]!);
  return (classes[test * width + (c >>> 5)]! & (1 << (c & 31))) !== 0 || (kinds[test]! & marks.kindsAt(t)) !== 0;
}

function tryRule<V>({ doc, ready, found }: Run<V>, number: number, t: number, limit: number): void {
  const { machine, triedAt } = ready;
  if (triedAt[number] === t) return;
  triedAt[number] = t;
  if (!machine.matchAt(ready.programs[number]!, t, limit)) return;
  const rule = ready.rules[number]!;
  const value = rule.build(machine);
  if (value === null) return;
  const cored = machine.roleFirst[CORE]! >= 0;
  const first = cored ? machine.roleFirst[CORE]! : machine.first;
  const until = cored ? machine.roleEnd[CORE]! : machine.end;
  const start = doc.start[first]!;
  const end = doc.end[until - 1]!;
  found.push({ rule, start, end, core: { start, end }, value, first, until });
}

/** Tokens to characters. An empty range is the empty span where its first token begins. */
export function toSpan(doc: Doc, range: TokenRange): { start: number; end: number } {
  return { start: startOf(doc, range), end: endOf(doc, range) };
}

/** The `start` of `toSpan`. */
export const startOf = (doc: Doc, { first }: TokenRange): number => doc.start[first] ?? doc.text.length;

/** The `end` of `toSpan`. */
export const endOf = (doc: Doc, range: TokenRange): number =>
  range.end > range.first ? doc.end[range.end - 1]! : startOf(doc, range);
