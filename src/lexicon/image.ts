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
  /** The numbers that a module asked to keep (see `kept`). */
  readonly table: (name: string) => Table | null;
  /** Those whose names begin with this and a full stop, by what follows. */
  readonly group: (name: string) => Readonly<Record<string, Table>>;
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
  readonly tables: Readonly<Record<string, TablePart>>;
}

const KINDS = { Uint8Array, Uint16Array, Uint32Array, Int32Array };
type Kind = keyof typeof KINDS;
/** Numbers of some kind. */
export interface TablePart {
  readonly kind: Kind;
  readonly part: Part;
}
export type Table = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** What modules want to find again at the next start, by name. */
export const keepers = new Map<string, () => Table>();

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
  const table = ({ kind, part }: TablePart): Table => {
    const Numbers = KINDS[kind];
    return new Numbers(memory, base + part[0], part[1] / Numbers.BYTES_PER_ELEMENT);
  };
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
    table: (name) => (head.tables[name] ? table(head.tables[name]) : null),
    group: (name) => {
      const own = Object.entries(head.tables).filter(([full]) => full.startsWith(`${name}.`));
      return Object.fromEntries(own.map(([full, found]) => [full.slice(name.length + 1), table(found)]));
    },
  };
}

/**
 * Numbers that the build keeps by name, so that a start need not make them. What they are when all has been loaded is kept
 * where `atEnd` says it, else what they are now.
 */
export function kept<T extends Table>(name: string, make: () => T, atEnd?: () => T): T {
  const numbers = (image?.table(name) as T | null | undefined) ?? make();
  keepers.set(name, atEnd ?? (() => numbers));
  return numbers;
}

/** Lines of text that the build keeps by name. */
export function keptLines(
  name: string,
  make: () => readonly string[],
  atEnd?: () => readonly string[],
): readonly string[] {
  const toBytes = (lines: () => readonly string[]) => () => new TextEncoder().encode(lines().join('\n'));
  const bytes = kept(name, toBytes(make), atEnd && toBytes(atEnd));
  return bytes.length === 0 ? [] : new TextDecoder().decode(bytes).split('\n');
}

/** As `kept`, for several tables that are made together. */
export function keptGroup<T extends Readonly<Record<string, Table>>>(name: string, make: () => T): T {
  const found = image?.group(name) as T | undefined;
  const group = found && Object.keys(found).length > 0 ? found : make();
  for (const [key, table] of Object.entries(group)) keepers.set(`${name}.${key}`, () => table);
  return group;
}
