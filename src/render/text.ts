import type { Extraction } from '../model/extraction.ts';
import { type LineNumbers, lineNumbers } from './line-numbers.ts';
import { toPlace } from './lines.ts';
import { type Lookup, toLookup } from './lookup.ts';
import { makePaint, type Paint } from './paint.ts';
import { toPlain, wrap } from './plain.ts';
import type { Rendered, Renderer } from './renderer.ts';
import type { RenderSettings } from './settings.ts';
import { claimSection } from './text-claims.ts';
import { explainSection } from './text-explain.ts';
import { actorSection, dateSection, moneySection, statementSection } from './text-sections.ts';

/** What every section of the text format is made from. */
export interface Page {
  readonly x: Extraction;
  readonly text: string;
  readonly line: LineNumbers;
  readonly look: Lookup;
  readonly paint: Paint;
  readonly width: number;
}

const SECTION_MAKERS = {
  claims: claimSection,
  attributions: statementSection,
  actors: actorSection,
  dates: dateSection,
  money: moneySection,
} as const;

/** A summary to read: claims by actor, statements, actors, dates and money. Failures print nothing here: they go to stderr. */
export async function makeTextRecord(settings: RenderSettings): Promise<Renderer['record']> {
  const paint = await makePaint(settings.colors);
  return (rendered) => toText(rendered, paint, settings);
}

function toText({ result, text, trace }: Rendered, paint: Paint, { width, only, explain }: RenderSettings): string {
  if (!result.ok) return '';
  const page: Page = { x: result, text, line: lineNumbers(text), look: toLookup(result), paint, width };
  const blocks = [heading(page)];
  if (result.article.duplicateOf) return `${heading(page).join('\n')}\n`;
  for (const [section, make] of Object.entries(SECTION_MAKERS))
    if (only.some((name) => name === section)) blocks.push(make(page));
  if (explain) blocks.push(explainSection(page, trace));
  return blocks
    .filter((lines) => lines.length)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function heading({ x, text, paint, width }: Page): string[] {
  const { article } = x;
  const first =
    article.title ??
    text
      .slice(0, 400)
      .split('\n')
      .find((line) => line.trim()) ??
    '';
  const published = article.published ? `published ${article.published}` : 'publication date unknown';
  const same = article.duplicateOf ? `same text as ${toPlace(article.duplicateOf)}` : null;
  const name = article.path === '-' ? article.id : toPlace(article);
  const facts = [name, article.publisher, article.byline, published, same];
  const line = facts
    .filter((f) => f !== null)
    .map(toPlain)
    .join(' · ');
  return [...wrap(toPlain(first), width).slice(0, 2).map(paint.title), ...wrap(line, width).map(paint.quiet)];
}
