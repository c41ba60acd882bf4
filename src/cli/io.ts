import { isatty } from 'node:tty';

/** A stream the program prints to; process.stdout is one, tests bring their own. */
export interface Sink {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  /** Text, or UTF-8. */
  write(text: string | Uint8Array): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
  once(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  off(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
}

/** A stream the program reads from. */
export interface Tap extends AsyncIterable<Uint8Array> {
  readonly isTTY?: boolean | undefined;
  destroy?(): unknown;
}

/** Everything of the machine that the program touches beside files. */
export interface Io {
  readonly stdin: Tap;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls back at SIGINT and SIGTERM; returns how to stop listening. */
  readonly onInterrupt: (listener: (signal: Interrupt) => void) => () => void;
}

export type Interrupt = 'SIGINT' | 'SIGTERM';

/** The real thing. */
export function processIo(): Io {
  return {
    stdin: lateStdin(),
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    onInterrupt(listener) {
      process.on('SIGINT', listener);
      process.on('SIGTERM', listener);
      return () => {
        process.off('SIGINT', listener);
        process.off('SIGTERM', listener);
      };
    },
  };
}

/** Standard input, opened when it is read: most runs name files, and to open it takes some milliseconds. */
function lateStdin(): Tap {
  let opened = false;
  const open = (): typeof process.stdin => {
    opened = true;
    return process.stdin;
  };
  return {
    get isTTY() {
      return isatty(0);
    },
    [Symbol.asyncIterator]: () => open()[Symbol.asyncIterator](),
    destroy: () => {
      if (opened) process.stdin.destroy();
    },
  };
}
