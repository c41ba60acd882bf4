import { type Doc, VERB } from '../model/doc.ts';
import type { Action } from './actions.ts';
import type { Chain } from './chain.ts';
import type { Draft } from './draft.ts';
import { COMMA, PLURAL, words } from './grammar.ts';

/** "statutes that prohibit perjury": what the law has long said, told beside the matter. */
export function isStandingLaw(d: Draft): boolean {
  const { action, chain, side, scene } = d;
  if (chain.role !== 'relative' || side !== 'instrument' || !STANDING.has(action.label) || action.group < 0)
    return false;
  const { features, modal } = scene.doc.verbGroups;
  // "This measure, which bans exports": news of one measure.
  if (!isPlural(d) && COMMA.has(scene.doc.word[scene.doc.verbGroups.first[action.group]! - 2] ?? -1)) return false;
  return modal[action.group]! < 0 && (features[action.group]! & (VERB.past | VERB.perfect | VERB.future)) === 0;
}
const isPlural = ({ actor, scene }: Draft): boolean => actor !== null && PLURAL[scene.doc.tag[actor.end - 1]!] === 1;
const STANDING: ReadonlySet<string> = new Set(['ban', 'impose', 'permit']);

/** "he may be able to win": what one can do; "they should be able to stay" is what they are to be allowed. */
export function isAbility({ entry }: Action, { top, governors }: Chain, doc: Doc): boolean {
  if (entry.phrase !== 'able' || governors.length > 0 || top < 0) return false;
  return !OWED.has(doc.word[doc.verbGroups.modal[top]!] ?? -1);
}
const OWED = words('should must would ought');
