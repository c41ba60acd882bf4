import type { Article } from '../model/article.ts';
import type { OffsetUnit } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import { lineNumbers } from './line-numbers.ts';
import { toPlace } from './lines.ts';
import { offsetIn } from './offsets.ts';
import { makePaint } from './paint.ts';
import { toPlain } from './plain.ts';
import type { MATCH_FORMATS, RenderSettings } from './settings.ts';

/** One match of a user's pattern, in UTF-16 units. */
export interface MatchSpan extends Span {
  readonly sentence: Span;
  readonly groups: Readonly<Record<string, Span>>;
}

export interface MatchSettings {
  readonly format: (typeof MATCH_FORMATS)[number];
  readonly offsets: OffsetUnit;
  readonly colors: RenderSettings['colors'];
}

/** Prints the matches of one article; the empty string when there are none. */
export async function makeMatchRenderer(
  settings: MatchSettings,
): Promise<(article: Article, found: readonly MatchSpan[]) => string> {
  if (settings.format === 'jsonl') return (article, found) => found.map((m) => toJson(article, m, settings)).join('');
  if (settings.format === 'lines') return (article, found) => found.map((m) => toLine(article, m, settings)).join('');
  const paint = await makePaint(settings.colors);
  return (article, found) => {
    if (found.length === 0) return '';
    const line = lineNumbers(article.text);
    return found
      .map((m) => {
        const part = (start: number, end: number): string => toPlain(article.text.slice(start, end));
        const before = part(m.sentence.start, m.start);
        const after = part(m.end, m.sentence.end);
        const glue = /^\s/.test(article.text.slice(m.end, m.end + 1)) ? ' ' : '';
        const lead = /\s$/.test(article.text.slice(m.sentence.start, m.start)) ? ' ' : '';
        const groups = Object.entries(m.groups).map(([name, g]) => `${name}: ${part(g.start, g.end)}`);
        const named = groups.length ? `\n    ${paint.quiet(groups.join(' | '))}` : '';
        const place = paint.quiet(`${toPlace(article)}:${line(m.start)}:`);
        return `${place} ${before}${lead}${paint.action(part(m.start, m.end))}${glue}${after}${named}\n`;
      })
      .join('');
  };
}

function toJson(article: Article, m: MatchSpan, { offsets }: MatchSettings): string {
  const { text } = article;
  const at = offsetIn(text, offsets);
  const place = ({ start, end }: Span): Span & { text: string } => ({
    start: at(start),
    end: at(end),
    text: text.slice(start, end),
  });
  const groups = Object.fromEntries(Object.entries(m.groups).map(([name, g]) => [name, place(g)]));
  const { id, path, record } = article;
  return `${JSON.stringify({ id, path, record, ...place(m), groups, sentence: place(m.sentence) })}\n`;
}

function toLine(article: Article, m: MatchSpan, { offsets }: MatchSettings): string {
  const at = offsetIn(article.text, offsets);
  const part = (s: Span): string => toPlain(article.text.slice(s.start, s.end));
  const groups = Object.entries(m.groups).map(([name, g]) => `${name}=${part(g)}`);
  const cells = [toPlace(article), at(m.start), at(m.end), 'match', part(m), ...groups, `sentence=${part(m.sentence)}`];
  return `${cells.join('\t')}\n`;
}
