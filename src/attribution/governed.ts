import type { TokenRange } from '../pattern/rule.ts';
import { beforeDate } from './dated.ts';
import { subjectFrom, wholeBefore } from './phrases.ts';
import type { Scene, Subject } from './scene.ts';
import { subjectOf } from './subjects.ts';
import { forms, WORD } from './words.ts';

/** Verbs whose object does what an infinitive behind it says. */
const MOVING = forms(
  'lead prompt cause force push drive spur inspire compel provoke tempt embolden induce motivate persuade convince allow enable',
);
const REFLEXIVES = forms('himself herself itself themselves myself ourselves');

/** "The ruling led [voters in Leeds] to say": the whole object of a verb that moves somebody to do something. */
export function movedSubject(scene: Scene, host: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  const whole = wholeBefore(scene, host, arena.first);
  const governor = whole.first > arena.first ? doc.verbGroups.at[whole.first - 1]! : -1;
  return governor >= 0 && MOVING.has(doc.lemma[doc.verbGroups.head[governor]!]!) ? subjectFrom(whole, 'own') : null;
}

/** "has himself [voted]", "have in the past [said]": the subject of the auxiliary before a reflexive or a date, which end at token `t`. */
export function splitSubject(scene: Scene, vg: number, t: number, arena: TokenRange): Subject | null {
  const { verbGroups, lemma, word } = scene.doc;
  const aux = vg - 1;
  if (aux < 0 || lemma[verbGroups.head[aux]!] !== WORD.have || verbGroups.first[aux]! < arena.first) return null;
  const end = REFLEXIVES.has(word[t - 1]!) ? t - 1 : beforeDate(scene, t, arena.first);
  return end < verbGroups.first[vg]! && verbGroups.end[aux] === end ? subjectOf(scene, aux) : null;
}
