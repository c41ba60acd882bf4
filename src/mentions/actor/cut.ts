import { addWord } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { FACT, factsOf } from './facts.ts';
import { headInside, isPlainName, LINKS, titleRun } from './heads.ts';
import { type KnownName, knownAt } from './known.ts';
import { push } from './make-segment.ts';
import { FLAG, type Segment } from './segment.ts';

const OF = addWord('of');
const HYPHEN = addWord('-');
const THE = addWord('the');

/** Cuts a run of name tokens into segments: nationality, office, person, organization. */
export function cutRun(doc: Doc, from: number, end: number, first: number, flags: number, out: Segment[]): void {
  let stop = end;
  while (stop > from && isTail(doc, stop - 1)) stop--;
  if (stop <= from) return;
  const start = afterSecretaryOf(doc, from, stop, first);
  if (start < 0) return;
  cut(doc, start, stop, flags | (stop < end ? 0 : 0), out, start > from ? from : -1);
}

const isTail = (doc: Doc, t: number): boolean =>
  LINKS.has(doc.word[t]!) || doc.word[t] === THE || doc.word[t] === HYPHEN;

/** "Secretary of State Rubio": the run after "of" begins with the rest of the office. Returns where the name begins, or -1. */
function afterSecretaryOf(doc: Doc, from: number, end: number, first: number): number {
  const before = from - 1 >= first && doc.word[from - 1] === THE ? from - 2 : from - 1;
  if (before - 1 < first || doc.word[before] !== OF) return from;
  if (!(factsOf(doc.word[before - 1]!) & FACT.title) || !(factsOf(doc.word[from]!) & FACT.domain)) return from;
  // "chairman of the Joint Chiefs of Staff"
  if (knownAt(doc, from, end)?.words.length === end - from) return from;
  let t = from;
  while (t < end && factsOf(doc.word[t]!) & (FACT.domain | FACT.title)) t++;
  if (t === from || headInside(doc, from, end)) return from;
  return t < end ? t : -1;
}

function cut(doc: Doc, from: number, end: number, flags: number, out: Segment[], titleFirst = -1): void {
  if (from >= end) return;
  if (titleFirst >= 0) {
    push(doc, from, end, flags | FLAG.titled, null, out, titleFirst, from);
    return;
  }
  const known = factsOf(doc.word[from]!) & FACT.known ? knownAt(doc, from, end) : null;
  const knownEnd = known ? from + known.words.length : from;
  if (known && knownEnd === end) {
    pushKnown(doc, from, end, flags, known, out);
    return;
  }
  if (known && cutAfterKnown(doc, from, knownEnd, end, flags, known, out)) return;
  if (cutAtSuffix(doc, from, end, flags, out)) return;
  // "Democrat Walter Hobbs": a camp before a person.
  if (
    factsOf(doc.word[from]!) & FACT.group &&
    from + 1 < end &&
    factsOf(doc.word[from + 1]!) & FACT.firstName &&
    !headInside(doc, from, end)
  ) {
    cut(doc, from + 1, end, flags & ~FLAG.opening, out);
    return;
  }
  if (known && known.words.length > 1 && !isLand(known)) {
    // "Federal Reserve Governor Paula Reyes"
    const office = titleRun(doc, knownEnd, end);
    if (office > 0 && !headInside(doc, knownEnd, end)) {
      pushKnown(doc, from, knownEnd, flags, known, out);
      if (knownEnd + office < end) cutNamed(doc, knownEnd + office, end, flags & ~FLAG.opening, out, knownEnd);
      return;
    }
  } else if (cutAtTitle(doc, from, end, flags, out)) return;
  if (cutBeforeKnown(doc, from, end, flags, out)) return;
  push(doc, from, end, flags, null, out);
}

function pushKnown(doc: Doc, from: number, end: number, flags: number, known: KnownName, out: Segment[]): void {
  push(doc, from, end, known.form === 'adjective' ? flags | FLAG.adjective : flags, known, out);
}

const BRANCHES = wordSetOf(
  'ministry parliament army police navy government cabinet embassy consulate senate duma bundestag bundesbank knesset majlis treasury congress foreign interior defence defense finance supreme president',
);

const isLand = (known: KnownName): boolean => known.kind === 'country' || known.kind === 'place';

/** A nationality or country and what follows: together the name of an organization, or two mentions. */
function cutAfterKnown(
  doc: Doc,
  from: number,
  knownEnd: number,
  end: number,
  flags: number,
  known: KnownName,
  out: Segment[],
): boolean {
  const adjective = known.form === 'adjective';
  if (!isLand(known) && known.form !== 'people') return false;
  if (doc.word[knownEnd] === HYPHEN) return false;
  const last = factsOf(doc.word[end - 1]!);
  const hasHead = headInside(doc, knownEnd, end);
  const next = factsOf(doc.word[knownEnd]!);
  const split = (): boolean => {
    pushKnown(doc, from, knownEnd, flags, known, out);
    cut(doc, knownEnd, end, flags & ~FLAG.opening, out);
    return true;
  };
  if (last & FACT.event && !(last & FACT.orgHead)) {
    push(doc, from, knownEnd, flags | FLAG.inEvent, known, out);
    return true;
  }
  if (next & (FACT.title | FACT.domain) && titleRun(doc, knownEnd, end) > 0 && !hasHead) return split();
  if (hasHead) {
    if (adjective && BRANCHES.has(doc.word[knownEnd]!)) return split();
    if (adjective && end - knownEnd === 1 && known.country !== 'US' && BRANCHES.has(doc.word[end - 1]!)) return split();
    return false;
  }
  if (last & FACT.placeHead) return false;
  if (adjective || known.form === 'people') return split();
  if (known.country === 'US' && known.acronym) return split();
  if (isPlainName(doc, knownEnd, end)) return split();
  const follows = knownAt(doc, knownEnd, end);
  if (follows || next & FACT.firstName) return split();
  return titleRun(doc, knownEnd, end) > 0 ? split() : false;
}

