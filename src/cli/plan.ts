import { makeSeenTexts, shardOf } from '../batch/duplicates.ts';
import type { Where } from '../input/errors.ts';
import { fingerprint } from '../input/fingerprint.ts';
import { type Item, placeOf } from '../input/item.ts';
import type { Task } from '../job.ts';

export interface Shard {
  /** 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

export interface PlanOptions {
  readonly shard: Shard | null;
  readonly keepDuplicates: boolean;
  /** Tasks of this shard that an interrupted run has done already. */
  readonly skip: number;
}

/** A task with its number among all items of the input, whatever the shard. */
export interface PlannedTask {
  readonly task: Task;
  readonly order: number;
}

/** What a plan has seen once it is through. */
export interface Plan {
  readonly tasks: AsyncIterable<PlannedTask[]>;
  /** Items read so far, in all shards. */
  readonly items: () => number;
  /** Tasks skipped so far, and the last of them; for the check that the input is still the same. */
  readonly skipped: () => { readonly count: number; readonly last: Where | null };
}

/** Numbers the items, keeps those of one shard, marks duplicates and skips what is done. */
export function makePlan(batches: AsyncIterable<readonly Item[]>, options: PlanOptions): Plan {
  const { shard, keepDuplicates, skip } = options;
  const seen = makeSeenTexts();
  const plain = !shard && keepDuplicates;
  let order = 0;
  let mine = 0;
  let lastSkipped: Where | null = null;

  function plan(item: Item): PlannedTask | null {
    const number = order++;
    let task: Task = item;
    if (!plain) {
      const { hash, comparable } = fingerprint(item);
      if (shard && shardOf(hash, shard.count) !== shard.index - 1) return null;
      if (comparable && !keepDuplicates) task = mark(item, hash);
    }
    if (mine++ >= skip) return { task, order: number };
    lastSkipped = placeOf(item);
    return null;
  }

  function mark(item: Item, hash: string): Task {
    if (item.kind === 'failure') return item;
    const of = seen.placeOf(hash, placeOf(item));
    return of ? { kind: 'duplicate', item, of } : item;
  }

  async function* tasks(): AsyncGenerator<PlannedTask[]> {
    for await (const batch of batches) {
      const planned = batch.map(plan).filter((task) => task !== null);
      if (planned.length) yield planned;
    }
  }
  return { tasks: tasks(), items: () => order, skipped: () => ({ count: Math.min(mine, skip), last: lastSkipped }) };
}
