/** One piece of memory cut into typed arrays, those of wide numbers first: memory costs more to get than to fill. */
export class Memory {
  private readonly buffer: ArrayBuffer;
  private used = 0;

  /** Memory for this many numbers of four, two and one byte. */
  constructor(fours: number, twos: number, ones: number) {
    this.buffer = new ArrayBuffer(4 * fours + 2 * twos + ones);
  }

  fours(count: number): Int32Array {
    const part = new Int32Array(this.buffer, this.used, count);
    this.used += 4 * count;
    return part;
  }

  twos(count: number): Uint16Array {
    const part = new Uint16Array(this.buffer, this.used, count);
    this.used += 2 * count;
    return part;
  }

  ones(count: number): Uint8Array {
    const part = new Uint8Array(this.buffer, this.used, count);
    this.used += count;
    return part;
  }
}

/** An array to work in, for one article after another: `old` where it is long enough, else a longer one. */
export function roomFor(old: Int32Array, length: number): Int32Array {
  return old.length < length ? new Int32Array(2 * length) : old;
}
