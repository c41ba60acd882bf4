import { addWord } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import { type Doc, VERB } from '../../model/doc.ts';

export type Tense = 'past' | 'future' | 'none';

const words = wordSetOf;
/** What stands before "to" when the infinitive lies ahead ("set to resume", "plans to meet"). */
const AHEAD = words(
  'expected scheduled due set planned planning plan plans expect expects slated hope hopes hoping intend intends intended ' +
    'likely going ready agreed prepare prepares preparing promised promises supposed want wants bound about is are deadline',
);
/** Verbs that lay a day ahead ("has scheduled a hearing Thursday"). */
const PLANS = words('scheduled schedules schedule slated planned plans plan expects expect sets set');
/** What opens a day that is still to come; "up until" does not. */
const UNTIL = words('until till effective');
const [AS, SOON, EARLY, UP] = ['as', 'soon', 'early', 'up'].map(addWord);
/** Modals that stand for "will" in reported speech: near their day ("said they would meet on Friday"). */
const WOULD = words("would 'd");
const NEAR = 8;

/**
 * Tense of what is said around token `t`: of the nearest verb group before it in its sentence, else after it. Bounded by
 * the length of a sentence.
 */
export function tenseAt(doc: Doc, t: number): Tense {
  const s = doc.sentence[t]!;
  const first = doc.sentences.first[s]!;
  const limit = doc.sentences.end[s]!;
  if (opensAhead(doc, t, first)) return 'future';
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
    const found = tenseOf(doc, g, first, t);
    if (found !== 'none') return found;
    k = doc.verbGroups.end[g]! - 1;
  }
  return 'none';
}

/** "until Tuesday", "as soon as Friday", "effective Feb. 1" */
function opensAhead(doc: Doc, t: number, first: number): boolean {
  if (t <= first) return false;
  const before = doc.word[t - 1]!;
  const second = t - 2 >= first ? doc.word[t - 2] : -1;
  return UNTIL.has(before) ? second !== UP : before === AS && (second === SOON || second === EARLY);
}

function tenseOf(doc: Doc, g: number, first: number, t: number): Tense {
  const { verbGroups } = doc;
  const bits = verbGroups.features[g]!;
  if (bits & VERB.future) return 'future';
  if (bits & VERB.infinitive) return aheadOf(doc, g, first);
  if (bits & (VERB.gerund | VERB.participle)) return 'none';
  const pastPerfect = bits & VERB.past && bits & VERB.perfect;
  if (PLANS.has(doc.word[verbGroups.head[g]!]!) && !pastPerfect && bits & (VERB.passive | VERB.perfect))
    return 'future';
  if (bits & VERB.progressive && !(bits & VERB.past)) return 'none';
  if (bits & VERB.modal) {
    const near = t - verbGroups.head[g]! > 0 && t - verbGroups.head[g]! <= NEAR;
    return near && WOULD.has(doc.word[verbGroups.modal[g]!] ?? -1) && !(bits & VERB.perfect) ? 'future' : 'none';
  }
  return bits & (VERB.past | VERB.perfect) ? 'past' : 'none';
}

/** "is due to resume" lies ahead, "had been due to expire" does not. */
function aheadOf(doc: Doc, g: number, first: number): Tense {
  const before = doc.verbGroups.first[g]! - 1;
  if (before < first || !AHEAD.has(doc.word[before]!)) return 'none';
  const own = doc.verbGroups.at[before]!;
  const governor = own >= 0 || before === first ? own : doc.verbGroups.at[before - 1]!;
  const bits = governor >= 0 ? doc.verbGroups.features[governor]! : 0;
  return bits & VERB.past && bits & VERB.perfect ? 'past' : 'future';
}
