import type { Zone } from '../model/article.ts';
import { SHAPE } from '../model/doc.ts';
import { type Cutter, closeCutter, openCutter, type RawTokens } from './token-arrays.ts';
import { cutMark } from './token-marks.ts';
import { cutWord } from './token-words.ts';
import { isSpace, isWordPart } from './units.ts';

export type { RawTokens } from './token-arrays.ts';

/**
 * Cuts a text into tokens in one pass over its code units. Every mark is a token; clitics and hyphens split (see
 * lexicon/affixes.ts). A zone border is a token border. Linear in the length of the text.
 */
export function tokenize(text: string, zones: readonly Zone[]): RawTokens {
  const c = openCutter(text);
  let at = 0;
  for (const { end } of zones) {
    c.limit = end;
    at = cutZone(c, at);
  }
  return closeCutter(c);
}

function cutZone(c: Cutter, from: number): number {
  const { units, limit } = c;
  let at = from;
  while (at < limit) {
    const unit = units[at]!;
    if (unit > 96 && unit < 123) at = cutWord(c, at);
    else if (isSpace(unit)) {
      if (unit === 10) {
        c.pending = SHAPE.lineStart;
        c.openSingle = false;
      } else if (c.pending !== SHAPE.lineStart) c.pending = 0;
      at++;
    } else at = isWordPart(unit) ? cutWord(c, at) : cutMark(c, at);
  }
  return at;
}
