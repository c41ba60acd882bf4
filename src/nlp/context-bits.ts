import { wordForm } from '../lexicon/vocabulary.ts';
import type { Sentences } from '../model/doc.ts';
import { BORDER } from './clause-state.ts';
import { ASPECT, type Context, eachInContext, readAspect } from './context.ts';
import { type ContextRule, passes } from './context-rules.ts';
import { WordClass } from './word-class.ts';
import { TAG_SETS } from './word-table.ts';

// The rules of one pass that change one tag stand in blocks of up to 32, in order. Bit i of a mask of a block tells
// whether its rule i can hold with this tag before, tag after, word or set of tags: four look-ups for 32 rules. What
// else a rule asks is looked at only for the rules that are left.
const TAGS = BORDER + 1;
const BEFORE = ASPECT['tag-1'];
const AFTER = ASPECT['tag+1'];
const { word: WORD, set: SET, ahead: AHEAD } = ASPECT;
const WORDS_AT = 2 * TAGS;

const words = new WordClass();
const classOf = new Map<number, number>([[-1, 0]]);
for (const { aspects, values } of passes.flat())
  for (const [i, a] of aspects.entries()) if (a === WORD) note(values[i]!);

function note(word: number): void {
  if (classOf.has(word)) return;
  words.add(wordForm(word, []), classOf.size);
  classOf.set(word, classOf.size);
}

/** Ints a block takes in `masks`: by tag before, by tag after, by class of the word. */
const STRIDE = WORDS_AT + classOf.size;

/** First block of each pass and tag, and behind it the first of the next. */
const blockOf = new Uint16Array(passes.length * TAGS + 1);
const blocks: ContextRule[][] = [];
const places: number[][] = [];
for (const [pass, rules] of passes.entries()) {
  const byTag = Array.from({ length: TAGS }, (): number[] => []);
  for (const [place, rule] of rules.entries()) byTag[rule.from]!.push(place);
  for (const [tag, own] of byTag.entries()) {
    for (let i = 0; i < own.length; i += 32) {
      places.push(own.slice(i, i + 32));
      blocks.push(own.slice(i, i + 32).map((place) => rules[place]!));
    }
    blockOf[pass * TAGS + tag + 1] = blocks.length;
  }
}

const masks = new Int32Array(blocks.length * STRIDE);
for (const [b, block] of blocks.entries()) {
  fill(masks.subarray(b * STRIDE, b * STRIDE + TAGS), block, BEFORE);
  fill(masks.subarray(b * STRIDE + TAGS, b * STRIDE + WORDS_AT), block, AFTER);
  fill(masks.subarray(b * STRIDE + WORDS_AT, (b + 1) * STRIDE), block, WORD);
}

/** For each value of the aspect, the bits of the rules that ask this value or nothing of it. */
function fill(byValue: Int32Array, block: readonly ContextRule[], aspect: number): void {
  let open = 0;
  for (const [i, r] of block.entries()) if (!r.aspects.includes(aspect)) open |= 1 << i;
  byValue.fill(open);
  for (const [i, r] of block.entries()) {
    const wanted = r.values[r.aspects.indexOf(aspect)];
    if (wanted !== undefined) byValue[aspect === WORD ? classOf.get(wanted)! : wanted]! |= 1 << i;
  }
}

/** By block and tag, the rules that give the tag; by block, those that ask for a set of tags, and by set those it suits. */
const giving = new Int32Array(blocks.length * TAGS);
const askSet = new Int32Array(blocks.length);
const suited = new Map<number, Int32Array>();
for (const [b, block] of blocks.entries()) {
  for (const [i, r] of block.entries()) {
    giving[b * TAGS + r.to]! |= 1 << i;
    const set = r.values[r.aspects.indexOf(SET)];
    if (set === undefined) continue;
    askSet[b]! |= 1 << i;
    const own = suited.get(set) ?? new Int32Array(blocks.length);
    own[b]! |= 1 << i;
    suited.set(set, own);
  }
}

