import type { Summary } from '../render/summary.ts';
import type { Io } from './io.ts';
import { toDuration } from './log.ts';

const EVERY_TERMINAL = 200;
const EVERY_LINE = 30_000;
/** A run that is over before this shows nothing. */
const QUIET_START = 1_000;

/** Tells how far a run has come: a line that renews itself on a terminal, else a line every 30 seconds. */
export interface Progress {
  readonly update: (summary: Summary) => void;
  /** Takes the line off the terminal before something else is written to it. */
  readonly clear: () => void;
  /** Closes with a summary, when anything was shown or `always`. */
  readonly close: (summary: Summary, always: boolean) => void;
}

export interface ProgressOptions {
  readonly quiet: boolean;
  /** Bytes read so far, and of how many; null when nobody knows. */
  readonly read: () => { readonly done: number; readonly total: number | null };
  /** Writes a message of its own line. */
  readonly say: (words: string) => void;
}

/** Starts the clock. */
export function startProgress(io: Io, options: ProgressOptions): Progress {
  const started = Date.now();
  const terminal = io.stderr.isTTY === true;
  let last = started;
  let shown = false;
  let line = '';
  const clear = (): void => {
    if (line) io.stderr.write(`\r${' '.repeat(line.length)}\r`);
    line = '';
  };
  return {
    clear,
    update: (summary) => {
      const now = Date.now();
      if (options.quiet || now - started < QUIET_START) return;
      if (now - last < (terminal ? EVERY_TERMINAL : EVERY_LINE)) return;
      last = now;
      shown = true;
      const words = describe(summary, now - started, options.read());
      if (!terminal) options.say(words);
      else {
        clear();
        line = words.slice(0, (io.stderr.columns ?? 80) - 1);
        io.stderr.write(line);
      }
    },
    close: (summary, always) => {
      clear();
      if (!options.quiet && (shown || always)) options.say(`done: ${describe(summary, Date.now() - started, null)}`);
    },
  };
}

/** "1,200 articles, 3 errors, 410/s, 12 %, 0:34 left". */
function describe(s: Summary, ms: number, read: ReturnType<ProgressOptions['read']> | null): string {
  const seconds = Math.max(ms / 1000, 0.001);
  const facts = [`${grouped(s.articles)} ${s.articles === 1 ? 'article' : 'articles'}`];
  if (s.failed) facts.push(`${grouped(s.failed)} ${s.failed === 1 ? 'error' : 'errors'}`);
  if (s.duplicates) facts.push(`${grouped(s.duplicates)} ${s.duplicates === 1 ? 'duplicate' : 'duplicates'}`);
  facts.push(`${grouped(Math.round(s.articles / seconds))}/s`);
  if (read?.total && read.done > 0) {
    const share = Math.min(1, read.done / read.total);
    facts.push(`${Math.floor(share * 100)} %`, `${toDuration((seconds / share) * (1 - share))} left`);
  }
  if (!read) facts.push(`in ${toDuration(seconds)}`);
  return facts.join(', ');
}

function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
