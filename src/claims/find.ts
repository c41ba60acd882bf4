import { ZONE_KINDS } from '../model/article.ts';
import { type Doc, VERB } from '../model/doc.ts';
import type { Attribution, Claim } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import { penn } from '../model/tags.ts';
import type { Trace, TraceEntry } from '../model/trace.ts';
import { toSpan } from '../pattern/token-rules.ts';
import { type Action, verbActionAt } from './actions.ts';
import { actorOf, bearerOf, holderBehind, isCandidate, judgeOf, nounBefore, sideOfActor } from './actor.ts';
import { type Chain, newChain } from './chain.ts';
import { conditionOf } from './condition.ts';
import type { Draft } from './draft.ts';
import { type Evidence, evidenceOf, THRESHOLD } from './evidence.ts';
import { climbGerundAt } from './gerunds.ts';
import { climbVerb } from './governors.ts';
import { skipLightBack, words } from './grammar.ts';
import { MARK, type Marks, opensVerb, readMarks } from './marks.ts';
import { adjectiveActionAt, nounActionAt, quantityActionAt } from './nominal-actions.ts';
import { climbNoun } from './noun-governors.ts';
import { type Parties, readParties } from './parties.ts';
import { agentOf, type Scene, sceneOf } from './phrases.ts';
import { rival } from './rivals.ts';
import { ruleOf } from './rules.ts';
import { formOf, hasBit, isPassive } from './site.ts';
import { type Cover, coverOf, judgementAt, sourceAt, sourceSide } from './source.ts';
import { afterModalAt, hiddenGerundAt } from './special-actions.ts';
import { targetOf } from './target.ts';
import { toClaim } from './to-claim.ts';

const VBZ = penn('VBZ');
const TITLE = ZONE_KINDS.indexOf('title');
const HEADING = ZONE_KINDS.indexOf('heading');
const BOILERPLATE = ZONE_KINDS.indexOf('boilerplate');

