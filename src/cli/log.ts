import type { Failure } from '../model/extraction.ts';
import type { Io } from './io.ts';
import { toMessage } from './messages.ts';

/** What goes to stderr: lines for people, or JSON for machines. */
export interface Log {
  readonly failure: (failure: Failure) => void;
  readonly note: (words: string) => void;
}

/** A log; with `json` each message is one object: {level, message} and, for an error, its article and code. */
export function makeLog(io: Io, { json, quiet }: { readonly json: boolean; readonly quiet: boolean }): Log {
  const print = (entry: object): void => {
    io.stderr.write(`${JSON.stringify(entry)}\n`);
  };
  if (quiet) return { failure: () => {}, note: () => {} };
  return {
    failure: (failure) => {
      if (json) print({ level: 'error', ...failure.error, article: failure.article });
      else io.stderr.write(toMessage(failure));
    },
    note: (words) => {
      if (json) print({ level: 'info', message: words });
      else io.stderr.write(`claimwire: ${words}\n`);
    },
  };
}

/** "0:34", "12:05", "3:02:01". */
export function toDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
