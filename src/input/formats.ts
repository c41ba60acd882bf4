import type { InputFormat } from './item.ts';

/** File name endings and what they hold. */
const ENDINGS: Readonly<Record<string, Exclude<InputFormat, 'auto'>>> = {
  txt: 'text',
  text: 'text',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/** The endings in words, for messages. */
export const READS = Object.keys(ENDINGS)
  .map((e) => `.${e}`)
  .join(', ');

/** True for files that a walk through a folder reads. */
export function hasKnownName(name: string): boolean {
  return endingOf(name) in ENDINGS;
}

/** The format of a file, by its name, else by how it begins. */
export function detectFormat(path: string, head: Uint8Array): Exclude<InputFormat, 'auto'> {
  return ENDINGS[endingOf(path)] ?? detectByHead(Buffer.from(head.subarray(0, 1024)).toString('latin1'));
}

function detectByHead(head: string): Exclude<InputFormat, 'auto'> {
  return /^(?:\xef\xbb\xbf)?\s*\{\s*"/.test(head) ? 'jsonl' : 'text';
}

function endingOf(path: string): string {
  return /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
