import { findWord, LOCAL, vocabularySize, wordForm } from '../lexicon/vocabulary.ts';
import { type Sentences, SHAPE } from '../model/doc.ts';
import { PENN, penn } from '../model/tags.ts';
import { inCapitals } from './headlines.ts';
import { roomFor } from './memory.ts';
import { tagMark } from './punctuation.ts';
import type { RawTokens } from './tokens.ts';
import { guessSet } from './unknown-words.ts';
import { choiceOf, firstTag, setNumber, setOf, TABLE, union } from './word-table.ts';

/**
 * The tag each token begins with, and the number of the set of tags it may come to bear; 0 when there is no choice. Sets
 * and cases are good until the next article is read, and their arrays are longer than the tokens are many.
 */
export interface InitialTags {
  readonly tag: Uint8Array;
  readonly set: Uint16Array;
  /** Index into CASES. */
  readonly kase: Uint8Array;
}

/** How a token is written, and where. */
export const CASES = ['lower', 'capital', 'capitals', 'opener', 'headline'] as const;

const NUMBER = setNumber('CD');
const PROPER = setNumber('NNP');
const PROPER_OR_PLURAL = setNumber('NNP NNPS');
const PLURAL_OR_PROPER = setNumber('NNPS NNP');
const PROPER_OR_ADJECTIVE = setNumber('JJ NNP');
const ONLY = Uint16Array.from(PENN, (name) => setNumber(name));
const NNS = penn('NNS');
const CLOSED = new Set(
  (['DT', 'IN', 'CC', 'PRP', 'PRP$', 'MD', 'TO', 'WDT', 'WP', 'WRB', 'RB', 'EX'] as const).map(penn),
);

let sets = new Uint16Array(0);
let kases = new Uint8Array(0);
/** By sentence: its first word, -1 where it has none, or HEADLINE. */
let openers: Int32Array = new Int32Array(0);
const HEADLINE = -2;
const OPENER_CASE = CASES.indexOf('opener');
const HEADLINE_CASE = CASES.indexOf('headline');

// What the rest of the article shows of a word: bits by word id, those of the article's own words behind all others. What
// bears another mark than the article's was noted in one before.
const IN_LOWER = 1;
const AS_NAME = 2;
const MARK = 4;
const WRITTEN = new Uint8Array(64);
WRITTEN[SHAPE.letter] = IN_LOWER;
WRITTEN[SHAPE.letter | SHAPE.capital] = AS_NAME;
let shown = new Uint8Array(0);
let guessed: Int32Array = new Int32Array(0);
let mark = 0;

/** Gives each token its first tag: by table, by the case of the word here and elsewhere in the article, by ending. */
export function findInitialTags(text: string, raw: RawTokens, sentences: Sentences): InitialTags {
  const view = makeView(text, raw);
  openers = roomFor(openers, sentences.count);
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    const isHeadline = inCapitals(raw.shape, raw.start, raw.end, first, end);
    openers[s] = isHeadline ? HEADLINE : firstWord(raw, first, end);
    if (!isHeadline) tagInside(view, first, end, openers[s]!);
  }
  // A capital that says nothing is read when all the article has been seen.
  for (let s = 0; s < sentences.count; s++) {
    const opener = openers[s]!;
    if (opener >= 0) tagToken(view, opener, OPENER_CASE);
    else if (opener === HEADLINE)
      for (let t = sentences.first[s]!; t < sentences.end[s]!; t++) tagToken(view, t, HEADLINE_CASE);
  }
  return view;
}

/** Tags the tokens of a sentence but for its first word, and notes how they are written. */
function tagInside(view: View, first: number, end: number, opener: number): void {
  const { raw, tag, set, kase } = view;
  const { word, shape: shapes } = raw;
  const low = TABLE.low.of;
  for (let t = first; t < end; t++) {
    const w = word[t]!;
    const n = (shapes[t]! & ASKED) === SHAPE.letter && w < low.length ? low[w]! : 0;
    if (n !== 0 && t > opener) {
      shown[w] = seenBits(w) | mark | IN_LOWER;
      kase[t] = 0;
      set[t] = choiceOf(n);
      tag[t] = firstTag(n);
    } else if (t !== opener) {
      if (t > opener) note(view, t);
      tagToken(view, t, shapes[t]! & SHAPE.allCaps ? 2 : 1);
    }
  }
}

/** Tags token `t`; `capital` is its case if it begins with a capital. */
function tagToken(view: View, t: number, capital: number): void {
  const shape = view.raw.shape[t]!;
  const isWord = (shape & (SHAPE.letter | SHAPE.digit)) !== 0;
  const kase = isWord && shape & SHAPE.capital ? capital : 0;
  const n = isWord ? setFor(view, t, kase) : markSet(view, t, shape);
  view.kase[t] = kase;
  view.set[t] = choiceOf(n);
  view.tag[t] = firstTag(n);
}

/** A word in small letters is looked up at once; what has one of these bits more is not. */
const ASKED = SHAPE.letter | SHAPE.capital | SHAPE.number;

/** Set of the one tag of a token without letters and digits. */
function markSet({ text, raw }: View, t: number, shape: number): number {
  const tight = (shape & SHAPE.glued) !== 0 && t + 1 < raw.count && (raw.shape[t + 1]! & SHAPE.glued) !== 0;
  return ONLY[tagMark(text.charCodeAt(raw.start[t]!), raw.end[t]! - raw.start[t]!, shape, tight)]!;
}

