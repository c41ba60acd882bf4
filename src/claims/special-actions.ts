import { VERB } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import type { Action } from './actions.ts';
import { subjectOf } from './clause.ts';
import { words } from './grammar.ts';
import { type ActionEntry, labelByClass, verbAt } from './lexicon.ts';
import { senseOf } from './objects.ts';
import { objectAfter, type Scene, verbBefore } from './phrases.ts';
import { overlap } from './sense.ts';
import { formOf, hasBit, isPassive } from './site.ts';
import { TRAIT } from './traits.ts';

const VBG = penn('VBG');
const TO = words('to');

/** "raised £2m", "lost $3bn": a sum that comes in is no act of policy. */
export function earns(scene: Scene, t: number, end: number, { traits }: ActionEntry): boolean {
  if (!(traits & (TRAIT.spend | TRAIT.earn))) return false;
  const { doc, mentions } = scene;
  if (traits & TRAIT.spend) return isSpan(scene, end) || isSpan(scene, t - 1);
  const n = end < scene.end ? doc.nounPhrases.at[end]! : -1;
  if (n < 0) return end < scene.end && (mentions.money.at[end] ?? -1) >= 0;
  const head = doc.nounPhrases.head[n]!;
  return (mentions.money.at[head] ?? -1) >= 0 || CURRENCY.has(doc.word[doc.nounPhrases.first[n]!]!);
}

/** "spent [a week] in Ohio", "the [time] spent on tests": time, not money, at token `t`. */
function isSpan(scene: Scene, t: number): boolean {
  const n = t >= scene.first && t < scene.end ? scene.doc.nounPhrases.at[t]! : -1;
  return n >= 0 && SPANS.has(scene.doc.lemma[scene.doc.nounPhrases.head[n]!]!);
}
const SPANS = words('minute hour day night morning week weekend month year decade time life career summer');

const CURRENCY = words('$ £ € between');

type Active = Pick<Action, 'entry' | 'label' | 'first' | 'end' | 'group' | 'object' | 'match'>;

/** An action by an active verb, whose head is its first word. Field by field: all actions have one shape. */
const active = ({ entry, label, first, end, group, object, match }: Active): Action => ({
  kind: 'verb',
  entry,
  label,
  first,
  end,
  head: first,
  group,
  passive: false,
  agentless: false,
  agent: -1,
  object,
  match,
});

/** "[stop] initiating deportations": what is done no more is what the gerund acts on. */
export function stopDoing(scene: Scene, t: number, g: number, entry: ActionEntry): Action | null {
  if (!(entry.traits & TRAIT.stop)) return null;
  const { doc } = scene;
  const next = t + 1 < scene.end ? doc.verbGroups.at[t + 1]! : -1;
  if (next < 0 || formOf(doc, next) !== 'gerund') return null;
  const object = objectAfter(scene, doc.verbGroups.end[next]!);
  const sense = senseOf(scene, object);
  // "stopped providing the team with escorts": an act by its verb.
  const acts = verbAt(doc, doc.verbGroups.head[next]!);
  if (sense.classes.length === 0 && (object < 0 || !acts)) return null;
  const match = sense.classes.length > 0 ? 'class' : 'none';
  return active({ entry, label: 'suspend', first: t, end: t + 1, group: g, object, match });
}

/** "suggests [increasing] state funding": a gerund that stands first in its object's phrase, or null. */
export function hiddenGerundAt(scene: Scene, t: number): Action | null {
  const { doc } = scene;
  const n = doc.nounPhrases.at[t]!;
  if (n < 0 || doc.nounPhrases.first[n] !== t || doc.nounPhrases.head[n] === t || doc.tag[t] !== VBG) return null;
  const found = verbAt(doc, t);
  if (!found || doc.lemma[t] !== found.word || found.end > doc.nounPhrases.head[n]!) return null;
  const sense = senseOf(scene, n);
  const label = labelByClass(found.entry, sense);
  if (!label) return null;
  const { entry, end } = found;
  return active({ entry, label, first: t, end, group: -1, object: n, match: 'class' });
}

/** "ministers [opposed] to the cap": whose participle says what they think, not what is done to them. */
export function opposedTo({ doc, end }: Scene, t: number, { traits }: ActionEntry): boolean {
  if (!(traits & TRAIT.oppose)) return false;
  return t + 1 < end && TO.has(doc.word[t + 1]!) && isPassive(doc, doc.verbGroups.at[t]!);
}

/** The claim of "opposed to": who is opposed stands before it. */
export function opposed(scene: Scene, t: number, g: number, entry: ActionEntry): Action | null {
  if (hasBit(scene.doc, g, VERB.negated)) return null;
  const object = objectAfter(scene, t + 2);
  const sense = senseOf(scene, object);
  const match = sense.classes.length > 0 ? 'class' : object >= 0 ? 'none' : 'absent';
  return active({ entry, label: 'oppose', first: t, end: t + 1, group: g, object, match });
}

/** "the bill [passed] the Senate": the chamber passes it. */
export function passesChamber(
  scene: Scene,
  g: number,
  end: number,
  { traits }: ActionEntry,
): { agent: number; bill: number } | null {
  if (!(traits & TRAIT.pass) || isPassive(scene.doc, g)) return null;
  const agent = objectAfter(scene, end);
  const bill = subjectOf(scene, g).np;
  const isChamber = senseOf(scene, agent).classes.includes('chamber');
  return isChamber && senseOf(scene, bill).classes.includes('law') ? { agent, bill } : null;
}

/** "will [back] the plan": an action verb behind a bare modal that the tagger took for another word, or null. */
export function afterModalAt(scene: Scene, t: number): Action | null {
  const { doc } = scene;
  if (doc.verbGroups.at[t]! >= 0) return null;
  const g = verbBefore(scene, t);
  if (g < 0 || doc.tag[doc.verbGroups.head[g]!] !== MD) return null;
  const found = verbAt(doc, t);
  if (!found || doc.word[t] !== found.word) return null;
  const own = doc.nounPhrases.at[t]!;
  const object = own >= 0 && doc.nounPhrases.head[own]! > t ? own : objectAfter(scene, found.end);
  const sense = senseOf(scene, object);
  const label = labelByClass(found.entry, sense) ?? found.entry.any;
  if (!label || object < 0) return null;
  const match = overlap(found.entry, sense) ? 'class' : 'none';
  const { entry, end } = found;
  return active({ entry, label, first: t, end, group: g, object, match });
}
const MD = penn('MD');
