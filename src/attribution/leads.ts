import { VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { isPersonal, wholeBefore } from './phrases.ts';
import { lastOf } from './quotes.ts';
import type { Reading } from './reading.ts';
import { actsFinite, type Scene } from './scene.ts';
import { subjectOf } from './subjects.ts';
import { DASHES, forms, isName, WORD } from './words.ts';

const FEWEST_WORDS = 5;
/** Words before the name that signs what follows: "More from Lane: “...”", "“...,” by Lane: “...”". */
const BEFORE_NAME = forms('from by');
/** Verb groups before a colon, and tokens, that are looked at, at most. */
const REACH = 4;
const LONGEST_LEAD = 60;

/** What leads to quotation `q` over a colon without a cue: a name ("- Ann Grey: “...”") or a sentence ("She took the chance to speak: “...”"). */
export function readLead(scene: Scene, q: number): Reading | null {
  const { doc, quotes } = scene;
  const colon = quotes.first[q]! - 1;
  if (colon < 1 || doc.word[colon] !== WORD.colon || quotes.words[q]! < FEWEST_WORDS || quotes.at[colon]! >= 0)
    return null;
  const content = { first: quotes.first[q]!, end: quotes.end[lastOf(quotes, q)]! };
  return readName(scene, colon, content) ?? readSentence(scene, colon, content);
}

function readName(scene: Scene, colon: number, content: TokenRange): Reading | null {
  const { doc } = scene;
  const np = doc.nounPhrases.at[colon - 1]!;
  if (np < 0 || !isName[doc.tag[doc.nounPhrases.head[np]!]!]) return null;
  const first = doc.sentences.first[doc.sentence[colon]!]!;
  const source = wholeBefore(scene, np, first);
  const before = source.first > first ? doc.word[source.first - 1]! : WORD.hyphen;
  if (!BEFORE_NAME.has(before) && !DASHES.has(before)) return null;
  return { code: 'colon:', cue: { first: colon, end: colon + 1 }, source, head: source.head, content: [content] };
}

/** The sentence that ends in the colon: its last verb is the cue, whoever does that the source. */
function readSentence(scene: Scene, colon: number, content: TokenRange): Reading | null {
  const { doc, quotes } = scene;
  const { verbGroups } = doc;
  const first = Math.max(doc.sentences.first[doc.sentence[colon]!]!, colon - LONGEST_LEAD);
  let step = 0;
  for (let t = colon - 1; t >= first && step < REACH; t--) {
    const vg = verbGroups.at[t]!;
    if (vg < 0) continue;
    t = verbGroups.first[vg]!;
    step++;
    if (quotes.at[t]! >= 0 || !(actsFinite(scene, vg) || verbGroups.features[vg]! & VERB.gerund)) continue;
    const subject = subjectOf(scene, vg);
    if (!subject || subject.how === 'relative' || !isPersonal(scene, subject.head)) continue;
    if (doc.word[subject.head] === WORD.it) continue;
    const cue = { first: t, end: verbGroups.end[vg]! };
    return { code: 'colon:', cue, source: subject, head: subject.head, content: [content] };
  }
  return null;
}
