import { VERB } from '../model/doc.ts';
import type { ActionLabel } from '../model/extraction.ts';
import { penn } from '../model/tags.ts';
import { nounGovernor } from './chain.ts';
import { controlledSubject, subjectOf } from './clause.ts';
import { COMMA, PLURAL, PREPOSITION, RELATIVE, skipLight, skipLightBack, tagTable, words } from './grammar.ts';
import { beforeParenthesis } from './infinitives.ts';
import { type ActionEntry, firstLabel, labelByClass, verbAt } from './lexicon.ts';
import { ALLOWING } from './negation.ts';
import { senseOf } from './objects.ts';
import { isTime, objectAfter, type Scene } from './phrases.ts';
import { type ObjectSense, overlap } from './sense.ts';
import { type Form, formOf, hasBit, isPassive } from './site.ts';
import { earns, opposed, opposedTo, passesChamber, stopDoing } from './special-actions.ts';
import { isStance } from './stance.ts';
import { TRAIT } from './traits.ts';

const PRONOUN = words('it them this that these those him her us me you');
const BARE = tagTable('NN', 'NNS', 'JJ');
const FROM = words('from');
/** Statuses of nouns whose infinitive says what their holder wants for himself. */
const ATTITUDES: ReadonlySet<string> = new Set(['want', 'demanded', 'pledge', 'trying', 'able', 'rejected']);
const PERSONAL = words('him her me us you them');
const VBG = penn('VBG');

/** An action word in its place. */
export interface Action {
  readonly kind: 'verb' | 'noun';
  readonly entry: ActionEntry;
  readonly label: ActionLabel;
  /** Tokens of the head words. */
  readonly first: number;
  readonly end: number;
  readonly head: number;
  /** Verb group, or -1. */
  readonly group: number;
  /** The subject is what is acted on: a passive, "the tax will rise". */
  readonly passive: boolean;
  /** Nobody who acts is named in the clause: "students should pay fees". */
  readonly agentless: boolean;
  /** Phrase of who acts where the words stand the other way round, "the bill passed [the Senate]".; or -1. */
  readonly agent: number;
  /** Phrase of what is acted on, or -1. */
  readonly object: number;
  /** An object class of the entry, or a class at all, or neither. */
  readonly match: 'class' | 'some' | 'pronoun' | 'none' | 'absent';
}

/** The action verb whose group head is token `t`, or null: its object decides the label. */
export function verbActionAt(scene: Scene, t: number): Action | null {
  const { doc } = scene;
  const g = doc.verbGroups.at[t]!;
  if (g < 0 || doc.verbGroups.head[g] !== t) return null;
  const found = verbAt(doc, t);
  if (!found || found.end > scene.end || doc.lemma[t] !== found.word) return null;
  const { entry, end } = found;
  const form = formOf(doc, g);
  if ((form === 'participle' && isPremodifier(scene, g)) || earns(scene, t, end, entry)) return null;
  const stopped = stopDoing(scene, t, g, entry);
  if (stopped) return stopped;
  if (opposedTo(scene, t, entry)) return opposed(scene, t, g, entry);
  const rising = entry.rises ? risingSubject(scene, g, entry) : null;
  const passive = rising !== null || form === 'participle' || hasBit(doc, g, VERB.passive);
  const through = passesChamber(scene, g, end, entry);
  const object = through
    ? through.bill
    : rising
      ? rising.np
      : passive
        ? (givenThing(scene, entry, end) ?? passiveObject(scene, g, form))
        : activeObject(scene, t, end, entry);
  const pronoun = object >= 0 && isPronoun(scene, object);
  const meant = pronoun && !IDIOM.has(doc.lemma[t]!) ? antecedentOf(scene, entry, object) : null;
  if (pronoun && !meant && !takesPronoun(entry, doc.word[doc.nounPhrases.head[object]!]!)) return null;
  const sense = meant ?? senseOf(scene, object);
  const label =
    rising?.label ??
    labelOf(scene, entry, sense, passive ? end : endOf(scene, object), pronoun) ??
    (passive && holdsPost(scene, entry, object, sense) ? 'appoint' : null);
  if (!label || (sense.nothing && (!entry.any || (!looksInto(scene, label, object) && direct(scene, object, end)))))
    return null;
  // "would not vote for it" is against it; "does not oppose" says little.
  const negated = hasBit(doc, g, VERB.negated);
  const refused = isStance(label) && negated;
  // "are not allowed to build"
  const forbidden = passive && negated && label === 'permit' && ALLOWING.has(doc.lemma[t]!);
  if (refused && label === 'oppose') return null;
  // "campaigned against the senator", "introduced the senator": a race or a meeting, not a policy.
  if ((isStance(label) || label === 'create') && sense.classes[0] === 'people') return null;
  return {
    kind: 'verb',
    entry,
    label: refused ? 'oppose' : forbidden ? 'ban' : label,
    first: t,
    end: headEnd(scene, t, end),
    head: t,
    group: g,
    passive,
    agentless: entry.patient,
    agent: through ? through.agent : -1,
    object,
    match: matchOf(object, sense, !meant && (rising !== null || overlap(entry, sense)), pronoun),
  };
}

