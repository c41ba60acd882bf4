import { MetTable } from '../lexicon/met-words.ts';
import { PENN, type PennTag, penn } from '../model/tags.ts';
import { WordClass } from './word-class.ts';

/** The auxiliary that waits for its verb to the left of a token, adverbs between. */
export const AUXILIARIES = ['none', 'have', 'be', 'do', 'modal', 'to', 'get'] as const;
/** What comes first to the right: a finite verb, a comma, a conjunction, the end; or none of them near. */
export const AHEAD = ['none', 'finite', 'comma', 'and', 'end'] as const;

const NONE = 0;
/** Index into AUXILIARIES of a word, or OPENER for words that open a clause with a verb of its own. */
const OPENER = 16;
const words = new WordClass()
  .add("have has had having 've", 1)
  .add("be is are was were been being am 's 're 'm", 2)
  .add('do does did', 3)
  .add('get gets got gotten getting', 6)
  .add(
    'that if because although though while when where why how who whom whose which what whether since until unless as',
    OPENER,
  );

/** What `readOn` wants to know of a word, by number of met word. */
export const KINDS_OF_WORDS = new MetTable((word) => words.at(word));

const VERBAL = 1;
/** An auxiliary goes on waiting for its verb over these. */
const KEEPS = 2;
const FINITE = 4;
/** Ends what was said, so that a new clause may begin. */
const RENEWS = 8;
const NOMINAL = 16;
/** Begins a noun phrase though another has just ended. */
const BEGINS = 32;
const BEFORE_QUESTION = 64;
const KINDS: Partial<Record<PennTag, number>> = {
  VBD: FINITE | VERBAL,
  VBZ: FINITE | VERBAL,
  VBP: FINITE | VERBAL,
  MD: FINITE | VERBAL,
  VB: VERBAL,
  VBG: VERBAL,
  VBN: VERBAL,
  RB: KEEPS,
  RBR: KEEPS,
  RBS: KEEPS,
  '``': KEEPS | BEFORE_QUESTION,
  "''": KEEPS | RENEWS,
  DT: NOMINAL | BEGINS,
  PDT: NOMINAL | BEGINS,
  PRP: NOMINAL | BEGINS,
  PRP$: NOMINAL | BEGINS,
  EX: NOMINAL | BEGINS,
  CD: NOMINAL,
  JJ: NOMINAL,
  JJR: NOMINAL,
  JJS: NOMINAL,
  NN: NOMINAL,
  NNS: NOMINAL,
  NNP: NOMINAL,
  NNPS: NOMINAL,
  POS: NOMINAL,
  HYPH: NOMINAL,
  $: NOMINAL,
  CC: BEFORE_QUESTION,
  ',': BEFORE_QUESTION,
  ':': BEFORE_QUESTION | RENEWS,
  WRB: BEFORE_QUESTION,
  WP: BEFORE_QUESTION,
};
/** Bits of a tag; those of the border of a sentence stand at BORDER. */
const kinds = new Uint8Array(64);
for (const [t, name] of PENN.entries()) kinds[t] = KINDS[name] ?? 0;
const MD = penn('MD');
const TO = penn('TO');
const CC = penn('CC');
const COMMA = penn(',');
const STOP = penn('.');
const COLON = penn(':');
/** What `need` becomes: by what it was, FINITE and RENEWS of the tag and OPENER of the word; no branch to guess. */
const NEXT_NEED = Uint8Array.from({ length: 32 }, (_, i) => {
  const need = i & 3;
  if (i & FINITE && need > 0) return need - 1;
  if (i & OPENER) return Math.min(need + 1, 2);
  return i & RENEWS && need === 0 ? 1 : need;
});
/** Tokens looked at to the right. */
const REACH = 9;

/** What a reader remembers of the sentence so far, word by word. */
export interface ClauseState {
  /** Index into AUXILIARIES. */
  aux: number;
  /** Tag of the last verb, or 0. */
  verb: number;
  /** Clauses opened that have had no finite verb yet: 0, 1, 2 (or more). */
  need: number;
  /** Tag and word before the noun phrase that has just been read; NO_PHRASE when the last word was in none. */
  lead: number;
  leadWord: number;
  /** Does the auxiliary stand where a question begins, so that its subject follows? */
  asks: boolean;
  lastTag: number;
  lastWord: number;
}

/** Tag value before the first word of a sentence. */
export const BORDER = 63;
kinds[BORDER] = BEFORE_QUESTION;
/** Value of `lead` after a word outside noun phrases. */
export const NO_PHRASE = 62;
const NO_WORD = -1;

export function makeClauseState(): ClauseState {
  const state = { aux: 0, verb: 0, need: 1, lead: 0, leadWord: 0, asks: false, lastTag: 0, lastWord: 0 };
  openClause(state);
  return state;
}

export function openClause(state: ClauseState): void {
  state.aux = NONE;
  state.verb = 0;
  state.need = 1;
  state.lead = NO_PHRASE;
  state.leadWord = NO_WORD;
  state.asks = false;
  state.lastTag = BORDER;
  state.lastWord = NO_WORD;
}

/** Takes in the next token with its tag; `kind` stands in KINDS_OF_WORDS. */
export function readOn(state: ClauseState, word: number, kind: number, tag: number): void {
  const bits = kinds[tag]!;
  state.need = NEXT_NEED[state.need | (bits & (FINITE | RENEWS)) | (kind & OPENER)]!;
  if (bits & VERBAL) {
    state.verb = tag;
    state.aux = tag === MD ? 4 : kind & 7;
    state.asks = state.aux !== NONE && (kinds[state.lastTag]! & BEFORE_QUESTION) !== 0;
  } else if (tag === TO) state.aux = 5;
  else if (state.aux !== NONE && !(bits & KEEPS) && !(bits & NOMINAL && state.asks)) state.aux = NONE;
  if (!(bits & NOMINAL)) state.lead = NO_PHRASE;
  else if (state.lead === NO_PHRASE || bits & BEGINS) {
    state.lead = state.lastTag;
    state.leadWord = state.lastWord;
  }
  state.lastTag = tag;
  state.lastWord = word;
}

/** Index into AHEAD of what comes after token `t`. */
export function lookAhead(tag: Uint8Array, word: Int32Array, t: number, limit: number): number {
  const stop = Math.min(limit, t + 1 + REACH);
  for (let k = t + 1; k < stop; k++) {
    const here = tag[k]!;
    if (kinds[here]! & FINITE) return 1;
    if (here === COMMA) return 2;
    if (here === CC) return 3;
    if (here === STOP || here === COLON) return 4;
    if (words.at(word[k]!) === OPENER) return 0;
  }
  return stop === limit ? 4 : 0;
}
