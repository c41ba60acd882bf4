import { readDataFile } from '../lexicon/data-file.ts';
import { addWord } from '../lexicon/vocabulary.ts';
import { PENN, type PennTag, penn } from '../model/tags.ts';
import { AHEAD, AUXILIARIES, BORDER, NO_PHRASE } from './clause-state.ts';
import {
  AHEAD_ASPECT,
  ASPECT,
  ASPECTS,
  type Aspect,
  type Context,
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

/** Number of passes over the tokens. */
export const PASSES = passes.length;

/**
 * Rules of one pass that lead from one tag to others of a set, one after another:
 * place in the table, tag to give, number of conditions, then aspect and value of each.
 */
type Code = Int32Array;
const NOTHING: Code = new Int32Array(0);
// By pass, set number and tag; made when first asked for.
const codes: (Code | undefined)[][][] = passes.map(() => []);
const values = new Int32Array(ASPECTS.length);

function codeFor(pass: number, set: number, from: number): Code {
  const ofSet = (codes[pass]![set] ??= new Array<Code | undefined>(PENN.length).fill(undefined));
  const known = ofSet[from];
  if (known) return known;
  const out: number[] = [];
  for (const [place, r] of passes[pass]!.entries()) {
    if (r.from !== from || !holds(TAG_SETS[set]!, r.to)) continue;
    out.push(place, r.to, r.aspects.length);
    for (let i = 0; i < r.aspects.length; i++) out.push(r.aspects[i]!, r.values[i]!);
  }
  const code = out.length ? Int32Array.from(out) : NOTHING;
  ofSet[from] = code;
  return code;
}

/** The tag of token `t` after the rules of one pass: each rule in turn changes the tag it finds. */
export function retag(pass: number, c: Context, t: number): number {
  const set = c.set[t]!;
  let tag = c.tag[t]!;
  let code = codeFor(pass, set, tag);
  if (code.length === 0) return tag;
  readAspects(c, t, values);
  for (let at = 0; at < code.length; ) {
    const conditions = at + 3;
    const next = conditions + 2 * code[at + 2]!;
    if (!fits(code, conditions, next, c, t)) {
      at = next;
      continue;
    }
    const place = code[at]!;
    tag = code[at + 1]!;
    code = codeFor(pass, set, tag);
    for (at = 0; at < code.length && code[at]! <= place; ) at += 3 + 2 * code[at + 2]!;
  }
  return tag;
}

function fits(code: Code, from: number, to: number, c: Context, t: number): boolean {
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
