import { addWord } from '../lexicon/vocabulary.ts';
import { wordSetOf } from '../lexicon/word-set.ts';
import { type NounPhrases, VERB, type VerbGroups } from '../model/doc.ts';
import { PENN, type PennTag, penn, upos } from '../model/tags.ts';

/** What is needed of a Doc in the making to find who does what. */
export interface Phrased {
  readonly tag: Uint8Array;
  readonly pos: Uint8Array;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly nounPhrases: NounPhrases;
  readonly verbGroups: VerbGroups;
}

const forms = wordSetOf;
const names = (...list: PennTag[]): Uint8Array => Uint8Array.from(PENN, (t) => (list.includes(t) ? 1 : 0));
const RELATIVES = forms('who which that');
const OF_TIME = forms(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year morning evening ' +
    'night afternoon january february march april june july august september october november december',
);
/** Verbs that stand before their subject after a quotation: “...”, said Mr Hall. */
const SAYING = forms(
  'say add write ask reply report note warn argue explain declare announce insist recall admit conclude continue tweet ' +
    'respond observe quip joke predict complain suggest state claim assert comment remark go come begin read tell',
);
/** Verbs that take a clause without "that": what follows them is its subject. */
const CLAUSAL = forms(
  'say think believe hope know argue claim suggest fear feel insist admit acknowledge add warn note mean conclude predict ' +
    'expect understand find tell show see allege assert contend declare announce estimate assume guess bet wish suspect ' +
    'realize recall report state promise let make help have watch ensure is be seem convince assure remind',
);
const WHO = addWord('who');
const PLACE_PREPOSITIONS = forms('in on at from near outside across');
const isAdverb = names('RB', 'RBR', 'RBS');
const isQuote = names('``', "''");
const isTensed = names('VBD', 'VBZ', 'VBP');
const CC = penn('CC');
const IN = penn('IN');
const TO = penn('TO');
const PRP = penn('PRP');
const WP = penn('WP');
const WDT = penn('WDT');
const NNP = penn('NNP');
const COMMA = penn(',');
const COLON = penn(':');
const LEFT = penn('-LRB-');
const RIGHT = penn('-RRB-');
const CLOSE = penn("''");
const SCONJ = upos('SCONJ');
/** Tokens looked at to the left of a verb. */
const REACH = 60;

/** Noun phrase that is the subject of group `g` in the sentence that begins at `first`, or -1. */
export function findSubject(d: Phrased, g: number, first: number, limit: number, subjects: Int32Array): number {
  const from = d.verbGroups.first[g]!;
  const p = skipBack(d, from - 1, first);
  const after = inverted(d, g, p, first, limit);
  if (after >= 0) return after;
  if (p < first) return -1;
  if (d.tag[p] === CC || (d.tag[p] === COMMA && d.tag[p - 1] !== CLOSE)) {
    const shared = sharedSubject(d, g, p, first, subjects);
    if (shared !== NONE) return shared;
  }
  return subjectEndingAt(d, p, first, Math.max(first, from - REACH), 0);
}
const NONE = -2;

/** Goes left over adverbs and quotation marks. */
function skipBack(d: Phrased, from: number, first: number): number {
  let p = from;
  while (p >= first && (isAdverb[d.tag[p]!] || isQuote[d.tag[p]!]) && d.nounPhrases.at[p]! < 0) p--;
  return p;
}

/** “...”, said the minister: the phrase after the verb, or -1. */
function inverted(d: Phrased, g: number, p: number, first: number, limit: number): number {
  const head = d.verbGroups.head[g]!;
  const next = head + 1;
  if (!isTensed[d.tag[head]!] || !SAYING.has(d.lemma[head]!) || next >= limit) return -1;
  const np = d.nounPhrases.at[next]!;
  if (np < 0 || d.nounPhrases.first[np] !== next) return -1;
  const quoted = head > first && d.tag[d.verbGroups.first[g]! - 1] === CLOSE;
  if (quoted || p < first) return np;
  if (d.tag[p] !== COMMA) return -1;
  return d.tag[p - 1] === CLOSE || endsSoon(d, np, limit) ? np : -1;
}

