import { addWord } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { FACT, factsOf } from './facts.ts';
import { LINKS } from './heads.ts';
import type { KnownName } from './known.ts';
import { FLAG, type Segment } from './segment.ts';

const OPEN = addWord('(');
const CLOSE = addWord(')');
const HYPHEN = addWord('-');

/** Does a name that ends at `end` end in a small part behind a hyphen, as "Geun-hye" and "Kwok-hung" do? */
export function endsInSmallPart(doc: Doc, end: number): boolean {
  const last = end - 1;
  const isSmall = (doc.shape[last]! & (SHAPE.capital | SHAPE.innerCap)) === 0;
  if (doc.word[last - 1] === HYPHEN) return isSmall;
  return !isSmall && factsOf(doc.word[last]!) === 0 && HYPHENED.test(doc.text.slice(doc.start[last]!, doc.end[last]!));
}
/** As one token: where no list knows the parts. */
const HYPHENED = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** Adds the segment of tokens `from` up to `end`. */
export function push(
  doc: Doc,
  from: number,
  end: number,
  flags: number,
  known: KnownName | null,
  out: Segment[],
  titleFirst = -1,
  titleEnd = -1,
): void {
  let some = 0;
  let linked = 0;
  for (let t = from; t < end; t++) {
    some |= factsOf(doc.word[t]!);
    if (t > from && LINKS.has(doc.word[t]!)) linked = FLAG.linked;
  }
  const acronym = bracketed(doc, from, end, known, out.length > 0 ? out[out.length - 1] : undefined);
  out.push({
    first: from,
    end,
    flags: flags | linked | (acronym ? FLAG.acronymOf : 0),
    some,
    firstFacts: factsOf(doc.word[from]!),
    // A small part tells nothing by itself: "Kwok-hung" is not hung.
    lastFacts: doc.word[end - 2] === HYPHEN && endsInSmallPart(doc, end) ? 0 : factsOf(doc.word[end - 1]!),
    known,
    titleFirst,
    titleEnd,
    of: acronym,
    cluster: -1,
  });
}

/** The segment before a bracket whose initials are this word: "World Boxing Council (WBC)". */
function bracketed(
  doc: Doc,
  from: number,
  end: number,
  known: KnownName | null,
  before: Segment | undefined,
): Segment | null {
  if (!before || end - from !== 1 || doc.word[from - 1] !== OPEN || doc.word[end] !== CLOSE || before.end !== from - 1)
    return null;
  if (!(doc.shape[from]! & (SHAPE.allCaps | SHAPE.innerCap)) || before.end - before.first < 2) return null;
  const letters = doc.text
    .slice(doc.start[from]!, doc.end[from]!)
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  let at = 0;
  let shared = 0;
  for (let t = before.first; t < before.end; t++) {
    const initial = doc.text.slice(doc.start[t]!, doc.start[t]! + 1).toLowerCase();
    if (initial === letters[at]) at++;
    if (letters.includes(initial)) shared++;
  }
  if (letters.length > 8) return null;
  // "General Confederation of Labor (CGT)": the letters of its own language, of which half are the same.
  const isTranslated = shared * 2 >= letters.length && !known && (before.some & FACT.orgHead) !== 0;
  return isTranslated || at >= letters.length || (at >= 2 && at >= letters.length - 1) ? before : null;
}
