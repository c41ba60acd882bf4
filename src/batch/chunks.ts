/**
 * Characters of text that are done at once: a message to another thread costs as much as some kilobytes, and every room
 * does a chunk before the next one begins (see `extractChunk`).
 */
export const CHUNK = 64 * 1024;

/** Gathers items into chunks of at least `least` units of size, so that a message to another thread is worth its cost. */
export async function* toChunks<T>(
  batches: AsyncIterable<readonly T[]>,
  sizeOf: (item: T) => number,
  least: number,
): AsyncGenerator<T[]> {
  const filling = new Filling(sizeOf, least);
  for await (const batch of batches) yield* filling.add(batch);
  yield* filling.rest();
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
  const filling = new Filling(sizeOf, least);
  let next = pull();
  try {
    for (;;) {
      const arrived = filling.isEmpty ? await next : await inTime(next);
      if (arrived && !arrived.done) {
        next = pull();
        yield* filling.add(arrived.value);
      } else {
        yield* filling.rest();
        if (arrived) return;
      }
    }
  } finally {
    void source.return?.();
  }
}

/** A chunk in the making. */
class Filling<T> {
  private chunk: T[] = [];
  private size = 0;
  private readonly sizeOf: (item: T) => number;
  private readonly least: number;

  constructor(sizeOf: (item: T) => number, least: number) {
    this.sizeOf = sizeOf;
    this.least = least;
  }

  get isEmpty(): boolean {
    return this.chunk.length === 0;
  }

  /** Takes items in; gives the chunks that they fill. */
  *add(items: readonly T[]): Generator<T[]> {
    for (const item of items) {
      this.chunk.push(item);
      this.size += this.sizeOf(item);
      if (this.size >= this.least) yield* this.rest();
    }
  }

  /** What has been taken in since the last chunk, if anything. */
  *rest(): Generator<T[]> {
    const { chunk } = this;
    this.chunk = [];
    this.size = 0;
    if (chunk.length > 0) yield chunk;
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
