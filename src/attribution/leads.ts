import { matchList, wordList } from '../lexicon/lists.ts';
import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { codeOf, VOICE } from './codes.ts';
import { COLON } from './colons.ts';
import { hasFinite } from './content-before.ts';
import { isStrongCue } from './cue-lists.ts';
import { possessorOf } from './nominal.ts';
import { isPersonal, wholeBefore } from './phrases.ts';
import { lastOf } from './quotes.ts';
import type { Reading } from './reading.ts';
import { actsFinite, type Scene, skipAdverbialsBack } from './scene.ts';
import { subjectOf } from './subjects.ts';
import { DASHES, forms, isName, TAG, WORD } from './words.ts';

const MOTTO = codeOf(VOICE.ns, 'q');
const REPLY = codeOf(VOICE.a, 'q');
const nouns = wordList('source.noun');
const FEWEST_WORDS = 5;
const FEWEST_MOTTO = 2;
/** What somebody says, as a noun that “is” the quotation. */
const MOTTOS = forms(
  'slogan motto response answer reply message question catchphrase dictum mantra advice comment refrain warning complaint verdict',
);
/** Words before the name that signs what follows: "More from Lane: “...”", "“...,” by Lane: “...”". */
const BEFORE_NAME = forms('from by');
/** Verb groups before a colon, and tokens, that are looked at, at most. */
const REACH = 4;
const LONGEST_LEAD = 60;

/** What leads to quotation `q` without holding it: words before a colon, or a sentence such as "Lane agreed." */
export const readLead = (scene: Scene, q: number): Reading | null =>
  readMotto(scene, q) ?? readColonLead(scene, q) ?? readReply(scene, q);

/** "Lane’s slogan is “...”", "her answer was: “...”": a noun of saying that is the quotation; its possessor is the source. */
function readMotto(scene: Scene, q: number): Reading | null {
  const { doc, quotes } = scene;
  const mark = quotes.first[q]!;
  const t = doc.word[mark - 1] === WORD.comma || doc.word[mark - 1] === WORD.colon ? mark - 2 : mark - 1;
  const vg = t > 0 && quotes.words[q]! >= FEWEST_MOTTO ? doc.verbGroups.at[t]! : -1;
  if (vg < 0 || (doc.verbGroups.features[vg]! & (VERB.copula | VERB.negated)) !== VERB.copula) return null;
  const np = doc.nounPhrases.at[doc.verbGroups.first[vg]! - 1] ?? -1;
  if (np < 0 || !MOTTOS.has(doc.word[doc.nounPhrases.head[np]!]!)) return null;
  const source = possessorOf(scene, np);
  if (!source) return null;
  const cue = { first: doc.tag[source.end] === TAG.POS ? source.end + 1 : source.end, end: doc.verbGroups.end[vg]! };
  return { code: MOTTO, cue, source, head: source.head, content: [{ first: mark, end: quotes.end[q]! }] };
}

/** "Lane agreed. “...”": a sentence that says no more than who speaks, before a quotation in its paragraph. */
function readReply(scene: Scene, q: number): Reading | null {
  const { doc, quotes } = scene;
  const mark = quotes.first[q]!;
  const s = doc.sentence[mark - 1] ?? -1;
  if (
    s < 0 ||
    doc.shape[mark]! & SHAPE.lineStart ||
    doc.word[mark - 1] !== WORD.stop ||
    quotes.words[q]! < FEWEST_WORDS
  )
    return null;
  const first = doc.sentences.first[s]!;
  const vg = doc.verbGroups.at[skipAdverbialsBack(scene, mark - 1, first) - 1] ?? -1;
  if (vg < 0 || quotes.at[first]! >= 0 || !actsFinite(scene, vg)) return null;
  const features = doc.verbGroups.features[vg]!;
  if (features & (VERB.negated | VERB.passive) || !isStrongCue(doc, doc.verbGroups.head[vg]!)) return null;
  const subject = subjectOf(scene, vg);
  if (subject?.how !== 'own' || subject.first !== first || doc.word[subject.head] === WORD.it) return null;
  const cue = { first: doc.verbGroups.first[vg]!, end: doc.verbGroups.end[vg]! };
  return { code: REPLY, cue, source: subject, head: subject.head, content: [{ first: mark, end: quotes.end[q]! }] };
}

/** What leads to quotation `q` over a colon without a cue: a name ("- Ann Grey: “...”") or a sentence ("She took the chance to speak: “...”"). */
function readColonLead(scene: Scene, q: number): Reading | null {
  const { doc, quotes } = scene;
  const colon = quotes.first[q]! - 1;
  if (colon < 1 || doc.word[colon] !== WORD.colon || quotes.at[colon]! >= 0) return null;
  if (quotes.words[q]! < FEWEST_WORDS && !hasFinite(scene, quotes.first[q]!, quotes.end[q]!)) return null;
  const content = { first: quotes.first[q]!, end: quotes.end[lastOf(quotes, q)]! };
  return readName(scene, colon, content) ?? readSentence(scene, colon, content);
}

function readName(scene: Scene, colon: number, content: TokenRange): Reading | null {
  const { doc } = scene;
  const np = doc.nounPhrases.at[colon - 1]!;
  if (np < 0 || !(isName[doc.tag[doc.nounPhrases.head[np]!]!] || matchList(doc, nouns, doc.nounPhrases.head[np]!)))
    return null;
  const first = doc.sentences.first[doc.sentence[colon]!]!;
  const source = wholeBefore(scene, np, first);
  const before = source.first > first ? doc.word[source.first - 1]! : WORD.hyphen;
  if (!BEFORE_NAME.has(before) && !DASHES.has(before)) return null;
  return { code: COLON, cue: { first: colon, end: colon + 1 }, source, head: source.head, content: [content] };
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
    return { code: COLON, cue, source: subject, head: subject.head, content: [content] };
  }
  return null;
}
