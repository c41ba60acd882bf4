import { readDataFile } from '../lexicon/data-file.ts';
import { addWord } from '../lexicon/vocabulary.ts';
import type { Sentences } from '../model/doc.ts';
import { type PennTag, penn } from '../model/tags.ts';
import { AHEAD, AUXILIARIES, BORDER, NO_PHRASE } from './clause-state.ts';
import {
  AHEAD_ASPECT,
  ASPECT,
  ASPECTS,
  type Aspect,
  type Context,
  eachInContext,
  NOT_YET,
  readAhead,
  readAspects,
} from './context.ts';
import { CASES } from './initial-tags.ts';
import { holds, setNumber, TAG_SETS } from './word-table.ts';

/** A rule of nlp.context.tsv: a token tagged `from` becomes `to` where each aspect has its value. */
export interface ContextRule {
  readonly from: number;
  readonly to: number;
  readonly aspects: readonly number[];
  readonly values: readonly number[];
}

const passes: ContextRule[][] = [];
for (const [pass, from, to, condition] of readDataFile('nlp.context').rows) {
  const list = passes[Number(pass) - 1] ?? [];
  passes[Number(pass) - 1] = list;
  for (const parts of alternatives(condition!.split(' '))) {
    const [aspects, values] = [parts.map((p) => p[0]), parts.map((p) => p[1])];
    list.push({ from: penn(from as PennTag), to: penn(to as PennTag), aspects, values });
  }
}

/** "tag-1=NN|NNP need=1" is two rules: each choice of values, as aspects and values. */
function alternatives(conditions: readonly string[]): [number, number][][] {
  let all: [number, number][][] = [[]];
  for (const condition of conditions) {
    const cut = condition.indexOf('=') + 1;
    const choices = condition
      .slice(cut)
      .split('|')
      .map((v) => readCondition(condition.slice(0, cut) + v));
    all = all.flatMap((before) => choices.map((choice) => [...before, choice]));
  }
  return all;
}

/**
 * Rules of one pass that a token with one set of tags, one tag and one tag before it can meet, as numbers in `code`:
 * where they end, then one after another: place in the table, tag to give, number of conditions, then aspect and value
 * of each. What the key says is left out. All stand in one array, and are found by two more: this is asked for each
 * token several times, and following objects costs more than reading numbers.
 */
let code = new Int32Array(1 << 14);
let codeEnd = 1;
const TAGS = BORDER + 1;
// By pass, then set number and tag: number of a row of `codeAt`, or 0.
const rows = passes.map(() => new Int32Array(TAG_SETS.length * TAGS));
// By row and tag before: where the rules begin in `code`, or 0 before they are asked for.
let codeAt = new Int32Array(TAGS << 8);
let rowCount = 1;
const values = new Int32Array(ASPECTS.length);
const SET = ASPECT.set;
const BEFORE = ASPECT['tag-1'];

/** Where in `code` the rules begin for a token whose values stand in `values`. */
function codeFor(pass: number, set: number, from: number): number {
  const key = set * TAGS + from;
  const own = rows[pass]!;
  const row = key < own.length && own[key]! > 0 ? own[key]! : addRow(pass, key);
  const at = row * TAGS + values[BEFORE]!;
  return codeAt[at]! || (codeAt[at] = addCode(makeCode(byFrom[pass]![from] ?? [], set)));
}

function addRow(pass: number, key: number): number {
  const row = rowCount++;
  rows[pass] = longEnough(rows[pass]!, key + 1);
  rows[pass][key] = row;
  codeAt = longEnough(codeAt, rowCount * TAGS);
  return row;
}

function addCode(numbers: readonly number[]): number {
  const at = codeEnd;
  codeEnd += numbers.length + 1;
  code = longEnough(code, codeEnd);
  code[at] = codeEnd;
  code.set(numbers, at + 1);
  return at;
}

function longEnough(table: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= table.length) return table;
  const wider = new Int32Array(Math.max(table.length * 2, length));
  wider.set(table);
  return wider;
}

/** A rule with its place in the pass. */
type PlacedRule = readonly [place: number, rule: ContextRule];

// The rules of each pass by the tag they change.
const byFrom = passes.map((rules) => {
  const lists: PlacedRule[][] = [];
  for (const [place, rule] of rules.entries()) {
    const same = lists[rule.from];
    if (same) same.push([place, rule]);
    else lists[rule.from] = [[place, rule]];
  }
  return lists;
});

function makeCode(rules: readonly PlacedRule[], set: number): number[] {
  const out: number[] = [];
  for (const [place, r] of rules) {
    if (!holds(TAG_SETS[set]!, r.to)) continue;
    const conditions: number[] = [];
    let possible = true;
    for (let i = 0; i < r.aspects.length; i++) {
      const aspect = r.aspects[i]!;
      if (aspect !== BEFORE && aspect !== SET) conditions.push(aspect, r.values[i]!);
      else if (r.values[i] !== (aspect === SET ? set : values[aspect])) possible = false;
    }
    if (possible) out.push(place, r.to, conditions.length >> 1, ...conditions);
  }
  return out;
}

/** Runs all passes over all sentences, from left to right. */
export function applyContext(c: Context, sentences: Sentences): void {
  for (let pass = 0; pass < passes.length; pass++) eachInContext(c, sentences, (here, t) => retag(pass, here, t));
}

/** The tag of token `t` after the rules of one pass: each rule in turn changes the tag it finds. */
function retag(pass: number, c: Context, t: number): number {
  const set = c.set[t]!;
  let tag = c.tag[t]!;
  values[BEFORE] = t - 1 >= c.first ? c.tag[t - 1]! : BORDER;
  let at = codeFor(pass, set, tag);
  let end = code[at++]!;
  if (at === end) return tag;
  readAspects(c, t, values);
  while (at < end) {
    const next = at + 3 + 2 * code[at + 2]!;
    if (!fits(at + 3, next, c, t)) {
      at = next;
      continue;
    }
    const place = code[at]!;
    tag = code[at + 1]!;
    at = codeFor(pass, set, tag);
    end = code[at++]!;
    while (at < end && code[at]! <= place) at += 3 + 2 * code[at + 2]!;
  }
  return tag;
}

function fits(from: number, to: number, c: Context, t: number): boolean {
  for (let i = from; i < to; i += 2) {
    const aspect = code[i]!;
    if (aspect === AHEAD_ASPECT && values[aspect] === NOT_YET) values[aspect] = readAhead(c, t);
    if (values[aspect] !== code[i + 1]) return false;
  }
  return true;
}

/** "tag-1=DT", "word+1=by", "aux=have": aspect and value. @throws RangeError for an unknown name. */
function readCondition(text: string): [number, number] {
  const cut = text.indexOf('=');
  const name = text.slice(0, cut) as Aspect;
  const value = text.slice(cut + 1);
  const aspect = ASPECT[name];
  if (aspect === undefined) throw new RangeError(`no aspect is called "${name}"`);
  if (name.startsWith('word') || name === 'lead-word') return [aspect, addWord(value)];
  if (name === 'lead' && value === 'none') return [aspect, NO_PHRASE];
  if (name.startsWith('tag') || name === 'lead') return [aspect, value === 'border' ? BORDER : penn(value as PennTag)];
  if (name === 'verb') return [aspect, value === 'none' ? 0 : penn(value as PennTag)];
  if (name === 'set') return [aspect, setNumber(value.replaceAll('/', ' '))];
  const names: Partial<Record<Aspect, readonly string[]>> = { aux: AUXILIARIES, ahead: AHEAD, case: CASES };
  return [aspect, names[name]?.indexOf(value) ?? Number(value)];
}
