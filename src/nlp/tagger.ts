import { readDataFile } from '../lexicon/data-file.ts';
import { addWord, LOCAL, wordForm } from '../lexicon/vocabulary.ts';
import { SHAPE } from '../model/doc.ts';
import { isPennName, penn, upos } from '../model/tags.ts';
import type { Tagger } from './engine.ts';
import { toUpos } from './upos.ts';

const tags: number[] = [];
for (const [word, list] of readDataFile('nlp.words').rows) {
  const first = list?.split(' ')[0] ?? '';
  if (word && isPennName(first)) tags[addWord(word)] = penn(first);
}
const NNP = penn('NNP');
const SUFFIXES: readonly (readonly [RegExp, number])[] = [
  [/ly$/, penn('RB')],
  [/ing$/, penn('VBG')],
  [/ed$/, penn('VBN')],
  [/(?:ous|ful|ble|ive|ical|ish|less|al|ian)$/, penn('JJ')],
  [/s$/, penn('NNS')],
];

/** Tags each token with its word's commonest tag, or by suffix and shape. */
export const tagFast: Tagger = (text, raw) => {
  const tag = new Uint8Array(raw.count);
  const pos = new Uint8Array(raw.count);
  const lemma = raw.word.slice(0, raw.count);
  for (let t = 0; t < raw.count; t++) {
    const word = raw.word[t]!;
    const shape = raw.shape[t]!;
    tag[t] =
      (word < LOCAL ? tags[word] : undefined) ??
      guess(wordForm(word, raw.local), shape, text.charCodeAt(raw.start[t]!));
    pos[t] = toUpos(tag[t]!, word);
  }
  return { tag, pos, lemma };
};

function guess(form: string, shape: number, unit: number): number {
  if (shape & SHAPE.openQuote) return penn('``');
  if (shape & SHAPE.closeQuote) return penn("''");
  if (shape & SHAPE.number) return penn('CD');
  if (!(shape & SHAPE.letter)) return unit === 36 ? penn('$') : penn(':');
  if (shape & SHAPE.capital) return NNP;
  for (const [suffix, tag] of SUFFIXES) if (suffix.test(form)) return tag;
  return penn('NN');
}
export const PUNCT = upos('PUNCT');
