import { isListed, listBits, listCount, planeCount } from '../lexicon/lists.ts';
import { vocabularySize } from '../lexicon/vocabulary.ts';
import type { Doc } from '../model/doc.ts';
import type { Masks } from './masks.ts';

/** For each sentence, which lists it may hold a word of: bit `list.id` of row `sentence`. */
export interface Presence {
  readonly planes: number;
  readonly bits: Int32Array;
}

const presences = new WeakMap<Doc, Presence>();
const NONE: Masks = new Int32Array(0);
// Lists that hold each word, made when the word is met; they stand until another list is made.
let listsOf: (Masks | undefined)[] = [];
let made = 0;

/** The lists that have the word as an entry or as the first word of one. */
function listsOfWord(word: number): Masks {
  if (!isListed(word)) return NONE;
  const known = listsOf[word];
  if (known) return known;
  const found: number[] = [];
  for (let p = 0; p < planeCount(); p++) {
    const bits = listBits(p, word);
    if (bits) found.push(p, bits);
  }
  const lists = Int32Array.from(found);
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
  const bits = new Int32Array(doc.sentences.count * planes);
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

function mark(bits: Int32Array, row: number, lists: Masks): void {
  for (let i = 0; i < lists.length; i += 2) bits[row + lists[i]!] = bits[row + lists[i]!]! | lists[i + 1]!;
}

/** May sentence `s` hold a word of one of the lists? */
export function mayHold(presence: Presence, s: number, lists: Masks): boolean {
  const row = s * presence.planes;
  for (let i = 0; i < lists.length; i += 2) if (presence.bits[row + lists[i]!]! & lists[i + 1]!) return true;
  return false;
}
