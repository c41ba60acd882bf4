import { LOCAL } from './vocabulary.ts';

// One table for one article after another: words by hash, their code units in `units`.
let cap = 1 << 10;
let table = new Int32Array(cap).fill(-1);
let hashes = new Int32Array(cap);
let starts = new Int32Array(cap);
let own: string[] = [];
let units = new Uint16Array(1 << 13);
let end = 0;

/** Id of the word whose normalised code units are source[from, to) and hash to `hash`, in the article that is being read. */
export function localWord(source: Uint16Array, from: number, to: number, hash: number): number {
  let at = hash & (cap - 1);
  for (let id = table[at]!; id >= 0; at = (at + 1) & (cap - 1), id = table[at]!) {
    if (hashes[at] === hash && isSame(id, source, from, to)) return LOCAL + id;
  }
  if (own.length * 2 >= cap) {
    widen();
    return localWord(source, from, to, hash);
  }
  table[at] = own.length;
  hashes[at] = hash;
  return LOCAL + add(source, from, to);
}

/** The words of the article that no table knows, by id less LOCAL; the next article begins with none. */
export function takeLocalWords(): string[] {
  const taken = own;
  own = [];
  end = 0;
  if (cap > 1 << 12) {
    cap = 1 << 10;
    table = new Int32Array(cap);
    hashes = new Int32Array(cap);
    starts = new Int32Array(cap);
  }
  table.fill(-1);
  return taken;
}

function add(source: Uint16Array, from: number, to: number): number {
  const id = own.length;
  if (end + to - from > units.length) {
    const wider = new Uint16Array(Math.max(units.length * 2, end + to - from));
    wider.set(units);
    units = wider;
  }
  for (let i = from; i < to; i++) units[end + i - from] = source[i]!;
  const form = to - from > LONG ? longForm(source, from, to) : shortForm(source, from, to);
  starts[id] = end;
  end += to - from;
  own.push(form);
  return id;
}

function shortForm(source: Uint16Array, from: number, to: number): string {
  let form = '';
  for (let i = from; i < to; i++) form += String.fromCharCode(source[i]!);
  return form;
}

/** Code units of a piece: a string that is put together unit by unit is a chain as long, and slow to walk. */
const LONG = 1 << 10;

function longForm(source: Uint16Array, from: number, to: number): string {
  let form = '';
  for (let i = from; i < to; i += LONG) form += String.fromCharCode(...source.subarray(i, Math.min(to, i + LONG)));
  return form;
}

function isSame(id: number, source: Uint16Array, from: number, to: number): boolean {
  const length = to - from;
  if (own[id]!.length !== length) return false;
  for (let i = 0, k = starts[id]!; i < length; i++, k++) if (units[k] !== source[from + i]) return false;
  return true;
}

function widen(): void {
  const old = table;
  const oldHashes = hashes;
  cap *= 2;
  table = new Int32Array(cap).fill(-1);
  hashes = new Int32Array(cap);
  const wider = new Int32Array(cap);
  wider.set(starts);
  starts = wider;
  for (let i = 0; i < old.length; i++) {
    if (old[i]! < 0) continue;
    let at = oldHashes[i]! & (cap - 1);
    while (table[at]! >= 0) at = (at + 1) & (cap - 1);
    table[at] = old[i]!;
    hashes[at] = oldHashes[i]!;
  }
}
