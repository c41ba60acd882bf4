import { addWord } from '../../lexicon/vocabulary.ts';
import { type Doc, VERB } from '../../model/doc.ts';

export type Tense = 'past' | 'future' | 'none';

const words = (forms: string): ReadonlySet<number> => new Set(forms.split(' ').map(addWord));
/** What stands before "to" when the infinitive lies ahead ("set to resume", "plans to meet"). */
const AHEAD = words(
  'expected scheduled due set planned planning plan plans expect expects slated hope hopes hoping intend intends intended ' +
    'likely going ready agreed prepare prepares preparing promised promises supposed want wants bound about is are deadline',
);
const OPEN = words('by until till before');

/** Tense of what is said around token `t`: of the nearest verb group before it in its sentence, else after it. */
export function tenseAt(doc: Doc, t: number): Tense {
  const s = doc.sentence[t]!;
  const first = doc.sentences.first[s]!;
  const limit = doc.sentences.end[s]!;
  for (let k = t - 1; k >= first; k--) {
    const g = doc.verbGroups.at[k]!;
    if (g < 0) continue;
    const found = tenseOf(doc, g, first, t);
    if (found !== 'none') return found;
    k = doc.verbGroups.first[g]!;
  }
  for (let k = t + 1; k < limit; k++) {
    const g = doc.verbGroups.at[k]!;
    if (g < 0) continue;
    const found = tenseOf(doc, g, first, -1);
    if (found !== 'none') return found;
    k = doc.verbGroups.end[g]! - 1;
  }
  return 'none';
}

function tenseOf(doc: Doc, g: number, first: number, t: number): Tense {
  const bits = doc.verbGroups.features[g]!;
  if (bits & VERB.future) return 'future';
  if (bits & VERB.infinitive) {
    const before = doc.verbGroups.first[g]! - 1;
    return before >= first && AHEAD.has(doc.word[before]!) ? 'future' : 'none';
  }
  if (bits & (VERB.gerund | VERB.participle)) return 'none';
  if (bits & VERB.progressive && !(bits & VERB.past)) return 'none';
  if (bits & (VERB.past | VERB.perfect)) return 'past';
  if (bits & VERB.modal) return t >= 0 && OPEN.has(doc.word[t - 1] ?? -1) ? 'future' : 'none';
  return 'none';
}
