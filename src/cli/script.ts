import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import type * as whole from './whole.ts';

/** The program as one function: dist/main.cjs, see scripts/build.mjs. */
type Program = (exports: Partial<typeof whole>, require: NodeJS.Require, url: string) => void;

/**
 * The program, from one script with the code that V8 made of it when it was built: that takes a quarter of the time of
 * a start off, and what is one function runs a tenth faster than modules do. Where the code is of another version of V8, the
 * script is compiled as usual; null where there is no script, as in the sources.
 */
export function loadScript(): Partial<typeof whole> | null {
  const url = new URL('./main.cjs', import.meta.url);
  let source: string;
  let cachedData: Buffer | undefined;
  try {
    // ASCII, as the build makes it.
    source = readFileSync(url, 'latin1');
    cachedData = readFileSync(new URL('./main.cache', import.meta.url));
  } catch {
    return null;
  }
  const script = new Script(source, { filename: url.href, cachedData });
  const program: Program = script.runInThisContext();
  const exports: Partial<typeof whole> = {};
  program(exports, createRequire(url), url.href);
  return exports;
}
