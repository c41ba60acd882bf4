import { SHAPE, VERB } from '../model/doc.ts';
import { isStrongCue } from './cue-lists.ts';
import { OCCASIONS, wholeAfter } from './phrases.ts';
import { isTitle } from './quotes.ts';
import { type Scene, skipAdverbials } from './scene.ts';
import { CONJUNCTIONS, DASHES, forms, isAdjective, isAdverb, isWh, SENTENCE_ENDS, TAG, WORD } from './words.ts';

/**
 * What follows a cue, as one letter: q quotation, k colon, t that-clause, c clause without "that", w question clause, i infinitive,
 * g gerund, n noun phrase, a "as", p another preposition, r adjective or participle, v verb, e nothing. A capital says that an
 * object stands between ("told voters that": T).
 */
export interface Frame {
  readonly code: string;
  /** Token where the content begins. */
  readonly at: number;
  /** Base noun phrase of the object before the content, or -1. */
  readonly object: number;
}

const QUESTION_WORDS = forms('if whether how why what who when where which whom whose');
const LIMITS = forms('least most');
const PARENTHETIC = forms('however though too then instead again also finally simply');
/** Tokens between a cue and its "that" that commas or dashes set off, at most. */
const LONGEST_INSERTION = 24;
/** Words of a quotation that may be a name, at most. */
const LONGEST_NAME = 4;
const BEFORE_QUOTE = forms(', : - -- – —');

/** The frame that begins at token `from`. */
export function frameAfter(scene: Scene, from: number, limit: number): Frame {
  const { doc } = scene;
  const at = skipAdverbials(scene, from, limit);
  const frame = simpleFrame(scene, at, limit);
  if (frame.code === 'n') return objectFrame(scene, frame, limit);
  if (frame.code === 'e') {
    const that = behindInsertion(scene, at, limit);
    return that > 0 ? { code: 't', at: that, object: -1 } : frame;
  }
  if (frame.code !== 'p' && frame.code !== 'a') return frame;
  // "said at least twelve had died": a number.
  if (LIMITS.has(doc.word[at + 1] ?? -1)) return frameOf(finiteAhead(scene, at + 2, limit) ? 'c' : 'n', at);
  const behind = behindPhrases(scene, at, limit);
  const next = behind > at ? simpleFrame(scene, behind, limit) : frame;
  const speech = next.code === 'q' && !namesPhrase(scene, next.at);
  if (speech || next.code === 't' || next.code === 'k') return frameOf(next.code, next.at);
  // "said on Monday the plan would fail": a clause behind a date.
  const np = doc.nounPhrases.at[at + 1] ?? -1;
  if (np >= 0 && scene.mentions.dates.at[doc.nounPhrases.head[np]!]! >= 0) {
    const later = simpleFrame(scene, skipAdverbials(scene, doc.nounPhrases.end[np]!, limit), limit);
    if (later.code === 'n' || later.code === 'w') return later.code === 'n' ? objectFrame(scene, later, limit) : later;
    if (later.code === 'e') return later;
  }
  return frame;
}

/** The capital of a frame: an object stands before it. */
const BEHIND_OBJECT: Readonly<Record<string, string>> = { q: 'Q', t: 'T', w: 'W', k: 'K', i: 'I' };

const frameOf = (code: string, at: number): Frame => ({ code, at, object: -1 });

/** "wrote under the name “Captain,”", "spoke on its show, “Harbour Hour”": a quotation that only names the phrase before it. */
function namesPhrase({ doc, quotes }: Scene, at: number): boolean {
  const q = quotes.at[at]!;
  if (q < 0 || quotes.first[q] !== at) return false;
  if (isTitle(doc, quotes, q)) return true;
  const np = doc.nounPhrases.at[at - 1]!;
  if (np < 0 || quotes.words[q]! > LONGEST_NAME) return false;
  const head = doc.nounPhrases.head[np]!;
  return doc.tag[head] === TAG.NN && !OCCASIONS.has(doc.word[head]!);
}

