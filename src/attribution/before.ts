import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { codeNamed } from './codes.ts';
import { contentEnd } from './content.ts';
import { type Before, contentBefore } from './content-before.ts';
import { isStrongCue } from './cue-lists.ts';
import { type Frame, frameAfter } from './frames.ts';
import { capitalAfter, isPersonal, wholeAfter } from './phrases.ts';
import { lastOf } from './quotes.ts';
import type { Reading } from './reading.ts';
import { actsFinite, hasQuotationBefore, type Scene, type Subject, skipAdverbials } from './scene.ts';
import { CONJUNCTIONS, DASHES, forms, isAdjective, isAdverb, isNoun, isWh, SUBORDINATORS, TAG, WORD } from './words.ts';

/** Subject and verb, or verb and subject, behind a quotation or a clause. */
export const QUOTED = codeNamed('a:quoted');
export const BEFORE = codeNamed('a:before');
export const INVERTED = codeNamed('v:quoted');
const INVERTED_CLAUSE = codeNamed('v:before');
/** Verbs whose object is the hearer. */
export const TELLING = forms('tell inform assure ask');
/** Tokens between a cue and the rest of the content it broke, at most. */
const LONGEST_BREAK = 22;
/** Tokens between a quotation and its verb, at most. */
const LONGEST_NAME = 14;

/** Content before the cue, and behind it where the cue broke it: "The plan, he said, will fail". */
export function readBefore(
  scene: Scene,
  vg: number,
  cueEnd: number,
  arena: TokenRange,
  found: Subject | null,
  frame: Frame,
): Reading | null {
  const { doc } = scene;
  const subject = besideQuotation(scene, vg, arena, found) ?? found;
  if (!subject || subject.how === 'relative') return null;
  const start = subject.how === 'own' ? subject.first : doc.verbGroups.first[vg]!;
  // "The plan is dead, three officials told the paper on Monday": nothing but the hearer behind the cue.
  const head = doc.verbGroups.head[vg]!;
  const tells = TELLING.has(doc.lemma[head]!);
  const told = frame.code === 'n' && tells && isOccasion(scene, frame, arena);
  const left = contentBefore(scene, start, arena, {
    strong: isStrongCue(doc, head),
    bare: (frame.code === 'e' || told) && !(doc.verbGroups.features[vg]! & VERB.negated),
    closing: 'qpa'.includes(frame.code) || isMoment(scene, frame) || (tells && 'nc'.includes(frame.code)),
    broken: frame.code === 'e' && doc.word[frame.at] === WORD.comma,
  });
  if (!left || !(told || closes(scene, left, frame, arena))) return null;
  if (left.quoted && !left.speech && !isStrongCue(doc, head)) return null;
  const cue = { first: doc.verbGroups.first[vg]!, end: cueEnd };
  const after = behindBreak(scene, vg, cueEnd, arena, left.quoted);
  const code = left.quoted ? QUOTED : BEFORE;
  return { code, cue, source: subject, head: subject.head, content: after ? [left.range, after] : [left.range] };
}

/** Does what follows the cue let the content stand before it? */
function closes(scene: Scene, left: Before, frame: Frame, arena: TokenRange): boolean {
  if (left.quoted) return closesQuotation(scene, left, frame);
  if (frame.code === 'e') return true;
  // "As she tried to leave, the guard replied, “...”": a clause that hangs on the cue's is no content.
  if (frame.code === 'q') return !isHanging(scene, left.range.first) && goesOnInQuotation(scene, frame.at);
  return frame.code === 'p' && isOccasion(scene, frame, arena);
}

/** "..., he said of the host of “Morning Run,” that": behind a title only what closes the sentence. */
function closesQuotation(scene: Scene, left: Before, frame: Frame): boolean {
  const { code } = frame;
  if (left.embedded) return 'eqpNk'.includes(code);
  return left.speech || 'eqnpaNQk'.includes(code) || isMoment(scene, frame);
}

/** "... he tweeted when the polls closed". */
const isMoment = ({ doc }: Scene, { code, at }: Frame): boolean => code === 'w' && doc.word[at] === WORD.when;

/** "The plan, he said, “is dead”", "He was late, she said: “Always”": a quotation that opens a sentence of its own only behind a colon. */
function goesOnInQuotation({ doc }: Scene, mark: number): boolean {
  return doc.word[mark - 1] === WORD.colon || !(doc.shape[mark + 1]! & SHAPE.capital);
}

const isHanging = ({ doc }: Scene, t: number): boolean =>
  doc.tag[t] === TAG.IN ||
  SUBORDINATORS.has(doc.word[t]!) ||
  doc.tag[t] === TAG.VBG ||
  doc.tag[t] === TAG.VBN ||
  doc.tag[t] === TAG.TO;

