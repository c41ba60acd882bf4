import { VERB } from '../model/doc.ts';
import { isStrongCue } from './cue-lists.ts';
import { type WholePhrase, wholeBefore } from './phrases.ts';
import type { Scene } from './scene.ts';
import { DASHES, isName, isWh, SUBORDINATORS, TAG, WORD } from './words.ts';

/** Tokens of a clause that describes a subject, at most. */
const LONGEST_CLAUSE = 30;

/**
 * The phrase that a clause before the verb describes, when `whole` is only the end of that clause: "[officials] who spoke about the
 * talks", "[people] briefed on the talks", and with `commas` "[Lane], speaking at a rally". Null where `whole` may be a subject itself.
 */
export function describedBefore(scene: Scene, whole: WholePhrase, from: number, commas: boolean): WholePhrase | null {
  const { doc, quotes } = scene;
  const first = commas ? firstOfPlace(scene, whole.first, from) : whole.first;
  if (!isObject(scene, first - 1, from)) return null;
  const stop = Math.max(from, first - LONGEST_CLAUSE);
  for (let t = first - 1; t > stop; t--) {
    const word = doc.word[t]!;
    if (word === WORD.comma) return commas ? beforeComma(scene, t, from) : null;
    if (word === WORD.semicolon || word === WORD.colon || DASHES.has(word) || quotes.at[t] !== quotes.at[whole.first])
      return null;
    if (isRelative(scene, t)) return hostAt(scene, t - 1, from);
    const vg = doc.verbGroups.at[t]!;
    if (vg < 0 || doc.verbGroups.first[vg] !== t) continue;
    if (isReduced(scene, vg) && doc.nounPhrases.at[t - 1]! >= 0) return hostAt(scene, t - 1, from);
    if (doc.verbGroups.features[vg]! & VERB.finite && !isRelative(scene, t - 1)) return null;
  }
  return null;
}

/** "in [Aurora, Colorado]": a name behind another one and a comma goes with it. */
function firstOfPlace({ doc }: Scene, first: number, from: number): number {
  const np = first - 2 > from && doc.word[first - 1] === WORD.comma ? doc.nounPhrases.at[first - 2]! : -1;
  return np >= 0 && isName[doc.tag[doc.nounPhrases.head[np]!]!] ? doc.nounPhrases.first[np]! : first;
}

/** "officials [whose laws] were struck down say": the phrase before the relative clause whose verb ends right before token `t`. */
export function describedByClause(scene: Scene, t: number, from: number): WholePhrase | null {
  const { doc } = scene;
  const vg = doc.verbGroups.at[t - 1]!;
  if (vg < 0 || !(doc.verbGroups.features[vg]! & VERB.finite)) return null;
  const before = doc.verbGroups.first[vg]! - 1;
  if (before <= from) return null;
  const np = doc.nounPhrases.at[before]!;
  const opener = np < 0 ? before : doc.nounPhrases.first[np]!;
  return isRelative(scene, opener) && opener > from ? hostAt(scene, opener - 1, from) : null;
}

/** Does a phrase behind token `t` hang on a preposition, an infinitive or a relative clause's verb? */
function isObject(scene: Scene, t: number, from: number): boolean {
  const { doc } = scene;
  if (t <= from) return false;
  const vg = doc.verbGroups.at[t]!;
  if (vg < 0) return (doc.tag[t] === TAG.IN && !SUBORDINATORS.has(doc.word[t]!)) || doc.tag[t] === TAG.TO;
  if (isStrongCue(doc, doc.verbGroups.head[vg]!) && !(doc.verbGroups.features[vg]! & VERB.infinitive)) return false;
  return !(doc.verbGroups.features[vg]! & VERB.finite) || isRelative(scene, doc.verbGroups.first[vg]! - 1);
}

const isRelative = ({ doc }: Scene, t: number): boolean =>
  isWh[doc.tag[t]!] === 1 && doc.word[t] !== WORD.when && doc.nounPhrases.at[t - 1]! >= 0;

/** A participle or gerund without an auxiliary, or a past form before a preposition, which may be one: "people briefed on". */
function isReduced({ doc }: Scene, vg: number): boolean {
  const features = doc.verbGroups.features[vg]!;
  if (features & (VERB.participle | VERB.gerund)) return true;
  const end = doc.verbGroups.end[vg]!;
  const single = doc.verbGroups.first[vg] === end - 1;
  return single && doc.text.startsWith('ed', doc.end[end - 1]! - 2) && doc.tag[end] === TAG.IN;
}

/** "[Lane], speaking at": the phrase before a comma that a participle, a preposition or a relative word follows. */
function beforeComma(scene: Scene, comma: number, from: number): WholePhrase | null {
  const { doc } = scene;
  const tag = doc.tag[comma + 1]!;
  const opens = tag === TAG.VBG || tag === TAG.VBN || tag === TAG.IN || isWh[tag] === 1;
  return opens && !SUBORDINATORS.has(doc.word[comma + 1]!) ? hostAt(scene, comma - 1, from) : null;
}

/** The whole phrase that ends at token `t`, unless it hangs on something itself. */
function hostAt(scene: Scene, t: number, from: number): WholePhrase | null {
  const { doc } = scene;
  const np = doc.nounPhrases.at[t]!;
  if (np < 0) return null;
  const host = wholeBefore(scene, np, from);
  const before = host.first - 1;
  if (before < from) return host;
  return doc.tag[before] === TAG.IN || doc.tag[before] === TAG.TO || doc.verbGroups.at[before]! >= 0 ? null : host;
}
