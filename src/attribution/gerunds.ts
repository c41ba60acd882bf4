import { VERB } from '../model/doc.ts';
import type { SourceKind } from '../model/extraction.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { subjectFrom, wholeBefore } from './phrases.ts';
import { isQuotedApart, isTimePhrase, type Scene, type Subject } from './scene.ts';
import { sourceKind } from './source-kind.ts';
import { mainSubject, subjectOf } from './subjects.ts';
import { CONJUNCTIONS, forms, TAG, WORD } from './words.ts';

/** Verbs of "spent the hour [mocking]". */
const SPENDING = forms('spend waste');
/** What shows or counts those who say something. */
const SHOWING = forms(
  'footage video clip clips recording audio tape spectacle sight image images picture photo photos proportion',
);
/** What somebody sends to say something. */
const MESSAGES = forms(
  'letter letters email emails e-mail message messages petition petitions statement statements tweet tweets memo note op-ed ' +
    'article column post ad ads video',
);

/** "spent weeks saying", "took turns mocking": what is no subject of a gerund. */
const SPENT = forms('turns time day days weeks months years hours minutes decades career');
/** Prepositions of a place or time: a gerund behind their phrase hangs on the clause. */
const PLACES = forms('on in at to during since over into before after');
/** Verbs of making and sending: whoever does that says what a gerund behind their object says. */
const MAKING = forms(
  'send issue release write publish post air run launch start begin open lead hold deliver give make draft author fire plant carry ' +
    'circulate file sign revise produce place mail email distribute buy cut fund spend leave enter end draw raise pen wear',
);
/** Kinds of things that somebody makes, sends or shows, and that say nothing of their own accord. */
const MADE: ReadonlySet<SourceKind> = new Set(['document', 'other']);

/** "with Lane writing that ... and [asking]": behind a conjunction, the subject of the nearest -ing form before. */
export function joinedSubject(scene: Scene, vg: number, first: number): Subject | null {
  const { doc } = scene;
  const { verbGroups } = doc;
  if (!(verbGroups.features[vg]! & VERB.gerund) || !CONJUNCTIONS.has(doc.word[first - 1] ?? -1)) return null;
  for (let k = vg - 1; k >= 0 && doc.sentence[verbGroups.first[k]!] === doc.sentence[first]; k--) {
    if (doc.tag[verbGroups.head[k]!] !== TAG.VBG || isQuotedApart(scene, k, vg)) continue;
    const subject = subjectOf(scene, k);
    return subject && subjectFrom(subject, 'shared');
  }
  return null;
}

/** "Lane sent the board a letter [urging]", "spent the hour [mocking]": who sends the message or spends the time that the gerund hangs on. */
export function senderOf(scene: Scene, host: number, vg: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  if (!(doc.verbGroups.features[vg]! & VERB.gerund)) return null;
  let t = wholeBefore(scene, host, arena.first).first - 1;
  const hearer = t > arena.first ? doc.nounPhrases.at[t]! : -1;
  if (hearer >= 0) t = doc.nounPhrases.first[hearer]! - 1;
  const verb = t > arena.first ? doc.verbGroups.at[t]! : -1;
  if (verb < 0) return null;
  const spends = SPENDING.has(doc.lemma[doc.verbGroups.head[verb]!]!);
  if (!spends && !MESSAGES.has(doc.word[doc.nounPhrases.head[host]!]!)) return null;
  const subject = subjectOf(scene, verb);
  return subject && subjectFrom(subject, 'shared');
}

/** The phrase that hosts a gerund, "911 calls [saying]"; of what shows somebody only who is shown: "footage of [Lane] saying". */
function shownIn(scene: Scene, np: number, from: number): Subject {
  const { doc } = scene;
  const { nounPhrases } = doc;
  const whole = wholeBefore(scene, np, from);
  if (!SHOWING.has(doc.word[whole.head]!) || nounPhrases.first[np] === whole.first) return subjectFrom(whole, 'own');
  return { first: nounPhrases.first[np]!, end: nounPhrases.end[np]!, head: nounPhrases.head[np]!, how: 'own' };
}

/** "[Lane], after saying ...": the phrase that opens the sentence, before the comma before the preposition at token `t`. */
export function phraseOpening(scene: Scene, t: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  const comma = t - 1;
  const np = comma > arena.first && doc.word[comma] === WORD.comma ? doc.nounPhrases.at[comma - 1]! : -1;
  if (np < 0) return null;
  const whole = wholeBefore(scene, np, arena.first);
  return whole.first === arena.first ? subjectFrom(whole, 'own') : null;
}

/**
 * Subject of a gerund right behind a phrase: the phrase itself ("911 calls [saying]", "with polls [showing]"), or who did something with
 * it ("she sent a letter [saying]"). Null where the gerund hangs on the clause ("spent weeks [saying]", "was on the radio [talking]").
 */
export function hostedSubject(scene: Scene, np: number, vg: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  if (!(doc.verbGroups.features[vg]! & VERB.gerund)) return null;
  if (isTimePhrase(scene, np) || SPENT.has(doc.word[doc.nounPhrases.head[np]!]!)) return null;
  const before = doc.nounPhrases.first[np]! - 1;
  if (before >= arena.first && doc.tag[doc.nounPhrases.head[np]!] === TAG.PRP && doc.word[before] !== WORD.with)
    return null;
  const whole = wholeBefore(scene, np, arena.first);
  if (MADE.has(sourceKind(scene, whole, whole.head))) {
    const governor = whole.first > arena.first ? doc.verbGroups.at[whole.first - 1]! : -1;
    if (governor >= 0 && MAKING.has(doc.lemma[doc.verbGroups.head[governor]!]!)) return subjectOf(scene, governor);
    if (before >= arena.first && PLACES.has(doc.word[before]!)) return mainSubject(scene, vg, arena);
  }
  return shownIn(scene, np, arena.first);
}
