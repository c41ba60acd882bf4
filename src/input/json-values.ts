/** The bytes of one value; null when it was longer than allowed. */
export interface ValueBytes {
  readonly bytes: Uint8Array | null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * Cuts a JSON stream into its values: the elements of a list at the top, else the values that follow each other. Looks at
 * brackets and strings only; whether a value is well-formed is for JSON.parse to say. Values over `max` bytes are skipped.
 */
export async function* toValues(chunks: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<ValueBytes[]> {
  let held: Uint8Array[] = [];
  let size = 0;
  let depth = 0;
  let inList = false;
  let inString = false;
  let escaped = false;
  let started = false;
  const close = (last: Uint8Array): ValueBytes => {
    const total = size + last.length;
    const bytes = total > max ? null : held.length ? Buffer.concat([...held, last], total) : last;
    held = [];
    size = 0;
    started = false;
    return { bytes };
  };
  for await (const chunk of chunks) {
    const values: ValueBytes[] = [];
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const c = chunk[i]!;
      if (inString) {
        if (escaped) escaped = false;
        else if (c === BACKSLASH) escaped = true;
        else if (c === QUOTE) inString = false;
        continue;
      }
      if (!started) {
        if (isBetween(c)) continue;
        if (c === OPEN_LIST && depth === 0 && !inList) {
          inList = true;
          continue;
        }
        if (c === COMMA || (c === CLOSE_LIST && depth === 0)) {
          if (c === CLOSE_LIST) inList = false;
          continue;
        }
        started = true;
        from = i;
      }
      if (c === QUOTE) inString = true;
      else if (c === OPEN || c === OPEN_LIST) depth++;
      else if (depth > 0 && (c === CLOSE || c === CLOSE_LIST)) {
        if (--depth === 0) values.push(close(chunk.subarray(from, i + 1)));
      } else if (depth === 0 && (c === COMMA || c === CLOSE_LIST || isBetween(c))) {
        values.push(close(chunk.subarray(from, i)));
        if (c === CLOSE_LIST) inList = false;
      }
      if (!started) from = i + 1;
    }
    if (started) {
      const rest = chunk.subarray(from);
      size += rest.length;
      if (size > max) held = [];
      else held.push(rest);
    }
    if (values.length) yield values;
  }
  if (started) yield [close(new Uint8Array(0))];
}

/** White space and the byte order mark. */
function isBetween(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13) || c === 0xef || c === 0xbb || c === 0xbf;
}
