import { isInList, matchList } from '../../lexicon/lists.ts';
import { addWord } from '../../lexicon/vocabulary.ts';
import { WordSet } from '../../lexicon/word-set.ts';
import type { Doc } from '../../model/doc.ts';
import { SHAPE } from '../../model/doc.ts';
import { penn } from '../../model/tags.ts';
import { clean, isGlued, isHyphen, type Quantity, readQuantity } from './quantity.ts';
import { isYear, readSum, type Sum } from './sum.ts';
import { CHANGES, RATES, SPANS } from './tables.ts';

const TO = addWord('to');
const AND = addWord('and');
const FROM = addWord('from');
const BY = addWord('by');
const BETWEEN = addWord('between');
const DASHES = new WordSet(['-', '–', '—', '--', '‑', '~'].map(addWord));
const A = addWord('a');
const AN = addWord('an');
const PER = addWord('per');
const NNS = penn('NNS');
const LOOK_BACK = 4;

/** A word or mark between the two ends of a range. */
interface Joint {
  readonly end: number;
  readonly kind: 'to' | 'and' | 'dash';
  /** No white space on either side. */
  readonly tight: boolean;
}

function readJoint(doc: Doc, at: number, limit: number): Joint | null {
  if (at + 1 >= limit) return null;
  const word = doc.word[at]!;
  if (word === TO) return { end: at + 1, kind: 'to', tight: false };
  if (word === AND) return { end: at + 1, kind: 'and', tight: false };
  if (!DASHES.has(word)) return null;
  // "$5- to $10-million"
  if (doc.word[at + 1] === TO) return { end: at + 2, kind: 'to', tight: false };
  return { end: at + 1, kind: 'dash', tight: isGlued(doc, at) && isGlued(doc, at + 1) };
}

/** The range that the sum begins ("$98 to $110", "between $2bn and $3bn", "$5-7 million"), or the sum itself. */
export function withRange(doc: Doc, sum: Sum, limit: number, from: number): Sum {
  const joint = sum.low === null ? null : readJoint(doc, sum.end, limit);
  if (!joint || (joint.kind === 'and' && !isAfter(doc, sum.first, BETWEEN, from))) return sum;
  if (joint.kind === 'to' && isChange(doc, sum.first, from)) return sum;
  const next = readSum(doc, joint.end, limit).sum;
  if (next) return joinSums(doc, sum, next) ?? sum;
  const bare = readQuantity(doc, joint.end, limit);
  return (bare && joinBare(doc, sum, bare, joint, limit)) ?? sum;
}

/** "$98 to $110": the scale of the second may hold for both ("$5 to $7 million"). */
function joinSums(doc: Doc, sum: Sum, next: Sum): Sum | null {
  if (next.low === null || sum.low === null) return null;
  if (next.unit.family !== sum.unit.family || next.unit.factor !== sum.unit.factor) return null;
  if (next.country !== sum.country && sum.country !== null && next.country !== null) return null;
  const high = next.low;
  const low = sharedScale(sum.low, sum.scale, high, next.scale);
  if (low >= high) return null;
  const unit = sum.unit.code ? sum.unit : next.unit;
  const linked = isHyphen(doc, next.end);
  return { ...sum, rule: 'money/range', end: next.end, unit, country: sum.country ?? next.country, low, high, linked };
}

/** "$5-7 million", "$5 to 7 million", "€100-200": the sign is said once. */
function joinBare(doc: Doc, sum: Sum, bare: Quantity, joint: Joint, limit: number): Sum | null {
  if (bare.value === null || sum.low === null || sum.rule === 'money/word') return null;
  const spoken = joint.kind !== 'dash';
  const told = (bare.scale > 1 && doc.tag[bare.end] !== NNS) || isRate(doc, bare.end, limit);
  if (spoken ? !told : !joint.tight) return null;
  const high = clean(bare.value * sum.unit.factor);
  const low = sharedScale(sum.low, sum.scale, high, bare.scale);
  // "$5 million-10" says nothing about the 10.
  if (low >= high || (sum.scale > 1 && bare.scale === 1)) return null;
  return { ...sum, rule: 'money/range', end: bare.end, low, high, scale: bare.scale };
}

/** "150 to 175 million yen": the unit is said once, at the end. `at` is the first number. */
export function rangeFromNumber(doc: Doc, at: number, limit: number, from: number): Sum | null {
  const first = readQuantity(doc, at, limit);
  if (!first || first.value === null) return null;
  const joint = readJoint(doc, first.end, limit);
  if (!joint || (joint.kind === 'dash' && !joint.tight)) return null;
  if (joint.kind === 'and' && !isAfter(doc, at, BETWEEN, from)) return null;
  if (joint.kind === 'to' && isChange(doc, at, from)) return null;
  if ((doc.shape[joint.end]! & SHAPE.digit) === 0 && joint.kind === 'dash') return null;
  const next = readSum(doc, joint.end, limit).sum;
  if (!next || next.low === null || next.first !== joint.end) return null;
  if (next.rule !== 'money/word' && next.rule !== 'money/minor') return null;
  const value = clean(first.value * next.unit.factor);
  const low = sharedScale(value, first.scale, next.low, next.scale);
  // "from 1996 to 2 billion guilders", "rose by 500 to 39,200 rupees"
  if (low >= next.low || (isYear(doc, at, first) && next.scale > 1)) return null;
  return { ...next, rule: 'money/range', first: at, low, high: next.low };
}

/** "$5 to $7 million" is five million up; "$500 to $1 million" is not, for five hundred is more than one. */
function sharedScale(low: number, lowScale: number, high: number, highScale: number): number {
  return lowScale === 1 && highScale > 1 && low < high / highScale ? clean(low * highScale) : low;
}

const isAfter = (doc: Doc, at: number, word: number, from: number): boolean => at > from && doc.word[at - 1] === word;

/** "fell from $9 to $7", "plunged $4 to $14.75": the two sums are no range. "ranging from $5 to $9" is one. */
function isChange(doc: Doc, first: number, from: number): boolean {
  const stop = Math.max(from, first - LOOK_BACK);
  if (isAfter(doc, first, FROM, from)) {
    for (let t = first - 2; t >= stop; t--) if (isWordOf(doc, SPANS, t)) return false;
    return true;
  }
  if (first > from && isWordOf(doc, CHANGES, first - 1)) return true;
  return isAfter(doc, first, BY, from) && isWordOf(doc, CHANGES, first - 2);
}

const isWordOf = (doc: Doc, list: typeof CHANGES, t: number): boolean =>
  isInList(list, doc.word[t]!) || isInList(list, doc.lemma[t]!);

/** Does a unit of rate follow: "a share", "per ton"? */
function isRate(doc: Doc, t: number, limit: number): boolean {
  if (t + 1 >= limit) return false;
  if (doc.word[t] === PER) return true;
  return (doc.word[t] === A || doc.word[t] === AN) && matchList(doc, RATES, t + 1) !== null;
}
