import { addWord } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { FACT, factsOf, USE, usesOf } from './facts.ts';
import { knownAt } from './known.ts';
import { isNameToken } from './name-token.ts';

const HYPHEN = addWord('-');
const OF = addWord('of');
const FOR = addWord('for');
const ON = addWord('on');
const IN = addWord('in');
const TO = addWord('to');
const THE = addWord('the');
const AND = addWord('and');
const AMPERSAND = addWord('&');
const S = addWord("'s");
const APOSTROPHE = addWord("'");
const SAINT = addWord('saint');
const PARTY = addWord('party');
const SMALL_LETTER = /^\p{Ll}/u;

/** The first token after a link ("of the", "&", "-", "bin") that goes on with the name, or -1. */
export function linkEnd(doc: Doc, from: number, at: number, stop: number): number {
  const word = doc.word[at]!;
  const glued = (doc.shape[at]! & SHAPE.glued) !== 0;
  if (at + 1 >= stop) return -1;
  const next = doc.word[at + 1]!;
  if (word === HYPHEN) {
    if (!glued || (doc.shape[at + 1]! & SHAPE.glued) === 0) return -1;
    if (isInnerParticle(doc, at, stop)) return at + 3;
    if (!joinsByHyphen(doc, at, stop)) return -1;
    return isNameToken(doc, at + 1) ? at + 1 : at + 2;
  }
  if (word === AMPERSAND) return isNameToken(doc, at + 1) ? at + 1 : -1;
  if (word === S || word === APOSTROPHE) {
    const before = factsOf(doc.word[at - 1]!);
    const owner =
      before & FACT.possessor ||
      doc.word[at - 1] === SAINT ||
      (word === APOSTROPHE && before & FACT.common && headAfter(doc, at + 1, stop));
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

/** "Bond Traders' Association": does the run after the apostrophe end in a head word? */
function headAfter(doc: Doc, from: number, stop: number): boolean {
  let end = from;
  while (end < stop && isNameToken(doc, end)) end++;
  return end > from && (factsOf(doc.word[end - 1]!) & FACT.orgHead) !== 0;
}

/** "Asia-Pacific", "al-Assad", "Jean-Claude"; not "US-Russia", where both sides are actors. */
function joinsByHyphen(doc: Doc, at: number, stop: number): boolean {
  if (!isNameToken(doc, at + 1))
    return SMALL_LETTER.test(doc.text.slice(doc.start[at + 1]!, doc.start[at + 1]! + 1)) && hyphenedName(doc, at);
  const left = knownAt(doc, at - 1, at);
  const right = knownAt(doc, at + 1, stop);
  return !(left && right && left.kind !== 'person' && right.kind !== 'person');
}

const INNER_PARTICLES = wordSetOf(
  'i e o u ul al el ur us und en le la de du des di da sur sous upon on in by au aux les lez am an der zu and',
);

/** "Jamaat-i-Islami", "Stratford-upon-Avon": a small word between two hyphens of a name. */
const isInnerParticle = (doc: Doc, at: number, stop: number): boolean =>
  at + 3 < stop &&
  INNER_PARTICLES.has(doc.word[at + 1]!) &&
  (doc.shape[at + 1]! & SHAPE.capital) === 0 &&
  doc.word[at + 2] === HYPHEN &&
  (doc.shape[at + 2]! & doc.shape[at + 3]! & SHAPE.glued) !== 0 &&
  isNameToken(doc, at + 3);

/** What follows the hyphen of a compound that is no name ("Merkel-led"). */
const COMPOUND_TAILS = wordSetOf(
  'led made based born run owned like style era size type held built ruled free only wide area bound led loyal rich poor aided ' +
    'era class born funny held side line trial plan deal bill law talks ties war lite flag bred named',
);

/** "Ban Ki-moon": a short capital part before the hyphen, inside a name of a person. */
function hyphenedName(doc: Doc, at: number): boolean {
  const length = doc.end[at - 1]! - doc.start[at - 1]!;
  const tail = doc.end[at + 1]! - doc.start[at + 1]!;
  return (
    length <= 5 &&
    tail <= 5 &&
    at >= 2 &&
    isNameToken(doc, at - 2) &&
    !COMPOUND_TAILS.has(doc.word[at + 1]!) &&
    (factsOf(doc.word[at - 1]!) & (FACT.known | FACT.common)) === 0
  );
}

const HEADS_OF = wordSetOf(
  'university bank department ministry republic kingdom gulf house court institute isle board college church bishop museum school cape sea bay city state union council federation association society office bureau league organization organisation order party front movement academy commonwealth chamber district coalition democrats kingdom province centre center committee commission friends sons daughters conference congress parliament assembly academy faculty hospital army host house fund foundation alliance confederation campaign institution society secretariat service stock knights league brotherhood voice international action partnership authority exchange corporation company group administration agency strait straits port lake falls hall palace tower',
);

const HEADS_FOR = wordSetOf(
  'centre center institute organization organisation agency association council party movement society foundation fund campaign committee coalition alliance union citizens bank league office commission conference front ministry department women students workers action americans democrats physicians group initiative international programme program secretariat academy network forum court',
);

const HEADS_ON = wordSetOf(
  'council committee commission conference centre center subcommittee institute department agency',
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
  if (last & FACT.event && end - at > 2)
    return (left & (FACT.known | FACT.firstName | FACT.title | FACT.orgHead)) === 0;
  if (!(last & FACT.orgHead) || end - at < 3) return (last & FACT.companySuffix) !== 0;
  if (at - from > 4 || left & (FACT.title | FACT.firstName)) return false;
  return (left & ordinary) !== 0 && (left & FACT.orgHead) === 0 && !knownAt(doc, at - 1, at);
}
