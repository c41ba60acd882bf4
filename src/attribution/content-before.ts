import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { clauseStart, trimEnd } from './content.ts';
import type { Scene } from './scene.ts';
import { CONJUNCTIONS, DASHES, forms, isAdverb, OPEN_BRACKETS, TAG, WORD } from './words.ts';

const LEADING_ENDS = forms(', ? ! ?! !? -- --- – —');
const ASKING_ENDS = forms('? ! ?! !? … -- --- – —');
const SPEECH_ENDS = forms(', . ? ! … ... .... -- --- – — ?! !?');
const TITLE_WORDS = 6;

/** What stands before a cue and may be its content. */
export interface Before {
  readonly range: TokenRange;
  readonly quoted: boolean;
  /** The quotation ends like a sentence that goes on with its speaker: in a comma or an asking mark. */
  readonly speech: boolean;
  /** The quotation stands in a phrase, as titles do: "the host of “Morning Run,” ...". */
  readonly embedded: boolean;
}

/** What the cue behind a content is like. */
export interface BehindContent {
  /** It takes quotations. */
  readonly strong: boolean;
  /** Nothing follows it: "... he said." */
  readonly bare: boolean;
  /** Only a hearer or a circumstance follows it: "... he told the crowd." */
  readonly closing: boolean;
  /** The content goes on behind it. */
  readonly broken: boolean;
}

/** The content that ends right before token `start`: at a closing quotation mark, or at a comma or dash behind a clause. */
export function contentBefore(scene: Scene, start: number, arena: TokenRange, cue: BehindContent): Before | null {
  const { doc, quotes } = scene;
  let t = start - 1;
  if (t > arena.first && (doc.word[t] === WORD.comma || DASHES.has(doc.word[t]!) || OPEN_BRACKETS.has(doc.word[t]!)))
    t--;
  const q = t >= 0 ? quotes.at[t]! : -1;
  if (q >= 0 && quotes.at[start] !== q && quotes.end[q] === t + 1 && quotes.closed[q]) {
    // "The “iron lady” met the king": speech ends with a mark of its own.
    if (t === start - 1 && !cue.strong && !SPEECH_ENDS.has(lastInside(scene, t))) return null;
    if (isTitleInAdverbial(scene, q)) return null;
    if (t < arena.first && !endsInQuestion(scene, t, start, arena, cue)) return null;
    if (!cue.strong && !opensSentence(scene, q)) return null;
    return {
      range: { first: quotationStart(scene, q), end: t + 1 },
      quoted: true,
      speech: t >= arena.first && LEADING_ENDS.has(lastInside(scene, t)),
      embedded: isEmbedded(scene, q),
    };
  }
  if (t === start - 1 || t < arena.first) return null;
  const from = clauseStart(scene, t + 1, arena.first);
  if (!cue.broken && !hasFinite(scene, from, t + 1)) return null;
  return { range: { first: from, end: trimEnd(scene, from, t + 1) }, quoted: false, speech: false, embedded: false };
}

/** "In an interview with “Morning Run,” the mayor": a short quotation in an adverbial that opens the sentence is a title. */
function isTitleInAdverbial(scene: Scene, q: number): boolean {
  const { doc, quotes } = scene;
  const first = quotes.first[q]!;
  const s = doc.sentences.first[doc.sentence[first]!]!;
  if (first - s < 2 || quotes.words[q]! > TITLE_WORDS) return false;
  const tag = doc.tag[s]!;
  if (tag !== TAG.IN && isAdverb[tag] !== 1 && tag !== TAG.VBG) return false;
  return !hasFinite(scene, s, first) && !hasPronoun(scene, first, quotes.end[q]!);
}

/** "As for her rivals, “I forgive them,” said Lane": a pronoun speaks, a title has none. */
function hasPronoun({ doc }: Scene, from: number, end: number): boolean {
  for (let t = from; t < end; t++) if (doc.tag[t] === TAG.PRP) return true;
  return false;
}

/** Is the quotation the first of its sentence, but for a conjunction or a bracket? */
function opensSentence({ doc, quotes }: Scene, q: number): boolean {
  const first = quotes.first[q]!;
  const s = doc.sentences.first[doc.sentence[first]!]!;
  const before = doc.word[first - 1]!;
  return first === s || (first - s === 1 && (CONJUNCTIONS.has(before) || OPEN_BRACKETS.has(before)));
}

/** "television’s “Scandal,”", "citing “the magic,”": a quotation right behind a word of its phrase, in a sentence without a verb so far. */
function isEmbedded(scene: Scene, q: number): boolean {
  const { doc, quotes } = scene;
  const first = quotes.first[q]!;
  const s = doc.sentences.first[doc.sentence[first]!]!;
  if (first === s || !(doc.shape[first - 1]! & SHAPE.letter) || CONJUNCTIONS.has(doc.word[first - 1]!)) return false;
  return !hasFinite(scene, s, quotes.end[q]!);
}

/** The last mark or word inside the quotation that closes at `t`, nested closing marks left out. */
function lastInside({ doc }: Scene, t: number): number {
  let k = t - 1;
  while (k > t - 4 && doc.shape[k]! & SHAPE.closeQuote) k--;
  return doc.word[k]!;
}

/** "“Really?” she asked.": the mark inside the quotation ended the sentence before the cue's. */
function endsInQuestion(scene: Scene, t: number, start: number, arena: TokenRange, cue: BehindContent): boolean {
  if (start !== arena.first || !sameParagraph(scene, t, start)) return false;
  return cue.bare || (cue.strong && cue.closing && ASKING_ENDS.has(lastInside(scene, t)));
}

const sameParagraph = ({ doc }: Scene, a: number, b: number): boolean =>
  doc.sentences.paragraph[doc.sentence[a]!] === doc.sentences.paragraph[doc.sentence[b]!];

/** Where the content of a quotation begins: its mark, or the sentence it stands in the middle of. */
export function quotationStart(scene: Scene, q: number): number {
  const { doc, quotes } = scene;
  let k = q;
  while (k > 0 && quotes.next[k - 1] === k) k--;
  const first = quotes.first[k]!;
  const s = doc.sentences.first[doc.sentence[first]!]!;
  if (first > s && (doc.word[first - 1] === WORD.colon || DASHES.has(doc.word[first - 1]!))) return first;
  // "Lane “is a hero,” she said": the word before the mark is the subject of what is quoted.
  if (first - s === 1 && hasFinite(scene, first + 1, first + 2) && doc.nounPhrases.at[s]! >= 0) return s;
  return first - s <= 1 || (!hasFinite(scene, s, first) && first - s > 12) ? first : s;
}

export function hasFinite({ doc }: Scene, from: number, end: number): boolean {
  for (let t = from; t < end; t++) {
    const vg = doc.verbGroups.at[t]!;
    if (vg >= 0 && doc.verbGroups.features[vg]! & VERB.finite) return true;
  }
  return false;
}
