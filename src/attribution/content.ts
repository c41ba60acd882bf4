import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { isStrongCue } from './cue-lists.ts';
import { closingBracket } from './phrases.ts';
import type { Scene } from './scene.ts';
import { CONJUNCTIONS, forms, isAdverb, OPEN_BRACKETS, SENTENCE_ENDS, WORD } from './words.ts';

/** What the end of a clause depends on. */
export interface ClauseContext {
  /** Verb group of the cue, or -1. */
  readonly vg: number;
  /** The source is a relative pronoun: the content ends with the relative clause. */
  readonly relative: boolean;
  /** The content is a phrase, not a clause. */
  readonly phrase: boolean;
}

const LINKS = forms('and but while though although whereas so');

/** End of the content that begins at `from`: the clause, up to what belongs to the writer again. */
export function contentEnd(scene: Scene, from: number, limit: number, context: ClauseContext): number {
  const { doc, quotes } = scene;
  const inside = quotes.at[from]!;
  const own = inside >= 0 && quotes.first[inside] !== from ? inside : -1;
  let t = from;
  while (t < limit) {
    const q = quotes.at[t]!;
    if (q >= 0 && q !== own) {
      t = Math.min(limit, Math.max(t + 1, quotes.end[q]!));
      if (
        t < limit &&
        quotes.words[q]! > 0 &&
        doc.word[t - 2] === WORD.comma &&
        stopsAfterComma(scene, t, limit, context)
      )
        return t;
      continue;
    }
    if (OPEN_BRACKETS.has(doc.word[t]!)) {
      const close = closingBracket(scene, t, limit);
      t = close > 0 ? close : t + 1;
      continue;
    }
    if (stopsAt(scene, t, limit, context)) return trimEnd(scene, from, t);
    t++;
  }
  return trimEnd(scene, from, limit);
}

function stopsAt(scene: Scene, t: number, limit: number, context: ClauseContext): boolean {
  const { doc } = scene;
  const word = doc.word[t]!;
  if (word === WORD.comma) return stopsAfterComma(scene, t + 1, limit, context);
  if (word === WORD.semicolon) return true;
  if (CONJUNCTIONS.has(word)) return joinsCue(scene, t + 1, limit, context);
  if (word === WORD.according) return doc.word[t + 1] === WORD.to;
  return false;
}

/** Does the content end at a comma before token `t`? */
function stopsAfterComma(scene: Scene, t: number, limit: number, context: ClauseContext): boolean {
  const { doc } = scene;
  if (t >= limit) return true;
  const word = doc.word[t]!;
  if (LINKS.has(word)) return joinsCue(scene, t + 1, limit, context) || startsCueClause(scene, t + 1, limit);
  if (word === WORD.according) return true;
  const vg = doc.verbGroups.at[skipAdverbs(scene, t, limit)] ?? -1;
  if (vg >= 0) {
    const features = doc.verbGroups.features[vg]!;
    if (features & VERB.gerund) return isStrongCue(doc, doc.verbGroups.head[vg]!);
    if (features & VERB.finite) return true;
    return false;
  }
  return startsCueClause(scene, t, limit);
}

/** "... and accused": a verb of the cue's tense that is a cue itself. */
function joinsCue(scene: Scene, t: number, limit: number, context: ClauseContext): boolean {
  const { doc } = scene;
  const at = skipAdverbs(scene, t, limit);
  const vg = at < limit ? doc.verbGroups.at[at]! : -1;
  if (vg < 0 || context.vg < 0) return false;
  const features = doc.verbGroups.features[vg]!;
  const mine = doc.verbGroups.features[context.vg]!;
  if ((features & (VERB.finite | VERB.gerund)) !== (mine & (VERB.finite | VERB.gerund))) return false;
  if (features & VERB.finite && doc.tag[doc.verbGroups.first[vg]!] !== doc.tag[doc.verbGroups.first[context.vg]!])
    return false;
  return isStrongCue(doc, doc.verbGroups.head[vg]!);
}

/** Is there a subject with a strong cue behind it at token `t` ("he said", "the agency added")? */
export function startsCueClause(scene: Scene, t: number, limit: number): boolean {
  const { doc } = scene;
  const at = skipAdverbs(scene, t, limit);
  const np = at < limit ? doc.nounPhrases.at[at]! : -1;
  if (np < 0) return false;
  const next = skipAdverbs(scene, doc.nounPhrases.end[np]!, limit);
  const vg = next < limit ? doc.verbGroups.at[next]! : -1;
  return vg >= 0 && (doc.verbGroups.features[vg]! & VERB.finite) !== 0 && isStrongCue(doc, doc.verbGroups.head[vg]!);
}

function skipAdverbs({ doc }: Scene, t: number, limit: number): number {
  let k = t;
  while (k < limit && k < t + 3 && isAdverb[doc.tag[k]!]) k++;
  return k;
}

/** Leaves out marks at the end: the full stop, commas, dashes. */
export function trimEnd({ doc }: Scene, from: number, end: number): number {
  let e = end;
  while (
    e > from + 1 &&
    !(doc.shape[e - 1]! & (SHAPE.letter | SHAPE.digit | SHAPE.closeQuote)) &&
    !isClosing(doc.word[e - 1]!)
  )
    e--;
  return e;
}
const CLOSING = forms(') ] % ? ! …');
const isClosing = (word: number): boolean => CLOSING.has(word);

/** First token of the clause that ends before token `end`: the sentence's, or the one behind a semicolon or dash. */
export function clauseStart({ doc }: Scene, end: number, from: number): number {
  for (let t = end - 1; t > from; t--) if (doc.word[t] === WORD.semicolon) return t + 1;
  return from;
}

export const endsSentence = (word: number): boolean => SENTENCE_ENDS.has(word);
export type Range = TokenRange;
