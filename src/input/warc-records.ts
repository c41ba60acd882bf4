/** One record: its header fields by lower-case name, and its block; null when that was longer than allowed. */
export interface WarcRecord {
  readonly head: ReadonlyMap<string, string>;
  readonly body: Uint8Array | null;
}

const HEAD_LONGEST = 64 * 1024;
const BLANK_LINE = Uint8Array.of(13, 10, 13, 10);

/** Cuts a stream into WARC records. Blocks over `max` bytes stream by. @throws Error where no record begins. */
export async function* readWarcRecords(bytes: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<WarcRecord> {
  const reader = makeReader(bytes);
  while (await reader.skipBlank()) {
    const block = await reader.until(BLANK_LINE, HEAD_LONGEST);
    const { first, head } = splitHead(block);
    const length = Number(head.get('content-length'));
    if (!/^WARC\//.test(first) || !Number.isSafeInteger(length) || length < 0)
      throw new Error('no WARC record begins where one should');
    yield { head, body: length > max ? await reader.skip(length) : await reader.take(length) };
  }
}

/** A block of header lines: the first line, the fields, and what follows the blank line. */
export function splitHead(block: Uint8Array): { first: string; head: Map<string, string>; body: Uint8Array } {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.length);
  const crlf = buffer.indexOf(BLANK_LINE);
  const end = crlf >= 0 ? crlf : buffer.indexOf('\n\n');
  const lines = buffer
    .subarray(0, end < 0 ? buffer.length : end)
    .toString('utf8')
    .split(/\r?\n/);
  const head = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) head.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const body = end < 0 ? buffer.subarray(buffer.length) : buffer.subarray(end + (crlf >= 0 ? 4 : 2));
  return { first: lines[0] ?? '', head, body };
}

interface ByteReader {
  /** Skips line breaks; false at the end of the stream. */
  readonly skipBlank: () => Promise<boolean>;
  /** Bytes up to and with a mark. */
  readonly until: (mark: Uint8Array, max: number) => Promise<Uint8Array>;
  readonly take: (length: number) => Promise<Uint8Array>;
  readonly skip: (length: number) => Promise<null>;
}

function makeReader(bytes: AsyncIterable<Uint8Array>): ByteReader {
  const chunks = bytes[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { done, value } = await chunks.next();
    if (!done) held = held.length ? Buffer.concat([held, value]) : Buffer.from(value);
    return !done;
  };
  const short = (): Error => new Error('the file ends inside a record');
  const take = async (length: number): Promise<Uint8Array> => {
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > held.length) {
      parts.push(held);
      missing -= held.length;
      held = Buffer.alloc(0);
      if (!(await more())) throw short();
    }
    parts.push(held.subarray(0, missing));
    held = held.subarray(missing);
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  };
  return {
    skipBlank: async () => {
      for (;;) {
        let at = 0;
        while (at < held.length && (held[at] === 10 || held[at] === 13)) at++;
        held = held.subarray(at);
        if (held.length) return true;
        if (!(await more())) return false;
      }
    },
    until: async (mark, max) => {
      let at = held.indexOf(mark);
      while (at < 0) {
        if (held.length > max || !(await more())) throw short();
        at = held.indexOf(mark);
      }
      return take(at + mark.length);
    },
    take,
    skip: async (length) => {
      let missing = length;
      while (missing > held.length) {
        missing -= held.length;
        held = Buffer.alloc(0);
        if (!(await more())) throw short();
      }
      held = held.subarray(missing);
      return null;
    },
  };
}
