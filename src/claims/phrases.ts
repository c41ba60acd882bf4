import type { Doc } from '../model/doc.ts';
import type { Mentions } from '../model/mentions.ts';
import type { TokenRange } from '../pattern/rule.ts';
import {
  AND,
  COMMA,
  isDash,
  OPENERS,
  PREPOSITION,
  QUOTE,
  skipLight,
  skipLightBack,
  tagTable,
  words,
} from './grammar.ts';
import type { Marks } from './marks.ts';

/** One sentence under analysis. */
export interface Scene {
  readonly doc: Doc;
  readonly mentions: Mentions;
  /** Bits of MARK (marks.ts) by token. */
  readonly marks: Int32Array;
  /** Conditions of the sentence, once `conditionOf` has been asked. */
  conditions: readonly TokenRange[] | null;
  readonly sentence: number;
  /** Tokens of the sentence. */
  readonly first: number;
  readonly end: number;
}

/** Sentence number `sentence` of a Doc, not yet read. */
export function sceneOf(doc: Doc, mentions: Mentions, marks: Readonly<Marks>, sentence: number): Scene {
  const { first, end } = doc.sentences;
  return {
    doc,
    mentions,
    marks: marks.of,
    conditions: null,
    sentence,
    first: first[sentence]!,
    end: end[sentence]!,
  };
}

const TIME = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year night morning afternoon evening january february march april june july august september october november december time day weekend decade century ago',
);
const BY = words('by');
/** Prepositions between a verb and what it acts on: "invest in", "spend on", "withdraw from". */
const REACHING = words('in on of from for against with over into about at across towards toward upon');

/** Is the phrase a date ("last year"), which is no subject and no object? */
export function isTime(scene: Scene, n: number): boolean {
  const { doc, mentions } = scene;
  const head = doc.nounPhrases.head[n]!;
  if (mentions.dates.at[head] !== undefined && mentions.dates.at[head]! >= 0) {
    const first = doc.nounPhrases.first[n]!;
    // "Thursday's debate" holds a date and is none.
    return mentions.dates.at[first]! >= 0;
  }
  return TIME.has(doc.lemma[head]!);
}

/** Verb group whose last token is just before token `t`, over adverbs. -1: none. */
export function verbBefore(scene: Scene, t: number): number {
  const k = skipLightBack(scene.doc, t - 1, scene.first);
  return k < scene.first ? -1 : scene.doc.verbGroups.at[k]!;
}

/** Verb group that ends at token `t`, or before the particle that stands there ("ruled [out]"). -1: none. */
export function verbEndingAt(scene: Scene, t: number): number {
  const { doc } = scene;
  if (t < scene.first) return -1;
  const g = doc.verbGroups.at[t]!;
  if (g >= 0 || !PARTICLES.has(doc.word[t]!) || t - 1 < scene.first) return g;
  return doc.verbGroups.at[t - 1]!;
}
const PARTICLES = words('out down up off back on aside through');

/** The first phrase of a chain of of- and other prepositional phrases that ends with phrase `n`. */
export function chainHead(scene: Scene, n: number): number {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let k = n;
  for (let i = 0; i < 4; i++) {
    const before = np.first[k]! - 1;
    if (before <= scene.first || !PREPOSITION[doc.tag[before]!] || OPENERS.has(doc.word[before]!)) return k;
    const outer = np.at[before - 1]!;
    if (outer < 0) return k;
    k = outer;
  }
  return k;
}

/** The agent of a passive: the phrase after "by", within the clause. -1: none. */
export function agentOf(scene: Scene, from: number): number {
  const { doc } = scene;
  const limit = Math.min(scene.end, from + 14);
  for (let t = from; t < limit; t++) {
    const w = doc.word[t]!;
    if (BY.has(w)) {
      const n = doc.nounPhrases.at[skipLight(doc, t + 1, limit)] ?? -1;
      return n >= 0 && !isTime(scene, n) && !isSum(scene, n) && !isTally(scene, n) ? n : -1;
    }
    if (COMMA.has(w) || isDash(doc, t) || doc.verbGroups.at[t]! >= 0 || AND.has(w)) return -1;
  }
  return -1;
}

/** "by £1,400", "by 5 crowns", "by 5%": no agent. */
function isSum(scene: Scene, n: number): boolean {
  const { doc, mentions } = scene;
  return (
    (mentions.money.at[doc.nounPhrases.head[n]!] ?? -1) >= 0 ||
    NUMBER[doc.tag[doc.nounPhrases.head[n]!]!] === 1 ||
    (NUMBER[doc.tag[doc.nounPhrases.first[n]!]!] === 1 && PER_CENT.has(doc.word[doc.nounPhrases.head[n]!]!))
  );
}
/** "by a wide margin", "by law"; but "by international law" names what forbids. */
function isTally({ doc }: Scene, n: number): boolean {
  const head = doc.nounPhrases.head[n]!;
  return TALLY.has(doc.lemma[head]!) && !(LAW.has(doc.lemma[head]!) && doc.nounPhrases.first[n]! < head);
}
const LAW = words('law');
const TALLY = words(
  'vote decree margin majority referendum law order two-thirds mistake consent accident proclamation',
);
const NUMBER = tagTable('CD', '$');
const PER_CENT = words('% percent pound dollar euro point');

