import { readDataText } from './data-file.ts';
import { type ImageHead, keepers, type Part, type TablePart } from './image.ts';
import { listsRead } from './lists.ts';
import { hashTable } from './vocabulary.ts';

/**
 * The bytes of an image of what has been read so far: the lists that were asked for, all words, and the tables that modules
 * keep; the other data files are needed where there is no image, or are all in tables. Called by the build, when all has been
 * loaded; see image.ts for the form.
 */
export function writeImage(): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const part = (bytes: Uint8Array): Part => {
    const at = size;
    const padded = (bytes.length + 3) & ~3;
    chunks.push(bytes, new Uint8Array(padded - bytes.length));
    size += padded;
    return [at, bytes.length];
  };
  const encoder = new TextEncoder();
  const array = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Part =>
    part(new Uint8Array(buffer, byteOffset, byteLength));
  const lists: Record<string, ImageHead['lists'][string]> = {};
  const texts: Record<string, Part> = {};
  for (const { name, mode, columns, flat, ends, index } of listsRead()) {
    texts[name] = part(encoder.encode(readDataText(name)));
    const { slots, longer } = index;
    lists[name] = {
      mode,
      columns: [...columns],
      flat: array(flat),
      ends: array(ends),
      slots: array(slots),
      longer: array(longer),
    };
  }
  const tables: Record<string, TablePart> = {};
  for (const [name, table] of keepers) {
    const numbers = table();
    tables[name] = { kind: numbers.constructor.name as TablePart['kind'], part: array(numbers) };
  }
  const { slots, letters, begins } = hashTable();
  const head: ImageHead = {
    slots: array(slots),
    letters: array(letters),
    begins: array(begins),
    lists,
    texts,
    tables,
  };
  return assemble(encoder.encode(JSON.stringify(head)), chunks, size);
}

function assemble(head: Uint8Array, chunks: readonly Uint8Array[], size: number): Uint8Array {
  const start = (4 + head.length + 3) & ~3;
  const out = new Uint8Array(start + size).fill(32, 0, start);
  new DataView(out.buffer).setUint32(0, start, true);
  out.set(head, 4);
  let at = start;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
