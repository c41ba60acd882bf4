import { readDataFile } from '../lexicon/data-file.ts';
import { addWord } from '../lexicon/vocabulary.ts';
import { type PennTag, penn } from '../model/tags.ts';
import { AHEAD, AUXILIARIES, BORDER, NO_PHRASE } from './clause-state.ts';
import { ASPECT, type Aspect } from './context.ts';
import { CASES } from './initial-tags.ts';
import { setNumber } from './word-table.ts';

/** A rule of nlp.context.tsv: a token tagged `from` becomes `to` where all conditions hold. */
export interface ContextRule {
  /** Number among the rules of its pass. */
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly conditions: readonly Condition[];
}

/** The aspect has one of the values. */
export interface Condition {
  readonly aspect: number;
  readonly values: readonly number[];
}

/** The rules of each pass, in the order in which they run. @throws RangeError for an unknown name. */
export function readContextRules(): ContextRule[][] {
  const passes: ContextRule[][] = [];
  for (const [pass, from, to, conditions] of readDataFile('nlp.context').rows) {
    const list = passes[Number(pass) - 1] ?? [];
    passes[Number(pass) - 1] = list;
    list.push({
      place: list.length,
      from: penn(from as PennTag),
      to: penn(to as PennTag),
      conditions: conditions!.split(' ').map(readCondition),
    });
  }
  return passes;
}

/** "tag-1=DT", "word+1=by|from". */
function readCondition(text: string): Condition {
  const cut = text.indexOf('=');
  const name = text.slice(0, cut) as Aspect;
  const aspect = ASPECT[name];
  if (aspect === undefined) throw new RangeError(`no aspect is called "${name}"`);
  const values = text.slice(cut + 1).split('|');
  return { aspect, values: values.map((value) => readValue(name, value)) };
}

function readValue(name: Aspect, value: string): number {
  if (name.startsWith('word') || name === 'lead-word') return addWord(value);
  if (name === 'lead' && value === 'none') return NO_PHRASE;
  if (name.startsWith('tag') || name === 'lead') return value === 'border' ? BORDER : penn(value as PennTag);
  if (name === 'verb') return value === 'none' ? 0 : penn(value as PennTag);
  if (name === 'set') return setNumber(value.replaceAll('/', ' '));
  const names: Partial<Record<Aspect, readonly string[]>> = { aux: AUXILIARIES, ahead: AHEAD, case: CASES };
  return names[name]?.indexOf(value) ?? Number(value);
}
