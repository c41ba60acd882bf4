import type { KnownFormat } from './item.ts';

/** File name endings and what they hold. */
const ENDINGS: Readonly<Record<string, KnownFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'tsv',
  rss: 'feed',
  atom: 'feed',
  xml: 'feed',
  warc: 'warc',
  wet: 'warc',
};
const PACKED = /\.(?:gz|zst|zstd)$/i;

/** The endings in words, for messages. */
export const READS = `${Object.keys(ENDINGS)
  .map((e) => `.${e}`)
  .join(', ')}, also with .gz or .zst`;

/** True for files that a walk through a folder reads. */
export function hasKnownName(name: string): boolean {
  return Object.hasOwn(ENDINGS, endingOf(name));
}

/** The format of a file, by its name, else by how it begins. */
export function detectFormat(path: string, head: Uint8Array): KnownFormat {
  return ENDINGS[endingOf(path)] ?? detectByHead(Buffer.from(head.subarray(0, 1024)).toString('latin1'));
}

function detectByHead(head: string): KnownFormat {
  const start = head.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  if (/^WARC\/[01]\.\d\r?\n/.test(start)) return 'warc';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:rss|feed|rdf:RDF)\b/i.test(start)) return 'feed';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head)\b/i.test(start)) return 'html';
  if (/^\[\s*(?:\{\s*"|\])/.test(start)) return 'json';
  if (!/^\{\s*"/.test(start)) return 'text';
  // An object that goes on after its first line is printed over several.
  return /^[^\n]*[[{,]\s*\n\s+\S/.test(start) ? 'json' : 'jsonl';
}

function endingOf(path: string): string {
  return /\.([a-z]+)$/i.exec(path.replace(PACKED, ''))?.[1]?.toLowerCase() ?? '';
}
