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
