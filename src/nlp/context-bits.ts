import { MetTable } from '../lexicon/met-words.ts';
import type { Sentences } from '../model/doc.ts';
import { AUXILIARIES, BORDER } from './clause-state.ts';
import { ASPECT, type Context, eachInContext, readAspect } from './context.ts';
import { type ContextRule, passes } from './context-rules.ts';
import { TAG_SETS } from './word-table.ts';

// The rules of one pass that change one tag into one other stand in blocks of up to 32, in order. Bit i of a mask of a
// block tells whether its rule i can hold with this tag before, tag after, word, word before, word after, state of the
// clause, tag before the phrase: seven look-ups for 32 rules. What else a rule asks is looked at only for those left.
const TAGS = BORDER + 1;
const {
  'word-1': WORD_BEFORE,
  word: WORD,
  'word+1': WORD_AFTER,
  aux: AUX,
  need: NEED,
  set: SET,
  ahead: AHEAD,
} = ASPECT;

/** The words that rules ask for in one place, numbered from 1. */
interface Asked {
  readonly numbers: ReadonlyMap<number, number>;
  readonly table: MetTable;
  readonly rows: number;
}

function askedWords(aspect: number): Asked {
  const numbers = new Map<number, number>();
  for (const rule of passes.flat())
    for (const word of asked(rule, aspect) ?? []) if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
  return { numbers, table: new MetTable((word) => numbers.get(word) ?? 0), rows: numbers.size + 1 };
}

const here = askedWords(WORD);
const behind = askedWords(WORD_BEFORE);
const ahead = askedWords(WORD_AFTER);

/** Rows of masks: one for each value of each aspect, one aspect after the other; of "aux" and "need" one for each pair. */
const AFTER_ROW = TAGS;
const LEAD_ROW = AFTER_ROW + TAGS;
const WORD_ROW = LEAD_ROW + TAGS;
const WORD_BEFORE_ROW = WORD_ROW + here.rows;
const WORD_AFTER_ROW = WORD_BEFORE_ROW + behind.rows;
const CLAUSE_ROW = WORD_AFTER_ROW + ahead.rows;
const NEEDS = 3;
const ROWS = CLAUSE_ROW + AUXILIARIES.length * NEEDS;
const IN_ROWS = new Set([ASPECT['tag-1'], ASPECT['tag+1'], ASPECT.lead, WORD, WORD_BEFORE, WORD_AFTER, AUX, NEED, SET]);

/** First block of each pass, tag and new tag, and behind it the first of the next. */
const blockOf = new Uint16Array(passes.length * TAGS * TAGS + 1);
const blocks: ContextRule[][] = [];
makeBlocks();

function makeBlocks(): void {
  const byPair = new Map<number, ContextRule[]>();
  for (const [pass, rules] of passes.entries()) {
    for (const rule of rules) {
      const pair = (pass * TAGS + rule.from) * TAGS + rule.to;
      byPair.set(pair, [...(byPair.get(pair) ?? []), rule]);
    }
  }
  for (let pair = 0; pair + 1 < blockOf.length; pair++) {
    const own = byPair.get(pair) ?? [];
    for (let i = 0; i < own.length; i += 32) blocks.push(own.slice(i, i + 32));
    blockOf[pair + 1] = blocks.length;
  }
}

/** By row, then by block: the rules that ask this value of the aspect, or nothing of it. */
const BLOCKS = blocks.length;
const masks = new Int32Array(ROWS * BLOCKS);
fill(0, TAGS, ASPECT['tag-1']);
fill(AFTER_ROW, TAGS, ASPECT['tag+1']);
fill(LEAD_ROW, TAGS, ASPECT.lead);
fill(WORD_ROW, here.rows, WORD, here.numbers);
fill(WORD_BEFORE_ROW, behind.rows, WORD_BEFORE, behind.numbers);
fill(WORD_AFTER_ROW, ahead.rows, WORD_AFTER, ahead.numbers);
for (const [b, block] of blocks.entries())
  for (let row = CLAUSE_ROW; row < ROWS; row++) {
    const [aux, need] = [Math.floor((row - CLAUSE_ROW) / NEEDS), (row - CLAUSE_ROW) % NEEDS];
    masks[row * BLOCKS + b] = bitsOf(block, (rule) => suits(rule, AUX, aux) && suits(rule, NEED, need));
  }

function fill(first: number, values: number, aspect: number, numbers?: ReadonlyMap<number, number>): void {
  const open = Int32Array.from(blocks, (block) => bitsOf(block, (rule) => !asked(rule, aspect)));
  for (let value = 0; value < values; value++) masks.set(open, (first + value) * BLOCKS);
  for (const [b, block] of blocks.entries())
    for (const [i, rule] of block.entries())
      for (const value of asked(rule, aspect) ?? [])
        masks[(first + (numbers?.get(value) ?? value)) * BLOCKS + b]! |= 1 << i;
}

