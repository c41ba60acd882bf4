// What dist/main.cjs holds (scripts/build.mjs): all that runs, in one script.
export { work } from '../worker.ts';
export { main } from './main.ts';
