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
  const step = makeStepper();
  let held: Uint8Array[] = [];
  let size = 0;
  let open = false;
  const close = (last: Uint8Array): ValueBytes => {
    const total = size + last.length;
    const bytes = total > max ? null : held.length ? Buffer.concat([...held, last], total) : last;
    held = [];
    size = 0;
    open = false;
    return { bytes };
  };
  for await (const chunk of chunks) {
    const values: ValueBytes[] = [];
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const what = step(chunk[i]!);
      if (what === 'begins') {
        open = true;
        from = i;
      } else if (what !== 'goes on') values.push(close(chunk.subarray(from, what === 'ends here' ? i + 1 : i)));
    }
    if (open) {
      const rest = chunk.subarray(from);
      size += rest.length;
      if (size > max) held = [];
      else held.push(rest);
    }
    if (values.length) yield values;
  }
  if (open) yield [close(new Uint8Array(0))];
}

type Step = 'begins' | 'goes on' | 'ends here' | 'ended before';

/** Says of each byte in turn whether a value begins or ends with it; "goes on" also between values. */
function makeStepper(): (c: number) => Step {
  let depth = 0;
  let inList = false;
  let inString = false;
  let escaped = false;
  let started = false;
  const end = (step: Step): Step => {
    started = false;
    return step;
  };
  const between = (c: number): Step => {
    if (isBetween(c) || c === COMMA) return 'goes on';
    if (c === CLOSE_LIST || (c === OPEN_LIST && !inList)) {
      inList = c === OPEN_LIST;
      return 'goes on';
    }
    started = true;
    if (c === QUOTE) inString = true;
    else if (c === OPEN || c === OPEN_LIST) depth = 1;
    return 'begins';
  };
  const outsideString = (c: number): Step => {
    if (c === QUOTE) inString = true;
    else if (c === OPEN || c === OPEN_LIST) depth++;
    else if (depth > 0) return (c === CLOSE || c === CLOSE_LIST) && --depth === 0 ? end('ends here') : 'goes on';
    else if (c === COMMA || c === CLOSE_LIST || isBetween(c)) {
      if (c === CLOSE_LIST) inList = false;
      return end('ended before');
    }
    return 'goes on';
  };
  return (c) => {
    if (!started) return between(c);
    if (!inString) return outsideString(c);
    if (escaped) escaped = false;
    else if (c === BACKSLASH) escaped = true;
    else if (c === QUOTE) inString = false;
    return 'goes on';
  };
}

/** White space and the byte order mark. */
function isBetween(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13) || c === 0xef || c === 0xbb || c === 0xbf;
}