/** The values one of which the rule wants; undefined where it asks nothing of the aspect. */
function asked({ conditions }: ContextRule, aspect: number): readonly number[] | undefined {
  return conditions.find((condition) => condition.aspect === aspect)?.values;
}

function suits(rule: ContextRule, aspect: number, value: number): boolean {
  return asked(rule, aspect)?.includes(value) ?? true;
}

function bitsOf(block: readonly ContextRule[], holds: (rule: ContextRule) => boolean): number {
  return block.reduce((bits, rule, i) => (holds(rule) ? bits | (1 << i) : bits), 0);
}

/** By 32 * block + i: the new tag, the place in the pass, and where in `rest` stands what no mask tells. */
const newTag = new Uint8Array(BLOCKS * 32);
const placeOf = new Uint16Array(BLOCKS * 32);
const restAt = new Uint16Array(BLOCKS * 32 + 1);
/** Aspect, number of values and the values, condition by condition. */
const rest = Int32Array.from(restOfAll());

function restOfAll(): number[] {
  const all: number[] = [];
  for (const [b, block] of blocks.entries()) {
    for (let i = 0; i < 32; i++) {
      const rule = block[i];
      if (rule) {
        newTag[b * 32 + i] = rule.to;
        placeOf[b * 32 + i] = rule.place;
        all.push(...restOf(rule));
      }
      restAt[b * 32 + i + 1] = all.length;
    }
  }
  return all;
}

/** "ahead" costs most to look up and comes last. */
function restOf({ conditions }: ContextRule): number[] {
  const open = conditions.filter(({ aspect }) => !IN_ROWS.has(aspect));
  open.sort((a, b) => Number(a.aspect === AHEAD) - Number(b.aspect === AHEAD));
  return open.flatMap(({ aspect, values }) => [aspect, values.length, ...values]);
}

/**
 * What is to be tried for a token, by the set of tags it may bear, pass and tag: where in `plans` stand the blocks that
 * change this tag into one of the set, each with the bits of its rules that suit the set, up to a -1. Made when first
 * asked for; 0 is not yet.
 */
const GROUPS = passes.length * TAGS;
let planOf = new Int32Array(TAG_SETS.length * GROUPS);
let plans = new Int32Array(1 << 10);
let plansEnd = 1;
const askSet = Int32Array.from(blocks, (block) => bitsOf(block, (rule) => asked(rule, SET) !== undefined));

function makePlan(set: number, group: number): number {
  if (planOf.length < TAG_SETS.length * GROUPS) planOf = wider(planOf, TAG_SETS.length * GROUPS);
  const plan: number[] = [];
  for (const to of TAG_SETS[set]!.tags) {
    const pair = group * TAGS + to;
    for (let b = blockOf[pair]!; b < blockOf[pair + 1]!; b++)
      plan.push(b, askSet[b] === 0 ? -1 : bitsOf(blocks[b]!, (rule) => suits(rule, SET, set)));
  }
  plan.push(-1);
  if (plansEnd + plan.length > plans.length) plans = wider(plans, plansEnd + plan.length);
  plans.set(plan, plansEnd);
  planOf[set * GROUPS + group] = plansEnd;
  plansEnd += plan.length;
  return planOf[set * GROUPS + group]!;
}

function wider(old: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const fresh = new Int32Array(Math.max(2 * old.length, least));
  fresh.set(old);
  return fresh;
}

/** Runs all passes over all sentences, from left to right. */
export function applyContext(c: Context, sentences: Sentences): void {
  const near: Near = { here: here.table.read(), behind: behind.table.read(), ahead: ahead.table.read() };
  for (let pass = 0; pass < passes.length; pass++) eachInContext(c, sentences, (cc, t) => retag(pass, cc, t, near));
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
  const after = BLOCKS * (AFTER_ROW + (isLast ? BORDER : tag[t + 1]!));
  const lead = BLOCKS * (LEAD_ROW + state.lead);
  const word = BLOCKS * (WORD_ROW + near.here[met[t]!]!);
  const wordBefore = BLOCKS * (WORD_BEFORE_ROW + (isFirst ? 0 : near.behind[met[t - 1]!]!));
  const wordAfter = BLOCKS * (WORD_AFTER_ROW + (isLast ? 0 : near.ahead[met[t + 1]!]!));
  const clause = BLOCKS * (CLAUSE_ROW + state.aux * NEEDS + state.need);
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
    const rule = block * 32 + 31 - Math.clz32(left & -left);
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
