import { addWord } from '../../lexicon/vocabulary.ts';
import { WordSet } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { FACT, factsOf } from './facts.ts';

const COLON = addWord(':');
const MONEY_SIGNS = new WordSet(['$', '¢', '£', '€', '¥', '₵'].map(addWord));
const CAPTIONS = new WordSet(
  ['image', 'images', 'photo', 'photograph', 'picture', 'caption', 'file', 'video', 'credit', 'source'].map(addWord),
);

/** May token `t` be a word of a name by its shape: a capital, and no word of the calendar or of grammar? */
export function isNameToken(doc: Doc, t: number): boolean {
  const shape = doc.shape[t]!;
  if ((shape & SHAPE.letter) === 0 || (shape & (SHAPE.capital | SHAPE.innerCap)) === 0 || shape & SHAPE.clitic)
    return false;
  if (shape & SHAPE.innerCap && isPrefixed(doc, t) && !isBeforeHead(doc, t)) return false;
  if (isCurrency(doc, t)) return false;
  if (doc.word[t + 1] === COLON && CAPTIONS.has(doc.word[t]!)) return false;
  if (shape & SHAPE.digit && !(shape & SHAPE.allCaps) && !(shape & SHAPE.innerCap))
    return (shape & SHAPE.capital) !== 0;
  return (factsOf(doc.word[t]!) & (FACT.calendar | FACT.function)) === 0;
}

/** "US$310", "GH¢190m": part of a sum. */
export function isCurrency(doc: Doc, t: number): boolean {
  return (doc.shape[t + 1]! & SHAPE.glued) !== 0 && MONEY_SIGNS.has(doc.word[t + 1]!);
}

/** "Anti-Corruption Commission": the prefix is part of the name that ends right behind it. */
function isBeforeHead(doc: Doc, t: number): boolean {
  const next = t + 1;
  const capital = next < doc.count ? doc.shape[t]! & doc.shape[next]! & SHAPE.capital : 0;
  return capital !== 0 && (factsOf(doc.word[next]!) & FACT.orgHead) !== 0;
}

/** "pro-Beijing", "Pro-Beijing": a prefix makes an adjective of a name. */
function isPrefixed(doc: Doc, t: number): boolean {
  const start = doc.start[t]!;
  const stop = Math.min(start + 6, doc.end[t]! - 1);
  for (let at = start; at < stop; at++) if (doc.text.charCodeAt(at) === 45) return true;
  return false;
}
