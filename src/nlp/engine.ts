import type { Sentences } from '../model/doc.ts';
import type { RawTokens } from './tokens.ts';

/** Tags, universal tags and lemmas for the tokens of one article; arrays as long as the token arrays. */
export interface Tagging {
  readonly tag: Uint8Array;
  readonly pos: Uint8Array;
  readonly lemma: Int32Array;
}

/** A tagger: reads tokens, edits nothing. `local` may grow by lemmas that are no known words. */
export type Tagger = (text: string, raw: RawTokens, sentences: Sentences) => Tagging;

/** Taggers by name: our own, and compromise's for comparison. */
export const ENGINES = ['fast', 'compromise'] as const;
