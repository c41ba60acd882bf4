import { setFlagsFromString } from 'node:v8';

/** Characters of text after which a run counts as a long one. */
const LONG = 64 * 1024;

/**
 * What V8 does otherwise in a long run.
 * - `cumulative` is half of V8's own measure of how much one function takes in of others: ours are many and call each
 *   other, and with all of it compiling takes more CPU than reading the first megabytes of text.
 * - `growing-percent` is how far the heap of old objects may grow beyond what was alive in it: left alone, V8 lets it grow
 *   fourfold, 50 MB a run.
 * - `pretenuring` would make the results of a chunk as old objects from the start, for they outlive it when V8 collects in
 *   the middle of a chunk: then every twelfth chunk has the whole heap collected (see batch/nursery.ts).
 */
const LONG_RUN = [
  '--max-inlined-bytecode-size-cumulative=400',
  '--opt',
  '--incremental-marking',
  '--parallel-scavenge',
  '--heap-growing-percent=100',
  '--no-allocation-site-pretenuring',
];

/**
 * Has V8 leave hot functions as they are until `optimize` is called: to compile them a second time costs 100 ms of CPU and
 * more, and one article ends before that pays. Nor does it pay to look for old objects that nobody needs any more, which costs
 * 13 ms, and to share the little work of young ones among threads: 2 ms. Code that the build keeps must be made under the same
 * flags.
 */
export function beBrief(): void {
  for (const flag of BRIEF) setFlagsFromString(flag);
}
const BRIEF = ['--no-opt', '--no-incremental-marking', '--no-parallel-scavenge'];

/** Counts the text that a run has done, and lets V8 optimise once it is a long run. */
export function makeTiering(): (length: number) => void {
  let left = LONG;
  return (length) => {
    if (left <= 0) return;
    left -= length;
    if (left <= 0) optimize();
  };
}

/** Lets V8 optimise from now on. */
export function optimize(): void {
  for (const flag of LONG_RUN) setFlagsFromString(flag);
}
