import { LOCAL, vocabularySize } from '../../lexicon/vocabulary.ts';
import { ZONE_KINDS } from '../../model/article.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { MARK, marksOf } from './facts.ts';

/** How a Doc writes its words: inside sentences, small or with a capital. */
export interface CaseCounts {
  small(word: number): number;
  capital(word: number): number;
}

/** The few tokens of a Doc that the room looks at, each kind in text order. */
export interface Places {
  /** Where a name may begin in sentences of plain case. */
  readonly starts: readonly number[];
  /** Quotation marks that say of themselves whether they open or close. */
  readonly quotes: readonly number[];
  readonly pronouns: readonly number[];
  /** Words for officials, experts ... without a name. */
  readonly unnamed: readonly number[];
  /** Heads in the plural that several names share. */
  readonly sharedHeads: readonly number[];
  /** Nouns for offices and organizations. */
  readonly described: readonly number[];
  readonly administrations: readonly number[];
}

/** What one pass over the tokens of a Doc tells. */
export interface Scan {
  /** The counts hold until the next scan. */
  readonly counts: CaseCounts;
  readonly places: Places;
}

type Lists = { -readonly [kind in keyof Places]: number[] };

const BOILERPLATE = ZONE_KINDS.indexOf('boilerplate');

/** Counts how a Doc writes each word, and finds the tokens that matter; `modes` are the Doc's heading modes. One pass. */
export function scan(doc: Doc, modes: Uint8Array): Scan {
  const base = startCounts(doc);
  const lists: Lists = {
    starts: [],
    quotes: [],
    pronouns: [],
    unnamed: [],
    sharedHeads: [],
    described: [],
    administrations: [],
  };
  for (let s = 0; s < doc.sentences.count; s++) scanSentence(doc, s, modes[s] !== 0, base, lists);
  const at = (word: number): number => (word >= LOCAL ? base + word - LOCAL : word);
  const counts = {
    small: (word: number): number => smallCounts[at(word)]!,
    capital: (word: number): number => capitalCounts[at(word)]!,
  };
  return { counts, places: lists };
}

/** Headings and first words of sentences and quotations say nothing of how a word is written. */
function scanSentence(doc: Doc, s: number, heading: boolean, base: number, lists: Lists): void {
  const plain = !heading && doc.sentences.zone[s] !== BOILERPLATE;
  const end = doc.sentences.end[s]!;
  let open = true;
  for (let t = doc.sentences.first[s]!; t < end; t++) {
    const shape = doc.shape[t]!;
    const word = doc.word[t]!;
    const marks = marksOf(word);
    if (marks !== MARK.known) note(lists, marks, t);
    const capital = (shape & (SHAPE.capital | SHAPE.innerCap)) !== 0;
    if (plain && (capital || marks & MARK.small)) lists.starts.push(t);
    if (shape & (SHAPE.openQuote | SHAPE.closeQuote)) lists.quotes.push(t);
    if (!(shape & SHAPE.letter)) {
      if (shape & SHAPE.openQuote) open = true;
      continue;
    }
    if (!heading && (!capital || !open))
      count(capital ? capitalCounts : smallCounts, word >= LOCAL ? base + word - LOCAL : word);
    open = false;
  }
}

function note(lists: Lists, marks: number, t: number): void {
  if (marks & MARK.pronoun) lists.pronouns.push(t);
  if (marks & MARK.unnamed) lists.unnamed.push(t);
  if (marks & MARK.sharedHead) lists.sharedHeads.push(t);
  if (marks & MARK.described) lists.described.push(t);
  if (marks & MARK.administration) lists.administrations.push(t);
}

let smallCounts = new Uint16Array(1 << 16);
let capitalCounts = new Uint16Array(1 << 16);
/** Places of the counts that are not 0: to clear them all would take longer than to read a short article. */
let counted: number[] = [];
const MOST = 60000;

/** Clears the counts. Returns where those of the Doc's own words begin. */
function startCounts(doc: Doc): number {
  const base = vocabularySize();
  const size = base + doc.local.length;
  if (size > smallCounts.length) {
    smallCounts = new Uint16Array(size * 2);
    capitalCounts = new Uint16Array(size * 2);
  } else {
    for (const i of counted) {
      smallCounts[i] = 0;
      capitalCounts[i] = 0;
    }
  }
  counted = [];
  return base;
}

function count(counts: Uint16Array, i: number): void {
  const n = counts[i]!;
  if (n === 0) counted.push(i);
  if (n < MOST) counts[i] = n + 1;
}
