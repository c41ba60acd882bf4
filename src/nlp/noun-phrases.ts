import { addWord, LOCAL, wordForm } from '../lexicon/vocabulary.ts';
import { WordSet, wordSetOf } from '../lexicon/word-set.ts';
import type { NounPhrases, Sentences } from '../model/doc.ts';
import { PENN, type PennTag, penn } from '../model/tags.ts';
import { Memory, roomFor } from './memory.ts';

// What a tag may do in a base noun phrase.
const OPENS = 1; // a determiner or possessive pronoun: begins a new phrase
const INSIDE = 2; // stands before the head
const NOUN = 4; // may be the head
const ALONE = 8; // a phrase by itself
const PARTICIPLE = 16; // inside only before a noun
const LINK = 32; // "'s", "-": inside only between two parts

const ROLES: Partial<Record<PennTag, number>> = {
  DT: OPENS,
  PDT: OPENS,
  PRP$: OPENS,
  WP$: OPENS,
  CD: INSIDE,
  JJ: INSIDE,
  JJR: INSIDE,
  JJS: INSIDE,
  $: INSIDE,
  '#': INSIDE,
  NN: NOUN,
  NNS: NOUN,
  NNP: NOUN,
  NNPS: NOUN,
  FW: NOUN,
  ADD: NOUN,
  PRP: ALONE,
  EX: ALONE,
  WP: ALONE,
  VBG: PARTICIPLE,
  VBN: PARTICIPLE,
  RB: PARTICIPLE,
  RBR: PARTICIPLE,
  RBS: PARTICIPLE,
  POS: LINK,
  HYPH: LINK,
  AFX: INSIDE,
};
const roles = Uint8Array.from(PENN, (t) => ROLES[t] ?? 0);
const PDT = penn('PDT');
const POS = penn('POS');
const HYPH = penn('HYPH');
const CD = penn('CD');
const VBN = penn('VBN');
const JJ = penn('JJ');
const NN = penn('NN');
const NNS = penn('NNS');
const NNPS = penn('NNPS');
const FINITE = Uint8Array.from(PENN, (t) => (t === 'VBD' || t === 'VBZ' || t === 'VBP' || t === 'MD' ? 1 : 0));
const CC = penn('CC');
const COMMA = penn(',');
const OPEN_QUOTE = penn('``');
const DOLLAR = penn('$');
const IN = penn('IN');
const VERB_TAG = Uint8Array.from(PENN, (t) => (t.startsWith('VB') ? 1 : 0));
const ADVERB = Uint8Array.from(PENN, (t) => (t === 'RB' || t === 'RBR' || t === 'RBS' ? 1 : 0));
const ADJECTIVE = Uint8Array.from(PENN, (t) => (t === 'JJ' || t === 'JJR' || t === 'JJS' ? 1 : 0));
const NNP = penn('NNP');
const THE = addWord('the');
const AMPERSAND = addWord('&');
const SLASH = addWord('/');
const words = wordSetOf;
/** After a noun these begin a phrase that says when. */
const TIMES = words(
  'monday tuesday wednesday thursday friday saturday sunday last next yesterday today tomorrow tonight',
);
/** "Super Tuesday", "Black Friday": names of days. */
const TIME_NAMES = words('super black good easter ash palm bloody cyber fat holy maundy shrove');
/** "Many still wait", "more than expected": phrases without a noun. */
const QUANTITIES = words('many few several most more fewer much less others both half plenty');
const WORTH = addWord('worth');
const AFTER_NOUN = words('general elect designate');
const UNITS = words('days day weeks week months month years year hours hour minutes decades times percent people');
const ROLES_OF_PEOPLE = words(
  'president mayor chief judge justice general ambassador sheriff secretary son daughter wife husband brother sister ' +
    'father mother king queen prince princess pope cardinal colleague rival ally aide friend expert guest host boss ' +
    'premier chairwoman chair star coach captain lieutenant attorney nominee designate delegate candidate magnate tycoon',
);
/** "all the", "both the", "half a": a determiner after these goes on with the phrase. */
const BEFORE_DETERMINER = new WordSet(['all', 'both', 'half', 'such', 'many', 'what', 'quite', 'rather'].map(addWord));
/** Forms in -ing that describe the noun after them rather than act on it. */
const GROWING = new Set(
  (
    'rising growing falling shrinking developing emerging coming upcoming remaining existing leading working ongoing ' +
    'outgoing incoming mounting increasing widening declining surviving sitting aging ailing struggling warring'
  )
    .split(' ')
    .map(addWord),
);
/** A phrase longer than this is cut, so that a list of nouns without commas stays bounded work. */
const LONGEST = 24;

