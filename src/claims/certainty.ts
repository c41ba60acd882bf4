import { VERB } from '../model/doc.ts';
import type { Certainty, Status } from '../model/extraction.ts';
import type { Governor } from './chain.ts';
import type { Draft } from './draft.ts';
import { words } from './grammar.ts';
import { offers } from './offers.ts';
import type { Scene } from './phrases.ts';
import { hasBit } from './site.ts';
import { isDecision } from './status.ts';

/** FactBank value of the action by its status (guidelines, version 2, points 1 to 4). */
const BY_STATUS: Readonly<Record<Status, Certainty>> = {
  hypothetical: 'Uu',
  demanded: 'Uu',
  considered: 'PS+',
  drafting: 'Uu',
  ordered: 'PR+',
  proposed: 'Uu',
  negotiating: 'Uu',
  planned: 'PR+',
  threatened: 'Uu',
  approved: 'CT+',
  enacted: 'CT+',
  rejected: 'CT-',
};
const MAY = words('could may might');

/** How certain the action is according to who tells of it. */
export function readCertainty(d: Draft, status: Status): Certainty {
  if (d.action.label === 'support' || d.action.label === 'oppose') return isDecision(d) ? BY_STATUS[status] : 'Uu';
  if (status === 'drafting' && hasMay(d)) return 'PS+';
  if (status === 'ordered' && d.chain.governors.some((g) => g.status === 'drafting')) return 'Uu';
  if (status === 'planned' && (d.condition || hasMust(d))) return 'Uu';
  // "willing to withdraw if"; but "could lift, depending on" stays possible.
  if (d.condition && status === 'considered' && !hasMay(d) && d.chain.governors.some((g) => g.kind === 'adjective'))
    return 'Uu';
  if (status === 'hypothetical') return hasMay(d) && !d.chain.hypothetical && !d.condition ? 'PS+' : 'Uu';
  if (status === 'rejected') return refusalOf(d);
  return BY_STATUS[status];
}

/** A refusal is certain where who refuses decides (guidelines, version 2, point 3). */
function refusalOf(d: Draft): Certainty {
  const { chain, scene } = d;
  // "The push failed", "the bill died", "the plan was dropped": it is over, whoever ended it.
  const dead = ENDING.has(d.action.entry.phrase);
  const over = dead || chain.governors.some((g) => g.status === 'rejected' && ends(scene, g));
  if (over && !hasModal(scene, chain.top)) return 'CT-';
  // "vetoed a bill that would have banned": who can stop it has done so.
  if (chain.governors.some((g) => stopped(scene, g))) return 'CT-';
  if (!d.actor || d.side === 'private' || d.side === 'opp') return 'Uu';
  // "others are against its expansion": who would act does not refuse.
  if (chain.governors.some((g) => g.status === 'rejected' && g.control === 'none')) return 'Uu';
  return offers(d) && (hasModal(scene, chain.top) || chain.governors.some((g) => PROMISED.has(g.status)))
    ? 'Uu'
    : 'CT-';
}
function stopped({ doc }: Scene, { group, status }: Governor): boolean {
  if (status !== 'rejected' || group < 0 || !STOPPING.has(doc.lemma[doc.verbGroups.head[group]!]!)) return false;
  return doc.verbGroups.modal[group]! < 0 && (doc.verbGroups.features[group]! & (VERB.past | VERB.perfect)) !== 0;
}
const STOPPING = words('veto block throw kill defeat scrap axe shelve ditch drop abandon cancel');
const ENDING: ReadonlySet<string> = new Set(['fail', 'die']);
const PROMISED: ReadonlySet<string> = new Set(['pledge', 'planned', 'want', 'trying']);
const hasModal = (scene: Scene, g: number): boolean =>
  g >= 0 && (scene.doc.verbGroups.modal[g]! >= 0 || hasBit(scene.doc, g, VERB.future));
const ends = (scene: Scene, { group, control }: Governor): boolean =>
  control === 'outcome' || (group >= 0 && control === 'subject' && hasBit(scene.doc, group, VERB.passive));

function hasMust(d: Draft): boolean {
  const top = d.chain.top;
  const modal = top >= 0 ? d.scene.doc.verbGroups.modal[top]! : -1;
  return modal >= 0 && MUST.has(d.scene.doc.word[modal]!) && d.attribution?.source?.kind !== 'document';
}
const MUST = words('must');

function hasMay(d: Draft): boolean {
  const { doc } = d.scene;
  const top = d.chain.top;
  const modal = top >= 0 ? doc.verbGroups.modal[top]! : -1;
  return modal >= 0 && MAY.has(doc.word[modal]!);
}