/** By number of a set of tags, the masks of all blocks: rules whose new tag is in the set. Made when first asked for. */
const setMasks: (Int32Array | undefined)[] = [];

function makeSetMasks(set: number): Int32Array {
  const made = new Int32Array(blocks.length);
  const own = suited.get(set);
  for (let b = 0; b < made.length; b++) {
    for (const tag of TAG_SETS[set]!.tags) made[b]! |= giving[b * TAGS + tag]!;
    made[b]! &= ~askSet[b]! | (own ? own[b]! : 0);
  }
  setMasks[set] = made;
  return made;
}

/** By 32 * block + i: the new tag, and what no mask tells, as aspects and values from restAt[rule] to restAt[rule + 1]. */
const newTag = new Uint8Array(blocks.length * 32);
const restAt = new Int32Array(blocks.length * 32 + 1);
const rest = Int32Array.from(restOfAll());

function restOfAll(): number[] {
  const all: number[] = [];
  for (const [b, block] of blocks.entries()) {
    for (let i = 0; i < 32; i++) {
      const r = block[i];
      if (r) {
        newTag[b * 32 + i] = r.to;
        all.push(...restOf(r));
      }
      restAt[b * 32 + i + 1] = all.length;
    }
  }
  return all;
}

/** "ahead" costs most to look up and comes last. */
function restOf(r: ContextRule): number[] {
  const open = [...r.aspects.keys()].filter((i) => ![BEFORE, AFTER, WORD, SET].includes(r.aspects[i]!));
  open.sort((a, b) => Number(r.aspects[a] === AHEAD) - Number(r.aspects[b] === AHEAD));
  return open.flatMap((i) => [r.aspects[i]!, r.values[i]!]);
}

/** Runs all passes over all sentences, from left to right. */
export function applyContext(c: Context, sentences: Sentences): void {
  for (let pass = 0; pass < passes.length; pass++) eachInContext(c, sentences, (here, t) => retag(pass, here, t));
}

/** The tag of token `t` after the rules of one pass: each rule in turn changes the tag it finds. */
function retag(pass: number, c: Context, t: number): number {
  let tag = c.tag[t]!;
  let group = pass * TAGS + tag;
  let block = blockOf[group]!;
  if (block === blockOf[group + 1]!) return tag;
  const set = c.set[t]!;
  const ofSet = setMasks[set] ?? makeSetMasks(set);
  const before = t > c.first ? c.tag[t - 1]! : BORDER;
  const after = TAGS + (t + 1 < c.end ? c.tag[t + 1]! : BORDER);
  const word = WORDS_AT + words.at(c.word[t]!);
  let place = -1;
  while (block < blockOf[group + 1]!) {
    const at = block * STRIDE;
    let left = ofSet[block]! & masks[at + before]! & masks[at + after]! & masks[at + word]!;
    if (left !== 0 && place >= 0) left &= behind(block, place);
    const i = left === 0 ? -1 : firstThatFits(block * 32, left, c, t);
    if (i < 0) {
      block++;
      continue;
    }
    place = places[block]![i]!;
    tag = newTag[block * 32 + i]!;
    group = pass * TAGS + tag;
    block = blockOf[group]!;
  }
  return tag;
}

/** Bits of the rules of a block that run after the rule at `place`. */
function behind(block: number, place: number): number {
  const own = places[block]!;
  if (own[0]! > place) return -1;
  let i = 1;
  while (i < own.length && own[i]! <= place) i++;
  return i < 32 ? -1 << i : 0;
}

/** The first of the rules of `left` whose other conditions hold, or -1. */
function firstThatFits(rules: number, left: number, c: Context, t: number): number {
  for (let bits = left; bits !== 0; bits &= bits - 1) {
    const i = 31 - Math.clz32(bits & -bits);
    if (fits(rules + i, c, t)) return i;
  }
  return -1;
}

function fits(rule: number, c: Context, t: number): boolean {
  const end = restAt[rule + 1]!;
  for (let i = restAt[rule]!; i < end; i += 2) if (readAspect(c, t, rest[i]!) !== rest[i + 1]) return false;
  return true;
}
