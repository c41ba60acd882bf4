import { LOCAL } from '../lexicon/vocabulary.ts';
import { ZONE_KINDS } from '../model/article.ts';
import type { Sentences } from '../model/doc.ts';
import {
  BORDER,
  type ClauseState,
  KINDS_OF_WORDS,
  lookAhead,
  makeClauseState,
  NO_PHRASE,
  openClause,
  readOn,
} from './clause-state.ts';
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
  readonly met: Int32Array;
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

export function makeContext(raw: Pick<RawTokens, 'word' | 'met'>, initial: InitialTags): Context {
  return { word: raw.word, met: raw.met, ...initial, state: makeClauseState(), first: 0, end: 0, title: 0 };
}

/** Value of one aspect at token `t`; in the order of ASPECTS. */
export function readAspect(c: Context, t: number, aspect: number): number {
  const { state } = c;
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
      return state.aux;
    case 12:
      return state.verb;
    case 13:
      return state.need;
    case 14:
      return lookAhead(c.tag, c.word, t, c.end);
    case 15:
      return c.kase[t]!;
    case 16:
      return c.set[t]!;
    case 17:
      return state.lead;
    case 18:
      return state.lead === NO_PHRASE ? UNKNOWN : known(state.leadWord);
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
  const kinds = KINDS_OF_WORDS.read();
  for (let s = 0; s < sentences.count; s++) {
    c.first = sentences.first[s]!;
    c.end = sentences.end[s]!;
    c.title = TITLES[sentences.zone[s]!]!;
    openClause(c.state);
    for (let t = c.first; t < c.end; t++) {
      if (c.set[t]) c.tag[t] = retag(c, t);
      readOn(c.state, c.word[t]!, kinds[c.met[t]!]!, c.tag[t]!);
    }
  }
}
