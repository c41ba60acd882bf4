import { type Doc, SHAPE, VERB } from '../model/doc.ts';
import type { Mentions } from '../model/mentions.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { findQuotations, type Quotations, quotationsBefore } from './quotes.ts';
import {
  CLOSE_BRACKETS,
  CONJUNCTIONS,
  DASHES,
  forms,
  isAdverb,
  isWh,
  SUBORDINATORS,
  TAG,
  TIME_WORDS,
  WORD,
} from './words.ts';

const COMPLEMENTIZERS = forms('that whether if why how');

/** Verbs that have no passive. */
const INTRANSITIVE = forms(
  'reply respond agree disagree comment complain apologize testify hint joke quip insist argue react object appeal boast brag ' +
    'campaign lobby protest vow lash lie marvel muse wonder worry',
);
/** Words before a clause that stands beside another one, or against it. */
const CLAUSE_LINKS = forms('but while although though');
/** Tokens between two dashes, at most. */
const LONGEST_ASIDE = 20;
/** Words that stand apart from the phrase they belong to. */
const FLOATING = forms('both all each');
/** Verbs that have an object before "to" and an infinitive, or before what somebody is blamed for, whenever they are active. */
const MOVED = forms('tell urge order force compel oblige instruct advise encourage persuade');
const BLAMED = forms('accuse criticise criticize blame condemn censure rebuke convict acquit suspect');
const BLAME = forms('of over for about after by');
const CALLS = forms('call push press');
const AFTER_CALLS = forms('for on upon');

/** What the steps of this room read: one article with its mentions and quotations. */
export interface Scene {
  readonly doc: Doc;
  readonly mentions: Mentions;
  readonly quotes: Quotations;
  /** Verb group -> its subject, filled on demand. */
  readonly subjects: (Subject | null | undefined)[];
  /** Bare participle -> is it a past tense? Filled on demand. */
  readonly finite: Map<number, boolean>;
}

/** Where the subject of a verb group was found. */
export interface Subject extends TokenRange {
  /** Head noun. */
  readonly head: number;
  /** `own`: before its verb; `relative`: who, which; `shared`: of the verb before a conjunction or gerund; `inverted`: behind its verb. */
  readonly how: 'own' | 'relative' | 'shared' | 'inverted';
}

export function createScene(doc: Doc, mentions: Mentions): Scene {
  return { doc, mentions, quotes: findQuotations(doc), subjects: new Array(doc.verbGroups.count), finite: new Map() };
}

/** The tokens among which the parts of a cue at `t` are looked for: its sentence, and its quotation when it stands in one. */
export function arenaOf({ doc, quotes }: Scene, t: number): TokenRange {
  const s = doc.sentence[t]!;
  const first = doc.sentences.first[s]!;
  const end = doc.sentences.end[s]!;
  const q = quotes.at[t]!;
  if (q < 0) return { first, end };
  return {
    first: Math.max(first, quotes.first[q]! + 1),
    end: Math.min(end, quotes.closed[q] ? quotes.end[q]! - 1 : quotes.end[q]!),
  };
}

/** Does a quotation that does not hold token `t` stand between token `from`, or right before it, and `t`? */
export function hasQuotationBefore({ quotes }: Scene, t: number, from: number): boolean {
  if (quotes.count === 0) return false;
  const q = quotes.at[t]! >= 0 ? quotes.at[t]! - 1 : quotationsBefore(quotes, t) - 1;
  return q >= 0 && quotes.end[q]! >= from;
}

/** Is the base noun phrase a date that stands alone ("said Monday", "last week")? */
export function isTimePhrase({ doc, mentions }: Scene, np: number): boolean {
  const head = doc.nounPhrases.head[np]!;
  return mentions.dates.at[head]! >= 0 || TIME_WORDS.has(doc.word[head]!);
}

/** First token from `t` on that is neither adverb nor date, six steps on at most. */
export function skipAdverbials(scene: Scene, t: number, limit: number): number {
  const { doc, mentions } = scene;
  let k = t;
  for (let step = 0; step < 6 && k < limit; step++) {
    const np = doc.nounPhrases.at[k]!;
    if (isAdverb[doc.tag[k]!]) k++;
    else if (np >= 0 && doc.nounPhrases.first[np] === k && isTimePhrase(scene, np)) k = doc.nounPhrases.end[np]!;
    else if (mentions.dates.ends[k]! > k) k = mentions.dates.ends[k]!;
    else break;
  }
  return Math.min(k, limit);
}

/** "The mayor and the bishop [both] said", "The two – old friends – [both] said": no phrase of its own. */
const floats = ({ word, nounPhrases }: Doc, t: number): boolean =>
  FLOATING.has(word[t]!) && (nounPhrases.at[t]! < 0 ? nounPhrases.at[t - 1]! >= 0 : DASHES.has(word[t - 1]!));

