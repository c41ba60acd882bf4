import { VERB } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import { adjectiveGovernor, type Chain, nounGovernor, recast, setActor, verbGovernor } from './chain.ts';
import { lastFinite, subjectOf } from './clause.ts';
import { CONTROL_BY_FORCE, climbVerb, delegates, governByNoun, governByVerb, setCaller } from './governors.ts';
import { ADJECTIVE, AND, COMMA, PREPOSITION, skipLightBack, words } from './grammar.ts';
import { isTime, type Scene, verbBefore, verbEndingAt } from './phrases.ts';
import { climbQuestion, WHETHER } from './questions.ts';
import { hasBit, isPassive } from './site.ts';

const VALUING: ReadonlySet<string> = new Set(['demanded', 'unwise']);
const IT = words('it this that there');
const FOR = words('for');
const VBN = penn('VBN');

/** Climbs from an infinitive: what governs it, or the clause whose purpose it is. */
export function climbInfinitive(scene: Scene, g: number, from: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let t = from;
  if (t < scene.first) return chain;
  if (COMMA.has(doc.word[t]!)) t = beforeParenthesis(scene, t);
  const h = verbEndingAt(scene, t);
  if (h >= 0) return governByVerb(scene, h, g, chain, depth);
  if (WHETHER.has(doc.word[t]!)) return climbQuestion(scene, t, chain, depth);
  if (AND.has(doc.word[t]!) || COMMA.has(doc.word[t]!)) return mainClause(scene, t, chain);
  if (ADJECTIVE[doc.tag[t]!] || doc.tag[t] === VBN) {
    const adjective = adjectiveGovernor(scene, t);
    if (adjective && adjective.status !== 'none') chain.governors.push(adjective);
    const copula = verbBefore(scene, t);
    // "It would be wrong to raise": nobody is "it".
    if (copula >= 0 && adjective && VALUING.has(adjective.status)) chain.settled = true;
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
export function beforeParenthesis(scene: Scene, comma: number): number {
  const { doc } = scene;
  for (let k = comma - 1; k > Math.max(scene.first, comma - 14); k--) if (COMMA.has(doc.word[k]!)) return k - 1;
  return comma;
}

/** "called for ministers to cut", "plans for councils to raise", "reluctant for the state to fund"; null: no such clause. */
function afterFor(scene: Scene, n: number, g: number, chain: Chain, depth: number): Chain | null {
  const { doc } = scene;
  const before = skipLightBack(doc, doc.nounPhrases.first[n]! - 1, scene.first);
  if (before < scene.first || !FOR.has(doc.word[before]!)) return null;
  const outer = doc.nounPhrases.at[before - 1] ?? -1;
  const noun = outer >= 0 ? nounGovernor(scene, outer) : null;
  const verb = verbBefore(scene, before);
  if (noun || (verb >= 0 && verbGovernor(scene, verb))) {
    setActor(chain, n);
    return noun ? governByNoun(scene, noun, outer, chain, depth) : governByVerb(scene, verb, g, chain, depth);
  }
  if (before === scene.first || !ADJECTIVE[doc.tag[before - 1]!]) return null;
  const adjective = adjectiveGovernor(scene, before - 1);
  // "unfair for the law to allow": it does.
  if (adjective && adjective.status !== 'unwise') chain.governors.push(adjective);
  return setActor(chain, n);
}

/** "urged ministers to cut", "wants ministers to cut", "promised voters to cut"; null: the verb before says nothing of it. */
function afterObject(scene: Scene, k: number, g: number, chain: Chain, depth: number): Chain | null {
  const { doc } = scene;
  const first = doc.nounPhrases.first[k]!;
  const verb = verbBefore(scene, first);
  const p = first - 1;
  const phrasal = verb < 0 && p > scene.first && PREPOSITION[doc.tag[p]!] ? verbBefore(scene, p) : -1;
  const h = verb >= 0 ? verb : phrasal;
  if (h < 0) return null;
  const governor = verbGovernor(scene, h);
  if (governor?.control === 'object' || CONTROL_BY_FORCE.has(doc.lemma[doc.verbGroups.head[h]!]!)) {
    // "directed the department to prepare options for easing": who directs, acts.
    if (!delegates(chain)) setActor(chain, k);
    return governByVerb(scene, h, g, chain, depth);
  }
  // "wants ministers to cut the fee": they are to act, and not who wants it.
  if (governor?.status === 'want' && h === verb) {
    if (!isPassive(doc, g)) setActor(chain, k);
    chain.governors.push(recast(governor, governor.status, 'object'));
    chain.settled = true;
    setCaller(scene, h, chain);
    return climbVerb(scene, h, chain, depth + 1);
  }
  return governor && PROMISING.has(governor.status) ? governByVerb(scene, h, g, chain, depth) : null;
}

/** "introduced a bill [this month] to", "voted [on Monday] to": the token before a date and its preposition. */
function beforeTime({ doc }: Scene, n: number): number {
  const t = doc.nounPhrases.first[n]! - 1;
  return t >= 0 && PREPOSITION[doc.tag[t]!] ? t - 1 : t;
}

function infinitiveAfterNoun(scene: Scene, n: number, g: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const np = doc.nounPhrases;
  if (isTime(scene, n) && !nounGovernor(scene, n)) {
    const past = beforeTime(scene, n);
    const verb = verbEndingAt(scene, past);
    if (verb >= 0 && verbGovernor(scene, verb)) return governByVerb(scene, verb, g, chain, depth);
    const left = past >= scene.first ? np.at[past]! : -1;
    if (left >= 0 && nounGovernor(scene, left)) return infinitiveAfterNoun(scene, left, g, chain, depth);
  }
  const fronted = afterFor(scene, n, g, chain, depth);
  if (fronted) return fronted;
  let k = n;
  for (let i = 0; i < 4; i++) {
    const noun = nounGovernor(scene, k);
    if (noun) return governByNoun(scene, noun, k, chain, depth);
    const p = np.first[k]! - 1;
    if (p <= scene.first) break;
    if (!PREPOSITION[doc.tag[p]!] && !AND.has(doc.word[p]!)) break;
    const outer = np.at[p - 1] ?? -1;
    if (outer < 0) break;
    k = outer;
  }
  const controlled = afterObject(scene, k, g, chain, depth);
  if (controlled) return controlled;
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

/** A purpose clause: who does it is the subject of the verb before. */
export function mainClause(scene: Scene, t: number, chain: Chain): Chain {
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
