import type { Sentences } from '../model/doc.ts';
import { SHAPE } from '../model/doc.ts';
import type { RawTokens } from './tokens.ts';

/** Is the sentence written in title case or in capitals, so that a capital says nothing of its words? */
export function isHeadline(
  doc: Pick<RawTokens, 'shape' | 'start' | 'end'> & { sentences: Sentences },
  s: number,
): boolean {
  return inCapitals(doc.shape, doc.start, doc.end, doc.sentences.first[s]!, doc.sentences.end[s]!);
}

/** Most words of four letters or more, six of them at least or a whole line, begin with a capital. */
export function inCapitals(
  shape: Uint16Array,
  start: Int32Array,
  end: Int32Array,
  first: number,
  stop: number,
): boolean {
  let long = 0;
  let capital = 0;
  let lower = 0;
  for (let t = first; t < stop; t++) {
    const bits = shape[t]!;
    const isWord = (bits & SHAPE.letter) >> 5;
    const isCapital = isWord & bits;
    const isLong = isWord & ((3 - (end[t]! - start[t]!)) >>> 31);
    capital += isCapital;
    long += isLong;
    lower += isLong & ~isCapital;
    // More than a fifth of all tokens is more than a fifth of the long words.
    if (lower > 6 || lower * 5 > stop - first) return false;
  }
  return capital >= 4 && (long >= 4 ? lower * 5 <= long : long >= 3 && lower === 0);
}