interface View extends InitialTags {
  readonly text: string;
  readonly raw: RawTokens;
  /** Where the article's own words begin in `shown`. */
  readonly ownAt: number;
  /** Set of each of the article's own words by its ending, plus one; 0 where not yet asked. The array is longer. */
  readonly guessed: Int32Array;
}

function makeView(text: string, raw: RawTokens): View {
  const { count } = raw;
  const own = raw.local.length;
  if (sets.length < count) {
    sets = new Uint16Array(2 * count);
    kases = new Uint8Array(2 * count);
  }
  const ownAt = vocabularySize();
  mark = mark + MARK > 255 ? MARK : mark + MARK;
  if (shown.length < ownAt + own) shown = new Uint8Array(ownAt + 2 * own);
  else if (mark === MARK) shown.fill(0);
  guessed = roomFor(guessed, own).fill(0, 0, own);
  return { tag: raw.tag, set: sets, kase: kases, text, raw, ownAt, guessed };
}

/** First token of a sentence that is a word, or -1. */
function firstWord(raw: RawTokens, first: number, end: number): number {
  for (let t = first; t < end && t < first + 4; t++) if (raw.shape[t]! & (SHAPE.letter | SHAPE.digit)) return t;
  return -1;
}

/** Notes how token `t` is written. */
function note({ raw, ownAt }: View, t: number): void {
  const at = placeIn(raw.word[t]!, ownAt);
  shown[at] = seenBits(at) | mark | WRITTEN[raw.shape[t]! & (SHAPE.letter | SHAPE.capital)]!;
}

/** Where a word stands in `shown`. */
const placeIn = (word: number, ownAt: number): number => (word < LOCAL ? word : word - LOCAL + ownAt);

/** The bits that stand there with the article's mark. */
function seenBits(at: number): number {
  const bits = shown[at]!;
  return bits & (IN_LOWER | AS_NAME) & (((bits ^ mark) - MARK) >> 31);
}

function setFor(view: View, t: number, kase: number): number {
  const { raw } = view;
  const shape = raw.shape[t]!;
  const word = raw.word[t]!;
  if (shape & SHAPE.number) return NUMBER;
  if (!(shape & SHAPE.capital)) return setOf(TABLE.low, word) || guess(view, word, shape);
  if (kase > 2) return openerSet(view, t, word, shape);
  if (shape & SHAPE.allCaps) return capitalsSet(word);
  return setOf(TABLE.name, word) || setOf(TABLE.cap, word) || properSet(view, word);
}

/** "US", "WHO", "NATO"; "NOT" for emphasis. */
function capitalsSet(word: number): number {
  const known = setOf(TABLE.caps, word) || setOf(TABLE.name, word) || setOf(TABLE.cap, word);
  if (known) return known;
  const low = setOf(TABLE.low, word);
  return low && CLOSED.has(firstTag(low)) ? low : PROPER;
}

/** A capitalised word inside a sentence that the table does not know with a capital. */
function properSet(view: View, word: number): number {
  const low = setOf(TABLE.low, word);
  if (low) return firstTag(low) === NNS ? PLURAL_OR_PROPER : union(PROPER, low);
  const form = wordForm(word, view.raw.local);
  if (/(?:[^r]ian|ese)$/.test(form) && form.length > 5) return PROPER_OR_ADJECTIVE;
  return form.endsWith('s') ? PROPER_OR_PLURAL : PROPER;
}

/** A word whose capital says nothing: the first of a sentence, or any of a headline. */
function openerSet(view: View, t: number, word: number, shape: number): number {
  const { raw } = view;
  const seen = seenBits(placeIn(word, view.ownAt));
  const low = setOf(TABLE.low, word);
  const name = setOf(TABLE.name, word);
  const proper = name || setOf(TABLE.cap, word) || PROPER;
  if (shape & SHAPE.allCaps) {
    const caps = setOf(TABLE.caps, word);
    if (caps) return union(caps, low);
  }
  if (name && !(seen & IN_LOWER)) return union(name, low);
  if (low) return seen === AS_NAME && !CLOSED.has(firstTag(low)) ? union(proper, low) : union(low, proper);
  const ending = guess(view, word, shape);
  if (seen & IN_LOWER) return union(ending, proper);
  if (seen || shape & (SHAPE.allCaps | SHAPE.innerCap)) return proper;
  const next = raw.shape[t + 1] ?? 0;
  return isInflected(wordForm(word, raw.local)) && !(next & SHAPE.capital)
    ? union(ending, proper)
    : union(proper, ending);
}

/** Does an unknown word look like a form of a common one: "Frobnicating", "Cobblers" where "cobbler" is known? */
function isInflected(form: string): boolean {
  if (/(?:ing|ed|ly|tion|ment|ness)$/.test(form)) return true;
  if (!form.endsWith('s')) return false;
  const stem = findWord(form.slice(0, form.endsWith('ies') || form.endsWith('sses') ? -2 : -1));
  return stem >= 0 && setOf(TABLE.low, stem) !== 0;
}

function guess(view: View, word: number, shape: number): number {
  if (word < LOCAL) return guessSet(wordForm(word, view.raw.local), shape);
  const at = word - LOCAL;
  const known = view.guessed[at]!;
  if (known) return known - 1;
  const set = guessSet(view.raw.local[at]!, shape);
  view.guessed[at] = set + 1;
  return set;
}
