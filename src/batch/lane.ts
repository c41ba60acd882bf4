import { Worker } from 'node:worker_threads';
import type { ChunkMessage, DoneMessage, WorkerData } from './messages.ts';

export interface LaneOptions<Settings> {
  /** The script that calls `serve`. */
  readonly worker: URL;
  readonly settings: Settings;
  /** Longest time for one item in milliseconds; 0 is no limit. */
  readonly timeLimit: number;
}

/** A worker was lost while it had this item of a chunk in hand. */
export class LostItem extends Error {
  readonly index: number;
  constructor(index: number, message: string) {
    super(message);
    this.index = index;
  }
}

/** One worker thread, started when first needed and again after it was lost. */
export interface Lane<In, Out> {
  /** Chunks on their way. */
  readonly load: () => number;
  /** Outputs in order. Rejects with `LostItem` when the worker was lost with an item of this chunk in hand. */
  readonly run: (items: readonly In[]) => Promise<readonly Out[]>;
  readonly close: () => Promise<void>;
}

interface Task<In, Out> extends ChunkMessage<In> {
  readonly resolve: (outputs: readonly Out[]) => void;
  readonly reject: (error: Error) => void;
}

const TICK = 250;
const HEAP_MB = 1024;
/** Room for new objects: a third of it is more than a chunk makes, so that it is empty when the next one begins. */
const YOUNG_MB = 24;

/** Opens a lane. */
export function openLane<Settings, In, Out>(options: LaneOptions<Settings>): Lane<In, Out> {
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const tasks: Task<In, Out>[] = [];
  let worker: Worker | null = null;
  let serial = 0;
  let reason = '';
  let answered = false;

  function start(): Worker {
    const { settings, timeLimit } = options;
    const workerData: WorkerData<Settings> = { settings, oneByOne: timeLimit > 0, progress };
    const started = new Worker(options.worker, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    answered = false;
    started.on('message', (done: DoneMessage<Out>) => {
      answered = true;
      tasks.shift()?.resolve(done.outputs);
    });
    started.on('error', (error) => {
      reason ||= error instanceof Error ? error.message : String(error);
    });
    started.on('exit', () => {
      worker = null;
      const why = reason || 'the worker ended';
      reason = '';
      onLost(why);
    });
    return started;
  }

  function onLost(why: string): void {
    const [first] = tasks;
    if (!first) return;
    const began = Atomics.load(progress, 0) === first.serial;
    // Lost before it did anything: the worker itself does not start, and would not the next time.
    if (!began && !answered) {
      for (const task of tasks.splice(0)) task.reject(new Error(`a worker cannot start: ${why}`));
      return;
    }
    if (began) {
      tasks.shift();
      first.reject(new LostItem(Atomics.load(progress, 1), why));
    }
    for (const task of tasks) send(task);
  }

  function send({ serial, items }: Task<In, Out>): void {
    worker ??= start();
    worker.postMessage({ serial, items } satisfies ChunkMessage<In>);
  }

  const watch = options.timeLimit > 0 ? watchTime(progress, tasks, options.timeLimit, stop) : null;
  function stop(why: string): void {
    reason = why;
    void worker?.terminate();
  }

  return {
    load: () => tasks.length,
    run: (items) =>
      new Promise((resolve, reject) => {
        const task = { serial: ++serial, items, resolve, reject };
        tasks.push(task);
        send(task);
      }),
    close: async () => {
      clearInterval(watch ?? undefined);
      tasks.length = 0;
      await worker?.terminate();
    },
  };
}

/** Stops a worker whose item in hand has not changed for too long. */
function watchTime(
  progress: Int32Array,
  tasks: readonly unknown[],
  limit: number,
  stop: (why: string) => void,
): NodeJS.Timeout {
  let seen = '';
  let waited = 0;
  const timer = setInterval(() => {
    const now = `${Atomics.load(progress, 0)} ${Atomics.load(progress, 1)} ${tasks.length > 0}`;
    waited = now === seen && tasks.length ? waited + TICK : 0;
    seen = now;
    if (waited < limit) return;
    waited = 0;
    stop(`it took longer than ${limit / 1000} s`);
  }, TICK);
  timer.unref();
  return timer;
}
