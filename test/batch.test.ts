import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lookAhead, toChunks, toPromptChunks } from '../src/batch/chunks.ts';
import { makeSeenTexts, shardOf } from '../src/batch/duplicates.ts';
import { mapInOrder } from '../src/batch/in-order.ts';
import { openPool } from '../src/batch/pool.ts';

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of source) list.push(value);
  return list;
}

async function* upTo(n: number, onPull?: (i: number) => void): AsyncGenerator<number> {
  for (let i = 0; i < n; i++) {
    onPull?.(i);
    yield i;
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('in order', () => {
  it('whoever is first', async () => {
    const run = async (i: number): Promise<number> => {
      await wait((i * 7) % 5);
      return i * 10;
    };
    expect(await collect(mapInOrder(upTo(20), run, 6))).toEqual(Array.from({ length: 20 }, (_, i) => i * 10));
  });
  it('with no more in hand than the window', async () => {
    let inHand = 0;
    let most = 0;
    const run = async (i: number): Promise<number> => {
      most = Math.max(most, ++inHand);
      await wait(1);
      inHand--;
      return i;
    };
    await collect(mapInOrder(upTo(30), run, 4));
    expect(most).toBe(4);
  });
  it('and the source waits for a slow reader', async () => {
    let pulled = 0;
    const results = mapInOrder(
      upTo(1000, (i) => (pulled = i + 1)),
      async (i) => i,
      3,
    );
    await results.next();
    await wait(20);
    expect(pulled).toBeLessThanOrEqual(5);
    await results.return(0);
  });
  it('an error comes in its turn', async () => {
    const seen: number[] = [];
    const run = async (i: number): Promise<number> => {
      if (i === 2) throw new Error('two');
      return i;
    };
    await expect(
      (async () => {
        for await (const i of mapInOrder(upTo(5), run, 5)) seen.push(i);
      })(),
    ).rejects.toThrow('two');
    expect(seen).toEqual([0, 1]);
  });
});

describe('chunks', () => {
  it('are as large as asked, and nothing is lost', async () => {
    async function* batches() {
      yield [3, 3, 3];
      yield [1];
      yield [9, 1];
    }
    expect(await collect(toChunks(batches(), (n) => n, 5))).toEqual([[3, 3], [3, 1, 9], [1]]);
  });
  it('do not wait for a slow source', async () => {
    async function* batches() {
      yield [3, 3, 3];
      yield [1];
      await wait(60);
      yield [1, 1];
      yield [9];
      await wait(60);
    }
    expect(await collect(toPromptChunks(batches(), (n) => n, 5))).toEqual([
      [3, 3],
      [3, 1],
      [1, 1, 9],
    ]);
  });
  it('end with an error of their source, after what came before it', async () => {
    async function* batches() {
      yield [7];
      yield [1];
      throw new Error('torn');
    }
    const seen: number[][] = [];
    const read = async (): Promise<void> => {
      for await (const chunk of toPromptChunks(batches(), (n) => n, 5)) seen.push(chunk);
    };
    await expect(read()).rejects.toThrow('torn');
    expect(seen).toEqual([[7]]);
  });
  it('can be looked at ahead', async () => {
    const few = await lookAhead(upTo(2), 3);
    expect([few.whole, await collect(few.all)]).toEqual([true, [0, 1]]);
    const many = await lookAhead(upTo(5), 3);
    expect([many.whole, await collect(many.all)]).toEqual([false, [0, 1, 2, 3, 4]]);
  });
});

describe('duplicates', () => {
  const hash = (n: number): string => createHash('sha256').update(String(n)).digest('hex');
  it('are found among many, at their first place', () => {
    const seen = makeSeenTexts();
    for (let n = 1; n <= 5000; n++) expect(seen.placeOf(hash(n), { path: `f${n % 3}`, record: n })).toBe(null);
    expect(seen.placeOf(hash(4711), { path: 'x', record: 1 })).toEqual({ path: 'f1', record: 4711 });
    expect(seen.placeOf(hash(1), { path: 'x', record: 2 })).toEqual({ path: 'f1', record: 1 });
  });
  it('shards are even', () => {
    const counts = [0, 0, 0, 0];
    for (let n = 0; n < 4000; n++) counts[shardOf(hash(n), 4)]!++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

/** A worker that doubles numbers; it dies of "die", hangs on "hang", and does not start with settings "broken". */
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads';
    if (workerData.settings === 'broken') throw new Error('cannot load');
    parentPort.on('message', ({ serial, items }) => {
      Atomics.store(workerData.progress, 0, serial);
      const outputs = items.map((item, i) => {
        Atomics.store(workerData.progress, 1, i);
        if (item === 'die') process.exit(1);
        if (item === 'hang') for (;;);
        return item * 2;
      });
      parentPort.postMessage({ serial, outputs });
    });`)}`,
);

describe('pool', () => {
  const open = (settings = 'good', timeLimit = 0) =>
    openPool<string, number | string, number | string>({
      worker: WORKER,
      settings,
      lanes: 2,
      timeLimit,
      lost: async (item, why) => `${item}: ${why}`,
    });
  it('does chunks side by side', async () => {
    const pool = open();
    expect(await Promise.all([pool.run([1, 2]), pool.run([3]), pool.run([])])).toEqual([[2, 4], [6], []]);
    await pool.close();
  });
  it('loses the item a worker died of, and no other', async () => {
    const pool = open();
    const runs = [[1, 'die', 2], [3, 4], ['die', 'die'], [5], [6, 'die']].map((items) => pool.run(items));
    expect(await Promise.all(runs)).toEqual([
      [2, 'die: the worker ended', 4],
      [6, 8],
      ['die: the worker ended', 'die: the worker ended'],
      [10],
      [12, 'die: the worker ended'],
    ]);
    await pool.close();
  });
  it('stops an item that takes too long', async () => {
    const pool = open('good', 500);
    expect(await pool.run([1, 'hang', 2])).toEqual([2, 'hang: it took longer than 0.5 s', 4]);
    await pool.close();
  });
  it('says when workers cannot start', async () => {
    const pool = open('broken');
    await expect(pool.run([1])).rejects.toThrow('a worker cannot start: cannot load');
    await pool.close();
  });
});
