import { WordBits } from '../lexicon/word-set.ts';
import type { Doc } from '../model/doc.ts';
import { cueIndex } from './cue-lists.ts';
import { SHOT } from './hidden.ts';
import { VIEWS } from './opinions.ts';
import { SILENCES } from './silence.ts';

/** What a token may be the anchor of, by its form or its lemma, as bits of `anchorAt`. */
export const ANCHOR = {
  verb: 1,
  noun: 2,
  adjective: 4,
  light: 8,
  silence: 16,
  view: 32,
  shot: 64,
} as const;

const bits = new WordBits([
  [ANCHOR.verb, cueIndex.verbs.words],
  [ANCHOR.noun, cueIndex.nouns.words],
  [ANCHOR.adjective, cueIndex.adjectives.words],
  [ANCHOR.light, cueIndex.light.words],
  [ANCHOR.silence, SILENCES],
  [ANCHOR.view, VIEWS],
  [ANCHOR.shot, SHOT],
]);

/** Bits of ANCHOR: most tokens are none, and are passed over by one look. */
export function anchorAt({ word, lemma }: Doc, t: number): number {
  const form = word[t]!;
  const base = lemma[t]!;
  return form === base ? bits.at(form) : bits.at(form) | bits.at(base);
}
