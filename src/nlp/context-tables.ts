import { kept } from '../lexicon/image.ts';
import { type PennTag, penn } from '../model/tags.ts';
import { BORDER, CLAUSE, NO_PHRASE } from './clause-state.ts';
import { ASPECT } from './context.ts';
import { type ContextRule, readContextRules } from './context-rules.ts';

// The rules of one pass that change one tag into one other stand in blocks of up to 32, in order. Bit i of a mask of a
// block tells whether its rule i can hold with this tag before, tag after, word, word before, word after, state of the
// clause, tag before the phrase: seven look-ups for 32 rules. What else a rule asks is looked at only for those left.
// All is made of numbers, so that the build can keep it and a start need not read the rules.

/** Values of a tag, the border of a sentence among them. */
export const TAGS = BORDER + 1;
export const PASSES = 2;
const { 'word-1': BEHIND, word: HERE, 'word+1': AHEAD, aux: AUX, need: NEED, set: SET, ahead: COMING } = ASPECT;
/** Rules of a block. */
export const WIDTH = 32;

/** Reads the rules where no build has kept what comes of them. */
const rules = (): Rules => {
  read ??= makeBlocks(readContextRules());
  return read;
};
let read: Rules | undefined;

interface Rules {
  readonly blocks: readonly (readonly ContextRule[])[];
  /** First block of each pass, tag and new tag, and behind it the first of the next. */
  readonly blockOf: Int32Array;
}

function makeBlocks(passes: readonly (readonly ContextRule[])[]): Rules {
  const byPair = new Map<number, ContextRule[]>();
  for (const [pass, rules] of passes.entries()) {
    for (const rule of rules) {
      const pair = (pass * TAGS + rule.from) * TAGS + rule.to;
      byPair.set(pair, [...(byPair.get(pair) ?? []), rule]);
    }
  }
  const blocks: ContextRule[][] = [];
  const blockOf = new Int32Array(PASSES * TAGS * TAGS + 1);
  for (let pair = 0; pair + 1 < blockOf.length; pair++) {
    const own = byPair.get(pair) ?? [];
    for (let i = 0; i < own.length; i += WIDTH) blocks.push(own.slice(i, i + WIDTH));
    blockOf[pair + 1] = blocks.length;
  }
  return { blocks, blockOf };
}

export const blockOf = kept('nlp.context.blocks', () => rules().blockOf);
export const BLOCKS = blockOf.at(-1)!;

/** The words that rules ask for in each place; their numbers are their places here and one more. */
export const wordsHere = kept('nlp.context.here', () => askedWords(HERE));
export const wordsBehind = kept('nlp.context.behind', () => askedWords(BEHIND));
export const wordsAhead = kept('nlp.context.ahead', () => askedWords(AHEAD));

function askedWords(aspect: number): Int32Array {
  return Int32Array.from(
    new Set(rules().blocks.flatMap((block) => block.flatMap((rule) => asked(rule, aspect) ?? []))),
  );
}

// The commonest tags have the lowest ranks, so that most of what is asked of a block stands in one cache line an aspect.
const COMMON = 'NN IN NNP DT JJ NNS , VBD RB CC VB PRP VBN TO'.split(' ').map((name) => penn(name as PennTag));
const ranked = [...new Set([...COMMON, BORDER, NO_PHRASE, ...Array.from({ length: TAGS }, (_, tag) => tag)])];
/** Rank of a tag, the border of a sentence and NO_PHRASE among them. */
export const RANK = new Uint8Array(TAGS);
for (const [rank, tag] of ranked.entries()) RANK[tag] = rank;

/** Places of masks in a block: those of tags by rank; one for each value of each aspect, one aspect after the other; of "aux" and "need" one for each clause state. */
export const PLACE = {
  before: 0,
  after: TAGS,
  lead: 2 * TAGS,
  here: 3 * TAGS,
  behind: 3 * TAGS + 1 + wordsHere.length,
  ahead: 3 * TAGS + 2 + wordsHere.length + wordsBehind.length,
  clause: 3 * TAGS + 3 + wordsHere.length + wordsBehind.length + wordsAhead.length,
} as const;
/** Masks of a block. */
export const MASKS = PLACE.clause + CLAUSE + 1;
const IN_MASKS = new Set([ASPECT['tag-1'], ASPECT['tag+1'], ASPECT.lead, HERE, BEHIND, AHEAD, AUX, NEED, SET]);

