import type { Sentences } from '../model/doc.ts';
import type { RawTokens } from './tokens.ts';

/**
 * Finds the Penn tag of each token of one article; reads tokens, edits nothing but the room they have for tags, which it
 * may give back. The array is as long as the tokens are many.
 */
export type Tagger = (text: string, raw: RawTokens, sentences: Sentences) => Uint8Array;

/** Taggers by name: our own, and compromise's for comparison. */
export const ENGINES = ['fast', 'compromise'] as const;