/** Back over adverbs, quantifiers that float and dates without a preposition, before a verb group. */
export function skipAdverbialsBack(scene: Scene, t: number, from: number): number {
  const { doc } = scene;
  let at = t;
  for (let step = 0; step < 4 && at > from; step++) {
    const np = doc.nounPhrases.at[at - 1]!;
    if (isAdverb[doc.tag[at - 1]!] || (at - 2 > from && floats(doc, at - 1))) at--;
    else if (np >= 0 && isTimePhrase(scene, np) && doc.tag[doc.nounPhrases.first[np]! - 1] === TAG.IN)
      at = doc.nounPhrases.first[np]! - 1;
    else if (np >= 0 && isTimePhrase(scene, np) && mayPrecedeDate(scene, doc.nounPhrases.first[np]! - 1))
      at = doc.nounPhrases.first[np]!;
    else break;
  }
  return at;
}

/** "the agency Monday", "the agency later Monday", "Lane, a farmer, last week": a phrase, an adverb or a parenthesis before a date. */
const mayPrecedeDate = ({ doc }: Scene, t: number): boolean =>
  t >= 0 &&
  (doc.nounPhrases.at[t]! >= 0 ||
    isAdverb[doc.tag[t]!] === 1 ||
    doc.word[t] === WORD.comma ||
    CLOSE_BRACKETS.has(doc.word[t]!));

/**
 * Is the verb group finite? A bare participle behind a phrase is a past tense when its sentence has no verb before it and a complement or
 * no other verb behind it: "The charity asked whether ...".
 */
export function actsFinite(scene: Scene, vg: number): boolean {
  const { doc } = scene;
  const { verbGroups } = doc;
  const features = verbGroups.features[vg]!;
  if (features & VERB.finite) return !lacksObject(doc, vg);
  if (doc.tag[verbGroups.first[vg]!] === TAG.VB || isBareVerb(scene, vg)) return followsSubject(scene, vg);
  if (!(features & VERB.participle) || !doc.text.startsWith('ed', doc.end[verbGroups.head[vg]!]! - 2)) return false;
  const known = scene.finite.get(vg);
  if (known !== undefined) return known;
  const found = isPastTense(scene, vg);
  scene.finite.set(vg, found);
  return found;
}

/** "Ministers [accused] of a U-turn", "Council [urged] to act": a bare past form whose object is missing is a passive participle. */
export function lacksObject({ verbGroups, word, lemma, tag }: Doc, vg: number): boolean {
  const head = verbGroups.head[vg]!;
  const isMoved = MOVED.has(lemma[head]!);
  if (!isMoved && !BLAMED.has(lemma[head]!)) return false;
  if (verbGroups.first[vg] !== head || verbGroups.end[vg] !== head + 1) return false;
  if (tag[head] !== TAG.VBD && tag[head] !== TAG.VBN) return false;
  return isMoved ? tag[head + 1] === TAG.TO : BLAME.has(word[head + 1] ?? -1);
}

/** A base form without "to" or a modal, adverbs before it left out. */
function isBareVerb({ doc }: Scene, vg: number): boolean {
  const { verbGroups } = doc;
  return (
    doc.tag[verbGroups.head[vg]!] === TAG.VB &&
    isAdverb[doc.tag[verbGroups.first[vg]!]!] === 1 &&
    verbGroups.modal[vg]! < 0
  );
}

/** "Mexicans often say": a base form behind a plural subject at the start of its clause is a present tense. */
function followsSubject({ doc }: Scene, vg: number): boolean {
  const t = doc.verbGroups.first[vg]! - 1;
  // "Some banks - including two in Leeds - [warn] that": before the dashes.
  const end = t >= 0 && DASHES.has(doc.word[t]!) ? openingDash(doc, t) : t;
  const np = end >= 0 ? doc.nounPhrases.at[end < t ? end - 1 : end]! : -1;
  if (np < 0) return false;
  const before = doc.nounPhrases.first[np]! - 1;
  return before < 0 || doc.verbGroups.at[before]! < 0;
}

/** Is token `t` the hyphen of "risk-taking"? */
export const isHyphen = ({ word, shape }: Doc, t: number): boolean =>
  word[t] === WORD.hyphen && (shape[t]! & SHAPE.glued) !== 0;

/** The dash of a pair whose second is token `t`, or -1; no hyphen inside a word. */
function openingDash(doc: Doc, t: number): number {
  const { word, sentence } = doc;
  const stop = Math.max(1, t - LONGEST_ASIDE);
  for (let k = t - 1; k >= stop && sentence[k] === sentence[t]; k--)
    if (DASHES.has(word[k]!) && !isHyphen(doc, k)) return k;
  return -1;
}

/** "the bishop replied", "unions called for a strike": a verb without an object has no passive participle. */
function isIntransitive({ verbGroups, lemma, word }: Doc, vg: number): boolean {
  const verb = lemma[verbGroups.head[vg]!]!;
  return INTRANSITIVE.has(verb) || (CALLS.has(verb) && AFTER_CALLS.has(word[verbGroups.end[vg]!]!));
}

