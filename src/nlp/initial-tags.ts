import { UNMET } from '../lexicon/met-words.ts';
import { findWord, LOCAL, wordForm } from '../lexicon/vocabulary.ts';
import { type Sentences, SHAPE } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import { inCapitals } from './headlines.ts';
import { tagMark } from './punctuation.ts';
import type { RawTokens } from './tokens.ts';
import { guessSet } from './unknown-words.ts';
import { firstTag, isChoice, MET_TABLE, setNumber, setOf, TABLE, union } from './word-table.ts';

/** The tag each token begins with, and the number of the set of tags it may come to bear; 0 when there is no choice. */
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
const NNS = penn('NNS');
const CLOSED = new Set(
  (['DT', 'IN', 'CC', 'PRP', 'PRP$', 'MD', 'TO', 'WDT', 'WP', 'WRB', 'RB', 'EX'] as const).map(penn),
);

// What the rest of the article shows of a word: bits by number of met word, emptied after each article.
const IN_LOWER = 1;
const AS_NAME = 2;
let shown = new Uint8Array(0);

/** Gives each token its first tag: by table, by the case of the word here and elsewhere in the article, by ending. */
export function findInitialTags(text: string, raw: RawTokens, sentences: Sentences): InitialTags {
  const tag = new Uint8Array(raw.count);
  const set = new Uint16Array(raw.count);
  const kase = new Uint8Array(raw.count);
  const view = makeView(raw);
  const headline = new Uint8Array(sentences.count);
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    if (inCapitals(raw.shape, raw.start, raw.end, first, end)) headline[s] = 1;
    else note(view, Math.max(first, firstWord(raw, first, end) + 1), end);
  }
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    const opener = firstWord(raw, first, end);
    for (let t = first; t < end; t++) {
      const shape = raw.shape[t]!;
      if (!(shape & (SHAPE.letter | SHAPE.digit))) {
        const tight = (shape & SHAPE.glued) !== 0 && t + 1 < raw.count && (raw.shape[t + 1]! & SHAPE.glued) !== 0;
        tag[t] = tagMark(text.charCodeAt(raw.start[t]!), raw.end[t]! - raw.start[t]!, shape, tight);
        continue;
      }
      if (shape & SHAPE.capital) kase[t] = headline[s] ? 4 : t === opener ? 3 : shape & SHAPE.allCaps ? 2 : 1;
      const n = setFor(view, t, kase[t]!);
      if (isChoice(n)) set[t] = n;
      tag[t] = firstTag(n);
    }
  }
  shown.fill(0);
  return { tag, set, kase };
}

interface View {
  readonly raw: RawTokens;
  /** The word table, by number of met word. */
  readonly low: Uint16Array;
  readonly cap: Uint16Array;
  readonly name: Uint16Array;
  readonly caps: Uint16Array;
  readonly shownLocal: Uint8Array;
  /** Set of each of the article's own words by its ending, plus one; 0 where not yet asked. */
  readonly guessed: Int16Array;
}

function makeView(raw: RawTokens): View {
  const low = MET_TABLE.low.read();
  const cap = MET_TABLE.cap.read();
  const name = MET_TABLE.name.read();
  const caps = MET_TABLE.caps.read();
  if (shown.length < low.length) shown = new Uint8Array(low.length);
  const own = raw.local.length;
  return { raw, low, cap, name, caps, shownLocal: new Uint8Array(own), guessed: new Int16Array(own) };
}

/** First token of a sentence that is a word, or -1. */
function firstWord(raw: RawTokens, first: number, end: number): number {
  for (let t = first; t < end && t < first + 4; t++) if (raw.shape[t]! & (SHAPE.letter | SHAPE.digit)) return t;
  return -1;
}

/** Notes how the words of a sentence are written, but for its first. */
function note(view: View, first: number, end: number): void {
  const { raw, shownLocal } = view;
  for (let t = first; t < end; t++) {
    const shape = raw.shape[t]!;
    if (!(shape & SHAPE.letter)) continue;
    const bit = shape & SHAPE.capital ? AS_NAME : IN_LOWER;
    const met = raw.met[t]!;
    if (met !== UNMET) shown[met] = shown[met]! | bit;
    else {
      const own = raw.word[t]! - LOCAL;
      shownLocal[own] = shownLocal[own]! | bit;
    }
  }
}

function setFor(view: View, t: number, kase: number): number {
  const { raw } = view;
  const shape = raw.shape[t]!;
  const met = raw.met[t]!;
  if (shape & SHAPE.number) return NUMBER;
  if (!(shape & SHAPE.capital)) return view.low[met]! || guess(view, raw.word[t]!, shape);
  if (kase > 2) return openerSet(view, t, met, shape);
  if (shape & SHAPE.allCaps) return capitalsSet(view, met);
  return view.name[met]! || view.cap[met]! || properSet(view, t, met);
}

/** "US", "WHO", "NATO"; "NOT" for emphasis. */
function capitalsSet(view: View, met: number): number {
  const known = view.caps[met]! || view.name[met]! || view.cap[met]!;
  if (known) return known;
  const low = view.low[met]!;
  return low && CLOSED.has(firstTag(low)) ? low : PROPER;
}

/** A capitalised word inside a sentence that the table does not know with a capital. */
function properSet(view: View, t: number, met: number): number {
  const low = view.low[met]!;
  if (low) return firstTag(low) === NNS ? PLURAL_OR_PROPER : union(PROPER, low);
  const form = wordForm(view.raw.word[t]!, view.raw.local);
  if (/(?:[^r]ian|ese)$/.test(form) && form.length > 5) return PROPER_OR_ADJECTIVE;
  return form.endsWith('s') ? PROPER_OR_PLURAL : PROPER;
}

/** A word whose capital says nothing: the first of a sentence, or any of a headline. */
function openerSet(view: View, t: number, met: number, shape: number): number {
  const { raw } = view;
  const word = raw.word[t]!;
  const seen = met !== UNMET ? shown[met]! : view.shownLocal[word - LOCAL]!;
  const low = view.low[met]!;
  const name = view.name[met]!;
  const proper = name || view.cap[met]! || PROPER;
  if (shape & SHAPE.allCaps) {
    const caps = view.caps[met]!;
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
