import { addWord } from '../../lexicon/vocabulary.ts';
import { WordSet } from '../../lexicon/word-set.ts';
import type { Doc } from '../../model/doc.ts';
import type { ActorKind } from '../../model/extraction.ts';
import { FACT, factsOf } from './facts.ts';
import { headKinds } from './known.ts';

const OF = addWord('of');
const HYPHEN = addWord('-');
/** Words that join the parts of a name. */
export const LINKS = new WordSet(['of', 'for', 'on', 'and', '&', 'in', 'to'].map(addWord));

/** "Ramin Tolouei": two words or more that are in no list of words. */
export function isPlainName(doc: Doc, from: number, end: number): boolean {
  if (end - from < 2) return false;
  for (let t = from; t < end; t++)
    if (factsOf(doc.word[t]!) & ~(FACT.firstName | FACT.male | FACT.female)) return false;
  return true;
}

/** Is there a head word of organizations that ends the name or stands before its "of"? */
export function headInside(doc: Doc, from: number, end: number): boolean {
  if (factsOf(doc.word[end - 1]!) & (FACT.orgHead | FACT.companySuffix)) return true;
  for (let t = from; t + 1 < end; t++) {
    if (factsOf(doc.word[t]!) & FACT.orgHead && LINKS.has(doc.word[t + 1]!)) return true;
  }
  return false;
}

/** Length of the office that begins at `from` ("Foreign Minister", "Vice President"), with a title in it, or 0. */
export function titleRun(doc: Doc, from: number, end: number): number {
  let t = from;
  let titleAt = -1;
  while (t < end) {
    const facts = factsOf(doc.word[t]!);
    if (facts & FACT.title) titleAt = t;
    else if (!(facts & FACT.domain) && doc.word[t] !== HYPHEN) {
      if (doc.word[t] === OF && titleAt === t - 1 && t + 1 < end && factsOf(doc.word[t + 1]!) & FACT.domain) {
        titleAt = t + 1;
        t += 2;
        continue;
      }
      break;
    }
    t++;
  }
  return titleAt < 0 ? 0 : titleAt + 1 - from;
}

/** Kind of organization by the head word of a name, or null. */
export function headKind(doc: Doc, from: number, end: number): ActorKind | null {
  const last = headKinds.get(doc.word[end - 1]!);
  for (let t = from; t + 1 < end; t++) {
    const heads = factsOf(doc.word[t]!) & FACT.orgHead && LINKS.has(doc.word[t + 1]!);
    const kind = heads ? headKinds.get(doc.word[t]!) : undefined;
    if (kind) return kind;
  }
  return last ?? null;
}
