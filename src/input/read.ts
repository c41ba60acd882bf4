import { detectFormat } from './formats.ts';
import type { Item, KnownFormat, ReadOptions } from './item.ts';
import { findSources, type Source, unreadable } from './source.ts';
import { unpack } from './unpack.ts';

/** Reads one kind of file: batches of items in the order of the file. */
export type Reader = (path: string, bytes: AsyncIterable<Uint8Array>, options: ReadOptions) => AsyncIterable<Item[]>;

/** The reader of each format, loaded when first needed. */
const READERS = {
  text: async () => (await import('./text.ts')).readText,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  html: async () => (await import('./page.ts')).readPageFile,
  json: async () => (await import('./json.ts')).readJson,
  jsonl: async () => (await import('./jsonl.ts')).readJsonl,
  csv: async () => (await import('./csv.ts')).readCsv,
  tsv: async () => (await import('./csv.ts')).readTsv,
  feed: async () => (await import('./feed.ts')).readFeed,
  warc: async () => (await import('./warc.ts')).readWarc,
} as const satisfies Record<KnownFormat, () => Promise<Reader>>;

/** Every article of the operands in order, in small batches; what cannot be read is an item of its own, and the rest goes on. */
export async function* readItems(
  operands: readonly string[],
  options: ReadOptions,
  stdin: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<Item[]> {
  for await (const source of findSources(operands, stdin)) {
    if ('bytes' in source) yield* readSource(source, options, onBytes);
    else yield [{ kind: 'failure', failure: source }];
  }
}

async function* readSource(
  source: Source,
  options: ReadOptions,
  onBytes: (count: number) => void,
): AsyncGenerator<Item[]> {
  try {
    const { head, all } = await unpack(metered(source.bytes(), onBytes));
    const format = options.input === 'auto' ? detectFormat(source.path, head) : options.input;
    const read: Reader = await READERS[format]();
    yield* read(source.path, all, options);
  } catch (error) {
    // Whoever reads has stopped reading, after a signal: that is no fault of the input.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    yield [{ kind: 'failure', failure: unreadable(source.path, error) }];
  }
}

async function* metered(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes(chunk.length);
    yield chunk;
  }
}