/** The frame by its first token alone. */
function simpleFrame(scene: Scene, at: number, limit: number): Frame {
  const { doc } = scene;
  if (at >= limit) return frameOf('e', at);
  const word = doc.word[at]!;
  const shape = doc.shape[at]!;
  const tag = doc.tag[at]!;
  if (shape & SHAPE.openQuote) return frameOf('q', at);
  if (shape & SHAPE.closeQuote || SENTENCE_ENDS.has(word)) return frameOf('e', at);
  if (BEFORE_QUOTE.has(word)) {
    // "conceded, however, “...”"
    if (PARENTHETIC.has(doc.word[at + 1]!) && doc.word[at + 2] === WORD.comma && doc.shape[at + 3]! & SHAPE.openQuote)
      return frameOf('q', at + 3);
    if (at + 1 < limit && doc.shape[at + 1]! & SHAPE.openQuote) return frameOf('q', at + 1);
    return word === WORD.colon ? frameOf('k', at + 1) : frameOf('e', at);
  }
  if (word === WORD.that && isComplementizer(scene, at)) return frameOf('t', at);
  if (QUESTION_WORDS.has(word)) return frameOf('w', at);
  const vg = doc.verbGroups.at[at]!;
  if (vg >= 0) {
    const features = doc.verbGroups.features[vg]!;
    if (features & VERB.infinitive) return frameOf('i', at);
    if (features & VERB.gerund) return frameOf('g', at);
    return frameOf(features & VERB.participle ? 'r' : 'v', at);
  }
  if (doc.nounPhrases.at[at]! >= 0) return frameOf('n', at);
  if (word === WORD.as) return frameOf('a', at);
  if (tag === TAG.IN || word === WORD.to) return frameOf('p', at);
  if (isAdjective[tag]) return frameOf('r', at);
  return frameOf('e', at);
}

/** "that" behind what two commas or dashes set off right after the cue ("argued, in his book, that", "said - on the air - that"), or -1. */
function behindInsertion(scene: Scene, at: number, limit: number): number {
  const { doc } = scene;
  if (doc.word[at] !== WORD.comma && !DASHES.has(doc.word[at]!)) return -1;
  const stop = Math.min(limit - 1, at + LONGEST_INSERTION);
  for (let t = at + 2; t < stop; t++) {
    if (doc.shape[t]! & SHAPE.openQuote) return -1;
    if (doc.word[t] !== doc.word[at]) continue;
    return doc.word[t + 1] === WORD.that && isComplementizer(scene, t + 1) && doc.verbGroups.at[t + 2]! < 0
      ? t + 1
      : -1;
  }
  return -1;
}

/** "that" before a clause, not "that day", not "that is". */
function isComplementizer({ doc }: Scene, at: number): boolean {
  if (doc.tag[at] === TAG.IN) return true;
  const np = doc.nounPhrases.at[at]!;
  return np < 0 && doc.verbGroups.at[at + 1]! < 0;
}

/** Reads on behind a noun phrase: is it the subject of a clause, an object before the content, or the content? */
function objectFrame(scene: Scene, frame: Frame, limit: number): Frame {
  const { doc } = scene;
  const np = doc.nounPhrases.at[frame.at]!;
  const baseEnd = doc.nounPhrases.end[np]!;
  const near = simpleFrame(scene, skipAdverbials(scene, baseEnd, limit), limit);
  if (near.code === 'v' || (near.code === 'r' && finiteAhead(scene, near.at, limit))) return frameOf('c', frame.at);
  // "said the road “was closed for a year”": the phrase is the subject of what is quoted.
  if (near.code === 'q' && near.at === baseEnd && quotesVerb(scene, near.at + 1, limit)) return frameOf('c', frame.at);
  if ('qtwk'.includes(near.code)) return { code: BEHIND_OBJECT[near.code]!, at: near.at, object: np };
  if (near.code === 'i') return { code: finiteAhead(scene, near.at, limit) ? 'c' : 'I', at: frame.at, object: np };
  if (near.code === 'n' && finiteAhead(scene, near.at, limit)) return { code: 'C', at: near.at, object: np };
  if (isSubjectWithAside(scene, frame.at, baseEnd, limit)) return frameOf('c', frame.at);
  const whole = wholeAfter(scene, np, limit, false);
  const far = simpleFrame(scene, skipAdverbials(scene, whole.end, limit), limit);
  const apart = 'qt'.includes(far.code) && !(far.code === 'q' && namesPhrase(scene, far.at));
  if (apart && whole.end > baseEnd) return { code: BEHIND_OBJECT[far.code]!, at: far.at, object: np };
  if (finiteAhead(scene, baseEnd, limit)) return frameOf('c', frame.at);
  // "tells supporters at a rally to vote": the place between object and content.
  const behind = behindPhrases(scene, baseEnd, limit);
  const last = behind > baseEnd ? simpleFrame(scene, behind, limit) : near;
  const named = last.code === 'q' && namesPhrase(scene, last.at);
  return behind > baseEnd && 'qti'.includes(last.code) && !named
    ? { code: BEHIND_OBJECT[last.code]!, at: last.at, object: np }
    : frame;
}

