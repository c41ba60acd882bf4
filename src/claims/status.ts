import { VERB } from '../model/doc.ts';
import type { Status } from '../model/extraction.ts';
import { penn } from '../model/tags.ts';
import type { Governor } from './chain.ts';
import type { Draft } from './draft.ts';
import { NEGATION, words } from './grammar.ts';
import { formOf, hasBit } from './site.ts';

/** A status and the words that decided it. */
export interface StatusRead {
  readonly status: Status;
  readonly why: string;
  readonly negated: boolean;
}

const OBLIGE = words('should must ought need shall');
const MAY = words('could may might can');
const COULD = words('could might');
const MUST = words('must shall');
const RATIFYING = words('ratify approve pass endorse');
const HAVE = words('have has had');
const TO = words('to');
const HAD = words('had');
const WOULD = words("would 'd");
const REFUSING: ReadonlySet<string> = new Set([
  'reject',
  'veto',
  'block',
  'filibuster',
  'throw out',
  'vote down',
  'turn down',
]);
const VBD = penn('VBD');

/** How far the action has come: the outermost process word decides, else tense and modal. */
export function readStatus(d: Draft): StatusRead {
  const { action, chain } = d;
  if (action.label === 'support')
    return { status: isDecision(d) ? 'approved' : 'proposed', why: 'support', negated: false };
  if (action.label === 'oppose') return { status: 'rejected', why: 'opposition', negated: false };
  if (action.agent !== undefined && formOf(d.scene.doc, action.group) === 'finite')
    return { status: stageOf(d), why: 'passed', negated: false };
  const negated = isNegated(d);
  for (let i = chain.governors.length - 1; i >= 0; i--) {
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
    // "vowed not to reverse"
    if (negated && FORWARD.has(status)) return { status: 'rejected', why: `${word} not`, negated };
    // "broke his promise not to raise"
    if (negated && status === 'rejected' && action.group >= 0 && formOf(d.scene.doc, action.group) === 'infinitive')
      return { status: willOf(d), why: `${word} not`, negated: false };
    return { status: threat(d, status), why: word, negated };
  }
  if (chain.hypothetical) return { status: 'hypothetical', why: 'if', negated };
  if (action.label !== 'suspend' && REFUSING.has(action.entry.phrase) && action.kind === 'verb') {
    return { status: 'rejected', why: 'refusing verb', negated };
  }
  const status = threat(d, fromTense(d));
  if (negated && status !== 'demanded' && status !== 'hypothetical')
    return { status: 'rejected', why: 'negation', negated };
  return { status, why: 'tense', negated };
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
  // "could decide whether to"
  if (status === 'considered') return COULD.has(w) ? mayOf(d) : null;
  if (!DECIDED.has(status)) return null;
  // "should be reversed", "must reject"
  if (status === 'rejected') return OBLIGE.has(w) || MUST.has(w) ? 'demanded' : null;
  if (WOULD.has(w) && HAVE.has(doc.word[modal + 1] ?? -1) && TO.has(doc.word[modal + 2] ?? -1)) return 'hypothetical';
  if (OBLIGE.has(w) || HAVE.has(w)) return 'demanded';
  if (MAY.has(w)) return mayOf(d);
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

const inOffice = (d: Draft): boolean =>
  d.side === 'gov' || d.side === 'local' || d.side === 'court' || d.side === 'police' || d.side === 'intl';
/** "will" of one who may not act: a candidate, the opposition, a bill. */
export const offers = (d: Draft): boolean =>
  d.side === 'opp' ||
  d.side === 'instrument' ||
  (d.parties.campaign && !inOffice(d)) ||
  (d.sourceSide === 'opp' && (d.side === 'pronoun' || d.side === 'party' || d.side === 'unknown'));

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
    case 'announce':
      // "unveiled proposals for": the noun says more than the verb.
      return d.chain.governors.some((x) => x.status !== 'pass' && x.status !== 'announce') ? null : willOf(d);
    case 'want':
      if (d.side === 'private' || g.control === 'object') return 'demanded';
      // "wants to see checks on loans": others are to make them.
      if (d.chain.governors.some((x) => x.status === 'want' && x.control === 'object')) return 'demanded';
      return offers(d) ? 'proposed' : 'considered';
    case 'trying':
      return d.action.label === 'agree' || d.action.label === 'negotiate'
        ? 'negotiating'
        : offers(d)
          ? 'proposed'
          : 'planned';
    case 'demanded':
      return d.own ? 'proposed' : 'demanded';
    default:
      return g.status as Status;
  }
}

