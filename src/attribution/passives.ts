import { VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { codeOf, linkCode, VOICE } from './codes.ts';
import { contentEnd } from './content.ts';
import { type Cue, mayBe } from './cues.ts';
import { isDate } from './dated.ts';
import { type Frame, frameAfter } from './frames.ts';
import { wholeAfter } from './phrases.ts';
import type { Reading } from './reading.ts';
import { isTimePhrase, type Scene, type Subject, skipAdverbials } from './scene.ts';
import { subjectOf } from './subjects.ts';
import { forms, WORD } from './words.ts';

/** Verbs of feeling: the subject of their passive is who feels ("voters are worried that"). */
const FELT = forms(
  'concern worry convince persuade surprise upset disappoint please thrill shock excite frustrate interest determine commit ' +
    'prepare oppose scare satisfy outrage annoy alarm disturb encourage delight embarrass amaze astonish dismay incline resign',
);

const COUNTS = forms('vote margin percent % point third quarter half majority');

/** "911 calls saying ...", "voters asked about ...": the phrase right before a gerund or participle. */
export function phraseBefore(scene: Scene, vg: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  const t = doc.verbGroups.first[vg]! - 1;
  let np = t >= arena.first ? doc.nounPhrases.at[t]! : -1;
  // "a rally Saturday demanding": the phrase before the date.
  const before = np >= 0 && isTimePhrase(scene, np) ? doc.nounPhrases.first[np]! - 1 : -1;
  if (before >= arena.first && doc.nounPhrases.at[before]! >= 0) np = doc.nounPhrases.at[before]!;
  if (np < 0 || isDate(scene, np)) return null;
  return {
    first: doc.nounPhrases.first[np]!,
    end: doc.nounPhrases.end[np]!,
    head: doc.nounPhrases.head[np]!,
    how: 'own',
  };
}

/** Passives: the agent is the source, the subject belongs to the content. */
export function readPassive(scene: Scene, vg: number, cueEnd: number, arena: TokenRange, wanted: Cue): Reading | null {
  const { doc } = scene;
  const first = doc.verbGroups.first[vg]!;
  let from = skipAdverbials(scene, cueEnd, arena.end);
  let source: (TokenRange & { head: number }) | null = null;
  if (doc.word[from] === WORD.by && from + 1 < arena.end) {
    const np = doc.nounPhrases.at[from + 1]!;
    if (np >= 0) {
      // "rejected by 33 votes to 22", "cut by a third": a count, and nobody who speaks.
      if (COUNTS.has(doc.lemma[doc.nounPhrases.head[np]!]!)) return null;
      source = wholeAfter(scene, np, arena.end, false);
      from = source.end;
    }
  }
  const features = doc.verbGroups.features[vg]!;
  const subject = features & VERB.participle ? phraseBefore(scene, vg, arena) : subjectOf(scene, vg);
  const frame = frameAfter(scene, from, arena.end);
  const felt = !source && subject && FELT.has(doc.lemma[doc.verbGroups.head[vg]!]!) && takesContent(frame);
  // "was accused of" is another thing than "was released on".
  const voice = felt ? VOICE.d : source ? VOICE.by : VOICE.p;
  const named = frame.code === 'p' && voice !== VOICE.by;
  const code = named ? linkCode(voice, doc.word[frame.at]!, doc.local) : codeOf(voice, frame.code);
  if (!mayBe(wanted, code)) return null;
  const cue = { first, end: cueEnd };
  const rest: TokenRange[] = [];
  if (takesContent(frame)) {
    rest.push({
      first: frame.at,
      end: contentEnd(scene, frame.at, arena.end, {
        vg,
        relative: subject?.how === 'relative',
        phrase: 'npr'.includes(frame.code),
      }),
    });
  }
  if (felt) return { code, cue, source: subject, head: subject.head, content: rest };
  const content =
    subject && !'tcwq'.includes(frame.code) ? [{ first: subject.first, end: subject.end }, ...rest] : rest;
  if (content.length === 0) return null;
  return { code, cue, source, head: source?.head ?? -1, content };
}

const takesContent = ({ code }: Frame): boolean => code !== 'e' && code !== 'v';
