import { serve } from './batch/serve.ts';
import { type Done, type JobSettings, makeJob, type Task } from './job.ts';

serve<JobSettings, Task, Done>(makeJob, (outputs) => [...new Set(outputs.map(({ record }) => record.buffer))]);
