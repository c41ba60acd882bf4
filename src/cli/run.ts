import { CHUNK, lookAhead, toChunks, toPromptChunks } from '../batch/chunks.ts';
import { mapInOrder } from '../batch/in-order.ts';
import { collectYoung } from '../batch/nursery.ts';
import type { Done, JobSettings, Task } from '../job.ts';
import type { PlannedTask } from './plan.ts';
import { makeTiering, optimize } from './tiering.ts';

export interface RunOptions {
  readonly settings: JobSettings;
  readonly jobs: number;
  /** Longest time for one article in seconds; 0 is no limit. */
  readonly timeLimit: number;
}

/** A task, done. */
export interface DoneTask {
  readonly done: Done;
  readonly order: number;
}

/** Chunks of worker threads that are printed before their buffers are freed. */
const CHUNKS_A_COLLECTION = 8;
/** Inputs under this many chunks are done before threads have started. */
const WORTH_THREADS = 6;

/** Does the tasks and yields them in their order: here, or in worker threads when there are enough of them. */
export async function* runTasks(
  tasks: AsyncIterable<PlannedTask[]>,
  options: RunOptions,
): AsyncGenerator<readonly DoneTask[]> {
  if (options.jobs === 1 && !options.timeLimit) {
    yield* runHere(tasks, options.settings);
    return;
  }
  const chunks = toChunks(tasks, sizeOf, CHUNK);
  const { whole, all } = await lookAhead(chunks, WORTH_THREADS);
  if (whole && !options.timeLimit) yield* runHere(all, options.settings);
  else yield* runInThreads(all, options);
}

async function* runHere(batches: AsyncIterable<PlannedTask[]>, settings: JobSettings): AsyncGenerator<DoneTask[]> {
  const { makeJob } = await import('../job.ts');
  const job = await makeJob(settings);
  const count = makeTiering();
  let chunks = 0;
  for await (const chunk of toPromptChunks(batches, sizeOf, CHUNK)) {
    if (chunks++ > 0) collectYoung();
    const outputs = await job(chunk.map(({ task }) => task));
    yield outputs.map((done, i) => ({ done, order: chunk[i]!.order }));
    for (const planned of chunk) count(sizeOf(planned));
  }
}

async function* runInThreads(
  chunks: AsyncIterable<PlannedTask[]>,
  { settings, jobs, timeLimit }: RunOptions,
): AsyncGenerator<DoneTask[]> {
  optimize();
  const { openPool } = await import('../batch/pool.ts');
  const pool = openPool<JobSettings, Task, Done>({
    worker: new URL('./worker.js', import.meta.url),
    settings,
    timeLimit: timeLimit * 1000,
    lanes: jobs,
    lost: async (task, why) => (await (await import('../job.ts')).makeLost(settings))(task, why),
  });
  const run = async (chunk: readonly PlannedTask[]): Promise<DoneTask[]> => {
    const outputs = await pool.run(chunk.map(({ task }) => task));
    return outputs.map((done, i) => ({ done, order: chunk[i]!.order }));
  };
  try {
    let printed = 0;
    for await (const chunk of mapInOrder(chunks, run, jobs * 3)) {
      yield chunk;
      // The heap of this thread hardly grows, but the buffers that it has printed are held until it is collected.
      if (++printed % CHUNKS_A_COLLECTION === 0) collectYoung();
    }
  } finally {
    await pool.close();
  }
}

function sizeOf({ task }: PlannedTask): number {
  if (task.kind === 'duplicate') return 256;
  if (task.kind === 'page') return task.bytes.length;
  return task.kind === 'article' ? task.article.text.length : 256;
}
