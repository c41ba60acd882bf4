import { MetTable } from '../lexicon/met-words.ts';
import type { Sentences } from '../model/doc.ts';
import { BORDER } from './clause-state.ts';
import { type Context, eachInContext, readAspect } from './context.ts';
import {
  askSet,
  BLOCKS,
  blockOf,
  masks,
  NEEDS,
  newTag,
  PASSES,
  placeOf,
  ROW,
  rest,
  restAt,
  suitSet,
  TAGS,
  WIDTH,
  wordsAhead,
  wordsBehind,
  wordsHere,
} from './context-tables.ts';
import { TAG_SETS } from './word-table.ts';

const here = numbersOf(wordsHere);
const behind = numbersOf(wordsBehind);
const ahead = numbersOf(wordsAhead);

function numbersOf(words: Int32Array): MetTable {
  const numbers = new Map(Array.from(words, (word, i) => [word, i + 1]));
  return new MetTable((word) => numbers.get(word) ?? 0);
}

/**
 * What is to be tried for a token, by the set of tags it may bear, pass and tag: where in `plans` stand the blocks that
 * change this tag into one of the set, each with the bits of its rules that suit the set, up to a -1. Made when first
 * asked for; 0 is not yet.
 */
const GROUPS = PASSES * TAGS;
let planOf = new Int32Array(TAG_SETS.length * GROUPS);
let plans = new Int32Array(1 << 10);
let plansEnd = 1;

function makePlan(set: number, group: number): number {
  if (planOf.length < TAG_SETS.length * GROUPS) planOf = wider(planOf, TAG_SETS.length * GROUPS);
  const plan: number[] = [];
  for (const to of TAG_SETS[set]!.tags) {
    const pair = group * TAGS + to;
    for (let b = blockOf[pair]!; b < blockOf[pair + 1]!; b++) plan.push(b, suiting(b, set));
  }
  plan.push(-1);
  if (plansEnd + plan.length > plans.length) plans = wider(plans, plansEnd + plan.length);
  plans.set(plan, plansEnd);
  planOf[set * GROUPS + group] = plansEnd;
  plansEnd += plan.length;
  return planOf[set * GROUPS + group]!;
}

/** Rules of a block that ask for no set, or for this one. */
function suiting(block: number, set: number): number {
  let bits = ~askSet[block]!;
  if (bits === -1) return bits;
  for (let i = 0; i < suitSet.length; i += 3)
    if (suitSet[i] === block && suitSet[i + 1] === set) bits |= suitSet[i + 2]!;
  return bits;
}

function wider(old: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const fresh = new Int32Array(Math.max(2 * old.length, least));
  fresh.set(old);
  return fresh;
}

/** Runs all passes over all sentences, from left to right. */
export function applyContext(c: Context, sentences: Sentences): void {
  const near: Near = { here: here.read(), behind: behind.read(), ahead: ahead.read() };
  for (let pass = 0; pass < PASSES; pass++) eachInContext(c, sentences, (cc, t) => retag(pass, cc, t, near));
}

/** The numbers of the words that rules ask for in each place, by number of met word. */
interface Near {
  readonly here: Uint16Array;
  readonly behind: Uint16Array;
  readonly ahead: Uint16Array;
}

/** The tag of token `t` after the rules of one pass: each rule in turn changes the tag it finds. */
function retag(pass: number, c: Context, t: number, near: Near): number {
  let tag = c.tag[t]!;
  let rule = nextRule(c, t, near, pass * TAGS + tag, -1);
  while (rule >= 0) {
    tag = newTag[rule]!;
    rule = nextRule(c, t, near, pass * TAGS + tag, placeOf[rule]!);
  }
  return tag;
}

/** The first rule behind `place` that has token `t` change its tag, or -1. */
function nextRule(c: Context, t: number, near: Near, group: number, place: number): number {
  const { tag, met, state } = c;
  let k = planOf[c.set[t]! * GROUPS + group] || makePlan(c.set[t]!, group);
  let b = plans[k]!;
  if (b < 0) return -1;
  const isFirst = t === c.first;
  const isLast = t + 1 === c.end;
  const before = BLOCKS * (isFirst ? BORDER : tag[t - 1]!);
  const after = BLOCKS * (ROW.after + (isLast ? BORDER : tag[t + 1]!));
  const lead = BLOCKS * (ROW.lead + state.lead);
  const word = BLOCKS * (ROW.here + near.here[met[t]!]!);
  const wordBefore = BLOCKS * (ROW.behind + (isFirst ? 0 : near.behind[met[t - 1]!]!));
  const wordAfter = BLOCKS * (ROW.ahead + (isLast ? 0 : near.ahead[met[t + 1]!]!));
  const clause = BLOCKS * (ROW.clause + state.aux * NEEDS + state.need);
  let found = -1;
  for (; b >= 0; k += 2, b = plans[k]!) {
    const byTags = plans[k + 1]! & masks[before + b]! & masks[after + b]! & masks[lead + b]! & masks[clause + b]!;
    const left = byTags & masks[word + b]! & masks[wordBefore + b]! & masks[wordAfter + b]!;
    const rule = left === 0 ? -1 : firstThatFits(b, left, place, c, t);
    if (rule >= 0 && (found < 0 || placeOf[rule]! < placeOf[found]!)) found = rule;
  }
  return found;
}

/** The first of the rules of these bits that stands behind `place` and whose other conditions hold, or -1. */
function firstThatFits(block: number, bits: number, place: number, c: Context, t: number): number {
  for (let left = bits; left !== 0; left &= left - 1) {
    const rule = block * WIDTH + 31 - Math.clz32(left & -left);
    if (placeOf[rule]! > place && fits(rule, c, t)) return rule;
  }
  return -1;
}

function fits(rule: number, c: Context, t: number): boolean {
  const end = restAt[rule + 1]!;
  for (let i = restAt[rule]!; i < end; ) {
    const value = readAspect(c, t, rest[i]!);
    const next = i + 2 + rest[i + 1]!;
    let k = i + 2;
    while (k < next && rest[k] !== value) k++;
    if (k === next) return false;
    i = next;
  }
  return true;
}
