import { type Doc, SHAPE } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { forms, TAG, WORD } from './words.ts';

/**
 * Outermost quotations as parallel arrays, in order, never overlapping. A quotation left open ends with its paragraph;
 * one that the next paragraph reopens is continued there.
 */
export interface Quotations {
  readonly count: number;
  /** Token of the opening mark. */
  readonly first: Int32Array;
  /** One past the closing mark, or past the paragraph's last token. */
  readonly end: Int32Array;
  /** Words inside, marks left out. */
  readonly words: Int32Array;
  /** 1 where the closing mark is there. */
  readonly closed: Uint8Array;
  /** Number of the quotation that continues this one in the next paragraph, or -1. */
  readonly next: Int32Array;
  /** Token -> number of its quotation, marks included, or -1. */
  readonly at: Int32Array;
}

const QUOTE = SHAPE.openQuote | SHAPE.closeQuote;
/** Tags of the words that titles write small: "of", "the", "and", "to". */
const SMALL = new Set([TAG.IN, TAG.DT, TAG.CC, TAG.TO, TAG.POS]);
const LETTER_OR_DIGIT = SHAPE.letter | SHAPE.digit;

/** Finds quotations in one pass over the tokens. What it returns is good until the next Doc is asked about. */
export function findQuotations(doc: Doc): Quotations {
  const { count, shape } = doc;
  found.begin(count);
  for (let t = 0; t < count; t++) if (shape[t]! & QUOTE) t = scanParagraph(doc, t) - 1;
  found.finish(shape);
  return found;
}

