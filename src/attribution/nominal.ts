import { VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { type Code, codeNamed, codeOf, linkCode, VOICE, type Voice } from './codes.ts';
import { contentEnd } from './content.ts';
import { type Cue, mayBe } from './cues.ts';
import { type Frame, frameAfter } from './frames.ts';
import { wholeAfter } from './phrases.ts';
import type { Reading } from './reading.ts';
import { readIntroduced } from './readings.ts';
import { arenaOf, type Scene } from './scene.ts';
import { subjectOf } from './subjects.ts';
import { forms, isAdjective, TAG } from './words.ts';

const LIGHT_AS = codeNamed('m:as');
const NOUN_LINKS = forms('for of about on against to with over in toward towards that');
const AGENTS = forms('from by');

/** Reads the head of base noun phrase `np` as a cue ("his claim that ...", "calls for ...", "a warning from ..."). */
export function readNoun(scene: Scene, np: number, wanted: Cue): Reading | null {
  const { doc } = scene;
  const { nounPhrases } = doc;
  const head = nounPhrases.head[np]!;
  const arena = arenaOf(scene, head);
  if (nounPhrases.end[np] !== head + 1) return null;
  let source = possessorOf(scene, np);
  const owned = source !== null;
  let at = head + 1;
  if (!source && AGENTS.has(doc.word[at]!)) {
    source = phraseAt(scene, at + 1, arena.end);
    if (source) at = source.end;
  }
  const frame = frameAfter(scene, at, arena.end);
  let link = -1;
  let from = frame.at;
  let cueEnd = head + 1;
  if (frame.code === 'p') {
    if (!NOUN_LINKS.has(doc.word[from]!)) return null;
    link = doc.word[from]!;
    if (from === head + 1) cueEnd = from + 1;
    from++;
  } else if (!'tiwqka'.includes(frame.code)) return null;
  const voices = owned ? OWNED : source ? AGENTIVE : UNOWNED;
  if (!voices.some((voice) => mayBe(wanted, codeAt(scene, voice, frame, link)))) return null;
  const end = contentEnd(scene, from, arena.end, { vg: -1, relative: false, phrase: frame.code === 'p' });
  if (end <= from) return null;
  const first = firstOfCue(scene, np, source);
  const content = { first: from, end };
  if (!source) source = agentAfter(scene, content);
  const voice = owned ? VOICE.ns : source ? VOICE.nf : VOICE.nz;
  return {
    code: codeAt(scene, voice, frame, link),
    cue: { first, end: cueEnd },
    source,
    head: source?.head ?? -1,
    content: [content],
  };
}

/** Voices of a noun by what stands beside it; an agent at the end of the content may yet be the source. */
const OWNED = [VOICE.ns];
const AGENTIVE = [VOICE.nf];
const UNOWNED = [VOICE.nf, VOICE.nz];

/** The code of a voice before a frame; `link` is the preposition of a frame that has one. */
const codeAt = ({ doc }: Scene, voice: Voice, frame: Frame, link: number): Code =>
  link < 0 ? codeOf(voice, frame.code) : linkCode(voice, link, doc.local);

/** The cue of a possessed noun begins behind the possessor. */
function firstOfCue({ doc }: Scene, np: number, source: TokenRange | null): number {
  const first = doc.nounPhrases.first[np]!;
  if (!source || source.first >= doc.nounPhrases.head[np]! || source.end <= first) return doc.nounPhrases.head[np]!;
  return doc.tag[source.end] === TAG.POS ? source.end + 1 : source.end;
}

/** "[His] claim", "[the ministry]'s claim": the possessor inside the phrase. */
export function possessorOf({ doc }: Scene, np: number): (TokenRange & { head: number }) | null {
  const { nounPhrases } = doc;
  const first = nounPhrases.first[np]!;
  const head = nounPhrases.head[np]!;
  if (doc.tag[first] === TAG.PRPS) return { first, end: first + 1, head: first };
  for (let t = head - 1; t > first; t--) if (doc.tag[t] === TAG.POS) return { first, end: t, head: t - 1 };
  return null;
}

function phraseAt(scene: Scene, t: number, limit: number): (TokenRange & { head: number }) | null {
  const np = t < limit ? scene.doc.nounPhrases.at[t]! : -1;
  return np >= 0 && scene.doc.nounPhrases.first[np] === t ? wholeAfter(scene, np, limit, false) : null;
}

/** "support for the plan from [unions]": an agent at the end of the content is the source. */
function agentAfter(scene: Scene, content: { first: number; end: number }): (TokenRange & { head: number }) | null {
  const { doc } = scene;
  for (let t = content.first + 1; t < content.end; t++) {
    if (!AGENTS.has(doc.word[t]!)) continue;
    const found = phraseAt(scene, t + 1, content.end);
    if (!found || found.end < content.end) return null;
    content.end = t;
    return found;
  }
  return null;
}

/** The adjective or participle behind "be", adverbs left out, or -1. */
export function adjectiveAfter(scene: Scene, vg: number): number {
  const { doc } = scene;
  const { verbGroups } = doc;
  if (!(verbGroups.features[vg]! & VERB.copula)) return -1;
  const { end } = arenaOf(scene, verbGroups.first[vg]!);
  const stop = Math.min(end, verbGroups.end[vg]! + 4);
  let t = verbGroups.end[vg]!;
  while (t < stop - 1 && doc.tag[t]! !== TAG.VBN && !isAdjective[doc.tag[t]!] && doc.pos[t] === ADVERB_POS) t++;
  return t < stop && (isAdjective[doc.tag[t]!] || doc.tag[t] === TAG.VBN) ? t : -1;
}

/** Reads the adjective at token `t` behind the "be" of group `vg` as a cue ("is confident that", "was critical of"). */
export function readAdjective(scene: Scene, vg: number, t: number, wanted: Cue): Reading | null {
  const { doc } = scene;
  const first = doc.verbGroups.first[vg]!;
  const arena = arenaOf(scene, first);
  const subject = subjectOf(scene, vg);
  if (!subject) return null;
  const frame = frameAfter(scene, t + 1, arena.end);
  let from = frame.at;
  let cueEnd = t + 1;
  let link = -1;
  if (frame.code === 'p') {
    link = doc.word[from]!;
    cueEnd = from + 1;
    from++;
  } else if (!'tciwng'.includes(frame.code)) return null;
  const code = codeAt(scene, VOICE.j, frame, link);
  if (!mayBe(wanted, code)) return null;
  const end = contentEnd(scene, from, arena.end, {
    vg,
    relative: subject.how === 'relative',
    phrase: frame.code === 'p',
  });
  if (end <= from) return null;
  return {
    code,
    cue: { first, end: cueEnd },
    source: subject,
    head: subject.head,
    content: [{ first: from, end }],
  };
}
const ADVERB_POS = 3;

/** Reads a verb that says little with its object as one cue ("made the case that", "expressed concern about"). */
export function readLight(scene: Scene, vg: number, wanted: Cue): { reading: Reading; noun: number } | null {
  const { doc } = scene;
  const first = doc.verbGroups.first[vg]!;
  const arena = arenaOf(scene, first);
  const at = doc.verbGroups.end[vg]!;
  const np = at < arena.end ? doc.nounPhrases.at[at]! : -1;
  if (np < 0 || doc.verbGroups.features[vg]! & VERB.passive) return null;
  const noun = doc.nounPhrases.head[np]!;
  const subject = subjectOf(scene, vg);
  const frame = frameAfter(scene, noun + 1, arena.end);
  const cueAlone = { first, end: noun + 1 };
  const introduced = 'qk'.includes(frame.code) ? null : readIntroduced(scene, vg, cueAlone, arena, subject);
  if (introduced) return mayBe(wanted, LIGHT_AS) ? { noun, reading: { ...introduced, code: LIGHT_AS } } : null;
  let from = frame.at;
  let cueEnd = noun + 1;
  let link = -1;
  if (frame.code === 'p') {
    link = doc.word[from]!;
    if (from === noun + 1) cueEnd = from + 1;
    from++;
  } else if (!'tciwqk'.includes(frame.code)) return null;
  const code = codeAt(scene, VOICE.m, frame, link);
  if (!mayBe(wanted, code)) return null;
  const end = contentEnd(scene, from, arena.end, {
    vg,
    relative: subject?.how === 'relative',
    phrase: frame.code === 'p',
  });
  if (end <= from) return null;
  return {
    noun,
    reading: {
      code,
      cue: { first, end: cueEnd },
      source: subject,
      head: subject?.head ?? -1,
      content: [{ first: from, end }],
    },
  };
}
