import type { Zone, ZoneKind } from '../model/article.ts';
import { isHardWrapped } from './line-wrap.ts';
import { isDigit, isLetter, isUpper } from './units.ts';

const TITLE_LONGEST = 220;
const HEADING_LONGEST = 90;

// Letters of the Latin script as ranges: in English news no place or reporter is written otherwise, and V8 takes ten times
// as long to make a pattern of \p{L} ready. Of the pairs beyond U+0100 both count as capitals.
const CAPITAL = 'A-ZÀ-ÖØ-Þ\\u0100-\\u024f';
const LETTER = 'A-Za-zÀ-ÖØ-öø-\\u024f';
const NAME = `[${CAPITAL}][${LETTER}.'’-]`;
const DAY = `[${LETTER}.]{3,9}\\s+\\d{1,2}|\\d{1,2}\\s+[${LETTER}.]{3,9}`;

const BYLINE = new RegExp(`^(?:by|written by|story by)\\s+${NAME}+(?:[\\s,]+(?:and|&|${NAME}*)){0,8}\\s*$`, 'i');
const DATELINE = new RegExp(
  `^(?:[${CAPITAL}]{3}[${CAPITAL}.'’ /-]*|${NAME}+(?: ${NAME}+){0,2})(?:,\\s+[${LETTER}. ]{2,24})?` +
    `(?:,\\s+(?:${DAY})(?:,?\\s+\\d{4})?)?\\s*` +
    `(?:\\([${LETTER}. /]{2,30}\\)\\s*[-–—]{1,2}|\\s[–—]|\\s--?)\\s`,
);
const EMBED = /^(?:Embed from Getty Images|View this post on Instagram|Advertisement|ADVERTISEMENT|Getty Images)/;
const BOILERPLATE =
  /^(?:image (?:caption|source|copyright)|media caption|read more|related:?|sign up|subscribe|follow us|share this|copyright|©|all rights reserved|(?:additional )?reporting by|\(?(?:additional )?reporting by|editing by|photo:|photograph:|watch:|listen:|click here|this article|this story|updated at|last updated)\b/i;
const ENDS = '.!…';
const CLOSERS = '"”’\')]';

/** Divides a text into title, byline, dateline, heading, body and boilerplate; the zones tile it. */
export function findZones(text: string, title: string | null): Zone[] {
  const zones: Zone[] = [];
  const lines = linesOf(text, isHardWrapped(text));
  const many = lines.length > 1;
  let seen = 0;
  let bodySeen = false;
  for (const [i, line] of lines.entries()) {
    const content = text.slice(line.start, line.end).trim();
    const last = i === lines.length - 1;
    if (!content) {
      push(zones, line.start, line.end, zones.at(-1)?.kind ?? 'body');
      continue;
    }
    const kind = kindOf(content, { first: seen === 0 && many, last, bodySeen, title });
    seen++;
    if (kind === 'body') {
      const head = leadLength(text.slice(line.start, line.end), bodySeen);
      if (head) push(zones, line.start, line.start + head.length, head.kind);
      push(zones, line.start + (head?.length ?? 0), line.end, 'body');
      bodySeen = true;
    } else push(zones, line.start, line.end, kind);
  }
  return zones;
}

interface Place {
  readonly first: boolean;
  readonly last: boolean;
  readonly bodySeen: boolean;
  readonly title: string | null;
}

function kindOf(content: string, place: Place): ZoneKind {
  if (place.title !== null && !place.bodySeen && content === place.title.trim()) return 'title';
  if (content.length < 120 && mayBeByline(content) && BYLINE.test(content) && (!place.bodySeen || place.last))
    return 'byline';
  if (place.first && content.length <= TITLE_LONGEST && (!endsSentence(content) || isTitleCase(content)))
    return 'title';
  if (content.length < 160 && BOILERPLATE.test(content)) return 'boilerplate';
  if (EMBED.test(content) && content.length < 40) return 'boilerplate';
  if (content.length <= HEADING_LONGEST && isHeading(content)) return 'heading';
  return 'body';
}

/** Ends in a full stop or the like, closing marks behind it left out. Read from the end: a pattern would read all. */
function endsSentence(content: string): boolean {
  let last = content.length - 1;
  while (last >= 0 && CLOSERS.includes(content[last]!)) last--;
  return last >= 0 && ENDS.includes(content[last]!);
}

/** A caption or dateline glued to the front of a body line. */
function leadLength(line: string, bodySeen: boolean): { length: number; kind: ZoneKind } | null {
  const embed = EMBED.exec(line);
  if (embed) return { length: embed[0].length, kind: 'boilerplate' };
  if (bodySeen) return null;
  const head = line.slice(0, 120);
  // Asked first: the pattern costs more to make ready than all the rest of a short article.
  if (!isUpper(head.charCodeAt(0)) || !/[(–—]|--| - /.test(head)) return null;
  const m = DATELINE.exec(head);
  if (!m) return null;
  // "Smith - a farmer - said" opens like a dateline; the place is in capitals, or the agency in brackets.
  return opensInCapitals(m[0]) || m[0].includes('(') ? { length: m[0].length, kind: 'dateline' } : null;
}

/** The text has three letters or more. */
function opensInCapitals(text: string): boolean {
  return isUpper(text.charCodeAt(0)) && isUpper(text.charCodeAt(1)) && isUpper(text.charCodeAt(2));
}

/** Begins with the first letter of "by", "written by" or "story by". */
function mayBeByline(content: string): boolean {
  const first = content.charCodeAt(0) | 32;
  return first === 98 || first === 119 || first === 115;
}

function isHeading(content: string): boolean {
  if (endsSentence(content) || /[,;:]$/.test(content) || /^["“‘'*•-]/.test(content)) return false;
  const words = content.split(/\s+/);
  const first = content.charCodeAt(0);
  if (words.length > 12 || !(isUpper(first) || isDigit(first))) return false;
  return /\?$/.test(content) ? isTitleCase(content) || words.length <= 5 : true;
}

/** Most words of four letters or more begin with a capital. */
function isTitleCase(content: string): boolean {
  const long = content.split(/\s+/).filter(opensWithFourLetters);
  return long.length > 1 && long.filter((w) => isUpper(w.charCodeAt(0))).length >= 0.8 * long.length;
}

function opensWithFourLetters(word: string): boolean {
  for (let i = 0; i < 4; i++) if (i >= word.length || !isLetter(word.charCodeAt(i))) return false;
  return true;
}

function push(zones: Zone[], start: number, end: number, kind: ZoneKind): void {
  const before = zones.at(-1);
  if (before && before.kind === kind && kind === 'body') zones[zones.length - 1] = { start: before.start, end, kind };
  else if (end > start) zones.push({ start, end, kind });
}

/** Lines with their line break, or paragraphs of wrapped lines; together they are the text. */
function linesOf(text: string, wrapped: boolean): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  while (start < text.length) {
    const at = wrapped ? paragraphBreak(text, start) : text.indexOf('\n', start);
    const end = at < 0 ? text.length : at + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

/** The last line break of the next blank line or before an indented one, or -1. */
function paragraphBreak(text: string, from: number): number {
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 10 || next === 13) return at + 1;
    if (next === 32 && text.charCodeAt(at + 2) === 32) return at;
  }
  return -1;
}
