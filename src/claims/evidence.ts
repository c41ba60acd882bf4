import { penn } from '../model/tags.ts';
import type { Action } from './actions.ts';
import { afterwards, brings, isAside, isFigure, isOfClass, stirs } from './bare-nouns.ts';
import { type Chain, holdsStatus } from './chain.ts';
import type { Draft } from './draft.ts';
import { words } from './grammar.ts';
import type { Scene } from './phrases.ts';
import { isCaught, isCreed, isPrivateLife, isTrade, staffs } from './private-life.ts';
import type { Side } from './sides.ts';
import { formOf, isPassive } from './site.ts';
import { isStance } from './stance.ts';
import { isAbility, isStandingLaw } from './standing.ts';

/**
 * Is it a claim? Points for policy, against private life; a candidate of `THRESHOLD` or more is kept. Each line is one
 * reading of the guidelines: an act of public authority, by a public actor, of which something is said.
 */
const POINTS = {
  weak: -2,
  strength0: 0,
  strength1: 0,
  strength2: 1.2,
  strength3: 1.6,
  objectOfClass: 1.4,
  objectOfPolicy: 0.6,
  objectPronoun: 0,
  objectOther: 0,
  staff: -2,
  alone: -0.6,
  actorPublic: 0.9,
  actorParty: 0.9,
  actorNamed: 0.8,
  actorPronoun: 0.4,
  actorInstrument: 0.4,
  actorPrivate: -1.1,
  actorUnknown: 0.1,
  governed: 0.5,
  modal: 0.2,
  attributed: 0,
  purpose: -0.3,
  effect: -1.5,
  adjunct: -0.4,
  subjectGerund: 0.2,
  relative: -0.9,
  conditional: -0.6,
  background: -0.5,
  ability: -3,
  backgroundNoun: -2.6,
  consequence: -2.5,
  statistic: -2,
  naming: -1,
  question: -2.5,
  nounBare: -1.8,
  nounBareOfClass: -1.4,
  nounModal: -0.8,
  nounFigure: -2.2,
  nounBringing: -2.8,
  nounHeld: -0.6,
  nounHeldAndGoverned: 0,
  existential: 1,
  idle: -0.9,
  vagueAct: -3,
  spender: -1.5,
  poll: -2,
  chat: -3.2,
  anyone: -2,
  political: 0.6,
  unpolitical: -1,
  sport: -2.5,
  trade: -4,
  post: -1.5,
  caught: -2,
  relativeAlone: -1,
  spree: -2.6,
  privateLife: -3,
  creed: -2,
  standing: -3,
  nounAside: -1,
  relativePrivate: -1,
  privateDeed: -0.8,
  privateAct: -1.2,
  conditionalAlone: -1.6,
} as const;
type Point = keyof typeof POINTS;

export const THRESHOLD = 0.6;

const STRENGTHS: readonly Point[] = ['strength0', 'strength1', 'strength2', 'strength3'];

/** What speaks for a draft and against it: the sum, and the points by name where a trace is taken. */
export interface Evidence {
  score: number;
  readonly points: Point[] | null;
}

function add(e: Evidence, point: Point): void {
  e.score += POINTS[point];
  if (e.points && POINTS[point] !== 0) e.points.push(point);
}

/** Weighs a draft; `named` where the points are printed. */
export function evidenceOf(d: Draft, named: boolean): Evidence {
  const e: Evidence = { score: 0, points: named ? [] : null };
  const governed = isGoverned(d.chain);
  const modal = d.chain.top >= 0 && d.scene.doc.verbGroups.modal[d.chain.top]! >= 0;
  weighAction(e, d);
  weighActor(e, d);
  if (governed) add(e, 'governed');
  if (modal) add(e, 'modal');
  if (d.attribution) add(e, 'attributed');
  weighClause(e, d);
  // "Prices have risen"
  if (counts(d) && d.action.entry.strength < 1 && !modal && !governed) add(e, 'statistic');
  if (d.action.kind === 'noun') weighNoun(e, d, governed, modal);
  // "Voters would reject the treaty, a poll suggests"
  if (d.side === 'private' && d.actor && VOTERS.has(d.scene.doc.lemma[d.actor.end - 1]!)) add(e, 'poll');
  if (modal && exists(d)) add(e, 'existential');
  // "mothers are entitled to leave": how things stand.
  if (!modal && !governed && d.side !== 'instrument' && IDLE.has(d.action.entry.phrase)) add(e, 'idle');
  if (ACTING.has(d.action.entry.phrase) && !(governed && isToAct(d))) add(e, 'vagueAct');
  // "others who oppose the move": who they are, and nothing new.
  if (d.actor && !governed && !modal && !d.chain.hypothetical) {
    if (d.chain.role === 'relative') {
      if (BESIDE.has(d.side) && !CHAIRS.has(d.scene.doc.lemma[d.actor.end - 1]!)) add(e, 'relativePrivate');
      // "The fans stopped", "The group spends": what they do is no policy, what they might do may be.
    } else if ((d.side === 'private' || d.side === 'unknown') && !isStance(d.action.label))
      add(e, d.action.entry.strength < 2 ? 'privateAct' : 'privateDeed');
  }
  // "the report [published] on Monday"
  if (d.chain.role === 'relative' && !d.actor && !governed && !modal && RELATED.has(d.action.label))
    add(e, 'relativeAlone');
  weighKind(e, d, governed, modal);
  const { density, short } = d.parties;
  if (d.parties.market && isTrade(d)) add(e, 'trade');
  if (d.parties.sport) add(e, 'sport');
  else if (density > 0.3) add(e, 'political');
  else if (density < 0.12 && !short) add(e, 'unpolitical');
  return e;
}