/** Has the text after a phrase no other verb before the next comma or the end? */
function endsSoon(d: Phrased, np: number, limit: number): boolean {
  const stop = Math.min(limit, d.nounPhrases.end[np]! + 14);
  for (let t = d.nounPhrases.end[np]!; t < stop; t++) {
    if (d.tag[t] === COMMA) return true;
    const g = d.verbGroups.at[t]!;
    if (g >= 0 && d.verbGroups.features[g]! & VERB.finite) return false;
  }
  return true;
}

/** "met the group and left": the subject of the verb before the conjunction; NONE when another rule must tell. */
function sharedSubject(d: Phrased, g: number, p: number, first: number, subjects: Int32Array): number {
  const { verbGroups: v } = d;
  const tag = d.tag[v.head[g]!]!;
  const from = v.first[g]!;
  let nearest = NONE;
  for (let k = g - 1; k >= 0 && v.first[k]! >= first && k > g - 7; k--) {
    if (!(v.features[k]! & VERB.finite) || subjects[k]! < 0) continue;
    if (d.tag[p] === COMMA) {
      // "X signed the bill, sent it on and left": only between verbs of one tense, with the next one after "and".
      if (d.tag[v.head[k]!] !== tag || !chainsOn(d, g)) return NONE;
      return subjects[k]!;
    }
    if (nearest === NONE) nearest = subjects[k]!;
    if (d.tag[v.first[k]!] === d.tag[from]) return subjects[k]!;
  }
  return nearest;
}

/** Does another verb of the same form follow after "and" within the sentence? */
function chainsOn(d: Phrased, g: number): boolean {
  const { verbGroups: v } = d;
  if (g + 1 >= v.count) return false;
  const next = v.first[g + 1]!;
  return d.tag[next] === d.tag[v.first[g]!] && (d.tag[next - 1] === CC || d.tag[next - 1] === COMMA);
}

/** Subject whose last token is at `p` or left of it. */
function subjectEndingAt(d: Phrased, p: number, first: number, stop: number, depth: number): number {
  let t = p;
  for (let steps = 0; t >= stop && steps < 14; steps++) {
    if (isRelative(d, t)) return antecedent(d, t, first);
    const np = d.nounPhrases.at[t]!;
    if (np >= 0) {
      const over = beyondPhrase(d, np, first, stop);
      if (over < 0) return firstConjunct(d, np, stop);
      t = over;
    } else if (d.tag[t] === COMMA) {
      const open = depth < 2 ? commaBefore(d, t - 1, stop) : -1;
      return open > stop ? subjectEndingAt(d, skipBack(d, open - 1, first), first, stop, depth + 1) : -1;
    } else if (d.tag[t] === RIGHT) t = bracketBefore(d, t, stop) - 1;
    else if (d.tag[t] === COLON) {
      const open = depth < 2 ? dashBefore(d, t - 1, stop) : -1;
      if (open <= stop) return -1;
      t = open - 1;
    } else if (d.verbGroups.at[t]! >= 0) {
      t = beforeVerb(d, t, first, stop);
      if (t < 0) return -1;
    } else if (isAdverb[d.tag[t]!] || isQuote[d.tag[t]!] || isPreposition(d, t)) t--;
    else return -1;
  }
  return -1;
}

const isRelative = (d: Phrased, t: number): boolean =>
  RELATIVES.has(d.word[t]!) && (d.tag[t] === WP || d.tag[t] === WDT || d.tag[t] === IN);

/** When phrase `np` only belongs to a noun further left, the token to go on from; else -1. */
function beyondPhrase(d: Phrased, np: number, first: number, stop: number): number {
  const { nounPhrases: n, verbGroups: v } = d;
  const before = skipBack(d, n.first[np]! - 1, stop);
  if (before < stop) return -1;
  // "the head of the agency in Geneva said"
  if (isPreposition(d, before)) return hostOf(d, before, first, stop);
  // "the mayor Monday said", "the emails released Monday were"
  if (OF_TIME.has(d.word[n.head[np]!]!) && (n.at[before]! >= 0 || v.at[before]! >= 0)) return before;
  // "the plan to cut taxes is", "the problems that hit the campaign were"
  if (v.at[before]! >= 0) {
    const g = v.at[before]!;
    if (CLAUSAL.has(d.lemma[v.head[g]!]!)) return -1;
    return beforeVerb(d, before, first, stop);
  }
  // "the number of teachers and nurses fell"
  if (d.tag[before] === CC && before > stop && n.at[before - 1]! >= 0 && d.tag[n.head[np]!] !== PRP) {
    const left = n.at[before - 1]!;
    const opener = n.first[left]! - 1;
    if (opener >= stop && isPreposition(d, opener)) return hostOf(d, opener, first, stop);
  }
  return -1;
}

