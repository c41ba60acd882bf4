import type { Action } from '../claims/actions.ts';
import type { Draft } from '../claims/draft.ts';
import { draftOf } from '../claims/find.ts';
import { type ActionEntry, nounAt, verbAt } from '../claims/lexicon.ts';
import { readMarks } from '../claims/marks.ts';
import { senseOf } from '../claims/objects.ts';
import { readParties, sideOf } from '../claims/parties.ts';
import { objectAfter, type Scene, sceneOf } from '../claims/phrases.ts';
import { isPassive } from '../claims/site.ts';
import { coverOf } from '../claims/source.ts';
import { toClaim } from '../claims/to-claim.ts';
import { wordForm } from '../lexicon/vocabulary.ts';
import type { Doc } from '../model/doc.ts';
import type { ActionLabel, Attribution, Claim } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import type { PatternMatch } from '../nlp/compromise.ts';
import type { TokenRange } from '../pattern/rule.ts';
import type { UserRule } from './rule.ts';

/**
 * Claims of the matches: the user's groups are action, actor and target; status, certainty, stance and the rest are read
 * as for claims of our own rules.
 */
export function toClaims(
  doc: Doc,
  mentions: Mentions,
  attributions: readonly Attribution[],
  found: readonly { readonly rule: UserRule; readonly match: PatternMatch }[],
): Claim[] {
  const claims: Claim[] = [];
  if (!found.some(({ rule }) => rule.finds === 'claim')) return claims;
  const marks = readMarks(doc);
  const parties = readParties(doc, mentions, marks);
  const cover = coverOf(doc, attributions);
  for (const { rule, match } of found) {
    const { action, actor, target } = match.groups;
    if (rule.finds !== 'claim' || !action) continue;
    const scene = sceneOf(doc, mentions, marks, doc.sentence[action.first]!);
    const own = toAction(scene, action, rule.label);
    if (!own) continue;
    const draft = draftOf(scene, parties, cover, own);
    const users: Draft = {
      ...draft,
      ...(actor ? { actor, side: sideOf(parties, actor.first, actor.end) } : {}),
      ...(target ? { target } : {}),
    };
    claims.push({ ...toClaim(users, 0, undefined), rule: rule.id });
  }
  return claims;
}

/** The user's action words as an action: a verb where a verb group has its head among them, a noun in a noun phrase, else null. */
function toAction(scene: Scene, range: TokenRange, label: ActionLabel | null): Action | null {
  const { doc } = scene;
  const group = groupIn(doc, range);
  const head = group >= 0 ? doc.verbGroups.head[group]! : range.end - 1;
  const kind = group >= 0 ? 'verb' : 'noun';
  if (group < 0 && doc.nounPhrases.at[head]! < 0) return null;
  const passive = group >= 0 && isPassive(doc, group);
  const object = passive ? -1 : objectAfter(scene, range.end);
  const known = (kind === 'verb' ? verbAt(doc, head) : nounAt(doc, head))?.entry;
  const phrase = wordForm(doc.lemma[head]!, doc.local);
  const entry = known ?? { ...UNLISTED, phrase };
  const sense = senseOf(scene, object);
  const ofObject = sense.classes.map((c) => entry.byObject.get(c)).find((l) => l !== undefined);
  return {
    kind,
    entry,
    label: label ?? ofObject ?? entry.any ?? 'other',
    ...range,
    head,
    group,
    passive,
    agentless: false,
    agent: -1,
    object,
    match: 'class',
  };
}

/** An entry of words that no list has. */
const UNLISTED: Omit<ActionEntry, 'phrase'> = {
  strength: 3,
  byObject: new Map(),
  low: 0,
  high: 0,
  bySubject: new Map(),
  rises: false,
  any: null,
  patient: false,
  traits: 0,
};

function groupIn(doc: Doc, range: TokenRange): number {
  for (let t = range.first; t < range.end; t++) {
    const group = doc.verbGroups.at[t]!;
    if (group >= 0 && doc.verbGroups.head[group] === t) return group;
  }
  return -1;
}
