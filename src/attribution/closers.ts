import { SHAPE, VERB } from '../model/doc.ts';
import { isStrongCue } from './cue-lists.ts';
import { type Scene, skipAdverbials } from './scene.ts';
import { CONJUNCTIONS, isAdverb, isWh, SENTENCE_ENDS, TAG, WORD } from './words.ts';

/** Tokens of a source behind a content, at most. */
const LONGEST_SOURCE = 12;

/** "..., two of the officials said.", "..., a person briefed on the matter said on Monday.": a longer source, and the end. */
export function closesWithSource(scene: Scene, t: number, limit: number): boolean {
  const { doc } = scene;
  if (doc.nounPhrases.at[t]! < 0 && doc.tag[t] !== TAG.CD) return false;
  const stop = Math.min(limit, t + LONGEST_SOURCE);
  for (let k = t; k < stop; k++) {
    const word = doc.word[k]!;
    if (word === WORD.comma || word === WORD.that || isWh[doc.tag[k]!] || CONJUNCTIONS.has(word)) return false;
    const vg = doc.verbGroups.at[k]!;
    if (vg < 0 || !(doc.verbGroups.features[vg]! & VERB.finite)) continue;
    return isStrongCue(doc, doc.verbGroups.head[vg]!) && endsBehind(scene, doc.verbGroups.end[vg]!, limit);
  }
  return false;
}

/** "..., the ministry said on Monday." */
export function closesSentence(scene: Scene, t: number, limit: number): boolean {
  const { doc } = scene;
  const at = skipAdverbs(scene, t, limit);
  const np = doc.nounPhrases.at[at]!;
  const vg = doc.verbGroups.at[skipAdverbs(scene, np < 0 ? at + 1 : doc.nounPhrases.end[np]!, limit)]!;
  return endsBehind(scene, doc.verbGroups.end[vg]!, limit);
}

/** Does the sentence end at token `from`, but for adverbials, or does a quotation follow? */
function endsBehind(scene: Scene, from: number, limit: number): boolean {
  const { doc } = scene;
  let at = skipAdverbials(scene, from, limit);
  if (opensQuotation(scene, at)) return true;
  if (at + 1 < limit && doc.tag[at] === TAG.IN) at = skipAdverbials(scene, at + 1, limit);
  return at >= limit || SENTENCE_ENDS.has(doc.word[at]!);
}

/** ", “...”", ": “...”": a mark and a quotation that begins like a sentence. */
function opensQuotation({ doc }: Scene, t: number): boolean {
  if (doc.word[t] !== WORD.comma && doc.word[t] !== WORD.colon) return false;
  return (doc.shape[t + 1]! & SHAPE.openQuote) !== 0 && (doc.shape[t + 2]! & SHAPE.capital) !== 0;
}

/** First token from `t` on that is no adverb, three steps on at most. */
export function skipAdverbs({ doc }: Scene, t: number, limit: number): number {
  let k = t;
  while (k < limit && k < t + 3 && isAdverb[doc.tag[k]!]) k++;
  return k;
}