/** Where the noun stands that the verb at `t` describes, or -1: "sanctions imposed", "plan to cut", "man who won". */
function beforeVerb(d: Phrased, t: number, first: number, stop: number): number {
  const g = d.verbGroups.at[t]!;
  const bits = d.verbGroups.features[g]!;
  const p = skipBack(d, d.verbGroups.first[g]! - 1, stop);
  if (p < stop) return -1;
  if (!(bits & VERB.finite)) return d.nounPhrases.at[p]! >= 0 || isPreposition(d, p) ? p : -1;
  if (!isRelative(d, p)) return -1;
  const np = antecedent(d, p, first);
  return np >= 0 ? d.nounPhrases.end[np]! - 1 : -1;
}

const isPreposition = (d: Phrased, t: number): boolean =>
  (d.tag[t] === IN && d.pos[t] !== SCONJ) || (d.tag[t] === TO && d.verbGroups.at[t]! < 0);

/** Token that a prepositional phrase stands after when that is a noun, or a verb that describes one; else -1. */
function hostOf(d: Phrased, preposition: number, first: number, stop: number): number {
  let t = preposition - 1;
  while (t >= stop && d.nounPhrases.at[t]! < 0 && (isAdverb[d.tag[t]!] || isPreposition(d, t))) t--;
  if (t < stop) return -1;
  if (d.nounPhrases.at[t]! >= 0 || d.tag[t] === RIGHT) return t;
  return d.verbGroups.at[t]! >= 0 ? beforeVerb(d, t, first, stop) : -1;
}

/** "Hall and Ruiz said": the first of several joined phrases, unless the others are the object of a verb before. */
function firstConjunct(d: Phrased, np: number, stop: number): number {
  const { nounPhrases: n } = d;
  let at = np;
  for (let k = 0; k < 6; k++) {
    const before = n.first[at]! - 1;
    const joined = before > stop && (d.tag[before] === CC || (k > 0 && d.tag[before] === COMMA));
    if (!joined) break;
    const end = d.tag[before - 1] === COMMA ? before - 2 : before - 1;
    const left = end >= stop ? n.at[end]! : -1;
    if (left < 0 || n.end[left] !== end + 1) break;
    const opener = n.first[left]! - 1;
    if (opener >= stop && (d.verbGroups.at[opener]! >= 0 || isPreposition(d, opener))) return k ? at : np;
    at = left;
  }
  return at;
}

/** Phrase that "who", "which" or "that" at `t` stands for, or -1. */
function antecedent(d: Phrased, t: number, first: number): number {
  let p = t - 1;
  while (p > first && d.nounPhrases.at[p]! < 0 && (d.tag[p] === COMMA || isAdverb[d.tag[p]!] || isQuote[d.tag[p]!]))
    p--;
  if (p > first && d.tag[p] === RIGHT) p = bracketBefore(d, p, first) - 1;
  if (p < first) return -1;
  const np = d.nounPhrases.at[p]!;
  if (np < 0 || d.word[t] !== WHO) return np;
  // "dozens of members on Capitol Hill who": a person, not the place.
  const before = d.nounPhrases.first[np]! - 1;
  if (before > first && PLACE_PREPOSITIONS.has(d.word[before]!) && d.tag[d.nounPhrases.head[np]!] === NNP) {
    const host = d.nounPhrases.at[before - 1]!;
    if (host >= 0) return host;
  }
  return np;
}

function commaBefore(d: Phrased, from: number, stop: number): number {
  for (let t = from; t > stop; t--) {
    if (d.tag[t] === COMMA) return t;
    if (d.tag[t] === COLON) return -1;
  }
  return -1;
}

function dashBefore(d: Phrased, from: number, stop: number): number {
  for (let t = from; t > stop; t--) if (d.tag[t] === COLON) return t;
  return -1;
}

function bracketBefore(d: Phrased, from: number, stop: number): number {
  for (let t = from; t > stop; t--) if (d.tag[t] === LEFT) return t;
  return stop;
}
