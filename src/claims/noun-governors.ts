import { VERB } from '../model/doc.ts';
import { aimedBy, attitudeAt, holdAttitude, inFavor } from './attitudes.ts';
import {
  adjectiveGovernor,
  type Chain,
  type Governor,
  nounGovernor,
  openClause,
  recast,
  setPossessor,
  statusNounAt,
  verbGovernor,
} from './chain.ts';
import { lastFinite, nextVerb, subjectOf } from './clause.ts';
import { climbVerb, governByNoun, setCaller } from './governors.ts';
import { AND, COMMA, OPENERS, PREPOSITION, RELATIVE, STEPS, skipLight, skipLightBack, words } from './grammar.ts';
import { MEASURES } from './objects.ts';
import { agentOf, chainHead, isTime, type Scene, verbBefore, verbEndingAt } from './phrases.ts';
import { actorEnd } from './sides.ts';
import { formOf, hasBit, isPassive } from './site.ts';

/** Climbs from noun phrase `n`, whose words begin at token `start`: who has it, and which verb acts on it. */
export function climbNoun(
  scene: Scene,
  n: number,
  chain: Chain,
  depth = 0,
  start = scene.doc.nounPhrases.first[n]!,
): Chain {
  if (depth > STEPS) return chain;
  const { doc } = scene;
  const np = doc.nounPhrases;
  setPossessor(scene, n, chain, depth);
  if (depth === 0 && (chain.possessorFirst >= 0 || chain.actor >= 0)) chain.held = !chain.modified;
  for (let t = np.first[n]!; t < np.head[n]!; t++) {
    // "[Labour] [plans] pay rise": a headline's verb that the tagger took for a noun.
    const verbal = t > np.first[n]! && actorEnd(doc, scene.marks, t - 1) === t ? statusNounAt(scene, t) : null;
    if (verbal) chain.governors.push(verbal);
    const adjective = adjectiveGovernor(scene, t);
    if (adjective && PREMODIFIERS.has(adjective.status)) chain.governors.push(adjective);
  }
  const before = skipLightBack(doc, start - 1, scene.first);
  if (before < scene.first) return climbRight(scene, n, chain, depth);
  const h = verbEndingAt(scene, before);
  if (h >= 0) return opensClause(scene, n) ? climbRight(scene, n, chain, depth) : objectOf(scene, h, chain, depth);
  const w = doc.word[before]!;
  if (IN.has(w) && depth > 0 && ATTITUDES.has(chain.governors.at(-1)?.status ?? ''))
    return inFavor(scene, before, chain);
  if (PREPOSITION[doc.tag[before]!] && !OPENERS.has(w)) {
    const outer = np.at[before - 1] ?? -1;
    if (WITHOUT.has(w)) return withoutResult(scene, before, chain);
    if (outer >= 0 && before - 1 >= scene.first) {
      const giver = WITH.has(w) ? verbBefore(scene, np.first[outer]!) : -1;
      // "backed Ukraine [with military aid]"
      if (giver >= 0 && GIVING.has(doc.lemma[doc.verbGroups.head[giver]!]!)) {
        chain.held = true;
        return climbVerb(scene, giver, chain, depth + 1);
      }
      const noun = LINKING.has(w) && !TOPICAL.has(doc.lemma[np.head[outer]!]!) ? nounGovernor(scene, outer) : null;
      if (noun) return governByNoun(scene, aimedBy(noun, w), outer, chain, depth);
      // "supported some degree [of] legalisation"
      if (OF.has(w) && MEASURES.has(doc.lemma[np.head[outer]!]!)) return climbNoun(scene, outer, chain, depth + 1);
      const left = chainHead(scene, outer);
      const verb = verbBefore(scene, np.first[left]!);
      if (verb >= 0 && verbGovernor(scene, verb)?.end === before + 1) return objectOf(scene, verb, chain, depth);
    }
    const attitude = attitudeAt(scene, before);
    if (attitude) return holdAttitude(scene, attitude, chain, depth);
    const verb = verbBefore(scene, before);
    if (verb >= 0) {
      const governor = verbGovernor(scene, verb);
      // "called for a ban": the list holds the verb with its preposition.
      if (governor && governor.end > before) return objectOf(scene, verb, chain, depth);
    }
    return climbRight(scene, n, chain, depth);
  }
  if (AND.has(w) || COMMA.has(w)) {
    const left = np.at[before - 1] ?? -1;
    if (left >= 0 && before - 1 >= scene.first && AND.has(w) && !isTime(scene, left)) {
      return climbNoun(scene, left, chain, depth + 1);
    }
  }
  climbRight(scene, n, chain, depth);
  return chain;
}

