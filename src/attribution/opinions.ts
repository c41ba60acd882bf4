import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { codeNamed } from './codes.ts';
import { contentEnd, trimEnd } from './content.ts';
import { quotationStart } from './content-before.ts';
import { wholeAfter } from './phrases.ts';
import { lastOf } from './quotes.ts';
import type { Reading } from './reading.ts';
import { arenaOf, type Scene } from './scene.ts';
import { forms, isName, isWh, TAG, WORD } from './words.ts';

const ASKING_ENDS = forms('? ! ?! !?');
/** Heads of phrases that name a source behind "in": "in her view". */
export const VIEWS = forms('view words word opinion telling estimation judgment judgement eyes mind reading');

/** "According to the report, ...", "per the Herald, ...": the source behind the cue, the content on the other side. */
export function readAccording(scene: Scene, t: number, cueEnd: number): Reading | null {
  const { doc, quotes } = scene;
  const arena = arenaOf(scene, t);
  const np = cueEnd < arena.end ? doc.nounPhrases.at[cueEnd]! : -1;
  const q = cueEnd < arena.end ? quotes.at[cueEnd]! : -1;
  if (np < 0 && (q < 0 || quotes.first[q] !== cueEnd)) return null;
  const titled = { first: cueEnd, end: q >= 0 ? Math.min(arena.end, quotes.end[q]!) : cueEnd, head: cueEnd + 1 };
  const source = np < 0 ? titled : withDescription(scene, wholeAfter(scene, np, arena.end, false), arena.end);
  return around(scene, { first: t, end: cueEnd }, source, Math.max(source.end, cueEnd), arena, 'according');
}

/** "Per the Herald, ...", only with a name and at a border of the clause. */
export function readPer(scene: Scene, t: number): Reading | null {
  const { doc } = scene;
  const arena = arenaOf(scene, t);
  const np = t + 1 < arena.end ? doc.nounPhrases.at[t + 1]! : -1;
  if (np < 0 || !isName[doc.tag[doc.nounPhrases.head[np]!]!]) return null;
  return t === arena.first || doc.word[t - 1] === WORD.comma ? readAccording(scene, t, t + 1) : null;
}

/** "Under the Water Act, the minister must ...": the law lays it down. */
export function readUnder(scene: Scene, t: number): Reading | null {
  const { doc } = scene;
  const np = doc.nounPhrases.at[t + 1]!;
  if (np < 0 || !LAWS.has(doc.lemma[doc.nounPhrases.head[np]!]!)) return null;
  return opensClause(scene, t, arenaOf(scene, t).first) ? readAccording(scene, t, t + 1) : null;
}
/** "By law, the minister must ...". */
export function readByLaw(scene: Scene, t: number): Reading | null {
  const { doc } = scene;
  if (doc.word[t + 2] !== WORD.comma || !LAW.has(doc.word[t + 1]!)) return null;
  return opensClause(scene, t, arenaOf(scene, t).first) ? readAccording(scene, t, t + 1) : null;
}
const LAW = forms('law');
const LAWS = forms('act law constitution treaty statute ordinance convention charter');

/** "In the minister's view, ...", "..., in her words": the possessor is the source. */
export function readView(scene: Scene, np: number): Reading | null {
  const { doc } = scene;
  const head = doc.nounPhrases.head[np]!;
  const first = doc.nounPhrases.first[np]!;
  if (!VIEWS.has(doc.word[head]!) || first === 0 || doc.word[first - 1] !== WORD.in) return null;
  const arena = arenaOf(scene, head);
  let mark = head - 1;
  while (mark > first && doc.tag[mark] !== TAG.POS) mark--;
  const pronoun = doc.tag[first] === TAG.PRPS;
  if (!pronoun && mark <= first) return null;
  const source = pronoun ? { first, end: first + 1, head: first } : { first, end: mark, head: mark - 1 };
  const opens = first - 1 - arena.first <= 1;
  if (!opens && doc.word[first - 2] !== WORD.comma) return null;
  const found = around(scene, { first: first - 1, end: head + 1 }, source, head + 1, arena, 'view');
  return found && { ...found, cue: { first: head, end: head + 1 } };
}

