/** Penn Treebank tags (Marcinkiewicz et al. 1993, with the HYPH, ADD, AFX and NFP of OntoNotes); a tag is its index here. */
export const PENN = [
  'X',
  'CC',
  'CD',
  'DT',
  'EX',
  'FW',
  'IN',
  'JJ',
  'JJR',
  'JJS',
  'LS',
  'MD',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'PDT',
  'POS',
  'PRP',
  'PRP$',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'SYM',
  'TO',
  'UH',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  '.',
  ',',
  ':',
  '``',
  "''",
  '-LRB-',
  '-RRB-',
  '$',
  '#',
  'HYPH',
  'ADD',
  'AFX',
  'NFP',
] as const;
export type PennTag = (typeof PENN)[number];

/** Universal part-of-speech tags (UD 2); a tag is its index here. */
export const UPOS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;
export type UposTag = (typeof UPOS)[number];

const pennIndex = new Map<string, number>(PENN.map((t, i) => [t, i]));
const uposIndex = new Map<string, number>(UPOS.map((t, i) => [t, i]));

/** Index of a Penn tag in `PENN`. @throws RangeError for a name that is no Penn tag. */
export function penn(name: PennTag): number {
  return known(pennIndex, name, 'Penn');
}

/** Index of a universal tag in `UPOS`. @throws RangeError for a name that is no universal tag. */
export function upos(name: UposTag): number {
  return known(uposIndex, name, 'universal');
}

export const isPennName = (name: string): name is PennTag => pennIndex.has(name);
export const isUposName = (name: string): name is UposTag => uposIndex.has(name);

function known(index: ReadonlyMap<string, number>, name: string, kind: string): number {
  const i = index.get(name);
  if (i === undefined) throw new RangeError(`no ${kind} tag is called "${name}"`);
  return i;
}
