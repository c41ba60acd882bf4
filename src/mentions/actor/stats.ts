import { LOCAL, vocabularySize } from '../../lexicon/vocabulary.ts';
import { ZONE_KINDS } from '../../model/article.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';

/** How a Doc writes its words: inside sentences, small or with a capital. */
export interface CaseCounts {
  small(word: number): number;
  capital(word: number): number;
}

let smallCounts = new Uint16Array(1 << 16);
let capitalCounts = new Uint16Array(1 << 16);

/** Sentences whose capitals say nothing: 1 for a line of capitals, 2 for a title-case heading. */
export function headingModes(doc: Doc): Uint8Array {
  const modes = new Uint8Array(doc.sentences.count);
  for (let s = 0; s < doc.sentences.count; s++) modes[s] = modeOf(doc, s);
  return modes;
}

const BODY = ZONE_KINDS.indexOf('body');
const BYLINE = ZONE_KINDS.indexOf('byline');
function modeOf(doc: Doc, s: number): number {
  if (doc.sentences.zone[s] === BYLINE) return 0;
  let words = 0;
  let shouted = 0;
  let long = 0;
  let capital = 0;
  const first = doc.sentences.first[s]!;
  const end = Math.min(doc.sentences.end[s]!, first + 60);
  for (let t = first; t < end; t++) {
    const shape = doc.shape[t]!;
    if (!(shape & SHAPE.letter) || shape & SHAPE.clitic) continue;
    const length = doc.end[t]! - doc.start[t]!;
    if (length < 2) continue;
    words++;
    if (shape & SHAPE.allCaps) shouted++;
    if (length > 3) {
      long++;
      if (shape & SHAPE.capital) capital++;
    }
  }
  if (words >= 1 && shouted >= 0.75 * words && (words > 2 || doc.sentences.zone[s] !== BODY)) return 1;
  return long >= 3 && doc.sentences.zone[s] !== BODY && capital >= 0.8 * long ? 2 : 0;
}

/** Counts how the Doc writes each word; headings and first words of sentences say nothing. The counts hold until the next call. */
export function countCases(doc: Doc, modes: Uint8Array): CaseCounts {
  const base = vocabularySize();
  const size = base + doc.local.length;
  if (size > smallCounts.length) {
    smallCounts = new Uint16Array(size * 2);
    capitalCounts = new Uint16Array(size * 2);
  } else {
    smallCounts.fill(0, 0, size);
    capitalCounts.fill(0, 0, size);
  }
  const at = (word: number): number => (word >= LOCAL ? base + word - LOCAL : word);
  let open = true;
  for (let t = 0; t < doc.count; t++) {
    const shape = doc.shape[t]!;
    const s = doc.sentence[t]!;
    if (t === doc.sentences.first[s]!) open = true;
    if (!(shape & SHAPE.letter)) {
      if (shape & SHAPE.openQuote) open = true;
      continue;
    }
    if (!modes[s]) {
      const i = at(doc.word[t]!);
      if (!(shape & (SHAPE.capital | SHAPE.innerCap))) {
        if (smallCounts[i]! < 60000) smallCounts[i]!++;
      } else if (!open && capitalCounts[i]! < 60000) capitalCounts[i]!++;
    }
    open = false;
  }
  return { small: (word) => smallCounts[at(word)]!, capital: (word) => capitalCounts[at(word)]! };
}
