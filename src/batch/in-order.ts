/**
 * Runs up to `window` inputs at a time and yields their outputs in input order. Reads the source only when there is room,
 * and yields a finished head while the source is slow.
 */
export async function* mapInOrder<In, Out>(
  source: AsyncIterable<In>,
  run: (input: In) => Promise<Out>,
  window: number,
): AsyncGenerator<Out> {
  const inputs = source[Symbol.asyncIterator]();
  const running: Promise<Out>[] = [];
  let next: Promise<IteratorResult<In>> | null = inputs.next();
  try {
    while (next || running.length) {
      const head = running[0];
      const arrived: IteratorResult<In> | null = await firstOf(running.length < window ? next : null, head);
      if (!arrived) {
        yield await running.shift()!;
      } else if (arrived.done) {
        next = null;
      } else {
        const output = run(arrived.value);
        output.catch(() => {}); // awaited later, in its turn
        running.push(output);
        next = inputs.next();
        next.catch(() => {});
      }
    }
  } finally {
    if (next) void inputs.return?.();
  }
}

/** The next input, or null when the head of the outputs is done before it. */
async function firstOf<T>(next: Promise<T> | null, head: Promise<unknown> | undefined): Promise<T | null> {
  if (!next) {
    await head;
    return null;
  }
  return head ? Promise.race([next, head.then(() => null)]) : next;
}
