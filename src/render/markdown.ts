import { lineNumbers } from './line-numbers.ts';
import { toPlace } from './lines.ts';
import { toPlain } from './plain.ts';
import type { Rendered } from './renderer.ts';
import type { RenderSettings, Section } from './settings.ts';
import { type Cell, TABLES, type Table } from './tables.ts';

/** The columns a reader wants, in the order they are read. */
const SHOWN = {
  claims: ['actor', 'status', 'action', 'target', 'text', 'source', 'certainty', 'line'],
  attributions: ['source', 'cue', 'content', 'quote', 'line'],
  actors: ['name', 'kind', 'role', 'country', 'text', 'line'],
  dates: ['text', 'value', 'from', 'until', 'line'],
  money: ['text', 'currency', 'low', 'high', 'per', 'line'],
} as const satisfies Record<Section, readonly string[]>;

const ORDER: readonly Section[] = ['claims', 'attributions', 'actors', 'dates', 'money'];

/** An article as Markdown: a heading, where it comes from, and one table a section. Failures are one line. */
export function toMarkdown(rendered: Rendered, { only }: RenderSettings): string {
  const { result, text } = rendered;
  if (!result.ok) return `> **${toPlace(result.article)}** ${inert(result.error.message)}\n`;
  const { article } = result;
  const title =
    article.title ??
    text
      .slice(0, 400)
      .split('\n')
      .find((line) => line.trim()) ??
    article.id;
  const published = article.published ? `published ${article.published}` : 'publication date unknown';
  const facts = [toPlace(article), article.publisher, article.byline, published].filter((f) => f !== null);
  const blocks = [`## ${inert(toPlain(title))}`, facts.map(inert).join(' · ')];
  if (article.duplicateOf) blocks.push(`Same text as ${inert(toPlace(article.duplicateOf))}.`);
  for (const section of ORDER.filter((s) => only.includes(s))) blocks.push(...toTable(section, rendered));
  return `${blocks.join('\n\n')}\n`;
}

function toTable(section: Section, { result, text }: Rendered): string[] {
  const { columns, rows }: Table = TABLES[section];
  const found = result.ok ? rows(result, text) : [];
  if (!found.length) return [];
  const shown: readonly string[] = SHOWN[section];
  const lineOf = lineNumbers(text);
  const at = (row: readonly Cell[], name: string): Cell =>
    name === 'line' ? lineOf(Number(row[columns.indexOf('start')])) : (row[columns.indexOf(name)] ?? null);
  const head = `### ${section[0]?.toUpperCase()}${section.slice(1)}`;
  const lines = found.map((row) => `| ${shown.map((name) => inert(String(at(row, name) ?? ''))).join(' | ')} |`);
  return [head, [`| ${shown.join(' | ')} |`, `|${' --- |'.repeat(shown.length)}`, ...lines].join('\n')];
}

/** Text whose marks are not Markdown's. */
function inert(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&');
}