const SILENT: ReadonlySet<string> = new Set(['pass', 'none', 'able', 'support', 'oppose']);

function negatedGovernor(d: Draft, g: Governor): boolean {
  const { doc } = d.scene;
  if (g.kind === 'verb') return g.group >= 0 && hasBit(doc, g.group, VERB.negated);
  const before = doc.word[g.first - 1] ?? -1;
  return NEGATION.has(before);
}

function isNegated(d: Draft): boolean {
  const { doc } = d.scene;
  const { action, chain } = d;
  if (action.group >= 0 && hasBit(doc, action.group, VERB.negated)) return true;
  if (action.group >= 0 && NOT.has(doc.word[doc.verbGroups.first[action.group]! - 1] ?? -1)) return true;
  if (d.actor && NOBODY.has(doc.word[d.actor.end - 1]!)) return true;
  if (action.kind === 'noun') {
    const n = doc.nounPhrases.at[action.head]!;
    if (NEGATION.has(doc.word[doc.nounPhrases.first[n]!]!)) return true;
  }
  if (action.object >= 0 && doc.word[doc.nounPhrases.first[action.object]!] !== undefined) {
    if (NO.has(doc.word[doc.nounPhrases.first[action.object]!]!)) return true;
  }
  // "Raising the levy does not help": the levy may be raised.
  if (chain.top < 0 || chain.role === 'gerund-subject' || chain.role === 'adjunct') return false;
  return chain.governors.every((g) => EMPTY.has(g.status)) && hasBit(doc, chain.top, VERB.negated);
}
/** "do not have the power to suspend" */
const EMPTY: ReadonlySet<string> = new Set(['pass', 'none']);
const NO = words('no nobody none neither');
const NOT = words('not never');
const NOBODY = words('nobody none no-one');

function fromTense(d: Draft): Status {
  const { scene, chain, action } = d;
  const { doc } = scene;
  const vg = doc.verbGroups;
  const top = action.group >= 0 && formOf(doc, action.group) === 'finite' ? action.group : chain.top;
  if (chain.hypothetical) return 'hypothetical';
  if (action.group >= 0 && formOf(doc, action.group) === 'participle') return underBill(d) ? 'proposed' : stageOf(d);
  if (top < 0)
    return d.headline && action.group >= 0 && formOf(doc, action.group) === 'infinitive' ? willOf(d) : 'enacted';
  const modal = vg.modal[top]!;
  // "Capping donations would mean"; "Extending the alliance helps" is under way.
  if (chain.role === 'gerund-subject') return modal >= 0 ? 'hypothetical' : 'enacted';
  if (chain.role === 'purpose') return willOf(d);
  const w = modal >= 0 ? doc.word[modal]! : -1;
  if (modal >= 0) {
    if (WOULD.has(w) && HAVE.has(doc.word[modal + 1] ?? -1) && TO.has(doc.word[modal + 2] ?? -1)) return 'hypothetical';
    // "Under the Act the minister must publish"
    // "It must be ratified by all members": a stage to come.
    if (MUST.has(w) && action.passive && d.actor && RATIFYING.has(doc.lemma[action.head]!)) return 'planned';
    if (OBLIGE.has(w)) return d.attribution?.source?.kind === 'document' && MUST.has(w) ? 'planned' : 'demanded';
    // "has yet to sign" is negated besides.
    if (HAVE.has(w)) return HAD.has(w) || hasBit(doc, top, VERB.perfect) ? 'enacted' : 'demanded';
    if (MAY.has(w)) return mayOf(d);
    // "it would cut the levy if" of the government itself is a plan under a condition.
    const self = d.attribution && (inOffice(d) || d.side === 'pronoun');
    if (WOULD.has(w) && d.condition && !offers(d) && !self) return 'hypothetical';
    return willOf(d);
  }
  if (hasBit(doc, top, VERB.future)) return willOf(d);
  const form = action.group >= 0 ? formOf(doc, action.group) : 'finite';
  if (form === 'bare' && doc.tag[vg.head[top]!] !== VBD && top === action.group && !d.actor) return 'demanded';
  if (d.side === 'instrument' && d.actor && !hasBit(doc, top, VERB.past) && !hasBit(doc, top, VERB.perfect)) {
    return IN_FORCE.has(doc.lemma[d.actor.end - 1]!) ? 'enacted' : 'proposed';
  }
  return stageOf(d);
}

