import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { readBefore, readInverted } from './before.ts';
import { type Code, codeNamed, codeOf, linkCode, VOICE, type Voice } from './codes.ts';
import { type ContentContext, contentEnd } from './content.ts';
import { isStrongCue } from './cue-lists.ts';
import { type Cue, mayBe } from './cues.ts';
import { type Frame, frameAfter } from './frames.ts';
import { phraseBefore, readPassive } from './passives.ts';
import { mayFollowContent, mayHang } from './prospects.ts';
import { lastOf, quotationEnd } from './quotes.ts';
import type { Reading } from './reading.ts';
import { actsFinite, arenaOf, lacksObject, type Scene, type Subject } from './scene.ts';
import { subjectOf } from './subjects.ts';
import { CONJUNCTIONS, forms, isAdverb, isWh, SENTENCE_ENDS, SUBORDINATORS, TAG, WORD } from './words.ts';

/** "as she said"; "the plan she proposed", "a plan she said would fail". */
export const AS = codeNamed('a:as');
export const RELATIVE = codeNamed('a:o');
export const RELATIVE_BROKEN = codeNamed('a:ov');
/** Tokens before the comma of a fronted phrase, at most. */
const FRONTED = 14;
/** Verbs that give their object a name: the object is part of the content ("called the plan “absurd”"). */
const NAMING = forms('call label brand dub deem term name describe');
const QUOTED = forms('quote cite report');
const SAYING = forms('saying telling warning');
/** Words that say when something was said, right behind the quotation. */
const AFTERWARDS = forms('when after as while until before once');
/** Verbs whose subject is part of what seems so: "[the plan] seems [to work]" has nobody who says it. */
const RAISING = forms('seem appear');
/** Prepositions of where something was said. */
const PLACES = forms('in on at during with');
const SPEECH_PREPOSITIONS = forms(
  'for about on upon of against to toward towards with at in into from by over around between',
);

/** Reads verb group `vg`, whose cue ends at `headEnd` ("points | out"), or null where nothing can be made of it that makes `wanted` one. */
export function readVerb(scene: Scene, vg: number, headEnd: number, wanted: Cue): Reading | null {
  const { doc } = scene;
  const first = doc.verbGroups.first[vg]!;
  const arena = arenaOf(scene, first);
  const cueEnd = asSaying(scene, vg, headEnd);
  if (cueEnd === headEnd && isPassive(scene, vg, arena)) return readPassive(scene, vg, cueEnd, arena, wanted);
  const frame = frameAfter(scene, cueEnd, arena.end);
  const finite = actsFinite(scene, vg);
  const voice = voiceOf(scene, vg);
  const code = codeBehind(scene, voice, frame);
  const behind = code === null ? mayHang(voice, frame, wanted) : mayBe(wanted, code);
  if (!behind && !(finite && mayFollowContent(scene, vg, arena, frame))) return null;
  const found = subjectOf(scene, vg);
  const subject = found?.how === 'inverted' ? null : found;
  const inverted = readInverted(scene, vg, cueEnd, arena, subject);
  if (inverted) return inverted;
  const before = finite ? readBefore(scene, vg, cueEnd, arena, subject, frame) : null;
  return before ?? (behind ? readAfter(scene, vg, cueEnd, arena, subject, frame, code) : null);
}

/** The construction of the content behind a cue; null where the frame alone does not tell it. */
function codeBehind({ doc }: Scene, voice: Voice, { code, at }: Frame): Code | null {
  if (code === 'e' || code === 'v' || code === 'k') return null;
  if (code !== 'p') return codeOf(voice, code);
  const word = doc.word[at]!;
  return SPEECH_PREPOSITIONS.has(word) ? linkCode(voice, word, doc.local) : codeOf(voice, 'c');
}

/** End of "was quoted [as saying]", whose subject speaks though the verb is a passive; else `cueEnd`. */
function asSaying({ doc }: Scene, vg: number, cueEnd: number): number {
  const speaks = QUOTED.has(doc.lemma[doc.verbGroups.head[vg]!]!) && doc.word[cueEnd] === WORD.as;
  return speaks && SAYING.has(doc.word[cueEnd + 1] ?? -1) ? cueEnd + 2 : cueEnd;
}

function isPassive(scene: Scene, vg: number, arena: TokenRange): boolean {
  const { doc } = scene;
  const features = doc.verbGroups.features[vg]!;
  if (features & VERB.passive || lacksObject(doc, vg)) return true;
  if (actsFinite(scene, vg)) return false;
  const first = doc.verbGroups.first[vg]!;
  if (!(features & VERB.participle)) return false;
  if (first <= arena.first) return true;
  // "When asked whether", "voters asked about", ", known as": not "and asked", "who asked".
  const before = doc.word[first - 1]!;
  return doc.nounPhrases.at[first - 1]! >= 0 || SUBORDINATORS.has(before) || before === WORD.comma;
}