/** Finds policy claims: action words, who acts, how far it has come, by whose word. Linear in the text. */
export function findClaims(doc: Doc, mentions: Mentions, attributions: readonly Attribution[], trace?: Trace): Claim[] {
  const marks = readMarks(doc);
  if (marks.actionCount === 0) return [];
  const about: About = { parties: readParties(doc, mentions, marks), cover: coverOf(doc, attributions) };
  const drafts: Draft[] = [];
  for (let i = 0; i < marks.actionCount; ) {
    const scene = sceneOf(doc, mentions, marks, doc.sentence[marks.actions[i]!]!);
    const candidates: Candidate[] = [];
    i = readSentence(scene, marks, i, about, candidates, trace !== undefined);
    if (candidates.length > 0) keepStrong(candidates, drafts, trace);
  }
  return drafts.map((d, i) => toClaim(d, i, trace)).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What is known of the whole article. */
interface About {
  readonly parties: Parties;
  readonly cover: Cover;
}

/** A draft and what speaks for it. */
interface Candidate {
  readonly draft: Draft;
  readonly evidence: Evidence;
}

/** Drafts what one sentence says, in the order of its action words, of which `from` is the first; returns the number of the next sentence's. */
function readSentence(
  scene: Scene,
  { actions, actionCount }: Readonly<Marks>,
  from: number,
  { parties, cover }: About,
  candidates: Candidate[],
  traced: boolean,
): number {
  const silent = scene.doc.sentences.zone[scene.sentence] === BOILERPLATE;
  let next = scene.first;
  let i = from;
  for (; i < actionCount && actions[i]! < scene.end; i++) {
    const t = actions[i]!;
    if (silent || t < next) continue;
    const action = actionAt(scene, t);
    if (!action) continue;
    next = Math.max(t + 1, action.end);
    const draft = draftOf(scene, parties, cover, action);
    candidates.push({ draft, evidence: evidenceOf(draft, traced) });
  }
  return i;
}

/** Keeps the candidates of a sentence that are claims, and no other's words. */
function keepStrong(candidates: readonly Candidate[], kept: Draft[], trace: Trace): void {
  const strong: Draft[] = [];
  for (const { draft, evidence } of candidates) if (evidence.score >= THRESHOLD) strong.push(draft);
  for (const { draft, evidence } of candidates) {
    const by = evidence.score < THRESHOLD ? 'claim/evidence' : rival(draft.scene.doc, draft, strong);
    if (!by) kept.push(draft);
    if (trace) trace(decisionOf(draft, evidence, by));
  }
}

function decisionOf(draft: Draft, { score, points }: Evidence, by: string | null): TraceEntry {
  const { action, scene } = draft;
  return {
    ...toSpan(scene.doc, { first: action.first, end: action.end }),
    room: 'claim',
    rule: ruleOf(draft).id,
    outcome: by ? 'dropped' : 'kept',
    by,
    detail: `${action.label}, evidence ${score.toFixed(1)}: ${(points ?? []).join(' ')}`,
  };
}

/** The action that begins at token `t`, which begins one by the lists, or null. */
function actionAt(scene: Scene, t: number): Action | null {
  const { marks, doc } = scene;
  const bits = marks[t]!;
  const noun = (bits & NOUN) !== 0;
  if (opensVerb(marks, t)) {
    // A compound of the lists goes before a verb that its first noun may look like.
    const compound = noun && doc.tag[t] === VBZ ? nounActionAt(scene, t) : null;
    if (compound && compound.end - compound.first > 1) return compound;
    const verb = verbActionAt(scene, t) ?? hiddenGerundAt(scene, t) ?? afterModalAt(scene, t);
    if (verb) return verb;
  }
  return (
    (noun ? nounActionAt(scene, t) : null) ??
    (bits & MARK.quantity ? quantityActionAt(scene, t) : null) ??
    (bits & MARK.adjective ? adjectiveActionAt(scene, t) : null)
  );
}
const NOUN = MARK.noun | MARK.nounPhrase;

/** What stands above an action word, and who acts by it. */
function chainOf(scene: Scene, action: Action): Chain {
  const { doc } = scene;
  const chain = newChain();
  if (action.kind === 'verb') {
    if (action.passive || action.agentless) chain.settled = true;
    if (action.group >= 0) climbVerb(scene, action.group, chain);
    else
      climbGerundAt(scene, -1, skipLightBack(doc, action.first - 1, scene.first), action.first, action.end, chain, 0);
    if (action.agentless) chain.actor = chain.possessorFirst = -1;
    if (action.group >= 0 && !action.passive && formOf(doc, action.group) === 'participle') {
      chain.actor = nounBefore(scene, action.first);
    }
    if (action.passive) {
      const agent = isPassive(doc, action.group) ? agentOf(scene, doc.verbGroups.end[action.group]!) : -1;
      if (agent >= 0 || !chain.ensured) {
        chain.actor = agent;
        chain.possessorFirst = -1;
      }
    }
  } else {
    if (action.agentless) chain.settled = true;
    const n = doc.nounPhrases.at[action.head]!;
    climbNoun(scene, n, chain, 0, Math.min(action.first, doc.nounPhrases.first[n]!));
    const bearer = bearerOf(scene, action);
    if (bearer >= 0) {
      chain.actor = bearer;
      chain.possessorFirst = -1;
      chain.held = true;
    }
    const holder = chain.actor < 0 && chain.possessorFirst < 0 ? holderBehind(scene, action) : -1;
    if (holder >= 0) chain.actor = holder;
  }
  if (action.agent >= 0) {
    chain.actor = action.agent;
    chain.possessorFirst = -1;
  }
  return chain;
}

/** What the sentence says around one action word. */
export function draftOf(scene: Scene, parties: Parties, cover: Cover, action: Action): Draft {
  const { doc, sentence } = scene;
  const chain = chainOf(scene, action);
  const at = doc.start[action.head]!;
  const judged = action.label === 'support' || action.label === 'oppose';
  const background = isBackground(doc, action, chain);
  const attribution =
    (judged ? judgementAt(cover, sentence, at) : null) ?? sourceAt(doc, cover, sentence, at, { background, chain });
  const known = actorOf(scene, action, chain) ?? judgeOf(scene, action, attribution);
  const against = chain.governors.some(
    (g) => g.status === 'oppose' || (g.status === 'rejected' && g.control === 'none'),
  );
  // "asked for an inquiry": what only those in office can hold or give.
  const own =
    !known && !against && !OFFICIAL.has(action.label) && chain.caller !== null && isCandidate(parties, chain.caller);
  // "is calling for the visitor to be banned": his own policy, though nobody is named who would ban.
  const actor = own && !action.passive ? chain.caller : known;
  const condition = conditionOf(scene, action.head);
  if (condition === 'inside') chain.hypothetical = true;
  const speaker = sourceSide(parties, attribution ?? sourceAt(doc, cover, sentence, at, { across: true }));
  const zone = doc.sentences.zone[sentence];
  const headline = zone === TITLE || zone === HEADING;
  return {
    scene,
    parties,
    action,
    chain,
    actor,
    side: own ? 'opp' : actor ? sideOfActor(parties, actor, speaker) : 'unknown',
    own,
    target: targetOf(scene, action),
    attribution,
    sourceSide: speaker,
    condition: condition === 'inside' ? null : condition,
    headline,
    question: asks(scene),
  };
}

/** "the levy, which was imposed in May", "after he raised the tax": a fact beside what is said. */
function isBackground(doc: Doc, action: Action, chain: Chain): boolean {
  const g = action.group;
  if (g < 0 || chain.governors.length > 0) return false;
  const aside = chain.role === 'relative' || (chain.opener >= 0 && EARLIER.has(doc.word[chain.opener]!));
  return aside && (formOf(doc, g) === 'participle' || hasBit(doc, g, VERB.past) || hasBit(doc, g, VERB.perfect));
}
/** Inquiries and posts are for those in office. */
const OFFICIAL: ReadonlySet<string> = new Set(['investigate', 'appoint']);
const EARLIER = words('after before since when');

const QUESTION_MARK = 63;

/** Does the sentence end in a question mark, inside or outside of quotation marks? */
function asks(scene: Scene): boolean {
  const { doc } = scene;
  for (let t = scene.end - 1; t >= Math.max(scene.first, scene.end - 3); t--)
    if (doc.text.charCodeAt(doc.start[t]!) === QUESTION_MARK) return true;
  return false;
}
