import { dataLine } from './data-file.ts';
import { aloneIn, type ListIndex, longerIn, makeIndex } from './list-index.ts';

/**
 * How the entries of a list meet the text: `word` by form, `lemma` by form or lemma, `phrasal` like `lemma`, and the
 * second word may stand up to four tokens after the first ("rolls the measure back", "takes them to court").
 */
export type ListMode = 'word' | 'lemma' | 'phrasal';

/** An entry whose parts are read when they are asked for: of most lists an article meets few. */
export class Entry {
  /** Its number in the list. */
  readonly index: number;
  /** Vocabulary ids of the words of the phrase. */
  readonly words: readonly number[];
  /** How many they are. */
  readonly length: number;
  readonly first: number;
  /** The second of them, or -1. */
  readonly second: number;
  private readonly list: string;
  private cut: readonly string[] | undefined;

  constructor(list: string, index: number, words: readonly number[]) {
    this.list = list;
    this.index = index;
    this.words = words;
    this.length = words.length;
    this.first = words[0]!;
    this.second = words[1] ?? -1;
    this.cut = undefined;
  }

  get phrase(): string {
    const line = dataLine(this.list, this.index);
    return line.slice(0, line.indexOf('\t'));
  }

  /** The row's columns, phrase first, by the names of `WordList.columns`. */
  get row(): readonly string[] {
    return (this.cut ??= dataLine(this.list, this.index).split('\t'));
  }
}

/** What a word list is made of. */
export interface ListParts {
  /** Bit number of the list in the planes of lists.ts. */
  readonly id: number;
  readonly name: string;
  readonly mode: ListMode;
  readonly columns: readonly string[];
  /** Vocabulary ids of all entries, one after the other: entry i has flat[ends[i - 1]] up to flat[ends[i]]. */
  readonly flat: Int32Array;
  readonly ends: Int32Array;
  /** Where the build has kept it. */
  readonly index: ListIndex | null;
}

/** A word list of `data/NAME.tsv`. */
export class WordList {
  readonly id: number;
  readonly name: string;
  readonly mode: ListMode;
  readonly columns: readonly string[];
  /** Number of entries. */
  readonly size: number;
  readonly flat: Int32Array;
  readonly ends: Int32Array;
  private filed: ListIndex | null;
  private readonly made: (Entry | undefined)[];

  constructor({ id, name, mode, columns, flat, ends, index }: ListParts) {
    this.id = id;
    this.name = name;
    this.mode = mode;
    this.columns = columns;
    this.size = ends.length;
    this.flat = flat;
    this.ends = ends;
    this.filed = index;
    this.made = new Array<Entry | undefined>(ends.length).fill(undefined);
  }

  get index(): ListIndex {
    return (this.filed ??= makeIndex(this.flat, this.ends));
  }

  entry(i: number): Entry {
    return (this.made[i] ??= new Entry(this.name, i, Array.from(this.flat.subarray(this.beginOf(i), this.ends[i]))));
  }

  get entries(): Entry[] {
    return this.made.map((_, i) => this.entry(i));
  }

  /** The entry of that word alone. */
  single(word: number): Entry | undefined {
    const i = aloneIn(this.index, word);
    return i < 0 ? undefined : this.entry(i);
  }

  /** The entries of several words that begin with the word, longest first. */
  phrases(word: number): Entry[] {
    const { longer } = this.index;
    const found: Entry[] = [];
    const begin = longerIn(this.index, word, -1);
    if (begin >= 0) for (let k = begin; longer[k]! >= 0; k++) found.push(this.entry(longer[k]!));
    return found;
  }

  /** The words that are entries by themselves, and those that entries of several words begin with. */
  get singles(): number[] {
    return this.firstWords((length) => length === 1);
  }
  get openers(): number[] {
    return this.firstWords((length) => length > 1);
  }

  /** Number of words of an entry, and its word `k`, without making it. */
  lengthOf(i: number): number {
    return this.ends[i]! - this.beginOf(i);
  }
  wordOf(i: number, k: number): number {
    return this.flat[this.beginOf(i) + k]!;
  }

  private beginOf(i: number): number {
    return i === 0 ? 0 : this.ends[i - 1]!;
  }

  private firstWords(isAsked: (length: number) => boolean): number[] {
    const words = new Set<number>();
    for (let i = 0; i < this.size; i++) if (isAsked(this.lengthOf(i))) words.add(this.flat[this.beginOf(i)]!);
    return [...words];
  }
}
