import { dataLine } from './data-file.ts';
import { WordMap } from './word-map.ts';

/**
 * How the entries of a list meet the text: `word` by form, `lemma` by form or lemma, `phrasal` like `lemma`, and the
 * particle of a phrasal verb may stand up to four tokens after it ("rolls the measure back").
 */
export type ListMode = 'word' | 'lemma' | 'phrasal';

export interface Entry {
  /** Its number in the list. */
  readonly index: number;
  readonly phrase: string;
  /** Vocabulary ids of the words of the phrase. */
  readonly words: readonly number[];
  /** How many they are. */
  readonly length: number;
  readonly first: number;
  /** The second of them, or -1. */
  readonly second: number;
  /** The row's columns, phrase first, by the names of `WordList.columns`. */
  readonly row: readonly string[];
}

/** A word list of `data/NAME.tsv`, or one made from words in code. */
export interface WordList {
  /** Bit number of the list in the planes below. */
  readonly id: number;
  readonly name: string;
  readonly mode: ListMode;
  readonly columns: readonly string[];
  /** Number of entries. */
  readonly size: number;
  readonly entries: readonly Entry[];
  /** Word id -> entry, for entries of one word. */
  readonly single: WordMap<Entry>;
  /** First word id -> entries of several words, longest first. */
  readonly phrases: WordMap<readonly Entry[]>;
  /** First word id -> the second words of those entries, one bit of `bitOf` each. */
  readonly seconds: WordMap<number>;
}

/** An entry whose parts are read when they are asked for: of most lists an article meets few. */
export class LazyEntry implements Entry {
  readonly list: string;
  readonly index: number;
  readonly ids: Int32Array;
  readonly from: number;
  readonly length: number;
  readonly first: number;
  readonly second: number;
  cut: readonly string[] | undefined;
  forms: number[] | undefined;

  constructor(list: string, index: number, ids: Int32Array, from: number, end: number) {
    this.list = list;
    this.index = index;
    this.ids = ids;
    this.from = from;
    this.length = end - from;
    this.first = ids[from]!;
    this.second = end - from > 1 ? ids[from + 1]! : -1;
  }
  get phrase(): string {
    const line = dataLine(this.list, this.index);
    return line.slice(0, line.indexOf('\t'));
  }
  get words(): readonly number[] {
    if (this.forms) return this.forms;
    this.forms = [];
    for (let i = 0; i < this.length; i++) this.forms.push(this.ids[this.from + i]!);
    return this.forms;
  }
  get row(): readonly string[] {
    return (this.cut ??= dataLine(this.list, this.index).split('\t'));
  }
}

type Filed = Pick<WordList, 'single' | 'phrases' | 'seconds'>;
type Head = Pick<WordList, 'id' | 'name' | 'mode' | 'columns' | 'size'>;

/** A list whose entries are made, and filed by their first word, when they are first asked for. */
export class LazyList implements WordList {
  readonly id: number;
  readonly name: string;
  readonly mode: ListMode;
  readonly columns: readonly string[];
  readonly size: number;
  readonly makeEntries: () => Entry[];
  made: readonly Entry[] | undefined;
  filed: Filed | undefined;

  constructor({ id, name, mode, columns, size }: Head, makeEntries: () => Entry[]) {
    this.id = id;
    this.name = name;
    this.mode = mode;
    this.columns = columns;
    this.size = size;
    this.makeEntries = makeEntries;
    this.made = undefined;
    this.filed = undefined;
  }
  get entries(): readonly Entry[] {
    return (this.made ??= this.makeEntries());
  }
  get single(): WordList['single'] {
    return (this.filed ??= fileEntries(this.entries)).single;
  }
  get phrases(): WordList['phrases'] {
    return (this.filed ??= fileEntries(this.entries)).phrases;
  }
  get seconds(): WordList['seconds'] {
    return (this.filed ??= fileEntries(this.entries)).seconds;
  }
}

function fileEntries(entries: readonly Entry[]): Filed {
  const single = new Map<number, Entry>();
  const phrases = new Map<number, Entry[]>();
  for (const entry of entries) {
    const { first } = entry;
    const same = phrases.get(first);
    if (entry.length === 1) single.set(first, entry);
    else if (same) same.push(entry);
    else phrases.set(first, [entry]);
  }
  const seconds = new Map<number, number>();
  for (const [first, same] of phrases) {
    same.sort((a, b) => b.length - a.length);
    let bits = 0;
    for (const { second } of same) bits |= bitOf(second);
    seconds.set(first, bits);
  }
  return {
    single: new WordMap(single),
    phrases: new WordMap<readonly Entry[]>(phrases),
    seconds: new WordMap(seconds),
  };
}

/** One of 32 bits for a word: a set of such bits tells at once that a word is not in it. */
export function bitOf(word: number): number {
  return 1 << (word & 31);
}
