import { addWord } from '../lexicon/vocabulary.ts';
import { wordBitsOf, wordSetOf } from '../lexicon/word-set.ts';
import { type Sentences, VERB, type VerbGroups } from '../model/doc.ts';
import { PENN, type PennTag, penn } from '../model/tags.ts';
import { addGroup, closeGroups, type Group, groups, openGroups } from './group-columns.ts';
import { isPremodifier } from './noun-phrases.ts';

// What words do in a group, as bits by word.
const BE = 1;
const HAVE = 2;
const DO = 4;
const WILL = 8;
const NEGATION = 16;
/** "were all charged", "have both said": may stand between auxiliary and verb. */
const FLOATING = 32;
/** Stand after a contracted "has", hardly ever after "is". */
const PERFECT_ONLY = 64;
const GET = 128;
const CONTRACTED = 256;
/** May come before "to" and a verb: "has to go", "used to go". */
const BEFORE_TO = 512;
const words = wordBitsOf({
  [BE]: "be is are was were been being am 's 're 'm",
  [HAVE]: "have has had having 've",
  [DO]: 'do does did',
  [WILL]: "will shall 'll wo",
  [NEGATION]: "not n't never neither nor",
  [FLOATING]: 'all both each',
  [PERFECT_ONLY]: 'been had become come got gotten gone done made seen taken',
  [GET]: 'get gets got gotten getting',
  [CONTRACTED]: "'s 'd",
  [BEFORE_TO]: 'used ought',
});
/** "The aim of the talks is to end the war": what follows says what the aim is, not what will be. */
const AIMS = wordSetOf(
  'aim goal objective purpose plan mission strategy task job idea point way step key role challenge intention priority ' +
    'solution effort thing move best duty answer what all intent ambition hope dream option choice alternative focus',
);
const CONTRACTED_S = addWord("'s");
const ONLY = addWord('only');
const YET = addWord('yet');
const GOING = addWord('going');
const ABOUT = addWord('about');
const OUGHT = addWord('ought');

const MD = penn('MD');
const TO = penn('TO');
const VB = penn('VB');
const VBD = penn('VBD');
const VBG = penn('VBG');
const VBN = penn('VBN');
const VBP = penn('VBP');
const CC = penn('CC');
const IN = penn('IN');
const COMMA = penn(',');
const names = (...list: PennTag[]): Uint8Array => Uint8Array.from(PENN, (t) => (list.includes(t) ? 1 : 0));
const isVerb = Uint8Array.from(PENN, (t: PennTag) => (t.startsWith('VB') ? 1 : 0));
const isAdverb = names('RB', 'RBR', 'RBS');
const isQuote = names('``', "''");
const opensObject = names('DT', 'PDT', 'PRP', 'PRP$', 'CD', 'NN', 'NNS', 'NNP', 'NNPS', 'JJ', '$');
const isSubject = names('DT', 'PRP', 'PRP$', 'CD', 'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'EX', 'POS', 'HYPH', 'PDT');
/** Tags that a group may begin with. */
const MAY_OPEN = Uint8Array.from(PENN, (t) => (t === 'MD' || t === 'TO' || t.startsWith('VB') ? 1 : 0));
/** Adverbs between two parts of a group, at most. */
const ADVERBS = 5;
/** Tokens of a subject between an auxiliary and its verb in a question, at most. */
const SUBJECT_LONGEST = 8;

/**
 * Finds verb groups, left to right, in one pass; `at` is to be filled with the number of each token's group. Participles
 * before a noun are left to the noun phrases.
 */
export function findVerbGroups(tag: Uint8Array, word: Int32Array, sentences: Sentences, at: Int32Array): VerbGroups {
  openGroups(at);
  const text = { tag, word };
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const limit = sentences.end[s]!;
    const before = groups.count;
    for (let t = first; t < limit; ) {
      if (MAY_OPEN[tag[t]!] === 0 || !opens(text, t, first, limit)) {
        t++;
        continue;
      }
      const g = readGroup(text, t, first, limit);
      inherit(text, g, t, first, before);
      const main = g.head === t ? mainOfQuestion(text, t, first, limit) : -1;
      if (main > 0) t = question(text, t, main, limit);
      else t = addGroup(t, g);
    }
  }
  return closeGroups();
}

