import { readDataText } from '../lexicon/data-file.ts';
import { kept, keptLines } from '../lexicon/image.ts';
import { addWord } from '../lexicon/vocabulary.ts';
import { PENN, type PennTag, penn } from '../model/tags.ts';

/**
 * Which form of a word a row is about: `low` in lower case, `cap` with a capital inside a sentence, `name` the same and
 * also where a sentence begins ("Bush won"), `caps` in capitals ("US", "WHO").
 */
type Case = 'low' | 'cap' | 'name' | 'caps';

/** The tags a word may bear: the commonest, and all of them as bits. */
export interface TagSet {
  readonly first: number;
  readonly tags: readonly number[];
  /** Bit t of `low` is tag t, bit t of `high` is tag 32 + t. */
  readonly low: number;
  readonly high: number;
}

/** Sets by number; number 0 is no set. */
export const TAG_SETS: TagSet[] = [makeSet([])];
const setNumbers = new Map<string, number>();
/** By number of set: the first tag, plus CHOICE where there are more. */
let firsts = new Uint8Array(1 << 10);
const CHOICE = 1 << 6;

export interface CaseTable {
  /** Word id -> number of its tag set, 0 for none; ids beyond its end have none. */
  of: Uint16Array;
}
export const TABLE: Readonly<Record<Case, CaseTable>> = {
  low: { of: new Uint16Array(1 << 16) },
  cap: { of: new Uint16Array(1 << 16) },
  name: { of: new Uint16Array(1 << 16) },
  caps: { of: new Uint16Array(1 << 16) },
};

const CASES: readonly Case[] = ['low', 'cap', 'name', 'caps'];
// At the end, for rules of context have sets of their own.
const knownSets = keptLines(
  'nlp.words.sets',
  () => [],
  () => [...setNumbers.keys()],
);
for (const names of knownSets) setNumber(names);
if (knownSets.length === 0) load(readDataText('nlp.words'));
for (const c of CASES) TABLE[c].of = kept(`nlp.words.${c}`, () => TABLE[c].of);

/** Reads the packed table: `case, tags, words, source` a line, after the head line. */
function load(text: string): void {
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; ) {
    const end = text.indexOf('\n', at);
    const a = text.indexOf('\t', at);
    const b = text.indexOf('\t', a + 1);
    const stop = text.indexOf('\t', b + 1);
    const table = TABLE[text.slice(at, a) as Case];
    const set = setNumber(text.slice(a + 1, b));
    for (let from = b + 1; from < stop; ) {
      let to = text.indexOf(' ', from);
      if (to < 0 || to > stop) to = stop;
      put(table, addWord(text.slice(from, to)), set);
      from = to + 1;
    }
    at = end + 1;
  }
}

function put(table: CaseTable, word: number, set: number): void {
  if (word >= table.of.length) {
    const wider = new Uint16Array(Math.max(table.of.length * 2, word + 1));
    wider.set(table.of);
    table.of = wider;
  }
  table.of[word] = set;
}

/** Number of the set of these tags, commonest first, written with spaces between. */
export function setNumber(names: string): number {
  const known = setNumbers.get(names);
  if (known !== undefined) return known;
  const n = TAG_SETS.length;
  const tags = names.split(' ').map((name) => penn(name as PennTag));
  TAG_SETS.push(makeSet(tags));
  setNumbers.set(names, n);
  if (n >= firsts.length) {
    const wider = new Uint8Array(2 * n);
    wider.set(firsts);
    firsts = wider;
  }
  firsts[n] = tags[0]! | (tags.length > 1 ? CHOICE : 0);
  return n;
}

/** The commonest tag of a set: TAG_SETS[set].first, for those who ask at each token. */
export function firstTag(set: number): number {
  return firsts[set]! & ~CHOICE;
}

/** The set where there are two tags or more in it, else 0. */
export function choiceOf(set: number): number {
  return set & -(firsts[set]! >> 6);
}

function makeSet(tags: readonly number[]): TagSet {
  let low = 0;
  let high = 0;
  for (const t of tags) {
    if (t < 32) low |= 1 << t;
    else high |= 1 << (t - 32);
  }
  return { first: tags[0] ?? 0, tags, low, high };
}

/** Does the set hold the tag? */
export function holds(set: TagSet, tag: number): boolean {
  return tag < 32 ? (set.low & (1 << tag)) !== 0 : (set.high & (1 << (tag - 32))) !== 0;
}

/** Set of a word in one case, or 0. */
export function setOf(table: CaseTable, word: number): number {
  const { of } = table;
  return word < of.length ? of[word]! : 0;
}

/** May the word bear the tag in lower case? */
export function hasTag(word: number, tag: PennTag): boolean {
  return holds(TAG_SETS[setOf(TABLE.low, word)]!, penn(tag));
}

const unions = new Map<number, number>();

/** Number of the set of the tags of `a`, then those of `b`. */
export function union(a: number, b: number): number {
  if (!b || a === b) return a;
  if (!a) return b;
  const key = a * 65536 + b;
  const known = unions.get(key);
  if (known !== undefined) return known;
  const tags = [...TAG_SETS[a]!.tags, ...TAG_SETS[b]!.tags.filter((t) => !TAG_SETS[a]!.tags.includes(t))];
  const n = setNumber(tags.map((t) => PENN[t]!).join(' '));
  unions.set(key, n);
  return n;
}
