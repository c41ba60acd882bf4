import { LOCAL } from '../lexicon/vocabulary.ts';
import { ZONE_KINDS } from '../model/article.ts';
import type { Sentences } from '../model/doc.ts';
import { BORDER, FIRST_STATE, leadOn, lookAhead, NO_PHRASE, phraseBefore, readOn, verbBefore } from './clause-state.ts';
import type { InitialTags } from './initial-tags.ts';
import type { RawTokens } from './tokens.ts';

/** What a contextual rule may ask of a token: tags and words near it, and what the sentence waits for. */
export const ASPECTS = [
  'tag-1',
  'tag-2',
  'tag-3',
  'tag+1',
  'tag+2',
  'tag+3',
  'word',
  'word-1',
  'word-2',
  'word+1',
  'word+2',
  'aux',
  'verb',
  'need',
  'ahead',
  'case',
  'set',
  'lead',
  'lead-word',
  'title',
] as const;
export type Aspect = (typeof ASPECTS)[number];
export const ASPECT: Readonly<Record<Aspect, number>> = Object.fromEntries(
  ASPECTS.map((name, i) => [name, i]),
) as Record<Aspect, number>;

const TITLES = Uint8Array.from(ZONE_KINDS, (kind) => (kind === 'title' || kind === 'heading' ? 1 : 0));
/** Word value of a word that no table knows, or of a place beyond the sentence. */
export const UNKNOWN = -1;

/** One article in the middle of being tagged. */
export interface Context {
  readonly word: Int32Array;
  /** Tags so far: to the left of the token asked about they are final for this pass. */
  readonly tag: Uint8Array;
  readonly set: Uint16Array;
  readonly kase: Uint8Array;
  /** What the sentence waits for (see clause-state.ts), and the tag before the noun phrase that has just been read. */
  state: number;
  lead: number;
  /** The sentence being read. */
  first: number;
  end: number;
  /** 1 in a title or heading. */
  title: number;
}

export function makeContext(raw: Pick<RawTokens, 'word'>, initial: InitialTags): Context {
  const { tag, set, kase } = initial;
  return { word: raw.word, tag, set, kase, state: FIRST_STATE, lead: NO_PHRASE, first: 0, end: 0, title: 0 };
}

/** Value of one aspect at token `t`; in the order of ASPECTS. */
export function readAspect(c: Context, t: number, aspect: number): number {
  switch (aspect) {
    case 0:
    case 1:
    case 2:
      return tagAt(c, t - 1 - aspect);
    case 3:
    case 4:
    case 5:
      return tagAt(c, t + aspect - 2);
    case 6:
    case 7:
    case 8:
      return wordAt(c, t + 6 - aspect);
    case 9:
    case 10:
      return wordAt(c, t + aspect - 8);
    case 11:
      return c.state & 7;
    case 12:
      return verbBefore(c.tag, c.first, t);
    case 13:
      return (c.state >> 3) & 3;
    case 14:
      return lookAhead(c.tag, c.word, t, c.end);
    case 15:
      return c.kase[t]!;
    case 16:
      return c.set[t]!;
    case 17:
      return c.lead;
    case 18:
      return wordAt(c, phraseBefore(c.tag, c.first, t) - 1);
    default:
      return c.title;
  }
}

/** Writes the values of all aspects at token `t` into `out`. */
export function readAspects(c: Context, t: number, out: Int32Array): void {
  for (let aspect = 0; aspect < ASPECTS.length; aspect++) out[aspect] = readAspect(c, t, aspect);
}

const tagAt = (c: Context, t: number): number => (t >= c.first && t < c.end ? c.tag[t]! : BORDER);
const wordAt = (c: Context, t: number): number => (t >= c.first && t < c.end ? known(c.word[t]!) : UNKNOWN);
const known = (word: number): number => (word < LOCAL ? word : UNKNOWN);

/** Runs `retag` over all tokens from left to right; it returns the tag the token shall bear. */
export function eachInContext(c: Context, sentences: Sentences, retag: (c: Context, t: number) => number): void {
  for (let s = 0; s < sentences.count; s++) {
    openSentence(c, sentences, s);
    passOn(c, c.first, retag);
  }
}

/** Goes to the beginning of a sentence. */
export function openSentence(c: Context, sentences: Sentences, s: number): void {
  c.first = sentences.first[s]!;
  c.end = sentences.end[s]!;
  c.title = TITLES[sentences.zone[s]!]!;
  c.state = FIRST_STATE;
  c.lead = NO_PHRASE;
}

/** Runs `retag` over the tokens of the sentence from `from` on, before which state and lead stand. */
export function passOn(c: Context, from: number, retag: (c: Context, t: number) => number): void {
  const { word, tag, set, end } = c;
  let { state, lead } = c;
  let last = from === c.first ? BORDER : tag[from - 1]!;
  for (let t = from; t < end; t++) {
    if (set[t]) {
      c.state = state;
      c.lead = lead;
      tag[t] = retag(c, t);
    }
    const here = tag[t]!;
    state = readOn(state, word[t]!, here);
    lead = leadOn(lead, last, here);
    last = here;
  }
}
