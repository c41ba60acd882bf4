import { VERB } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import type { Draft } from './draft.ts';
import { words } from './grammar.ts';
import type { Side } from './parties.ts';
import { hasBit, isPassive } from './site.ts';

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
  purpose: 0,
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
  nounBringing: -2.8,
  nounHeld: -0.6,
  nounHeldAndGoverned: 0,
  existential: 1,
  idle: -0.9,
  spender: -1.5,
  poll: -2,
  chat: -2,
  anyone: -2,
  political: 0.6,
  unpolitical: -1,
  sport: -2.5,
} as const;
type Point = keyof typeof POINTS;

export const THRESHOLD = 0.6;

const STRENGTHS: readonly Point[] = ['strength0', 'strength1', 'strength2', 'strength3'];

/** The points that a draft collects, by name: what `--explain` prints and `scoreOf` adds up. */
export function evidenceOf(d: Draft): Point[] {
  const { action, chain } = d;
  const found: Point[] = [STRENGTHS[action.entry.strength] ?? 'weak'];
  if (action.match === 'class') found.push('objectOfClass');
  else if (action.match === 'some') found.push('objectOfPolicy');
  else if (action.match === 'pronoun') found.push('objectPronoun');
  else if (action.match === 'none') found.push('objectOther');
  if (action.label === 'appoint' && (d.side === 'opp' || namesCandidate(d))) found.push('staff');
  if (action.kind === 'verb' && action.match === 'absent' && !d.actor) found.push('alone');
  const actor = d.actor && actorPoint(d.side);
  if (actor) found.push(actor);
  // "you can't vet them": whoever does it.
  if (d.actor && d.actor.end - d.actor.first === 1 && YOU.has(d.scene.doc.word[d.actor.first]!)) found.push('anyone');
  const governed = chain.governors.some(
    (g) => !EMPTY.has(g.status) && g.control !== 'without' && !(g.kind === 'adjective' && g.status === 'hypothetical'),
  );
  if (governed) found.push('governed');
  const modal = chain.top >= 0 && d.scene.doc.verbGroups.modal[chain.top]! >= 0;
  if (modal) found.push('modal');
  if (d.attribution) found.push('attributed');
  // "to allow more women to work": what a policy is for, not what is done.
  const mild = action.entry.strength <= 0 || action.label === 'permit';
  if (chain.role === 'purpose' && mild && !d.headline) found.push('effect');
  if (chain.role === 'adjunct') found.push('adjunct');
  if (chain.role === 'gerund-subject') found.push('subjectGerund');
  if (chain.role === 'relative') found.push('relative');
  if (chain.hypothetical) found.push('conditional');
  if (chain.opener >= 0 && BACKGROUND.has(d.scene.doc.word[chain.opener]!)) found.push('background');
  if (chain.governors.some((g) => g.status === 'able')) found.push('ability');
  if (d.question) found.push('question');
  // "the deal favours creditors": what it leads to.
  const partial = action.kind === 'verb' && (action.label === 'support' || action.label === 'oppose');
  if ((chain.role === 'adjunct' || partial) && d.side === 'instrument') found.push('consequence');
  // "Prices have risen"
  if (counts(d) && action.entry.strength < 1 && !modal && !governed) found.push('statistic');
  if (action.kind === 'noun') {
    if (afterwards(d)) found.push('backgroundNoun');
    if (!governed && brings(d)) found.push('nounBringing');
    else if (chain.held) found.push(governed ? 'nounHeldAndGoverned' : 'nounHeld');
    else if (!governed) found.push(modal || chain.hypothetical ? 'nounModal' : bareOf(d));
    if (stirs(d)) found.push('consequence');
  }
  // "Voters would reject the treaty, a poll suggests"
  if (d.side === 'private' && d.actor && VOTERS.has(d.scene.doc.lemma[d.actor.end - 1]!)) found.push('poll');
  if (modal && exists(d)) found.push('existential');
  // "mothers are entitled to leave": how things stand.
  if (IDLE.has(action.entry.phrase) && !modal && !governed && d.side !== 'instrument') found.push('idle');
  // "The columnist discussed the war": words, and no talks.
  if (action.label === 'negotiate' && TALKING.has(action.entry.phrase) && !SPEAKING_FOR.has(d.side)) found.push('chat');
  const own = d.side === 'unknown' || d.side === 'person' || (d.side === 'pronoun' && OWING.has(action.entry.phrase));
  if (action.label === 'fund' && action.kind === 'verb' && own) found.push('spender');
  const { density, short } = d.parties;
  if (d.parties.sport) found.push('sport');
  else if (density > 0.3) found.push('political');
  else if (density < 0.12 && !short) found.push('unpolitical');
  return found.filter((p) => POINTS[p] !== 0);
}

/** "The party will nominate a woman": a race for office, no appointment. */
const namesCandidate = (d: Draft): boolean =>
  d.parties.campaign && d.action.kind === 'verb' && d.action.entry.phrase === 'nominate' && d.side !== 'gov';

/** Is the verb what a sum or a number itself does: "prices rise"? "Talks begin" is another matter. */
function counts({ scene, action }: Draft): boolean {
  if (action.label !== 'raise' && action.label !== 'cut') return false;
  return action.entry.bySubject.size > 0 && action.passive && !isPassive(scene.doc, action.group);
}

const OWING: ReadonlySet<string> = new Set(['repay', 'pay', 'pay for', 'afford']);
const TALKING: ReadonlySet<string> = new Set(['discuss', 'talk to', 'talk with']);
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
const UNDER = words('under');
const AFTER = words('after since before following during despite amid ahead under');

/** "after Russia's invasion": a date, not a claim. */
function afterwards(d: Draft): boolean {
  const { doc } = d.scene;
  const t = doc.nounPhrases.first[doc.nounPhrases.at[d.action.head]!]! - 1;
  if (t < d.scene.first || !AFTER.has(doc.word[t]!)) return false;
  // "is under investigation": it is under way.
  return !(UNDER.has(doc.word[t]!) && d.action.label === 'investigate');
}

const STIRRING = words(
  'stir spark trigger fuel prompt provoke ignite unleash cause draw raise hurt harm benefit affect cost divide dominate overshadow',
);

/** "the planned cuts are stirring anger": what comes of a policy, not its course. */
function stirs({ scene, action, chain }: Draft): boolean {
  const { doc } = scene;
  if (chain.top < 0 || doc.verbGroups.first[chain.top]! < action.end) return false;
  return STIRRING.has(doc.lemma[doc.verbGroups.head[chain.top]!]!);
}

/** "the expansion of the alliance" says more than "the talks"; "critics of the plan" and "a shift in policy" do not. */
function bareOf(d: Draft): Point {
  const vague = VAGUE.has(d.scene.doc.lemma[d.action.head]!);
  return d.action.match === 'class' && !vague ? 'nounBareOfClass' : 'nounBare';
}
const VAGUE = words(
  'critic opponent supporter advocate proponent backer champion establishment change shift departure end incentive',
);

/** "A cut would help the poor": what the policy leads to. */
function brings(d: Draft): boolean {
  const { doc } = d.scene;
  const g = d.chain.top;
  if (g < 0 || doc.verbGroups.first[g]! < d.action.end || isPassive(doc, g) || hasBit(doc, g, VERB.copula))
    return false;
  return !HAPPENING.has(doc.lemma[doc.verbGroups.head[g]!]!);
}
const HAPPENING = words('come happen go move advance begin start follow continue resume end proceed apply');

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

export function scoreOf(points: readonly Point[]): number {
  return points.reduce((sum, p) => sum + POINTS[p], 0);
}
