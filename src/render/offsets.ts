import type { Extraction, OffsetUnit } from '../model/extraction.ts';

/** An extraction with its offsets counted in code points or UTF-8 bytes. One pass over the text, one over the findings. */
export function toOffsets(extraction: Extraction, text: string, unit: OffsetUnit): Extraction {
  if (unit === 'utf16') return extraction;
  const at = offsetIn(text, unit);
  return {
    ...convert(extraction, at),
    offsets: unit,
    article: { ...extraction.article, length: at(extraction.article.length) },
  };
}

/** From an UTF-16 offset to the same place in another unit. */
export function offsetIn(text: string, unit: OffsetUnit): (offset: number) => number {
  const map = unit === 'byte' ? byteOffsets(text) : unit === 'codepoint' ? codePointOffsets(text) : null;
  return (offset) => map?.[offset] ?? offset;
}

/** Every `start` and `end` of a plain value, converted; key order is kept. */
function convert<T>(value: T, at: (offset: number) => number): T {
  return JSON.parse(
    JSON.stringify(value, (key, v) => ((key === 'start' || key === 'end') && typeof v === 'number' ? at(v) : v)),
  );
}

/** UTF-16 offset -> code point offset; the inside of a surrogate pair maps to its begin. Null when they are the same. */
function codePointOffsets(text: string): Int32Array | null {
  if (!/[\ud800-\udbff]/.test(text)) return null;
  const map = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    map[i] = count;
    if (!isPairAt(text, i)) count++;
    else map[++i] = count++;
  }
  map[text.length] = count;
  return map;
}

/** UTF-16 offset -> UTF-8 byte offset; a lone surrogate counts three, as U+FFFD does when it is written out. */
function byteOffsets(text: string): Int32Array | null {
  const map = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    map[i] = count;
    if (unit < 0x80) count += 1;
    else if (unit < 0x800) count += 2;
    else if (isPairAt(text, i)) {
      map[++i] = count;
      count += 4;
    } else count += 3;
  }
  map[text.length] = count;
  return count === text.length ? null : map;
}

function isPairAt(text: string, i: number): boolean {
  const high = text.charCodeAt(i);
  const low = text.charCodeAt(i + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