/** "Daimler-Benz AG Chief ...": a company suffix ends its name. */
function cutAtSuffix(doc: Doc, from: number, end: number, flags: number, out: Segment[]): boolean {
  for (let t = from + 1; t + 1 < end; t++) {
    if (!(factsOf(doc.word[t]!) & FACT.companySuffix)) continue;
    const next = doc.word[t + 1]!;
    if (
      LINKS.has(next) ||
      factsOf(next) & FACT.companySuffix ||
      ((doc.shape[t]! & (SHAPE.abbreviation | SHAPE.allCaps)) === 0 && factsOf(next) & FACT.orgHead)
    )
      continue;
    push(doc, from, t + 1, flags, null, out);
    cut(doc, t + 1, end, flags & ~FLAG.opening, out);
    return true;
  }
  return false;
}

/** "State Department Spokesperson Dale ...": what stands before an office, and the person after it. */
function cutAtTitle(doc: Doc, from: number, end: number, flags: number, out: Segment[]): boolean {
  for (let t = from; t < end; t++) {
    if (!(factsOf(doc.word[t]!) & (FACT.title | FACT.domain))) continue;
    const length = titleRun(doc, t, end);
    if (length === 0) continue;
    const after = t + length;
    if (
      (headInside(doc, after - 1, end) && after < end) ||
      (after < end &&
        factsOf(doc.word[end - 1]!) & FACT.placeHead &&
        !(factsOf(doc.word[after]!) & FACT.firstName) &&
        !(factsOf(doc.word[after - 1]!) & FACT.honorific))
    )
      return false;
    if (after === end && headInside(doc, from, end)) {
      if (t === from) return false;
      const known = knownAt(doc, from, end);
      if (known && from + known.words.length > t) return false;
    }
    if (t > from && after === end && factsOf(doc.word[t]!) & FACT.orgHead) return false;
    // "Emmerson Prince": a surname that is also a title.
    if (
      after === end &&
      t > from &&
      factsOf(doc.word[from]!) & FACT.firstName &&
      length === 1 &&
      t === from + 1 &&
      !(factsOf(doc.word[t]!) & FACT.common)
    )
      return false;
    if (t > from) {
      let stop = t;
      while (stop > from && isTail(doc, stop - 1)) stop--;
      if (stop > from) cut(doc, from, stop, flags, out);
    }
    let next = after;
    while (next < end && isTail(doc, next)) next++;
    if (next < end) {
      // "Chief Executive Officer of ...": an "of" after the office begins something else.
      if (next > after) cut(doc, next, end, flags & ~FLAG.opening, out);
      else cutNamed(doc, next, end, flags & ~FLAG.opening, out, t);
    }
    return true;
  }
  return false;
}

/** The person after an office; "Minister for Foreign Affairs" and "Director General" leave none. */
function cutNamed(doc: Doc, from: number, end: number, flags: number, out: Segment[], titleFirst: number): void {
  const known = knownAt(doc, from, end);
  if (known && known.form === 'adjective' && from + known.words.length < end) {
    cut(doc, from, end, flags, out);
    return;
  }
  push(
    doc,
    from,
    end,
    flags | FLAG.titled,
    known && from + known.words.length === end ? known : null,
    out,
    titleFirst,
    from,
  );
}

/** "Progressive" before "Conservative Party", "United States" before "National Security Council": part of the same name. */
function belongs(doc: Doc, from: number, t: number): boolean {
  for (let k = from; k < t; k++) {
    const facts = factsOf(doc.word[k]!);
    if (facts & FACT.firstName) return false;
    if (facts & (FACT.common | FACT.group | FACT.domain | FACT.orgHead | FACT.direction)) return true;
    if (facts & FACT.known && knownAt(doc, k, t)?.kind !== 'person') return true;
  }
  return false;
}

/** "Clinton White House": a known name of several words at the end. */
function cutBeforeKnown(doc: Doc, from: number, end: number, flags: number, out: Segment[]): boolean {
  for (let t = from + 1; t < end; t++) {
    if (
      !(factsOf(doc.word[t]!) & FACT.known) ||
      LINKS.has(doc.word[t - 1]!) ||
      doc.word[t - 1] === HYPHEN ||
      doc.word[t - 1] === THE
    )
      continue;
    const known = knownAt(doc, t, end);
    if (
      !known ||
      belongs(doc, from, t) ||
      known.words.length < 2 ||
      t + known.words.length !== end ||
      known.kind === 'place' ||
      known.kind === 'country'
    )
      continue;
    cut(doc, from, t, flags, out);
    pushKnown(doc, t, end, flags & ~FLAG.opening, known, out);
    return true;
  }
  return false;
}
