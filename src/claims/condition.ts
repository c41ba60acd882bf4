import { matchList } from '../lexicon/lists.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { COMMA, isDash, words } from './grammar.ts';
import { conditionList } from './lexicon.ts';
import { MARK } from './marks.ts';
import type { Scene } from './phrases.ts';

/** The condition of an action at token `at`, or that the action is the condition: from "if", "unless", "provided that" to the end of its clause. */
export function conditionOf(scene: Scene, at: number): TokenRange | 'inside' | null {
  const ranges = (scene.conditions ??= conditionsOf(scene));
  for (const { first, end } of ranges) if (at >= first && at < end) return 'inside';
  return ranges[0] ?? null;
}

function conditionsOf(scene: Scene): TokenRange[] {
  const { doc, marks } = scene;
  const ranges: TokenRange[] = [];
  for (let t = scene.first; t < scene.end; t++) {
    const found = marks[t]! & CONDITION ? matchList(doc, conditionList, t) : null;
    if (!found) continue;
    if (found.entry.row[1] === 'first' && !inverted(scene, t)) continue;
    if (opens(scene, t)) ranges.push({ first: t, end: clauseEnd(scene, found.end) });
  }
  return ranges;
}

const CONDITION = MARK.condition | MARK.conditionPhrase;

/** Not the end of a passive ("was provided"), nor an indirect question ("refused to say if"). */
function opens(scene: Scene, t: number): boolean {
  const { at, first, head } = scene.doc.verbGroups;
  const g = at[t]!;
  if (g >= 0 && first[g] !== t) return false;
  const before = t > scene.first ? at[t - 1]! : -1;
  return before < 0 || !ASKING.has(scene.doc.lemma[head[before]!]!);
}
const ASKING = words('say know ask see decide wonder determine clarify explain');

/** "[Should] talks fail, they", "they will act [should] talks fail": the verb before its subject. */
function inverted(scene: Scene, t: number): boolean {
  const { doc } = scene;
  if ((doc.nounPhrases.at[t + 1] ?? -1) < 0) return false;
  return t === scene.first || COMMA.has(doc.word[t - 1]!) || SHOULD.has(doc.word[t]!);
}
const SHOULD = words('should');

function clauseEnd(scene: Scene, from: number): number {
  const { doc } = scene;
  let t = from;
  for (; t < scene.end; t++) {
    const w = doc.word[t]!;
    if (COMMA.has(w) || isDash(doc, t)) return t;
  }
  // The full stop is no part of it.
  while (t - 1 > from && !/[\p{L}\p{N}]/u.test(doc.text[doc.start[t - 1]!] ?? '')) t--;
  return t;
}