/** First token of the list that ends with phrase `n`: "[Spain, Italy and Malta]". */
export function joinedFrom(scene: Scene, n: number): number {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let k = n;
  for (let i = 0; i < 5; i++) {
    let t = np.first[k]! - 1;
    if (t <= scene.first) break;
    const and = AND.has(doc.word[t]!);
    if (!and && !(k !== n && COMMA.has(doc.word[t]!))) break;
    if (and && COMMA.has(doc.word[t - 1]!)) t--;
    const left = np.at[t - 1]!;
    if (left < 0 || isTime(scene, left)) break;
    const before = np.first[left]! - 1;
    const verb = before >= scene.first && (doc.verbGroups.at[before]! >= 0 || PREPOSITION[doc.tag[before]!] === 1);
    if (verb && !OPENERS.has(doc.word[before]!)) break;
    k = left;
  }
  return np.first[k]!;
}

/** End of the list that goes on at token `end`: "by Latvia[, Malta and Spain]", not "by Latvia and they". */
export function joinedTo(scene: Scene, end: number): number {
  const { doc } = scene;
  let stop = end;
  for (let i = 0; i < 5; i++) {
    let t = stop;
    if (t >= scene.end || !(COMMA.has(doc.word[t]!) || AND.has(doc.word[t]!))) return stop;
    if (COMMA.has(doc.word[t]!) && t + 1 < scene.end && AND.has(doc.word[t + 1]!)) t++;
    const next = t + 1 < scene.end ? doc.nounPhrases.at[t + 1]! : -1;
    if (next < 0 || isTime(scene, next)) return stop;
    const after = doc.nounPhrases.end[next]!;
    if (after < scene.end && doc.verbGroups.at[after]! >= 0) return stop;
    stop = after;
  }
  return stop;
}

/** The phrase that a verb ending before token `from` acts on: next to it, or behind a preposition. -1: none. */
export function objectAfter(scene: Scene, from: number): number {
  const { doc } = scene;
  let t = skipLight(doc, from, scene.end);
  for (let i = 0; i < 2 && t < scene.end; i++) {
    // "questioned [more than] 100 people", "deport [as many as] 100"
    if (compares(doc, t) && t + 2 < scene.end) t += 2;
    const n = doc.nounPhrases.at[t]!;
    if (n >= 0) return isTime(scene, n) && !inJail(scene, n) ? -1 : pastQuote(scene, n);
    if (UP.has(doc.word[t]!) && t + 1 < scene.end) {
      // "face [up to] two years"
      t = skipLight(doc, t + 2, scene.end);
      continue;
    }
    if (!REACHING.has(doc.word[t]!)) return -1;
    t = skipLight(doc, t + 1, scene.end);
  }
  return -1;
}

/** "two years [in prison]" */
function inJail(scene: Scene, n: number): boolean {
  const { doc } = scene;
  const t = doc.nounPhrases.end[n]!;
  return t + 1 < scene.end && JAIL.has(doc.word[t + 1]!);
}
const JAIL = words('jail prison custody detention');
const compares = ({ word }: Doc, t: number): boolean => COMPARING.has(word[t]!) && THAN.has(word[t + 1] ?? -1);
const COMPARING = words('more fewer less many much');
const THAN = words('than as');
const UP = words('up');

/** `a "yes" vote`: the phrase goes on behind the quotation mark. */
function pastQuote(scene: Scene, n: number): number {
  const { doc } = scene;
  let t = doc.nounPhrases.end[n]!;
  if (!DETERMINER[doc.tag[doc.nounPhrases.head[n]!]!] || t >= scene.end || !QUOTE.has(doc.word[t]!)) return n;
  const limit = Math.min(scene.end, t + 5);
  for (t++; t < limit; t++) if (doc.nounPhrases.at[t]! >= 0) return doc.nounPhrases.at[t]!;
  return n;
}
const DETERMINER = tagTable('DT', 'PRP$', 'JJ');

/** End of phrase `n` with the of-, on- and for-phrases that hang on it, coordination left out. */
export function chainEnd(scene: Scene, n: number, limit = 2): number {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let end = np.end[n]!;
  for (let i = 0; i < limit; i++) {
    const p = end;
    if (p >= scene.end || !PREPOSITION[doc.tag[p]!] || !LINKS.has(doc.word[p]!)) break;
    const next = np.at[skipQuotes(doc, p + 1, scene.end)] ?? -1;
    if (next < 0 || isTime(scene, next) || isSum(scene, next) || EXCHANGE.has(doc.lemma[np.head[next]!]!)) break;
    end = np.end[next]!;
  }
  return end;
}
const EXCHANGE = words('exchange return response order place line part');
const LINKS = words('of on for against in to with between');

function skipQuotes(doc: Doc, t: number, limit: number): number {
  return t < limit && QUOTE.has(doc.word[t]!) ? t + 1 : t;
}
