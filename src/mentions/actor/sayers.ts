import { addWord } from '../../lexicon/vocabulary.ts';
import { WordSet } from '../../lexicon/word-set.ts';
import type { Doc } from '../../model/doc.ts';
import type { ActorKind } from '../../model/extraction.ts';
import { penn } from '../../model/tags.ts';
import type { Draft, DraftMention } from './draft.ts';
import { addFact, USE, usesOf } from './facts.ts';
import { org } from './signs.ts';

const IT = addWord('it');
for (const word of [IT, addWord('they')]) addFact(word, 0, USE.plain);
const THAT = addWord('that');
const BE = addWord('be');
const HAVE = new WordSet(['has', 'have', 'had'].map(addWord));
const MD = penn('MD');
/** One body: "it". */
const SINGLE: ReadonlySet<string> = new Set(['country', ...[...org].filter((kind) => kind !== 'group')]);
/** Several people: "they". */
const PLURAL: ReadonlySet<string> = new Set<ActorKind>(['unnamed', 'group', 'party']);

/**
 * "The ministry said it would act": the sayer named right before the saying, where the pronoun is the subject of a modal
 * verb. Other uses ("said it would be wrong to ...") are left alone.
 */
export function sayerOf(doc: Doc, t: number, mentions: readonly DraftMention[], next: number): Draft | null {
  if (t + 2 >= doc.count || doc.tag[t + 1] !== MD || doc.word[t + 2] === BE) return null;
  let saying = t - 1;
  if (saying > 0 && doc.word[saying] === THAT) saying--;
  if (saying < 1 || !(usesOf(doc.word[saying]!) & USE.speech)) return null;
  const before = HAVE.has(doc.word[saying - 1]!) ? saying - 1 : saying;
  const sayer = mentions[next - 1];
  if (!sayer || sayer.end !== before || doc.sentence[sayer.first] !== doc.sentence[t]) return null;
  if (sayer.form === 'adjective') return null;
  return (doc.word[t] === IT ? SINGLE : PLURAL).has(sayer.actor.kind) ? sayer.actor : null;
}
