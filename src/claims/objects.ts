import { isInList, matchList, type WordList, wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { NOUN, words } from './grammar.ts';

const policyList = wordList('object.policy');
const nothingList = wordList('object.nothing');
const classesByPhrase = new Map(policyList.entries.map((e) => [e.phrase, (e.row[1] ?? '').split(' ')]));

/** "a number of restrictions": the noun after "of" is what is meant. */
const MEASURES = words(
  'number amount level kind set range series part use introduction package rate cost length share lot sort type form state all some any most many much plenty hundreds thousands millions dozens billions expansion development provision supply availability growth age',
);
const OF = words('of in');

/** What a noun phrase is about, for a verb that acts on it. */
export interface ObjectSense {
  readonly classes: readonly string[];
  /** "raise concerns": a noun that makes no policy action of any verb. */
  readonly nothing: boolean;
}

const NONE: ObjectSense = { classes: [], nothing: false };

/** The sense of noun phrase `n`. Looks through measure nouns ("the number of migrants"), twice at most. */
export function senseOf(doc: Doc, n: number, depth = 0): ObjectSense {
  if (n < 0) return NONE;
  const np = doc.nounPhrases;
  const own = senseOfRange(doc, np.first[n]!, np.head[n]!);
  const head = np.head[n]!;
  const next = np.end[n]!;
  if (depth < 2 && (MEASURES.has(doc.lemma[head]!) || MEASURES.has(doc.word[head]!)) && OF.has(doc.word[next] ?? -1)) {
    const inner = np.at[next + 1] ?? -1;
    if (inner >= 0 && doc.sentence[next + 1] === doc.sentence[head]) {
      const through = senseOf(doc, inner, depth + 1);
      if (through.classes.length > 0) return through;
    }
  }
  return own;
}

function senseOfRange(doc: Doc, first: number, head: number): ObjectSense {
  const from = Math.max(first, head - 3);
  for (let t = from; t <= head; t++) {
    const found = matchList(doc, policyList, t);
    if (found && found.end === head + 1)
      return { classes: classesByPhrase.get(found.entry.phrase) ?? [], nothing: false };
  }
  return { classes: [], nothing: has(nothingList, doc, head) };
}

/** Is the token's word or lemma a one-word entry of the list? */
export function has(list: WordList, doc: Doc, t: number): boolean {
  return isInList(list, doc.word[t]!) || isInList(list, doc.lemma[t]!);
}

/** Policy classes of any noun in tokens [first, end). */
export function classesIn(doc: Doc, first: number, end: number): string[] {
  const found: string[] = [];
  for (let t = first; t < end; t++) {
    if (!NOUN[doc.tag[t]!]) continue;
    const m = matchList(doc, policyList, t);
    if (m) found.push(...(classesByPhrase.get(m.entry.phrase) ?? []));
  }
  return found;
}
