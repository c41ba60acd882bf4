import { VERB } from '../model/doc.ts';
import type { Status } from '../model/extraction.ts';
import { penn } from '../model/tags.ts';
import type { Governor } from './chain.ts';
import type { Draft } from './draft.ts';
import { words } from './grammar.ts';
import { COULD, HAVE, MAY, MUST, OBLIGE, WOULD, wouldHaveTo } from './modals.ts';
import { isNegated, negatedGovernor } from './negation.ts';
import { IN_OFFICE, isInPlace, mayOf, offers, willOf } from './offers.ts';
import { formOf, hasBit } from './site.ts';
import { CHAMBER, fromTense, stageOf } from './tense.ts';

const VBD = penn('VBD');

/** A status and the words that decided it. */
export interface StatusRead {
  readonly status: Status;
  readonly why: string;
  readonly negated: boolean;
}

const REFUSING: ReadonlySet<string> = new Set([
  'reject',
  'veto',
  'block',
  'filibuster',
  'throw out',
  'vote down',
  'turn down',
  'fail',
  'die',
  'defeat',
]);

/** How far the action has come: the outermost process word decides, else tense and modal. */
export function readStatus(d: Draft): StatusRead {
  const { action, chain } = d;
  if (action.label === 'support')
    return { status: isDecision(d) ? 'approved' : 'proposed', why: 'support', negated: false };
  if (action.label === 'oppose') return { status: 'rejected', why: 'opposition', negated: false };
  if (action.agent >= 0 && formOf(d.scene.doc, action.group) === 'finite')
    return { status: stageOf(d), why: 'passed', negated: false };
  const negated = isNegated(d);
  // "will decide whether to": open, whatever is said of the decision.
  const question = chain.governors.findIndex((g) => g.control === 'question');
  for (let i = question >= 0 ? question : chain.governors.length - 1; i >= 0; i--) {
    const governor = chain.governors[i]!;
    const status = fromGovernor(d, governor, i);
    if (!status) continue;
    const flipped = negatedGovernor(d, governor);
    const modal = underModal(d, status, governor);
    if (modal && !flipped) return { status: modal, why: 'modal', negated: negated || status === 'rejected' };
    const word = d.scene.doc.text.slice(d.scene.doc.start[governor.first]!, d.scene.doc.end[governor.end - 1]!);
    if (flipped)
      return { status: status === 'rejected' ? 'considered' : 'rejected', why: `not ${word}`, negated: true };
    if (chain.hypothetical) return { status: 'hypothetical', why: 'if', negated };
    // "promised to lead the fight against"
    if (FORWARD.has(status) && d.chain.governors.slice(0, i).some((g) => g.status === 'rejected'))
      return { status: 'rejected', why: `${word} to refuse`, negated: true };
    // "vowed not to reverse"
    if (negated && FORWARD.has(status)) return { status: 'rejected', why: `${word} not`, negated };
    // "broke his promise not to raise"
    if (negated && status === 'rejected' && action.group >= 0 && formOf(d.scene.doc, action.group) === 'infinitive')
      return { status: willOf(d), why: `${word} not`, negated: false };
    return { status: threat(d, status), why: word, negated };
  }
  if (chain.hypothetical) return { status: 'hypothetical', why: 'if', negated };
  if (action.kind === 'verb' && REFUSING.has(action.entry.phrase) && refuses(d)) {
    return { status: 'rejected', why: 'refusing verb', negated };
  }
  const status = threat(d, fromTense(d));
  if (negated && status !== 'demanded' && status !== 'hypothetical')
    return { status: 'rejected', why: 'negation', negated };
  return { status, why: 'tense', negated };
}

/** Not "blocked the road", nor "would block immigrants from entering": acts by themselves. */
function refuses({ action, scene }: Draft): boolean {
  if (action.label === 'suspend') return false;
  return action.label !== 'ban' || action.group < 0 || scene.doc.verbGroups.modal[action.group]! < 0;
}

/** "Parliament voted for the treaty": the body in charge decides (guidelines, version 2, point 1). */
export function isDecision(d: Draft): boolean {
  const { doc } = d.scene;
  if (!d.actor || !VOTE.has(doc.lemma[d.action.head]!) || !CHAMBER.has(doc.word[d.actor.end - 1]!)) return false;
  return d.chain.top < 0 || doc.verbGroups.modal[d.chain.top]! < 0;
}
const VOTE = words('vote');

const FORWARD: ReadonlySet<string> = new Set(['planned', 'proposed', 'considered', 'threatened']);

