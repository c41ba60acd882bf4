import { type Lane, type LaneOptions, LostItem, openLane } from './lane.ts';

export interface PoolOptions<Settings, In, Out> extends LaneOptions<Settings> {
  readonly lanes: number;
  /** The output of an item whose worker was lost. */
  readonly lost: (item: In, why: string) => Promise<Out>;
}

/** Worker threads that share the chunks of a run. */
export interface Pool<In, Out> {
  /** Outputs in the order of the items; a lost worker costs the item it had in hand, nothing else. */
  readonly run: (items: readonly In[]) => Promise<readonly Out[]>;
  readonly close: () => Promise<void>;
}

/** Opens a pool; its threads start when first needed. */
export function openPool<Settings, In, Out>(options: PoolOptions<Settings, In, Out>): Pool<In, Out> {
  const lanes = Array.from({ length: options.lanes }, () => openLane<Settings, In, Out>(options));
  const idlest = (): Lane<In, Out> => lanes.reduce((a, b) => (b.load() < a.load() ? b : a));

  async function run(items: readonly In[]): Promise<readonly Out[]> {
    if (!items.length) return [];
    try {
      return await idlest().run(items);
    } catch (error) {
      if (!(error instanceof LostItem)) throw error;
      const { index, message } = error;
      const before = await run(items.slice(0, index));
      const lost = await options.lost(items[index]!, message);
      return [...before, lost, ...(await run(items.slice(index + 1)))];
    }
  }

  return {
    run,
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
