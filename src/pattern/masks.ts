import { listBits, type WordList } from '../lexicon/lists.ts';

/** Some word lists as bits of the planes of lexicon/lists.ts: plane, bits, plane, bits ... */
export type Masks = Int32Array;

/** Merges lists into one mask a plane. */
export function masksOf(lists: readonly Pick<WordList, 'id'>[]): Masks {
  const masks = new Map<number, number>();
  for (const { id } of lists) masks.set(id >>> 5, (masks.get(id >>> 5) ?? 0) | (1 << (id & 31)));
  return Int32Array.from([...masks].flat());
}

/** Is the word an entry, or the first word of one, of any of the lists? */
export function isInMasks(masks: Masks, word: number): boolean {
  for (let i = 0; i < masks.length; i += 2) if (listBits(masks[i]!, word) & masks[i + 1]!) return true;
  return false;
}