/** "vowed to act": only a promise or a demand to act is policy, not "acted properly", "denied acting for the firm". */
const isToAct = ({ action, chain, scene }: Draft): boolean =>
  !chain.hypothetical && action.group >= 0 && formOf(scene.doc, action.group) !== 'gerund';

/** What the action word and its object say by themselves. */
function weighAction(e: Evidence, d: Draft): void {
  const { action } = d;
  add(e, STRENGTHS[action.entry.strength] ?? 'weak');
  if (action.match === 'class') add(e, 'objectOfClass');
  else if (action.match === 'some') add(e, 'objectOfPolicy');
  else if (action.match === 'pronoun') add(e, 'objectPronoun');
  else if (action.match === 'none') add(e, 'objectOther');
  if (action.label === 'appoint' && (d.side === 'opp' || namesCandidate(d))) add(e, 'staff');
  if (action.kind === 'verb' && action.match === 'absent' && !d.actor) add(e, 'alone');
}

function weighActor(e: Evidence, { actor, side, scene }: Draft): void {
  if (!actor) return;
  add(e, actorPoint(side));
  // "you can't vet them": whoever does it.
  if (actor.end - actor.first === 1 && YOU.has(scene.doc.word[actor.first]!)) add(e, 'anyone');
}

/** Does a word above the action say how far it has come? */
function isGoverned({ governors }: Chain): boolean {
  for (const g of governors)
    if (!EMPTY.has(g.status) && g.control !== 'without' && !(g.kind === 'adjective' && g.status === 'hypothetical'))
      return true;
  return false;
}

/** How the clause stands to the rest of the sentence. */
function weighClause(e: Evidence, { action, actor, chain, side, headline, question, scene }: Draft): void {
  // "to allow more women to work": what a policy is for, not what is done.
  const mild = action.entry.strength <= 0 || action.label === 'permit';
  if (chain.role === 'purpose' && mild && !headline) add(e, 'effect');
  if (chain.role === 'purpose' && action.kind === 'verb' && chain.governors.length === 0 && !headline)
    add(e, 'purpose');
  if (chain.role === 'adjunct') add(e, 'adjunct');
  if (chain.role === 'gerund-subject') add(e, 'subjectGerund');
  if (chain.role === 'relative') add(e, 'relative');
  if (chain.hypothetical) add(e, 'conditional');
  // "If they are charged and convicted": nobody says who would.
  if (chain.hypothetical && !actor && isAgentless(action, scene) && !UNLESS.has(scene.doc.word[chain.opener] ?? -1))
    add(e, 'conditionalAlone');
  if (chain.opener >= 0 && BACKGROUND.has(scene.doc.word[chain.opener]!)) add(e, 'background');
  if (holdsStatus(chain, 'able') || isAbility(action, chain, scene.doc)) add(e, 'ability');
  if (question) add(e, 'question');
  // "the deal favours creditors": what it leads to.
  const partial = action.kind === 'verb' && isStance(action.label);
  if ((chain.role === 'adjunct' || partial) && side === 'instrument') add(e, 'consequence');
}

const UNLESS = words('unless');
/** A finite passive without a modal. */
const isAgentless = ({ passive, group }: Action, { doc }: Scene): boolean =>
  passive && group >= 0 && formOf(doc, group) === 'finite' && doc.verbGroups.modal[group]! < 0;

