import { pipeline, Readable } from 'node:stream';

/** A stream of bytes with gzip or zstd taken off, by its first bytes, however often it was packed. */
export async function unpack(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const { head, all } = await peek(bytes);
  if (head[0] === 0x1f && head[1] === 0x8b) return unpack(gunzip(all));
  if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return unpack(unzstd(all));
  return { head, all };
}

/** Loads zlib when it is needed: a start without takes some 3 ms less of CPU. */
async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const stream = createGunzip({ chunkSize: 1 << 16 });
  pipeline(Readable.from(bytes, { objectMode: false }), stream, () => {});
  yield* stream;
}

/** zstd in plain JavaScript: Node has it from version 22 on only. */
async function* unzstd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  let ready: Uint8Array[] = [];
  const decompress = new Decompress((chunk) => {
    ready.push(chunk);
  });
  for await (const chunk of bytes) {
    decompress.push(chunk);
    yield* ready;
    ready = [];
  }
  decompress.push(new Uint8Array(0), true);
  yield* ready;
}

/** The first bytes of a stream (four at least, unless it is shorter), and the stream as if nothing had been taken. */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const chunks = bytes[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  let ended = false;
  while (head.length < 4 && !ended) {
    const { done, value } = await chunks.next();
    if (done) ended = true;
    else head = head.length ? Buffer.concat([head, value]) : value;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length) yield head;
    if (!ended) yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { head, all: all() };
}
