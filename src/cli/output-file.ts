import { createReadStream, createWriteStream, existsSync, renameSync, statSync, truncateSync } from 'node:fs';
import { toLines } from '../input/lines.ts';
import { UsageError } from './exit.ts';
import type { Sink } from './io.ts';

/** What an interrupted run has left. */
export interface Kept {
  /** Complete records. */
  readonly records: number;
  /** The last of them, or null. */
  readonly last: string | null;
}

export interface OutputFile {
  readonly sink: Sink;
  readonly kept: Kept;
  /** Closes the file and gives it its name. */
  readonly finish: () => Promise<void>;
  /** Closes the file and leaves it as FILE.part. */
  readonly abandon: () => Promise<void>;
}

const NOTHING_KEPT: Kept = { records: 0, last: null };

/** True when a run has given FILE its name, and no later one has begun. */
export function isFinished(path: string): boolean {
  return existsSync(path) && !existsSync(`${path}.part`);
}

/** Opens FILE.part for writing; with `resume` what it holds is kept but for a torn last line. @throws UsageError */
export async function openOutputFile(
  path: string,
  resume: boolean,
  onKept: (line: string) => void,
): Promise<OutputFile> {
  const part = `${path}.part`;
  const kept = resume ? await keep(part, onKept) : NOTHING_KEPT;
  const stream = createWriteStream(part, { flags: resume ? 'a' : 'w', encoding: 'utf8' });
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.once('error', (error) => reject(new UsageError(`cannot write ${part}: ${error.message}`)));
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      stream.once('close', resolve);
      if (stream.destroyed) resolve();
      else stream.end();
    });
  return {
    sink: stream,
    kept,
    finish: async () => {
      await close();
      renameSync(part, path);
    },
    abandon: close,
  };
}

/** Counts the complete lines of a file and cuts off the rest, and the closing line of a shard. */
async function keep(part: string, onKept: (line: string) => void): Promise<Kept> {
  if (!existsSync(part)) return NOTHING_KEPT;
  const { size } = statSync(part);
  let records = 0;
  let bytes = 0;
  let last: string | null = null;
  for await (const lines of toLines(createReadStream(part, { highWaterMark: 1 << 18 }), Number.POSITIVE_INFINITY)) {
    for (const line of lines) {
      const length = line.bytes?.length ?? 0;
      const text = Buffer.from(line.bytes ?? []).toString('utf8');
      if (bytes + length + 1 > size || text.startsWith('{"shard":')) break;
      bytes += length + 1;
      records++;
      last = text;
      onKept(text);
    }
  }
  truncateSync(part, bytes);
  return { records, last };
}
