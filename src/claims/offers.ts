import type { Status } from '../model/extraction.ts';
import type { Draft } from './draft.ts';
import { words } from './grammar.ts';
import type { Side } from './sides.ts';

/** Sides that decide. */
export const IN_OFFICE: ReadonlySet<Side> = new Set(['gov', 'local', 'court', 'police', 'intl']);
/** Does the actor hold an office, or sit as a body? "The Senate will", not "the senator will". */
export const inOffice = (d: Draft): boolean =>
  IN_OFFICE.has(d.side) || (d.side === 'leg' && d.actor !== null && BODY.has(d.scene.doc.lemma[d.actor.end - 1]!));
const BODY = words(
  'congress senate house parliament legislature assembly council commons lords committee duma knesset',
);
/** "will" of one who may not act: a candidate, the opposition, a bill. */
export const offers = (d: Draft): boolean =>
  d.side === 'opp' ||
  (d.side === 'instrument' && !isInForce(d)) ||
  (d.parties.campaign && !inOffice(d) && !(d.side === 'leg' && isOfOffice(d))) ||
  (d.sourceSide === 'opp' && (d.side === 'pronoun' || d.side === 'party' || d.side === 'unknown'));

/** Inquiries and their reports are the work of a member in his seat, whatever he runs for. */
const isOfOffice = ({ action, scene }: Draft): boolean =>
  action.label === 'investigate' || (action.label === 'other' && REPORTING.has(scene.doc.lemma[action.head]!));
const REPORTING = words('release publish disclose issue');

/** Is the actor a rule that holds already: "the law gives prosecutors the right to"? */
export const isInForce = (d: Draft): boolean =>
  d.actor !== null && (IN_FORCE.has(d.scene.doc.lemma[d.actor.end - 1]!) || isInPlace(d));

/** "has been in place since March": the sentence says so. */
export function isInPlace({ scene }: Draft): boolean {
  const { doc } = scene;
  for (let t = scene.first + 1; t < scene.end; t++)
    if (PLACE.has(doc.word[t]!) && IN.has(doc.word[t - 1]!)) return true;
  return false;
}
const IN = words('in into');
const PLACE = words('place force effect');
const IN_FORCE = words(
  'law act constitution treaty rule order regulation version policy code programme program decision ruling',
);

/** "if it won", "if elected": whoever says so is not in office. */
function ifElected(d: Draft): boolean {
  if (!d.condition) return false;
  for (let t = d.condition.first; t < d.condition.end; t++) if (WINNING.has(d.scene.doc.lemma[t]!)) return true;
  return false;
}
const WINNING = words('elect win re-elect power');

/** The status of "will". */
export const willOf = (d: Draft): Status => (offers(d) || ifElected(d) ? 'proposed' : 'planned');

/** The status of "may" and "could". */
export function mayOf(d: Draft): Status {
  if (d.condition && !d.attribution) return 'hypothetical';
  if (d.attribution && (d.sourceSide === 'private' || d.sourceSide === 'opp')) return 'hypothetical';
  const spoken = d.sourceSide === 'gov' || (!d.actor && (d.sourceSide === 'person' || d.sourceSide === 'pronoun'));
  return inOffice(d) || spoken ? 'considered' : 'hypothetical';
}
