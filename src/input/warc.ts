import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { badEncoding, decodeText } from './decode.ts';
import { toFailure } from './errors.ts';
import type { Item, ReadOptions } from './item.ts';
import { toPage } from './page.ts';
import { toItem } from './to-article.ts';
import { readWarcRecords, splitHead, type WarcRecord } from './warc-records.ts';
import { tooLarge } from './whole.ts';

/** WARC (ISO 28500): web pages of `response` and `resource` records, texts of `conversion` records (WET). */
export async function* readWarc(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  let record = 0;
  let any = false;
  for await (const warc of readWarcRecords(bytes, options.maxSize)) {
    const item = await toWarcItem(warc, { path, record: ++record }, options);
    if (!item) continue;
    any = true;
    yield [item];
  }
  if (!any) yield [{ kind: 'failure', failure: toFailure('empty', { path, record: 0 }, 'holds no web pages') }];
}

interface At {
  readonly path: string;
  readonly record: number;
}

async function toWarcItem(warc: WarcRecord, at: At, options: ReadOptions): Promise<Item | null> {
  const type = warc.head.get('warc-type') ?? '';
  if (!['response', 'resource', 'conversion'].includes(type)) return null;
  const url = warc.head.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
  const id = warc.head.get('warc-record-id')?.replace(/^<urn:uuid:|^<|>$/g, '') ?? null;
  const where = { ...at, id };
  if (warc.body === null) return tooLarge(where, options.maxSize);
  if (type === 'conversion') {
    const text = await decodeText(warc.body, 'utf-8');
    return text === null ? badEncoding(where, warc.body) : toItem(text, where, { id, url }, options);
  }
  const http = type === 'response' ? splitHead(warc.body) : { first: 'HTTP/1.1 200', head: warc.head, body: warc.body };
  const kind = http.head.get('content-type') ?? '';
  if (!/^HTTP\/\S+ 2\d\d/.test(http.first) || !/html/i.test(kind)) return null;
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(kind)?.[1] ?? null;
  try {
    return toPage(decodeBody(http.body, http.head), at, charset, { id, url }, options);
  } catch {
    return { kind: 'failure', failure: toFailure('bad-record', where, 'holds a page whose packing is damaged', null) };
  }
}

/** Takes chunks and packing off the body of an HTTP message, where the crawler has left them on. */
function decodeBody(body: Uint8Array, head: ReadonlyMap<string, string>): Uint8Array {
  const whole = /chunked/i.test(head.get('transfer-encoding') ?? '') ? joinChunks(body) : body;
  const packed = head.get('content-encoding')?.trim().toLowerCase();
  if ((packed === 'gzip' || packed === 'x-gzip') && whole[0] === 0x1f && whole[1] === 0x8b) return gunzipSync(whole);
  if (packed === 'deflate' && (whole[0] ?? 0) % 16 === 8) return inflateSync(whole);
  return packed === 'br' ? brotliDecompressSync(whole) : whole;
}

/** The chunks of a chunked body (RFC 9112) put together; a body that is not in chunks is returned as it is. */
function joinChunks(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(10, at);
    const size = Number.parseInt(Buffer.from(body.subarray(at, Math.min(end, at + 20))).toString('latin1'), 16);
    if (end < 0 || !(size >= 0)) return parts.length ? Buffer.concat(parts) : body;
    if (size === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 2;
  }
  return Buffer.concat(parts);
}
