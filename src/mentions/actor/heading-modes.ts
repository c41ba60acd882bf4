import { ZONE_KINDS } from '../../model/article.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';

const BODY = ZONE_KINDS.indexOf('body');
const BYLINE = ZONE_KINDS.indexOf('byline');
/** Part of the words of a line of capitals that must be in capitals. */
const SHOUTED = 0.75;

/** What the capitals of a sentence say: 0 all they do, nothing in a line of capitals (1) or a title-case heading (2). */
export function headingMode(doc: Doc, s: number): number {
  if (doc.sentences.zone[s] === BYLINE) return 0;
  let words = 0;
  let shouted = 0;
  let long = 0;
  let capital = 0;
  const first = doc.sentences.first[s]!;
  const body = doc.sentences.zone[s] === BODY;
  const end = Math.min(doc.sentences.end[s]!, first + 60);
  for (let t = first; t < end; t++) {
    const shape = doc.shape[t]!;
    if (!(shape & SHAPE.letter) || shape & SHAPE.clitic) continue;
    const length = doc.end[t]! - doc.start[t]!;
    if (length < 2) continue;
    // In the body only a line of capitals counts: most sentences are known for none after a few words.
    if (body && shouted + end - t < SHOUTED * (words + end - t)) return 0;
    words++;
    if (shape & SHAPE.allCaps) shouted++;
    if (length > 3) {
      long++;
      if (shape & SHAPE.capital) capital++;
    }
  }
  if (words >= 1 && shouted >= SHOUTED * words && (words > 2 || !body)) return 1;
  return long >= 3 && !body && capital >= 0.8 * long ? 2 : 0;
}
