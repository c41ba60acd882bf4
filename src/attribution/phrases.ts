import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { isTimePhrase, type Scene, type Subject } from './scene.ts';
import {
  CLOSE_BRACKETS,
  forms,
  isAdjective,
  isName,
  isNoun,
  isWh,
  NOUN_PREPOSITIONS,
  OPEN_BRACKETS,
  TAG,
  WORD,
} from './words.ts';

/** A noun phrase with what hangs on it. */
export interface WholePhrase extends TokenRange {
  readonly head: number;
}

/** Adverbs and the like that open sentences, with a capital and yet no names. */
const OPENERS = forms(
  'also then still now never even just only later meanwhile however again finally recently previously earlier yet so once not i',
);
/** Heads of adverbials of saying: "said in a statement", "said at a rally". */
export const OCCASIONS = forms(
  'statement interview interviews email e-mail mail speech letter memo tweet tweets release post column message remarks rally ' +
    'debate conference event hearing appearance call briefing town phone telephone report blog essay video ' +
    'testimony press twitter facebook series response reply answer morning afternoon night evening page',
);
/** Words that stand alone behind the phrase they belong to: "the mayor himself", "the unions all". */
const FLOATING = forms('himself herself themselves itself myself yourself all both each');
const AFTER_NAME = forms('of for from with at in');
/** Adjectives behind their noun that are tagged as adverbs now and then: "sources close to the talks". */
const POSTPOSED = forms('familiar close privy near aware loyal');
const LONGEST_BACK = 8;

/** Field by field, where a spread would copy slower: this is made for nearly each verb. */
export const subjectFrom = ({ first, end, head }: WholePhrase, how: Subject['how']): Subject => ({
  first,
  end,
  head,
  how,
});

/** The whole phrase that ends with base phrase `np`: "director of the agency", "Clinton and Sanders". */
export function wholeBefore(scene: Scene, np: number, from: number): WholePhrase {
  const { doc } = scene;
  const { nounPhrases } = doc;
  let first = nounPhrases.first[np]!;
  let head = nounPhrases.head[np]!;
  const end = nounPhrases.end[np]!;
  if (FLOATING.has(doc.word[head]!) && first === head) {
    const host = first > from ? nounPhrases.at[first - 1]! : -1;
    if (host >= 0) return { ...wholeBefore(scene, host, from), end };
  }
  const steps = doc.tag[head] === TAG.PRP ? (doc.word[first - 1] === WORD.of ? 1 : 0) : LONGEST_BACK;
  for (let step = 0; step < steps; step++) {
    const link = first - 1;
    if (link <= from) break;
    const outside = link - 1;
    if (doc.word[link] === WORD.of && outside >= from && nounPhrases.at[outside]! < 0 && isCounting(scene, outside)) {
      // "many of you", "nine out of ten"
      const start = doc.word[outside] === WORD.out && outside > from ? outside - 1 : outside;
      return { first: start, end, head: outside };
    }
    const clause = beforeClause(scene, link, from);
    const behindVerb = clause < 0 ? beforeAdjective(scene, link, from) : clause;
    const word = doc.word[link]!;
    // "analysts [such as] Ann Grey", "officials in the army [and at] the ministry"
    const isLinked =
      (word === WORD.as && doc.word[outside] === WORD.such) ||
      (doc.word[outside] === WORD.and && NOUN_PREPOSITIONS.has(word) && isBehindPreposition(scene, outside - 1));
    const before = nounPhrases.at[behindVerb >= 0 ? behindVerb - 1 : isLinked ? outside - 1 : outside] ?? -1;
    if (before < 0 || nounPhrases.first[before]! < from) break;
    if (behindVerb < 0) {
      if (isTimePhrase(scene, before)) break;
      const joins = isLinked || (NOUN_PREPOSITIONS.has(word) && tiesBack(scene, before, link));
      if (!joins && !(word === WORD.and && canConjoin(scene, before, from))) break;
    }
    first = nounPhrases.first[before]!;
    head = nounPhrases.head[before]!;
  }
  return { first, end, head };
}

/**
 * First token of the participle or relative clause whose verb ends at token `link`, or -1: "voters [polled by] the paper",
 * "people [who know] him".
 */
function beforeClause({ doc }: Scene, link: number, from: number): number {
  const by = NOUN_PREPOSITIONS.has(doc.word[link]!) ? link - 1 : link;
  const vg = by > from ? doc.verbGroups.at[by]! : -1;
  if (vg < 0) return -1;
  const first = doc.verbGroups.first[vg]!;
  const features = doc.verbGroups.features[vg]!;
  if (features & VERB.infinitive && by !== link) return -1;
  if (features & (VERB.participle | VERB.gerund | VERB.infinitive))
    return doc.nounPhrases.at[first - 1]! >= 0 ? first : -1;
  if (!(features & VERB.finite) || first - 2 < from) return -1;
  const relative = isWh[doc.tag[first - 1]!] || doc.word[first - 1] === WORD.that;
  return relative && doc.nounPhrases.at[first - 2]! >= 0 ? first - 1 : -1;
}

