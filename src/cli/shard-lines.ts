import type { Shard } from './plan.ts';

/** A record of a shard: its number among all items of the input stands in front, for `claimwire merge`. */
export function toShardLine(order: number, record: Uint8Array): Uint8Array[] {
  return [Buffer.from(`{"order":${order},`), record.subarray(1)];
}

/** The closing line of a shard: which it is, and how many items all shards have. Without it a shard is unfinished. */
export function toShardEnd({ index, count }: Shard, items: number): string {
  return `{"shard":"${index}/${count}","items":${items}}\n`;
}

/** A line of a shard, read again. */
export type ShardLine =
  | { readonly kind: 'record'; readonly order: number; readonly record: string }
  | { readonly kind: 'end'; readonly index: number; readonly count: number; readonly items: number };

const RECORD = /^\{"order":(\d{1,15}),/;
const END = /^\{"shard":"(\d+)\/(\d+)","items":(\d+)\}$/;

/** Reads a line of a shard; null when it is none. */
export function readShardLine(line: string): ShardLine | null {
  const record = RECORD.exec(line);
  if (record) return { kind: 'record', order: Number(record[1]), record: `{${line.slice(record[0].length)}` };
  const end = END.exec(line);
  return end && { kind: 'end', index: Number(end[1]), count: Number(end[2]), items: Number(end[3]) };
}