function isPastTense(scene: Scene, vg: number): boolean {
  const { doc } = scene;
  const { verbGroups } = doc;
  const first = verbGroups.first[vg]!;
  const arena = arenaOf(scene, first);
  if (first > arena.first && doc.shape[first - 1]! & SHAPE.closeQuote && doc.nounPhrases.at[verbGroups.end[vg]!]! >= 0)
    return true;
  if (first > arena.first && endsParenthesis(scene, vg, arena)) return true;
  const next = verbGroups.end[vg]!;
  const takesClause = next < arena.end && COMPLEMENTIZERS.has(doc.word[next]!);
  if (takesClause && opensConjunct(doc, first, arena.first)) return true;
  if (first <= arena.first || doc.nounPhrases.at[first - 1]! < 0) return false;
  if (isIntransitive(doc, vg)) return true;
  for (let k = vg - 1; k >= 0 && verbGroups.first[k]! >= arena.first; k--)
    if (verbGroups.features[k]! & VERB.finite) return false;
  // "insisted by [a mile]", not "continued by saying".
  if (next < arena.end && doc.word[next] === WORD.by && doc.tag[next + 1] !== TAG.VBG) return false;
  if (next < arena.end && (takesClause || doc.shape[next]! & SHAPE.openQuote)) return true;
  for (let k = vg + 1; k < verbGroups.count && verbGroups.first[k]! < arena.end; k++)
    if (verbGroups.features[k]! & VERB.finite && !isApart(scene, k, vg)) return false;
  return true;
}

/** "..., but [a spokesman for the board] denied that": does the phrase before token `t`, and before adverbs, open a clause behind a conjunction? */
function opensConjunct({ nounPhrases, tag, word }: Doc, t: number, from: number): boolean {
  let end = t;
  while (end > from && isAdverb[tag[end - 1]!]) end--;
  const np = end > from ? nounPhrases.at[end - 1]! : -1;
  if (np < 0) return false;
  let first = nounPhrases.first[np]!;
  const outer = first - 2 > from && tag[first - 1] === TAG.IN ? nounPhrases.at[first - 2]! : -1;
  if (outer >= 0) first = nounPhrases.first[outer]!;
  return first > from && CLAUSE_LINKS.has(word[first - 1]!);
}

/** Does finite verb group `k`, behind `vg`, stand in a quotation of its own or in a clause that hangs on another verb or conjunction? */
function isApart(scene: Scene, k: number, vg: number): boolean {
  const { doc } = scene;
  if (isQuotedApart(scene, k, vg)) return true;
  const np = doc.nounPhrases.at[doc.verbGroups.first[k]! - 1]!;
  const opener = np < 0 ? doc.verbGroups.first[k]! - 1 : doc.nounPhrases.first[np]! - 1;
  if (isWh[doc.tag[opener]!]) return true;
  return np >= 0 && (SUBORDINATORS.has(doc.word[opener]!) || doc.verbGroups.at[opener]! > vg);
}

/** "Lane, who chairs the board, then [asked], “Why?”": behind a parenthesis, before its object, where nothing else is the main verb. */
function endsParenthesis({ doc, quotes }: Scene, vg: number, arena: TokenRange): boolean {
  const { verbGroups } = doc;
  let t = verbGroups.first[vg]!;
  while (t > arena.first && isAdverb[doc.tag[t - 1]!]) t--;
  const next = verbGroups.end[vg]!;
  const mark = doc.word[next] === WORD.comma || doc.word[next] === WORD.colon ? next + 1 : next;
  const object = next < arena.end && (doc.nounPhrases.at[next]! >= 0 || (doc.shape[mark]! & SHAPE.openQuote) !== 0);
  const place = next < arena.end && doc.tag[next] === TAG.IN && doc.word[next] !== WORD.by;
  const opener = CONJUNCTIONS.has(doc.word[arena.first]!) ? arena.first + 1 : arena.first;
  // "Lane, the owner, pledged [to mend it]".
  const infinitive = next < arena.end && doc.tag[next] === TAG.TO && verbGroups.at[next]! >= 0;
  if (!(object || place || infinitive) || doc.word[t - 1] !== WORD.comma || doc.nounPhrases.at[opener]! < 0)
    return false;
  for (let k = vg - 1; k >= 0 && verbGroups.first[k]! >= arena.first; k--) {
    if (verbGroups.features[k]! & VERB.finite && !isWh[doc.tag[verbGroups.first[k]! - 1]!]) return false;
  }
  for (let k = vg + 1; k < verbGroups.count && verbGroups.first[k]! < arena.end; k++) {
    const before = verbGroups.first[k]! - 1;
    const own = quotes.at[before] === quotes.at[t];
    if (own && verbGroups.features[k]! & VERB.finite && (!object || doc.nounPhrases.at[before]! < 0)) return false;
  }
  return true;
}

/** Does verb group `k` stand in a quotation that does not hold `vg`? */
export const isQuotedApart = ({ doc, quotes }: Scene, k: number, vg: number): boolean => {
  const q = quotes.at[doc.verbGroups.head[k]!]!;
  return q >= 0 && q !== quotes.at[doc.verbGroups.head[vg]!];
};