/** "could approve", "should reject", "would order": the modal goes before the decision. */
function underModal(d: Draft, status: Status, governor: Governor): Status | null {
  const { doc } = d.scene;
  // "passed a bill that would close": the modal of the inner clause says nothing of the decision.
  const own = governor.group >= 0 && formOf(doc, governor.group) === 'finite';
  const top = own ? governor.group : d.chain.top;
  const modal = top >= 0 ? doc.verbGroups.modal[top]! : -1;
  if (modal < 0) return null;
  const w = doc.word[modal]!;
  // "could decide whether to", "should consider raising"
  if (status === 'considered') return COULD.has(w) ? mayOf(d) : OBLIGE.has(w) ? 'demanded' : null;
  if (!DECIDED.has(status)) return null;
  // "should be reversed", "must reject"
  if (status === 'rejected') return OBLIGE.has(w) || MUST.has(w) ? 'demanded' : null;
  if (wouldHaveTo(doc, modal)) return 'hypothetical';
  if (OBLIGE.has(w) || HAVE.has(w)) return 'demanded';
  if (MAY.has(w)) return mayOf(d);
  // "he would direct the agency to": who directs is no more than a candidate.
  if (status === 'ordered' && d.parties.campaign && !IN_OFFICE.has(d.sourceSide)) return 'proposed';
  return d.chain.hypothetical || (WOULD.has(w) && d.condition) ? 'hypothetical' : willOf(d);
}
const DECIDED: ReadonlySet<string> = new Set(['approved', 'enacted', 'rejected', 'ordered']);

/** "will strike if talks fail": planned, adverse and under a condition. */
function threat(d: Draft, status: Status): Status {
  if (!d.condition || !ADVERSE.has(d.action.label)) return status;
  // "warned that it could close the border if"
  const warned =
    MENACING.has(d.attribution?.cue?.lemma ?? '') && (status === 'considered' || status === 'hypothetical');
  return status === 'planned' || warned ? 'threatened' : status;
}
const MENACING: ReadonlySet<string> = new Set(['warn', 'threaten']);
const ADVERSE: ReadonlySet<string> = new Set(['deploy', 'impose', 'ban', 'suspend']);

/** The status that governor `i` of the chain gives, or null: it says nothing of how far the action has come. */
function fromGovernor(d: Draft, g: Governor, i: number): Status | null {
  switch (g.status) {
    case 'pass':
    case 'none':
    case 'able':
    case 'oppose':
      return null;
    case 'support':
      // "supports the plan to close": the plan says more.
      return d.chain.governors.slice(0, i).some((x) => !SILENT.has(x.status)) ? null : 'proposed';
    case 'pledge':
    case 'planned':
      return willOf(d);
    case 'standing':
      // "maintains a policy of turning back"; a new one is yet to come.
      return offers(d) ? 'proposed' : d.chain.governors.length > i + 1 && !keeps(d, i) ? 'planned' : 'enacted';
    case 'announce':
      // "unveiled proposals for": the noun says more than the verb.
      return d.chain.governors.some((x) => x.status !== 'pass' && x.status !== 'announce') ? null : willOf(d);
    case 'want':
      // "wants to see checks on loans": others are to make them.
      if (d.side === 'private' || d.chain.governors.some((x) => x.status === 'want' && x.control === 'object'))
        return 'demanded';
      // "wants the tests abolished": by whoever can.
      if (d.action.passive && !d.actor && !SEE.has(d.scene.doc.lemma[g.first]!)) return 'demanded';
      return offers(d) ? 'proposed' : 'considered';
    case 'trying':
      // "tried to raise": in vain
      if (g.kind === 'verb' && isOver(d, g)) return 'rejected';
      return d.action.label === 'agree' || d.action.label === 'negotiate' ? 'negotiating' : willOf(d);
    case 'unwise':
      return 'demanded';
    case 'demanded':
      return d.own ? 'proposed' : 'demanded';
    case 'proposed':
      return g.kind === 'noun' && isInPlace(d) ? null : 'proposed';
    default:
      return g.status as Status;
  }
}

/** "would see their bills halved" */
const SEE = words('see');

/** Is governor `i` held as it is: "has", "maintains", "continues"? */
const keeps = (d: Draft, i: number): boolean => d.chain.governors.slice(i + 1).every((g) => g.status === 'pass');

/** "tried to", not "is trying to", "has tried to", "would try to". */
function isOver(d: Draft, { group, first }: Governor): boolean {
  const { doc } = d.scene;
  if (group < 0 || !TRY.has(doc.lemma[first]!) || formOf(doc, group) !== 'finite') return false;
  return doc.tag[first] === VBD && doc.verbGroups.head[group] === first && !hasBit(doc, group, VERB.progressive);
}
const TRY = words('try attempt');

const SILENT: ReadonlySet<string> = new Set(['pass', 'none', 'able', 'support', 'oppose']);
