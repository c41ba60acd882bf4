import { type Doc, VERB } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import { tagTable, words } from './grammar.ts';

/** How a verb stands in its clause. */
export type Form = 'finite' | 'bare' | 'infinitive' | 'gerund' | 'participle';

const VB = penn('VB');
const VBG = penn('VBG');

/** The form of verb group `g`. */
export function formOf(doc: Doc, g: number): Form {
  const vg = doc.verbGroups;
  const bits = vg.features[g]!;
  if (bits & VERB.infinitive) return 'infinitive';
  if (bits & VERB.gerund) return 'gerund';
  if (bits & VERB.participle) return actsOn(doc, g) ? 'finite' : 'participle';
  if (isWished(doc, g)) return 'participle';
  if (vg.modal[g]! < 0 && vg.first[g] === vg.head[g] && doc.tag[vg.head[g]!] === VB) return 'bare';
  return 'finite';
}

/** "Police [arrested] six men": a participle by its tag, but an object follows, so it is a past tense. */
function actsOn(doc: Doc, g: number): boolean {
  const next = doc.verbGroups.end[g]!;
  if (next >= doc.count || GIVEN.has(doc.lemma[doc.verbGroups.head[g]!]!)) return false;
  if ((doc.nounPhrases.at[doc.verbGroups.first[g]! - 1] ?? -1) < 0) return false;
  // "The mayor [proposed] raising fares"
  if (doc.tag[next] === VBG) return standsAlone(doc, g);
  if (doc.nounPhrases.at[next]! < 0) return false;
  return (
    OBJECT[doc.tag[next]!] === 1 || (BARE[doc.tag[next]!] === 1 && !WHEN.has(doc.word[next]!) && standsAlone(doc, g))
  );
}
const OBJECT = tagTable('DT', 'PRP$', 'CD', 'PRP');
const BARE = tagTable('NN', 'NNS', 'JJ');
const WHEN = words('last next today yesterday tomorrow');

/** "The senator [introduced] legislation": no other verb of the sentence could be its main verb. */
function standsAlone(doc: Doc, g: number): boolean {
  const { at, end, features } = doc.verbGroups;
  const s = doc.sentence[doc.verbGroups.head[g]!]!;
  const limit = doc.sentences.end[s]!;
  for (let t = doc.sentences.first[s]!; t < limit; t++) {
    const h = at[t]!;
    if (h < 0) continue;
    if (h !== g && !(features[h]! & UNFINISHED)) return false;
    t = end[h]! - 1;
  }
  return true;
}
const UNFINISHED = VERB.infinitive | VERB.gerund | VERB.participle;

const GIVEN = words('give offer grant award pay call name elect show teach promise hand send deny tell');

/** "want the curbs [scrapped]": a past tense by its tag, but a verb of wishing stands before its phrase. */
function isWished(doc: Doc, g: number): boolean {
  const vg = doc.verbGroups;
  const first = vg.first[g]!;
  if (first !== vg.head[g] || doc.tag[first] !== VBD) return false;
  const n = first > 0 ? doc.nounPhrases.at[first - 1]! : -1;
  const h = n >= 0 && doc.nounPhrases.first[n]! > 0 ? vg.at[doc.nounPhrases.first[n]! - 1]! : -1;
  return h >= 0 && doc.sentence[first] === doc.sentence[vg.head[h]!] && WISHING.has(doc.lemma[vg.head[h]!]!);
}
const VBD = penn('VBD');
const WISHING = words('want see need like prefer');

export function hasBit(doc: Doc, g: number, bit: number): boolean {
  return (doc.verbGroups.features[g]! & bit) !== 0;
}

/** Is the verb's subject what is acted on? */
export function isPassive(doc: Doc, g: number): boolean {
  return hasBit(doc, g, VERB.passive) || formOf(doc, g) === 'participle';
}
