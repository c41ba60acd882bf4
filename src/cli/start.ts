import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import type { main } from './main.ts';

type Main = typeof main;
/** The program as one function: dist/main.cjs, see scripts/build.mjs. */
type Program = (exports: { main?: Main }, require: NodeJS.Require, url: string) => void;

/**
 * The program, from one script with the code that V8 made of it when it was built: that takes a quarter of the time
 * of a start off. Where the code is of another version of V8, the script is compiled as usual; where there is no
 * script, the modules are loaded one by one.
 */
export async function loadMain(argv: readonly string[]): Promise<Main> {
  const short = argv[0] === '--version' || argv[0] === '-V';
  return (short ? null : fromScript()) ?? (await import('./main.ts')).main;
}

function fromScript(): Main | null {
  const url = new URL('./main.cjs', import.meta.url);
  let source: string;
  let cachedData: Buffer | undefined;
  try {
    source = readFileSync(url, 'utf8');
    cachedData = readFileSync(new URL('./main.cache', import.meta.url));
  } catch {
    return null;
  }
  const script = new Script(source, { filename: url.href, cachedData });
  const program: Program = script.runInThisContext();
  const exports: { main?: Main } = {};
  program(exports, createRequire(url), url.href);
  return exports.main ?? null;
}
