import { VERB } from '../model/doc.ts';
import type { Status } from '../model/extraction.ts';
import { penn } from '../model/tags.ts';
import type { Draft } from './draft.ts';
import { words } from './grammar.ts';
import { HAVE, MAY, MUST, OBLIGE, WOULD, wouldHaveTo } from './modals.ts';
import { inOffice, isInForce, mayOf, offers, willOf } from './offers.ts';
import { formOf, hasBit, isPassive } from './site.ts';

const VBD = penn('VBD');

/** The status that mood, modal and tense of the action give where no process word stands above it. */
export function fromTense(d: Draft): Status {
  const { scene, chain, action } = d;
  const { doc } = scene;
  const vg = doc.verbGroups;
  const top = action.group >= 0 && formOf(doc, action.group) === 'finite' ? action.group : chain.top;
  if (chain.hypothetical) return 'hypothetical';
  if (action.group >= 0 && formOf(doc, action.group) === 'participle') return underBill(d) ? 'proposed' : stageOf(d);
  if (top < 0)
    return d.headline && action.group >= 0 && formOf(doc, action.group) === 'infinitive' ? willOf(d) : 'enacted';
  // "[It is time] a board be set up"
  if (top === action.group && BE.has(doc.word[vg.first[top]!]!) && isPassive(doc, top)) return 'demanded';
  const modal = vg.modal[top]!;
  // "Capping donations would mean"; "Extending the alliance helps" is under way.
  if (chain.role === 'gerund-subject')
    return modal < 0 ? 'enacted' : WILL.has(doc.word[modal]!) ? willOf(d) : 'hypothetical';
  if (chain.role === 'purpose') return willOf(d);
  if (modal >= 0) return fromModal(d, top, modal);
  if (hasBit(doc, top, VERB.future)) return willOf(d);
  const form = action.group >= 0 ? formOf(doc, action.group) : 'finite';
  if (form === 'bare' && doc.tag[vg.head[top]!] !== VBD && top === action.group && !d.actor) return 'demanded';
  if (d.side === 'instrument' && d.actor && !hasBit(doc, top, VERB.past) && !hasBit(doc, top, VERB.perfect)) {
    return isInForce(d) ? 'enacted' : 'proposed';
  }
  return stageOf(d);
}

/** "must raise", "may raise", "would raise": what modal token `modal` of group `top` says. */
function fromModal(d: Draft, top: number, modal: number): Status {
  const { action } = d;
  const { doc } = d.scene;
  const w = doc.word[modal]!;
  if (wouldHaveTo(doc, modal)) return 'hypothetical';
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
  // "Under her plan, the state would fund": the plan is hers, whoever funds.
  if (WOULD.has(w) && namesBill(d, d.scene.first)) return 'proposed';
  return willOf(d);
}
const BE = words('be');
const WILL = words('will');
const RATIFYING = words('ratify approve pass endorse');
const HAD = words('had');

const BILL = words('bill amendment motion proposal legislation resolution');
const TABLING = words(
  'introduce table bring put publish file submit sponsor co-sponsor cosponsor author write propose offer',
);
/** Words that name a chamber or its members. */
export const CHAMBER = words(
  'senate house commons lords parliament duma knesset assembly committee mps senators lawmakers',
);
const DRAFTING = words('draft');
const PASSING = words('pass approve back');
const STAGES = words('approve ratify endorse clear vote');
const APPROVE = words('approve');
const LAW = words('law act');

/** "introduced a bill" is a proposal, "the Senate passed the bill" one stage. */
export function stageOf(d: Draft): Status {
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
const underBill = (d: Draft): boolean => namesBill(d, d.action.end);

/** Does "under" and a bill or plan stand at token `t`? */
function namesBill(d: Draft, t: number): boolean {
  const { doc } = d.scene;
  const n = t + 1 < d.scene.end && UNDER.has(doc.word[t]!) ? doc.nounPhrases.at[t + 1]! : -1;
  return n >= 0 && (BILL.has(doc.lemma[doc.nounPhrases.head[n]!]!) || PLAN.has(doc.lemma[doc.nounPhrases.head[n]!]!));
}
const UNDER = words('under in by through');
const PLAN = words('plan draft package scheme provision blueprint');