interface Tagged {
  readonly tag: Uint8Array;
  readonly word: Int32Array;
}
function opens({ tag, word }: Tagged, t: number, first: number, limit: number): boolean {
  const here = tag[t]!;
  if (here === MD) return true;
  if (here === TO) return tag[skip(tag, t + 1, limit)] === VB;
  if (!isVerb[here]) return false;
  return (here !== VBN && here !== VBG) || !isPremodifier(tag, word, t, first, limit);
}

/** Follows modal, have, be and do to the main verb that each asks for. */
function readGroup(text: Tagged, from: number, first: number, limit: number): Group {
  const { tag } = text;
  const g: Group = { head: from, features: 0, modal: -1 };
  const opening = tag[from]!;
  if (opening === TO) {
    g.features = VERB.infinitive;
    g.head = skip(tag, from + 1, limit);
    negate(text, g, from + 1);
  } else if (opening === VBG) g.features = VERB.gerund;
  else if (opening === VBN) g.features = VERB.participle;
  else g.features = opening === VBD ? VERB.finite | VERB.past : VERB.finite;
  negateBefore(text, g, from, first);
  while (step(text, g, first, limit));
  // A participle or gerund that an auxiliary governs is part of a finite group or an infinitive.
  if (g.head !== from && opening !== VBG && opening !== VBN) g.features &= ~(VERB.gerund | VERB.participle);
  return g;
}

/** Goes from the verb at `g.head` to the one it is auxiliary of; false when it is the main verb. */
function step(text: Tagged, g: Group, first: number, limit: number): boolean {
  const { tag, word } = text;
  const t = g.head;
  const w = words.at(word[t]!);
  // Most main verbs are no auxiliaries.
  if (w === 0 && tag[t] !== MD) return false;
  let next = skip(tag, t + 1, limit);
  if (next < limit && words.at(word[next]!) & FLOATING && isVerb[tag[next + 1] ?? 0]) next++;
  const follow = next < limit ? tag[next]! : -1;
  const to = semiModal(text, w, t, next, first, limit);
  let bits = 0;
  if (to >= 0) {
    g.modal = g.modal < 0 ? t : g.modal;
    bits = word[next] === GOING || w & BE ? VERB.future | VERB.modal : VERB.modal;
    if (holdsWord(word, YET, t + 1, to)) bits = VERB.perfect | VERB.modal | VERB.negated;
    negate(text, g, t + 1, next);
    next = to;
  } else if (tag[t] === MD) {
    g.modal = t;
    bits = w & WILL ? VERB.modal | VERB.future : VERB.modal;
    if (follow !== VB && follow !== VBP && follow !== VBD && follow !== VBN) next = -1;
  } else if (w & BE && !isHas(text, t, next, limit)) {
    if (follow === VBG) bits = VERB.progressive;
    else if (follow === VBN || follow === VBD) bits = VERB.passive;
    else {
      bits = VERB.copula;
      next = -1;
    }
  } else if (w & (HAVE | CONTRACTED)) {
    if (follow !== VBN && follow !== VBD) return false;
    bits = VERB.perfect;
  } else if (w & GET) {
    if (follow !== VBN || (next + 1 < limit && opensObject[tag[next + 1]!])) return false;
    bits = VERB.passive;
  } else if (w & DO) {
    if (follow !== VB && follow !== VBP) next = -1;
  } else return false;
  g.features |= bits;
  if (next < 0) {
    negateAfter(text, g, limit);
    return false;
  }
  g.head = next;
  negate(text, g, t + 1);
  return true;
}

/** "has to go", "is to go", "is going to go", "has yet to go", "is about to go", "ought to go": the base form, or -1. */
function semiModal({ tag, word }: Tagged, w: number, t: number, next: number, first: number, limit: number): number {
  const be = w & BE;
  const ought = w & BEFORE_TO && (word[t] === OUGHT || tag[t] === VBD);
  if (!(w & HAVE) && !be && !ought) return -1;
  let k = next;
  if (be && k < limit && (word[k] === GOING || word[k] === ABOUT)) k++;
  else if (k < limit && word[k] === YET) k++;
  if (k >= limit || tag[k] !== TO) return -1;
  if (be && k === next) for (let b = t - 1; b >= first && b > t - 12; b--) if (AIMS.has(word[b]!)) return -1;
  // "is only to" is the same; "has a duty to" is not.
  const base = skip(tag, k + 1, limit);
  return base < limit && tag[base] === VB ? base : -1;
}

/** Is a contracted "'s" or "'d" a form of have: "it's been", "he's won the seat"? */
function isHas({ tag, word }: Tagged, t: number, next: number, limit: number): boolean {
  if (word[t] !== CONTRACTED_S || next >= limit || tag[next] !== VBN) return false;
  if (words.at(word[next]!) & PERFECT_ONLY) return true;
  return next + 1 < limit && opensObject[tag[next + 1]!] === 1;
}

