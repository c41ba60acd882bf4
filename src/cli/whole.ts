// What dist/main.cjs holds (scripts/build.mjs): all that runs, in one script.
export { main } from './main.ts';

/** What a worker thread does; loaded late, for Node's module of threads takes 2 ms of CPU to load. */
export const loadWorker = () => import('../worker.ts');
