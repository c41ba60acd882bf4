import type { Chain, Governor } from './chain.ts';
import { climbVerb } from './governors.ts';
import { PREPOSITION, words } from './grammar.ts';
import { mainClause } from './infinitives.ts';
import { climbNoun } from './noun-governors.ts';
import { isTime, type Scene, verbBefore } from './phrases.ts';

/** Words that open an indirect question. */
export const WHETHER = words('whether how');

const WEIGHING = words(
  'consider reconsider debate discuss decide determine weigh mull study examine explore ponder contemplate deliberate divide split vote review evaluate assess',
);
const DELIBERATION = words(
  'debate decision discussion deliberation vote referendum question talks consultation ballot',
);

/** Who or what weighs the question that "whether" or "how" at token `t` opens: its verb group or noun phrase; -1: none. */
function weigherOf(scene: Scene, t: number): { readonly group: number; readonly noun: number } {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let k = PREPOSITION[doc.tag[t - 1] ?? 0] ? t - 1 : t;
  // "decided [on Monday] whether", "a debate [in May] on whether"
  const time = k > scene.first ? np.at[k - 1]! : -1;
  if (time >= 0 && isTime(scene, time)) k = np.first[time]!;
  if (k > scene.first && k < t && PREPOSITION[doc.tag[k - 1]!]) k--;
  const n = k > scene.first ? np.at[k - 1]! : -1;
  if (n >= 0) return { group: -1, noun: DELIBERATION.has(doc.lemma[np.head[n]!]!) ? n : -1 };
  const g = verbBefore(scene, k);
  return { group: g >= 0 && WEIGHING.has(doc.lemma[doc.verbGroups.head[g]!]!) ? g : -1, noun: -1 };
}

/** The governor that an open question at token `t` is: the answer is not known, so no negation turns it. */
const weighing = (t: number): Governor => ({
  kind: 'verb',
  status: 'considered',
  control: 'question',
  first: t,
  end: t + 1,
  group: -1,
});

/** "deciding [whether] to cut", "a debate on [how] to fund": an open question. */
export function climbQuestion(scene: Scene, t: number, chain: Chain, depth: number): Chain {
  const { group, noun } = weigherOf(scene, t);
  if (group < 0 && noun < 0) {
    chain.hypothetical = true;
    return mainClause(scene, t, chain);
  }
  chain.governors.push(weighing(t));
  return group >= 0 ? climbVerb(scene, group, chain, depth + 1) : climbNoun(scene, noun, chain, depth + 1);
}

/** "is considering [whether] the state should fund": notes an open question that somebody weighs; `t` is its opener. */
export function openQuestion(scene: Scene, t: number, chain: Chain): boolean {
  if (t < scene.first || !WHETHER.has(scene.doc.word[t]!)) return false;
  const { group, noun } = weigherOf(scene, t);
  if (group < 0 && noun < 0) return false;
  chain.hypothetical = false;
  chain.governors.push(weighing(t));
  return true;
}
