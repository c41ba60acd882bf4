import type { Doc } from '../model/doc.ts';
import type { Marks } from './marks.ts';
import type { ReadyRules } from './ready-rules.ts';
import { CORE } from './roles.ts';
import type { TokenCandidate, TokenRange } from './rule.ts';

/** What a word may do for some rules, as bits of `signsOf`; their places let one sum tell where rules may begin. */
export const SIGN = {
  /** Begins a match, whatever stands behind it. */
  alone: 1,
  /** Begins a match if the right thing stands behind it: a word that is `second`, or a mention. */
  first: 2,
  second: 4,
} as const;

/** By word id: bits of SIGN. A match begins only at a word that is `alone`, or `first` and before a `second`, or a mention. */
export function signsOf({ classes, columns, tables }: ReadyRules<unknown>): Uint8Array {
  const { rowOf, columnOf, pairs } = tables;
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
  const { rowOf, rowOfMention } = ready.tables;
  const limit = doc.sentences.end[doc.sentence[t]!]!;
  const row = rowOf[ready.classes.at(doc.word[t]!)]!;
  if (row !== 0) tryRow(run, row, t, t + 1, limit);
  for (let bits = marks.kindsAt(t), kind = 0; bits !== 0; bits >>= 1, kind++)
    if (bits & 1) tryRow(run, rowOfMention[kind]!, t, marks.endAt(t, kind), limit);
}

/** Tries the rules of a row at token `t`, where what they begin with ends before token `next`. */
function tryRow<V>(run: Run<V>, row: number, t: number, next: number, limit: number): void {
  const { doc, marks, ready } = run;
  const { columnOf, pairs, tries, tryEnds, kinds, more, moreEnds } = ready.tables;
  const inside = next < limit;
  const column = inside ? columnOf[ready.classes.at(doc.word[next]!)]! : 0;
  // List 0 is empty, as row 0 is.
  const list = pairs[row * ready.columns + column]!;
  if (list > 0)
    for (let i = tryEnds[list - 1]!; i < tryEnds[list]!; i += 2)
      if (stands(run, tries[i + 1]!, next + 1, limit)) tryRule(run, tries[i]!, t, limit);
  const begin = inside ? marks.kindsAt(next) : 0;
  if ((kinds[row]! & begin) === 0) return;
  for (let i = moreEnds[row - 1]!; i < moreEnds[row]!; i += 3) {
    const kind = more[i + 1]!;
    if (begin & (1 << kind) && stands(run, more[i + 2]!, marks.endAt(next, kind), limit))
      tryRule(run, more[i]!, t, limit);
  }
}

/** Does token `t` pass a test of `Behind`? */
function stands<V>({ doc, marks, ready }: Run<V>, test: number, t: number, limit: number): boolean {
  if (test === 0) return true;
  if (t >= limit) return false;
  const { behindClasses, behindKinds } = ready.tables;
  const c = ready.classes.at(doc.word[t]!);
  const passes = behindClasses[test * ready.behindWidth + (c >>> 5)]! & (1 << (c & 31));
  return passes !== 0 || (behindKinds[test]! & marks.kindsAt(t)) !== 0;
}

function tryRule<V>({ doc, ready, found }: Run<V>, number: number, t: number, limit: number): void {
  const { machine, tables, triedAt } = ready;
  if (triedAt[number] === t) return;
  triedAt[number] = t;
  if (!machine.matchAt(tables.begins[number]!, tables.roles[number]!, t, limit)) return;
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