/** "investigated claims that": what is no act's object may be looked into, though not "investigate the issue". */
const looksInto = ({ doc }: Scene, label: ActionLabel, object: number): boolean =>
  label === 'investigate' && object >= 0 && !MATTERS.has(doc.lemma[doc.nounPhrases.head[object]!]!);
const MATTERS = words('issue matter question idea possibility problem subject topic');

/** How the object fits the entry. */
function matchOf(object: number, sense: ObjectSense, byClass: boolean, pronoun: boolean): Action['match'] {
  if (byClass) return sense.weak ? 'some' : 'class';
  if (pronoun) return 'pronoun';
  if (object < 0) return 'absent';
  return sense.classes.length > 0 ? 'some' : 'none';
}

/** "They wrote a bill and passed [it]": the sense of the phrase that pronoun `n` stands for, if the verb acts on it. */
function antecedentOf(scene: Scene, entry: ActionEntry, n: number): ObjectSense | null {
  const { doc } = scene;
  const { first, at } = doc.nounPhrases;
  const word = doc.word[first[n]!]!;
  const plural = THEM.has(word);
  if (!plural && !IT.has(word)) return null;
  const floor = Math.max(0, first[n]! - 30);
  for (let t = first[n]! - 1; t >= floor; t--) {
    const m = at[t]!;
    if (m < 0 || m === n || doc.nounPhrases.head[m] !== t || PLURAL[doc.tag[t]!] !== (plural ? 1 : 0)) continue;
    const sense = senseOf(scene, m);
    if (!sense.weak && overlap(entry, sense) && (plural || !PERSONS.has(sense.classes[0]!))) return sense;
  }
  return null;
}
const IT = words('it');
const THEM = words('them');
const PERSONS: ReadonlySet<string> = new Set(['people', 'official', 'prisoner']);
/** "keep it that way", "admit it": the pronoun stands for no thing. */
const IDIOM = words('keep put admit agree');

/** May the verb act on a pronoun? Not "endorsed her": a person, not a policy. */
function takesPronoun(entry: ActionEntry, word: number): boolean {
  const label = entry.any ?? firstLabel(entry);
  if (label !== null && isStance(label)) return !PERSONAL.has(word);
  return entry.strength >= 1 || entry.any !== null;
}

const endOf = (scene: Scene, n: number): number => (n >= 0 ? scene.doc.nounPhrases.end[n]! : -1);

/** The label that the object's classes give, in their order; "stop X from doing" forbids whatever X is. */
function labelOf(
  scene: Scene,
  entry: ActionEntry,
  sense: ObjectSense,
  next: number,
  pronoun: boolean,
): ActionLabel | null {
  const { doc } = scene;
  const from = next >= 0 && next + 1 < scene.end && FROM.has(doc.word[next]!) && doc.tag[next + 1] === VBG;
  if (from && [...entry.byObject.values()].includes('ban')) return 'ban';
  return labelByClass(entry, sense) ?? entry.any ?? (pronoun ? firstLabel(entry) : null);
}

/** "taxpayer [subsidised] travel": a participle with a noun right behind it belongs to that noun. */
function isPremodifier(scene: Scene, g: number): boolean {
  const { doc } = scene;
  const next = doc.verbGroups.end[g]!;
  if (next >= scene.end) return false;
  const n = doc.nounPhrases.at[next]!;
  return n >= 0 && doc.nounPhrases.first[n] === next && BARE[doc.tag[next]!] === 1;
}

/** Does the object stand right behind the verb? */
function direct(scene: Scene, object: number, end: number): boolean {
  return object >= 0 && scene.doc.nounPhrases.first[object]! <= end + 1;
}

/** "Mr Holm was fired", "she will be confirmed": a person, and what becomes of his post. */
function holdsPost({ doc }: Scene, { traits }: ActionEntry, object: number, sense: ObjectSense): boolean {
  if (!(traits & TRAIT.post) || object < 0) return false;
  return sense.classes[0] === 'people' || NOMINATIVE.has(doc.word[doc.nounPhrases.head[object]!]!);
}
const NOMINATIVE = words('he she');

