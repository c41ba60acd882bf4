import type { ArticlePlace } from '../model/extraction.ts';

/**
 * Remembers texts by 96 bits of their hash, and where each was first seen: 20 bytes an entry in flat arrays, so that ten
 * million articles fit into memory.
 */
export interface SeenTexts {
  /** The place where this hash was seen before; else remembers this one and returns null. `hash` is hex, 24 digits or more. */
  readonly placeOf: (hash: string, place: ArticlePlace) => ArticlePlace | null;
}

const WORDS = 5;

/** An empty memory: an open-addressing table that doubles when it is two thirds full. */
export function makeSeenTexts(): SeenTexts {
  const paths: string[] = [];
  let capacity = 1024;
  let table = new Uint32Array(capacity * WORDS);
  let count = 0;

  /** Slot of a hash, or the free slot where it belongs. A free slot has record 0. */
  function slotOf(t: Uint32Array, size: number, a: number, b: number, c: number): number {
    let i = a & (size - 1);
    for (;;) {
      const at = i * WORDS;
      if (t[at + 4] === 0 || (t[at] === a && t[at + 1] === b && t[at + 2] === c)) return at;
      i = (i + 1) & (size - 1);
    }
  }

  function grow(): void {
    const bigger = new Uint32Array(capacity * 2 * WORDS);
    for (let at = 0; at < table.length; at += WORDS) {
      if (table[at + 4] === 0) continue;
      bigger.set(
        table.subarray(at, at + WORDS),
        slotOf(bigger, capacity * 2, table[at]!, table[at + 1]!, table[at + 2]!),
      );
    }
    table = bigger;
    capacity *= 2;
  }

  return {
    placeOf(hash, { path, record }) {
      const [a, b, c] = [word(hash, 0), word(hash, 8), word(hash, 16)];
      const at = slotOf(table, capacity, a, b, c);
      if (table[at + 4] !== 0) return { path: paths[table[at + 3]!]!, record: table[at + 4]! };
      if (paths.at(-1) !== path) paths.push(path);
      table.set([a, b, c, paths.length - 1, record], at);
      if (++count * 3 > capacity * 2) grow();
      return null;
    },
  };
}

/** Shard of a hash, 0 to `count` - 1. */
export function shardOf(hash: string, count: number): number {
  return word(hash, 24) % count;
}

function word(hash: string, at: number): number {
  return Number.parseInt(hash.slice(at, at + 8), 16) >>> 0;
}
