import { readDataFile } from '../lexicon/data-file.ts';
import { addWord } from '../lexicon/vocabulary.ts';
import { type PennTag, penn } from '../model/tags.ts';
import { AHEAD, AUXILIARIES, BORDER, NO_PHRASE } from './clause-state.ts';
import { ASPECT, type Aspect } from './context.ts';
import { CASES } from './initial-tags.ts';
import { setNumber } from './word-table.ts';

/** A rule of nlp.context.tsv: a token tagged `from` becomes `to` where each aspect has its value. */
export interface ContextRule {
  readonly from: number;
  readonly to: number;
  readonly aspects: readonly number[];
  readonly values: readonly number[];
}

/** The rules of each pass, in the order in which they run. */
export const passes: ContextRule[][] = [];
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
