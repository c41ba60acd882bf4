import type { TokenRange } from '../pattern/rule.ts';
import type { Action } from './actions.ts';
import { NOUN, tagTable } from './grammar.ts';
import { classesIn } from './objects.ts';
import { chainEnd, type Scene } from './phrases.ts';

const DETERMINER = tagTable('DT', 'PDT', 'PRP$');

/** What the action is aimed at: its object with the of- and on-phrases that hang on it, no leading determiner. */
export function targetOf(scene: Scene, action: Action): TokenRange | null {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const n = action.object;
  if (n < 0) return compoundTarget(scene, action);
  let first = action.group < 0 && action.kind === 'verb' ? action.end : np.first[n]!;
  let end = chainEnd(scene, n);
  // "tax cuts": the words before the head, not the head itself.
  if (action.kind === 'noun' && np.at[action.head] === n) end = action.first;
  if (action.kind === 'verb' && action.group >= 0 && np.first[n]! < action.first && end > action.first)
    end = action.first;
  while (first < end - 1 && DETERMINER[doc.tag[first]!]) first++;
  return end > first ? { first, end } : null;
}

/** "[sanctions] relief", "[wage] hike": the policy noun before the head of a compound. */
function compoundTarget(scene: Scene, action: Action): TokenRange | null {
  const { doc } = scene;
  if (action.kind !== 'noun' || action.head - action.first < 1) return null;
  let first = action.first;
  while (first < action.head && !NOUN[doc.tag[first]!]) first++;
  return classesIn(scene, first, action.head).length > 0 ? { first, end: action.head } : null;
}
