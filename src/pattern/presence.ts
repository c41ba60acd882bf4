import { isListed, listBits, planeCount, type WordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';

/** For each sentence, which lists it may hold a word of: bit `list.id` of row `sentence`. */
export interface Presence {
  readonly planes: number;
  readonly bits: Uint32Array;
}

const presences = new WeakMap<Doc, Presence>();

/** Which word lists each sentence touches; made once a Doc. */
export function presenceOf(doc: Doc): Presence {
  const planes = planeCount();
  const known = presences.get(doc);
  if (known && known.planes === planes) return known;
  const bits = new Uint32Array(doc.sentences.count * planes);
  for (let t = 0; t < doc.count; t++) {
    const word = doc.word[t]!;
    const lemma = doc.lemma[t]!;
    if (!isListed(word) && (lemma === word || !isListed(lemma))) continue;
    const row = doc.sentence[t]! * planes;
    for (let p = 0; p < planes; p++) {
      bits[row + p] = bits[row + p]! | listBits(p, word) | (lemma === word ? 0 : listBits(p, lemma));
    }
  }
  const made = { planes, bits };
  presences.set(doc, made);
  return made;
}

/** May sentence `s` hold a word of one of the lists? */
export function mayHold(presence: Presence, s: number, lists: readonly WordList[]): boolean {
  const row = s * presence.planes;
  for (const { id } of lists) if (presence.bits[row + (id >>> 5)]! & (1 << (id & 31))) return true;
  return false;
}
