import { VERB } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import {
  adjectiveGovernor,
  type Chain,
  type Governor,
  nounGovernor,
  openClause,
  setActor,
  verbGovernor,
} from './chain.ts';
import { coordinated, lastFinite, subjectOf } from './clause.ts';
import { climbGerund } from './gerunds.ts';
import { ADJECTIVE, AND, COMMA, PREPOSITION, STEPS, skipLightBack, THAT, words } from './grammar.ts';
import { climbNoun } from './noun-governors.ts';
import { agentOf, type Scene, verbBefore, verbEndingAt } from './phrases.ts';
import { formOf, hasBit, isPassive } from './site.ts';

const CONTROL_BY_FORCE = words(
  'force cause get make help let allow enable permit require lead prompt persuade convince',
);
const IT = words('it this that there');
const WHETHER = words('whether how');
const FOR = words('for');
const VBN = penn('VBN');

/** Climbs from verb group `g` to what governs it. */
export function climbVerb(scene: Scene, g: number, chain: Chain, depth = 0): Chain {
  if (depth > STEPS) return chain;
  const { doc } = scene;
  const vg = doc.verbGroups;
  const first = vg.first[g]!;
  const form = formOf(doc, g);
  const t = skipLightBack(doc, first - 1, scene.first);
  const joined = t >= scene.first && (AND.has(doc.word[t]!) || COMMA.has(doc.word[t]!)) ? coordinated(scene, g, t) : -1;
  if (joined >= 0 && form !== 'finite' && formOf(doc, joined) !== 'finite') {
    return climbVerb(scene, joined, chain, depth + 1);
  }
  switch (form) {
    case 'finite':
      return climbFinite(scene, g, chain, depth);
    case 'infinitive':
      return climbInfinitive(scene, g, t, chain, depth);
    case 'gerund':
      return climbGerund(scene, g, t, chain, depth);
    case 'bare':
      return climbBare(scene, g, t, joined, chain, depth);
    case 'participle':
      return climbParticiple(scene, g, t, joined, chain, depth);
  }
  return chain;
}

function climbFinite(scene: Scene, g: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const subject = subjectOf(scene, g);
  if (chain.top < 0) chain.top = g;
  const acts = !isPassive(doc, g) || chain.governors.some((x) => x.group === g);
  openClause(scene, subject, chain);
  if (subject.relative >= 0) {
    chain.role = chain.role === 'main' ? 'relative' : chain.role;
    const noun = subject.np >= 0 ? nounGovernor(scene, subject.np) : null;
    // "is drafting a bill that would end": the drafter acts, else the bill.
    if (noun && noun.status !== 'none' && depth < STEPS) governByNoun(scene, noun, subject.np, chain, depth);
    return acts ? setActor(chain, subject.np) : chain;
  }
  if (acts) setActor(chain, subject.np);
  // "recommended that ministers cut", "suggested the council should"
  if (subject.before < scene.first) return chain;
  const w = doc.word[subject.before]!;
  const k = THAT.has(w) ? subject.before : subject.before + 1;
  const h = verbBefore(scene, k);
  if (h < 0) return chain;
  const governor = verbGovernor(scene, h);
  if (!governor || chain.governors.some((x) => x.status !== 'pass' && x.status !== 'none')) return chain;
  // "ensure budgets are limited": what is ensured is done.
  if (ENSURE.has(doc.lemma[doc.verbGroups.head[h]!]!)) {
    if (isPassive(doc, g)) {
      chain.settled = false;
      chain.ensured = true;
    }
    return climbVerb(scene, h, chain, depth + 1);
  }
  if (DENY.has(doc.lemma[doc.verbGroups.head[h]!]!)) chain.governors.push({ ...governor, control: 'clause' });
  const must = OBLIGE.has(doc.word[doc.verbGroups.modal[g]!] ?? -1) || formOf(doc, g) === 'bare';
  if (
    CLAUSAL.has(governor.status) ||
    (governor.status === 'demanded' && (must || URGING.has(doc.lemma[doc.verbGroups.head[h]!]!)))
  ) {
    chain.governors.push({ ...governor, control: 'clause' });
  }
  return chain;
}

const DENY = words('deny');
const ENSURE = words('ensure see guarantee');
const OBLIGE = words('should must ought shall');
const URGING = words('urge demand recommend');
const CLAUSAL = new Set(['proposed', 'ordered', 'oppose']);

