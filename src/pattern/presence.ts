import { isListed, listBits, listCount, planeCount, type WordList } from '../lexicon/lists.ts';
import { vocabularySize } from '../lexicon/vocabulary.ts';
import type { Doc } from '../model/doc.ts';

/** For each sentence, which lists it may hold a word of: bit `list.id` of row `sentence`. */
export interface Presence {
  readonly planes: number;
  readonly bits: Uint32Array;
}

const presences = new WeakMap<Doc, Presence>();
const NONE = new Uint16Array(0);
// Lists that hold each word, made when the word is met; they stand until another list is made.
let listsOf: (Uint16Array | undefined)[] = [];
let made = 0;

/** Numbers of the lists that have the word as an entry or as the first word of one. */
function listsOfWord(word: number): Uint16Array {
  if (!isListed(word)) return NONE;
  const known = listsOf[word];
  if (known) return known;
  const found: number[] = [];
  for (let p = 0; p < planeCount(); p++) {
    for (let bits = listBits(p, word); bits; bits &= bits - 1) found.push(32 * p + 31 - Math.clz32(bits & -bits));
  }
  const lists = Uint16Array.from(found);
  if (word < listsOf.length) listsOf[word] = lists;
  return lists;
}

/** Which word lists each sentence touches; made once a Doc. */
export function presenceOf(doc: Doc): Presence {
  const planes = planeCount();
  const known = presences.get(doc);
  if (known && known.planes === planes) return known;
  if (made !== listCount()) {
    // An array of this size from the start: one that grows with holes is a slow table.
    listsOf = new Array(vocabularySize()).fill(undefined);
    made = listCount();
  }
  const bits = new Uint32Array(doc.sentences.count * planes);
  for (let t = 0; t < doc.count; t++) {
    const word = doc.word[t]!;
    const lemma = doc.lemma[t]!;
    const row = doc.sentence[t]! * planes;
    mark(bits, row, listsOfWord(word));
    if (lemma !== word) mark(bits, row, listsOfWord(lemma));
  }
  const presence = { planes, bits };
  presences.set(doc, presence);
  return presence;
}

function mark(bits: Uint32Array, row: number, lists: Uint16Array): void {
  for (let i = 0; i < lists.length; i++) {
    const id = lists[i]!;
    bits[row + (id >>> 5)] = bits[row + (id >>> 5)]! | (1 << (id & 31));
  }
}

/** May sentence `s` hold a word of one of the lists? */
export function mayHold(presence: Presence, s: number, lists: readonly WordList[]): boolean {
  const row = s * presence.planes;
  for (const { id } of lists) if (presence.bits[row + (id >>> 5)]! & (1 << (id & 31))) return true;
  return false;
}