/** Prepositions between a process noun and the act: "calls [for]", "options [on]"; not "policy by". */
const LINKING = words('of for on to about against in over at towards toward from into behind');
/** "a debate on party funding": what is spoken of, not what is to be done. */
const TOPICAL = words('debate discussion position stance thought hint support opposition');
const OF = words('of');
const WITH = words('with');
const IN = words('in');
const ATTITUDES: ReadonlySet<string> = new Set(['support', 'oppose']);
const WITHOUT = words('without');
const GIVING = words('back support provide supply target hit slap threaten punish help reward present');
const ENDING = words('end conclude collapse finish break close fail');

/** "The talks ended without an agreement": there is none. */
function withoutResult(scene: Scene, t: number, chain: Chain): Chain {
  const { doc } = scene;
  const g = verbBefore(scene, t);
  const last = g >= 0 ? g : lastFinite(scene, t);
  chain.settled = true;
  if (last < 0 || !ENDING.has(doc.lemma[doc.verbGroups.head[last]!]!)) return chain;
  chain.top = last;
  chain.governors.push({ kind: 'verb', status: 'rejected', control: 'none', first: t, end: t + 1, group: -1 });
  return chain;
}

const PREMODIFIERS = new Set(['proposed', 'planned', 'hypothetical', 'considered']);

/** "said [the tax increase] would help": behind a verb, but the subject of the next. */
function opensClause(scene: Scene, n: number): boolean {
  const { doc } = scene;
  const g = nextVerb(scene, doc.nounPhrases.end[n]!);
  if (g < 0 || formOf(doc, g) !== 'finite') return false;
  const { np, relative, before } = subjectOf(scene, g);
  return relative < 0 && before + 1 === doc.nounPhrases.first[n]! && (np === n || chainHead(scene, np) === n);
}

/** Verb group `h` has the noun as its object. */
function objectOf(scene: Scene, h: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const governor = verbGovernor(scene, h);
  const subject = hasBit(doc, h, VERB.copula) ? subjectOf(scene, h).np : -1;
  const process = subject >= 0 && depth < STEPS ? nounGovernor(scene, subject) : null;
  // "[The goal] is lower taxes"
  if (process && NAMING.has(process.status)) return governByNoun(scene, process, subject, chain, depth);
  // "It is [his] promise to build"
  if (depth > 0 && hasBit(doc, h, VERB.copula) && (chain.fallback || isEmpty(scene, subject))) chain.settled = true;
  // "Ministers face a revolt": whose revolt it is, is not said.
  if (SUFFERING.has(doc.lemma[doc.verbGroups.head[h]!]!)) chain.settled = true;
  if (governor) {
    chain.governors.push(governor);
    const others = governor.status === 'want' && governor.control === 'object';
    if (governor.control === 'none' || governor.status === 'demanded' || others) {
      chain.settled = true;
      setCaller(scene, h, chain);
    }
    if (governor.control !== 'none' && STRONG.has(governor.status) && chain.actor < 0 && chain.possessorFirst < 0)
      chain.settled = false;
    if (STRONG.has(governor.status) && chain.governors.some((x) => x.status === 'demanded')) chain.settled = false;
  }
  // "to incentivise talks": a verb that says nothing of how far they are.
  if (!governor && depth === 0 && !LIGHT.has(doc.lemma[doc.verbGroups.head[h]!]!)) {
    chain.settled = true;
    if (chain.top < 0) chain.top = h;
    return chain;
  }
  const relative = RELATIVE.has(doc.word[doc.verbGroups.first[h]! - 1] ?? -1);
  if (chain.top < 0 && relative) chain.role = 'relative';
  climbVerb(scene, h, chain, depth + 1);
  return chain;
}
const LIGHT = words(
  'make take give have hold get receive conduct carry launch reach offer provide secure win deliver bring see include impose introduce be remain express show signal enjoy order lead do use hint want like need sign begin start continue join accept',
);
const NAMING: ReadonlySet<string> = new Set(['planned', 'want', 'proposed', 'pledge', 'demanded', 'considered']);
const isEmpty = (scene: Scene, n: number): boolean => n >= 0 && IT.has(scene.doc.word[scene.doc.nounPhrases.head[n]!]!);
const IT = words('it this that there');
const SUFFERING = words('face suffer meet attract draw spark prompt provoke trigger fuel fear receive');
const STRONG = new Set(['rejected', 'approved', 'considered', 'planned', 'drafting', 'proposed', 'pledge']);

