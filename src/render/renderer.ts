import type { Result } from '../model/extraction.ts';
import type { TraceEntry } from '../model/trace.ts';
import { type Bytes, putText } from './bytes.ts';
import { csvHead, toCsv } from './csv.ts';
import { toRecord } from './json.ts';
import { putExtraction } from './json-bytes.ts';
import { toLines } from './lines.ts';
import { toMarkdown } from './markdown.ts';
import { toPrettyJson } from './pretty.ts';
import type { RenderSettings } from './settings.ts';
import type { Summary } from './summary.ts';

/** A result with what its printing needs beside it. */
export interface Rendered {
  readonly result: Result;
  /** The article's text; empty for a failure. */
  readonly text: string;
  /** The decisions, for `--explain`; else empty. */
  readonly trace: readonly TraceEntry[];
}

/** Prints one result; head, separator and tail frame the results of a run. */
export interface Renderer {
  readonly record: (rendered: Rendered) => string;
  /** The same as UTF-8, behind what has been written already. */
  readonly put: (rendered: Rendered, out: Bytes) => void;
}

/** What stands before, between and after the records of a run. Records that are empty strings are left out. */
export interface Frame {
  readonly head: string;
  readonly separator: string;
  readonly tail: (summary: Summary, records: number) => string;
}

const PLAIN: Frame = { head: '', separator: '', tail: () => '' };

/** The frame of a format. */
export function frameOf(settings: RenderSettings): Frame {
  if (settings.format === 'text') return { ...PLAIN, separator: '\n' };
  if (settings.format === 'md') return { ...PLAIN, separator: '\n' };
  if (settings.format === 'csv') return { ...PLAIN, head: csvHead(settings) };
  if (settings.format !== 'json') return PLAIN;
  return {
    head: `{\n  "schema": "claimwire/1",\n  "offsets": "${settings.offsets}",\n  "results": [`,
    separator: ',',
    tail: (summary, records) => `${records ? '\n  ' : ''}],\n  "summary": ${toPrettyJson(summary, 110, '  ', 13)}\n}\n`,
  };
}

/** The renderer of a format; the text format brings its colours along only when it is asked for. */
export async function makeRenderer(settings: RenderSettings): Promise<Renderer> {
  const record = await makeRecord(settings);
  if (settings.format !== 'jsonl' || settings.explain || settings.withText)
    return { record, put: (rendered, out) => putText(out, record(rendered)) };
  const put: Renderer['put'] = (rendered, out) => {
    const result = toRecord(rendered, settings);
    if (result.ok) putExtraction(out, result);
    else putText(out, record(rendered));
  };
  return { record, put };
}

async function makeRecord(settings: RenderSettings): Promise<Renderer['record']> {
  if (settings.format === 'json') return (r) => `\n    ${toPrettyJson(toRecord(r, settings), 110, '    ')}`;
  if (settings.format === 'csv') return (r) => toCsv(r, settings);
  if (settings.format === 'md') return (r) => toMarkdown(r, settings);
  if (settings.format === 'lines') return (r) => toLines(r, settings);
  if (settings.format === 'text') {
    const { makeTextRecord } = await import('./text.ts');
    return makeTextRecord(settings);
  }
  return (r) => `${JSON.stringify(toRecord(r, settings))}\n`;
}
