import { kept } from '../lexicon/image.ts';
import { PENN, type PennTag, penn } from '../model/tags.ts';
import { WordClass } from './word-class.ts';

/** The auxiliary that waits for its verb to the left of a token, adverbs between. */
export const AUXILIARIES = ['none', 'have', 'be', 'do', 'modal', 'to', 'get'] as const;
/** What comes first to the right: a finite verb, a comma, a conjunction, the end; or none of them near. */
export const AHEAD = ['none', 'finite', 'comma', 'and', 'end'] as const;

const NONE = 0;
const MODAL = 4;
const INFINITIVE = 5;
/** Index into AUXILIARIES of a word, or OPENER for words that open a clause with a verb of its own. */
const OPENER = 7;
const words = new WordClass()
  .add("have has had having 've", 1)
  .add("be is are was were been being am 's 're 'm", 2)
  .add('do does did', 3)
  .add('get gets got gotten getting', 6)
  .add(
    'that if because although though while when where why how who whom whose which what whether since until unless as',
    OPENER,
  );

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
/** Tokens looked at to the right. */
const REACH = 9;

/** Tag value before the first word of a sentence. */
export const BORDER = 63;
kinds[BORDER] = BEFORE_QUESTION;
/** Value of `lead` after a word outside noun phrases. */
export const NO_PHRASE = 62;

// What a reader remembers of the sentence so far is one small number, the state: bits 0 to 2 index into AUXILIARIES; bits
// 3 and 4 the clauses opened that have had no finite verb yet: 0, 1, 2 (or more); bit 5 does the auxiliary stand where a
// question begins, so that its subject follows; bit 6 may a question begin behind the last token. Each token leads from
// one state to the next by a table, because no branch could be guessed.
const NEED = 3;
const ASKS = 32;
const MAY_ASK = 64;
/** Bits of a state that contextual rules ask for. */
export const CLAUSE = 31;
/** State at the beginning of a sentence. */
export const FIRST_STATE = (1 << NEED) | MAY_ASK;

/** What tags do to a state, a number times eight: those that do the same have one number. */
const inputs = new Uint8Array(64);
const tagOfInput: number[] = [];
for (const t of PENN.keys()) {
  const same = (other: number): boolean =>
    kinds[other] === kinds[t] && [MD, TO].every((tag) => (other === tag) === (t === tag));
  const known = tagOfInput.findIndex(same);
  inputs[t] = (known < 0 ? tagOfInput.push(t) - 1 : known) << 3;
}
const WIDTH = 7;
const next = kept('nlp.clause.next', () =>
  Uint8Array.from({ length: (1 << WIDTH) * tagOfInput.length * 8 }, (_, i) =>
    nextState(i & ((1 << WIDTH) - 1), tagOfInput[i >> (WIDTH + 3)]!, (i >> WIDTH) & 7),
  ),
);

/** The state behind a token of this word and tag. */
export function readOn(state: number, word: number, tag: number): number {
  return next[((inputs[tag]! | words.at(word)) << WIDTH) | state]!;
}

function nextState(state: number, tag: number, word: number): number {
  const bits = kinds[tag]!;
  let aux = state & 7;
  let asks = (state & ASKS) !== 0;
  if (bits & VERBAL) {
    aux = tag === MD ? MODAL : word === OPENER ? NONE : word;
    asks = aux !== NONE && (state & MAY_ASK) !== 0;
  } else if (tag === TO) aux = INFINITIVE;
  else if (aux !== NONE && !(bits & KEEPS) && !(bits & NOMINAL && asks)) aux = NONE;
  const need = nextNeed((state >> NEED) & 3, bits, word === OPENER);
  return aux | (need << NEED) | (asks ? ASKS : 0) | (bits & BEFORE_QUESTION ? MAY_ASK : 0);
}

function nextNeed(need: number, bits: number, opens: boolean): number {
  if (bits & FINITE && need > 0) return need - 1;
  if (opens) return Math.min(need + 1, 2);
  return bits & RENEWS && need === 0 ? 1 : need;
}

/**
 * The tag before the noun phrase that a token of this tag ends or goes on, NO_PHRASE when it is in none; `lead` is the
 * same of the token before, `last` its tag. No branch here either.
 */
export function leadOn(lead: number, last: number, tag: number): number {
  const bits = kinds[tag]!;
  const inPhrase = -((bits & NOMINAL) >> 4);
  const begins = -((bits & BEGINS) >> 5) | (((lead ^ NO_PHRASE) - 1) >> 31);
  return (((last & begins) | (lead & ~begins)) & inPhrase) | (NO_PHRASE & ~inPhrase);
}

/** First token of the noun phrase that ends before token `t`, or -1. */
export function phraseBefore(tag: Uint8Array, first: number, t: number): number {
  let k = t - 1;
  if (k < first || !(kinds[tag[k]!]! & NOMINAL)) return -1;
  while (k > first && !(kinds[tag[k]!]! & BEGINS) && kinds[tag[k - 1]!]! & NOMINAL) k--;
  return k;
}

/** Tag of the last verb before token `t`, or 0. */
export function verbBefore(tag: Uint8Array, first: number, t: number): number {
  for (let k = t - 1; k >= first; k--) if (kinds[tag[k]!]! & VERBAL) return tag[k]!;
  return 0;
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
