import { addWord } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import type { Trace } from '../../model/trace.ts';
import { createDraft, type Draft, type DraftMention } from './draft.ts';
import { addFact, FACT, factsOf, USE } from './facts.ts';
import { knownPhrase } from './known.ts';
import type { LinkedNames } from './link.ts';
import type { Places } from './scan.ts';
import { tell } from './tell.ts';
import { weave } from './weave.ts';

const AND = addWord('and');
const COMMA = addWord(',');
const OFFICIALS = addWord('officials');
/** Head of several -> head of one, and its form in a name that is made of it. */
const HEADS = new Map(
  (
    [
      ['departments', 'department', 'Department'],
      ['ministries', 'ministry', 'Ministry'],
      ['officials', 'department', 'Department'],
    ] as const
  ).map(([many, one, form]) => [addWord(many), { one: addWord(one), form }]),
);
for (const word of HEADS.keys()) addFact(word, 0, USE.sharedHead);

interface Part {
  readonly first: number;
  readonly end: number;
}

/** Adds "State" and "Treasury" of "the State and Treasury Departments", each an actor of its own. */
export function findSharedHeads(
  doc: Doc,
  places: Places,
  mentions: readonly DraftMention[],
  names: LinkedNames,
  trace: Trace,
): readonly DraftMention[] {
  const added: DraftMention[] = [];
  const claimed = new Set<number>();
  for (const t of places.sharedHeads) {
    for (const { first, end } of partsBefore(doc, t)) {
      const actor = actorOf(doc, { first, end }, t, names);
      if (!actor) continue;
      for (let k = first; k < end; k++) claimed.add(k);
      added.push({ first, end, form: 'name', actor });
      tell(trace, doc, 'actor/shared-head', { first, end }, 'kept');
    }
  }
  if (added.length === 0) return mentions;
  return weave(
    mentions.filter((m) => !claimed.has(m.first) && !claimed.has(m.end - 1)),
    added,
  );
}

/** The names that share the head at `t`; none where there is only one. */
function partsBefore(doc: Doc, t: number): Part[] {
  const first = doc.sentences.first[doc.sentence[t]!]!;
  const found: Part[] = [];
  let end = t;
  while (found.length <= 4) {
    let from = end;
    while (from > first && end - from < 4 && isPart(doc, from - 1)) from--;
    if (from === end) break;
    found.push({ first: from, end });
    const link = doc.word[from - 1];
    if (from - 1 <= first || (link !== AND && link !== COMMA)) break;
    end = from - 1;
    if (link === AND && doc.word[end - 1] === COMMA) end--;
  }
  return found.length < 2 || found.some((f) => f.end - f.first > 3) ? [] : found;
}

function isPart(doc: Doc, t: number): boolean {
  const facts = factsOf(doc.word[t]!);
  return (
    (doc.shape[t]! & SHAPE.capital) !== 0 &&
    (facts & (FACT.domain | FACT.common)) !== 0 &&
    (facts & FACT.function) === 0
  );
}

function actorOf(doc: Doc, part: Part, t: number, names: LinkedNames): Draft | null {
  const head = HEADS.get(doc.word[t]!)!;
  const known = knownPhrase([...doc.word.subarray(part.first, part.end), head.one]);
  // "Treasury officials" of a known department only: "Senior officials" shares no name.
  if (!known && doc.word[t] === OFFICIALS) return null;
  const own = known ? names.byKey(known.actor, known.kind) : createDraft('public_body');
  own.country ??= known?.country ?? null;
  own.fallback ??= known?.phrase ?? `${doc.text.slice(doc.start[part.first]!, doc.end[part.end - 1]!)} ${head.form}`;
  return own;
}
