import { addWord } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import { ZONE_KINDS } from '../../model/article.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { penn } from '../../model/tags.ts';
import type { CaseCounts } from './case-counts.ts';
import { cutRun } from './cut.ts';
import { FACT, factsOf } from './facts.ts';
import { linkEnd } from './join.ts';
import { knownAt } from './known.ts';
import { endsInSmallPart } from './make-segment.ts';
import { isCurrency, isNameToken } from './name-token.ts';
import type { Places } from './scan.ts';
import { FLAG, type Segment } from './segment.ts';

const NOUN_TAGS = new Set([penn('NN'), penn('NNS'), penn('NNP'), penn('NNPS'), penn('JJ')]);

const HYPHEN = addWord('-');
const COLON = addWord(':');
const COMMA = addWord(',');
const THE = addWord('the');
const IN = addWord('in');

const BOILERPLATE = ZONE_KINDS.indexOf('boilerplate');

/** A name this long is no name; bounds the work on a line of capitalised words. */
const LONGEST = 14;

/** Candidates of the sentences in plain case, left to right; `modes` are the Doc's heading modes. */
export function plainSegments(
  doc: Doc,
  { starts, startCount }: Places,
  modes: Uint8Array,
  counts: CaseCounts,
  out: Segment[],
): void {
  const { sentence, sentences } = doc;
  let done = 0;
  for (let i = 0; i < startCount; i++) {
    const t = starts[i]!;
    if (t < done) continue;
    const s = sentence[t]!;
    if (modes[s] !== 0 || sentences.zone[s] === BOILERPLATE) continue;
    const limit = sentences.end[s]!;
    if (startsName(doc, t, limit)) done = cutAt(doc, t, sentences.first[s]!, limit, counts, out);
  }
}

/** Cuts the run of name tokens that begins at `t` in the sentence from `first` to `limit`. Returns its end. */
function cutAt(doc: Doc, t: number, first: number, limit: number, counts: CaseCounts, out: Segment[]): number {
  if (isPartyLetter(doc, t, limit)) {
    const seatEnd = runEnd(doc, t + 2, limit);
    cutRun(doc, t + 2, seatEnd, first, FLAG.seat, out);
    return seatEnd;
  }
  const end = runEnd(doc, t, limit);
  const opening = isOpening(doc, t, first);
  const from = opening ? skipOpening(doc, t, end, counts) : t;
  if (from >= end) return end;
  let flags = opening && from === t ? FLAG.opening : 0;
  if (from === first && opensDateline(doc, first, end, limit)) flags |= FLAG.dateline;
  const compound =
    end < limit &&
    doc.word[end] === HYPHEN &&
    (doc.shape[end]! & SHAPE.glued) !== 0 &&
    end + 1 < limit &&
    (doc.shape[end + 1]! & SHAPE.glued) !== 0;
  if (compound) flags |= FLAG.compound;
  else if (from > first && (isElection(doc, from - 1, end, limit) || isElectionIn(doc, from, end, first, out.at(-1))))
    flags |= FLAG.inEvent;
  cutRun(doc, from, end, first, flags, out);
  return end;
}

/** "VERONA, Italy", "PONTIAC, Mich.": does a line begin with a place in capitals and its country? */
function opensDateline(doc: Doc, first: number, end: number, limit: number): boolean {
  if (end + 1 >= limit || doc.word[end] !== COMMA) return false;
  for (let t = first; t < end; t++) if (!(doc.shape[t]! & SHAPE.allCaps)) return false;
  const land = knownAt(doc, end + 1, limit);
  return land !== null && land.form === 'name' && (land.kind === 'place' || land.kind === 'country');
}

const PARTY_LETTERS = wordSetOf('r d i');
const BEFORE_PARTY_LETTER = wordSetOf(', ( [ -- – —');

/** "Sen. Lee, R-Utah", "(D-Ohio)": the letter of a party before the state that a member sits for. */
function isPartyLetter(doc: Doc, t: number, limit: number): boolean {
  return (
    PARTY_LETTERS.has(doc.word[t]!) &&
    t + 2 < limit &&
    doc.word[t + 1] === HYPHEN &&
    (doc.shape[t + 1]! & doc.shape[t + 2]! & SHAPE.glued) !== 0 &&
    (doc.shape[t + 2]! & SHAPE.capital) !== 0 &&
    BEFORE_PARTY_LETTER.has(doc.word[t - 1] ?? -1)
  );
}

const ELECTIONS = new Set(['election', 'elections', 'referendum', 'census'].map(addWord));

/** "the 1996 Ontario general election": the year makes it the name of an event. */
function isElection(doc: Doc, year: number, end: number, limit: number): boolean {
  if (!(doc.shape[year]! & SHAPE.number) || doc.end[year]! - doc.start[year]! !== 4) return false;
  for (let t = end; t < Math.min(limit, end + 4); t++) {
    if (ELECTIONS.has(doc.word[t]!)) return true;
    if (!(doc.shape[t]! & SHAPE.letter) || doc.shape[t]! & SHAPE.capital) return false;
  }
  return false;
}

