import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { type ClauseContext, clauseStart, contentEnd, trimEnd } from './content.ts';
import { type Frame, frameAfter } from './frames.ts';
import { wholeAfter } from './phrases.ts';
import { arenaOf, type Scene, type Subject, skipAdverbials } from './scene.ts';
import { isPersonal, subjectOf } from './subjects.ts';
import { DASHES, forms, isAdverb, isNoun, isWh, TAG, WORD } from './words.ts';

/** How a verb is built into its sentence: the construction says where source and content stand. */
export interface Reading {
  /** Voice and construction: "a:t" active before a that-clause, "p:i" passive before an infinitive, "a:before" behind its content. */
  readonly code: string;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  readonly head: number;
  readonly content: readonly TokenRange[];
}

const SPEECH_PREPOSITIONS = forms('for about on of against to with at in into from by over');

/** Reads verb group `vg`, whose cue ends at `cueEnd` ("points | out"), or null where nothing can be made of it. */
export function readVerb(scene: Scene, vg: number, cueEnd: number): Reading | null {
  const { doc } = scene;
  const features = doc.verbGroups.features[vg]!;
  const first = doc.verbGroups.first[vg]!;
  const arena = arenaOf(scene, first);
  if (isPassive(scene, vg, arena)) return readPassive(scene, vg, cueEnd, arena);
  const subject = subjectOf(scene, vg);
  const inverted = readInverted(scene, vg, cueEnd, arena, subject);
  if (inverted) return inverted;
  const frame = frameAfter(scene, cueEnd, arena.end);
  if (features & VERB.finite && subject) {
    const before = readBefore(scene, vg, cueEnd, arena, subject, frame);
    if (before) return before;
  }
  return readAfter(scene, vg, cueEnd, arena, subject, frame);
}

function isPassive({ doc }: Scene, vg: number, arena: TokenRange): boolean {
  const features = doc.verbGroups.features[vg]!;
  if (features & VERB.passive) return true;
  const first = doc.verbGroups.first[vg]!;
  return (features & VERB.participle) !== 0 && first > arena.first && doc.nounPhrases.at[first - 1]! >= 0;
}

/** Content behind the cue. */
function readAfter(scene: Scene, vg: number, cueEnd: number, arena: TokenRange, subject: Subject | null, frame: Frame): Reading | null {
  const { doc } = scene;
  const voice = doc.verbGroups.features[vg]! & VERB.gerund ? 'g' : doc.verbGroups.features[vg]! & VERB.infinitive ? 'f' : 'a';
  const source = subject ?? gerundHost(scene, vg, arena);
  const context: ClauseContext = { vg, relative: subject?.how === 'relative', phrase: 'nparg'.includes(frame.code) };
  let cue: TokenRange = { first: doc.verbGroups.first[vg]!, end: cueEnd };
  let from = frame.at;
  if (frame.code === 'e' || frame.code === 'v') {
    return readIntroduced(scene, vg, cue, arena, subject) ?? readObjectRelative(scene, cue, arena, subject, frame, context);
  }
  if (frame.code === 'p' || frame.code === 'a') {
    if (frame.code === 'p' && !SPEECH_PREPOSITIONS.has(doc.word[from]!)) return null;
    cue = { ...cue, end: from === cueEnd ? from + 1 : cueEnd };
    from++;
  }
  const content = frame.code === 'q' || frame.code === 'Q' ? quoted(scene, from, arena, context) : [{ first: from, end: contentEnd(scene, from, arena.end, context) }];
  if (content.length === 0 || content[0]!.end <= content[0]!.first) return null;
  const word = frame.code === 'p' ? doc.word[frame.at]! : -1;
  const code = `${voice}:${frame.code}${word >= 0 ? doc.text.slice(doc.start[frame.at]!, doc.end[frame.at]!).toLowerCase() : ''}`;
  return { code, cue, source, head: source?.head ?? -1, content };
}

/** "911 calls saying ...": the phrase right before a gerund. */
function gerundHost(scene: Scene, vg: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  const t = doc.verbGroups.first[vg]! - 1;
  const np = t >= arena.first ? doc.nounPhrases.at[t]! : -1;
  if (np < 0) return null;
  return { first: doc.nounPhrases.first[np]!, end: doc.nounPhrases.end[np]!, head: doc.nounPhrases.head[np]!, how: "own" };
}

/** "As the minister explained, the tax is old": the content follows the comma. */
function readIntroduced(scene: Scene, vg: number, cue: TokenRange, arena: TokenRange, subject: Subject | null): Reading | null {
  const { doc } = scene;
  if (subject?.how !== 'own' || subject.first <= arena.first || doc.word[subject.first - 1] !== WORD.as) return null;
  const stop = Math.min(arena.end, cue.end + 16);
  let t = cue.end;
  while (t < stop && doc.word[t] !== WORD.comma) t++;
  if (t + 1 >= stop) return null;
  const end = contentEnd(scene, t + 1, arena.end, { vg, relative: false, phrase: false });
  return { code: 'a:as', cue, source: subject, head: subject.head, content: [{ first: t + 1, end }] };
}

