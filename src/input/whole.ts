import { badEncoding, decodeText } from './decode.ts';
import { toFailure, type Where } from './errors.ts';
import type { FailureItem, ReadOptions } from './item.ts';

/** All bytes of a stream; null when there are more than `max`. */
export async function readAll(bytes: AsyncIterable<Uint8Array>, max: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > max) return null;
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}

/** A whole file as text, or why not. */
export async function readWhole(
  where: Where,
  bytes: AsyncIterable<Uint8Array>,
  { maxSize, encoding }: ReadOptions,
): Promise<string | FailureItem> {
  const whole = await readAll(bytes, maxSize);
  if (whole === null) return tooLarge(where, maxSize);
  return (await decodeText(whole, encoding)) ?? badEncoding(where, whole);
}

/** The error record of an article over the size limit. */
export function tooLarge(where: Where, max: number): FailureItem {
  const limit = max >= 1024 * 1024 ? `${Math.round(max / 1024 / 1024)} MB` : `${max} bytes`;
  return { kind: 'failure', failure: toFailure('too-large', where, `is larger than ${limit}`) };
}
