import { readDataFile } from '../lexicon/data-file.ts';
import { addWord } from '../lexicon/vocabulary.ts';
import { type PennTag, penn } from '../model/tags.ts';
import { AHEAD, AUXILIARIES, BORDER, NO_PHRASE } from './clause-state.ts';
import { ASPECT, type Aspect, aspectAt, type Context } from './context.ts';
import { CASES } from './initial-tags.ts';
import { holds, setNumber, TAG_SETS, type TagSet } from './word-table.ts';

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

// Rules that one set of tags can meet, by pass and set number, made when first asked for.
const bySet: (readonly ContextRule[] | undefined)[][] = passes.map(() => []);

/** The tag of token `t` after the rules of one pass. */
export function retag(pass: number, c: Context, t: number): number {
  const set = c.set[t]!;
  const list = bySet[pass]!;
  const rules = (list[set] ??= rulesFor(pass, TAG_SETS[set]!));
  let tag = c.tag[t]!;
  for (let i = 0; i < rules.length; i++) {
    const r = rules[i]!;
    if (r.from === tag && fits(r, c, t)) tag = r.to;
  }
  return tag;
}

/** Rules that take one tag of the set to another. */
const rulesFor = (pass: number, set: TagSet): ContextRule[] =>
  passes[pass]!.filter((r) => holds(set, r.to) && holds(set, r.from));

function fits(r: ContextRule, c: Context, t: number): boolean {
  for (let i = 0; i < r.aspects.length; i++) if (aspectAt(c, r.aspects[i]!, t) !== r.values[i]) return false;
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
