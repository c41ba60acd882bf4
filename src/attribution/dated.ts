import { VERB } from '../model/doc.ts';
import { type WholePhrase, wholeBefore } from './phrases.ts';
import { isTimePhrase, type Scene } from './scene.ts';
import { isAdverb, isNoun, isWh, SUBORDINATORS, TAG, WORD } from './words.ts';

/** Is the base noun phrase a date from its first word on? Not "Evening Herald", not "this year's report". */
export const isDate = (scene: Scene, np: number): boolean => {
  const { doc, mentions } = scene;
  return isTimePhrase(scene, np) && mentions.dates.at[doc.nounPhrases.first[np]!]! >= 0;
};

/** First token of the date that ends at token `t`, its preposition too; `t` where none ends there. */
export function beforeDate(scene: Scene, t: number, from: number): number {
  const { doc } = scene;
  const np = t > from ? doc.nounPhrases.at[t - 1]! : -1;
  if (np < 0 || !isDate(scene, np)) return t;
  const first = doc.nounPhrases.first[np]!;
  const isTied = first - 1 > from && doc.tag[first - 1] === TAG.IN && !SUBORDINATORS.has(doc.word[first - 1]!);
  return isTied ? first - 1 : first;
}

/**
 * The phrase before a verb at token `t` that a clause with a date at its end describes: "[a survey] published Monday found", "[a survey]
 * the bank published in May found". A date is nobody who speaks.
 */
export function datedBefore(scene: Scene, t: number, from: number): WholePhrase | null {
  const { doc } = scene;
  const { verbGroups, nounPhrases } = doc;
  let end = beforeDate(scene, t, from);
  while (end > from && isAdverb[doc.tag[end - 1]!]) end--;
  const vg = end > from ? verbGroups.at[end - 1]! : -1;
  if (vg < 0 || verbGroups.end[vg] !== end) return null;
  let host = verbGroups.first[vg]! - 1;
  if (!isBareParticiple(scene, vg)) {
    const subject = host > from ? nounPhrases.at[host]! : -1;
    if (!(verbGroups.features[vg]! & VERB.finite) || subject < 0) return null;
    host = nounPhrases.first[subject]! - 1;
    if (host > from && (isWh[doc.tag[host]!] || doc.word[host] === WORD.that)) host--;
  }
  const np = host >= from ? nounPhrases.at[host]! : -1;
  if (np < 0 || !isNoun[doc.tag[nounPhrases.head[np]!]!]) return null;
  const whole = wholeBefore(scene, np, from);
  const before = whole.first - 1;
  const isFree = before < from || (doc.tag[before] !== TAG.IN && doc.tag[before] !== TAG.TO);
  return isFree ? whole : null;
}

/** "released", without an auxiliary, right behind its phrase: a participle, or a past tense that looks like one. */
function isBareParticiple({ doc }: Scene, vg: number): boolean {
  const { verbGroups, nounPhrases } = doc;
  const head = verbGroups.head[vg]!;
  if (verbGroups.features[vg]! & VERB.participle) return true;
  const single = verbGroups.first[vg] === head && verbGroups.end[vg] === head + 1;
  if (!single || !doc.text.startsWith('ed', doc.end[head]! - 2)) return false;
  // "a survey [the bank] published": a phrase right before another one is the host of the clause.
  const np = head > 0 ? nounPhrases.at[head - 1]! : -1;
  return np >= 0 && (nounPhrases.at[nounPhrases.first[np]! - 1] ?? -1) < 0;
}
