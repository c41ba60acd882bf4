import { addWord } from '../lexicon/vocabulary.ts';
import { WordSet, wordSetOf } from '../lexicon/word-set.ts';
import { ZONE_KINDS, type Zone } from '../model/article.ts';
import { type Sentences, SHAPE } from '../model/doc.ts';
import { BEFORE_NAME } from './abbreviations.ts';
import { isHardWrapped } from './line-wrap.ts';
import { Memory, roomFor } from './memory.ts';
import type { RawTokens } from './tokens.ts';
import { isLetter, isUpper } from './units.ts';

const ids = wordSetOf;

/** Words that open a sentence after a short form that may end one ("... in the U.S. The ..."). */
const STARTERS = ids(
  'the a an he she it they we i you his her its their this that these those there in on at but and if when while as for ' +
    'after before since however meanwhile some many most all what who why how not no yet so with by to from according',
);
const NEVER_ENDS = new WordSet([...BEFORE_NAME].map((w) => addWord(`${w}.`)));
/** "5 p.m. Monday", "Inc. President": a capital after these mostly goes on. */
const LATIN_TIMES = ids('a.m. p.m.');
const FULL_STOP = addWord('.');
const ENDS = ids('. ! ? … ... .... ?! !?');
const ELLIPSES = ids('… ... ....');
const CLOSERS = ids(") ] } ” \" '' » ' ’");

/** A word ends a sentence only as a short form with its stop; of the marks, most are commas. */
const MAY_END = SHAPE.abbreviation | SHAPE.closeQuote;
const COMMA = addWord(',');
const goesOn = (shape: number, word: number): boolean =>
  (shape & MAY_END) === 0 && ((shape & (SHAPE.letter | SHAPE.digit)) !== 0 || word === COMMA);

/** A run of tokens longer than this is cut, so that the work on one sentence is bounded. */
export const SENTENCE_LONGEST = 400;

let firsts: Int32Array = new Int32Array(0);
let zoneOf: Int32Array = new Int32Array(0);
let lineOf: Int32Array = new Int32Array(0);

/** Divides tokens into sentences, `of` says which a token is in; a zone border and a paragraph break end one. */
export function findSentences(
  text: string,
  raw: RawTokens,
  zones: readonly Zone[],
): { of: Int32Array; sentences: Sentences } {
  const { count, start, shape, word } = raw;
  firsts = roomFor(firsts, count);
  zoneOf = roomFor(zoneOf, count);
  lineOf = roomFor(lineOf, count);
  const wrapped = isHardWrapped(text);
  let found = 0;
  let z = 0;
  let nextZone = zones.length > 1 ? zones[1]!.start : text.length;
  let line = -1;
  let open = false;
  let begin = 0;
  for (let t = 0; t < count; t++) {
    let border = !open;
    for (; start[t]! >= nextZone; border = true) nextZone = ++z + 1 < zones.length ? zones[z + 1]!.start : text.length;
    const newLine = (shape[t]! & SHAPE.lineStart) !== 0 && (t === 0 || isBreak(text, raw, t, wrapped));
    if (newLine) line++;
    if (border || newLine || t - begin >= SENTENCE_LONGEST) {
      begin = t;
      firsts[found] = t;
      zoneOf[found] = ZONE_KINDS.indexOf(zones[z]?.kind ?? 'body');
      lineOf[found++] = line;
    }
    open = goesOn(shape[t]!, word[t]!) || !endsAt(text, raw, t);
  }
  return sentencesFound(found, count);
}

function sentencesFound(count: number, tokens: number): { of: Int32Array; sentences: Sentences } {
  const memory = new Memory(tokens + 3 * count, 0, count);
  const of = memory.fours(tokens);
  const first = memory.fours(count);
  const end = memory.fours(count);
  const paragraph = memory.fours(count);
  const zone = memory.ones(count);
  for (let s = 0; s < count; s++) {
    first[s] = firsts[s]!;
    end[s] = s + 1 < count ? firsts[s + 1]! : tokens;
    paragraph[s] = lineOf[s]!;
    zone[s] = zoneOf[s]!;
    for (let t = first[s]!; t < end[s]!; t++) of[t] = s;
  }
  return { of, sentences: { count, first, end, zone, paragraph } };
}

