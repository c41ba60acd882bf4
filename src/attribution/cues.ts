import { type Entry, type WordList, wordList } from '../lexicon/lists.ts';
import { CUE_CLASSES, type CueClass } from '../model/extraction.ts';
import { type Code, nameOf } from './codes.ts';

/** What kind of word a source is, as far as it matters to whether a verb reports. */
export type SubjectKind = 'person' | 'who' | 'thing' | 'nobody';

const KINDS: readonly SubjectKind[] = ['person', 'who', 'thing', 'nobody'];
const KIND: Readonly<Record<SubjectKind, number>> = { person: 1, who: 2, thing: 4, nobody: 8 };
const ALL_KINDS = 15;
const CLAUSAL = ['a:t', 'a:quoted', 'g:t'];

/**
 * A cue by its number, from 1 on; 0 is none. What is asked of it for each verb stands in tables by number: its rows are read when they
 * are first asked for, as an article meets few.
 */
export type Cue = number;

/** What stands behind the number of a cue. */
interface CueText {
  readonly words: readonly number[];
  readonly phrase: string;
  readonly class: CueClass;
  /** Takes a clause or a quotation as its content, from people. */
  readonly strong: boolean;
  /** The kinds of source with which the construction of that name makes it a cue, as bits of KIND. */
  kindsIn(name: string): number;
}

const cues: CueText[] = [];
const lengths: number[] = [];

function addCue(cue: CueText): Cue {
  lengths.push(cue.words.length);
  return cues.push(cue) - 1;
}

/** A cue of no list, for those who read a word as if it were one: in some constructions, whoever the source is. */
export const anyCue = (isCue: (name: string) => boolean): Cue =>
  addCue({ words: [], phrase: '', class: 'report', strong: false, kindsIn: (name) => (isCue(name) ? ALL_KINDS : 0) });

// Number 0.
anyCue(() => false);

/** The cues of a word list, in its order. `fixed` is the class of all, or null where each names its own. */
export function readCues(name: string, fixed: CueClass | null): Cue[] {
  const list = wordList(name);
  const found: Cue[] = [];
  for (const entry of list.entries) found.push(addCue(new ListedCue(list, entry, fixed)));
  return found;
}

/** A cue of a list that is read when it is met. */
class ListedCue implements CueText {
  readonly list: WordList;
  readonly entry: Entry;
  readonly words: readonly number[];
  readonly fixed: CueClass | null;
  read: readonly ReadonlySet<string>[] | undefined;

  constructor(list: WordList, entry: Entry, fixed: CueClass | null) {
    this.list = list;
    this.entry = entry;
    this.words = entry.words;
    this.fixed = fixed;
  }
  get phrase(): string {
    return this.entry.phrase;
  }
  get class(): CueClass {
    return this.fixed ?? toClass(this.cell('class'));
  }
  get strong(): boolean {
    const person = this.constructions[0]!;
    return person.has('a:*') || CLAUSAL.some((name) => person.has(name));
  }
  /** By kind of source, in the order of KINDS. */
  get constructions(): readonly ReadonlySet<string>[] {
    return (this.read ??= KINDS.map((kind) => new Set(this.cell(kind).split(' ').flatMap(toConstructions))));
  }
  kindsIn(name: string): number {
    let kinds = 0;
    for (const [i, set] of this.constructions.entries())
      if (set.has(name) || set.has(anyOfVoice(name))) kinds |= KIND[KINDS[i]!];
    return kinds;
  }
  private cell(column: string): string {
    return this.entry.row[this.list.columns.indexOf(column)] ?? '';
  }
}

/** "a:t,c" is "a:t" and "a:c"; "g:*" stays: any construction of the voice. */
function toConstructions(group: string): string[] {
  const [voice, frames] = group.split(':');
  return frames ? frames.split(',').map((frame) => `${voice}:${frame}`) : [];
}

/** "a:*" of "a:t". */
const anyOfVoice = (name: string): string => `${name.slice(0, name.indexOf(':'))}:*`;

function toClass(name: string): CueClass {
  const found = CUE_CLASSES.find((c) => c === name);
  if (!found) throw new Error(`no cue class is called "${name}"`);
  return found;
}

/** Vocabulary ids of the words of the cue. */
export const wordsOf = (cue: Cue): readonly number[] => cues[cue]!.words;

/** Number of its words. */
export const lengthOf = (cue: Cue): number => lengths[cue]!;

const phrases: string[] = [];
const classes: CueClass[] = [];

/** The cue as its list writes it. */
export const phraseOf = (cue: Cue): string => (phrases[cue] ??= cues[cue]!.phrase);

/** What the cue does. */
export const classOf = (cue: Cue): CueClass => (classes[cue] ??= cues[cue]!.class);

/** Codes with a place in the table below; those beyond are read anew each time. 924 articles of annotated news make 313. */
const CODES = 512;
const KNOWN = 16;
let table = new Uint8Array(0);

/** Is the construction one in which the cue may be a cue, whoever its source is? */
export const mayBe = (cue: Cue, code: Code): boolean => kindsIn(cue, code) !== 0;

/** Is the construction one in which the cue, with that kind of source, is a cue? */
export const allowsConstruction = (cue: Cue, kind: SubjectKind, code: Code): boolean =>
  (kindsIn(cue, code) & KIND[kind]) !== 0;

function kindsIn(cue: Cue, code: Code): number {
  const at = cue * CODES + code;
  const known = code < CODES && at < table.length ? table[at]! : 0;
  return known === 0 ? readKinds(cue, code) : known & ALL_KINDS;
}

function readKinds(cue: Cue, code: Code): number {
  if (table.length < cues.length * CODES) table = widened(table, cues.length * CODES);
  const kinds = cues[cue]!.kindsIn(nameOf(code));
  if (code < CODES) table[cue * CODES + code] = KNOWN | kinds;
  return kinds;
}

// 0 where it was not asked for, 1 for no, 2 for yes.
let strong = new Uint8Array(0);

/** Does the cue take a clause or a quotation as its content, from people? */
export function isStrong(cue: Cue): boolean {
  const known = cue < strong.length ? strong[cue]! : 0;
  return known === 0 ? readStrong(cue) : known === 2;
}

function readStrong(cue: Cue): boolean {
  if (strong.length < cues.length) strong = widened(strong, cues.length);
  const found = cues[cue]!.strong;
  strong[cue] = found ? 2 : 1;
  return found;
}

function widened(old: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(length);
  wider.set(old);
  return wider;
}
