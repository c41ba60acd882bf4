import { type Doc, VERB } from '../model/doc.ts';
import type { Governor } from './chain.ts';
import type { Draft } from './draft.ts';
import { NEGATION, words } from './grammar.ts';
import { hasBit } from './site.ts';

/** Is the process word itself denied: "did not promise to"? */
export function negatedGovernor(d: Draft, g: Governor): boolean {
  const { doc } = d.scene;
  if (g.kind === 'verb') return g.group >= 0 && hasBit(doc, g.group, VERB.negated);
  const before = doc.word[g.first - 1] ?? -1;
  return NEGATION.has(before);
}

/** Is the action denied: "will not raise", "no new tax"? */
export function isNegated(d: Draft): boolean {
  const { doc } = d.scene;
  const { action, chain } = d;
  if (isNotOnly(doc, action.head)) return false;
  // "are not allowed to": a ban, and in force.
  if (action.label === 'ban' && ALLOWING.has(doc.lemma[action.head]!)) return false;
  if (action.group >= 0 && hasBit(doc, action.group, VERB.negated)) return true;
  if (action.group >= 0 && NOT.has(doc.word[doc.verbGroups.first[action.group]! - 1] ?? -1)) return true;
  // "no sensible minister would"
  if (d.actor && (NOBODY.has(doc.word[d.actor.end - 1]!) || NO.has(doc.word[d.actor.first]!))) return true;
  if (action.kind === 'noun') {
    const n = doc.nounPhrases.at[action.head]!;
    if (NEGATION.has(doc.word[doc.nounPhrases.first[n]!]!)) return true;
  }
  if (action.object >= 0 && doc.word[doc.nounPhrases.first[action.object]!] !== undefined) {
    if (NO.has(doc.word[doc.nounPhrases.first[action.object]!]!)) return true;
  }
  // "Raising the levy does not help": the levy may be raised.
  if (chain.top < 0 || chain.role === 'gerund-subject' || chain.role === 'adjunct') return false;
  return chain.governors.every((g) => EMPTY.has(g.status)) && hasBit(doc, chain.top, VERB.negated);
}
/** "do not have the power to suspend" */
const EMPTY: ReadonlySet<string> = new Set(['pass', 'none']);
const NO = words('no nobody none neither');
const NOT = words("not never n't");
const NOBODY = words('nobody none no-one');

/** "will not only [raise]": said of two acts, and denied of none. */
const isNotOnly = (doc: Doc, t: number): boolean => ONLY.has(doc.word[t - 1] ?? -1) && NOT.has(doc.word[t - 2] ?? -1);
const ONLY = words('only just merely simply');

/** Verbs whose denial forbids. */
export const ALLOWING = words('allow permit authorise authorize');
