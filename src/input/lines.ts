/** One line of a byte stream, without its line break; `bytes` is null when it was longer than allowed. */
export interface Line {
  readonly bytes: Uint8Array | null;
  /** 1-based. */
  readonly number: number;
}

const LF = 10;
const CR = 13;

/**
 * Cuts a byte stream into lines (LF or CRLF), one array of lines per chunk. A line over `max` bytes is skipped as it
 * streams by, so memory stays at `max` plus one chunk.
 */
export async function* toLines(chunks: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Line[]> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      lines.push({ bytes: join(held, size, chunk.subarray(from, at), max), number: number++ });
      held = [];
      size = 0;
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    size += rest.length;
    if (size > max) held = [];
    else if (rest.length) held.push(rest);
    if (lines.length) yield lines;
  }
  if (size) yield [{ bytes: join(held, size, new Uint8Array(0), max), number }];
}

function join(held: readonly Uint8Array[], size: number, last: Uint8Array, max: number): Uint8Array | null {
  const total = size + last.length;
  if (total > max) return null;
  const bytes = held.length ? Buffer.concat([...held, last], total) : last;
  return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
}
