import type { Sink } from './io.ts';

/** A sink that waits when the reader is slow and stops when the reader has gone. */
export interface Output {
  /** Resolves when more may be written. Does nothing after the reader has gone. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** True once the reader has closed the pipe ("| head"). */
  readonly isClosed: () => boolean;
  /** Any other trouble of writing, such as a full disk. */
  readonly trouble: () => Error | null;
}

/** Wraps a sink. */
export function toOutput(sink: Sink): Output {
  let closed = false;
  let trouble: Error | null = null;
  sink.on('error', (error) => {
    closed = true;
    if (!('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'))) trouble ??= error;
  });
  return {
    isClosed: () => closed,
    trouble: () => trouble,
    write: async (text) => {
      if (closed || text.length === 0 || sink.write(text)) return;
      await drained(sink);
    },
  };
}

/** Pieces of UTF-8 as one. Records of a chunk stand side by side in one buffer: nothing is copied then. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (!first) return new Uint8Array(0);
  let { byteOffset: end } = first;
  for (const { buffer, byteOffset, length } of pieces) {
    if (buffer !== first.buffer || byteOffset !== end) return Buffer.concat(pieces);
    end += length;
  }
  return new Uint8Array(first.buffer, first.byteOffset, end - first.byteOffset);
}

function drained(sink: Sink): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'close', 'error'] as const;
    const done = (): void => {
      for (const event of events) sink.off(event, done);
      resolve();
    };
    for (const event of events) sink.once(event, done);
  });
}
