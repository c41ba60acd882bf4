import { readDataFile } from '../lexicon/data-file.ts';
import { addWord } from '../lexicon/vocabulary.ts';
import { type PennTag, penn } from '../model/tags.ts';
import { AHEAD, AUXILIARIES } from './clause-state.ts';
import { ASPECT, type Aspect, aspectAt, BORDER, type Context } from './context.ts';
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
  const parts = condition!.split(' ').map(readCondition);
  const list = passes[Number(pass) - 1] ?? [];
  passes[Number(pass) - 1] = list;
  list.push({
    from: penn(from as PennTag),
    to: penn(to as PennTag),
    aspects: parts.map((p) => p[0]),
    values: parts.map((p) => p[1]),
  });
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
  if (name.startsWith('word')) return [aspect, addWord(value)];
  if (name.startsWith('tag')) return [aspect, value === 'border' ? BORDER : penn(value as PennTag)];
  if (name === 'verb') return [aspect, value === 'none' ? 0 : penn(value as PennTag)];
  if (name === 'set') return [aspect, setNumber(value.replaceAll('/', ' '))];
  const names: Partial<Record<Aspect, readonly string[]>> = { aux: AUXILIARIES, ahead: AHEAD, case: CASES };
  return [aspect, names[name]?.indexOf(value) ?? Number(value)];
}
