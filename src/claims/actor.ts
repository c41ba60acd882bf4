import { SHAPE, VERB } from '../model/doc.ts';
import type { Attribution } from '../model/extraction.ts';
import { penn } from '../model/tags.ts';
import { tokensOf } from '../pattern/by-token.ts';
import type { TokenRange } from '../pattern/rule.ts';
import type { Action } from './actions.ts';
import { type Chain, holdsStatus, verbGovernor } from './chain.ts';
import { lastFinite, subjectOf } from './clause.ts';
import { COMMA, PREPOSITION, PROPER, words } from './grammar.ts';
import { type Parties, sideOf } from './parties.ts';
import { joinedFrom, joinedTo, type Scene, verbBefore } from './phrases.ts';
import type { Side } from './sides.ts';
import { formOf, hasBit } from './site.ts';

/** Who does it, in tokens: a possessor, the phrase found by control, or what the clause falls back on. */
export function actorOf(scene: Scene, action: Action, chain: Chain): TokenRange | null {
  if (chain.possessorFirst >= 0) return { first: chain.possessorFirst, end: chain.possessorEnd };
  if (chain.actor < 0) {
    const own = ownIn(scene, action);
    if (own) return own;
    const owned = chain.fallback !== null && scene.doc.tag[chain.fallback.first] === PRP$;
    // "condemned [his] plan to": what the judge says of it does not take it from its owner.
    // "demanded a [Home Office] inquiry": who is asked stands in the phrase itself.
    const asked = holdsStatus(chain, 'demanded') && isWithin(scene, action, chain.fallback);
    return chain.settled && !owned && !asked ? null : ownerOf(scene, chain.fallback);
  }
  const range = nameRange(scene, chain.actor);
  return range.first > action.first ? { first: range.first, end: joinedTo(scene, range.end) } : range;
}

/** "despite giving [their] backing to the card": whose own the words of an active verb name, or null. */
function ownIn({ doc }: Scene, { kind, passive, first, end }: Action): TokenRange | null {
  if (kind !== 'verb' || passive) return null;
  for (let t = first + 1; t < end; t++) if (doc.tag[t] === PRP$) return { first: t, end: t + 1 };
  return null;
}

/** Does `range` stand before the action noun, in its phrase? */
function isWithin({ doc }: Scene, action: Action, range: TokenRange | null): boolean {
  if (!range || action.kind !== 'noun') return false;
  const { first, at } = doc.nounPhrases;
  return range.first >= first[at[action.head]!]! && range.end <= action.head;
}

/** The phrase just before token `t`, or -1: "extremists opposed to". */
export function nounBefore(scene: Scene, t: number): number {
  return t > scene.first ? scene.doc.nounPhrases.at[t - 1]! : -1;
}

/** "defended [his] call", "made no secret of [his] desire": in what a verb acts on the possessive means its subject. */
function ownerOf(scene: Scene, range: TokenRange | null): TokenRange | null {
  const { doc } = scene;
  if (!range || doc.tag[range.first] !== PRP$) return range;
  const before = range.first - 1;
  const inner = before > scene.first && OF.has(doc.word[before]!) ? doc.nounPhrases.at[before - 1]! : -1;
  const prepositional = PREPOSITION[doc.tag[before] ?? 0] === 1 && inner < 0;
  const g = verbBefore(scene, inner >= 0 ? doc.nounPhrases.first[inner]! : prepositional ? before : range.first);
  if (g < 0 || formOf(doc, g) !== 'finite' || hasBit(doc, g, VERB.copula)) return range;
  const governor = verbGovernor(scene, g);
  // "backed away from [her] plan", not "campaigned on [her] plan", not "mocked [her] plan"
  const others = JUDGING.has(governor?.status ?? '') && !STANDING_BY.has(doc.lemma[doc.verbGroups.head[g]!]!);
  if (prepositional ? governor?.end !== range.first : others) return range;
  const { np } = subjectOf(scene, g);
  return np >= 0 ? nameRange(scene, np) : range;
}
const PRP$ = penn('PRP$');
const STANDING_BY = words('support defend champion');
const JUDGING: ReadonlySet<string> = new Set(['support', 'oppose']);

