import { COMMON } from '../lexicon/word-set.ts';
import type { Sentences } from '../model/doc.ts';
import { BORDER, CLAUSE } from './clause-state.ts';
import { type Context, openSentence, passOn, readAspect } from './context.ts';
import {
  askSet,
  blockOf,
  MASKS,
  masks,
  newTag,
  PASSES,
  PLACE,
  placeOf,
  RANK,
  rest,
  restAt,
  suitSet,
  TAGS,
  WIDTH,
  wordsAhead,
  wordsBehind,
  wordsHere,
} from './context-tables.ts';
import { roomFor } from './memory.ts';
import { firstTag, TAG_SETS } from './word-table.ts';

// The numbers of the words that rules ask for in each place, ten bits a place, by word id: here, behind, ahead.
const NUMBER = 1023;
const BEHIND = 10;
const AHEAD = 20;
const near = new Int32Array(1 + Math.max(COMMON, ...wordsHere, ...wordsBehind, ...wordsAhead));
for (const [i, word] of wordsHere.entries()) near[word]! |= i + 1;
for (const [i, word] of wordsBehind.entries()) near[word]! |= (i + 1) << BEHIND;
for (const [i, word] of wordsAhead.entries()) near[word]! |= (i + 1) << AHEAD;

const nearOf = (word: number): number => (word < near.length ? near[word]! : 0);

/**
 * What is to be tried for a token, by the set of tags it may bear, pass and tag: where in `plans` stand the blocks that
 * change this tag into one of the set, each with the bits of its rules that suit the set, up to a -1. Made when first
 * asked for; 0 is not yet.
 */
let planOf = new Int32Array(TAG_SETS.length * TAGS * PASSES);
/** The same for the tag that most tokens bear, the first of their set: where it is asked for, it stands close together. */
let planOfFirst = new Int32Array(TAG_SETS.length * PASSES);
let plans = new Int32Array(1 << 10);
let plansEnd = 1;

function makePlan(set: number, tag: number, pass: number): number {
  if (planOf.length < TAG_SETS.length * TAGS * PASSES) {
    planOf = wider(planOf, TAG_SETS.length * TAGS * PASSES);
    planOfFirst = wider(planOfFirst, TAG_SETS.length * PASSES);
  }
  const plan: number[] = [];
  for (const to of TAG_SETS[set]!.tags) {
    const pair = (pass * TAGS + tag) * TAGS + to;
    for (let b = blockOf[pair]!; b < blockOf[pair + 1]!; b++) plan.push(b, suiting(b, set));
  }
  plan.push(-1);
  if (plansEnd + plan.length > plans.length) plans = wider(plans, plansEnd + plan.length);
  plans.set(plan, plansEnd);
  const begin = plansEnd;
  plansEnd += plan.length;
  if (tag === firstTag(set)) planOfFirst[set * PASSES + pass] = begin;
  planOf[(set * TAGS + tag) * PASSES + pass] = begin;
  return begin;
}

function findPlan(set: number, tag: number, pass: number): number {
  const isFirst = tag === firstTag(set);
  const at = isFirst ? set * PASSES + pass : (set * TAGS + tag) * PASSES + pass;
  const known = isFirst ? planOfFirst : planOf;
  return (at < known.length ? known[at]! : 0) || makePlan(set, tag, pass);
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

/** The numbers of the words at and around token `t`, each in its place. */
function wordsAt({ word, first, end }: Context, t: number): number {
  const behind = t === first ? 0 : nearOf(word[t - 1]!) & (NUMBER << BEHIND);
  const ahead = t + 1 === end ? 0 : nearOf(word[t + 1]!) & (NUMBER << AHEAD);
  return (nearOf(word[t]!) & NUMBER) | behind | ahead;
}

/** The tokens of a sentence that have a choice, in order: for each the token, state and lead before it, words around it. */
let choices: Int32Array = new Int32Array(0);
let choicesEnd = 0;
const PER_CHOICE = 4;

/**
 * Runs both passes over all sentences, from left to right. The second changes one tag in a hundred: it takes what the
 * first has found to stand to the left of each token, and goes on token by token behind one that it does change.
 */
export function applyContext(c: Context, sentences: Sentences): void {
  for (let s = 0; s < sentences.count; s++) {
    openSentence(c, sentences, s);
    passFirst(c);
    for (let i = 0; i < choicesEnd; i += PER_CHOICE) {
      const t = choices[i]!;
      c.state = choices[i + 1]!;
      c.lead = choices[i + 2]!;
      const tag = retag(1, c, t, choices[i + 3]!);
      if (tag === c.tag[t]) continue;
      passOn(c, t, (cc, k) => retag(1, cc, k, wordsAt(cc, k)));
      break;
    }
  }
}

/** Runs the first pass over a sentence and notes its choices. */
function passFirst(c: Context): void {
  choices = roomFor(choices, PER_CHOICE * (c.end - c.first));
  choicesEnd = 0;
  passOn(c, c.first, retagFirst);
}
function retagFirst(c: Context, t: number): number {
  const words = wordsAt(c, t);
  choices[choicesEnd] = t;
  choices[choicesEnd + 1] = c.state;
  choices[choicesEnd + 2] = c.lead;
  choices[choicesEnd + 3] = words;
  choicesEnd += PER_CHOICE;
  return retag(0, c, t, words);
}

/** The tag of token `t` after the rules of one pass: each rule in turn changes the tag it finds. */
function retag(pass: number, c: Context, t: number, words: number): number {
  let tag = c.tag[t]!;
  let rule = nextRule(c, t, words, pass, tag, -1);
  while (rule >= 0) {
    tag = newTag[rule]!;
    rule = nextRule(c, t, words, pass, tag, placeOf[rule]!);
  }
  return tag;
}

/** The first rule behind `place` that has token `t` with this tag change it, or -1. */
function nextRule(c: Context, t: number, words: number, pass: number, here: number, place: number): number {
  const { tag } = c;
  let k = findPlan(c.set[t]!, here, pass);
  let b = plans[k]!;
  if (b < 0) return -1;
  const before = RANK[t === c.first ? BORDER : tag[t - 1]!]!;
  const after = PLACE.after + RANK[t + 1 === c.end ? BORDER : tag[t + 1]!]!;
  const lead = PLACE.lead + RANK[c.lead]!;
  const wordHere = PLACE.here + (words & NUMBER);
  const wordBefore = PLACE.behind + ((words >> BEHIND) & NUMBER);
  const wordAfter = PLACE.ahead + ((words >> AHEAD) & NUMBER);
  const clause = PLACE.clause + (c.state & CLAUSE);
  let found = -1;
  for (; b >= 0; k += 2, b = plans[k]!) {
    const at = b * MASKS;
    const byTags = plans[k + 1]! & masks[at + before]! & masks[at + after]! & masks[at + lead]! & masks[at + clause]!;
    const left = byTags & masks[at + wordHere]! & masks[at + wordBefore]! & masks[at + wordAfter]!;
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
