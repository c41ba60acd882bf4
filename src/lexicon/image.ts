import { readFileSync } from 'node:fs';
import type { ListParts } from './word-list.ts';

/** A word list as the build has read it. */
export type ListImage = Omit<ListParts, 'id' | 'name'>;

/** What the build keeps of all lists, so that a start does not cut and hash every phrase again (scripts/build.mjs). */
export interface Image {
  /** All known words: the arrays of vocabulary.ts. */
  readonly count: number;
  readonly slots: Int32Array<ArrayBuffer>;
  readonly letters: Uint16Array<ArrayBuffer>;
  readonly begins: Int32Array<ArrayBuffer>;
  readonly list: (name: string) => ListImage | null;
  /** The text of a data file. */
  readonly text: (name: string) => string | null;
  /** Bytes that a module asked to keep (`keep`). */
  readonly table: (name: string) => ArrayBuffer | null;
}

/** Begin and length of a part, in bytes from the end of the head. */
export type Part = readonly [start: number, length: number];

/** The head of an image: JSON, padded to a multiple of four bytes, behind its own length. */
export interface ImageHead {
  readonly slots: Part;
  readonly letters: Part;
  readonly begins: Part;
  readonly lists: Readonly<
    Record<string, { mode: ListImage['mode']; columns: string[]; flat: Part; ends: Part; slots: Part; longer: Part }>
  >;
  readonly texts: Readonly<Record<string, Part>>;
  readonly tables: Readonly<Record<string, Part>>;
}

type Table = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** What modules want to find again at the next start, by name. */
export const keepers = new Map<string, () => Table>();

/** Has the build keep a table that a module makes from the lists; `image.table` gives it back. */
export function keep(name: string, table: () => Table): void {
  keepers.set(name, table);
}

/** The image beside the bundle; null in the sources, where the lists are read as they are. */
export const image: Image | null = readImage();

function readImage(): Image | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(new URL('./data/lexicon.bin', import.meta.url));
  } catch {
    return null;
  }
  const start = bytes.readUInt32LE(0);
  const head: ImageHead = JSON.parse(bytes.toString('utf8', 4, start));
  const { buffer, byteOffset } = bytes;
  // Typed arrays want addresses in step; a file of this size has a buffer of its own.
  const memory = buffer instanceof ArrayBuffer && byteOffset % 4 === 0 ? buffer : Uint8Array.from(bytes).buffer;
  const base = start + (memory === buffer ? byteOffset : 0);
  const numbers = ([at, length]: Part): Int32Array<ArrayBuffer> => new Int32Array(memory, base + at, length >> 2);
  const text = ([at, length]: Part): string => bytes.toString('utf8', start + at, start + at + length);
  const begins = numbers(head.begins);
  return {
    count: begins.length - 1,
    slots: numbers(head.slots),
    letters: new Uint16Array(memory, base + head.letters[0], head.letters[1] >> 1),
    begins,
    list: (name) => {
      const found = head.lists[name];
      if (!found) return null;
      const { mode, columns, flat, ends, slots, longer } = found;
      const index = { slots: numbers(slots), longer: numbers(longer) };
      return { mode, columns, flat: numbers(flat), ends: numbers(ends), index };
    },
    text: (name) => {
      const found = head.texts[name];
      return found ? text(found) : null;
    },
    table: (name) => {
      const found = head.tables[name];
      return found ? memory.slice(base + found[0], base + found[0] + found[1]) : null;
    },
  };
}

/** Numbers that the build keeps by name, so that a start need not make them. */
export function kept(name: string, make: () => Int32Array): Int32Array {
  const found = image?.table(name);
  const numbers = found ? new Int32Array(found) : make();
  keep(name, () => numbers);
  return numbers;
}

/** Bytes that the build keeps by name. */
export function keptBytes(name: string, make: () => Uint8Array): Uint8Array {
  const found = image?.table(name);
  const bytes = found ? new Uint8Array(found) : make();
  keep(name, () => bytes);
  return bytes;
}