/** The adjective before the preposition at `link` that stands behind its noun, or -1: "officials [familiar with] the talks". */
function beforeAdjective({ doc }: Scene, link: number, from: number): number {
  const at = link - 1;
  if (at <= from || doc.nounPhrases.at[at]! >= 0 || doc.nounPhrases.at[at - 1]! < 0) return -1;
  if (!NOUN_PREPOSITIONS.has(doc.word[link]!) && doc.word[link] !== WORD.to) return -1;
  return isAdjective[doc.tag[at]!] || POSTPOSED.has(doc.word[at]!) ? at : -1;
}

const isCounting = ({ doc }: Scene, t: number): boolean =>
  isAdjective[doc.tag[t]!] === 1 || doc.tag[t] === TAG.CD || doc.tag[t] === TAG.DT || doc.word[t] === WORD.out;

/** Does the base phrase that ends at token `t` stand behind a preposition? */
function isBehindPreposition({ doc }: Scene, t: number): boolean {
  const np = t > 0 ? doc.nounPhrases.at[t]! : -1;
  return np >= 0 && NOUN_PREPOSITIONS.has(doc.word[doc.nounPhrases.first[np]! - 1] ?? -1);
}

/** May a preposition at `link` hang on the phrase before it? A pronoun takes none. */
function tiesBack({ doc }: Scene, before: number, link: number): boolean {
  const head = doc.nounPhrases.head[before]!;
  return doc.tag[head] !== TAG.PRP || doc.word[link] === WORD.of;
}

/** "He met Lane and Ortiz said": a phrase after a verb or a preposition is no conjunct of the subject. */
function canConjoin({ doc }: Scene, before: number, from: number): boolean {
  const first = doc.nounPhrases.first[before]!;
  if (first <= from) return true;
  const word = doc.word[first - 1]!;
  return doc.verbGroups.at[first - 1]! < 0 && !NOUN_PREPOSITIONS.has(word) && word !== WORD.to && word !== WORD.and;
}

/** The whole phrase that begins with base phrase `np`: prepositional phrases, brackets, apposition, relative clause. */
export function wholeAfter(scene: Scene, np: number, limit: number, withApposition: boolean): WholePhrase {
  const { doc } = scene;
  const { nounPhrases } = doc;
  const head = nounPhrases.head[np]!;
  let end = tail(scene, nounPhrases.end[np]!, limit, isName[doc.tag[head]!] === 1);
  if (!withApposition) return { first: nounPhrases.first[np]!, end, head };
  for (let step = 0; step < 3 && end < limit && doc.word[end] === WORD.comma; step++) {
    const stop = appositionEnd(scene, end + 1, limit);
    if (stop < 0) break;
    end = stop;
  }
  return { first: nounPhrases.first[np]!, end, head };
}

/** End of the prepositional phrases, conjuncts and brackets that follow a noun phrase ending at `end`. */
function tail(scene: Scene, end: number, limit: number, afterName: boolean): number {
  const { doc } = scene;
  const { nounPhrases } = doc;
  let at = end;
  for (let step = 0; step < 8 && at < limit; step++) {
    const word = doc.word[at]!;
    if (OPEN_BRACKETS.has(word)) {
      const close = closingBracket(scene, at, limit);
      if (close < 0) return at;
      at = close;
      continue;
    }
    // "a person [familiar] with the matter"
    const isPostposed = POSTPOSED.has(word) && nounPhrases.at[at]! < 0;
    const link = isPostposed ? at + 1 : at;
    const next = nounPhrases.at[link + 1] ?? -1;
    if (link + 1 >= limit || next < 0 || nounPhrases.first[next] !== link + 1) return at;
    if (word === WORD.slash) {
      // "9/11 widows", "a CNN/ORC poll"
    } else if (isPostposed) {
      if (!NOUN_PREPOSITIONS.has(doc.word[link]!)) return at;
    } else if (NOUN_PREPOSITIONS.has(word) || (word === WORD.to && doc.tag[at] !== TAG.TO)) {
      if (isTimePhrase(scene, next) || OCCASIONS.has(doc.word[nounPhrases.head[next]!]!)) return at;
      if (afterName && step === 0 && !AFTER_NAME.has(word)) return at;
      if (afterName && step === 0 && word !== WORD.of && !isName[doc.tag[nounPhrases.head[next]!]!]) return at;
    } else if (word !== WORD.and || doc.verbGroups.at[nounPhrases.end[next]!]! >= 0) return at;
    at = nounPhrases.end[next]!;
  }
  return at;
}