/** Does a quotation begin with a finite verb, adverbs left out? */
function quotesVerb({ doc }: Scene, from: number, limit: number): boolean {
  let t = from;
  while (t < limit && isAdverb[doc.tag[t]!]) t++;
  const vg = t < limit ? doc.verbGroups.at[t]! : -1;
  return vg >= 0 && (doc.verbGroups.features[vg]! & VERB.finite) !== 0 && doc.verbGroups.first[vg]! >= from;
}

/** "said [Lane, the owner, was ill]": is the phrase behind a cue that takes a clause the subject of a verb behind an aside? */
function isSubjectWithAside(scene: Scene, from: number, end: number, limit: number): boolean {
  const { doc } = scene;
  if (doc.word[end] !== WORD.comma || !isStrongCue(doc, from - 1) || isWh[doc.tag[from - 2] ?? -1]) return false;
  if (doc.nounPhrases.at[end + 1]! < 0 && !isWh[doc.tag[end + 1]!]) return false;
  return finiteBehindAside(scene, end, limit);
}

/** Does a finite verb stand behind what the comma at token `open` and a later one set off? */
export function finiteBehindAside(scene: Scene, open: number, limit: number): boolean {
  const { doc } = scene;
  const stop = Math.min(limit - 1, open + LONGEST_INSERTION);
  for (let t = open + 2; t < stop; t++) {
    if (doc.word[t] === WORD.semicolon || doc.word[t] === WORD.colon || CONJUNCTIONS.has(doc.word[t]!)) return false;
    if (doc.word[t] !== WORD.comma) continue;
    if (doc.shape[t + 1]! & SHAPE.openQuote) return quotesVerb(scene, t + 2, limit);
    const vg = doc.verbGroups.at[t + 1]!;
    if (vg >= 0) return (doc.verbGroups.features[vg]! & VERB.finite) !== 0;
  }
  return false;
}

/** Is there a finite verb whose subject this may be, before a comma or a relative word? */
function finiteAhead({ doc, quotes }: Scene, from: number, limit: number): boolean {
  const stop = Math.min(limit, from + 30);
  let relative = false;
  for (let t = from; t < stop; t++) {
    const word = doc.word[t]!;
    if (
      word === WORD.comma ||
      word === WORD.semicolon ||
      word === WORD.colon ||
      (DASHES.has(word) && word !== WORD.hyphen)
    )
      return false;
    if (isWh[doc.tag[t]!] || word === WORD.that) relative = true;
    if (quotes.at[t]! >= 0 && doc.shape[t]! & SHAPE.openQuote && quotes.at[from] !== quotes.at[t]) {
      t = Math.min(limit, quotes.end[quotes.at[t]!]!) - 1;
      continue;
    }
    const vg = doc.verbGroups.at[t]!;
    if (vg < 0) continue;
    if (doc.verbGroups.features[vg]! & VERB.finite) {
      if (CONJUNCTIONS.has(doc.word[t - 1]!)) return false;
      if (!relative) return true;
      relative = false;
    }
    t = doc.verbGroups.end[vg]! - 1;
  }
  return false;
}

/** Token behind up to three prepositional phrases ("said at a rally in Ohio on Monday"). */
function behindPhrases(scene: Scene, from: number, limit: number): number {
  const { doc } = scene;
  let at = from;
  for (let step = 0; step < 3 && at + 1 < limit; step++) {
    // "said on Monday that she": the tag of "that" is a preposition's.
    if ((doc.tag[at] !== TAG.IN && doc.word[at] !== WORD.to) || doc.word[at] === WORD.that) break;
    const np = doc.nounPhrases.at[at + 1]!;
    if (np < 0) break;
    at = skipAdverbials(scene, doc.nounPhrases.end[np]!, limit);
  }
  return at;
}