/** The plan [he proposed]; changes, which [he said] would follow: the content is the phrase before the subject. */
function readObjectRelative(
  scene: Scene,
  cue: TokenRange,
  arena: TokenRange,
  subject: Subject | null,
  frame: Frame,
  context: ClauseContext,
): Reading | null {
  const { doc } = scene;
  if (subject?.how !== 'own') return null;
  const t = subject.first - 1;
  if (t < arena.first) return null;
  let np = doc.nounPhrases.at[t]!;
  const relative = doc.word[t] === WORD.that || isWh[doc.tag[t]!] === 1;
  if (relative) np = t > arena.first ? doc.nounPhrases.at[t - 1]! : -1;
  const host = np >= 0 ? { first: doc.nounPhrases.first[np]!, end: doc.nounPhrases.end[np]! } : relative ? { first: t, end: t + 1 } : null;
  if (!host) return null;
  if (frame.code !== 'v') return { code: 'a:o', cue, source: subject, head: subject.head, content: [host] };
  const rest = { first: frame.at, end: contentEnd(scene, frame.at, arena.end, { ...context, relative: true }) };
  return { code: 'a:ov', cue, source: subject, head: subject.head, content: [host, rest] };
}

/** Content before the cue, and behind it where the cue broke it: "The plan, he said, will fail". */
function readBefore(scene: Scene, vg: number, cueEnd: number, arena: TokenRange, subject: Subject, frame: Frame): Reading | null {
  const { doc } = scene;
  if (subject.how === 'relative') return null;
  const start = subject.how === 'own' ? subject.first : doc.verbGroups.first[vg]!;
  const left = contentBefore(scene, start, arena, frame.code === 'e' && doc.word[frame.at] === WORD.comma);
  if (!left) return null;
  const ends = frame.code === 'e' || frame.code === 'q' || isOccasion(scene, frame, arena) || (left.quoted && 'npaNQk'.includes(frame.code));
  if (!ends) return null;
  if (!left.quoted && frame.code !== 'e' && frame.code !== 'p') return null;
  const cue = { first: doc.verbGroups.first[vg]!, end: cueEnd };
  const after = behindBreak(scene, vg, cueEnd, arena, left.quoted);
  const code = `a:${left.quoted ? 'quoted' : 'before'}`;
  return { code, cue, source: subject, head: subject.head, content: after ? [left.range, after] : [left.range] };
}

/** Is the frame an adverbial after which the sentence ends ("said in a statement")? */
function isOccasion(scene: Scene, frame: Frame, arena: TokenRange): boolean {
  if (frame.code !== 'p' && frame.code !== 'n') return false;
  const { doc } = scene;
  const np = frame.code === 'n' ? doc.nounPhrases.at[frame.at]! : (doc.nounPhrases.at[frame.at + 1] ?? -1);
  if (np < 0) return false;
  const end = wholeAfter(scene, np, arena.end, false).end;
  return frameAfter(scene, end, arena.end).code === 'e';
}

interface Before {
  readonly range: TokenRange;
  readonly quoted: boolean;
}

/** The content that ends right before token `start`: at a closing quotation mark, or at a comma or dash behind a clause; `broken` when it goes on. */
function contentBefore(scene: Scene, start: number, arena: TokenRange, broken = false): Before | null {
  const { doc, quotes } = scene;
  let t = start - 1;
  if (t > arena.first && (doc.word[t] === WORD.comma || DASHES.has(doc.word[t]!))) t--;
  const q = t >= 0 ? quotes.at[t]! : -1;
  if (q >= 0 && quotes.at[start] !== q && quotes.end[q] === t + 1 && quotes.closed[q]) {
    if (t < arena.first && (start !== arena.first || sameParagraph(scene, t, start) === false)) return null;
    return { range: { first: quotationStart(scene, q), end: t + 1 }, quoted: true };
  }
  if (t === start - 1 || t < arena.first) return null;
  const from = clauseStart(scene, t + 1, arena.first);
  if (!broken && !hasFinite(scene, from, t + 1)) return null;
  return { range: { first: from, end: trimEnd(scene, from, t + 1) }, quoted: false };
}

const sameParagraph = ({ doc }: Scene, a: number, b: number): boolean =>
  doc.sentences.paragraph[doc.sentence[a]!] === doc.sentences.paragraph[doc.sentence[b]!];

/** Where the content of a quotation begins: its mark, or the sentence it stands in the middle of. */
export function quotationStart(scene: Scene, q: number): number {
  const { doc, quotes } = scene;
  let k = q;
  while (k > 0 && quotes.next[k - 1] === k) k--;
  const first = quotes.first[k]!;
  const s = doc.sentences.first[doc.sentence[first]!]!;
  return first - s <= 1 || !hasFinite(scene, s, first) && first - s > 12 ? first : s;
}

function hasFinite({ doc }: Scene, from: number, end: number): boolean {
  for (let t = from; t < end; t++) {
    const vg = doc.verbGroups.at[t]!;
    if (vg >= 0 && doc.verbGroups.features[vg]! & VERB.finite) return true;
  }
  return false;
}

