import { VERB } from '../model/doc.ts';
import { type Chain, nounGovernor, openClause, recast, setActor, verbGovernor } from './chain.ts';
import { type Subject, subjectOf } from './clause.ts';
import { climbVerb, governByNoun } from './governors.ts';
import { STEPS, THAT, words } from './grammar.ts';
import { type Scene, verbBefore } from './phrases.ts';
import { openQuestion } from './questions.ts';
import { formOf, hasBit, isPassive } from './site.ts';

/** Climbs from finite verb group `g`: its subject acts; what its clause hangs on may say how far the action has come. */
export function climbFinite(scene: Scene, g: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const subject = subjectOf(scene, g);
  if (chain.top < 0) chain.top = g;
  const acts = !isPassive(doc, g) || chain.governors.some((x) => x.group === g);
  openClause(scene, subject, chain);
  if (openQuestion(scene, subject.before, chain)) return acts ? setActor(chain, subject.np) : chain;
  if (subject.relative >= 0) {
    chain.role = chain.role === 'main' ? 'relative' : chain.role;
    const noun = subject.np >= 0 ? nounGovernor(scene, subject.np) : null;
    // "is drafting a bill that would end": the drafter acts, else the bill.
    if (noun && acts && !isOffered(scene, subject.np)) setActor(chain, subject.np);
    if (noun && noun.status !== 'none' && depth < STEPS && !isDone(scene, g, noun.status, chain))
      governByNoun(scene, noun, subject.np, chain, depth);
    return acts ? setActor(chain, subject.np) : chain;
  }
  if (acts) setActor(chain, subject.np);
  return subject.before < scene.first ? chain : climbContent(scene, g, subject, chain, depth);
}

/** "the decision that legalised it", "the scheme, which was blocked": what was planned has been done. */
function isDone({ doc }: Scene, g: number, status: string, chain: Chain): boolean {
  if (status !== 'planned' || chain.governors.length > 0 || doc.verbGroups.modal[g]! >= 0) return false;
  return hasBit(doc, g, VERB.past) || hasBit(doc, g, VERB.perfect);
}

/** "recommended that ministers cut", "suggested the council should": what governs the clause. */
function climbContent(scene: Scene, g: number, subject: Subject, chain: Chain, depth: number): Chain {
  const { doc } = scene;
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
  if (DENY.has(doc.lemma[doc.verbGroups.head[h]!]!)) chain.governors.push(recast(governor, governor.status, 'clause'));
  const must = OBLIGE.has(doc.word[doc.verbGroups.modal[g]!] ?? -1) || formOf(doc, g) === 'bare';
  if (
    CLAUSAL.has(governor.status) ||
    (governor.status === 'demanded' && (must || URGING.has(doc.lemma[doc.verbGroups.head[h]!]!)))
  ) {
    chain.governors.push(recast(governor, governor.status, 'clause'));
  }
  return chain;
}

/** "introduced [a bill] that would", not "pointed to", "vetoed [a bill] that would": its subject is who would act. */
function isOffered(scene: Scene, n: number): boolean {
  const { doc } = scene;
  const h = verbBefore(scene, doc.nounPhrases.first[n]!);
  if (h < 0) return false;
  const governor = verbGovernor(scene, h);
  return (
    (governor?.control === 'subject' && governor.status !== 'rejected') ||
    OFFERING.has(doc.lemma[doc.verbGroups.head[h]!]!)
  );
}
const OFFERING = words('introduce sign pass enact adopt file write author bring submit issue make');
const DENY = words('deny');
const ENSURE = words('ensure see guarantee');
const OBLIGE = words('should must ought shall');
const URGING = words('urge demand recommend');
const CLAUSAL = new Set(['proposed', 'ordered', 'oppose']);
