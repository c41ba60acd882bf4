import { serve } from './batch/serve.ts';
import { type Done, type JobSettings, makeJob, type Task } from './job.ts';

/** What a worker thread does until it is ended: the chunks that it is sent. */
export function work(): void {
  serve<JobSettings, Task, Done>(makeJob);
}