/** Active, gerund or infinitive. */
function voiceOf(scene: Scene, vg: number): Voice {
  const { doc } = scene;
  const features = doc.verbGroups.features[vg]!;
  if (features & VERB.gerund) return VOICE.g;
  return features & VERB.infinitive && !actsFinite(scene, vg) && doc.word[doc.verbGroups.first[vg]!] === WORD.to
    ? VOICE.f
    : VOICE.a;
}

/** Content behind the cue; `code` is its construction where the frame tells it. */
function readAfter(
  scene: Scene,
  vg: number,
  cueEnd: number,
  arena: TokenRange,
  subject: Subject | null,
  frame: Frame,
  code: Code | null,
): Reading | null {
  const { doc } = scene;
  const voice = voiceOf(scene, vg);
  const source = subject ?? phraseBefore(scene, vg, arena);
  const context: ContentContext = {
    vg,
    relative: subject?.how === 'relative',
    phrase: 'nparg'.includes(frame.code),
    hanging: subject !== null && opensHanging(scene, subject.first - 1, arena),
  };
  let cue: TokenRange = { first: doc.verbGroups.first[vg]!, end: cueEnd };
  let from = frame.at;
  const block =
    (frame.code === 'k' && from >= arena.end) || frame.code === 'e'
      ? blockAfter(scene, from, arena, frame.code === 'k')
      : null;
  if (block) return { code: codeOf(voice, 'q'), cue, source, head: source?.head ?? -1, content: [block] };
  if (frame.code === 'e' || frame.code === 'v') {
    return (
      readIntroduced(scene, vg, cue, arena, subject) ?? readObjectRelative(scene, cue, arena, subject, frame, context)
    );
  }
  // "as Lane noted in the journal, the road is old"
  const placed = frame.code === 'p' && PLACES.has(doc.word[from]!) && isStrongCue(doc, doc.verbGroups.head[vg]!);
  const introduced = placed ? readIntroduced(scene, vg, cue, arena, subject) : null;
  if (introduced) return introduced;
  if (frame.code === 'p' || frame.code === 'a') {
    if (frame.code === 'p' && !SPEECH_PREPOSITIONS.has(doc.word[from]!))
      return readFronted(scene, vg, cue, arena, source, from);
    cue = { first: cue.first, end: from === cueEnd ? from + 1 : cueEnd };
    from++;
  }
  if (frame.code === 'Q' && NAMING.has(doc.lemma[doc.verbGroups.head[vg]!]!)) {
    const end = quotationEnd(doc, scene.quotes, from);
    return {
      code: codeOf(voice, 'Q'),
      cue,
      source,
      head: source?.head ?? -1,
      content: [{ first: doc.nounPhrases.first[frame.object]!, end }],
    };
  }
  const content =
    frame.code === 'q' || frame.code === 'Q'
      ? quoted(scene, from, arena, context)
      : [{ first: from, end: contentEnd(scene, from, arena.end, context) }];
  if (content.length === 0 || content[0]!.end <= content[0]!.first) return null;
  const own = code ?? codeOf(voice, frame.code);
  if (subject && RAISING.has(doc.lemma[doc.verbGroups.head[vg]!]!)) {
    const raised = { first: subject.first, end: subject.end };
    return { code: own, cue, source: null, head: -1, content: [raised, ...content] };
  }
  return { code: own, cue, source, head: source?.head ?? -1, content };
}

/** Does the subordinator at token `t` open the sentence ("while", "but as")? */
const opensHanging = ({ doc }: Scene, t: number, arena: TokenRange): boolean =>
  t >= arena.first && t <= arena.first + 1 && SUBORDINATORS.has(doc.word[t]!) && doc.word[t] !== WORD.that;

/** "said despite the storm, the ferry would sail": a clause that begins with a phrase of its own. */
function readFronted(
  scene: Scene,
  vg: number,
  cue: TokenRange,
  arena: TokenRange,
  source: Subject | null,
  from: number,
): Reading | null {
  const { doc } = scene;
  const stop = Math.min(arena.end - 1, from + FRONTED);
  let t = from;
  while (t < stop && doc.word[t] !== WORD.comma) t++;
  const np = t < stop ? doc.nounPhrases.at[t + 1]! : -1;
  const verb = np >= 0 ? (doc.verbGroups.at[doc.nounPhrases.end[np]!] ?? -1) : -1;
  if (verb < 0 || !(doc.verbGroups.features[verb]! & VERB.finite)) return null;
  const end = contentEnd(scene, from, arena.end, { vg, relative: source?.how === 'relative', phrase: false });
  return {
    code: codeOf(voiceOf(scene, vg), 'c'),
    cue,
    source,
    head: source?.head ?? -1,
    content: [{ first: from, end }],
  };
}