function climbInfinitive(scene: Scene, g: number, from: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let t = from;
  if (t < scene.first) return chain;
  if (COMMA.has(doc.word[t]!)) t = beforeParenthesis(scene, t);
  const h = verbEndingAt(scene, t);
  if (h >= 0) return governByVerb(scene, h, g, chain, depth);
  if (WHETHER.has(doc.word[t]!)) chain.hypothetical = true;
  if (AND.has(doc.word[t]!) || COMMA.has(doc.word[t]!)) return mainClause(scene, t, chain);
  if (ADJECTIVE[doc.tag[t]!] || doc.tag[t] === VBN) {
    const adjective = adjectiveGovernor(scene, t);
    if (adjective && adjective.status !== 'none') chain.governors.push(adjective);
    const copula = verbBefore(scene, t);
    if (copula >= 0) return climbVerb(scene, copula, chain, depth + 1);
  }
  const n = np.at[t] ?? -1;
  if (n < 0) {
    const p = PREPOSITION[doc.tag[t]!] ? verbBefore(scene, t) : -1;
    return p >= 0 ? governByVerb(scene, p, g, chain, depth) : mainClause(scene, t, chain);
  }
  infinitiveAfterNoun(scene, n, g, chain, depth);
  return chain;
}

/** "plans, backed by Britain, to lift": the token before the first comma. */
function beforeParenthesis(scene: Scene, comma: number): number {
  const { doc } = scene;
  for (let k = comma - 1; k > Math.max(scene.first, comma - 14); k--) if (COMMA.has(doc.word[k]!)) return k - 1;
  return comma;
}

function infinitiveAfterNoun(scene: Scene, n: number, g: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const before = skipLightBack(doc, np.first[n]! - 1, scene.first);
  if (before >= scene.first && FOR.has(doc.word[before]!)) {
    // "called for ministers to cut", "plans for councils to raise"
    const outer = np.at[before - 1] ?? -1;
    const noun = outer >= 0 ? nounGovernor(scene, outer) : null;
    const verb = verbBefore(scene, before);
    if (noun || (verb >= 0 && verbGovernor(scene, verb))) {
      setActor(chain, n);
      return noun ? governByNoun(scene, noun, outer, chain, depth) : governByVerb(scene, verb, g, chain, depth);
    }
  }
  if (before > scene.first && FOR.has(doc.word[before]!) && ADJECTIVE[doc.tag[before - 1]!]) {
    // "reluctant for the state to fund"
    const adjective = adjectiveGovernor(scene, before - 1);
    if (adjective) chain.governors.push(adjective);
    return setActor(chain, n);
  }
  let k = n;
  for (let i = 0; i < 4; i++) {
    const noun = nounGovernor(scene, k);
    if (noun) return governByNoun(scene, noun, k, chain, depth);
    const p = np.first[k]! - 1;
    if (p <= scene.first) break;
    if (!PREPOSITION[doc.tag[p]!] && !AND.has(doc.word[p]!)) break;
    const left = np.at[p - 1] ?? -1;
    if (left < 0) break;
    k = left;
  }
  const verb = verbBefore(scene, np.first[k]!);
  const p = np.first[k]! - 1;
  const phrasal = verb < 0 && p > scene.first && PREPOSITION[doc.tag[p]!] ? verbBefore(scene, p) : -1;
  const h = verb >= 0 ? verb : phrasal;
  if (h >= 0) {
    const governor = verbGovernor(scene, h);
    if (governor?.control === 'object' || CONTROL_BY_FORCE.has(doc.lemma[doc.verbGroups.head[h]!]!)) {
      // "directed the department to prepare options for easing": who directs, acts.
      if (!delegates(chain)) setActor(chain, k);
      return governByVerb(scene, h, g, chain, depth);
    }
    // "promised voters to cut", "vowed on Sunday to end"
    if (governor && PROMISING.has(governor.status)) return governByVerb(scene, h, g, chain, depth);
  }
  // "Germany to send more troops": a headline's future.
  if (k === n && np.first[n] === scene.first && lastFinite(scene, t0(scene, g)) < 0) {
    chain.governors.push({
      kind: 'verb',
      status: 'planned',
      control: 'subject',
      first: t0(scene, g),
      end: t0(scene, g) + 1,
      group: -1,
    });
    return setActor(chain, n);
  }
  return mainClause(scene, t0(scene, g), chain);
}

const PROMISING = new Set(['pledge', 'planned', 'threatened', 'rejected', 'trying', 'want']);
const t0 = (scene: Scene, g: number): number => scene.doc.verbGroups.first[g]!;

