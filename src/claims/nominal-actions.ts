import { SHAPE, VERB } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import type { Action } from './actions.ts';
import { subjectOf } from './clause.ts';
import { AND, COMMA, NOUN, tagTable, words } from './grammar.ts';
import { type ActionEntry, adjectiveAt, labelByClass, nounAt, quantityAt } from './lexicon.ts';
import { classesIn, senseOf } from './objects.ts';
import { objectAfter, type Scene, verbBefore } from './phrases.ts';
import { type ObjectSense, overlap, toSense } from './sense.ts';
import { hasBit } from './site.ts';
import { isStance } from './stance.ts';

const PLANS = words('plan proposal');
const PREDICATE = tagTable('JJ', 'JJR', 'VBN');
const PRONOUN = words('it they this that these them');
const TO = words('to');
const AFTER = words('of on for to in against into from with over about');

/** The action noun that ends the phrase around token `t` and begins there, or null. */
export function nounActionAt(scene: Scene, t: number): Action | null {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const found = nounAt(doc, t);
  // "that [sanctions relief] could come": the first noun may have been read as a verb.
  const n = found ? np.at[found.end - 1]! : -1;
  if (!found || n < 0 || found.end !== np.head[n]! + 1 || np.first[n]! > t + 1) return null;
  const from = givenBy(scene, n, found.entry, t, found.end);
  if (from) return from;
  const object = nounObject(scene, n, t, found.entry.patient);
  // "a proposal for an agency", not "the agency's plan".
  if (object === n && PLANS.has(doc.lemma[t]!)) return null;
  const sense = object === n ? premodifierSense(scene, n, t) : senseOf(scene, object);
  return nominal(found.entry, t, found.end, object, sense);
}

/** "The plan drew [criticism] from unions": who gives it stands after "from", what it is for before the verb. */
function givenBy(scene: Scene, n: number, entry: ActionEntry, first: number, end: number): Action | null {
  const { doc } = scene;
  const p = doc.nounPhrases.end[n]!;
  if (p + 1 >= scene.end || !FROM.has(doc.word[p]!)) return null;
  const agent = doc.nounPhrases.at[p + 1]!;
  const g = verbBefore(scene, doc.nounPhrases.first[n]!);
  if (agent < 0 || g < 0) return null;
  const object = subjectOf(scene, g).np;
  const sense = senseOf(scene, object);
  const label = labelByClass(entry, sense);
  if (!label || !isStance(label)) return null;
  return nominal(entry, first, end, object, sense, agent);
}
const FROM = words('from');

/** "[more] money", "[tougher] rules": a comparative that says how a policy noun would change, or null. */
export function quantityActionAt(scene: Scene, t: number): Action | null {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const n = np.at[t]!;
  if (n < 0 || np.head[n] === t) return null;
  const found = quantityAt(doc, t);
  if (!found) return null;
  const sense = senseOf(scene, n);
  if (sense.weak || !overlap(found.entry, sense)) return null;
  return nominal(found.entry, t, np.head[n]! + 1, n, sense);
}

/** "endorsements in the Senate", "support among voters": a race for office, no policy. */
const RACE: ReadonlySet<string> = new Set(['people', 'official', 'chamber', 'body']);

function nominal(
  entry: ActionEntry,
  first: number,
  end: number,
  object: number,
  sense: ObjectSense,
  agent = -1,
): Action | null {
  const byClass = labelByClass(entry, sense);
  const label = byClass ?? entry.any;
  if (!label || (isStance(label) && RACE.has(sense.classes[0] ?? ''))) return null;
  const match = byClass ? 'class' : object < 0 ? 'absent' : sense.classes.length > 0 ? 'some' : 'none';
  return {
    kind: 'noun',
    entry,
    label,
    first,
    end,
    head: end - 1,
    group: -1,
    passive: false,
    agentless: entry.patient,
    agent,
    object,
    match,
  };
}

/** "the scheme is [flawed]", "hunting would be [illegal]": an adjective after a form of be, or null. */
export function adjectiveActionAt(scene: Scene, t: number): Action | null {
  const { doc } = scene;
  if (!PREDICATE[doc.tag[t]!]) return null;
  const found = adjectiveAt(doc, t);
  if (!found) return null;
  const g = verbBefore(scene, adverbsBefore(scene, t));
  if (g < 0 || !hasBit(doc, g, VERB.copula)) return null;
  const { entry } = found;
  const after =
    entry.any === 'oppose' || entry.any === 'permit'
      ? objectAfter(scene, TO.has(doc.word[found.end] ?? -1) ? found.end + 1 : found.end)
      : -1;
  const subject = subjectOf(scene, g).np;
  const object = after >= 0 ? after : subject;
  const sense = senseOf(scene, object);
  const pronoun = object >= 0 && PRONOUN.has(doc.word[doc.nounPhrases.head[object]!]!);
  const known = pronoun && entry.any === null ? toSense([...entry.byObject.keys()].slice(0, 1)) : sense;
  const made = nominal(entry, t, found.end, object, known);
  // "it is unfair that", "they are wrong": nothing is named that would be opposed.
  if (pronoun && entry.strength < 1 && made?.label === 'oppose') return null;
  if (!made || (entry.any === null && made.match !== 'class')) return null;
  const holder = entry.any === 'oppose' && after >= 0;
  return {
    kind: 'verb',
    entry,
    label: made.label,
    first: made.first,
    end: made.end,
    head: made.head,
    group: g,
    passive: false,
    agentless: !holder,
    agent: -1,
    object,
    match: pronoun ? 'pronoun' : made.match,
  };
}

/** "is legally and morally [wrong]": the first of the adverbs, joined, before token `t`. */
function adverbsBefore({ doc, first }: Scene, t: number): number {
  let k = t;
  while (k - 1 > first && ADVERB[doc.tag[k - 1]!]) {
    k--;
    let j = k - 1;
    while (j > first && (AND.has(doc.word[j]!) || COMMA.has(doc.word[j]!))) j--;
    if (j < k - 1 && ADVERB[doc.tag[j]!]) k = j + 1;
  }
  return k;
}
const ADVERB = tagTable('RB');

/** "income tax cut": the noun before the action noun. */
function premodifierSense(scene: Scene, n: number, t: number): ObjectSense {
  return toSense(classesIn(scene, scene.doc.nounPhrases.first[n]!, t));
}

/** End of the possessor before token `t` in phrase `n`, or 0. */
function possessorEnd({ doc }: Scene, n: number, t: number): number {
  for (let k = doc.nounPhrases.first[n]! + 1; k < t; k++) if (doc.tag[k] === POS) return k;
  return 0;
}
const POS = penn('POS');

/** What the noun acts on: after "of", "on", "to"; else the words before it in its phrase. */
function nounObject(scene: Scene, n: number, t: number, patient: boolean): number {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const p = np.end[n]!;
  // "the boy's return from Ruritania": whom it befalls stands before it.
  const possessed = patient && possessorEnd(scene, n, t) > 0;
  if (!possessed && p < scene.end && AFTER.has(doc.word[p]!)) {
    const after = objectAfter(scene, p + 1);
    if (after >= 0) return after;
  }
  // "Russian sanctions", "pay rise": a noun or an adjective of a country, not "the", "a new".
  for (let k = np.first[n]!; k < t; k++)
    if (NOUN[doc.tag[k]!] || doc.shape[k]! & SHAPE.capital) return k > scene.first || NOUN[doc.tag[k]!] ? n : -1;
  return -1;
}
