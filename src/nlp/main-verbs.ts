import { addWord } from '../lexicon/vocabulary.ts';
import type { Sentences } from '../model/doc.ts';
import { PENN, penn } from '../model/tags.ts';
import type { InitialTags } from './initial-tags.ts';
import { holds, TAG_SETS } from './word-table.ts';

const [VBD, VBN, RB] = [penn('VBD'), penn('VBN'), penn('RB')];
const FINITE = Uint8Array.from(PENN, (t) => (['VBD', 'VBZ', 'VBP', 'MD'].includes(t) ? 1 : 0));
const NOUN = Uint8Array.from(PENN, (t) => (['NN', 'NNS', 'NNP', 'NNPS', 'PRP'].includes(t) ? 1 : 0));
const STOPS = new Set(['.', '!', '?'].map(addWord));
const BY = addWord('by');

/**
 * "The union also [pushed] for a ban.": a full sentence has a finite verb; where the tags show none, the first
 * participle behind a subject is a past tense. Headlines, which have no full stop, keep their participles.
 */
export function tagMainVerbs({ tag, set }: InitialTags, word: Int32Array, sentences: Sentences): void {
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    if (end - first < 4 || !STOPS.has(word[end - 1]!)) continue;
    let t = first;
    while (t < end && !FINITE[tag[t]!] && tag[t] !== VBN) t++;
    const main = t < end && tag[t] === VBN ? t : -1;
    if (main < 0 || !holds(TAG_SETS[set[main]!]!, VBD) || !hasSubject(tag, first, main) || word[main + 1] === BY)
      continue;
    while (t < end && !FINITE[tag[t]!]) t++;
    if (t === end) tag[main] = VBD;
  }
}

/** Does a noun stand before token `t`, over adverbs? */
function hasSubject(tag: Uint8Array, first: number, t: number): boolean {
  let k = t - 1;
  while (k >= first && tag[k] === RB) k--;
  return k >= first && NOUN[tag[k]!] === 1;
}
