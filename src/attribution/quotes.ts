import { type Doc, SHAPE } from '../model/doc.ts';
import { TAG } from './words.ts';

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

/** Finds quotations in one pass over the tokens. */
export function findQuotations(doc: Doc): Quotations {
  const first: number[] = [];
  const end: number[] = [];
  const closed: number[] = [];
  const { sentences } = doc;
  for (let s = 0; s < sentences.count; ) {
    let last = s;
    while (last + 1 < sentences.count && sentences.paragraph[last + 1] === sentences.paragraph[s]) last++;
    scanParagraph(doc, sentences.first[s]!, sentences.end[last]!, (from, to, isClosed) => {
      first.push(from);
      end.push(to);
      closed.push(isClosed ? 1 : 0);
    });
    s = last + 1;
  }
  return toQuotations(doc, first, end, closed);
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

type Emit = (first: number, end: number, closed: boolean) => void;

/** Pairs the marks of one paragraph. Double marks win over single ones; a single one counts only when it is closed. */
function scanParagraph(doc: Doc, from: number, to: number, emit: Emit): void {
  let mark = from;
  while (mark < to && !(doc.shape[mark]! & QUOTE)) mark++;
  if (mark === to) return;
  let double = -1;
  let single = -1;
  let inner: [number, number][] = [];
  // A curly mark opened inside straight ones, which a curly one closes.
  let curly = false;
  const flush = (): void => {
    for (const [a, b] of inner) emit(a, b, true);
    inner = [];
    single = -1;
  };
  for (let t = mark; t < to; t++) {
    const shape = doc.shape[t]!;
    if (!(shape & QUOTE)) continue;
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
      // "''' said": the mark of a nested quotation may come last.
      if (
        t + 1 < to &&
        doc.shape[t + 1]! & SHAPE.closeQuote &&
        doc.shape[t + 1]! & SHAPE.glued &&
        isSingleMark(doc, t + 1)
      )
        t++;
      if (single >= 0) inner.push([double, t + 1]);
      else emit(double, t + 1, true);
      double = -1;
    } else if (isSingle) {
      if (shape & SHAPE.openQuote) {
        if (single < 0) single = t;
      } else if (single >= 0) {
        emit(single, t + 1, true);
        inner = [];
        single = -1;
      }
    } else if (shape & SHAPE.openQuote || t === from) double = t;
  }
  flush();
  if (double >= 0) emit(double, to, false);
}

function isSingleMark(doc: Doc, t: number): boolean {
  if (doc.end[t]! - doc.start[t]! !== 1) return false;
  const unit = doc.text.charCodeAt(doc.start[t]!);
  return unit === 39 || unit === 0x2018 || unit === 0x2019 || unit === 0x60;
}

const isStraight = (doc: Doc, t: number): boolean => doc.text.charCodeAt(doc.start[t]!) === 34;

/** A curly opening mark inside an open quotation opens a nested one, which is not looked at. */
function closesNothing(doc: Doc, t: number): boolean {
  const unit = doc.text.charCodeAt(doc.start[t]!);
  const glued = doc.shape[t]! & SHAPE.glued;
  // "in May,“ she said": the wrong mark, but glued to what it closes.
  if (unit === 0x201c && glued && doc.text.charCodeAt(doc.end[t]!) <= 32) return false;
  return unit === 0x201c || unit === 0xab || unit === 0x60;
}

function toQuotations(doc: Doc, first: number[], end: number[], closed: number[]): Quotations {
  const order = first.map((_, i) => i).sort((a, b) => first[a]! - first[b]!);
  const count = order.length;
  const q = {
    count,
    first: Int32Array.from(order, (i) => first[i]!),
    end: Int32Array.from(order, (i) => end[i]!),
    words: new Int32Array(count),
    closed: Uint8Array.from(order, (i) => closed[i]!),
    next: new Int32Array(count).fill(-1),
    at: new Int32Array(doc.count).fill(-1),
  };
  for (let i = 0; i < count; i++) {
    q.at.fill(i, q.first[i]!, q.end[i]!);
    for (let t = q.first[i]!; t < q.end[i]!; t++) if (doc.shape[t]! & LETTER_OR_DIGIT) q.words[i]!++;
    const follows = i + 1 < count && q.first[i + 1] === q.end[i] && !q.closed[i];
    if (follows && doc.shape[q.first[i + 1]!]! & SHAPE.lineStart) q.next[i] = i + 1;
  }
  return q;
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
