import { serve } from './batch/serve.ts';
import { makeJob } from './job.ts';

serve(makeJob);
