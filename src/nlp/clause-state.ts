import { PENN, type PennTag, penn } from '../model/tags.ts';
import { WordClass } from './word-class.ts';

/** The auxiliary that waits for its verb to the left of a token, adverbs between. */
export const AUXILIARIES = ['none', 'have', 'be', 'do', 'modal', 'to', 'get'] as const;
/** What comes first to the right: a finite verb, a comma, a conjunction, the end; or none of them near. */
export const AHEAD = ['none', 'finite', 'comma', 'and', 'end'] as const;

const NONE = 0;
const auxiliary = new WordClass()
  .add("have has had having 've", 1)
  .add("be is are was were been being am 's 're 'm", 2)
  .add('do does did', 3)
  .add('get gets got gotten getting', 6);
/** Words that open a clause with a verb of its own. */
const openers = new WordClass().add(
  'that if because although though while when where why how who whom whose which what whether since until unless as',
);
const tagsOf = (...tags: PennTag[]): Uint8Array => Uint8Array.from(PENN, (t) => (tags.includes(t) ? 1 : 0));
const FINITE = tagsOf('VBD', 'VBZ', 'VBP', 'MD');
const VERBAL = tagsOf('VB', 'VBD', 'VBZ', 'VBP', 'VBG', 'VBN', 'MD');
const KEEPS = tagsOf('RB', 'RBR', 'RBS', '``', "''");
const NOMINAL = tagsOf(
  'DT',
  'PDT',
  'PRP',
  'PRP$',
  'CD',
  'JJ',
  'JJR',
  'JJS',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'POS',
  'HYPH',
  '$',
  'EX',
);
const BEGINS = tagsOf('DT', 'PDT', 'PRP', 'PRP$', 'EX');
const BEFORE_QUESTION = tagsOf('CC', ',', ':', '``', 'WRB', 'WP');
const MD = penn('MD');
const TO = penn('TO');
const CC = penn('CC');
const COMMA = penn(',');
const STOP = penn('.');
const COLON = penn(':');
const CLOSE = penn("''");
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

/** Takes in the next token with its tag. */
export function readOn(state: ClauseState, word: number, tag: number): void {
  if (FINITE[tag] && state.need > 0) state.need--;
  else if (openers.at(word)) state.need = Math.min(2, state.need + 1);
  else if ((tag === COLON || tag === CLOSE) && state.need === 0) state.need = 1;
  const nominal = NOMINAL[tag]!;
  if (VERBAL[tag]) {
    state.verb = tag;
    state.aux = tag === MD ? 4 : auxiliary.at(word);
    state.asks = state.aux !== NONE && (state.lastTag === BORDER || BEFORE_QUESTION[state.lastTag] === 1);
  } else if (tag === TO) state.aux = 5;
  else if (!KEEPS[tag] && !(nominal && state.asks)) state.aux = NONE;
  if (!nominal) state.lead = NO_PHRASE;
  else if (state.lead === NO_PHRASE || BEGINS[tag]) {
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
    if (FINITE[here]) return 1;
    if (here === COMMA) return 2;
    if (here === CC) return 3;
    if (here === STOP || here === COLON) return 4;
    if (openers.at(word[k]!)) return 0;
  }
  return stop === limit ? 4 : 0;
}
