import { detectFormat } from './formats.ts';
import type { Item, ReadOptions } from './item.ts';
import { readJsonl } from './jsonl.ts';
import { findSources, type Source, unreadable } from './source.ts';
import { readText } from './text.ts';

/** Reads one kind of file: batches of items in the order of the file. */
export type Reader = (path: string, bytes: AsyncIterable<Uint8Array>, options: ReadOptions) => AsyncIterable<Item[]>;

const READERS = { text: readText, jsonl: readJsonl } as const;

/** Every article of the operands in order, in small batches; what cannot be read is an item of its own, and the rest goes on. */
export async function* readItems(
  operands: readonly string[],
  options: ReadOptions,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Item[]> {
  for await (const source of findSources(operands, stdin)) {
    if ('bytes' in source) yield* readSource(source, options);
    else yield [{ kind: 'failure', failure: source }];
  }
}

async function* readSource(source: Source, options: ReadOptions): AsyncGenerator<Item[]> {
  try {
    const { head, all } = await peek(source.bytes());
    const format = options.input === 'auto' ? detectFormat(source.path, head) : options.input;
    yield* READERS[format](source.path, all, options);
  } catch (error) {
    yield [{ kind: 'failure', failure: unreadable(source.path, error) }];
  }
}

/** The first chunk of a stream, and the stream as if nothing had been taken. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const chunks = bytes[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = first.done ? new Uint8Array(0) : first.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.done) return;
    yield head;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { head, all: all() };
}
