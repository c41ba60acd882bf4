import { isListed, listBits, planeCount, type WordList } from '../lexicon/lists.ts';
import { vocabularySize } from '../lexicon/vocabulary.ts';
import type { Doc } from '../model/doc.ts';
import { type Masks, masksOf } from './masks.ts';

/** For each sentence, which lists it may hold a word of: bit `list.id` of row `sentence`. */
export interface Presence {
  /** What had been asked for when it was made. */
  readonly version: number;
  readonly planes: number;
  readonly bits: Int32Array;
}

const presences = new WeakMap<Doc, Presence>();
const NONE: Masks = new Int32Array(0);
// Bits of the lists that any rule asks for, by plane: of all others nothing is noted.
const asked: number[] = [];
// Lists asked for that hold each word, made when the word is met; they stand until more is asked for.
let listsOf: (Masks | undefined)[] = [];
let version = 0;
let made = -1;

/** Masks for `mayHold`. Presences note what has been asked for so. */
export function askFor(lists: readonly WordList[]): Masks {
  const masks = masksOf(lists);
  for (let i = 0; i < masks.length; i += 2) asked[masks[i]!] = (asked[masks[i]!] ?? 0) | masks[i + 1]!;
  version++;
  return masks;
}

/** The lists asked for that have the word as an entry or as the first word of one. */
function listsOfWord(word: number): Masks {
  if (!isListed(word)) return NONE;
  const known = listsOf[word];
  if (known) return known;
  const found: number[] = [];
  for (let p = 0; p < planeCount(); p++) {
    const bits = listBits(p, word) & (asked[p] ?? 0);
    if (bits) found.push(p, bits);
  }
  const lists = found.length === 0 ? NONE : Int32Array.from(found);
  if (word < listsOf.length) listsOf[word] = lists;
  return lists;
}

/** Which word lists each sentence touches; made once a Doc. */
export function presenceOf(doc: Doc): Presence {
  const known = presences.get(doc);
  if (known && known.version === version) return known;
  if (made !== version) {
    // An array of this size from the start: one that grows with holes is a slow table.
    listsOf = new Array(vocabularySize()).fill(undefined);
    made = version;
  }
  const planes = planeCount();
  const bits = new Int32Array(doc.sentences.count * planes);
  for (let t = 0; t < doc.count; t++) {
    const word = doc.word[t]!;
    const lemma = doc.lemma[t]!;
    const row = doc.sentence[t]! * planes;
    mark(bits, row, listsOfWord(word));
    if (lemma !== word) mark(bits, row, listsOfWord(lemma));
  }
  const presence = { version, planes, bits };
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
