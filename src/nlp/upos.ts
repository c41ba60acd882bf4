import { addWord } from '../lexicon/vocabulary.ts';
import { PENN, type PennTag, type UposTag, upos } from '../model/tags.ts';

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
  ADD: 'X',
  AFX: 'X',
  NFP: 'PUNCT',
} as const satisfies Record<PennTag, UposTag>;
const byPenn = Uint8Array.from(PENN, (t) => upos(UPOS_OF[t]));

const BE = new Set("be is are was were been being am 's 're 'm".split(' ').map(addWord));
const AUX = upos('AUX');
const VERB = upos('VERB');

/** Universal tag of a Penn tag, where the word alone decides; context rules correct it later. */
export function toUpos(tag: number, word: number): number {
  const u = byPenn[tag]!;
  return u === VERB && BE.has(word) ? AUX : u;
}
