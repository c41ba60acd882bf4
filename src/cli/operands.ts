import { createReadStream, existsSync, statSync } from 'node:fs';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';
import { COMMANDS } from './options.ts';

/** The names in a list of files, one a line, or between NUL bytes (`find -print0`). @throws UsageError */
export async function readFileList(path: string, byNul: boolean, io: Io): Promise<readonly string[]> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of path === '-' ? io.stdin : createReadStream(path)) chunks.push(chunk);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : error}`);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text.split(byNul ? '\0' : /\r?\n/).filter(Boolean);
}

/** What to read: the operands, or standard input when it is no terminal. @throws UsageError when there is nothing to read. */
export function checkOperands(inputs: readonly string[], io: Io): readonly string[] {
  if (inputs.length === 0) {
    if (io.stdin.isTTY)
      throw new UsageError('nothing to read', 'name a file, or pipe an article in; see claimwire --help');
    return ['-'];
  }
  const [only] = inputs;
  if (inputs.length === 1 && only !== undefined && /^[a-z]+$/.test(only) && !existsSync(only)) {
    const near = COMMANDS.find((name) => isNear(name, only));
    if (near) throw new UsageError(`there is no command or file "${only}"`, `did you mean ${near}?`);
  }
  return inputs;
}

/** Bytes of all operands together; null when one of them is no plain file. */
export function totalSize(operands: readonly string[]): number | null {
  let total = 0;
  for (const operand of operands) {
    const stats = operand === '-' ? undefined : statSync(operand, { throwIfNoEntry: false });
    if (!stats?.isFile()) return null;
    total += stats.size;
  }
  return total;
}

/** One or two letters apart (edit distance with swaps). */
function isNear(a: string, b: string): boolean {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length]! <= 2;
}
