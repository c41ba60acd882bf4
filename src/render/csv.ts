import type { Extraction } from '../model/extraction.ts';
import { offsetIn } from './offsets.ts';
import type { Rendered } from './renderer.ts';
import type { RenderSettings } from './settings.ts';
import { type Cell, TABLES, type Table } from './tables.ts';

const ARTICLE = ['article', 'path', 'record', 'published', 'title', 'publisher', 'url', 'duplicate_of'];

/** The section a CSV file holds: the first asked for. */
function tableOf({ only }: RenderSettings): Table {
  return TABLES[only[0] ?? 'claims'];
}

/** The head line. */
export function csvHead(settings: RenderSettings): string {
  return toLine([...ARTICLE, ...tableOf(settings).columns]);
}

/** One row a finding, with the article in front (RFC 4180). Failures have no row. */
export function toCsv({ result, text }: Rendered, settings: RenderSettings): string {
  if (!result.ok) return '';
  const table = tableOf(settings);
  const at = offsetIn(text, settings.offsets);
  const front = articleCells(result);
  const places = ['start', 'end'].map((name) => table.columns.indexOf(name));
  return table
    .rows(result, text)
    .map((row) => toLine([...front, ...row.map((cell, i) => (places.includes(i) ? at(Number(cell)) : cell))]))
    .join('');
}

function articleCells({ article: a }: Extraction): Cell[] {
  const same = a.duplicateOf && `${a.duplicateOf.path}:${a.duplicateOf.record}`;
  return [a.id, a.path, a.record, a.published, a.title, a.publisher, a.url, same];
}

function toLine(cells: readonly Cell[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/** A cell; words that a spreadsheet would take for a formula get an apostrophe in front (OWASP, CSV injection). */
function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
