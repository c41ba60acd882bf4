import { UNMET } from './met-words.ts';

// Two words of three are short. All of a short word goes into one number: to find it is to compare that number, where
// longer words are hashed and compared letter by letter.

/** Letters of a short word at most: six digits of base 33 fit into 31 bits. */
export const SHORT = 6;

/** The key of a word with one letter more: letters a to z are digits 1 to 26 of base 33, so no two short words share it. */
export function addLetter(key: number, unit: number): number {
  return ((key << 5) + key + unit - 96) | 0;
}

/** Keys of short words and their numbers, side by side; number 0 is a free place. */
let shorts = new Int32Array(1 << 13);
let shortCount = 0;

/** Number of the short word with this key, or UNMET where it has not been noted: nothing but the key is compared. */
export function meetShort(key: number): number {
  const mask = shorts.length - 2;
  for (let i = placeOf(key) & mask; ; i = (i + 2) & mask) {
    const n = shorts[i + 1]!;
    if (n === 0 || shorts[i] === key) return n;
  }
}

/** Notes the number under which a short word has been met, for `meetShort`. */
export function noteShort(key: number, n: number): void {
  if (n === UNMET) return;
  if (4 * ++shortCount > shorts.length) {
    const old = shorts;
    shorts = new Int32Array(2 * old.length);
    for (let i = 0; i < old.length; i += 2) if (old[i + 1] !== 0) putShort(old[i]!, old[i + 1]!);
  }
  putShort(key, n);
}

function putShort(key: number, n: number): void {
  const mask = shorts.length - 2;
  let i = placeOf(key) & mask;
  while (shorts[i + 1] !== 0) i = (i + 2) & mask;
  shorts[i] = key;
  shorts[i + 1] = n;
}

function placeOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 15;
}
