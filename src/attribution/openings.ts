import { type Doc, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { wholeAfter } from './phrases.ts';
import { isTimePhrase, type Scene, type Subject } from './scene.ts';
import { CONJUNCTIONS, isAdverb, isWh, SUBORDINATORS, TAG, WORD } from './words.ts';

/** Tokens between the phrase and its verb, at most. */
const LONGEST_MODIFIERS = 60;

/**
 * The phrase that opens the sentence, when all that stands between it and the verb at token `verb` hangs on it: "[Lane], who left in
 * May, said", "[Officials] briefed on the talks say". Null when a main verb stands between, or nothing does, or when it is what
 * `near` found already.
 */
export function openingSubject(scene: Scene, verb: number, arena: TokenRange, near: Subject | null): Subject | null {
  const { doc } = scene;
  const first = CONJUNCTIONS.has(doc.word[arena.first]!) ? arena.first + 1 : arena.first;
  const np = first < verb ? doc.nounPhrases.at[first]! : -1;
  if (np < 0 || doc.nounPhrases.first[np] !== first || doc.nounPhrases.end[np]! >= verb - 1) return null;
  const head = doc.nounPhrases.head[np]!;
  if (head === near?.head || doc.tag[head] === TAG.PRP || isTimePhrase(scene, np)) return null;
  const { end } = wholeAfter(scene, np, verb, false);
  if (end >= verb - 1 || verb - end > LONGEST_MODIFIERS) return null;
  const set = doc.word[end] === WORD.comma;
  if (set ? doc.word[verb - 1] !== WORD.comma : !opensModifier(doc, end) || CONJUNCTIONS.has(doc.word[verb - 1]!))
    return null;
  if (!hangs(scene, { first: set ? end + 1 : end, end: verb }, set)) return null;
  if (!set && opensFinite(doc, end) && hasConjunction(doc, end, verb)) return null;
  const keeps = !set || isWh[doc.tag[end + 1]!] === 1 || doc.nounPhrases.at[end + 1]! >= 0;
  return { first, end: keeps ? (set ? verb - 1 : verb) : end, head, how: 'own' };
}

/** A relative word or a verb without a subject: "who left", "trying to win", "posted on the site". */
function opensModifier(doc: Doc, t: number): boolean {
  const vg = doc.verbGroups.at[t]!;
  if (vg < 0) return isWh[doc.tag[t]!] === 1;
  return (doc.verbGroups.features[vg]! & (VERB.gerund | VERB.participle)) !== 0 || isReduced(doc, vg);
}

/** "A statement [posted] on the site said": what looks like a past tense, with a preposition instead of an object. */
function isReduced({ verbGroups, tag, text, end }: Doc, vg: number): boolean {
  const head = verbGroups.head[vg]!;
  const bare = verbGroups.first[vg] === head && text.startsWith('ed', end[head]! - 2);
  const next = tag[verbGroups.end[vg]!];
  return bare && (next === TAG.IN || next === TAG.RP);
}

const opensFinite = ({ verbGroups }: Doc, t: number): boolean =>
  verbGroups.at[t]! >= 0 && (verbGroups.features[verbGroups.at[t]!]! & VERB.finite) !== 0;

/** "The party voted against it and [the union] said": two clauses, not one phrase. */
function hasConjunction({ word }: Doc, first: number, end: number): boolean {
  for (let t = first; t < end; t++) if (CONJUNCTIONS.has(word[t]!)) return true;
  return false;
}

/** Does each finite verb of the range stand in a clause that a relative word or a subordinator opens, and has each such clause its verb? */
function hangs({ doc }: Scene, { first, end }: TokenRange, set: boolean): boolean {
  let isOpen = false;
  let wasOpened = false;
  for (let t = first; t < end; t++) {
    if (doc.word[t] === WORD.semicolon || doc.word[t] === WORD.colon) return false;
    if (!set && doc.word[t] === WORD.comma) return false;
    if (isWh[doc.tag[t]!] || SUBORDINATORS.has(doc.word[t]!)) {
      isOpen = true;
      wasOpened = true;
    }
    const vg = doc.verbGroups.at[t]!;
    if (vg < 0) continue;
    if (doc.verbGroups.features[vg]! & VERB.finite && !(t === first && isReduced(doc, vg))) {
      if (!isOpen && !(wasOpened && joins(doc, t, first))) return false;
      isOpen = false;
    }
    t = doc.verbGroups.end[vg]! - 1;
  }
  return !isOpen;
}

/** "who left and [won]", "as prices rise and [wages] fall": a conjunction before the verb or its phrase. */
function joins(doc: Doc, t: number, first: number): boolean {
  let k = t - 1;
  while (k > first && isAdverb[doc.tag[k]!]) k--;
  const np = doc.nounPhrases.at[k]!;
  if (np >= 0) k = doc.nounPhrases.first[np]! - 1;
  return k >= first && CONJUNCTIONS.has(doc.word[k]!);
}