function holdsWord(word: Int32Array, wanted: number, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (word[k] === wanted) return true;
  return false;
}

function negate({ word }: Tagged, g: Group, from: number, to = g.head): void {
  for (let k = from; k < to; k++) if (words.at(word[k]!) & NEGATION) g.features |= VERB.negated;
}

/** "never won", "for not paying", but "not only won". */
function negateBefore({ tag, word }: Tagged, g: Group, from: number, first: number): void {
  for (let k = from - 1; k >= first && k > from - 4 && isAdverb[tag[k]!]; k--)
    if (words.at(word[k]!) & NEGATION && word[k + 1] !== ONLY) g.features |= VERB.negated;
}

/** "is not a", "would not": the negation stands behind the last auxiliary. */
function negateAfter({ tag, word }: Tagged, g: Group, limit: number): void {
  for (let k = g.head + 1; k < limit && k < g.head + 3 && isAdverb[tag[k]!]; k++)
    if (words.at(word[k]!) & NEGATION) g.features |= VERB.negated;
}

/** "was held and charged", "will meet and vote", "to stop or delay": the second verb has the first one's auxiliary. */
function inherit(text: Tagged, g: Group, t: number, first: number, from: number): void {
  const here = text.tag[t]!;
  if (g.head !== t || (here !== VB && here !== VBN && here !== VBG)) return;
  let k = t - 1;
  while (k >= first && (isAdverb[text.tag[k]!] || isQuote[text.tag[k]!])) k--;
  const joined = k >= first && (text.tag[k] === CC || text.tag[k] === COMMA);
  if (joined && (text.tag[k] === CC || here === VB)) {
    for (let n = groups.count - 1; n >= from && n >= groups.count - 4; n--) {
      if (text.tag[groups.head[n]!] !== here) continue;
      const bits = groups.features[n]!;
      if (bits & (VERB.gerund | VERB.participle)) return;
      g.features = (bits & ~VERB.negated) | (g.features & VERB.negated);
      g.modal = groups.modal[n]!;
      return;
    }
  }
  // "helped them win", "let us see": a base form inside a sentence has no tense.
  if (here === VB && groups.count > from && !joined) g.features = (g.features & ~VERB.finite) | VERB.infinitive;
}

/** Main verb of a question ("Did the mayor resign?", "Will it pass?") that begins with the auxiliary at `t`, or -1. */
function mainOfQuestion({ tag, word }: Tagged, t: number, first: number, limit: number): number {
  const w = words.at(word[t]!);
  const have = w & HAVE;
  if (tag[t] !== MD && !(w & (DO | HAVE))) return -1;
  let k = skip(tag, t + 1, limit);
  const subject = k;
  const stop = Math.min(limit, k + SUBJECT_LONGEST);
  while (k < stop && (isSubject[tag[k]!] || (tag[k] === IN && k > subject + 1))) k++;
  if (k === subject || k >= limit) return -1;
  k = skip(tag, k, limit);
  if (k >= limit) return -1;
  const wanted = have ? VBN : VB;
  if (tag[k] !== wanted && !(wanted === VB && tag[k] === VBP && t === first)) return -1;
  return k;
}

/** Adds the group of a question: its main verb, with the tense of the auxiliary before the subject. */
function question(text: Tagged, t: number, main: number, limit: number): number {
  const g: Group = { head: main, features: VERB.finite, modal: -1 };
  const w = words.at(text.word[t]!);
  if (text.tag[t] === VBD) g.features |= VERB.past;
  if (text.tag[t] === MD) {
    g.modal = t;
    g.features |= w & WILL ? VERB.modal | VERB.future : VERB.modal;
  } else if (w & HAVE) g.features |= VERB.perfect;
  if (words.at(text.word[t + 1]!) & NEGATION) g.features |= VERB.negated;
  while (step(text, g, main, limit));
  return addGroup(main, g);
}

/** First token from `t` on that is no adverb and no quotation mark, five on at most. */
function skip(tag: Uint8Array, t: number, limit: number): number {
  const stop = Math.min(limit, t + ADVERBS);
  let k = t;
  while (k < stop && (isAdverb[tag[k]!] || isQuote[tag[k]!] || (tag[k] === CC && k > t && isAdverb[tag[k + 1]!]))) k++;
  return k;
}
