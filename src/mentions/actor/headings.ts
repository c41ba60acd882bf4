import { type Doc, SHAPE } from '../../model/doc.ts';
import type { CaseCounts } from './case-counts.ts';
import { FACT, factsOf } from './facts.ts';
import { knownAt } from './known.ts';
import { FLAG, type Segment } from './segment.ts';
import { WordNumbers } from './word-numbers.ts';

const LONGEST = 8;

/** Names of the body that begin as headings may, for lines whose capitals say nothing: by the numbers of their first words. */
export type BodyNames = readonly (readonly Segment[])[];

/** Numbers of the words of the headings. */
const inHeadings = new WordNumbers();

/** Finds the body's segments that begin with a word of the headings, longest first; until the next Doc's. */
export function indexBody(doc: Doc, headings: readonly number[], segments: readonly Segment[]): BodyNames {
  inHeadings.clear();
  for (const s of headings)
    for (let t = doc.sentences.first[s]!; t < doc.sentences.end[s]!; t++) inHeadings.add(doc.word[t]!);
  const names: Segment[][] = [];
  for (let n = 0; n < inHeadings.count; n++) names.push([]);
  const add = (first: number, segment: Segment): void => {
    const n = inHeadings.of(doc.word[first]!);
    if (n < 0) return;
    const same = names[n]!;
    if (same.length >= 12 || same.some((s) => equal(doc, s, first, segment.end))) return;
    same.push(first === segment.first ? segment : { ...segment, first });
  };
  for (const segment of segments) {
    add(segment.first, segment);
    if (looksLikePerson(segment)) add(segment.end - 1, segment);
  }
  for (const same of names) if (same.length > 1) same.sort((a, b) => b.end - b.first - (a.end - a.first));
  return names;
}

/** Headings have the surname alone: "Ryan" for "Paul Ryan". */
const looksLikePerson = ({ first, end, flags, firstFacts, lastFacts }: Segment): boolean =>
  end - first > 1 &&
  end - first < 4 &&
  (firstFacts & FACT.firstName || flags & FLAG.titled) !== 0 &&
  (lastFacts & (FACT.orgHead | FACT.placeHead | FACT.companySuffix | FACT.event | FACT.group)) === 0;

const equal = (doc: Doc, s: Segment, from: number, end: number): boolean => {
  if (s.end - s.first !== end - from) return false;
  for (let i = 0; i < end - from; i++) if (doc.word[s.first + i] !== doc.word[from + i]) return false;
  return true;
};

/** Candidates in a line of capitals (mode 1) or a title-case heading (mode 2): names of the body and of the lists. */
export function headingSegments(
  doc: Doc,
  s: number,
  mode: number,
  names: BodyNames,
  counts: CaseCounts,
  out: Segment[],
): void {
  const first = doc.sentences.first[s]!;
  const limit = doc.sentences.end[s]!;
  const place = mode === 1 ? placeLine(doc, first, limit) : 0;
  if (place > first) {
    push(doc, first, place, FLAG.dateline, out);
    return;
  }
  for (let t = first; t < limit; ) {
    const end = Math.max(bodyEnd(doc, t, limit, names, counts), listEnd(doc, t, limit, mode));
    if (end > t) {
      push(doc, t, end, FLAG.heading, out);
      t = end;
      continue;
    }
    t++;
  }
}

/** "ST. LOUIS 1996-08-30", "MOSCOW (Reuters)": where the place ends, or 0. */
function placeLine(doc: Doc, first: number, limit: number): number {
  let t = first;
  while (t < limit && t - first < 5 && doc.shape[t]! & SHAPE.letter && doc.shape[t]! & SHAPE.allCaps) t++;
  if (t === first || t > first + 4) return 0;
  const word = t < limit ? doc.text.slice(doc.start[t]!, doc.end[t]!) : '';
  return t < limit && doc.shape[t]! & SHAPE.number && /^\d{4}$/.test(word) ? t : 0;
}

function bodyEnd(doc: Doc, t: number, limit: number, names: BodyNames, counts: CaseCounts): number {
  const same = names[inHeadings.of(doc.word[t]!)]!;
  for (const segment of same) {
    const n = segment.end - segment.first;
    if (n > LONGEST || t + n > limit || !equal(doc, segment, t, t + n)) continue;
    const word = doc.word[t]!;
    if (n === 1 && counts.small(word) > counts.capital(word)) continue;
    return t + n;
  }
  return 0;
}

function listEnd(doc: Doc, t: number, limit: number, mode: number): number {
  const facts = factsOf(doc.word[t]!);
  if (!(facts & FACT.known)) return 0;
  const known = knownAt(doc, t, limit, mode === 1);
  if (!known) return 0;
  const n = known.words.length;
  if (n === 1 && facts & (FACT.common | FACT.function) && !(known.kind === 'country')) return 0;
  if (known.kind === 'person' && facts & FACT.common) return 0;
  return t + n;
}

function push(doc: Doc, first: number, end: number, flags: number, out: Segment[]): void {
  let some = 0;
  for (let t = first; t < end; t++) some |= factsOf(doc.word[t]!);
  const known = knownAt(doc, first, end, true);
  const whole = known && first + known.words.length === end ? known : null;
  out.push({
    first,
    end,
    flags: whole?.form === 'adjective' ? flags | FLAG.adjective : flags,
    some,
    firstFacts: factsOf(doc.word[first]!),
    lastFacts: factsOf(doc.word[end - 1]!),
    known: whole,
    titleFirst: -1,
    titleEnd: -1,
    of: null,
    cluster: -1,
  });
}
