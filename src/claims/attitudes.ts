import { VERB } from '../model/doc.ts';
import { type Chain, type Governor, recast } from './chain.ts';
import { lastFinite, subjectOf } from './clause.ts';
import { climbVerb, setCaller } from './governors.ts';
import { PRONOUN, PROPER, words } from './grammar.ts';
import { type Scene, verbBefore } from './phrases.ts';
import { formOf, hasBit } from './site.ts';

/** "is [against] raising", "was [for] a ban": the attitude that preposition `p` behind a form of be tells, or null. */
export function attitudeAt(scene: Scene, p: number): Governor | null {
  const { doc } = scene;
  const against = AGAINST.has(doc.word[p]!);
  const h = against || FOR.has(doc.word[p]!) ? verbBefore(scene, p) : -1;
  if (h < 0 || !hasBit(doc, h, VERB.copula) || formOf(doc, h) !== 'finite') return null;
  const { np } = subjectOf(scene, h);
  const holder = np >= 0 ? doc.tag[doc.nounPhrases.head[np]!]! : 0;
  // "The money is for building homes"
  if (!against && !PROPER[holder] && !PRONOUN[holder]) return null;
  return {
    kind: 'verb',
    status: against ? 'rejected' : 'demanded',
    control: 'none',
    first: p,
    end: p + 1,
    group: h,
  };
}
const FOR = words('for');
const AGAINST = words('against');

/** A process noun with the preposition behind it: "the fight [against] raising" is no fight to raise. */
export const aimedBy = (noun: Governor, preposition: number): Governor =>
  AGAINST.has(preposition) ? recast(noun, 'rejected', 'none') : noun;

/** Who is for or against the action below does not do it. */
export function holdAttitude(scene: Scene, attitude: Governor, chain: Chain, depth: number): Chain {
  chain.governors.push(attitude);
  chain.settled = true;
  setCaller(scene, attitude.group, chain);
  return climbVerb(scene, attitude.group, chain, depth + 1);
}

/** "spoke [in favor] of raising": who does so has the attitude and need not act. */
export function inFavor(scene: Scene, t: number, chain: Chain): Chain {
  const g = lastFinite(scene, t);
  chain.settled = true;
  if (g >= 0) setCaller(scene, g, chain);
  return chain;
}
