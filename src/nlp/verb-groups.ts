import { addWord } from '../lexicon/vocabulary.ts';
import { type Sentences, VERB, type VerbGroups } from '../model/doc.ts';
import { PENN, type PennTag, penn } from '../model/tags.ts';

const forms = (list: string): Set<number> => new Set(list.split(' ').map(addWord));
const BE = forms("be is are was were been being am 's 're 'm");
const HAVE = forms("have has had having 've");
const DO = forms('do does did');
const WILL = forms("will shall 'll wo");
const NEGATIONS = forms("not n't never");

const MD = penn('MD');
const TO = penn('TO');
const VB = penn('VB');
const VBD = penn('VBD');
const VBG = penn('VBG');
const VBN = penn('VBN');
const VBP = penn('VBP');
const isVerb = Uint8Array.from(PENN, (t: PennTag) => (t.startsWith('VB') ? 1 : 0));
const isAdverb = Uint8Array.from(PENN, (t: PennTag) => (t === 'RB' || t === 'RBR' || t === 'RBS' ? 1 : 0));
/** Adverbs between two parts of a group, at most. */
const ADVERBS = 4;

/** Finds verb groups outside noun phrases, left to right, in one pass. */
export function findVerbGroups(
  count: number,
  tag: Uint8Array,
  word: Int32Array,
  inPhrase: Int32Array,
  sentences: Sentences,
): VerbGroups {
  const first = new Int32Array(count);
  const end = new Int32Array(count);
  const head = new Int32Array(count);
  const features = new Uint16Array(count);
  const modal = new Int32Array(count);
  const at = new Int32Array(count).fill(-1);
  let n = 0;
  for (let s = 0; s < sentences.count; s++) {
    const limit = sentences.end[s]!;
    for (let t = sentences.first[s]!; t < limit; ) {
      const opens = isVerb[tag[t]!] || tag[t] === MD || (tag[t] === TO && tag[skipAdverbs(tag, t + 1, limit)] === VB);
      if (!opens || inPhrase[t]! >= 0) {
        t++;
        continue;
      }
      const g = readGroup(tag, word, inPhrase, t, limit);
      first[n] = t;
      end[n] = g.head + 1;
      head[n] = g.head;
      features[n] = g.features;
      modal[n] = g.modal;
      at.fill(n, t, g.head + 1);
      n++;
      t = g.head + 1;
    }
  }
  return { count: n, first, end, head, features, modal, at };
}

interface Group {
  head: number;
  features: number;
  modal: number;
}

/** Follows modal, have, be and do to the main verb that each asks for. */
function readGroup(tag: Uint8Array, word: Int32Array, inPhrase: Int32Array, from: number, limit: number): Group {
  let bits = 0;
  let modal = -1;
  let t = from;
  if (tag[from] === TO) {
    bits |= VERB.infinitive;
    t = skipAdverbs(tag, from + 1, limit);
  } else if (tag[from] === VBG) bits |= VERB.gerund;
  else if (tag[from] === VBN) bits |= VERB.participle;
  else bits |= VERB.finite;
  if (tag[from] === VBD) bits |= VERB.past;
  for (;;) {
    const next = skipAdverbs(tag, t + 1, limit);
    const open = next < limit && inPhrase[next]! < 0;
    const follow = open ? tag[next]! : -1;
    const w = word[t]!;
    for (let k = t + 1; k < next; k++) if (NEGATIONS.has(word[k]!)) bits |= VERB.negated;
    if (tag[t] === MD) {
      modal = t;
      bits |= WILL.has(w) ? VERB.modal | VERB.future : VERB.modal;
      if (follow !== VB && follow !== VBP && follow !== VBD && follow !== VBN) break;
    } else if (BE.has(w)) {
      if (follow === VBG) bits |= VERB.progressive;
      else if (follow === VBN || follow === VBD) bits |= VERB.passive;
      else {
        bits |= VERB.copula;
        break;
      }
    } else if (HAVE.has(w)) {
      if (follow !== VBN && follow !== VBD) break;
      bits |= VERB.perfect;
    } else if (DO.has(w)) {
      if (follow !== VB && follow !== VBP) break;
    } else break;
    t = next;
  }
  // A participle or gerund that an auxiliary governs is part of a finite group or an infinitive.
  if (t !== from && bits & (VERB.gerund | VERB.participle) && tag[from] !== VBG && tag[from] !== VBN) {
    bits &= ~(VERB.gerund | VERB.participle);
  }
  return { head: t, features: bits, modal };
}

/** First token from `t` on that is no adverb, four adverbs on at most. */
function skipAdverbs(tag: Uint8Array, t: number, limit: number): number {
  const stop = Math.min(limit, t + ADVERBS);
  let k = t;
  while (k < stop && isAdverb[tag[k]!]) k++;
  return k;
}