/** Token after the bracket that closes the one at `open`, thirty tokens on at most, or -1. */
export function closingBracket({ doc }: Scene, open: number, limit: number): number {
  const stop = Math.min(limit, open + 30);
  for (let t = open + 1; t < stop; t++) if (CLOSE_BRACKETS.has(doc.word[t]!)) return t + 1;
  return -1;
}

/** End of an apposition or relative clause that begins at `from` (after a comma), or -1. */
function appositionEnd(scene: Scene, from: number, limit: number): number {
  const { doc } = scene;
  if (from >= limit || doc.shape[from]! & SHAPE.openQuote) return -1;
  const tag = doc.tag[from]!;
  if (isWh[tag]) {
    for (let t = from; t < limit; t++) {
      if (doc.word[t] === WORD.comma || doc.shape[t]! & SHAPE.openQuote) return t;
      if (t === limit - 1) return doc.shape[t]! & SHAPE.letter ? limit : t;
    }
    return -1;
  }
  const np = doc.nounPhrases.at[from]!;
  if (np < 0 || doc.nounPhrases.first[np] !== from || doc.tag[from] === TAG.PRP || isTimePhrase(scene, np)) return -1;
  if (!(tag === TAG.DT || tag === TAG.PRPS || tag === TAG.CD || isNoun[tag] || isAdjective[tag])) return -1;
  const end = tail(scene, doc.nounPhrases.end[np]!, limit, false);
  if (end >= limit) return end;
  // "..., said Lane, the bill would fail": a phrase with a verb after it is a clause.
  if (doc.verbGroups.at[end]! >= 0) return -1;
  if (isWh[doc.tag[end]!]) return relativeEnd(scene, end, limit);
  return end;
}

/** End of a relative clause: the comma or the end of the sentence. */
function relativeEnd({ doc }: Scene, from: number, limit: number): number {
  let t = from;
  while (t < limit && doc.word[t] !== WORD.comma && !(doc.shape[t]! & SHAPE.openQuote)) t++;
  return t === limit && !(doc.shape[t - 1]! & (SHAPE.letter | SHAPE.digit)) ? t - 1 : t;
}

/** "“...,” said [Devine],": a capital right behind a quotation and its verb that the tagger took for no noun. */
export function capitalAfter(
  { doc }: Scene,
  first: number,
  at: number,
  limit: number,
): (TokenRange & { head: number }) | null {
  const follows = first > 0 && (doc.shape[first - 1]! & SHAPE.closeQuote) !== 0;
  if (!follows || at >= limit || !(doc.shape[at]! & SHAPE.capital)) return null;
  let end = at + 1;
  while (end < limit && doc.shape[end]! & SHAPE.capital && !(doc.shape[end]! & SHAPE.openQuote)) end++;
  return { first: at, end, head: end - 1 };
}

/** "Jolly said": a capital right before the verb that the tagger took for no noun. */
export function capitalBefore({ doc }: Scene, first: number, arena: TokenRange): Subject | null {
  const t = first - 1;
  if (t < arena.first || !(doc.shape[t]! & SHAPE.capital) || doc.verbGroups.at[t]! >= 0) return null;
  if (OPENERS.has(doc.word[t]!)) return null;
  const tag = doc.tag[t]!;
  if (tag === TAG.TO || tag === TAG.IN || tag === TAG.CC || tag === TAG.DT || isWh[tag]) return null;
  return { first: t, end: first, head: t, how: 'own' };
}

/** May the word be someone who speaks: a name or a personal pronoun? */
export function isPersonal({ doc }: Scene, t: number): boolean {
  if (isName[doc.tag[t]!]) return true;
  return (
    (doc.tag[t] === TAG.PRP || doc.word[t] === WORD.who) &&
    doc.word[t] !== WORD.that &&
    doc.word[t] !== WORD.which &&
    (doc.shape[t]! & SHAPE.letter) !== 0
  );
}

/** "[harbour analyst] Ann Grey": the noun phrase without an article right before a name belongs to it. */
export function firstOfTitle({ doc }: Scene, { first, head }: WholePhrase, from: number): number {
  const np = first > from && isName[doc.tag[head]!] ? doc.nounPhrases.at[first - 1]! : -1;
  if (np < 0 || doc.tag[doc.nounPhrases.head[np]!] !== TAG.NN) return first;
  const start = doc.nounPhrases.first[np]!;
  if (!isNoun[doc.tag[start]!] && !isAdjective[doc.tag[start]!]) return first;
  const before = start - 1;
  if (before < from) return start;
  const apart = doc.tag[before] === TAG.IN || doc.word[before] === WORD.hyphen || doc.verbGroups.at[before]! >= 0;
  return apart ? first : start;
}
