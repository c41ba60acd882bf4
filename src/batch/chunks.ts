/** Gathers items into chunks of at least `least` units of size, so that a message to another thread is worth its cost. */
export async function* toChunks<T>(
  batches: AsyncIterable<readonly T[]>,
  sizeOf: (item: T) => number,
  least: number,
): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  let size = 0;
  for await (const batch of batches) {
    for (const item of batch) {
      chunk.push(item);
      size += sizeOf(item);
      if (size < least) continue;
      yield chunk;
      chunk = [];
      size = 0;
    }
  }
  if (chunk.length) yield chunk;
}

/** Milliseconds that a chunk waits for more. */
const PATIENCE = 10;

/** As `toChunks`, but what has come is not held back when the source is slow. */
export async function* toPromptChunks<T>(
  batches: AsyncIterable<readonly T[]>,
  sizeOf: (item: T) => number,
  least: number,
): AsyncGenerator<T[]> {
  const source = batches[Symbol.asyncIterator]();
  const pull = (): ReturnType<typeof source.next> => {
    const batch = source.next();
    batch.catch(() => {}); // awaited later, in its turn
    return batch;
  };
  let next = pull();
  let chunk: T[] = [];
  let size = 0;
  try {
    for (;;) {
      const arrived = chunk.length > 0 ? await inTime(next) : await next;
      if (!arrived || arrived.done) {
        if (chunk.length > 0) yield chunk;
        if (arrived) return;
        chunk = [];
        size = 0;
        continue;
      }
      next = pull();
      for (const item of arrived.value) {
        chunk.push(item);
        size += sizeOf(item);
        if (size < least) continue;
        yield chunk;
        chunk = [];
        size = 0;
      }
    }
  } finally {
    void source.return?.();
  }
}

/** What is promised, or null when it is late. */
async function inTime<T>(promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, null);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The first `count` values of a source, and the source as if nothing had been taken; `whole` when there are no more. */
export async function lookAhead<T>(
  source: AsyncIterable<T>,
  count: number,
): Promise<{ readonly whole: boolean; readonly all: AsyncIterable<T> }> {
  const values = source[Symbol.asyncIterator]();
  const first: T[] = [];
  let whole = false;
  while (!whole && first.length < count) {
    const { done, value } = await values.next();
    if (done) whole = true;
    else first.push(value);
  }
  async function* all(): AsyncGenerator<T> {
    yield* first;
    if (!whole) yield* { [Symbol.asyncIterator]: () => values };
  }
  return { whole, all: all() };
}
