// A word of up to 18 letters goes into three numbers, six letters each: to find it is to compare them, where other words
// are hashed and compared letter by letter. Words are noted when a text first says them, so that what news says again and
// again stands close together.

/** Letters that go into one number: 5 bits each. */
export const PART = 6;
/** Letters of a spelled word at most. */
export const SPELLED = 3 * PART;

/** Digits of the letters, capitals among them, and of marks inside words; 0 is no digit. */
const digits = new Uint8Array(128);
for (let u = 65; u <= 90; u++) digits[u] = digits[u + 32] = u & 31;
for (const [i, mark] of ["'", '.', '-'].entries()) digits[mark.charCodeAt(0)] = 27 + i;

/** Digit of a code unit, or 0 where it has none. */
export function digitOf(unit: number): number {
  if (unit < 128) return digits[unit]!;
  return unit === 0x2019 ? digits[39]! : 0;
}

/** The number with one letter more; the letter is a to z or A to Z. */
export function addLetter(part: number, unit: number): number {
  return (part << 5) | (unit & 31);
}

/** Numbers of entries by hash; 0 is a free place. */
let slots = new Uint16Array(1 << 13);
/** Entry n: the three numbers of a word, then its id with its flag. */
let entries = new Int32Array(4 << 12);
let count = 1;
const MOST = 0xffff;
const FLAG = 1 << 30;

/** What has been noted of the word of these three numbers, or -1: its id, for `wordOf`, and its flag, for `isFlagged`. */
export function findSpelled(a: number, b: number, c: number): number {
  const mask = slots.length - 1;
  for (let i = placeOf(a, b, c) & mask; ; i = (i + 1) & mask) {
    const at = 4 * slots[i]!;
    if (at === 0) return -1;
    if (entries[at] === a && entries[at + 1] === b && entries[at + 2] === c) return entries[at + 3]!;
  }
}

/** Vocabulary id in what `findSpelled` has found. */
export function wordOf(found: number): number {
  return found & ~FLAG;
}

/** Was the word noted with a flag? */
export function isFlagged(found: number): boolean {
  return (found & FLAG) !== 0;
}

/** Notes the vocabulary id of a word that has not been noted. */
export function noteSpelled(a: number, b: number, c: number, word: number, flag: boolean): void {
  if (count === MOST) return;
  if (2 * count >= slots.length) widen();
  entries.set([a, b, c, flag ? word | FLAG : word], 4 * count);
  put(count++);
}

function put(n: number): void {
  const mask = slots.length - 1;
  let i = placeOf(entries[4 * n]!, entries[4 * n + 1]!, entries[4 * n + 2]!) & mask;
  while (slots[i] !== 0) i = (i + 1) & mask;
  slots[i] = n;
}

function widen(): void {
  slots = new Uint16Array(2 * slots.length);
  const wider = new Int32Array(2 * entries.length);
  wider.set(entries);
  entries = wider;
  for (let n = 1; n < count; n++) put(n);
}

function placeOf(a: number, b: number, c: number): number {
  return Math.imul(a ^ Math.imul(b ^ Math.imul(c, 0x85ebca6b), 0xc2b2ae35), 0x9e3779b1) >>> 13;
}
