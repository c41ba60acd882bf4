import { addWord, wordForm } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { penn } from '../../model/tags.ts';
import type { Trace } from '../../model/trace.ts';
import { createDraft, type Draft, type DraftMention, textOf } from './draft.ts';
import type { Places } from './scan.ts';
import { weave } from './weave.ts';

const NNS = penn('NNS');
const DT = penn('DT');
const PRPS = penn('PRP$');
const CD = penn('CD');
const INDEFINITE = wordSetOf('a an one another two three some several many most other both few');
const THE = wordSetOf('the this that these those');
const VAGUE = wordSetOf('person people individual individuals');
const KNOWING = wordSetOf('familiar close briefed knowledgeable informed');
const WITH = wordSetOf('with to on of about');

/** Adds officials, sources, experts, critics and the like that no name stands for. */
export function findUnnamed(
  doc: Doc,
  places: Places,
  mentions: readonly DraftMention[],
  trace: Trace,
): readonly DraftMention[] {
  if (places.unnamed.length === 0) return mentions;
  const covered = coverOf(doc, mentions);
  const added: DraftMention[] = [];
  const byName = new Map<string, Draft>();
  let done = 0;
  for (const t of places.unnamed) {
    if (t < done || covered[t]! >= 0) continue;
    const span = spanOf(doc, t, covered);
    if (!span || isApposition(doc, span, mentions, covered)) continue;
    const key = keyOf(doc, span.nameFirst, span.end);
    let draft = byName.get(key);
    if (!draft) {
      draft = createDraft('unnamed');
      draft.fallback = textOf(doc, span.nameFirst, span.end);
      byName.set(key, draft);
    }
    const owner = span.nameFirst < span.first ? mentions[covered[span.nameFirst]!] : undefined;
    if (owner) draft.country ??= owner.actor.country;
    added.push({ first: span.first, end: span.end, form: 'anonymous', actor: draft });
    trace?.({
      room: 'actor',
      rule: span.end > t + 1 ? 'actor/unnamed-knowing' : 'actor/unnamed',
      outcome: 'kept',
      by: null,
      detail: textOf(doc, span.nameFirst, span.end),
      start: doc.start[span.first]!,
      end: doc.end[span.end - 1]!,
    });
    done = span.end;
  }
  return weave(mentions, added);
}

/** The name in small letters; that of one word is at hand. */
const keyOf = (doc: Doc, first: number, end: number): string =>
  end - first === 1 ? wordForm(doc.word[first]!, doc.local) : textOf(doc, first, end).toLowerCase();

let covers = new Int32Array(1 << 10);

/** Token -> number of the mention that covers it, or -1; until the next Doc's. */
function coverOf(doc: Doc, mentions: readonly DraftMention[]): Int32Array {
  // Behind the last token nothing is covered.
  if (doc.count + 2 > covers.length) covers = new Int32Array(2 * (doc.count + 2));
  const covered = covers;
  covered.fill(-1, 0, doc.count + 2);
  for (let i = 0; i < mentions.length; i++) {
    const { first, end } = mentions[i]!;
    for (let t = first; t < end; t++) covered[t] = i;
  }
  return covered;
}

/** The tokens of the mention whose head is `t`, and where its name with country or institution begins; null where it has a name. */
function spanOf(doc: Doc, t: number, covered: Int32Array): { first: number; end: number; nameFirst: number } | null {
  const np = doc.nounPhrases.at[t]!;
  if (np < 0) return null;
  const limit = doc.sentences.end[doc.sentence[t]!]!;
  const knowing = t + 2 < limit && KNOWING.has(doc.word[t + 1]!) && WITH.has(doc.word[t + 2]!);
  const end = knowing ? t + 1 : doc.nounPhrases.end[np]!;
  // "spokesman John": the head is further on; "officials, Smith said" is fine.
  if (end !== t + 1 || (t + 1 < doc.count && covered[t + 1]! >= 0 && (doc.shape[t + 1]! & SHAPE.capital) !== 0))
    return null;
  let first = doc.nounPhrases.first[np]!;
  const opener = doc.word[first]!;
  const plural = doc.tag[t] === NNS;
  if (THE.has(opener) && !plural) return null;
  if (!plural && !INDEFINITE.has(opener) && first === t) return null;
  while (
    first < t &&
    (doc.tag[first] === DT || doc.tag[first] === CD || doc.tag[first] === PRPS || INDEFINITE.has(doc.word[first]!))
  )
    first++;
  let nameFirst = first;
  for (let k = first; k < t; k++) {
    if (covered[k]! >= 0 && nameFirst < k && first === nameFirst) nameFirst = k;
    if (covered[k]! >= 0 || isPossessive(doc, k)) first = k + 1;
  }
  if (!knowing) return VAGUE.has(doc.word[t]!) ? null : { first, end, nameFirst };
  return { first, end: knowingEnd(doc, t + 3, limit, covered), nameFirst };
}

const S = addWord("'s");
const isPossessive = (doc: Doc, t: number): boolean => doc.word[t] === S;

/** End of "familiar with the matter". */
function knowingEnd(doc: Doc, t: number, limit: number, covered: Int32Array): number {
  const np = t < limit ? doc.nounPhrases.at[t]! : -1;
  if (np < 0) return t - 2;
  const end = doc.nounPhrases.end[np]!;
  for (let k = t; k < end; k++) if (covered[k]! >= 0) return t - 2;
  return end;
}

const COMMA = addWord(',');

/** "Albania's prime minister, Arben Dushku", "Cody Baird, a spokesman": the description is the person's office. */
function isApposition(
  doc: Doc,
  span: { readonly first: number; readonly end: number; readonly nameFirst: number },
  mentions: readonly DraftMention[],
  covered: Int32Array,
): boolean {
  const after = doc.word[span.end] === COMMA ? mentionAt(span.end + 1) : undefined;
  let from = span.nameFirst;
  while (from > 0 && doc.nounPhrases.at[from - 1] === doc.nounPhrases.at[span.end - 1]) from--;
  const before = doc.word[from - 1] === COMMA ? mentionAt(from - 2) : undefined;
  const person =
    after?.actor.kind === 'person' && after.form !== 'pronoun'
      ? after
      : before?.actor.kind === 'person'
        ? before
        : null;
  if (!person) return false;
  person.actor.role ??= doc.text.slice(doc.start[span.first]!, doc.end[span.end - 1]!);
  return true;

  function mentionAt(token: number): DraftMention | undefined {
    const i = covered[token] ?? -1;
    return i < 0 ? undefined : mentions[i];
  }
}
