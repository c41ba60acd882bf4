import { type Doc, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { codeNamed } from './codes.ts';
import { wholeAfter } from './phrases.ts';
import type { Reading } from './reading.ts';
import { arenaOf, type Scene } from './scene.ts';
import { subjectOf } from './subjects.ts';
import { forms, WORD } from './words.ts';

const SILENCE = codeNamed('silent:');
const SILENT = forms('comment elaborate respond reply');
const UNREACHED = forms('reach');
const UNRETURNED = forms('return');
const UNCLEAR = forms('clarify say answer explain disclose');
/** Lemmas of all verbs that say, in one form or another, that nothing was said. */
export const SILENCES: readonly number[] = [SILENT, UNREACHED, UNRETURNED, UNCLEAR].flatMap(({ ids }) => ids);
const GOVERNORS = forms('decline refuse fail');
const ASKED = forms(
  'request requests question questions inquiry inquiries email emails e-mail e-mails message messages call calls comment',
);
const LINKS = forms('to for');
const TOPICS = forms('on about regarding over concerning');

/**
 * "declined to comment", "did not respond to requests", "could not be reached for comment", "has yet to clarify": nothing was said. What
 * it was to be about is the content, when it is named.
 */
export function readSilence(scene: Scene, vg: number): Reading | null {
  const { doc } = scene;
  const { verbGroups } = doc;
  const head = verbGroups.head[vg]!;
  const first = firstOfSilence(doc, vg);
  if (first < 0) return null;
  const arena = arenaOf(scene, head);
  const owner = verbGroups.at[first]!;
  const subject = subjectOf(scene, owner);
  const end = requestsEnd(doc, head + 1, arena.end);
  if (!subject || (UNRETURNED.has(doc.lemma[head]!) && end === head + 1)) return null;
  return {
    code: SILENCE,
    cue: { first, end },
    source: subject,
    head: subject.head,
    content: topicAfter(scene, end, arena.end),
  };
}

/** First token of the cue, or -1 where something may have been said. */
function firstOfSilence(doc: Doc, vg: number): number {
  const { verbGroups } = doc;
  const lemma = doc.lemma[verbGroups.head[vg]!]!;
  const features = verbGroups.features[vg]!;
  const first = verbGroups.first[vg]!;
  const yet = hasYet(doc, first, verbGroups.head[vg]!);
  if (UNREACHED.has(lemma)) return features & VERB.negated && features & VERB.passive ? first : -1;
  if (UNRETURNED.has(lemma)) return features & VERB.negated ? first : -1;
  if (UNCLEAR.has(lemma)) return yet ? first : -1;
  if (!SILENT.has(lemma)) return -1;
  if (features & VERB.negated || yet) return first;
  const before = vg > 0 && verbGroups.end[vg - 1] === first ? vg - 1 : -1;
  return before >= 0 && GOVERNORS.has(doc.lemma[verbGroups.head[before]!]!) ? verbGroups.first[before]! : -1;
}

function hasYet(doc: Doc, first: number, head: number): boolean {
  for (let t = first; t < head; t++) if (doc.word[t] === WORD.yet) return true;
  return false;
}

/** Behind "to requests for comment", "for comment", "calls". */
function requestsEnd(doc: Doc, from: number, limit: number): number {
  let end = from;
  for (let step = 0; step < 3 && end < limit; step++) {
    const at = LINKS.has(doc.word[end]!) ? end + 1 : end;
    const np = at < limit ? doc.nounPhrases.at[at]! : -1;
    if (np < 0 || doc.nounPhrases.first[np] !== at || !ASKED.has(doc.word[doc.nounPhrases.head[np]!]!)) break;
    end = doc.nounPhrases.end[np]!;
  }
  return end;
}

function topicAfter(scene: Scene, at: number, limit: number): TokenRange[] {
  const { doc } = scene;
  if (at + 1 >= limit || !TOPICS.has(doc.word[at]!)) return [];
  const np = doc.nounPhrases.at[at + 1]!;
  if (np < 0 || doc.nounPhrases.first[np] !== at + 1) return [];
  return [{ first: at + 1, end: wholeAfter(scene, np, limit, false).end }];
}