/** The quotation, or behind a colon the paragraph, that begins on the line after the cue's sentence. */
function blockAfter({ doc, quotes }: Scene, from: number, arena: TokenRange, colon: boolean): TokenRange | null {
  const next = arena.end;
  const only =
    from >= arena.end - 1 &&
    (colon || from >= arena.end || doc.word[from] === WORD.comma) &&
    next < doc.count &&
    (doc.shape[next]! & SHAPE.lineStart) !== 0;
  if (!only || doc.sentences.first[doc.sentence[next]!] !== next) return null;
  const q = quotes.at[next]!;
  if (q >= 0 && quotes.first[q] === next) return { first: next, end: quotes.end[lastOf(quotes, q)]! };
  if (!colon) return null;
  let s = doc.sentence[next]!;
  while (s + 1 < doc.sentences.count && doc.sentences.paragraph[s + 1] === doc.sentences.paragraph[doc.sentence[next]!])
    s++;
  return { first: next, end: doc.sentences.end[s]! };
}

/** "As the minister explained, the tax is old": the content follows the comma. */
export function readIntroduced(
  scene: Scene,
  vg: number,
  cue: TokenRange,
  arena: TokenRange,
  subject: Subject | null,
): Reading | null {
  const { doc } = scene;
  if (subject?.how !== 'own' || subject.first <= arena.first || doc.word[subject.first - 1] !== WORD.as) return null;
  const as = subject.first - 1;
  if (as > arena.first + 1 && doc.word[as - 1] === WORD.comma) {
    const left = { first: arena.first, end: as - 1 };
    const after = restAfter(scene, vg, cue.end, arena);
    return { code: AS, cue, source: subject, head: subject.head, content: after ? [left, after] : [left] };
  }
  const stop = Math.min(arena.end, cue.end + 16);
  let t = cue.end;
  while (t < stop && doc.word[t] !== WORD.comma) t++;
  if (t + 1 >= stop) return null;
  const end = contentEnd(scene, t + 1, arena.end, { vg, relative: false, phrase: false });
  return { code: AS, cue, source: subject, head: subject.head, content: [{ first: t + 1, end }] };
}

/** "The dam, as Lane said, [was full]": the rest of a content that "as" and its cue broke. */
function restAfter(scene: Scene, vg: number, cueEnd: number, arena: TokenRange): TokenRange | null {
  const { doc } = scene;
  const from = cueEnd + 1;
  if (from >= arena.end || doc.word[cueEnd] !== WORD.comma) return null;
  if (CONJUNCTIONS.has(doc.word[from]!) || isWh[doc.tag[from]!] || doc.tag[from] === TAG.VBG) return null;
  const end = contentEnd(scene, from, arena.end, { vg, relative: false, phrase: false });
  return end > from ? { first: from, end } : null;
}

/** The plan [he proposed]; changes, which [he said] would follow: the content is the phrase before the subject. */
function readObjectRelative(
  scene: Scene,
  cue: TokenRange,
  arena: TokenRange,
  subject: Subject | null,
  frame: Frame,
  context: ContentContext,
): Reading | null {
  const { doc } = scene;
  if (subject?.how !== 'own') return null;
  const t = subject.first - 1;
  if (t < arena.first) return null;
  let np = doc.nounPhrases.at[t]!;
  const relative = doc.word[t] === WORD.that || isWh[doc.tag[t]!] === 1;
  if (relative) np = t > arena.first ? doc.nounPhrases.at[t - 1]! : -1;
  const host =
    np >= 0
      ? { first: doc.nounPhrases.first[np]!, end: doc.nounPhrases.end[np]! }
      : relative
        ? { first: t, end: t + 1 }
        : null;
  if (!host) return null;
  if (frame.code !== 'v') return { code: RELATIVE, cue, source: subject, head: subject.head, content: [host] };
  const rest = { first: frame.at, end: contentEnd(scene, frame.at, arena.end, { ...context, relative: true }) };
  return { code: RELATIVE_BROKEN, cue, source: subject, head: subject.head, content: [host, rest] };
}

/** A quotation behind the cue; when the sentence goes on behind it, the clause that holds it. */
function quoted(scene: Scene, from: number, arena: TokenRange, context: ContentContext): TokenRange[] {
  const { doc, quotes } = scene;
  const q = quotes.at[from]!;
  const last = q >= 0 && quotes.first[q] === from ? lastOf(quotes, q) : q;
  const end = last === q ? quotationEnd(doc, quotes, from) : quotes.end[last]!;
  const inner = doc.word[end - 2];
  const goesOn =
    end < arena.end &&
    last === q &&
    doc.shape[end]! & SHAPE.letter &&
    inner !== WORD.comma &&
    !SENTENCE_ENDS.has(inner!) &&
    !AFTERWARDS.has(doc.word[end]!) &&
    !isAdverb[doc.tag[end]!];
  if (end < 0 || goesOn) return [{ first: from, end: contentEnd(scene, from, arena.end, context) }];
  return [{ first: from, end }];
}
