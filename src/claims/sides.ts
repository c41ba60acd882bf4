import { kept } from '../lexicon/image.ts';
import { type Entry, matchList, wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { MARK } from './marks.ts';

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

/** Rank of the side of a public actor's word, by word id. */
const WORDS = kept('claim.actors', () => {
  const single = actors.entries.filter((entry) => entry.length === 1);
  const table = new Int32Array(1 + single.reduce((max, { first }) => Math.max(max, first), 0));
  for (const entry of single) table[entry.first] = rankOf(entry);
  return table;
});

const wordRank = (word: number): number => (word < WORDS.length ? WORDS[word]! : 0);

/** End of the public actor's name or noun that begins at token `t`, or 0; `marks` are those of the Doc. */
export function actorEnd(doc: Doc, marks: Int32Array, t: number): number {
  const bits = marks[t]!;
  if (bits & MARK.actorPhrase) return matchList(doc, actors, t)?.end ?? 0;
  return bits & MARK.actor ? t + 1 : 0;
}

/** The side that the nouns of tokens [first, end) name, by list alone; `marks` are those of the Doc. */
export function sideOfWords(doc: Doc, marks: Int32Array, first: number, end: number): Side {
  let found = 0;
  let out = false;
  for (let t = first; t < end; t++) {
    const bits = marks[t]!;
    if (bits & MARK.former) return 'person';
    if (bits & MARK.outOfOffice) out = true;
    if (!(bits & (MARK.actor | MARK.actorPhrase))) continue;
    const longest = bits & MARK.actorPhrase ? matchList(doc, actors, t) : null;
    if (longest ? longest.end > end : !(bits & MARK.actor)) continue;
    const side = longest ? rankOf(longest.entry) : wordRank(doc.word[t]!) || wordRank(doc.lemma[t]!);
    const stop = longest ? longest.end : t + 1;
    if (side > found || stop === end) found = side;
    t = stop - 1;
  }
  const side = ORDER[found]!;
  return out && side !== 'unknown' && side !== 'court' && side !== 'police' ? 'opp' : side;
}
