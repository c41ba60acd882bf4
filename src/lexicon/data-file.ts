import { readFileSync } from 'node:fs';
import { image } from './image.ts';

/** The folder of the word lists: beside this file in src, beside the bundle in dist. */
const folder = new URL('./data/', import.meta.url);

/** A TSV file: comment lines `# key: value` first, then a head line of column names, then rows. */
export interface DataFile {
  readonly options: ReadonlyMap<string, string>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads `data/NAME.tsv`. @throws Error when the file is missing or has no head line. */
export function readDataFile(name: string): DataFile {
  const lines = readDataText(name).split('\n');
  const options = new Map<string, string>();
  let at = 0;
  for (; lines[at]?.startsWith('#'); at++) {
    const m = /^#\s*([\w-]+):\s*(.*)$/.exec(lines[at] ?? '');
    if (m?.[1] && m[2] !== undefined) options.set(m[1], m[2].trim());
  }
  const head = lines[at];
  if (!head) throw new Error(`word list "${name}" has no head line`);
  const rows: string[][] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line) rows.push(line.split('\t'));
  }
  return { options, columns: head.split('\t'), rows };
}

const linesOf = new Map<string, readonly string[]>();

/** Row `i` of `data/NAME.tsv`, uncut. */
export function dataLine(name: string, i: number): string {
  let lines = linesOf.get(name);
  if (!lines) {
    lines = readDataText(name)
      .replace(/^(?:#.*\n)*.*\n/, '')
      .split('\n');
    linesOf.set(name, lines);
  }
  return lines[i] ?? '';
}

/** The whole text of `data/NAME.tsv`, for readers with a form of their own. */
export function readDataText(name: string): string {
  return image?.text(name) ?? readFileSync(new URL(`${name}.tsv`, folder), 'utf8');
}
