import { addWord } from '../lexicon/vocabulary.ts';
import { wordBitsOf } from '../lexicon/word-set.ts';
import type { Sentences } from '../model/doc.ts';
import { PENN, type PennTag, penn, type UposTag, upos } from '../model/tags.ts';
import { setOf, TABLE, TAG_SETS } from './word-table.ts';

const UPOS_OF = {
  X: 'X',
  CC: 'CCONJ',
  CD: 'NUM',
  DT: 'DET',
  EX: 'PRON',
  FW: 'X',
  IN: 'ADP',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  LS: 'X',
  MD: 'AUX',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  PDT: 'DET',
  POS: 'PART',
  PRP: 'PRON',
  PRP$: 'PRON',
  RB: 'ADV',
  RBR: 'ADV',
  RBS: 'ADV',
  RP: 'ADP',
  SYM: 'SYM',
  TO: 'PART',
  UH: 'INTJ',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  WDT: 'PRON',
  WP: 'PRON',
  WP$: 'PRON',
  WRB: 'ADV',
  '.': 'PUNCT',
  ',': 'PUNCT',
  ':': 'PUNCT',
  '``': 'PUNCT',
  "''": 'PUNCT',
  '-LRB-': 'PUNCT',
  '-RRB-': 'PUNCT',
  $: 'SYM',
  '#': 'SYM',
  HYPH: 'PUNCT',
  ADD: 'PROPN',
  AFX: 'X',
  NFP: 'PUNCT',
} as const satisfies Record<PennTag, UposTag>;
const byPenn = Uint8Array.from(PENN, (t) => upos(UPOS_OF[t]));

const AUX = upos('AUX');
const VERB = upos('VERB');
const ADP = upos('ADP');
const SCONJ = upos('SCONJ');
const DET = upos('DET');
const PRON = upos('PRON');
const PART = upos('PART');
const SYM = upos('SYM');
const NOUN = upos('NOUN');
const PROPN = upos('PROPN');
const ADJ = upos('ADJ');

// What the words are that may bear another tag than their Penn tag says, as bits by word.
const BE = 1;
const HAVE = 2;
const DO = 4;
const NOT = 8;
const ALWAYS_SCONJ = 16;
/** Prepositions that may open a clause with a finite verb. */
const CLAUSE_OPENER = 32;
const DEMONSTRATIVE = 64;
const SOME_ONE = 128;
const INTERROGATIVE = 256;
const PERCENT = 512;
const words = wordBitsOf({
  [BE]: "be is are was were been being am 's 're 'm ai",
  [HAVE]: "have has had having 've 's 'd",
  [DO]: 'do does did',
  [NOT]: "not n't",
  [ALWAYS_SCONJ]: 'that if because while although whether though whereas unless lest albeit whilst',
  [CLAUSE_OPENER]: 'as after since before so than once like until till except cause wherever',
  [DEMONSTRATIVE]: 'this that these those',
  [SOME_ONE]:
    'something anything someone everything nothing anyone somebody everyone anybody nobody everybody none one oneself',
  [INTERROGATIVE]: 'what which whatever whichever',
  [PERCENT]: '%',
});
const UNITED = addWord('united');
const OF = addWord('of');
const AS = addWord('as');

const bits = (...names: PennTag[]): Uint8Array => Uint8Array.from(PENN, (t) => (names.includes(t) ? 1 : 0));
const FINITE = bits('VBD', 'VBZ', 'VBP', 'MD');
/** Tags inside a subject. */
const SUBJECT = bits(
  'DT',
  'PDT',
  'PRP',
  'PRP$',
  'JJ',
  'JJR',
  'JJS',
  'CD',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'POS',
  'EX',
  'HYPH',
  'RB',
  '``',
  "''",
  '$',
  'WP',
  'VBN',
);
const IN_NOUN_PHRASE = bits(
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'JJ',
  'JJR',
  'JJS',
  'CD',
  'VBG',
  'VBN',
  'FW',
  '$',
  '``',
  'RBS',
  'RBR',
  'HYPH',
);
const ADVERB = bits('RB', 'RBR', 'RBS');
const VBN = penn('VBN');
const VBD = penn('VBD');
const VBG = penn('VBG');
const VB = penn('VB');
const VBP = penn('VBP');
const MD = penn('MD');
const NNP = penn('NNP');
const JJ = penn('JJ');
const IN = penn('IN');
const EX = penn('EX');
const DT = penn('DT');
const RB = penn('RB');
const WDT = penn('WDT');
const WP = penn('WP');
const PRP = penn('PRP');
/** Tokens looked at for the verb of a clause or the main verb of a group. */
const REACH = 10;

