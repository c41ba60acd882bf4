import { VERB } from '../model/doc.ts';
import type { Action } from './actions.ts';
import type { Draft } from './draft.ts';
import { OPENERS, PREPOSITION, words } from './grammar.ts';
import type { Scene } from './phrases.ts';
import { hasBit, isPassive } from './site.ts';

const UNDER = words('under');
const AFTER = words('after since before following during despite amid ahead under');

/** "after Russia's invasion": a date, not a claim. */
export function afterwards(d: Draft): boolean {
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
export function stirs({ scene, action, chain }: Draft): boolean {
  const { doc } = scene;
  if (chain.top < 0 || doc.verbGroups.first[chain.top]! < action.end) return false;
  return STIRRING.has(doc.lemma[doc.verbGroups.head[chain.top]!]!);
}

/** "the expansion of the alliance" says more than "the talks"; "critics of the plan" and "a shift in policy" do not. */
export const isOfClass = ({ action, scene }: Draft): boolean =>
  action.match === 'class' && !VAGUE.has(scene.doc.lemma[action.head]!);
const VAGUE = words(
  'critic opponent supporter advocate proponent backer champion establishment change shift departure end incentive',
);

/** "A cut would help the poor": what the policy leads to. */
export function brings(d: Draft): boolean {
  const { doc } = d.scene;
  const g = d.chain.top;
  if (g < 0 || doc.verbGroups.first[g]! < d.action.end || isPassive(doc, g) || hasBit(doc, g, VERB.copula))
    return false;
  return !HAPPENING.has(doc.lemma[doc.verbGroups.head[g]!]!);
}
const HAPPENING = words('come happen go move advance begin start follow continue resume end proceed apply');

/** "the deadline for [his expulsion]", "backers of [harsher laws]": named beside something else, and nothing said of it. */
export function isAside({ scene, action }: Draft): boolean {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const t = np.first[np.at[action.head]!]! - 1;
  if (isVerb(scene, action)) return false;
  return t > scene.first && PREPOSITION[doc.tag[t]!] === 1 && !OPENERS.has(doc.word[t]!) && !BEARING.has(doc.word[t]!);
}
/** "voted to [lower fees]": a verb that looks like an adjective. */
const isVerb = ({ doc }: Scene, { first }: Action): boolean =>
  LOWER.has(doc.word[first]!) && first > 0 && TO.has(doc.word[first - 1]!);
const LOWER = words('lower');
const TO = words('to');
/** "is under investigation", "backed the town with aid" */
const BEARING = words('under with');

/** "the rise of the party", "a smaller staff": more or less of something, without a sum, and nobody who makes it so. */
export function isFigure({ scene, action, actor }: Draft): boolean {
  if (actor || action.entry.strength > 1 || !(action.label === 'raise' || action.label === 'cut')) return false;
  const { doc, mentions } = scene;
  const n = doc.nounPhrases.at[action.head]!;
  // "an extra £3m"
  for (let t = action.first; t < doc.nounPhrases.end[n]!; t++) if ((mentions.money.at[t] ?? -1) >= 0) return false;
  return !isVerb(scene, action);
}
