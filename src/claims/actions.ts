import { SHAPE } from '../model/doc.ts';
import type { ActionLabel } from '../model/extraction.ts';
import { subjectOf } from './clause.ts';
import { NOUN, skipLightBack, tagTable, words } from './grammar.ts';
import { type ActionEntry, nounAt, verbAt } from './lexicon.ts';
import { classesIn, type ObjectSense, senseOf } from './objects.ts';
import { objectAfter, type Scene } from './phrases.ts';
import { formOf, isPassive } from './site.ts';

const PRONOUN = words('it them this that these those him her us');
const BARE = tagTable('NN', 'NNS', 'JJ');
const AFTER = words('of on for to in against into from with');

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
  readonly passive: boolean;
  /** Phrase of what is acted on, or -1. */
  readonly object: number;
  readonly sense: ObjectSense;
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
  if (isPremodifier(scene, g)) return null;
  const passive = isPassive(doc, g);
  const object = passive ? passiveObject(scene, g) : activeObject(scene, t, found.end);
  const sense = senseOf(doc, object);
  const { entry } = found;
  const byClass = sense.classes.map((c) => entry.byObject.get(c)).find((l) => l !== undefined);
  const bySubject = object < 0 && entry.bySubject.size > 0 ? subjectLabel(scene, g, entry) : undefined;
  const pronoun = object >= 0 && isPronoun(scene, object);
  const fallback = entry.any ?? (pronoun ? [...entry.byObject.values()][0] : undefined);
  const label = byClass ?? bySubject ?? fallback;
  if (!label || (sense.nothing && !byClass && entry.strength < 3)) return null;
  const match =
    byClass || bySubject
      ? 'class'
      : pronoun
        ? 'pronoun'
        : sense.classes.length > 0
          ? 'some'
          : object >= 0
            ? 'none'
            : 'absent';
  return {
    kind: 'verb',
    entry,
    label,
    first: t,
    end: headEnd(scene, t, found.end),
    head: t,
    group: g,
    passive,
    object,
    sense,
    match,
  };
}

/** "taxpayer [subsidised] travel": a participle with a noun right behind it belongs to that noun. */
function isPremodifier(scene: Scene, g: number): boolean {
  const { doc } = scene;
  const next = doc.verbGroups.end[g]!;
  if (formOf(doc, g) !== 'participle' || next >= scene.end) return false;
  const n = doc.nounPhrases.at[next]!;
  return n >= 0 && doc.nounPhrases.first[n] === next && BARE[doc.tag[next]!] === 1;
}

/** A particle far from its verb is left out of the head: "[rolled] the rules back". */
function headEnd(scene: Scene, t: number, end: number): number {
  const { at } = scene.doc.nounPhrases;
  for (let k = t + 1; k < end; k++)
    if (at[k]! >= 0 && scene.doc.nounPhrases.first[at[k]!] === k && end - t > 4) return t + 1;
  return end;
}

function activeObject(scene: Scene, t: number, end: number): number {
  const { at } = scene.doc.nounPhrases;
  for (let k = t + 1; k < end; k++) if (at[k]! >= 0) return at[k]!;
  return objectAfter(scene, end);
}

function passiveObject(scene: Scene, g: number): number {
  const { doc } = scene;
  if (formOf(doc, g) === 'participle') {
    const k = skipLightBack(doc, doc.verbGroups.first[g]! - 1, scene.first);
    return k < scene.first ? -1 : doc.nounPhrases.at[k]!;
  }
  return subjectOf(scene, g).np;
}

function subjectLabel(scene: Scene, g: number, entry: ActionEntry): ActionLabel | undefined {
  const s = subjectOf(scene, g);
  if (s.np < 0) return undefined;
  return senseOf(scene.doc, s.np)
    .classes.map((c) => entry.bySubject.get(c))
    .find((l) => l !== undefined);
}

function isPronoun(scene: Scene, n: number): boolean {
  const { doc } = scene;
  return doc.nounPhrases.end[n]! - doc.nounPhrases.first[n]! === 1 && PRONOUN.has(doc.word[doc.nounPhrases.first[n]!]!);
}

/** The action noun that ends phrase `n` from token `t` on, or null. */
export function nounActionAt(scene: Scene, t: number): Action | null {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const n = np.at[t]!;
  if (n < 0) return null;
  const found = nounAt(doc, t);
  if (!found || found.end !== np.head[n]! + 1) return null;
  const object = nounObject(scene, n, t);
  const sense = object === n ? premodifierSense(scene, n, t) : senseOf(doc, object);
  const { entry } = found;
  const byClass = sense.classes.map((c) => entry.byObject.get(c)).find((l) => l !== undefined);
  const label = byClass ?? entry.any;
  if (!label) return null;
  const match = byClass ? 'class' : object < 0 ? 'absent' : sense.classes.length > 0 ? 'some' : 'none';
  return {
    kind: 'noun',
    entry,
    label,
    first: t,
    end: found.end,
    head: found.end - 1,
    group: -1,
    passive: false,
    object,
    sense,
    match,
  };
}

/** "income tax cut": the noun before the action noun. */
function premodifierSense(scene: Scene, n: number, t: number): ObjectSense {
  return { classes: classesIn(scene.doc, scene.doc.nounPhrases.first[n]!, t), nothing: false };
}

/** What the noun acts on: after "of", "on", "to"; else the words before it in its phrase. */
function nounObject(scene: Scene, n: number, t: number): number {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const p = np.end[n]!;
  if (p < scene.end && AFTER.has(doc.word[p]!)) {
    const after = objectAfter(scene, p);
    if (after >= 0) return after;
  }
  // "Russian sanctions", "pay rise": a noun or an adjective of a country, not "the", "a new".
  for (let k = np.first[n]!; k < t; k++)
    if (NOUN[doc.tag[k]!] || doc.shape[k]! & SHAPE.capital) return k > scene.first || NOUN[doc.tag[k]!] ? n : -1;
  return -1;
}
