/** UTF-8 that is being written: `bytes` grows, `at` is where it ends. */
export interface Bytes {
  bytes: Uint8Array<ArrayBuffer>;
  at: number;
}

const FIRST = 1 << 16;
/** What is kept for the next use when all has been taken. */
const LARGEST_KEPT = 1 << 22;
/** Strings from this length on are left to the platform, whose call costs as much as some dozen letters. */
const LONG = 256;
const QUOTE = 34;
const BACKSLASH = 92;
const encoder = new TextEncoder();

export function openBytes(): Bytes {
  return { bytes: new Uint8Array(FIRST), at: 0 };
}

/** Hands over all that was written, in a buffer of its own, and begins anew. */
export function takeBytes(out: Bytes): Uint8Array<ArrayBuffer> {
  const taken = out.bytes.slice(0, out.at);
  if (out.bytes.length > LARGEST_KEPT) out.bytes = new Uint8Array(FIRST);
  out.at = 0;
  return taken;
}

/** Writes a text as it is. A lone surrogate becomes U+FFFD, as it does wherever text is encoded. */
export function putText(out: Bytes, text: string): void {
  reserve(out, 3 * text.length);
  out.at += encoder.encodeInto(text, out.bytes.subarray(out.at)).written;
}

/** Writes bytes that are UTF-8 already; meant for a few. */
export function putRaw(out: Bytes, raw: Uint8Array): void {
  reserve(out, raw.length);
  const { bytes, at } = out;
  for (let i = 0; i < raw.length; i++) bytes[at + i] = raw[i]!;
  out.at = at + raw.length;
}

/** Writes a string as JSON has it, escaped as `JSON.stringify` does. */
export function putString(out: Bytes, text: string): void {
  if (text.length >= LONG || !putUnescaped(out, text)) putText(out, JSON.stringify(text));
}

/** Writes a string that needs no escape, in quotation marks; false, and nothing written, for others. */
function putUnescaped(out: Bytes, text: string): boolean {
  reserve(out, 3 * text.length + 2);
  const { bytes } = out;
  let { at } = out;
  bytes[at++] = QUOTE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) {
      if (unit < 32 || unit === QUOTE || unit === BACKSLASH) return false;
      bytes[at++] = unit;
    } else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 63);
    } else {
      // Surrogates: pairs are rare, and a lone one is escaped.
      if (unit >= 0xd800 && unit < 0xe000) return false;
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 63);
      bytes[at++] = 0x80 | (unit & 63);
    }
  }
  bytes[at++] = QUOTE;
  out.at = at;
  return true;
}

/** Writes a number as JSON has it. */
export function putNumber(out: Bytes, value: number): void {
  if (!(value >= 0 && value < 1e9) || value % 1 !== 0) {
    putText(out, JSON.stringify(value));
    return;
  }
  reserve(out, 10);
  const { bytes } = out;
  let digits = 1;
  for (let above = 10; value >= above; above *= 10) digits++;
  let rest = value | 0;
  for (let i = out.at + digits - 1; i >= out.at; i--) {
    const tenth = (rest / 10) | 0;
    bytes[i] = 48 + rest - 10 * tenth;
    rest = tenth;
  }
  out.at += digits;
}

/** Makes room for `count` bytes more. */
function reserve(out: Bytes, count: number): void {
  if (out.at + count <= out.bytes.length) return;
  const wider = new Uint8Array(Math.max(2 * out.bytes.length, out.at + count));
  wider.set(out.bytes.subarray(0, out.at));
  out.bytes = wider;
}