/** A draft or a study lies between the action and the order. */
const delegates = (chain: Chain): boolean => chain.governors.some((g) => g.status === 'drafting');

/** A purpose clause: who does it is the subject of the verb before. */
function mainClause(scene: Scene, t: number, chain: Chain): Chain {
  chain.role = 'purpose';
  const main = lastFinite(scene, t);
  if (main < 0) return chain;
  if (chain.top < 0) chain.top = main;
  const { np } = subjectOf(scene, main);
  // "it is our duty to": nobody is "it".
  const empty =
    np >= 0 && IT.has(scene.doc.word[scene.doc.nounPhrases.head[np]!]!) && hasBit(scene.doc, main, VERB.copula);
  return empty ? chain : setActor(chain, np);
}

/** A status noun governs the action below it: "a plan to ease", "the possibility of lifting". */
export function governByNoun(scene: Scene, noun: Governor, n: number, chain: Chain, depth: number): Chain {
  if (noun.status !== 'none') chain.governors.push(noun);
  if (noun.control === 'none') chain.settled = true;
  return climbNoun(scene, n, chain, depth + 1);
}

/** Verb group `h` governs the action below it. */
export function governByVerb(scene: Scene, h: number, g: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const governor = verbGovernor(scene, h);
  // "is to lift", "are to be lifted": decided.
  if (hasBit(doc, h, VERB.copula) && g >= 0 && formOf(doc, g) === 'infinitive' && formOf(doc, h) === 'finite') {
    chain.governors.push({
      kind: 'verb',
      status: 'planned',
      control: 'subject',
      first: doc.verbGroups.first[h]!,
      end: doc.verbGroups.end[h]!,
      group: h,
    });
  } else if (governor) {
    const object =
      governor.control === 'object' && !isPassive(doc, h) && governor.status !== 'pass' && !delegates(chain);
    chain.governors.push(governor);
    if (object || governor.control === 'none') chain.settled = true;
    if (governor.control === 'none') setCaller(scene, h, chain);
    if (governor.control === 'subject' && !['demanded'].includes(governor.status)) chain.settled = false;
  }
  climbVerb(scene, h, chain, depth + 1);
  return chain;
}

/** Notes who speaks a verb of asking. */
export function setCaller(scene: Scene, h: number, chain: Chain): void {
  const { np } = subjectOf(scene, h);
  if (np < 0 || chain.caller) return;
  chain.caller = { first: scene.doc.nounPhrases.first[np]!, end: scene.doc.nounPhrases.end[np]! };
}

function climbBare(scene: Scene, g: number, t: number, joined: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  if (joined >= 0) return climbVerb(scene, joined, chain, depth + 1);
  if (t < scene.first) {
    chain.settled = true;
    if (chain.top < 0) chain.top = g;
    return chain;
  }
  // "helped end the war"
  if (doc.verbGroups.at[t]! >= 0) return governByVerb(scene, doc.verbGroups.at[t]!, g, chain, depth);
  const n = doc.nounPhrases.at[t]!;
  if (n >= 0) {
    // "let councils cut", "help poor countries build"; or a plain present that the tagger took for a base form.
    const h = verbBefore(scene, doc.nounPhrases.first[n]!);
    if (
      h >= 0 &&
      (verbGovernor(scene, h)?.control === 'object' || CONTROL_BY_FORCE.has(doc.lemma[doc.verbGroups.head[h]!]!))
    ) {
      setActor(chain, n);
      return governByVerb(scene, h, g, chain, depth);
    }
  }
  climbFinite(scene, g, chain, depth);
  return chain;
}

function climbParticiple(scene: Scene, g: number, t: number, joined: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  chain.settled = true;
  chain.role = 'relative';
  const agent = agentOf(scene, doc.verbGroups.end[g]!);
  if (agent >= 0) chain.actor = agent;
  const n = t >= scene.first ? doc.nounPhrases.at[t]! : -1;
  if (n >= 0) {
    // "wants sanctions lifted", "see spending increased"
    const h = verbBefore(scene, doc.nounPhrases.first[n]!);
    const governor = h >= 0 ? verbGovernor(scene, h) : null;
    if (governor && ['want', 'demanded', 'pass'].includes(governor.status) && governor.control !== 'none') {
      chain.governors.push({ ...governor, control: 'none' });
      chain.role = 'main';
      climbVerb(scene, h, chain, depth + 1);
    }
    return chain;
  }
  if (joined >= 0) climbVerb(scene, joined, chain, depth + 1);
  return chain;
}
