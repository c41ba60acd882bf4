import { toFailure, type Where } from './errors.ts';
import type { FailureItem } from './item.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8, dropping a byte order mark at the front; null when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes a text: by its byte order mark, else as declared, else as UTF-8, else in the old encoding it looks like. Null for
 * what is none of these: broken UTF-8 (some of its characters are well-formed) and binary data.
 */
export async function decodeText(bytes: Uint8Array, declared: string | null): Promise<string | null> {
  const marked = encodingByMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  if (declared && !/^utf-?8$/i.test(declared)) return decodeAs(bytes, declared);
  const text = decodeUtf8(bytes);
  if (text !== null || declared || bytes.indexOf(0) >= 0 || hasWideCharacter(bytes)) return text;
  return decodeAs(bytes, await guess(bytes));
}

/** What a byte order mark other than that of UTF-8 says. */
export function encodingByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Decodes with iconv-lite, which knows the quotation marks of windows-1252; null for an encoding nobody knows. */
async function decodeAs(bytes: Uint8Array, encoding: string): Promise<string | null> {
  const { default: iconv } = await import('iconv-lite');
  // As browsers do (WHATWG): what calls itself ISO 8859-1 or ASCII is windows-1252.
  const name = /^(?:iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(encoding) ? 'windows-1252' : encoding;
  return iconv.encodingExists(name) ? iconv.decode(Buffer.from(bytes), name) : null;
}

/** A decoder for a stream of chunks. @throws Error for an encoding nobody knows. */
export async function makeDecoder(encoding: string): Promise<(chunk: Uint8Array) => string> {
  const { default: iconv } = await import('iconv-lite');
  const decoder = iconv.getDecoder(encoding);
  return (chunk) => decoder.write(Buffer.from(chunk));
}

const GUESSED_FROM = 64 * 1024;

async function guess(bytes: Uint8Array): Promise<string> {
  const { detect } = await import('chardet');
  return detect(bytes.subarray(0, GUESSED_FROM)) ?? 'windows-1252';
}

/** True when there is a well-formed character of two bytes or more. */
export function hasWideCharacter(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! >= 0x80 && sequenceLength(bytes, i) > 1) return true;
  return false;
}

/** The error record of bytes that are not UTF-8, with the place of the first bad one. */
export function badEncoding(where: Where, bytes: Uint8Array): FailureItem {
  const at = firstBadByte(bytes);
  const message =
    at < 0
      ? 'is in an encoding that is not known'
      : `is not valid UTF-8: byte 0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')} at offset ${at}`;
  return { kind: 'failure', failure: toFailure('bad-encoding', where, message) };
}

/** Offset of the first byte that is not UTF-8, or -1. */
export function firstBadByte(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return -1;
}

/** Bytes of the well-formed sequence at `i` (Unicode 15, table 3-7), or 0. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const a = bytes[i]!;
  if (a < 0x80) return 1;
  const b = bytes[i + 1] ?? 0;
  if (a >= 0xc2 && a <= 0xdf) return isTail(b) ? 2 : 0;
  if (a >= 0xe0 && a <= 0xef) {
    const low = a === 0xe0 ? 0xa0 : 0x80;
    const high = a === 0xed ? 0x9f : 0xbf;
    return b >= low && b <= high && isTail(bytes[i + 2] ?? 0) ? 3 : 0;
  }
  if (a < 0xf0 || a > 0xf4) return 0;
  const low = a === 0xf0 ? 0x90 : 0x80;
  const high = a === 0xf4 ? 0x8f : 0xbf;
  return b >= low && b <= high && isTail(bytes[i + 2] ?? 0) && isTail(bytes[i + 3] ?? 0) ? 4 : 0;
}

function isTail(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}