let firsts: Int32Array = new Int32Array(0);
let ends: Int32Array = new Int32Array(0);
let heads: Int32Array = new Int32Array(0);

/**
 * Finds base noun phrases, left to right, in one pass; `at` is to be filled with the number of each token's phrase,
 * `inGroup` holds those of the verb groups.
 */
export function findNounPhrases(
  tag: Uint8Array,
  word: Int32Array,
  inGroup: Int32Array,
  sentences: Sentences,
  at: Int32Array,
): NounPhrases {
  at.fill(-1);
  firsts = roomFor(firsts, at.length);
  ends = roomFor(ends, at.length);
  heads = roomFor(heads, at.length);
  let n = 0;
  for (let s = 0; s < sentences.count; s++) {
    const limit = sentences.end[s]!;
    for (let t = sentences.first[s]!; t < limit; ) {
      const opening = roles[tag[t]!]!;
      if (opening === 0 || opening === LINK || inGroup[t]! >= 0) {
        t++;
        continue;
      }
      const stop = opening & ALONE ? t + 1 : phraseEnd(tag, word, inGroup, t, limit);
      const h = stop > t ? headOf(tag, word, t, stop) : -1;
      if (h < 0) {
        t++;
        continue;
      }
      firsts[n] = t;
      ends[n] = stop;
      heads[n] = h;
      for (let k = t; k < stop; k++) at[k] = n;
      n++;
      t = stop;
    }
  }
  return phrasesFound(n, at);
}

function phrasesFound(count: number, at: Int32Array): NounPhrases {
  const memory = new Memory(3 * count, 0, 0);
  const first = memory.fours(count);
  const end = memory.fours(count);
  const head = memory.fours(count);
  for (let n = 0; n < count; n++) {
    first[n] = firsts[n]!;
    end[n] = ends[n]!;
    head[n] = heads[n]!;
  }
  return { count, first, end, head, at };
}

/** End of the phrase that begins at `from`, or `from`. */
function phraseEnd(tag: Uint8Array, word: Int32Array, inGroup: Int32Array, from: number, limit: number): number {
  const opening = roles[tag[from]!]!;
  if (
    !(opening & (OPENS | INSIDE | NOUN)) &&
    !(opening & PARTICIPLE && !ADVERB[tag[from]!] && nounAfter(tag, from + 1, limit))
  )
    return from;
  const stop = Math.min(limit, from + LONGEST);
  let end = from + 1;
  let linked = false;
  for (let t = from + 1; t < stop; t++) {
    if (inGroup[t]! >= 0) break;
    const role = roles[tag[t]!]!;
    if (role & (INSIDE | NOUN)) {
      if (!linked && roles[tag[t - 1]!]! & NOUN && beginsAnother(tag, word, t, limit)) break;
      end = t + 1;
      linked = false;
    } else if (role & OPENS) {
      if (!linked && (t !== from + 1 || (tag[from] !== PDT && !BEFORE_DETERMINER.has(word[from]!)))) break;
      end = t + 1;
      linked = false;
    } else if (role & LINK) {
      if (tag[t] === POS) end = t + 1;
      else if (t + 1 >= stop || tag[t] !== HYPH) break;
      linked = true;
    } else if (role & PARTICIPLE) {
      if (!nounAfter(tag, t + 1, stop) || roles[tag[t - 1]!]! & NOUN) break;
    } else if ((word[t] === AMPERSAND || word[t] === SLASH) && roles[tag[t - 1]!]! & NOUN && t + 1 < stop) {
      linked = true;
    } else if (!bridges(tag, t, stop)) break;
  }
  return end;
}

