/** What a worker gets when it is started. */
export interface WorkerData<Settings> {
  readonly settings: Settings;
  /** Items are done one after the other, not a chunk at once, so that the time of each can be watched. */
  readonly oneByOne: boolean;
  /** Shared: [serial number of the chunk in hand, number of the item in hand inside it]. */
  readonly progress: Int32Array;
}

/** A chunk on its way to a worker. */
export interface ChunkMessage<In> {
  readonly serial: number;
  readonly items: readonly In[];
}

/** The outputs of a chunk, one for each item. */
export interface DoneMessage<Out> {
  readonly serial: number;
  readonly outputs: readonly Out[];
}
