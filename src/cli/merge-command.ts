import { createReadStream } from 'node:fs';
import { toLines } from '../input/lines.ts';
import { unreadable } from '../input/source.ts';
import { EXIT, UsageError } from './exit.ts';
import type { Io } from './io.ts';
import { toMessage } from './messages.ts';
import { toOutput } from './output.ts';
import { openOutputFile } from './output-file.ts';
import { readShardLine, type ShardLine } from './shard-lines.ts';

export interface MergeFlags {
  readonly output?: string;
}

type RecordLine = Extract<ShardLine, { kind: 'record' }>;

/** One shard, read record by record. */
interface Strand {
  readonly path: string;
  readonly lines: AsyncGenerator<ShardLine>;
  head: RecordLine | null;
  end: Extract<ShardLine, { kind: 'end' }> | null;
}

/** Puts shards together in input order; says what is missing, double or unfinished, and ends with 1 then. */
export async function runMerge(paths: readonly string[], flags: MergeFlags, io: Io): Promise<number> {
  const { complain, gap, count, close } = makeComplaints(io);
  const file = flags.output === undefined ? null : await openOutputFile(flags.output, false, () => {});
  const out = toOutput(file?.sink ?? io.stdout);
  const strands = paths.map((path): Strand => ({ path, lines: readStrand(path, complain), head: null, end: null }));
  let next = 0;
  for (const strand of strands) await advance(strand);
  while (!out.isClosed()) {
    const strand = first(strands);
    if (!strand?.head) break;
    const { order, record } = strand.head;
    if (order < next) complain(`${strand.path}: record ${order} is there twice`);
    else {
      if (order > next) gap(next, order);
      next = order + 1;
      await out.write(`${record}\n`);
    }
    await advance(strand);
  }
  const items = checkEnds(strands, complain);
  if (next < items) gap(next, items);
  close();
  const trouble = out.trouble();
  if (trouble) throw new UsageError(`cannot write: ${trouble.message}`);
  if (count()) await file?.abandon();
  else await file?.finish();
  return count() ? EXIT.someFailed : EXIT.done;
}

interface Complaints {
  readonly complain: (words: string) => void;
  /** Records `from` up to, not including, `until` are missing. */
  readonly gap: (from: number, until: number) => void;
  readonly count: () => number;
  /** Says how many gaps were not named one by one. */
  readonly close: () => void;
}

const GAPS_NAMED = 5;

function makeComplaints(io: Io): Complaints {
  let count = 0;
  let gaps = 0;
  let unnamed = 0;
  const complain = (words: string): void => {
    count++;
    io.stderr.write(`claimwire: ${words}\n`);
  };
  return {
    complain,
    gap: (from, until) => {
      if (++gaps > GAPS_NAMED) unnamed += until - from;
      else if (until - from === 1) complain(`record ${from} is missing`);
      else complain(`records ${from} to ${until - 1} are missing`);
    },
    count: () => count,
    close: () => {
      if (unnamed) complain(`${unnamed} more records are missing`);
    },
  };
}

/** The strand whose next record comes first. */
function first(strands: readonly Strand[]): Strand | null {
  let least: Strand | null = null;
  for (const strand of strands)
    if (strand.head && (!least?.head || strand.head.order < least.head.order)) least = strand;
  return least;
}

async function advance(strand: Strand): Promise<void> {
  strand.head = null;
  const { done, value } = await strand.lines.next();
  if (done) return;
  if (value.kind === 'record') strand.head = value;
  else {
    strand.end = value;
    await advance(strand);
  }
}

async function* readStrand(path: string, complain: (words: string) => void): AsyncGenerator<ShardLine> {
  try {
    for await (const lines of toLines(createReadStream(path, { highWaterMark: 1 << 18 }), Number.POSITIVE_INFINITY)) {
      for (const { bytes, number } of lines) {
        const line = readShardLine(Buffer.from(bytes ?? []).toString('utf8'));
        if (line) yield line;
        else complain(`${path}: line ${number} is no record of a shard (made with --shard?)`);
      }
    }
  } catch (error) {
    complain(toMessage(unreadable(path, error)).slice('claimwire: '.length).trim());
  }
}

/** Every shard is there, finished, once, and of the same input; returns how many items that has, 0 if unknown. */
function checkEnds(strands: readonly Strand[], complain: (words: string) => void): number {
  const counts = new Set<string>();
  const indexes = new Set<number>();
  for (const { path, end } of strands) {
    if (!end) complain(`${path} is unfinished: its closing line is missing`);
    else {
      counts.add(`${end.items} items in ${end.count} shards`);
      if (indexes.has(end.index)) complain(`${path}: shard ${end.index} is there twice`);
      indexes.add(end.index);
    }
  }
  if (counts.size > 1) complain(`the shards are not of one run: ${[...counts].join('; ')}`);
  const end = strands.find((s) => s.end)?.end;
  if (!end) return 0;
  for (let i = 1; i <= end.count; i++) if (!indexes.has(i)) complain(`shard ${i}/${end.count} is missing`);
  return end.items;
}
