import { type Doc, SHAPE } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import type { Action } from './actions.ts';
import type { Chain } from './chain.ts';
import { AND, COMMA, isDash, OPENERS, QUOTE, RELATIVE } from './grammar.ts';
import type { Scene } from './phrases.ts';
import { formOf } from './site.ts';

/** The clause that carries the claim: from its actor or topmost process word to the end of the action's modifiers. */
export function clauseOf(scene: Scene, action: Action, chain: Chain, actor: TokenRange | null): TokenRange {
  const { doc } = scene;
  let first = action.first;
  if (action.group >= 0) first = Math.min(first, doc.verbGroups.first[action.group]!);
  for (const g of chain.governors) first = Math.min(first, g.first);
  if (actor && actor.first < action.first) first = Math.min(first, actor.first);
  if (action.passive && action.object >= 0) first = Math.min(first, doc.nounPhrases.first[action.object]!);
  if (action.kind === 'noun') first = Math.min(first, doc.nounPhrases.first[doc.nounPhrases.at[action.head]!]!);
  let end = clauseEnd(scene, action.end);
  if (actor && actor.end > end) end = actor.end;
  // Never inside a phrase: "[A $60-per-barrel] price cap".
  const np = doc.nounPhrases;
  while (first > scene.first && doc.shape[first]! & SHAPE.glued && !QUOTE.has(doc.word[first - 1]!)) first--;
  if (np.at[first]! >= 0) first = Math.max(scene.first, np.first[np.at[first]!]!);
  if (np.at[end - 1]! >= 0) end = np.end[np.at[end - 1]!]!;
  return { first, end };
}

/** Does a finite verb follow before the next comma: "as the president seeks", not "after the vote"? */
function opensClause(scene: Scene, t: number): boolean {
  const { doc } = scene;
  const limit = Math.min(scene.end, t + 12);
  for (let k = t + 1; k < limit && !COMMA.has(doc.word[k]!); k++) {
    const g = doc.verbGroups.at[k]!;
    if (g >= 0 && formOf(doc, g) === 'finite') return true;
  }
  return false;
}

/** Is the last character of token `t` a letter, a digit or "%"? */
function endsInWord(doc: Doc, t: number): boolean {
  const at = doc.end[t]! - 1;
  const unit = doc.text.charCodeAt(at);
  if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) return true;
  return /[\p{L}\p{N}%]/u.test(doc.text[at] ?? '');
}

function clauseEnd(scene: Scene, from: number): number {
  const { doc } = scene;
  let t = from;
  for (; t < scene.end; t++) {
    const w = doc.word[t]!;
    if (COMMA.has(w) || isDash(doc, t) || RELATIVE.has(w)) break;
    if (OPENERS.has(w) && opensClause(scene, t)) break;
    if (AND.has(w) && (doc.verbGroups.at[t + 1] ?? -1) >= 0) break;
    const g = doc.verbGroups.at[t]!;
    if (g >= 0 && formOf(doc, g) === 'finite') break;
  }
  while (t > from && !endsInWord(doc, t - 1)) t--;
  return t;
}