/** Is token `t`, where no sentence goes on by its shape, the last of its sentence? Closing quotes and brackets go with the mark before them. */
function endsAt(text: string, raw: RawTokens, t: number): boolean {
  if (t + 1 >= raw.count) return true;
  // Asked first: only the last of a run of closing marks walks back over it.
  if (isCloser(raw, t + 1) && (raw.shape[t + 1]! & SHAPE.glued) !== 0) return false;
  let mark = t;
  while (mark > 0 && isCloser(raw, mark) && (raw.shape[mark]! & SHAPE.glued) !== 0) mark--;
  const word = raw.word[mark]!;
  const next = t + 1;
  if (ENDS.has(word) || isCry(text, raw.start[mark]!)) {
    if (ENDS.has(raw.word[next]!) && raw.shape[next]! & SHAPE.glued) return false;
    if (!opensSentence(text, raw, next)) return false;
    if (ELLIPSES.has(word)) return (raw.shape[next]! & SHAPE.glued) === 0;
    // "Yahoo! Inc", "3.5": a mark glued to what follows is inside a name, except a stop before a capital ("end.Next").
    return (raw.shape[next]! & SHAPE.glued) === 0 || word === FULL_STOP || mark !== t;
  }
  if (mark !== t || (raw.shape[t]! & SHAPE.abbreviation) === 0)
    return mark !== t && abbreviationEnds(text, raw, mark, next);
  return abbreviationEnds(text, raw, t, next);
}

/** Does a short form with its stop end the sentence before `next`? */
function abbreviationEnds(text: string, raw: RawTokens, t: number, next: number): boolean {
  const shape = raw.shape[t]!;
  if ((shape & SHAPE.abbreviation) === 0 || NEVER_ENDS.has(raw.word[t]!)) return false;
  if (!opensSentence(text, raw, next)) return false;
  if (raw.shape[next]! & (SHAPE.number | SHAPE.glued)) return false;
  // Initials ("J. Smith") go on; a known opener does not.
  const length = raw.end[t]! - raw.start[t]!;
  if (raw.shape[next]! & SHAPE.openQuote) return length > 2 && !LATIN_TIMES.has(raw.word[t]!);
  return STARTERS.has(raw.word[next]!) && !(length === 2 && raw.shape[next]! & SHAPE.allCaps);
}

/** "!!!", "?!" and other runs of the two. */
function isCry(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 33 || unit === 63;
}

const isCloser = (raw: RawTokens, t: number): boolean =>
  (raw.shape[t]! & SHAPE.closeQuote) !== 0 || CLOSERS.has(raw.word[t]!);

/** May a sentence begin with this token: a capital, a number, an opening mark, or a name like "iPhone"? */
function opensSentence(text: string, raw: RawTokens, t: number): boolean {
  const shape = raw.shape[t]!;
  if (shape & (SHAPE.capital | SHAPE.digit | SHAPE.innerCap | SHAPE.openQuote | SHAPE.lineStart)) return true;
  const unit = text.charCodeAt(raw.start[t]!);
  return !isLetter(unit) || isUpper(unit) ? unit !== 44 && unit !== 59 && unit !== 58 && unit !== 45 : false;
}

/** Is the line break before token `t` the end of a paragraph, or only where a wrapped line was cut? */
function isBreak(text: string, raw: RawTokens, t: number, wrapped: boolean): boolean {
  if (!wrapped) return true;
  const gap = text.slice(raw.end[t - 1]!, raw.start[t]!);
  return gap.indexOf('\n') !== gap.lastIndexOf('\n') || /\n[ \t]{2,}/.test(gap);
}
