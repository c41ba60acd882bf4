import type { ActionLabel, Stance, Status } from '../model/extraction.ts';
import type { Draft } from './draft.ts';

/** Does the label itself say who is for or against? */
export const isStance = (label: ActionLabel): boolean => label === 'support' || label === 'oppose';

/** The source's attitude to the action, or the actor's where the author speaks (guidelines, version 2, points 2 and 18). */
export function readStance(d: Draft, status: Status, negated: boolean): Stance {
  const { label } = d.action;
  if (label === 'support') return 'support';
  if (label === 'oppose') return 'oppose';
  return d.attribution ? withSource(d, status, negated) : byActor(d, status);
}

function byActor(d: Draft, status: Status): Stance {
  if (!d.actor || d.side === 'court' || d.side === 'police' || d.side === 'instrument') return 'neutral';
  return status === 'rejected' ? 'oppose' : 'support';
}

function withSource(d: Draft, status: Status, negated: boolean): Stance {
  const source = d.attribution?.source;
  const cue = d.attribution?.cue?.class;
  if (d.chain.governors.some((g) => g.status === 'oppose' || g.status === 'unwise')) return 'oppose';
  if (d.chain.governors.some((g) => g.status === 'support')) return 'support';
  if (status === 'rejected') return 'oppose';
  if (status === 'demanded') return negated ? 'oppose' : 'support';
  if (cue === 'judge') return 'oppose';
  if (cue === 'commit' || cue === 'direct') return 'support';
  if (d.actor && d.side === 'pronoun') return 'support';
  if (source?.kind === 'partisan') return /opponent|critic/i.test(source.text) ? 'oppose' : 'support';
  if (d.sourceSide === 'opp' && (d.side === 'gov' || d.side === 'party')) return 'oppose';
  if (d.sourceSide === d.side && d.side !== 'unknown' && d.side !== 'person') return 'support';
  if (status === 'proposed' || status === 'planned' || status === 'considered') return 'support';
  return 'neutral';
}
