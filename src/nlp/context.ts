import { LOCAL } from '../lexicon/vocabulary.ts';
import { ZONE_KINDS } from '../model/article.ts';
import type { Sentences } from '../model/doc.ts';
import { BORDER, type ClauseState, lookAhead, makeClauseState, NO_PHRASE, openClause, readOn } from './clause-state.ts';
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
  readonly state: ClauseState;
  /** The sentence being read. */
  first: number;
  end: number;
  /** 1 in a title or heading. */
  title: number;
}

export function makeContext(raw: RawTokens, initial: InitialTags): Context {
  return { word: raw.word, ...initial, state: makeClauseState(), first: 0, end: 0, title: 0 };
}

/** Value of "ahead" that has not been looked up yet: most rules never ask. */
export const NOT_YET = -2;

/** Writes the values of all aspects at token `t` into `out`; "ahead" as NOT_YET. */
export function readAspects(c: Context, t: number, out: Int32Array): void {
  const { tag, word, first, end, state } = c;
  out[0] = t - 1 >= first ? tag[t - 1]! : BORDER;
  out[1] = t - 2 >= first ? tag[t - 2]! : BORDER;
  out[2] = t - 3 >= first ? tag[t - 3]! : BORDER;
  out[3] = t + 1 < end ? tag[t + 1]! : BORDER;
  out[4] = t + 2 < end ? tag[t + 2]! : BORDER;
  out[5] = t + 3 < end ? tag[t + 3]! : BORDER;
  out[6] = known(word[t]!);
  out[7] = t - 1 >= first ? known(word[t - 1]!) : UNKNOWN;
  out[8] = t - 2 >= first ? known(word[t - 2]!) : UNKNOWN;
  out[9] = t + 1 < end ? known(word[t + 1]!) : UNKNOWN;
  out[10] = t + 2 < end ? known(word[t + 2]!) : UNKNOWN;
  out[11] = state.aux;
  out[12] = state.verb;
  out[13] = state.need;
  out[14] = NOT_YET;
  out[15] = c.kase[t]!;
  out[16] = c.set[t]!;
  out[17] = state.lead;
  out[18] = state.lead === NO_PHRASE ? UNKNOWN : known(state.leadWord);
  out[19] = c.title;
}

/** Index of the aspect that `readAspects` leaves open. */
export const AHEAD_ASPECT = 14;

/** Value of the aspect "ahead" at token `t`. */
export const readAhead = (c: Context, t: number): number => lookAhead(c.tag, c.word, t, c.end);

const known = (word: number): number => (word < LOCAL ? word : UNKNOWN);

/** Runs `retag` over all tokens from left to right; it returns the tag the token shall bear. */
export function eachInContext(c: Context, sentences: Sentences, retag: (c: Context, t: number) => number): void {
  for (let s = 0; s < sentences.count; s++) {
    c.first = sentences.first[s]!;
    c.end = sentences.end[s]!;
    c.title = TITLES[sentences.zone[s]!]!;
    openClause(c.state);
    for (let t = c.first; t < c.end; t++) {
      if (c.set[t]) c.tag[t] = retag(c, t);
      readOn(c.state, c.word[t]!, c.tag[t]!);
    }
  }
}
