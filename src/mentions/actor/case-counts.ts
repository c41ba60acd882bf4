import { type Doc, SHAPE } from '../../model/doc.ts';
import { FACT, factsOf } from './facts.ts';
import { WordNumbers } from './word-numbers.ts';

/** How a Doc writes its words: inside sentences, small or with a capital. Headings and first words of sentences and quotations say nothing. */
export interface CaseCounts {
  small(word: number): number;
  capital(word: number): number;
}

/** The words that have been counted: those of names, and who else was asked for. */
const numbers = new WordNumbers();
let smalls = new Int32Array(1 << 8);
let capitals = new Int32Array(1 << 8);
/** 1 where words stand by their last bits that may have a number: few tokens need a closer look. */
const maybe = new Uint8Array(1 << 11);
const LAST_BITS = maybe.length - 1;

/** Counts the words at the first `count` tokens, all that have a capital; `modes` are the Doc's heading modes. The counts hold until the next Doc's. */
export function countCases(doc: Doc, tokens: Int32Array, count: number, modes: Uint8Array): CaseCounts {
  numbers.clear();
  maybe.fill(0);
  for (let i = 0; i < count; i++) {
    const t = tokens[i]!;
    const word = doc.word[t]!;
    const shape = doc.shape[t]!;
    if (factsOf(word) & OF_GRAMMAR && !(shape & SHAPE.allCaps)) continue;
    const n = numberOf(word);
    maybe[word & LAST_BITS] = 1;
    if (isCapital(shape) && modes[doc.sentence[t]!] === 0 && !isOpen(doc, t)) capitals[n]!++;
  }
  countSmall(doc, modes);
  const asked = (word: number): number => {
    const known = numbers.of(word);
    return known >= 0 ? known : countOne(doc, word, modes);
  };
  return {
    small: (word) => smalls[asked(word)]!,
    capital: (word) => capitals[asked(word)]!,
  };
}

/** These words open many sentences and few names. */
const OF_GRAMMAR = FACT.function | FACT.calendar;

/** The number of a word; the counts of a new one are 0. */
function numberOf(word: number): number {
  const before = numbers.count;
  const n = numbers.add(word);
  if (n < before) return n;
  if (n === smalls.length) {
    smalls = wider(smalls);
    capitals = wider(capitals);
  }
  smalls[n] = 0;
  capitals[n] = 0;
  return n;
}

function wider(old: Int32Array): Int32Array<ArrayBuffer> {
  const made = new Int32Array(2 * old.length);
  made.set(old);
  return made;
}

const isCapital = (shape: number): boolean =>
  (shape & SHAPE.letter) !== 0 && (shape & (SHAPE.capital | SHAPE.innerCap)) !== 0;
const isSmall = (shape: number): boolean => (shape & (SHAPE.letter | SHAPE.capital | SHAPE.innerCap)) === SHAPE.letter;

/** Is it the first word of its sentence or of a quotation? */
function isOpen(doc: Doc, t: number): boolean {
  const first = doc.sentences.first[doc.sentence[t]!]!;
  for (let k = t - 1; k >= first; k--) {
    if (doc.shape[k]! & SHAPE.letter) return false;
    if (doc.shape[k]! & SHAPE.openQuote) return true;
  }
  return true;
}

let found = new Int32Array(1 << 10);

/** Counts small words that have a number. As in scan.ts, each token is written down, and few go on standing there. */
function countSmall({ word, shape, sentence, count }: Doc, modes: Uint8Array): void {
  if (count >= found.length) found = new Int32Array(2 * count);
  const hits = found;
  let n = 0;
  for (let t = 0; t < count; t++) {
    const look = shape[t]!;
    hits[n] = t;
    n += maybe[word[t]! & LAST_BITS]! & (look >>> LETTER) & ~(look | (look >>> INNER_CAP));
  }
  for (let i = 0; i < n; i++) {
    const t = hits[i]!;
    const number = numbers.of(word[t]!);
    if (number >= 0 && modes[sentence[t]!] === 0) smalls[number]!++;
  }
}
const bitNumber = (bit: number): number => 31 - Math.clz32(bit);
const LETTER = bitNumber(SHAPE.letter);
const INNER_CAP = bitNumber(SHAPE.innerCap);

/** Counts a word that has no number: of grammar, or always small. Linear; a Doc has few of them in names. */
function countOne(doc: Doc, word: number, modes: Uint8Array): number {
  const n = numberOf(word);
  for (let t = 0; t < doc.count; t++) {
    if (doc.word[t] !== word || modes[doc.sentence[t]!] !== 0) continue;
    if (isSmall(doc.shape[t]!)) smalls[n]!++;
    else if (isCapital(doc.shape[t]!) && !isOpen(doc, t)) capitals[n]!++;
  }
  return n;
}
