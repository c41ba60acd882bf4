import { decodeUtf8, firstBadByte } from './decode.ts';
import { toFailure, type Where } from './errors.ts';
import type { Item, ReadOptions } from './item.ts';
import { toItem } from './to-article.ts';

/** A text file is one article. */
export async function* readText(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  const where = { path, record: 1 };
  const whole = await readAll(bytes, options.maxSize);
  if (whole === null) yield [{ kind: 'failure', failure: tooLarge(where, options.maxSize) }];
  else {
    const text = decodeUtf8(whole);
    yield [text === null ? { kind: 'failure', failure: badEncoding(where, whole) } : toItem(text, where, {}, options)];
  }
}

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

/** The error record of an article over the size limit. */
export function tooLarge(where: Where, max: number) {
  const limit = max >= 1024 * 1024 ? `${Math.round(max / 1024 / 1024)} MB` : `${max} bytes`;
  return toFailure('too-large', where, `is larger than ${limit}`);
}

/** The error record of bytes that are not UTF-8, with the place of the first bad one. */
export function badEncoding(where: Where, bytes: Uint8Array) {
  const at = firstBadByte(bytes);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return toFailure('bad-encoding', where, `is not valid UTF-8: byte 0x${byte} at offset ${at}`);
}