/** "The deal was expected [to serve] as": what is expected is not the deal itself. */
function servesAs(scene: Scene, g: number): boolean {
  const { doc } = scene;
  const t = doc.verbGroups.end[g]!;
  const next = t < scene.end ? doc.verbGroups.at[t]! : -1;
  return next >= 0 && formOf(doc, next) === 'infinitive' && !HAPPENING.has(doc.lemma[doc.verbGroups.head[next]!]!);
}
const HAPPENING = words('be go come happen follow begin start take resume continue end last');

/** The noun is the subject: of a passive ("calls were rejected") or of a verb that says what becomes of it. */
function climbRight(scene: Scene, n: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let g = nextVerb(scene, np.end[n]!);
  for (let i = 0; i < 4 && g >= 0; i++) {
    if (formOf(doc, g) === 'finite') {
      const s = subjectOf(scene, g);
      if (s.relative < 0) {
        if (s.np >= 0 && (s.np === n || chainHead(scene, s.np) === n || s.before + 1 === np.first[n]!)) break;
        return chain;
      }
    }
    g = nextVerb(scene, doc.verbGroups.end[g]!);
  }
  if (g < 0 || formOf(doc, g) !== 'finite') return chain;
  const governor = verbGovernor(scene, g);
  if (governor && isPassive(doc, g) && !servesAs(scene, g)) {
    chain.governors.push(governor);
    const agent = agentOf(scene, doc.verbGroups.end[g]!);
    if (agent >= 0 && (chain.actor < 0 || governor.status === 'rejected')) chain.actor = agent;
  }
  const failure =
    governor && !isPassive(doc, g) && FAILING.has(doc.lemma[governor.first]!) ? governor : unsuccessful(scene, g);
  if (failure) chain.governors.push(recast(failure, failure.status, 'outcome'));
  if (chain.top < 0) chain.top = g;
  const s = subjectOf(scene, g);
  openClause(scene, s, chain);
  if (depth === 0) chain.settled = true;
  return chain;
}

const FAILING = words('fail fall break collapse founder unravel come stall falter fizzle crumble');

/** "The move was [unsuccessful]": what becomes of it stands behind the copula. */
function unsuccessful(scene: Scene, g: number): Governor | null {
  const { doc } = scene;
  const t = skipLight(doc, doc.verbGroups.end[g]!, scene.end);
  if (!hasBit(doc, g, VERB.copula) || hasBit(doc, g, VERB.negated) || t >= scene.end || !DEAD.has(doc.word[t]!))
    return null;
  return { kind: 'adjective', status: 'rejected', control: 'none', first: t, end: t + 1, group: -1 };
}
const DEAD = words('unsuccessful dead doomed futile fruitless moribund');
