import { parentPort, workerData } from 'node:worker_threads';
import type { ChunkMessage, DoneMessage, WorkerData } from './messages.ts';
import { collectYoung } from './nursery.ts';

/** Does some items: their outputs in order. `onTurn` is told which of them is in hand. */
type Work<In, Out> = (items: readonly In[], onTurn: (index: number) => void) => Promise<readonly Out[]>;

/** The worker's side: makes a job of the settings it was started with, and answers each chunk with one message. */
export function serve<Settings, In, Out>(makeJob: (settings: Settings) => Promise<Work<In, Out>>): void {
  const port = parentPort;
  if (!port) throw new Error('serve runs in a worker thread');
  const { settings, oneByOne, progress }: WorkerData<Settings> = workerData;
  const job = makeJob(settings);
  // A queue, no chain of promises: a link that has become an old object would keep the next one, and its chunk.
  const waiting: ChunkMessage<In>[] = [];
  let isAtWork = false;
  port.on('message', (chunk: ChunkMessage<In>) => {
    waiting.push(chunk);
    if (!isAtWork) void workOff();
  });

  async function workOff(): Promise<void> {
    isAtWork = true;
    const run = await job;
    for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
      await answer(run, chunk);
      collectYoung();
    }
    isAtWork = false;
  }

  async function answer(run: Work<In, Out>, { serial, items }: ChunkMessage<In>): Promise<void> {
    Atomics.store(progress, 0, serial);
    const begin = (index: number): number => Atomics.store(progress, 1, index);
    begin(0);
    const outputs: Out[] = [];
    if (!oneByOne) outputs.push(...(await run(items, begin)));
    else {
      for (const [index, item] of items.entries()) {
        begin(index);
        outputs.push(...(await run([item], () => {})));
      }
    }
    // Buffers are copied, not transferred: once a thread has given a buffer away, V8 asks at every look into any typed array
    // whether its buffer is still there, and the whole street takes a fifth more time.
    port?.postMessage({ serial, outputs } satisfies DoneMessage<Out>);
  }
}
