import { VERB } from '../model/doc.ts';
import { nounGovernor } from './chain.ts';
import { phraseBefore, type Subject, subjectOf } from './clause.ts';
import { AND, COMMA, PREPOSITION, PROPER, skipLightBack, tagTable, words } from './grammar.ts';
import { chainHead, isTime, joinedFrom, type Scene, verbBefore } from './phrases.ts';
import { formOf, hasBit } from './site.ts';

/** The phrase that the relative pronoun at token `t` stands for, as a subject. */
export function relativeSubject(scene: Scene, t: number, depth: number): Subject {
  const { doc } = scene;
  let k = skipLightBack(doc, t - 1, scene.first);
  if (k >= scene.first && COMMA.has(doc.word[k]!)) k--;
  if (k >= scene.first && PREPOSITION[doc.tag[k]!]) k--;
  k = pastQuantity(scene, k);
  const n = k >= scene.first ? doc.nounPhrases.at[k]! : -1;
  if (n < 0 || depth > 4) return { np: -1, before: t - 1, relative: t };
  // "a bill in 2005 that would"
  const near = isTime(scene, n) ? phraseBefore(scene, k + 1) : n;
  const np = near < 0 ? near : WHO.has(doc.word[t]!) ? personBefore(scene, near, depth) : thingBefore(scene, near);
  return { np, before: t - 1, relative: t };
}
const WHO = words('who');

/** "peers, [both of] whom": the last token of those who are all meant; "several of whom" are others. */
function pastQuantity({ doc, first }: Scene, k: number): number {
  if (k <= first || !QUANTITY.has(doc.word[k]!)) return k;
  return COMMA.has(doc.word[k - 1]!) ? k - 2 : k - 1;
}
const QUANTITY = words('all both');

/** Whom "who" means: "the chairman of [the board] who", "Lane is [a senator] who". */
function personBefore(scene: Scene, n: number, depth: number): number {
  const { doc } = scene;
  const described = isBody(scene, n) ? chainHead(scene, n) : n;
  const name = nameBefore(scene, described);
  const person = name >= 0 ? name : described;
  const g = copulaBefore(scene, joinedFrom(scene, person));
  if (g < 0 || !hasBit(doc, g, VERB.copula) || formOf(doc, g) !== 'finite') return person;
  const { np } = subjectOf(scene, g, depth + 1);
  return np >= 0 && PROPER[doc.tag[doc.nounPhrases.head[np]!]!] ? np : person;
}

/** "is a snob, [cheat and bully] who": the verb before a list that begins at token `t`, whose first follows the verb. */
function copulaBefore(scene: Scene, t: number): number {
  const { doc } = scene;
  const first = t - 2 >= scene.first && COMMA.has(doc.word[t - 1]!) ? doc.nounPhrases.at[t - 2]! : -1;
  return verbBefore(scene, first >= 0 ? doc.nounPhrases.first[first]! : t);
}

/** "[Lane], the chairman who": the name that a noun between commas describes, or -1. */
function nameBefore(scene: Scene, n: number): number {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const comma = np.first[n]! - 1;
  if (comma <= scene.first || !COMMA.has(doc.word[comma]!) || !DETERMINER[doc.tag[np.first[n]!]!]) return -1;
  const name = np.at[comma - 1]!;
  const m = name >= 0 ? (scene.mentions.actors.at[np.head[name]!] ?? -1) : -1;
  return scene.mentions.actors.list[m]?.actor.kind === 'person' ? name : -1;
}

/** A body or a place by its name or noun: no "who". */
function isBody(scene: Scene, n: number): boolean {
  const head = scene.doc.nounPhrases.head[n]!;
  const m = scene.mentions.actors.at[head] ?? -1;
  const kind = m >= 0 ? scene.mentions.actors.list[m]?.actor.kind : undefined;
  return kind ? kind !== 'person' && kind !== 'group' && kind !== 'unnamed' : BODY.has(scene.doc.lemma[head]!);
}
const DETERMINER = tagTable('DT', 'PRP$');
const BODY = words(
  'committee board panel party house senate council company country state city department ministry agency government union group team bill deal plan issue',
);

/** "[a bill] in the Senate that would": what is laid before a body, not the body. */
function thingBefore(scene: Scene, near: number): number {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let n = near;
  for (let i = 0; i < 3 && (n === near ? isBody(scene, n) : isTime(scene, n)); i++) {
    const p = np.first[n]! - 1;
    const left = p > scene.first && (PREPOSITION[doc.tag[p]!] || AND.has(doc.word[p]!)) ? np.at[p - 1]! : -1;
    if (left < 0) return near;
    n = left;
  }
  const noun = nounGovernor(scene, n);
  return noun && LAID.has(noun.status) ? n : near;
}
const LAID: ReadonlySet<string> = new Set(['proposed', 'enacted']);
