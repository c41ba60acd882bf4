import { addWord } from '../lexicon/vocabulary.ts';
import { wordSetOf } from '../lexicon/word-set.ts';
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

const ids = wordSetOf;
const BE = ids("be is are was were been being am 's 're 'm ai");
const HAVE = ids("have has had having 've 's 'd");
const DO = ids('do does did');
const NOT = ids("not n't");
const ALWAYS_SCONJ = ids('that if because while although whether though whereas unless lest albeit whilst');
/** Prepositions that may open a clause with a finite verb. */
const CLAUSE_OPENERS = ids('as after since before so than once like until till except cause wherever');
const DEMONSTRATIVES = ids('this that these those');
const SOME_ONE = ids(
  'something anything someone everything nothing anyone somebody everyone anybody nobody everybody none one oneself',
);
const INTERROGATIVES = ids('what which whatever whichever');
const PERCENT = addWord('%');
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
const NNPS = penn('NNPS');
const JJ = penn('JJ');
const IN = penn('IN');
const EX = penn('EX');
const DT = penn('DT');
const RB = penn('RB');
const WDT = penn('WDT');
const WP = penn('WP');
const PRP = penn('PRP');
const NN = penn('NN');
/** Tokens looked at for the verb of a clause or the main verb of a group. */
const REACH = 10;

/** Universal tags from Penn tags, words and neighbours. */
export function findUpos(word: Int32Array, tag: Uint8Array, sentences: Sentences): Uint8Array {
  const pos = new Uint8Array(tag.length);
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.end[s]!;
    for (let t = sentences.first[s]!; t < end; t++) {
      const here = tag[t]!;
      const u = byPenn[here]!;
      pos[t] = CHOICE[here] ? choose(word, tag, t, sentences.first[s]!, end, u) : u;
    }
  }
  return pos;
}

/** Penn tags that do not settle the universal tag alone. */
const CHOICE = Uint8Array.from(PENN, (t) =>
  ['ADP', 'VERB', 'NOUN', 'PROPN'].includes(UPOS_OF[t]) || ['RB', 'DT', 'WDT', 'WP'].includes(t) ? 1 : 0,
);

function choose(word: Int32Array, tag: Uint8Array, t: number, first: number, end: number, u: number): number {
  const w = word[t]!;
  const here = tag[t]!;
  if (u === VERB) return isAuxiliary(word, tag, t, first, end) ? AUX : VERB;
  if (here === IN) return opensClause(word, tag, t, end) ? SCONJ : ADP;
  if (here === RB) return NOT.has(w) ? PART : u;
  if (here === DT && DEMONSTRATIVES.has(w)) return beforeNoun(tag, t, end) ? DET : PRON;
  if ((here === WDT || here === WP) && INTERROGATIVES.has(w)) return beforeNoun(tag, t, end) ? DET : PRON;
  if (u === NOUN) return here === NN && SOME_ONE.has(w) ? PRON : w === PERCENT ? SYM : u;
  if (u === PROPN) return properPart(word, tag, t, end);
  return u;
}

/** "United/VERB States", "National/ADJ Guard": the parts of a name keep their own kind. */
function properPart(word: Int32Array, tag: Uint8Array, t: number, end: number): number {
  const next = t + 1 < end ? tag[t + 1]! : 0;
  if (next !== NNP && next !== NNPS) return PROPN;
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
function isAuxiliary(word: Int32Array, tag: Uint8Array, t: number, first: number, end: number): boolean {
  const w = word[t]!;
  if (BE.has(w)) return !afterThere(tag, t, first);
  const have = HAVE.has(w);
  if (!have && !DO.has(w)) return false;
  let k = t + 1;
  const stop = Math.min(end, t + 7);
  while (k < stop && (ADVERB[tag[k]!] || NOT.has(word[k]!))) k++;
  // "did the president say": a subject between, in a question.
  if (k < stop && tag[k] === PRP) k++;
  while (k < stop && (ADVERB[tag[k]!] || NOT.has(word[k]!))) k++;
  const next = k < end ? tag[k]! : -1;
  if (have) return next === VBN || (next === VBD && k < t + 3);
  if (next === VB || next === VBP) return true;
  return k > t + 1 && NOT.has(word[t + 1]!);
}

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
function opensClause(word: Int32Array, tag: Uint8Array, t: number, end: number): boolean {
  const w = word[t]!;
  if (ALWAYS_SCONJ.has(w)) return t + 1 >= end || word[t + 1] !== OF;
  const next = t + 1 < end ? tag[t + 1]! : -1;
  if (next === VBG) return true;
  if (!CLAUSE_OPENERS.has(w)) return false;
  if (w === AS && next === VBN) return true;
  const stop = Math.min(end, t + 1 + REACH);
  for (let k = t + 1; k < stop; k++) {
    if (FINITE[tag[k]!]) return true;
    if (!SUBJECT[tag[k]!] && word[k] !== OF) return false;
  }
  return false;
}