/** The content on either side of an adverbial that names its source. */
function around(
  scene: Scene,
  cue: TokenRange,
  source: TokenRange & { head: number },
  end: number,
  arena: TokenRange,
  voice: string,
): Reading | null {
  const { doc } = scene;
  const context = { vg: -1, relative: false, phrase: false };
  if (opensClause(scene, cue.first, arena.first)) {
    const block = quotationAfter(scene, end);
    if (block) return { code: codeNamed(`${voice}:before`), cue, source, head: source.head, content: [block] };
    let from = behindComma(scene, end, arena.end);
    // "According to the report, which was leaked, the river": behind the relative clause.
    if (from < arena.end && isWh[doc.tag[from]!]) from = behindComma(scene, from, arena.end);
    if (from >= arena.end) return null;
    const content = [{ first: from, end: contentEnd(scene, from, arena.end, context) }];
    return content[0]!.end <= from
      ? null
      : { code: codeNamed(`${voice}:before`), cue, source, head: source.head, content };
  }
  const left = leftOf(scene, cue.first, arena);
  const rest = doc.word[end] === WORD.comma && end + 1 < arena.end ? end + 1 : -1;
  // "Since May, according to the agency, the river has risen": the clause follows.
  if (rest > 0 && !holdsFinite(scene, left) && holdsFinite(scene, { first: rest, end: arena.end })) {
    const tail = { first: rest, end: contentEnd(scene, rest, arena.end, context) };
    const content = left.end - left.first > 2 ? [left, tail] : [tail];
    return { code: codeNamed(`${voice}:after`), cue, source, head: source.head, content };
  }
  if (left.end <= left.first) return null;
  const content: TokenRange[] = [left];
  const next = end + 1 < arena.end && doc.word[end] === WORD.comma ? doc.verbGroups.at[end + 1]! : -1;
  // "The dam, according to the agency, was full": the cue broke the clause.
  if (next >= 0 && doc.verbGroups.features[next]! & VERB.finite && !isWh[doc.tag[end + 1]!]) {
    content.push({ first: end + 1, end: contentEnd(scene, end + 1, arena.end, context) });
  }
  return { code: codeNamed(`${voice}:after`), cue, source, head: source.head, content };
}

/** The token behind the next comma, or `from` itself where none follows. */
function behindComma({ doc }: Scene, from: number, end: number): number {
  let t = from;
  while (t < end && doc.word[t] !== WORD.comma) t++;
  return t < end ? t + 1 : from;
}

/** "According to the Herald: “...”": the quotation behind the colon, on the next line too. */
function quotationAfter({ doc, quotes }: Scene, colon: number): TokenRange | null {
  const q = doc.word[colon] === WORD.colon ? (quotes.at[colon + 1] ?? -1) : -1;
  return q >= 0 && quotes.first[q] === colon + 1 ? { first: colon + 1, end: quotes.end[lastOf(quotes, q)]! } : null;
}

/** Is the token the first of its sentence, but for a conjunction, or of what follows a colon? */
function opensClause({ doc }: Scene, t: number, first: number): boolean {
  if (t - first <= 1) return true;
  const before = doc.word[t - 1]!;
  return before === WORD.colon || before === WORD.semicolon;
}

function holdsFinite({ doc }: Scene, { first, end }: TokenRange): boolean {
  for (let t = first; t < end; t++) {
    const vg = doc.verbGroups.at[t]!;
    if (vg >= 0 && doc.verbGroups.features[vg]! & VERB.finite) return true;
  }
  return false;
}

/** "a poll [released Monday by the institute]": the participle clause belongs to the source. */
function withDescription(
  scene: Scene,
  whole: TokenRange & { head: number },
  limit: number,
): TokenRange & { head: number } {
  const { doc } = scene;
  const vg = whole.end < limit ? doc.verbGroups.at[whole.end]! : -1;
  if (vg < 0 || !(doc.verbGroups.features[vg]! & VERB.participle)) return whole;
  let end = doc.verbGroups.end[vg]!;
  for (let step = 0; step < 4 && end < limit; step++) {
    const np = doc.nounPhrases.at[end]! >= 0 ? doc.nounPhrases.at[end]! : (doc.nounPhrases.at[end + 1] ?? -1);
    if (np < 0 || (doc.nounPhrases.at[end]! < 0 && doc.tag[end] !== TAG.IN)) break;
    end = doc.nounPhrases.end[np]!;
  }
  return { ...whole, end: Math.min(end, limit) };
}

/** The clause, or the quotation, before ", according to"; a quotation of several sentences from its mark on. */
function leftOf(scene: Scene, t: number, arena: TokenRange): TokenRange {
  const { doc } = scene;
  const end = doc.word[t - 1] === WORD.comma ? t - 1 : t;
  const q = quotationBefore(scene, t, end, arena);
  if (q >= 0) return { first: quotationStart(scene, q), end };
  return { first: arena.first, end: trimEnd(scene, arena.first, end) };
}

/** The quotation that began before the sentence of the cue and ends in it, or ended right before it in a question; or -1. */
function quotationBefore({ doc, quotes }: Scene, t: number, end: number, arena: TokenRange): number {
  const inside = quotes.at[arena.first]!;
  if (inside >= 0 && quotes.at[t] !== inside && quotes.first[inside]! < arena.first) return inside;
  const q = arena.first > 0 && end > arena.first ? quotes.at[arena.first - 1]! : -1;
  const asks = q >= 0 && quotes.closed[q] && ASKING_ENDS.has(doc.word[quotes.end[q]! - 2]!);
  return asks && !(doc.shape[arena.first]! & SHAPE.lineStart) ? q : -1;
}