/** All that stands between a closing quotation mark and the verb, when no subject was found there or only a part: a name of unknown words. */
function besideQuotation(scene: Scene, vg: number, arena: TokenRange, found: Subject | null): Subject | null {
  const { doc, quotes } = scene;
  const first = doc.verbGroups.first[vg]!;
  if (found?.how === 'relative' || !hasQuotationBefore(scene, first, arena.first)) return null;
  let end = first;
  while (end > arena.first && isAdverb[doc.tag[end - 1]!]) end--;
  if (doc.word[end - 1] === WORD.comma) end--;
  let t = end;
  while (
    t > arena.first &&
    end - t < LONGEST_NAME &&
    quotes.at[t - 1]! < 0 &&
    (doc.verbGroups.at[t - 1]! < 0 || (doc.tag[t - 1] === TAG.VBN && quotes.at[t - 2]! >= 0)) &&
    !CONJUNCTIONS.has(doc.word[t - 1]!) &&
    !isWh[doc.tag[t - 1]!] &&
    doc.word[t - 1] !== WORD.that
  )
    t--;
  if (doc.word[t] === WORD.comma) t++;
  const q = t > 0 ? quotes.at[t - 1]! : -1;
  if (t >= end || q < 0 || quotes.at[first] === q || !quotes.closed[q] || quotes.end[q] !== t) return null;
  if (found?.how === 'own' && found.first <= t) return null;
  if (!opensName(scene, t, end)) return null;
  let head = t;
  while (head + 1 < end && doc.word[head + 1] !== WORD.comma && doc.tag[head + 1] !== TAG.IN) head++;
  return { first: t, end, head, how: 'own' };
}

