import { setFlagsFromString } from 'node:v8';

/** Characters of text after which a run counts as a long one. */
const LONG = 64 * 1024;

/**
 * Counts the text that a run has done, and lets V8 optimise once it is a long run. bin/claimwire.js starts without:
 * for one article, compiling hot functions again costs 100 ms of CPU and more, and gives nothing back.
 */
export function makeTiering(): (length: number) => void {
  let left = LONG;
  return (length) => {
    if (left <= 0) return;
    left -= length;
    if (left <= 0) optimize();
  };
}

/**
 * Half of V8's own measure of how much one function takes in of others: ours are many and call each other, and with all
 * of it compiling takes more CPU than reading the first megabytes of text.
 */
const INLINED = '--max-inlined-bytecode-size-cumulative=400';

/** Lets V8 optimise from now on. */
export function optimize(): void {
  setFlagsFromString(INLINED);
  setFlagsFromString('--opt');
}
