import { addWord } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { knownAt } from './known.ts';
import type { Segment } from './segment.ts';

const POSSESSIVES = wordSetOf("'s '");
const THE = addWord('the');
const OF = addWord('of');
/** Words of the longest name of a country that is looked for. */
const MOST = 3;

/** The country whose name or adjective stands right before a name ("Brazil's [Senate]", "the Mexican [Supreme Court]"), or null. */
export function ownerCountry(doc: Doc, { first }: Segment): string | null {
  const sentence = doc.sentences.first[doc.sentence[first]!]!;
  let end = first;
  if (end > sentence && POSSESSIVES.has(doc.word[end - 1]!)) end--;
  if (end <= sentence || doc.word[end - 1] === THE || !(doc.shape[end - 1]! & SHAPE.capital)) return null;
  for (let t = end - 1; t >= Math.max(sentence, end - MOST); t--) {
    const known = knownAt(doc, t, end);
    if (known?.kind === 'country' && t + known.words.length === end) return known.country;
  }
  return null;
}

/** The country that a name says it is of ("[U.S. Senate]", "[Supreme Court of India]", "Brazil's [Senate]"), or null. */
export const countryOf = (doc: Doc, segment: Segment): string | null =>
  ownerCountry(doc, segment) ?? countryInside(doc, segment);

function countryInside(doc: Doc, { first, end }: Segment): string | null {
  // The whole name may be known, too.
  const begins = knownAt(doc, first, end - 1);
  if (begins?.kind === 'country') return begins.country;
  for (let t = end - 1; t > first; t--) {
    if (doc.word[t - 1] !== OF) continue;
    const known = knownAt(doc, t, end);
    return known?.kind === 'country' && t + known.words.length === end ? known.country : null;
  }
  return null;
}
