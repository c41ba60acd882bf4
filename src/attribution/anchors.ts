import { WordBits } from '../lexicon/word-set.ts';
import type { Doc } from '../model/doc.ts';
import { cueIndex } from './cue-lists.ts';
import { SHOT } from './hidden.ts';
import { VIEWS } from './opinions.ts';
import { SILENCES } from './silence.ts';
import { forms } from './words.ts';

/** What a token may be the anchor of, by its form or its lemma, as bits of `anchorsOf`. */
export const ANCHOR = {
  verb: 1,
  noun: 2,
  adjective: 4,
  light: 8,
  silence: 16,
  view: 32,
  nameless: 64,
  shot: 128,
} as const;

/** What sources that want no name ask for. */
export const NAMELESS = forms('named identified quoted anonymous anonymity');

const bits = new WordBits([
  [ANCHOR.verb, cueIndex.verbs.words],
  [ANCHOR.noun, cueIndex.nouns.words],
  [ANCHOR.adjective, cueIndex.adjectives.words],
  [ANCHOR.light, cueIndex.light.words],
  [ANCHOR.silence, SILENCES],
  [ANCHOR.view, VIEWS],
  [ANCHOR.nameless, NAMELESS],
  [ANCHOR.shot, SHOT],
]);

/** Bits of ANCHOR by token: most tokens are none, and are passed over by one look. */
export function anchorsOf({ count, word, lemma }: Doc): Uint8Array {
  const anchors = new Uint8Array(count);
  for (let t = 0; t < count; t++) anchors[t] = bits.at(word[t]!) | bits.at(lemma[t]!);
  return anchors;
}
