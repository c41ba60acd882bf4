import type { Certainty, Status } from '../model/extraction.ts';
import type { Draft } from './draft.ts';
import { words } from './grammar.ts';

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
  if (d.action.label === 'support' || d.action.label === 'oppose') return 'Uu';
  if (status === 'drafting' && hasMay(d)) return 'PS+';
  if (status === 'ordered' && d.chain.governors.some((g) => g.status === 'drafting')) return 'Uu';
  if (status === 'planned' && (d.condition || hasMust(d))) return 'Uu';
  // "willing to withdraw if"; but "could lift, depending on" stays possible.
  if (d.condition && status === 'considered' && !hasMay(d) && d.chain.governors.some((g) => g.kind === 'adjective'))
    return 'Uu';
  if (status === 'hypothetical') return hasMay(d) && !d.chain.hypothetical ? 'PS+' : 'Uu';
  if (status === 'rejected' && !decides(d)) return 'Uu';
  return BY_STATUS[status];
}

/** Whose refusal settles it: nobody's who only runs for office. */
function decides(d: Draft): boolean {
  if (!d.actor || d.side === 'private' || d.side === 'opp') return false;
  return !d.parties.campaign || (d.side !== 'person' && d.side !== 'pronoun' && d.side !== 'party');
}

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
