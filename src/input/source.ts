import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Failure } from '../model/extraction.ts';
import { toFailure } from './errors.ts';
import { hasKnownName, READS } from './formats.ts';

/** A stream of bytes with the name the user knows it by. */
export interface Source {
  readonly path: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

const CHUNK = 256 * 1024;

/** Files of the operands in order: `-` is standard input, a folder is walked in code-unit order. Yields why one gives nothing. */
export async function* findSources(
  operands: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Source | Failure> {
  for (const operand of operands) {
    if (operand === '-') yield { path: '-', bytes: () => stdin };
    else yield* findFiles(operand);
  }
}

async function* findFiles(path: string): AsyncGenerator<Source | Failure> {
  const kind = kindOf(path);
  if (typeof kind !== 'string') yield* /[*?[{]/.test(path) ? findGlob(path) : [kind];
  else if (kind === 'file') yield toSource(path);
  else {
    let found = false;
    for await (const file of walk(path)) {
      found = true;
      yield file;
    }
    if (!found)
      yield toFailure('cannot-read', { path, record: 0 }, 'is a folder without articles', `it reads ${READS}`);
  }
}

/** Files that fit a pattern such as `news/**\/*.txt`, in code-unit order; for shells and lists that do not spread it themselves. */
async function* findGlob(pattern: string): AsyncGenerator<Source | Failure> {
  const { glob } = await import('tinyglobby');
  const paths = (await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) })).sort(byCodeUnit);
  if (paths.length) for (const path of paths) yield toSource(path);
  else yield toFailure('cannot-read', { path: pattern, record: 0 }, 'fits no file', 'check the pattern');
}

async function* walk(folder: string): AsyncGenerator<Source | Failure> {
  let names: string[];
  try {
    names = readdirSync(folder).sort(byCodeUnit);
  } catch (error) {
    yield unreadable(folder, error);
    return;
  }
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const kind = kindOf(path);
    if (kind === 'folder') yield* walk(path);
    else if (kind === 'file' && hasKnownName(name)) yield toSource(path);
  }
}

function kindOf(path: string): 'file' | 'folder' | Failure {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return unreadable(path, error);
  }
}

const toSource = (path: string): Source => ({ path, bytes: () => readBytes(path) });

/** The bytes of a file. A plain one is read at once, chunk by chunk, which takes a start 4 ms less than a stream; a pipe lets others wait. */
async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const stats = statSync(path);
  if (!stats.isFile()) {
    yield* createReadStream(path, { highWaterMark: CHUNK });
    return;
  }
  const file = openSync(path, 'r');
  try {
    // Files of the system, in /proc, say that they are empty.
    const size = stats.size === 0 ? CHUNK : Math.min(stats.size, CHUNK);
    for (;;) {
      const chunk = Buffer.allocUnsafe(size);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['does not exist', 'check the path'],
  EACCES: ['cannot be read: no permission', 'check its permissions'],
  EISDIR: ['is a folder', 'name the files in it'],
  Z_BUF_ERROR: ['ends in the middle of its gzip data; what came before is done', 'the file is cut off: fetch it again'],
  Z_DATA_ERROR: ['has damaged gzip data; what came before is done', 'fetch the file again'],
};

/** An operating system's error as an error record. */
export function unreadable(path: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [message, hint] = REASONS[code] ?? [`cannot be read: ${error instanceof Error ? error.message : error}`, null];
  return toFailure('cannot-read', { path, record: 0 }, message, hint);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
