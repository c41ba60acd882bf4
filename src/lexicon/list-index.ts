/** Numbers that a slot of `ListIndex.slots` has. */
const WIDTH = 4;
const EMPTY = -2;

/** The entries of a list by their first word, in numbers: an open hash table, which an image can keep. */
export interface ListIndex {
  /**
   * Four numbers a slot: a word; the entry of that word alone, or -1; where the entries of several words that begin with
   * it begin in `longer`, or -1; the second words of those, one bit of `bitOf` each.
   */
  readonly slots: Int32Array;
  /** Numbers of entries of several words: those of a first word together, longest first, and -1 behind them. */
  readonly longer: Int32Array;
}

/** One of 32 bits for a word: a set of such bits tells at once that a word is not in it. */
export function bitOf(word: number): number {
  return 1 << (word & 31);
}

/** Files entries: entry i has the words flat[ends[i - 1]] up to flat[ends[i]]. */
export function makeIndex(flat: Int32Array, ends: Int32Array): ListIndex {
  const lengthOf = (i: number): number => ends[i]! - (ends[i - 1] ?? 0);
  const alone = new Map<number, number>();
  const several = new Map<number, number[]>();
  for (let i = 0; i < ends.length; i++) {
    const first = flat[ends[i - 1] ?? 0]!;
    if (lengthOf(i) === 1) alone.set(first, i);
    else several.set(first, [...(several.get(first) ?? []), i]);
  }
  const words = new Set([...alone.keys(), ...several.keys()]);
  const slots = new Int32Array(WIDTH << (32 - Math.clz32(words.size * 2 + 1))).fill(EMPTY);
  const longer: number[] = [];
  for (const word of words) {
    const same = (several.get(word) ?? []).sort((a, b) => lengthOf(b) - lengthOf(a));
    const seconds = same.reduce((bits, i) => bits | bitOf(flat[(ends[i - 1] ?? 0) + 1]!), 0);
    slots.set([word, alone.get(word) ?? -1, same.length > 0 ? longer.length : -1, seconds], slotOf(slots, word));
    if (same.length > 0) longer.push(...same, -1);
  }
  return { slots, longer: Int32Array.from(longer) };
}

/** Where the word's slot begins, or the empty slot where it would. */
function slotOf(slots: Int32Array, word: number): number {
  const last = slots.length - WIDTH;
  let at = (Math.imul(word, 0x9e3779b1) >>> (Math.clz32(last) + 2)) * WIDTH;
  while (slots[at] !== word && slots[at] !== EMPTY) at = (at + WIDTH) & last;
  return at;
}

/** The entry of the word alone, or -1. */
export function aloneIn({ slots }: ListIndex, word: number): number {
  const at = slotOf(slots, word);
  return slots[at] === word ? slots[at + 1]! : -1;
}

/** Where the longer entries of a first word begin in `longer` if one of them has a second word of `near`, bits of `bitOf`; else -1. */
export function longerIn({ slots }: ListIndex, first: number, near: number): number {
  const at = slotOf(slots, first);
  return slots[at] === first && (slots[at + 3]! & near) !== 0 ? slots[at + 2]! : -1;
}