/** Phrase `n` with what is joined to it on the left and "of" a name on the right: "the Department of Energy". */
function nameRange(scene: Scene, n: number): TokenRange {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const part = np.end[n]!;
  // "90% of [the bill]", "most of the members"
  if (SHARE.has(doc.word[np.head[n]!]!) && part + 1 < scene.end && OF.has(doc.word[part]!) && np.at[part + 1]! >= 0) {
    return { first: np.first[np.at[part + 1]!]!, end: np.end[np.at[part + 1]!]! };
  }
  let end = np.end[n]!;
  if (
    end + 1 < scene.end &&
    OF.has(doc.word[end]!) &&
    doc.shape[np.head[n]!]! & SHAPE.capital &&
    np.at[end + 1]! >= 0
  ) {
    const next = np.at[end + 1]!;
    if (doc.shape[np.head[next]!]! & SHAPE.capital) end = np.end[next]!;
  }
  const first = joinedFrom(scene, n);
  return { first, end: first < np.first[n]! ? end : nameBehind(scene, n, end) };
}

/** "the party's nominee[, Jane Roe]": the end of the name that a noun of office is given. */
function nameBehind(scene: Scene, n: number, end: number): number {
  const { doc } = scene;
  const np = doc.nounPhrases;
  if (PROPER[doc.tag[np.head[n]!]!] || end + 1 >= scene.end || !COMMA.has(doc.word[end]!)) return end;
  const next = np.at[end + 1]!;
  if (next < 0 || (scene.mentions.actors.at[np.head[next]!] ?? -1) < 0 || !PROPER[doc.tag[np.head[next]!]!]) return end;
  const m = scene.mentions.actors.list[scene.mentions.actors.at[np.head[next]!]!];
  return m?.actor.kind === 'person' ? np.end[next]! : end;
}
const OF = words('of');
const SHARE = words('% percent cent most much half part');

/** In a campaign, who asks for a law is who would make it. */
export function isCandidate(parties: Parties, caller: TokenRange): boolean {
  if (!parties.campaign) return false;
  const side = sideOf(parties, caller.first, caller.end);
  return side === 'opp' || side === 'person' || side === 'pronoun' || side === 'leg';
}

/** "we" and "I" are who speaks. */
export function sideOfActor(parties: Parties, actor: TokenRange, speaker: Side): Side {
  const side = sideOf(parties, actor.first, actor.end);
  return side === 'pronoun' && speaker !== 'unknown' ? speaker : side;
}

/** "They said the scheme is flawed": the judge of a predicate is who says so. */
export function judgeOf(scene: Scene, action: Action, q: Attribution | null): TokenRange | null {
  const stance = action.label === 'oppose' || action.label === 'support';
  const span = stance && action.agentless ? q?.source?.spans[0] : undefined;
  if (!span) return null;
  const range = tokensOf(scene.doc, span);
  return range.end > range.first && range.first >= scene.first && range.end <= scene.end ? range : null;
}

/**
 * Who a noun of persons means: "Lane is the bill's loudest [critic]", "Jane Roe, an [opponent] of the war", "as a
 * [backer] of the plan, Lane". -1: the noun means nobody else.
 */
export function bearerOf(scene: Scene, action: Action): number {
  const { doc } = scene;
  const n = doc.nounPhrases.at[action.head]!;
  if (!PARTISAN.has(doc.lemma[action.head]!) || n < 0) return -1;
  const t = doc.nounPhrases.first[n]! - 1;
  if (t <= scene.first) return -1;
  const g = verbBefore(scene, t + 1);
  if (g >= 0) return hasBit(doc, g, VERB.copula) ? subjectOf(scene, g).np : -1;
  const before = COMMA.has(doc.word[t]!) || AS.has(doc.word[t]!) ? t - 1 : -1;
  if (AS.has(doc.word[t]!) && COMMA.has(doc.word[before]!)) return doc.nounPhrases.at[before - 1] ?? -1;
  return before >= scene.first ? doc.nounPhrases.at[before]! : -1;
}
const PARTISAN = words('advocate backer champion critic foe opponent proponent supporter');
const AS = words('as');
const IN = words('in');

const AMONG = words('among amongst from');
const JOINING: ReadonlySet<string> = new Set(['accession', 'entry', 'membership', 'resignation', 'retirement']);

/** "disquiet about the plan [among Tories]", "the accession [of Malta]": who holds a noun, behind it; -1: nobody. */
export function holderBehind(scene: Scene, action: Action): number {
  const { doc } = scene;
  const { at } = doc.nounPhrases;
  if (JOINING.has(action.entry.phrase)) return OF.has(doc.word[action.end] ?? -1) ? action.object : -1;
  if (action.label !== 'oppose' && action.label !== 'support') return -1;
  // "voted in [opposition] to the bill"
  if (IN.has(doc.word[action.first - 1] ?? -1)) {
    const g = lastFinite(scene, action.first);
    return g >= 0 ? subjectOf(scene, g).np : -1;
  }
  const limit = Math.min(scene.end - 1, action.end + 8);
  for (let t = action.end; t < limit; t++) if (AMONG.has(doc.word[t]!)) return at[t + 1]!;
  return -1;
}
