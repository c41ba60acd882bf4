import { addWord } from '../lexicon/vocabulary.ts';
import type { NounPhrases, Sentences } from '../model/doc.ts';
import { PENN, type PennTag, penn } from '../model/tags.ts';

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
const AMPERSAND = addWord('&');
/** "all the", "both the", "half a": a determiner after these goes on with the phrase. */
const BEFORE_DETERMINER = new Set(['all', 'both', 'half', 'such', 'many', 'what', 'quite', 'rather'].map(addWord));
/** A phrase longer than this is cut, so that a list of nouns without commas stays bounded work. */
const LONGEST = 24;

/** Finds base noun phrases, left to right, in one pass. */
export function findNounPhrases(count: number, tag: Uint8Array, word: Int32Array, sentences: Sentences): NounPhrases {
  const first = new Int32Array(count);
  const end = new Int32Array(count);
  const head = new Int32Array(count);
  const at = new Int32Array(count).fill(-1);
  let n = 0;
  for (let s = 0; s < sentences.count; s++) {
    const limit = sentences.end[s]!;
    for (let t = sentences.first[s]!; t < limit; ) {
      const stop = phraseEnd(tag, word, t, limit);
      const h = stop > t ? headOf(tag, t, stop) : -1;
      if (h < 0) {
        t++;
        continue;
      }
      first[n] = t;
      end[n] = stop;
      head[n] = h;
      at.fill(n, t, stop);
      n++;
      t = stop;
    }
  }
  return { count: n, first, end, head, at };
}

/** End of the phrase that begins at `from`, or `from`. */
function phraseEnd(tag: Uint8Array, word: Int32Array, from: number, limit: number): number {
  const opening = roles[tag[from]!]!;
  if (opening & ALONE) return from + 1;
  if (!(opening & (OPENS | INSIDE | NOUN)) && !(tag[from] === VBN && nounAfter(tag, from + 1, limit))) return from;
  const stop = Math.min(limit, from + LONGEST);
  let end = from + 1;
  let linked = false;
  for (let t = from + 1; t < stop; t++) {
    const role = roles[tag[t]!]!;
    if (role & (INSIDE | NOUN)) {
      // "the president two days": a number after the head begins another phrase.
      if (tag[t] === CD && roles[tag[t - 1]!]! & NOUN && t + 1 < limit && roles[tag[t + 1]!]! & NOUN) break;
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
    } else if (word[t] === AMPERSAND && roles[tag[t - 1]!]! & NOUN) {
    } else break;
  }
  return end;
}

/** Is there a noun at `t`, or behind adjectives and participles? Looks three tokens ahead at most. */
function nounAfter(tag: Uint8Array, t: number, limit: number): boolean {
  for (let k = t; k < Math.min(limit, t + 3); k++) {
    const role = roles[tag[k]!]!;
    if (role & NOUN) return true;
    if (!(role & (INSIDE | PARTICIPLE)) && tag[k] !== HYPH) return false;
  }
  return false;
}

/** The last noun; without one, the last adjective or number of a phrase that a determiner opens ("the poor", "both"). */
function headOf(tag: Uint8Array, from: number, end: number): number {
  for (let t = end - 1; t >= from; t--) if (roles[tag[t]!]! & (NOUN | ALONE)) return t;
  if (roles[tag[from]!]! & OPENS) return end - 1;
  return tag[from] === CD || (tag[end - 1] === JJ && end - from > 1) ? end - 1 : -1;
}
