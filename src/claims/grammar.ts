import { addWord, normalize } from '../lexicon/vocabulary.ts';
import { WordSet } from '../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../model/doc.ts';
import { PENN, type PennTag } from '../model/tags.ts';

/** Ids of words given as one string. */
export const words = (list: string): WordSet =>
  new WordSet(list.split(' ').map((w) => addWord(normalize(w.replace(/_/g, ' ')))));

/** A table over tags: 1 for those named. */
export function tagTable(...names: readonly PennTag[]): Uint8Array {
  return Uint8Array.from(PENN, (t) => (names.includes(t) ? 1 : 0));
}

export const ADVERB = tagTable('RB', 'RBR', 'RBS');
export const NOUN = tagTable('NN', 'NNS', 'NNP', 'NNPS');
export const PROPER = tagTable('NNP', 'NNPS');
export const PLURAL = tagTable('NNS', 'NNPS');
export const PREPOSITION = tagTable('IN', 'TO');
export const ADJECTIVE = tagTable('JJ', 'JJR', 'JJS');
export const VERB_TAG = tagTable('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ');
export const PRONOUN = tagTable('PRP', 'WP');
export const POSSESSIVE = tagTable('PRP$', 'WP$');

export const AND = words('and or but & nor');
export const COMMA = words(',');
export const DASH = words('- -- – — _ ; :');
export const QUOTE = words("\" “ ” '' `` ‘ ’ '");
export const RELATIVE = words('who which that whom');
export const THAT = words('that');
/** Steps that a climb from an action to its governors may take. */
export const STEPS = 5;
export const OPENERS = words('that if unless because while although though as when after before since until whether');
export const NEGATION = words("not n't never no neither nor without");

/** A dash between clauses; a hyphen inside a word is none. */
export function isDash(doc: Doc, t: number): boolean {
  return (
    DASH.has(doc.word[t]!) && !(doc.shape[t]! & SHAPE.glued && t + 1 < doc.count && doc.shape[t + 1]! & SHAPE.glued)
  );
}

/** First token at or after `t` that is no adverb and no quotation mark. */
export function skipLight(doc: Doc, t: number, limit: number): number {
  let k = t;
  while (k < limit && (ADVERB[doc.tag[k]!] || QUOTE.has(doc.word[k]!))) k++;
  return k;
}

/** Last token at or before `t` that is no adverb, no quotation mark and not in brackets: "Jane Roe (D-Ohio) [voted]". */
export function skipLightBack(doc: Doc, t: number, first: number): number {
  let k = t;
  for (; k >= first; k--) {
    const tag = doc.tag[k]!;
    if (tag === CLOSE) k = openOf(doc, k, first);
    else if (!ADVERB[tag] && !QUOTE.has(doc.word[k]!)) break;
  }
  return k;
}

const OPEN = PENN.indexOf('-LRB-');
const CLOSE = PENN.indexOf('-RRB-');
/** A longer bracket holds a sentence of its own. */
const BRACKET = 12;

/** The bracket that the one at token `t` closes, or `t` itself. */
function openOf(doc: Doc, t: number, first: number): number {
  for (let k = t - 1; k >= Math.max(first, t - BRACKET); k--) if (doc.tag[k] === OPEN) return k;
  return t;
}