/** The rest of a content that the cue broke: behind the comma after the cue. */
function behindBreak(scene: Scene, vg: number, cueEnd: number, arena: TokenRange, isQuoted: boolean): TokenRange | null {
  const { doc, quotes } = scene;
  const stop = Math.min(arena.end, cueEnd + 16);
  let t = cueEnd;
  while (t < stop && doc.word[t] !== WORD.comma && !DASHES.has(doc.word[t]!) && !(doc.shape[t]! & SHAPE.openQuote)) t++;
  if (t >= stop) return null;
  const k = doc.shape[t]! & SHAPE.openQuote ? t : t + 1;
  if (k >= arena.end) return null;
  if (doc.shape[k]! & SHAPE.openQuote && quotes.at[k]! >= 0) return { first: k, end: quotes.end[quotes.at[k]!]! };
  if (isQuoted || doc.word[t] !== WORD.comma) return null;
  const next = doc.verbGroups.at[k]!;
  if (next >= 0 ? !(doc.verbGroups.features[next]! & (VERB.finite | VERB.infinitive)) : doc.tag[k] === TAG.CC) return null;
  const end = contentEnd(scene, k, arena.end, { vg, relative: false, phrase: false });
  return end > k ? { first: k, end } : null;
}

/** A quotation behind the cue; when the sentence goes on behind it, the clause that holds it. */
function quoted(scene: Scene, from: number, arena: TokenRange, context: ClauseContext): TokenRange[] {
  const { doc, quotes } = scene;
  const q = quotes.at[from]!;
  if (q < 0) return [{ first: from, end: contentEnd(scene, from, arena.end, context) }];
  let last = q;
  while (quotes.next[last]! >= 0) last = quotes.next[last]!;
  const end = quotes.end[last]!;
  const inner = doc.word[end - 2];
  const goesOn = end < arena.end && last === q && doc.shape[end]! & SHAPE.letter && inner !== WORD.comma && inner !== WORD.stop && !isAdverb[doc.tag[end]!];
  if (goesOn) return [{ first: from, end: contentEnd(scene, from, arena.end, context) }];
  return [{ first: from, end }];
}

/** Quotation or clause, verb, subject: "..., said the minister". */
function readInverted(scene: Scene, vg: number, cueEnd: number, arena: TokenRange, subject: Subject | null): Reading | null {
  const { doc } = scene;
  const features = doc.verbGroups.features[vg]!;
  const first = doc.verbGroups.first[vg]!;
  if (!(features & VERB.finite) || doc.verbGroups.end[vg]! - first > 2) return null;
  if (subject?.how === 'own' || subject?.how === 'relative') return null;
  const np = cueEnd < arena.end ? doc.nounPhrases.at[cueEnd]! : -1;
  if (np < 0 || doc.nounPhrases.first[np] !== cueEnd) return null;
  const left = contentBefore(scene, first, arena);
  if (!left) return null;
  if (!left.quoted && !isPersonal(scene, doc.nounPhrases.head[np]!) && !isNoun[doc.tag[doc.nounPhrases.head[np]!]!]) return null;
  const source = wholeAfter(scene, np, arena.end, true);
  const next = frameAfter(scene, source.end, arena.end);
  if (!left.quoted && next.code !== 'e' && next.code !== 'q' && next.code !== 'p') return null;
  const after = behindBreak(scene, vg, source.end, arena, left.quoted);
  const content = after ? [left.range, after] : [left.range];
  const code = left.quoted ? 'v:quoted' : 'v:before';
  return { code, cue: { first, end: cueEnd }, source, head: source.head, content };
}

/** Passives: the agent is the source, the subject belongs to the content. */
function readPassive(scene: Scene, vg: number, cueEnd: number, arena: TokenRange): Reading | null {
  const { doc } = scene;
  const first = doc.verbGroups.first[vg]!;
  let from = skipAdverbials(scene, cueEnd, arena.end);
  let source: (TokenRange & { head: number }) | null = null;
  if (doc.word[from] === WORD.by && from + 1 < arena.end) {
    const np = doc.nounPhrases.at[from + 1]!;
    if (np >= 0) {
      source = wholeAfter(scene, np, arena.end, false);
      from = source.end;
    }
  }
  const features = doc.verbGroups.features[vg]!;
  const subject = features & VERB.participle ? gerundHost(scene, vg, arena) : subjectOf(scene, vg);
  const frame = frameAfter(scene, from, arena.end);
  const cue = { first, end: cueEnd };
  const rest: TokenRange[] = [];
  if (frame.code !== 'e' && frame.code !== 'v') {
    rest.push({ first: frame.at, end: contentEnd(scene, frame.at, arena.end, { vg, relative: subject?.how === 'relative', phrase: 'npr'.includes(frame.code) }) });
  }
  const content = subject && !'tcwq'.includes(frame.code) ? [{ first: subject.first, end: subject.end }, ...rest] : rest;
  if (content.length === 0) return null;
  return { code: `p:${source ? 'by' : ''}${frame.code}`, cue, source, head: source?.head ?? -1, content };
}