/** Number of the quotations that begin before token `t`. Bisection: O(log n). */
export function quotationsBefore({ count, first }: Quotations, t: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (first[mid]! < t) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Does a quotation, or a part of one, stand in the tokens? */
export function meetsQuotation(quotes: Quotations, { first, end }: TokenRange): boolean {
  const q = quotationsBefore(quotes, end) - 1;
  return q >= 0 && quotes.end[q]! > first;
}

/** Sets `marks` for the quotations whose first word is one of tokens `first` up to `end`. */
export function markQuotations(quotes: Quotations, marks: Uint8Array, first: number, end: number): void {
  for (let q = quotationsBefore(quotes, first - 1); q < quotes.count && quotes.first[q]! + 1 < end; q++) marks[q] = 1;
}

/** The last of the quotations that continue quotation `q` from paragraph to paragraph. */
export function lastOf({ next }: Quotations, q: number): number {
  let last = q;
  while (next[last]! >= 0) last = next[last]!;
  return last;
}

/** End of the quotation whose mark opens at token `t`, be it an outermost or a nested one; -1 where none is opened, or a nested one never closed. */
export function quotationEnd(doc: Doc, { at, first, end }: Quotations, t: number): number {
  const q = t < doc.count ? at[t]! : -1;
  if (q < 0 || first[q] === t) return q < 0 ? -1 : end[q]!;
  if (!(doc.shape[t]! & SHAPE.openQuote)) return -1;
  const single = isSingleMark(doc, t);
  for (let k = t + 1; k < end[q]! - 1; k++)
    if (doc.shape[k]! & SHAPE.closeQuote && isSingleMark(doc, k) === single) return k + 1;
  return -1;
}

/** The columns of all Docs in turn: arrays for each would cost more than what is looked for in them. */
class Columns implements Quotations {
  count = 0;
  first = new Int32Array(64);
  end = new Int32Array(64);
  words = new Int32Array(64);
  closed = new Uint8Array(64);
  next = new Int32Array(64);
  at = new Int32Array(0);

  /** Forgets the Doc before: no token stands in a quotation. */
  begin(tokens: number): void {
    for (let q = 0; q < this.count; q++) this.at.fill(-1, this.first[q]!, this.end[q]!);
    this.count = 0;
    if (this.at.length < tokens) this.at = new Int32Array(2 * tokens).fill(-1);
  }

  add(first: number, end: number, closed: number): void {
    const q = this.count++;
    if (q === this.first.length) this.grow();
    this.first[q] = first;
    this.end[q] = end;
    this.closed[q] = closed;
  }

  /** Counts words, and says where each token stands. */
  finish(shape: Uint16Array): void {
    const { count, first, end, at } = this;
    for (let q = 0; q < count; q++) {
      const stop = end[q]!;
      let words = 0;
      for (let t = first[q]!; t < stop; t++) {
        at[t] = q;
        if (shape[t]! & LETTER_OR_DIGIT) words++;
      }
      this.words[q] = words;
      const follows = q + 1 < count && first[q + 1] === stop && !this.closed[q];
      this.next[q] = follows && shape[stop]! & SHAPE.lineStart ? q + 1 : -1;
    }
  }

  private grow(): void {
    const length = 2 * this.first.length;
    const { first, end, closed } = this;
    this.first = new Int32Array(length);
    this.end = new Int32Array(length);
    this.words = new Int32Array(length);
    this.closed = new Uint8Array(length);
    this.next = new Int32Array(length);
    this.first.set(first);
    this.end.set(end);
    this.closed.set(closed);
  }
}
const found = new Columns();

/**
 * Pairs the marks of the paragraph of token `mark`, its first one; returns the paragraph's end. Double marks win over single ones; a
 * single one counts only when it is closed, and then for all that stand in it.
 */
function scanParagraph(doc: Doc, mark: number): number {
  const { shape } = doc;
  const from = paragraphStart(doc, mark);
  const to = paragraphEnd(doc, mark);
  let double = -1;
  let single = -1;
  // Number of quotations before `single`.
  let outside = 0;
  // A curly mark opened inside straight ones, which a curly one closes.
  let curly = false;
  for (let t = mark; t < to; t++) {
    if (!(shape[t]! & QUOTE)) continue;
    const isSingle = isSingleMark(doc, t);
    if (double >= 0) {
      if (isSingle) continue;
      if (closesNothing(doc, t)) {
        curly = isStraight(doc, double);
        continue;
      }
      if (curly && !isStraight(doc, t)) {
        curly = false;
        continue;
      }
      curly = false;
      if (isNestedMark(doc, t + 1, to)) t++;
      found.add(double, t + 1, 1);
      double = -1;
    } else if (isSingle) {
      if (shape[t]! & SHAPE.openQuote) {
        if (single < 0) outside = found.count;
        if (single < 0) single = t;
      } else if (single >= 0) {
        found.count = outside;
        found.add(single, t + 1, 1);
        single = -1;
      }
    } else if (shape[t]! & SHAPE.openQuote || t === from) double = t;
  }
  if (double >= 0) found.add(double, to, 0);
  return to;
}

function paragraphStart({ sentence, sentences: { first, paragraph } }: Doc, t: number): number {
  let s = sentence[t]!;
  while (s > 0 && paragraph[s - 1] === paragraph[s]) s--;
  return first[s]!;
}

function paragraphEnd({ sentence, sentences: { count, end, paragraph } }: Doc, t: number): number {
  let s = sentence[t]!;
  while (s + 1 < count && paragraph[s + 1] === paragraph[s]) s++;
  return end[s]!;
}

/** "''' said": the mark of a nested quotation may come last. */
const isNestedMark = (doc: Doc, t: number, limit: number): boolean =>
  t < limit && (doc.shape[t]! & SHAPE.closeQuote) !== 0 && (doc.shape[t]! & SHAPE.glued) !== 0 && isSingleMark(doc, t);

const SINGLE_MARKS = forms("' ‘ `");
const OPENING_MARKS = forms('“ « ` ``');

/** By its word: an apostrophe of any form is known as a straight one. */
const isSingleMark = ({ word }: Doc, t: number): boolean => SINGLE_MARKS.has(word[t]!);

const isStraight = ({ word }: Doc, t: number): boolean => word[t] === WORD.straight;

/** A curly opening mark inside an open quotation opens a nested one, which is not looked at. */
function closesNothing({ word, shape, text, end }: Doc, t: number): boolean {
  if (!OPENING_MARKS.has(word[t]!)) return false;
  // "in May,“ she said": the wrong mark, but glued to what it closes.
  const closes = word[t] === WORD.curly && shape[t]! & SHAPE.glued && text.charCodeAt(end[t]!) <= 32;
  return !closes;
}

/** "“Those Were the Days of Our Town”": capitals on all words but the small ones, more than one of them. */
export function isTitle(doc: Doc, quotes: Quotations, q: number): boolean {
  let capitals = 0;
  for (let t = quotes.first[q]! + 1; t < quotes.end[q]!; t++) {
    if (!(doc.shape[t]! & SHAPE.letter)) continue;
    if (doc.shape[t]! & SHAPE.capital) capitals++;
    else if (!SMALL.has(doc.tag[t]!)) return false;
  }
  return capitals > 1;
}