const IN_FORCE = words(
  'law act constitution treaty rule order regulation version policy code programme program decision ruling',
);
const BILL = words('bill amendment motion proposal legislation resolution');
const TABLING = words(
  'introduce table bring put publish file submit sponsor co-sponsor cosponsor author write propose offer',
);
const CHAMBER = words('senate house commons lords parliament duma knesset assembly committee mps senators lawmakers');
const DRAFTING = words('draft');
const PASSING = words('pass approve back');
const STAGES = words('approve ratify endorse clear vote');
const APPROVE = words('approve');
const LAW = words('law act');

/** "introduced a bill" is a proposal, "the Senate passed the bill" one stage. */
function stageOf(d: Draft): Status {
  const { doc } = d.scene;
  const { action } = d;
  const object = action.object >= 0 ? doc.lemma[doc.nounPhrases.head[action.object]!]! : -1;
  const verb = doc.lemma[action.head]!;
  if (DRAFTING.has(verb)) return 'drafting';
  // "The upper house approved the enlargement", "parliament has ratified it": one stage; a law that is passed is made.
  if (STAGES.has(verb) && (d.side === 'leg' || APPROVE.has(verb)) && !LAW.has(object)) return 'approved';
  if (!BILL.has(object)) return 'enacted';
  if (TABLING.has(verb)) return 'proposed';
  if (PASSING.has(verb) && (!d.actor || CHAMBER.has(doc.word[d.actor.end - 1]!))) return 'approved';
  return 'enacted';
}

/** "a board created [under the bill]": no more than proposed. */
function underBill(d: Draft): boolean {
  const { doc } = d.scene;
  const t = d.action.end;
  const n = t + 1 < d.scene.end && UNDER.has(doc.word[t]!) ? doc.nounPhrases.at[t + 1]! : -1;
  return n >= 0 && (BILL.has(doc.lemma[doc.nounPhrases.head[n]!]!) || PLAN.has(doc.lemma[doc.nounPhrases.head[n]!]!));
}
const UNDER = words('under in by through');
const PLAN = words('plan draft package scheme provision blueprint');

/** "if it won", "if elected": whoever says so is not in office. */
function ifElected(d: Draft): boolean {
  if (!d.condition) return false;
  for (let t = d.condition.first; t < d.condition.end; t++) if (WINNING.has(d.scene.doc.lemma[t]!)) return true;
  return false;
}
const WINNING = words('elect win re-elect power');

const willOf = (d: Draft): Status => (offers(d) || ifElected(d) ? 'proposed' : 'planned');

function mayOf(d: Draft): Status {
  if (d.condition && !d.attribution) return 'hypothetical';
  if (d.attribution && (d.sourceSide === 'private' || d.sourceSide === 'opp')) return 'hypothetical';
  const spoken = d.sourceSide === 'gov' || (!d.actor && (d.sourceSide === 'person' || d.sourceSide === 'pronoun'));
  return inOffice(d) || spoken ? 'considered' : 'hypothetical';
}
