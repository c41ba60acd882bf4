import { addWord, wordForm } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import type { Trace } from '../../model/trace.ts';
import { createDraft, type Draft, type DraftMention, offerName } from './draft.ts';
import { addFact, FACT, factsOf, USE, usesOf } from './facts.ts';
import { knownPhrase } from './known.ts';
import type { LinkedNames } from './link.ts';
import { weave } from './weave.ts';

const words = (forms: string): Set<number> => new Set(forms.split(' ').map(addWord));
const ADMINISTRATION = addWord('administration');
const GOVERNMENTS = words('administration government cabinet');
const STATES = words('government administration authorities');
const S = addWord("'s");
const APOSTROPHE = addWord("'");
const THE = addWord('the');
const AND = addWord('and');
const COMMA = addWord(',');
const PREVIOUS = words('previous last former outgoing incoming next current new');
const MINISTRIES = words('ministries');
const HEADS = new Map(
  (
    [
      ['departments', 'department'],
      ['ministries', 'ministry'],
      ['officials', 'department'],
    ] as const
  ).map(([many, one]) => [addWord(many), addWord(one)]),
);

for (const word of [ADMINISTRATION, ...HEADS.keys()]) addFact(word, 0, USE.sharedHead);

/** Adds "the Trump administration", "the Russian government", "the previous administration", "State and Treasury Departments". */
export function findAdministrations(
  doc: Doc,
  mentions: readonly DraftMention[],
  names: LinkedNames,
  trace: Trace,
): DraftMention[] {
  const tell = (rule: string, first: number, end: number): void =>
    trace?.({
      room: 'actor',
      rule,
      outcome: 'kept',
      by: null,
      detail: null,
      start: doc.start[first]!,
      end: doc.end[end - 1]!,
    });
  const out: DraftMention[] = [];
  const added: DraftMention[] = [];
  let claimed: Uint8Array | null = null;
  let latest: Draft | null = null;
  mentions.forEach((mention) => {
    const { actor } = mention;
    const t = mention.end;
    const owns = t < doc.count && (doc.word[t] === S || doc.word[t] === APOSTROPHE);
    const noun = owns ? t + 1 : t;
    if (noun >= doc.count || !GOVERNMENTS.has(doc.word[noun]!) || doc.sentence[noun] !== doc.sentence[mention.first]) {
      out.push(mention);
      return;
    }
    if (actor.kind === 'person' && mention.form === 'name') {
      const own = names.byKey(`administration:${actor.nameFirst}`, 'government');
      own.person = actor;
      own.country = actor.country;
      own.fallback = doc.text.slice(doc.start[mention.first]!, doc.end[noun]!);
      latest = own;
      if (owns) {
        out.push(mention);
        added.push({ first: noun, end: noun + 1, form: 'nominal', actor: own });
        tell('actor/administration-owned', noun, noun + 1);
      } else {
        offerName(own, mention.first, noun + 1, 100);
        out.push({ first: mention.first, end: noun + 1, form: 'name', actor: own });
        tell('actor/administration', mention.first, noun + 1);
      }
      return;
    }
    out.push(mention);
    if (actor.kind === 'country' && actor.country && STATES.has(doc.word[noun]!)) {
      const own = names.byKey(`gov:${actor.country}`, 'government');
      own.country = actor.country;
      own.standsFor = `gov:${actor.country}`;
      offerName(own, mention.first, noun + 1, 50);
      added.push({ first: noun, end: noun + 1, form: 'nominal', actor: own });
      tell('actor/government', noun, noun + 1);
    }
  });
  for (let t = 1; t < doc.count; t++) {
    const word = doc.word[t]!;
    if (!(usesOf(word) & USE.sharedHead)) continue;
    if (word === ADMINISTRATION) nominal(t, latest);
    else heads(t);
  }
  return weave(claimed ? out.filter((m) => !isClaimed(m, claimed!)) : out, added);

  function nominal(t: number, known: Draft | null): void {
    if (doc.word[t - 1] === THE && known) {
      added.push({ first: t, end: t + 1, form: 'nominal', actor: known });
      tell('actor/administration-again', t, t + 1);
    } else if (PREVIOUS.has(doc.word[t - 1]!)) {
      const own = names.byKey(`administration:${wordForm(doc.word[t - 1]!, doc.local)}`, 'government');
      offerName(own, t - 1, t + 1, 50);
      added.push({ first: t - 1, end: t + 1, form: 'nominal', actor: own });
      tell('actor/administration-other', t - 1, t + 1);
    }
  }

  /** "the State and Treasury Departments": each name before a head of several is an actor. */
  function heads(t: number): void {
    const first = doc.sentences.first[doc.sentence[t]!]!;
    const found: { first: number; end: number }[] = [];
    let end = t;
    for (;;) {
      let from = end;
      while (from > first && end - from < 4 && isPart(from - 1)) from--;
      if (from === end || found.length > 4) break;
      found.push({ first: from, end });
      const link = doc.word[from - 1];
      if (from - 1 <= first || (link !== AND && link !== COMMA)) break;
      end = from - 1;
      if (link === AND && doc.word[end - 1] === COMMA) end--;
    }
    if (found.length < 2 || found.some((f) => f.end - f.first > 3)) return;
    for (const part of found) {
      const known = knownPhrase([...doc.word.subarray(part.first, part.end), HEADS.get(doc.word[t]!)!]);
      if (!known && doc.word[t] === addWord('officials')) continue;
      const own = known ? names.byKey(known.actor, known.kind) : createDraft('public_body');
      own.country ??= known?.country ?? null;
      own.fallback ??=
        known?.phrase ??
        `${doc.text.slice(doc.start[part.first]!, doc.end[part.end - 1]!)} ${MINISTRIES.has(doc.word[t]!) ? 'Ministry' : 'Department'}`;
      claimed ??= new Uint8Array(doc.count);
      claimed.fill(1, part.first, part.end);
      added.push({ first: part.first, end: part.end, form: 'name', actor: own });
      tell('actor/shared-head', part.first, part.end);
    }
  }
  function isPart(t: number): boolean {
    return (
      (doc.shape[t]! & SHAPE.capital) !== 0 &&
      (factsOf(doc.word[t]!) & (FACT.domain | FACT.common)) !== 0 &&
      (factsOf(doc.word[t]!) & FACT.function) === 0
    );
  }
}

function isClaimed(mention: DraftMention, claimed: Uint8Array): boolean {
  for (let t = mention.first; t < mention.end; t++) if (claimed[t]) return true;
  return false;
}
