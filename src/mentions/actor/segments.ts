import { addWord } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { penn } from '../../model/tags.ts';
import { cutRun } from './cut.ts';
import { FACT, factsOf, USE, usesOf } from './facts.ts';
import { knownAt } from './known.ts';
import { FLAG, type Segment } from './segment.ts';
import type { CaseCounts } from './stats.ts';

const HYPHEN = addWord('-');
const OF = addWord('of');
const FOR = addWord('for');
const ON = addWord('on');
const IN = addWord('in');
const TO = addWord('to');
const THE = addWord('the');
const AND = addWord('and');
const AMPERSAND = addWord('&');
const COLON = addWord(':');
const CAPTIONS = new Set(
  ['image', 'images', 'photo', 'photograph', 'picture', 'caption', 'file', 'video', 'credit', 'source'].map(addWord),
);
const S = addWord("'s");
const APOSTROPHE = addWord("'");
const PARTY = addWord('party');
const SAINT = addWord('saint');

const NOUN_TAGS = new Set([penn('NN'), penn('NNS'), penn('NNP'), penn('NNPS'), penn('JJ')]);

/** A name this long is no name; bounds the work on a line of capitalised words. */
const LONGEST = 14;

/** Candidates of one sentence in plain case, left to right. */
export function plainSegments(doc: Doc, s: number, counts: CaseCounts, out: Segment[]): void {
  const first = doc.sentences.first[s]!;
  const limit = doc.sentences.end[s]!;
  for (let t = first; t < limit; ) {
    if (!startsName(doc, t, limit)) {
      t++;
      continue;
    }
    const end = runEnd(doc, t, limit);
    let from = t;
    let flags = 0;
    if (isOpening(doc, t, first)) {
      flags = FLAG.opening;
      from = skipOpening(doc, t, end, counts);
    }
    if (from < end) {
      if (from > t) flags = 0;
      const compound =
        end < limit &&
        doc.word[end] === HYPHEN &&
        (doc.shape[end]! & SHAPE.glued) !== 0 &&
        end + 1 < limit &&
        (doc.shape[end + 1]! & SHAPE.glued) !== 0;
      if (compound) flags |= FLAG.compound;
      else if (from > first && isElection(doc, from - 1, end, limit)) flags |= FLAG.inEvent;
      cutRun(doc, from, end, first, flags, out);
    }
    t = end;
  }
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

/** May token `t` be a word of a name by its shape: a capital, and no word of the calendar or of grammar? */
export function isNameToken(doc: Doc, t: number): boolean {
  const shape = doc.shape[t]!;
  if ((shape & SHAPE.letter) === 0 || (shape & (SHAPE.capital | SHAPE.innerCap)) === 0 || shape & SHAPE.clitic)
    return false;
  if (shape & SHAPE.innerCap && isPrefixed(doc, t)) return false;
  if (CAPTIONS.has(doc.word[t]!) && doc.word[t + 1] === COLON) return false;
  if (shape & SHAPE.digit && !(shape & SHAPE.allCaps) && !(shape & SHAPE.innerCap))
    return (shape & SHAPE.capital) !== 0;
  return (factsOf(doc.word[t]!) & (FACT.calendar | FACT.function)) === 0;
}

/** "pro-Beijing", "Pro-Beijing": a prefix makes an adjective of a name. */
function isPrefixed(doc: Doc, t: number): boolean {
  const at = doc.text.indexOf('-', doc.start[t]!);
  return at > 0 && at < doc.end[t]! - 1 && at - doc.start[t]! < 6;
}

function startsName(doc: Doc, t: number, limit: number): boolean {
  if (isNameToken(doc, t)) return true;
  const facts = factsOf(doc.word[t]!);
  if (!(facts & FACT.knownSmall) && !(doc.shape[t]! & SHAPE.capital)) return false;
  return (facts & FACT.known) !== 0 && knownLength(doc, t, limit) > 0;
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

/** The first token after a link ("of the", "&", "-", "bin") that goes on with the name, or -1. */
function linkEnd(doc: Doc, from: number, at: number, stop: number): number {
  const word = doc.word[at]!;
  const glued = (doc.shape[at]! & SHAPE.glued) !== 0;
  if (at + 1 >= stop) return -1;
  const next = doc.word[at + 1]!;
  if (word === HYPHEN) {
    if (!glued || (doc.shape[at + 1]! & SHAPE.glued) === 0 || !joinsByHyphen(doc, at, stop)) return -1;
    return isNameToken(doc, at + 1) ? at + 1 : at + 2;
  }
  if (word === AMPERSAND) return isNameToken(doc, at + 1) ? at + 1 : -1;
  if (word === S || word === APOSTROPHE) {
    const owner = factsOf(doc.word[at - 1]!) & FACT.possessor || doc.word[at - 1] === SAINT;
    return owner && isNameToken(doc, at + 1) && at - from < 5 ? at + 1 : -1;
  }
  if (word === OF || word === FOR || word === ON || word === IN || word === TO) {
    if (!takesOf(doc, from, at, word)) return -1;
    if (isNameToken(doc, at + 1)) return at + 1;
    return next === THE && at + 2 < stop && isNameToken(doc, at + 2) ? at + 2 : -1;
  }
  if (word === AND) return isNameToken(doc, at + 1) && joinsByAnd(doc, from, at, stop) ? at + 1 : -1;
  if (factsOf(word) & FACT.particle && !(doc.shape[at]! & SHAPE.capital)) {
    if (isNameToken(doc, at + 1)) return at + 1;
    if (next === HYPHEN && at + 2 < stop && isNameToken(doc, at + 2)) return at + 2;
    return at + 2 < stop && factsOf(next) & FACT.particle && isNameToken(doc, at + 2) ? at + 2 : -1;
  }
  return -1;
}

/** "Asia-Pacific", "al-Assad", "Jean-Claude"; not "US-Russia", where both sides are actors. */
function joinsByHyphen(doc: Doc, at: number, stop: number): boolean {
  if (!isNameToken(doc, at + 1))
    return /^\p{Ll}/u.test(doc.text.slice(doc.start[at + 1]!, doc.start[at + 1]! + 1)) && hyphenedName(doc, at);
  const left = knownAt(doc, at - 1, at);
  const right = knownAt(doc, at + 1, stop);
  return !(left && right && left.kind !== 'person' && right.kind !== 'person');
}

/** "Ban Ki-moon": a short capital part before the hyphen, inside a name of a person. */
function hyphenedName(doc: Doc, at: number): boolean {
  const length = doc.end[at - 1]! - doc.start[at - 1]!;
  const tail = doc.end[at + 1]! - doc.start[at + 1]!;
  return (
    length <= 5 &&
    tail <= 5 &&
    at >= 2 &&
    isNameToken(doc, at - 2) &&
    (factsOf(doc.word[at + 1]!) & FACT.common) === 0 &&
    (factsOf(doc.word[at - 1]!) & FACT.known) === 0
  );
}

const HEADS_OF = new Set(
  'university bank department ministry republic kingdom gulf house court institute isle board college church bishop museum school cape sea bay city state union council federation association society office bureau league organization organisation order party front movement academy commonwealth chamber district coalition democrats kingdom province centre center committee commission friends sons daughters conference congress parliament assembly academy faculty hospital army host house fund foundation alliance confederation campaign institution society secretariat service stock knights league brotherhood voice international action partnership authority exchange corporation company group administration agency strait straits port lake falls hall palace tower'
    .split(' ')
    .map(addWord),
);
const HEADS_FOR = new Set(
  'centre center institute organization organisation agency association council party movement society foundation fund campaign committee coalition alliance union citizens bank league office commission conference front ministry department women students workers action americans democrats physicians group initiative international programme program secretariat academy network forum court'
    .split(' ')
    .map(addWord),
);
const HEADS_ON = new Set(
  'council committee commission conference centre center subcommittee institute department agency'
    .split(' ')
    .map(addWord),
);

function takesOf(doc: Doc, from: number, at: number, word: number): boolean {
  const heads = word === OF ? HEADS_OF : word === FOR ? HEADS_FOR : word === ON ? HEADS_ON : null;
  if (!heads) return false;
  const last = factsOf(doc.word[at - 1]!);
  if (
    word !== ON &&
    last & FACT.common &&
    !(factsOf(doc.word[from]!) & FACT.firstName) &&
    !(usesOf(doc.word[at - 1]!) & (USE.orgFollow | USE.kin)) &&
    !(last & (FACT.title | FACT.domain | FACT.placeHead | FACT.known | FACT.event)) &&
    at - from <= 3
  )
    return true;
  for (let t = at - 1; t >= from; t--) {
    if (word === FOR && doc.word[t] === PARTY && t > from) return false;
    if (heads.has(doc.word[t]!)) return t === at - 1 || word !== OF || at - t <= 4;
    if (word === OF && t < at - 1 && doc.word[t] === OF) return false;
  }
  return false;
}

/** "Securities and Exchange Commission", "Department of Health and Human Services"; not "Britain and the Commission". */
function joinsByAnd(doc: Doc, from: number, at: number, stop: number): boolean {
  const left = factsOf(doc.word[at - 1]!);
  let end = at + 1;
  while (end < stop && isNameToken(doc, end)) end++;
  const last = factsOf(doc.word[end - 1]!);
  let afterOf = false;
  for (let t = from; t < at; t++) if (doc.word[t] === OF || doc.word[t] === FOR || doc.word[t] === ON) afterOf = true;
  const ordinary = FACT.common | FACT.domain | FACT.group;
  if (afterOf)
    return (left & ordinary) !== 0 && (factsOf(doc.word[at + 1]!) & ordinary) !== 0 && (left & FACT.orgHead) === 0;
  // "the Tides and Harbours Act"
  if (last & FACT.event && end - at > 2) return (left & ordinary) !== 0 && (left & FACT.known) === 0;
  if (!(last & FACT.orgHead) || end - at < 3) return (last & FACT.companySuffix) !== 0;
  if (at - from > 4 || left & (FACT.title | FACT.firstName)) return false;
  return (left & ordinary) !== 0 && (left & FACT.orgHead) === 0 && !knownAt(doc, at - 1, at);
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
