import { parentPort, workerData } from 'node:worker_threads';
import type { ChunkMessage, DoneMessage, WorkerData } from './messages.ts';

/** The worker's side: makes a job of the settings it was started with, and answers each chunk with one message. */
export function serve<Settings, In, Out>(
  makeJob: (settings: Settings) => Promise<(item: In) => Out | Promise<Out>>,
): void {
  const port = parentPort;
  if (!port) throw new Error('serve runs in a worker thread');
  const { settings, progress }: WorkerData<Settings> = workerData;
  const job = makeJob(settings);
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ serial, items }: ChunkMessage<In>) => {
    last = last.then(async () => {
      const run = await job;
      const outputs: Out[] = [];
      Atomics.store(progress, 0, serial);
      for (const [i, item] of items.entries()) {
        Atomics.store(progress, 1, i);
        outputs.push(await run(item));
      }
      const done: DoneMessage<Out> = { serial, outputs };
      port.postMessage(done);
    });
  });
}
