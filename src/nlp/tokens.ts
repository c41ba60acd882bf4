import type { Zone } from '../model/article.ts';
import { SHAPE } from '../model/doc.ts';
import { finish, makeCutter, type RawTokens } from './token-arrays.ts';
import { cutMark } from './token-marks.ts';
import { cutWord } from './token-words.ts';
import { isSpace, isWordPart } from './units.ts';

export type { RawTokens } from './token-arrays.ts';

/**
 * Cuts a text into tokens in one pass over its code units. Every mark is a token; clitics and hyphens split (see
 * lexicon/affixes.ts). A zone border is a token border. Linear in the length of the text.
 */
export function tokenize(text: string, zones: readonly Zone[]): RawTokens {
  const c = makeCutter(text);
  const { units } = c;
  let zone = 0;
  c.limit = zones[0]?.end ?? text.length;
  for (let at = 0; at < text.length; ) {
    if (at >= c.limit) {
      zone++;
      c.limit = zones[zone]?.end ?? text.length;
    }
    const unit = units[at]!;
    if (isSpace(unit)) {
      if (unit === 10) {
        c.pending = SHAPE.lineStart;
        c.openSingle = false;
      } else if (c.pending !== SHAPE.lineStart) c.pending = 0;
      at++;
    } else at = isWordPart(unit) ? cutWord(c, at) : cutMark(c, at);
  }
  return finish(c);
}