/** By Penn tag: which of the words above may bear another universal tag. */
const ASKS = Uint16Array.from(PENN, (t) => {
  if (UPOS_OF[t] === 'VERB') return BE | HAVE | DO;
  if (UPOS_OF[t] === 'NOUN') return t === 'NN' ? SOME_ONE | PERCENT : PERCENT;
  const asks: Partial<Record<PennTag, number>> = {
    IN: ALWAYS_SCONJ | CLAUSE_OPENER,
    RB: NOT,
    DT: DEMONSTRATIVE,
    WDT: INTERROGATIVE,
    WP: INTERROGATIVE,
  };
  return asks[t] ?? 0;
});
// "by leaving", "United States": what follows decides. One bit of the tag here, and of the tag that follows.
const HERE = Uint8Array.from(PENN, (t) => (t === 'IN' ? 1 : UPOS_OF[t] === 'PROPN' ? 2 : 0));
const FOLLOWS = Uint8Array.from(PENN, (t) => (t === 'VBG' ? 1 : t === 'NNP' || t === 'NNPS' ? 2 : 0));

/** Universal tags from Penn tags, words and neighbours, into `pos`. */
export function findUpos(word: Int32Array, tag: Uint8Array, sentences: Sentences, pos: Uint8Array): Uint8Array {
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    for (let t = first; t < end; t++) {
      const here = tag[t]!;
      const follows = t + 1 < end ? FOLLOWS[tag[t + 1]!]! : 0;
      const bits = words.at(word[t]!);
      pos[t] = (bits & ASKS[here]!) | (HERE[here]! & follows) ? choose(word, tag, t, first, end, bits) : byPenn[here]!;
    }
  }
  return pos;
}

function choose(word: Int32Array, tag: Uint8Array, t: number, first: number, end: number, bits: number): number {
  const here = tag[t]!;
  const u = byPenn[here]!;
  if (u === VERB) return isAuxiliary(word, tag, t, first, end, bits) ? AUX : VERB;
  if (here === IN) return opensClause(word, tag, t, end, bits) ? SCONJ : ADP;
  if (here === RB) return PART;
  if (here === DT || here === WDT || here === WP) return beforeNoun(tag, t, end) ? DET : PRON;
  if (u === NOUN) return bits & PERCENT ? SYM : PRON;
  return properPart(word, tag, t);
}

/** "United/VERB States", "National/ADJ Guard": the parts of a name keep their own kind. */
function properPart(word: Int32Array, tag: Uint8Array, t: number): number {
  if (word[t] === UNITED) return VERB;
  return tag[t] === NNP && isOnlyAdjective(word[t]!) ? ADJ : PROPN;
}

function isOnlyAdjective(word: number): boolean {
  const low = setOf(TABLE.low, word);
  const set = TAG_SETS[low || setOf(TABLE.cap, word)]!;
  return set.first === JJ;
}

/** Does a noun follow, adjectives and numbers between? */
function beforeNoun(tag: Uint8Array, t: number, end: number): boolean {
  let k = t + 1;
  if (k < end && ADVERB[tag[k]!]) k++;
  return k < end && IN_NOUN_PHRASE[tag[k]!] === 1;
}

/** Is this form of be, have or do an auxiliary or copula? */
function isAuxiliary(word: Int32Array, tag: Uint8Array, t: number, first: number, end: number, bits: number): boolean {
  if (bits & BE) return !afterThere(tag, t, first);
  let k = t + 1;
  const stop = Math.min(end, t + 7);
  while (k < stop && (ADVERB[tag[k]!] || isNot(word[k]!))) k++;
  // "did the president say": a subject between, in a question.
  if (k < stop && tag[k] === PRP) k++;
  while (k < stop && (ADVERB[tag[k]!] || isNot(word[k]!))) k++;
  const next = k < end ? tag[k]! : -1;
  if (bits & HAVE) return next === VBN || (next === VBD && k < t + 3);
  if (next === VB || next === VBP) return true;
  return k > t + 1 && isNot(word[t + 1]!);
}

const isNot = (word: number): boolean => (words.at(word) & NOT) !== 0;

/** "There is", "is there": existential be is a verb of its own. */
function afterThere(tag: Uint8Array, t: number, first: number): boolean {
  let k = t - 1;
  while (
    k >= first &&
    k > t - 5 &&
    (ADVERB[tag[k]!] || tag[k] === MD || tag[k] === VB || tag[k] === VBN || FINITE[tag[k]!])
  )
    k--;
  return k >= first && tag[k] === EX;
}

/** Does this preposition or conjunction open a clause ("after he left", "by leaving")? */
function opensClause(word: Int32Array, tag: Uint8Array, t: number, end: number, bits: number): boolean {
  if (bits & ALWAYS_SCONJ) return t + 1 >= end || word[t + 1] !== OF;
  const next = t + 1 < end ? tag[t + 1]! : -1;
  if (next === VBG) return true;
  if (!(bits & CLAUSE_OPENER)) return false;
  if (word[t] === AS && next === VBN) return true;
  const stop = Math.min(end, t + 1 + REACH);
  for (let k = t + 1; k < stop; k++) {
    if (FINITE[tag[k]!]) return true;
    if (!SUBJECT[tag[k]!] && word[k] !== OF) return false;
  }
  return false;
}