/** By block, then by place: the rules that ask this value of the aspect, or nothing of it. */
export const masks = kept('nlp.context.masks', makeMasks);

function makeMasks(): Int32Array {
  const { blocks } = rules();
  const masks = new Int32Array(MASKS * blocks.length);
  const write = (place: number, holds: (rule: ContextRule) => boolean): void => {
    for (const [b, block] of blocks.entries()) masks[b * MASKS + place] = bitsOf(block, holds);
  };
  const writeAll = (first: number, end: number, aspect: number, placeOf: (value: number) => number): void => {
    for (let place = first; place < end; place++) write(place, (rule) => !asked(rule, aspect));
    for (const [b, block] of blocks.entries())
      for (const [i, rule] of block.entries())
        for (const value of asked(rule, aspect) ?? []) masks[b * MASKS + first + placeOf(value)]! |= 1 << i;
  };
  const byRank = (tag: number): number => RANK[tag]!;
  writeAll(PLACE.before, PLACE.after, ASPECT['tag-1'], byRank);
  writeAll(PLACE.after, PLACE.lead, ASPECT['tag+1'], byRank);
  writeAll(PLACE.lead, PLACE.here, ASPECT.lead, byRank);
  writeAll(PLACE.here, PLACE.behind, HERE, (word) => wordsHere.indexOf(word) + 1);
  writeAll(PLACE.behind, PLACE.ahead, BEHIND, (word) => wordsBehind.indexOf(word) + 1);
  writeAll(PLACE.ahead, PLACE.clause, AHEAD, (word) => wordsAhead.indexOf(word) + 1);
  for (let state = 0; state <= CLAUSE; state++)
    write(PLACE.clause + state, (rule) => suits(rule, AUX, state & 7) && suits(rule, NEED, state >> 3));
  return masks;
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

/** By block: the rules that ask for a set of tags; and for each set asked for: block, set, rules. */
export const askSet = kept('nlp.context.ask-set', () =>
  Int32Array.from(rules().blocks, (block) => bitsOf(block, (rule) => asked(rule, SET) !== undefined)),
);
export const suitSet = kept('nlp.context.suit-set', () =>
  Int32Array.from(
    [...rules().blocks.entries()].flatMap(([b, block]) =>
      [...new Set(block.flatMap((rule) => asked(rule, SET) ?? []))].flatMap((set) => [
        b,
        set,
        bitsOf(block, (rule) => asked(rule, SET)?.includes(set) ?? false),
      ]),
    ),
  ),
);

/** By WIDTH * block + i: the new tag, and the place in the pass. */
export const newTag = kept('nlp.context.new-tags', () => byRule((rule) => rule.to));
export const placeOf = kept('nlp.context.places', () => byRule((rule) => rule.place));

function byRule(value: (rule: ContextRule) => number): Int32Array {
  const values = new Int32Array(BLOCKS * WIDTH);
  for (const [b, block] of rules().blocks.entries())
    for (const [i, rule] of block.entries()) values[b * WIDTH + i] = value(rule);
  return values;
}

/** What no mask tells: aspect, number of values and the values, condition by condition; begins by WIDTH * block + i. */
export const rest = kept('nlp.context.rest', () => Int32Array.from(rules().blocks.flat().flatMap(restOf)));
export const restAt = kept('nlp.context.rest-at', () => {
  const begins = byRule((rule) => restOf(rule).length);
  let end = 0;
  return Int32Array.from([...begins, 0], (length) => (end += length) - length);
});

/** "ahead" costs most to look up and comes last. */
function restOf({ conditions }: ContextRule): number[] {
  const open = conditions.filter(({ aspect }) => !IN_MASKS.has(aspect));
  open.sort((a, b) => Number(a.aspect === COMING) - Number(b.aspect === COMING));
  return open.flatMap(({ aspect, values }) => [aspect, values.length, ...values]);
}
