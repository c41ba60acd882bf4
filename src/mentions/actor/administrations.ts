import { addWord, wordForm } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import type { Doc } from '../../model/doc.ts';
import type { Trace } from '../../model/trace.ts';
import { type Draft, type DraftMention, offerName } from './draft.ts';
import { addFact, USE } from './facts.ts';
import type { LinkedNames } from './link.ts';
import type { Places } from './scan.ts';
import { tell } from './tell.ts';
import { weave } from './weave.ts';

addFact(addWord('administration'), 0, USE.administration);
const GOVERNMENTS = wordSetOf('administration government cabinet');
const STATES = wordSetOf('government administration cabinet authorities');
const S = addWord("'s");
const APOSTROPHE = addWord("'");
const THE = addWord('the');
const PREVIOUS = wordSetOf('previous last former outgoing incoming next current new');
/** Adds "the Trump administration", "the Russian government", "the previous administration". */
export function findAdministrations(
  doc: Doc,
  places: Places,
  mentions: readonly DraftMention[],
  names: LinkedNames,
  trace: Trace,
): readonly DraftMention[] {
  let changed: DraftMention[] | null = null;
  const added: DraftMention[] = [];
  let latest: Draft | null = null;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const { actor } = mention;
    const noun = governmentAfter(doc, mention);
    if (noun < 0) continue;
    if (actor.kind === 'person' && mention.form === 'name') {
      const own = names.byKey(`administration:${actor.nameFirst}`, 'government');
      own.person = actor;
      own.country = actor.country;
      own.fallback = doc.text.slice(doc.start[mention.first]!, doc.end[noun]!);
      latest = own;
      if (noun > mention.end) {
        added.push({ first: noun, end: noun + 1, form: 'nominal', actor: own });
        tell(trace, doc, 'actor/administration-owned', { first: noun, end: noun + 1 }, 'kept');
      } else {
        offerName(own, mention.first, noun + 1, 100);
        changed ??= [...mentions];
        changed[i] = { first: mention.first, end: noun + 1, form: 'name', actor: own };
        tell(trace, doc, 'actor/administration', { first: mention.first, end: noun + 1 }, 'kept');
      }
    } else if (actor.kind === 'country' && actor.country && STATES.has(doc.word[noun]!)) {
      const own = names.byKey(`gov:${actor.country}`, 'government');
      own.country = actor.country;
      own.standsFor = `gov:${actor.country}`;
      offerName(own, mention.first, noun + 1, 50);
      added.push({ first: noun, end: noun + 1, form: 'nominal', actor: own });
      tell(trace, doc, 'actor/government', { first: noun, end: noun + 1 }, 'kept');
    }
  }
  for (const t of places.administrations) if (t > 0) nominal(t, latest);
  return weave(changed ?? mentions, added);

  function nominal(t: number, known: Draft | null): void {
    if (doc.word[t - 1] === THE && known) {
      added.push({ first: t, end: t + 1, form: 'nominal', actor: known });
      tell(trace, doc, 'actor/administration-again', { first: t, end: t + 1 }, 'kept');
    } else if (PREVIOUS.has(doc.word[t - 1]!)) {
      const own = names.byKey(`administration:${wordForm(doc.word[t - 1]!, doc.local)}`, 'government');
      offerName(own, t - 1, t + 1, 50);
      added.push({ first: t - 1, end: t + 1, form: 'nominal', actor: own });
      tell(trace, doc, 'actor/administration-other', { first: t - 1, end: t + 1 }, 'kept');
    }
  }
}

/** The word for a government right after a mention or its "'s", in the same sentence, or -1. */
function governmentAfter(doc: Doc, { first, end }: DraftMention): number {
  if (end >= doc.count) return -1;
  const noun = doc.word[end] === S || doc.word[end] === APOSTROPHE ? end + 1 : end;
  if (noun >= doc.count || !GOVERNMENTS.has(doc.word[noun]!)) return -1;
  return doc.sentence[noun] === doc.sentence[first] ? noun : -1;
}
