import { type Entry, wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { CUE_CLASSES, type CueClass } from '../model/extraction.ts';
import { type Code, nameOf } from './codes.ts';
import type { Wanted } from './reading.ts';

/** What kind of word a source is, as far as it matters to whether a verb reports. */
export type SubjectKind = 'person' | 'who' | 'thing' | 'nobody';

/** One cue: its words, what it does, and the constructions (see readings.ts) in which it is one. */
export interface Cue extends Wanted {
  readonly phrase: string;
  readonly words: readonly number[];
  readonly class: CueClass;
  /** Takes a clause or a quotation as its content, from people. */
  readonly strong: boolean;
  /** The kinds of source with which the construction makes it a cue, as bits of KIND; 0: it never does. */
  kindsIn(code: Code): number;
}

const KINDS: readonly SubjectKind[] = ['person', 'who', 'thing', 'nobody'];
const KIND: Readonly<Record<SubjectKind, number>> = { person: 1, who: 2, thing: 4, nobody: 8 };
const CLAUSAL = ['a:t', 'a:quoted', 'g:t'];

/** Cues by their first word, longest first. It is asked for each verb and noun: one small number a word id, no map. */
export class CueIndex {
  /** The words that cues begin with. */
  readonly words: readonly number[];
  private readonly numberOf: Uint16Array;
  private readonly cues: (readonly Cue[])[] = [[]];
  private readonly alone: (Cue | null)[] = [null];

  constructor(byWord: ReadonlyMap<number, readonly Cue[]>) {
    this.words = [...byWord.keys()];
    this.numberOf = new Uint16Array(this.words.reduce((most, word) => Math.max(most, word + 1), 0));
    for (const [word, cues] of byWord) {
      this.numberOf[word] = this.cues.push(cues) - 1;
      this.alone.push(cues.length === 1 && cues[0]!.words.length === 1 ? cues[0]! : null);
    }
  }

  /** All cues. */
  get all(): readonly Cue[] {
    return this.cues.flat();
  }

  /** The cues that begin with a word. */
  get(word: number): readonly Cue[] {
    return this.cues[this.numberFor(word)]!;
  }

  /** The longest cue whose first word is the lemma or form of token `t`, or null. */
  at({ lemma, word }: Doc, t: number): Cue | null {
    const number = this.numberFor(lemma[t]!) || this.numberFor(word[t]!);
    if (number === 0) return null;
    return this.alone[number] ?? longest(this.cues[number]!, word, t);
  }

  private numberFor(word: number): number {
    return word < this.numberOf.length ? this.numberOf[word]! : 0;
  }
}

/** The first of the cues, longest first, whose words stand at token `t`. */
function longest(cues: readonly Cue[], word: Int32Array, t: number): Cue | null {
  for (const cue of cues) {
    const { words } = cue;
    let k = 1;
    while (k < words.length && word[t + k] === words[k]) k++;
    if (k === words.length) return cue;
  }
  return null;
}

function readCues(name: string, fixed: CueClass | null, into: Map<number, Cue[]>): void {
  const list = wordList(name);
  const column = new Map(list.columns.map((c, i) => [c, i]));
  const cell = (row: readonly string[], c: string): string => row[column.get(c) ?? -1] ?? '';
  for (const entry of list.entries) {
    const cue = new LazyCue(entry, cell, fixed);
    const first = entry.words[0]!;
    const same = into.get(first);
    if (same) same.push(cue);
    else into.set(first, [cue]);
  }
  for (const same of into.values()) same.sort((a, b) => b.words.length - a.words.length);
}

/** A cue that is read when it is met: an article meets few of them. */
class LazyCue implements Cue {
  readonly entry: Entry;
  readonly words: readonly number[];
  readonly cell: (row: readonly string[], column: string) => string;
  readonly fixed: CueClass | null;
  /** By code; -1 where it was not asked for. */
  readonly kinds: number[] = [];
  form: string | undefined;
  does: CueClass | undefined;
  read: readonly ReadonlySet<string>[] | undefined;
  clausal: boolean | undefined;

  constructor(entry: Entry, cell: LazyCue['cell'], fixed: CueClass | null) {
    this.entry = entry;
    this.words = entry.words;
    this.cell = cell;
    this.fixed = fixed;
  }
  get phrase(): string {
    return (this.form ??= this.entry.phrase);
  }
  get class(): CueClass {
    return (this.does ??= this.fixed ?? toClass(this.cell(this.entry.row, 'class')));
  }
  get strong(): boolean {
    return (this.clausal ??= takesClause(this.constructions[0]!));
  }
  /** By kind of source, in the order of KINDS. */
  get constructions(): readonly ReadonlySet<string>[] {
    return (this.read ??= KINDS.map(
      (kind) => new Set(this.cell(this.entry.row, kind).split(' ').flatMap(toConstructions)),
    ));
  }
  mayBe(code: Code): boolean {
    return this.kindsIn(code) !== 0;
  }
  kindsIn(code: Code): number {
    const known = code < this.kinds.length ? this.kinds[code]! : -1;
    return known >= 0 ? known : this.readKinds(code);
  }
  private readKinds(code: Code): number {
    const name = nameOf(code);
    let kinds = 0;
    for (const [i, set] of this.constructions.entries())
      if (set.has(name) || set.has(anyOfVoice(name))) kinds |= KIND[KINDS[i]!];
    while (this.kinds.length <= code) this.kinds.push(-1);
    this.kinds[code] = kinds;
    return kinds;
  }
}

const takesClause = (person: ReadonlySet<string>): boolean => person.has('a:*') || CLAUSAL.some((c) => person.has(c));

/** "a:t,c" is "a:t" and "a:c"; "g:*" stays: any construction of the voice. */
function toConstructions(group: string): string[] {
  const [voice, frames] = group.split(':');
  return frames ? frames.split(',').map((frame) => `${voice}:${frame}`) : [];
}

/** Is the construction one in which the cue, with that kind of source, is a cue? */
export function allowsConstruction(cue: Cue, kind: SubjectKind, code: Code): boolean {
  return (cue.kindsIn(code) & KIND[kind]) !== 0;
}

/** "a:*" of "a:t". */
const anyOfVoice = (name: string): string => `${name.slice(0, name.indexOf(':'))}:*`;

function toClass(name: string): CueClass {
  const found = CUE_CLASSES.find((c) => c === name);
  if (!found) throw new Error(`no cue class is called "${name}"`);
  return found;
}

function indexOf(lists: readonly (readonly [name: string, fixed: CueClass | null])[]): CueIndex {
  const byWord = new Map<number, Cue[]>();
  for (const [name, fixed] of lists) readCues(name, fixed, byWord);
  return new CueIndex(byWord);
}

const verbs = indexOf(CUE_CLASSES.map((c) => [`cue.${c}`, c]));

export const cueIndex: Readonly<Record<'verbs' | 'nouns' | 'adjectives' | 'light', CueIndex>> = {
  verbs,
  nouns: indexOf([['cue.noun', null]]),
  adjectives: indexOf([['cue.adjective', null]]),
  light: indexOf([['cue.light', null]]),
};

/** A cue found in a Doc; its tokens end before `end`. */
export interface CueMatch {
  readonly cue: Cue;
  readonly end: number;
}

/** The longest cue of the index whose first word is the lemma or form of token `t`, or null. */
export function cueAt(doc: Doc, index: CueIndex, t: number): CueMatch | null {
  const cue = index.at(doc, t);
  return cue && { cue, end: t + cue.words.length };
}

/** Is the verb at token `t` one that takes a clause or a quotation as its content? */
export function isStrongCue(doc: Doc, t: number): boolean {
  const cue = verbs.at(doc, t);
  return cue !== null && cue.strong;
}