/** Does the word after a noun begin another phrase: "the plan two days later", "the deal Thursday", "the votes Lopez won"? */
function beginsAnother(tag: Uint8Array, word: Int32Array, t: number, limit: number): boolean {
  const here = tag[t]!;
  const before = tag[t - 1]!;
  if (TIMES.has(word[t]!)) return !TIME_NAMES.has(word[t - 1]!);
  if (here === DOLLAR || word[t] === WORTH) return true;
  // "left rates unchanged", but "the attorney general"
  if (here === JJ) return !AFTER_NOUN.has(word[t]!) && !nounAfter(tag, t + 1, limit);
  const next = t + 1 < limit ? tag[t + 1]! : -1;
  if (here === CD && next === CD) return before !== NNP;
  if (here === CD) return next >= 0 && (roles[next]! & NOUN) !== 0 && (before !== NNP || UNITS.has(word[t + 1]!));
  if (here !== NNP && here !== NNPS) return false;
  if (before === NNS) return !(t - 2 >= 0 && tag[t - 2] === NNP);
  if (before !== NN || isRole(word[t - 1]!)) return false;
  for (let k = t + 1; k < limit && k < t + 4; k++) {
    if (FINITE[tag[k]!]) return true;
    if (tag[k] !== NNP) return false;
  }
  return false;
}

/** "a short, sharp shock", "federal and state laws", "a so-called “safe zone”": may the mark stand inside a phrase? */
function bridges(tag: Uint8Array, t: number, limit: number): boolean {
  if (t + 2 >= limit) return false;
  const here = tag[t]!;
  const before = tag[t - 1]!;
  const next = tag[t + 1]!;
  if (here === OPEN_QUOTE)
    return (before === POS || (roles[before]! & (OPENS | INSIDE)) !== 0) && nounAfter(tag, t + 1, limit);
  if (here === CC && before === CD && next === CD) return nounAfter(tag, t + 2, limit);
  if ((here !== COMMA && here !== CC) || !ADJECTIVE[before]) return false;
  if (ADJECTIVE[next]) return nounAfter(tag, t + 2, limit);
  return here === CC && next === NN && (roles[tag[t + 2]!]! & NOUN) !== 0;
}

/** A noun for a person, which a name may follow ("spokesman Jim Hall"). */
function isRole(word: number): boolean {
  if (ROLES_OF_PEOPLE.has(word)) return true;
  return word < LOCAL && /(?:er|or|ist|ian|man|woman|person|ant|ent|ee)$/.test(wordForm(word, []));
}

/** Is there a noun at `t`, or behind adjectives and participles? Looks five tokens ahead at most. */
function nounAfter(tag: Uint8Array, t: number, limit: number): boolean {
  for (let k = t; k < Math.min(limit, t + 5); k++) {
    const role = roles[tag[k]!]!;
    if (role & NOUN) return true;
    if (!(role & (INSIDE | PARTICIPLE)) && tag[k] !== HYPH) return false;
  }
  return false;
}

/** The last noun; without one, the last adjective or number of a phrase that a determiner opens ("the poor", "both"). */
function headOf(tag: Uint8Array, word: Int32Array, from: number, end: number): number {
  for (let t = end - 1; t >= from; t--) if (roles[tag[t]!]! & (NOUN | ALONE)) return t;
  if (roles[tag[from]!]! & OPENS) return end - 1;
  if (end - from === 1 && QUANTITIES.has(word[from]!)) return from;
  if (tag[from] === DOLLAR && tag[end - 1] === CD) return end - 1;
  return tag[from] === CD || (tag[end - 1] === JJ && end - from > 1) ? end - 1 : -1;
}

/** Does the participle or -ing form at `t` stand before a noun inside a phrase ("the proposed law", "stolen funds")? */
export function isPremodifier(tag: Uint8Array, word: Int32Array, t: number, first: number, limit: number): boolean {
  let k = t - 1;
  while (k >= first && ADVERB[tag[k]!]) k--;
  const before = k >= first ? tag[k]! : -1;
  if (before === HYPH) return true;
  const inside = before === POS || (before >= 0 && (roles[before]! & (OPENS | INSIDE)) !== 0);
  if (!nounAfter(tag, t + 1, limit)) return tag[t] === VBN && word[t - 1] === THE;
  if (inside || GROWING.has(word[t]!)) return true;
  // "against imposed sanctions", but "the sanctions imposed Monday", "by imposing sanctions", ", reached late Friday"
  if (tag[t] !== VBN || (tag[t + 1] === NNP && before !== IN) || TIMES.has(word[t + 1]!)) return false;
  return before >= 0
    ? before === IN || before === CC || VERB_TAG[before] === 1
    : tag[t + 1] === NN || tag[t + 1] === NNS;
}
