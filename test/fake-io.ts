import { EventEmitter } from 'node:events';
import type { Interrupt, Io, Sink } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';

/** A sink that keeps what is written. */
export class FakeSink extends EventEmitter implements Sink {
  text = '';
  isTTY: boolean;
  columns: number | undefined;
  constructor(isTTY = false, columns?: number) {
    super();
    this.isTTY = isTTY;
    this.columns = columns;
  }
  write(text: string | Uint8Array): boolean {
    this.text += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    return true;
  }
}

export interface FakeIo extends Io {
  readonly stdout: FakeSink;
  readonly stderr: FakeSink;
  /** Sends a signal to whoever listens. */
  readonly interrupt: (signal: Interrupt) => void;
}

export interface FakeIoOptions {
  readonly stdin?: string | Uint8Array | null;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly stdout?: FakeSink;
}

/** An io of strings; `stdin: null` is a terminal nobody types at. */
export function fakeIo({ stdin = '', env = {}, terminal = false, columns, stdout }: FakeIoOptions = {}): FakeIo {
  const listeners = new Set<(signal: Interrupt) => void>();
  const bytes = stdin === null ? new Uint8Array(0) : Buffer.from(stdin);
  return {
    stdin: {
      isTTY: stdin === null,
      async *[Symbol.asyncIterator]() {
        for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
      },
    },
    stdout: stdout ?? new FakeSink(terminal, columns),
    stderr: new FakeSink(terminal),
    env,
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    interrupt: (signal) => {
      for (const listener of listeners) listener(signal);
    },
  };
}

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in process. */
export async function run(argv: readonly string[], options?: FakeIoOptions): Promise<Run> {
  const io = fakeIo(options);
  const code = await main(argv, io);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text };
}