/** A particle far from its verb is left out of the head: "[rolled] the rules back". */
function headEnd(scene: Scene, t: number, end: number): number {
  const { at } = scene.doc.nounPhrases;
  for (let k = t + 1; k < end; k++)
    if (at[k]! >= 0 && scene.doc.nounPhrases.first[at[k]!] === k && end - t > 4) return t + 1;
  return end;
}

function activeObject(scene: Scene, t: number, end: number, entry: ActionEntry): number {
  const { at } = scene.doc.nounPhrases;
  // "rolled [the rules] back", not "voted on Monday [for]".
  if (!PREPOSITION[scene.doc.tag[end - 1]!])
    for (let k = t + 1; k < end; k++) if (at[k]! >= 0 && at[k] !== at[end - 1]) return at[k]!;
  const after = objectAfter(scene, end);
  // "agree [the plan] is unfair": the subject of a clause.
  if (after >= 0 && entry.traits & TRAIT.clausal && opensClause(scene, after)) return -1;
  if (after < 0) return relativeObject(scene, scene.doc.verbGroups.at[t]!);
  return givenThing(scene, entry, scene.doc.nounPhrases.end[after]!) ?? after;
}

/** "give MPs [a vote]", "were denied [visas]": what is given, when its phrase begins at token `at`; else null. */
function givenThing(scene: Scene, { traits }: ActionEntry, at: number): number | null {
  if (!(traits & TRAIT.give) || at >= scene.end) return null;
  const { doc } = scene;
  const n = doc.nounPhrases.at[at]!;
  return n >= 0 && doc.nounPhrases.first[n] === at && !isTime(scene, n) ? n : null;
}

/** "programmes that ministers support", "the question the cabinet chose": the object stands before its clause. */
function relativeObject(scene: Scene, g: number): number {
  const { doc } = scene;
  if (g < 0 || formOf(doc, g) !== 'finite') return -1;
  const { np, before, relative } = subjectOf(scene, g);
  if (np < 0 || relative >= 0 || before <= scene.first) return -1;
  const at = RELATIVE.has(doc.word[before]!) ? before - 1 : before;
  const n = doc.nounPhrases.at[at]!;
  // "that" after a verb opens a clause: "said that ministers support".
  return n >= 0 && !isTime(scene, n) && n !== np ? n : -1;
}

/** Does a finite verb follow phrase `n`? */
function opensClause(scene: Scene, n: number): boolean {
  const { doc } = scene;
  const next = doc.nounPhrases.end[n]!;
  const g = next < scene.end ? doc.verbGroups.at[skipLight(doc, next, scene.end)] : undefined;
  return g !== undefined && g >= 0 && hasBit(doc, g, VERB.finite);
}

function passiveObject(scene: Scene, g: number, form: Form): number {
  const { doc } = scene;
  if (form === 'participle') {
    let k = skipLightBack(doc, doc.verbGroups.first[g]! - 1, scene.first);
    // "the rebate, secured in 1984"
    if (k > scene.first && COMMA.has(doc.word[k]!)) k--;
    return k < scene.first ? -1 : doc.nounPhrases.at[k]!;
  }
  if (form === 'infinitive') {
    // "calls for [the boy] to be returned", "want [the scheme] to be scrapped"; not "a demand to be heard"
    let k = skipLightBack(doc, doc.verbGroups.first[g]! - 1, scene.first);
    // "wants the fee, due to rise in May, to be delayed"
    if (k > scene.first && COMMA.has(doc.word[k]!)) k = beforeParenthesis(scene, k);
    const n = k >= scene.first ? doc.nounPhrases.at[k]! : -1;
    const holder = n >= 0 ? nounGovernor(scene, n) : null;
    return n >= 0 && !(holder && ATTITUDES.has(holder.status)) ? n : controlledSubject(scene, g).np;
  }
  return subjectOf(scene, g).np;
}

/** "taxes will rise": the subject, where the verb has a label for its class. */
function risingSubject(scene: Scene, g: number, entry: ActionEntry): { np: number; label: ActionLabel } | null {
  if (isPassive(scene.doc, g)) return null;
  const { np } = formOf(scene.doc, g) === 'finite' ? subjectOf(scene, g) : controlledSubject(scene, g);
  for (const c of senseOf(scene, np).classes) {
    const label = entry.bySubject.get(c);
    if (label) return { np, label };
  }
  const any = entry.bySubject.get('*');
  return any && np >= 0 ? { np, label: any } : null;
}

function isPronoun(scene: Scene, n: number): boolean {
  const { doc } = scene;
  return doc.nounPhrases.end[n]! - doc.nounPhrases.first[n]! === 1 && PRONOUN.has(doc.word[doc.nounPhrases.first[n]!]!);
}