/** May the tokens be a name with what stands before it: "the mayor", "Ann Grey", "veteran analyst Ann Grey"? */
function opensName({ doc }: Scene, from: number, end: number): boolean {
  const tag = doc.tag[from]!;
  if (doc.shape[from]! & SHAPE.capital || tag === TAG.DT || tag === TAG.PRPS || tag === TAG.CD) return true;
  const opener = tag === TAG.VBN ? from + 1 : from;
  for (let t = opener; t < end; t++) if (!isNoun[doc.tag[t]!] && !isAdjective[doc.tag[t]!]) return false;
  return (doc.shape[end - 1]! & SHAPE.capital) !== 0;
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

/** The rest of a content that the cue broke: behind the comma after the cue. */
function behindBreak(
  scene: Scene,
  vg: number,
  cueEnd: number,
  arena: TokenRange,
  isQuoted: boolean,
): TokenRange | null {
  const { doc, quotes } = scene;
  if (isQuoted) return quotationBehind(scene, cueEnd, arena) ?? clauseBehind(scene, vg, cueEnd, arena);
  const stop = Math.min(arena.end, cueEnd + LONGEST_BREAK);
  let t = cueEnd;
  while (t < stop && doc.word[t] !== WORD.comma && !DASHES.has(doc.word[t]!) && !(doc.shape[t]! & SHAPE.openQuote)) t++;
  if (t >= stop) return null;
  const k = doc.shape[t]! & SHAPE.openQuote ? t : t + 1;
  if (k >= arena.end) return null;
  if (doc.shape[k]! & SHAPE.openQuote && quotes.at[k]! >= 0) return { first: k, end: quotes.end[quotes.at[k]!]! };
  if (doc.word[t] !== WORD.comma) return null;
  const next = doc.verbGroups.at[k]!;
  if (next >= 0 ? !(doc.verbGroups.features[next]! & (VERB.finite | VERB.infinitive)) : doc.tag[k] === TAG.CC)
    return null;
  const end = contentEnd(scene, k, arena.end, { vg, relative: false, phrase: false });
  return end > k ? { first: k, end } : null;
}

/** "“Only you,” she said, would do this": the clause goes on without quotation marks. */
function clauseBehind(scene: Scene, vg: number, cueEnd: number, arena: TokenRange): TokenRange | null {
  const { doc } = scene;
  const k = cueEnd + 1;
  if (k >= arena.end || doc.word[cueEnd] !== WORD.comma) return null;
  const next = doc.verbGroups.at[k]!;
  const finite =
    next >= 0 && (doc.verbGroups.features[next]! & VERB.finite) !== 0 && !isStrongCue(doc, doc.verbGroups.head[next]!);
  if (!finite && !(doc.word[k] === WORD.that && doc.tag[k] === TAG.IN)) return null;
  return { first: k, end: contentEnd(scene, k, arena.end, { vg, relative: false, phrase: false }) };
}

/** "“...,” she said at a rally, but “...”": the next quotation of the sentence, before another verb. */
function quotationBehind(scene: Scene, cueEnd: number, arena: TokenRange): TokenRange | null {
  const { doc, quotes } = scene;
  const stop = Math.min(arena.end, cueEnd + LONGEST_BREAK);
  for (let t = cueEnd; t < stop; t++) {
    const q = quotes.at[t]!;
    if (q >= 0 && quotes.at[cueEnd - 1] !== q) {
      const before = doc.word[t - 1]!;
      const follows =
        before === WORD.comma ||
        CONJUNCTIONS.has(before) ||
        DASHES.has(before) ||
        before === WORD.colon ||
        before === WORD.that;
      return quotes.first[q] === t && follows ? { first: t, end: quotes.end[q]! } : null;
    }
    const vg = doc.verbGroups.at[t]!;
    if (vg >= 0 && (doc.verbGroups.features[vg]! & VERB.finite || takesQuotation(scene, vg, arena))) return null;
  }
  return null;
}

/** "adding later, “...”": does a quotation follow the cue right away? */
function takesQuotation(scene: Scene, vg: number, arena: TokenRange): boolean {
  const { doc } = scene;
  if (!isStrongCue(doc, doc.verbGroups.head[vg]!)) return false;
  const t = skipAdverbials(scene, doc.verbGroups.end[vg]!, arena.end);
  const mark = doc.word[t] === WORD.comma || doc.word[t] === WORD.colon ? t + 1 : t;
  return mark < arena.end && (doc.shape[mark]! & SHAPE.openQuote) !== 0;
}

/** Quotation or clause, verb, subject: "..., said the minister". */
export function readInverted(
  scene: Scene,
  vg: number,
  cueEnd: number,
  arena: TokenRange,
  subject: Subject | null,
): Reading | null {
  const { doc } = scene;
  const first = doc.verbGroups.first[vg]!;
  if (!actsFinite(scene, vg) || doc.verbGroups.end[vg]! - first > 2) return null;
  if (subject?.how === 'own' || subject?.how === 'relative') return null;
  const apart = cueEnd < arena.end && doc.tag[cueEnd] === TAG.VBN && doc.nounPhrases.at[cueEnd]! < 0;
  const at = apart ? cueEnd + 1 : cueEnd;
  const np = at < arena.end ? doc.nounPhrases.at[at]! : -1;
  const capitals = capitalAfter(scene, first, at, arena.end);
  const name = capitals && (np < 0 || capitals.end > doc.nounPhrases.end[np]!) ? capitals : null;
  if (!name && (np < 0 || doc.nounPhrases.first[np] !== at)) return null;
  const source = name ?? { ...wholeAfter(scene, np, arena.end, true), first: cueEnd };
  if (first === arena.first) return readOpening(scene, vg, cueEnd, arena, source);
  const left = contentBefore(scene, first, arena, {
    strong: isStrongCue(doc, doc.verbGroups.head[vg]!),
    bare: true,
    closing: true,
    broken: false,
  });
  if (!left) return null;
  if (!left.quoted && !isPersonal(scene, source.head) && !isNoun[doc.tag[source.head]!]) return null;
  const next = frameAfter(scene, source.end, arena.end);
  // "Lane, citing “the odds,” said the plan was dead": the phrase behind the verb has a verb of its own.
  if (next.code === 'v' || left.embedded) return null;
  if (!left.quoted && next.code !== 'e' && next.code !== 'q' && next.code !== 'p') return null;
  const after = behindBreak(scene, vg, source.end, arena, left.quoted);
  const content = after ? [left.range, after] : [left.range];
  const code = left.quoted ? INVERTED : INVERTED_CLAUSE;
  return { code, cue: { first, end: cueEnd }, source, head: source.head, content };
}

/** "Said Lane: “...”": verb and subject open the sentence; the quotation may stand on the next line. */
function readOpening(
  scene: Scene,
  vg: number,
  cueEnd: number,
  arena: TokenRange,
  source: TokenRange & { head: number },
): Reading | null {
  const { doc, quotes } = scene;
  const colon = doc.word[source.end] === WORD.colon;
  const at = colon || doc.word[source.end] === WORD.comma ? source.end + 1 : source.end;
  const q = at < arena.end || (colon && at < doc.count) ? quotes.at[at]! : -1;
  if (q < 0 || quotes.first[q] !== at || !isStrongCue(doc, doc.verbGroups.head[vg]!)) return null;
  const cue = { first: doc.verbGroups.first[vg]!, end: cueEnd };
  const content = [{ first: at, end: quotes.end[lastOf(quotes, q)]! }];
  return { code: INVERTED, cue, source, head: source.head, content };
}
