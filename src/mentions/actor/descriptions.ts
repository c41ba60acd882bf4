import { addWord, wordForm } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import type { Doc } from '../../model/doc.ts';
import type { ActorKind } from '../../model/extraction.ts';
import type { Trace } from '../../model/trace.ts';
import { type Draft, type DraftMention, nameOf } from './draft.ts';
import { addFact, USE } from './facts.ts';
import type { Places } from './scan.ts';
import { weave } from './weave.ts';

const THE = addWord('the');
/** How many sentences back a description reaches. */
const REACH = 6;

const OFFICES = wordSetOf(
  'president senator governor minister premier chancellor mayor secretary congressman congresswoman judge pope king queen ' +
    'prince princess chairman chairwoman spokesman spokeswoman ambassador general prosecutor candidate lawmaker envoy bishop ' +
    'commissioner director coach captain analyst economist lawyer speaker',
);

/** Nouns for organizations: the kinds they fit, and whether the name must hold the noun. */
const BODIES = new Map<number, { readonly kinds: readonly ActorKind[]; readonly named: boolean }>();
const body = (nouns: string, named: boolean, ...kinds: ActorKind[]): void => {
  for (const noun of nouns.split(' ')) BODIES.set(addWord(noun), { kinds, named });
};
body('company firm airline carrier manufacturer retailer maker automaker insurer', false, 'company');
body('bank', true, 'company', 'public_body', 'organization');
body('party', false, 'party');
body('newspaper broadcaster magazine', false, 'media');
body('ministry department agency commission committee council board office', true, 'public_body');
body('court', false, 'court');
body('parliament senate assembly house', true, 'legislature');
body(
  'union group organization organisation association federation charity institute university foundation',
  false,
  'organization',
);
body('bloc alliance', false, 'bloc');

for (const noun of [...OFFICES, ...BODIES.keys()]) addFact(noun, 0, USE.described);

/** Links "the president", "the company" to the nearest actor that fits, where there is no doubt which. */
export function findDescriptions(
  doc: Doc,
  places: Places,
  mentions: readonly DraftMention[],
  trace: Trace,
): readonly DraftMention[] {
  const added: DraftMention[] = [];
  let next = 0;
  for (const noun of places.described) {
    if (noun === 0 || doc.word[noun - 1] !== THE) continue;
    while (next < mentions.length && mentions[next]!.first < noun) next++;
    const office = OFFICES.has(doc.word[noun]!);
    const wanted = BODIES.get(doc.word[noun]!);
    if (!endsPhrase(doc, noun) || mentions[next]?.first === noun) continue;
    const draft = office ? holder(doc, noun, mentions, next) : bodyOf(doc, noun, wanted!, mentions, next);
    if (!draft) continue;
    added.push({ first: noun, end: noun + 1, form: 'nominal', actor: draft });
    trace?.({
      room: 'actor',
      rule: office ? 'actor/described-person' : 'actor/described-body',
      outcome: 'decided',
      by: null,
      detail: nameOf(doc, draft),
      start: doc.start[noun]!,
      end: doc.end[noun]!,
    });
  }
  return weave(mentions, added);
}

/** "the company said", not "the company president", "the party of the poor". */
const OF = addWord('of');
function endsPhrase(doc: Doc, t: number): boolean {
  const np = doc.nounPhrases.at[t]!;
  return np >= 0 && doc.nounPhrases.end[np] === t + 1 && doc.word[t + 1] !== OF;
}

/** The nearest person before with this office. */
function holder(doc: Doc, noun: number, mentions: readonly DraftMention[], next: number): Draft | null {
  const office = wordForm(doc.word[noun]!, doc.local);
  const s = doc.sentence[noun]!;
  for (let i = next - 1; i >= 0 && doc.sentence[mentions[i]!.first]! >= s - REACH; i--) {
    const { actor } = mentions[i]!;
    if (actor.kind === 'person' && actor.role?.toLowerCase().split(/[\s-]/).includes(office)) return actor;
  }
  return null;
}

/** The only fitting organization of the sentences before, or the one of the sentence before. */
function bodyOf(
  doc: Doc,
  noun: number,
  wanted: { readonly kinds: readonly ActorKind[]; readonly named: boolean },
  mentions: readonly DraftMention[],
  next: number,
): Draft | null {
  const form = wordForm(doc.word[noun]!, doc.local);
  const s = doc.sentence[noun]!;
  let found: Draft | null = null;
  let foundAt = 0;
  for (let i = next - 1; i >= 0 && doc.sentence[mentions[i]!.first]! >= s - REACH; i--) {
    const { actor, first, form: how } = mentions[i]!;
    if (how === 'adjective' || how === 'anonymous' || !wanted.kinds.includes(actor.kind)) continue;
    if (wanted.named && !nameOf(doc, actor).toLowerCase().includes(form)) continue;
    if (found === actor) continue;
    if (found) return foundAt >= s - 1 && doc.sentence[first]! < foundAt ? found : null;
    found = actor;
    foundAt = doc.sentence[first]!;
  }
  return found;
}