function weighNoun(e: Evidence, d: Draft, governed: boolean, modal: boolean): void {
  if (afterwards(d)) add(e, 'backgroundNoun');
  if (!governed && brings(d)) add(e, 'nounBringing');
  else if (d.chain.held) add(e, governed ? 'nounHeldAndGoverned' : 'nounHeld');
  else if (!governed)
    add(
      e,
      modal || d.chain.hypothetical
        ? 'nounModal'
        : isOfClass(d)
          ? isFigure(d)
            ? 'nounFigure'
            : 'nounBareOfClass'
          : 'nounBare',
    );
  if (stirs(d)) add(e, 'consequence');
  if (!governed && !modal && !(d.actor && isStance(d.action.label)) && isAside(d)) add(e, 'nounAside');
}

/** Acts that are policy by some hands alone. */
function weighKind(e: Evidence, d: Draft, governed: boolean, modal: boolean): void {
  const { label, kind, entry } = d.action;
  if (isPrivateLife(d)) add(e, 'privateLife');
  if (isCaught(d) && !governed && !modal) add(e, 'caught');
  if (staffs(d) && !governed) add(e, 'post');
  if (isCreed(d)) add(e, 'creed');
  if (isStandingLaw(d)) add(e, 'standing');
  // "The columnist discussed the war", "the mayor would like to meet with ministers": words, and no talks.
  const idly = !SPEAKING_FOR.has(d.side) || holdsStatus(d.chain, 'want');
  if (label === 'negotiate' && idly && TALKING.has(entry.phrase)) add(e, 'chat');
  if (label !== 'fund' || kind !== 'verb') return;
  if (d.side === 'unknown' || d.side === 'person' || (d.side === 'pronoun' && OWING.has(entry.phrase)))
    add(e, !modal && SPENDING.has(d.scene.doc.lemma[d.action.head]!) ? 'spree' : 'spender');
}

/** "The party will nominate a woman": a race for office, no appointment. */
const namesCandidate = (d: Draft): boolean =>
  d.parties.campaign && d.action.kind === 'verb' && d.action.entry.phrase === 'nominate' && d.side !== 'gov';

/** Is the verb what a sum or a number itself does: "prices rise"? "Talks begin" is another matter. */
function counts({ scene, action }: Draft): boolean {
  if (action.label !== 'raise' && action.label !== 'cut') return false;
  return action.entry.bySubject.size > 0 && action.passive && !isPassive(scene.doc, action.group);
}

const ACTING: ReadonlySet<string> = new Set(['act', 'act on', 'act swiftly', 'act quickly', 'act alone', 'do more']);
const BESIDE: ReadonlySet<Side> = new Set(['unknown', 'private', 'opp', 'party', 'person']);
/** Offices of bodies, whatever the body. */
const CHAIRS = words('chairman chairwoman chair head director chief commissioner');
const SPENDING = words('spend bankroll donate invest offer provide pay');
const RELATED: ReadonlySet<string> = new Set(['other', 'permit', 'fund']);
const OWING: ReadonlySet<string> = new Set(['repay', 'pay', 'pay for', 'afford']);
const TALKING: ReadonlySet<string> = new Set(['discuss', 'talk to', 'talk with', 'meet with', 'confer with']);
const SPEAKING_FOR: ReadonlySet<Side> = new Set(['gov', 'intl', 'party', 'leg']);

const EMPTY: ReadonlySet<string> = new Set(['pass', 'none', 'able']);
const VOTERS = words('voter people % percent respondent public electorate viewer reader');
const YOU = words('you');
const BACKGROUND = words('since after when while as because before until where');
const IDLE: ReadonlySet<string> = new Set([
  'entitle',
  'entitled',
  'eligible',
  'able',
  'exempt',
  'allow',
  'permit',
  'legal',
  'illegal',
]);
const EX = penn('EX');

/** "there should be a limit" */
function exists(d: Draft): boolean {
  const { doc } = d.scene;
  const t = doc.verbGroups.first[d.chain.top]! - 1;
  return t >= d.scene.first && doc.tag[t] === EX;
}

function actorPoint(side: Side): Point {
  switch (side) {
    case 'private':
      return 'actorPrivate';
    case 'unknown':
      return 'actorUnknown';
    case 'pronoun':
      return 'actorPronoun';
    case 'person':
      return 'actorNamed';
    case 'instrument':
      return 'actorInstrument';
    case 'party':
    case 'opp':
      return 'actorParty';
    default:
      return 'actorPublic';
  }
}