/** "the 2004 European Parliament election in Italy": a known place after an election whose name holds a year and a name. */
function isElectionIn(doc: Doc, from: number, end: number, first: number, before: Segment | undefined): boolean {
  const the = doc.word[from - 1] === THE ? 1 : 0;
  const noun = from - the - 2;
  if (noun <= first || doc.word[noun + 1] !== IN || !ELECTIONS.has(doc.word[noun]!)) return false;
  if (!before || before.first < first || !(before.flags & FLAG.inEvent) || noun - before.end >= 3) return false;
  return knownAt(doc, from, end)?.words.length === end - from;
}

function startsName(doc: Doc, t: number, limit: number): boolean {
  if (isNameToken(doc, t)) return true;
  const facts = factsOf(doc.word[t]!);
  if (!(facts & FACT.knownSmall) && !(doc.shape[t]! & SHAPE.capital)) return false;
  return !isCurrency(doc, t) && (facts & FACT.known) !== 0 && knownLength(doc, t, limit) > 0;
}

/** Length of the known name at `t`; one word of grammar or calendar alone is none. */
function knownLength(doc: Doc, t: number, limit: number): number {
  const known = knownAt(doc, t, limit);
  if (!known) return 0;
  const n = known.words.length;
  return n === 1 && factsOf(doc.word[t]!) & (FACT.calendar | FACT.function) && !known.acronym ? 0 : n;
}

/** End of the run of name tokens and their links that begins at `from`. */
function runEnd(doc: Doc, from: number, limit: number): number {
  const stop = Math.min(limit, from + LONGEST);
  let end = from + Math.max(1, factsOf(doc.word[from]!) & FACT.known ? knownLength(doc, from, stop) : 1);
  while (end < stop) {
    const facts = factsOf(doc.word[end]!);
    if (facts & FACT.known && (facts & FACT.knownSmall || doc.shape[end]! & SHAPE.capital)) {
      const n = knownLength(doc, end, stop);
      if (n > 0) {
        end += n;
        continue;
      }
    }
    if (isNameToken(doc, end) || bornName(doc, end)) {
      end++;
      continue;
    }
    const next = linkEnd(doc, from, end, stop);
    if (next < 0) break;
    end = next;
  }
  return end;
}

/** "Theresa May": a word of the calendar or of grammar that is a surname. */
function bornName(doc: Doc, t: number): boolean {
  return (
    (doc.shape[t]! & SHAPE.capital) !== 0 &&
    (doc.shape[t]! & SHAPE.allCaps) === 0 &&
    (factsOf(doc.word[t]!) & FACT.function) !== 0 &&
    (factsOf(doc.word[t - 1]!) & FACT.firstName) !== 0
  );
}

/** Is token `t` the first word of its sentence or of a quotation, so that its capital says nothing? */
function isOpening(doc: Doc, t: number, first: number): boolean {
  for (let k = t - 1; k >= first; k--) {
    if (doc.shape[k]! & SHAPE.openQuote || doc.word[k] === COLON) return true;
    if (doc.shape[k]! & (SHAPE.letter | SHAPE.digit)) return false;
  }
  return true;
}

/** The first token of an opening run that is part of a name. */
function skipOpening(doc: Doc, from: number, end: number, counts: CaseCounts): number {
  let t = from;
  while (t < end && !opensName(doc, t, end, counts)) t++;
  // What is left of "Interior and ..." begins with no link.
  while (t < end && t > from && !isNameToken(doc, t)) t++;
  return t;
}

function opensName(doc: Doc, t: number, end: number, counts: CaseCounts): boolean {
  const word = doc.word[t]!;
  const facts = factsOf(word);
  // "Park Geun-hye"
  if (end - t === (doc.word[end - 2] === HYPHEN ? 4 : 2) && endsInSmallPart(doc, end)) return true;
  if (facts & FACT.known) {
    const known = knownAt(doc, t, end);
    if (known && (known.words.length > 1 || (facts & FACT.common) === 0 || known.acronym)) return true;
  }
  if (doc.shape[t]! & SHAPE.allCaps && doc.end[t]! - doc.start[t]! > 1) return true;
  const small = counts.small(word);
  const capital = counts.capital(word);
  const more = t + 1 < end;
  const lastFacts = factsOf(doc.word[end - 1]!);
  if (more && facts & (FACT.title | FACT.domain | FACT.firstName) && (doc.shape[t + 1]! & SHAPE.capital) !== 0)
    return true;
  if (capital > 0 && capital * 2 >= small) return true;
  if (small > 0) return false;
  if (facts & FACT.common) return more && (lastFacts & FACT.orgHead) !== 0 && isNounLike(doc, t);
  return true;
}

/** Does the tagger read the word as a noun or adjective? */
function isNounLike(doc: Doc, t: number): boolean {
  const tag = doc.tag[t]!;
  return NOUN_TAGS.has(tag);
}
