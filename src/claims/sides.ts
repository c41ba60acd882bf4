import { type Entry, matchList, wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { keptTable } from './grammar.ts';
import { PARTY } from './marks.ts';

/**
 * On which side of public life somebody stands: in office, in a legislature, against the government or running for
 * office, a party, a body of states, a court, the police or an agency, a council; `person` is somebody named whom
 * nothing places, `pronoun` somebody unnamed; `instrument` is a bill or plan; `private` nobody public.
 */
export type Side =
  | 'gov'
  | 'leg'
  | 'opp'
  | 'party'
  | 'intl'
  | 'court'
  | 'police'
  | 'local'
  | 'person'
  | 'pronoun'
  | 'instrument'
  | 'private'
  | 'unknown';

const actors = wordList('object.actor');

const ORDER: readonly Side[] = ['unknown', 'person', 'party', 'local', 'leg', 'intl', 'police', 'court', 'gov', 'opp'];
const NAMES: readonly string[] = ORDER;
/** Which side says more of somebody. */
export const rank = (side: Side): number => ORDER.indexOf(side);

/** Ranks of the sides of the entries met so far. */
const ranks = new Uint8Array(actors.size);

function rankOf(entry: Entry): number {
  const known = ranks[entry.index]!;
  if (known > 0) return known;
  const found = NAMES.indexOf(entry.row[1] ?? '');
  if (found <= 0) throw new Error(`object.actor: "${entry.phrase}" is on no side`);
  ranks[entry.index] = found;
  return found;
}

/** A longer name begins with the word. */
const PHRASE = 16;

/** Rank of the side of a public actor's word, and PHRASE, by word id. */
const WORDS = keptTable('claim.actors', () => {
  const single = new Uint16Array(1 + actors.entries.reduce((max, { words }) => Math.max(max, words[0]!), 0));
  for (const entry of actors.entries) {
    const first = entry.words[0]!;
    if (entry.words.length > 1) single[first] = single[first]! | PHRASE;
    else single[first] = (single[first]! & PHRASE) | rankOf(entry);
  }
  return single;
});

const wordBits = (word: number): number => (word < WORDS.length ? WORDS[word]! : 0);

/** Is the token's word or lemma a public actor by itself? */
export function isActor(doc: Doc, t: number): boolean {
  return ((wordBits(doc.word[t]!) | wordBits(doc.lemma[t]!)) & ~PHRASE) !== 0;
}

/** End of the public actor's name or noun that begins at token `t`, or 0. */
export function actorEnd(doc: Doc, t: number): number {
  const bits = wordBits(doc.word[t]!) | wordBits(doc.lemma[t]!);
  if (bits & PHRASE) return matchList(doc, actors, t)?.end ?? 0;
  return bits ? t + 1 : 0;
}

/** The side that the nouns of tokens [first, end) name, by list alone; `marks` are those of the Doc. */
export function sideOfWords(doc: Doc, marks: Uint16Array, first: number, end: number): Side {
  let found = 0;
  let out = false;
  for (let t = first; t < end; t++) {
    const bits = marks[t]!;
    if (bits & PARTY.former) return 'person';
    if (bits & PARTY.outOfOffice) out = true;
    if (!(bits & PARTY.actor)) continue;
    const own = wordBits(doc.word[t]!);
    const lemma = wordBits(doc.lemma[t]!);
    let side = own || lemma;
    let stop = t + 1;
    if ((own | lemma) & PHRASE) {
      const longest = matchList(doc, actors, t);
      if (!longest || longest.end > end) continue;
      side = rankOf(longest.entry);
      stop = longest.end;
    }
    if (side > found || stop === end) found = side;
    t = stop - 1;
  }
  const side = ORDER[found]!;
  return out && side !== 'unknown' && side !== 'court' && side !== 'police' ? 'opp' : side;
}
