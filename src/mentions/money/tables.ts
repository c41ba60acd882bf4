import { type Entry, type WordList, wordList } from '../../lexicon/lists.ts';
import { LOCAL } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';

/** A kind of currency unit: "dollar" is a family of many currencies, "cent" a hundredth of it. */
export interface Unit {
  /** Currencies of one name: "dollar", "franc". */
  readonly family: string;
  /** ISO 4217 code when the unit names it ("US$", "EUR"), else null. */
  readonly code: string | null;
  /** Major units in one of these: 0.01 for cents, a million for "MUSD". */
  readonly factor: number;
  /** Other families this may be a part of: the cents of the euro. */
  readonly also: readonly string[];
}

/** How far a form may be trusted; see the `use` and `how` columns of the lists. */
export type Use = string;

export interface UnitEntry extends Unit {
  readonly use: Use;
}

export interface Currency {
  readonly code: string;
  readonly family: string;
  readonly country: string;
  /** Meant when nothing tells: "first"; or the year in which the currency ended; or "-". */
  readonly default: string;
}

export const UNITS = wordList('money.unit');
export const CODES = wordList('money.code');
export const SIGNS = wordList('money.sign');
export const LETTERS = wordList('money.letters');
export const PLACES = wordList('money.place');
export const SCALES = wordList('money.scale');
export const VAGUE = wordList('money.vague');
export const BOUNDS = wordList('money.bound');
export const BOUNDS_AFTER = wordList('money.bound-after');
export const RATES = wordList('money.rate');
export const OFTEN = wordList('money.often');
export const WEIGHS = wordList('money.weighs');
export const COSTS = wordList('money.costs');
export const GOODS = wordList('money.goods');
export const CHANGES = wordList('money.changes');
export const SPANS = wordList('money.spans');

/** The value of a column of an entry. */
export function column(list: WordList, entry: Entry, name: string): string {
  return entry.row[list.columns.indexOf(name)] ?? '';
}

/** Every currency by family, in the order of the list. */
export const byFamily = new Map<string, Currency[]>();
const familyOf = new Map<string, string>();
for (const entry of CODES.entries) {
  const [code, family] = [column(CODES, entry, 'code'), column(CODES, entry, 'family')];
  // Other names of a code ("rmb", "MUSD") follow its own row in meaning, not in order.
  if (entry.phrase !== code.toLowerCase()) continue;
  familyOf.set(code, family);
  const country = column(CODES, entry, 'country');
  const of = { code, family, country, default: column(CODES, entry, 'default') };
  const same = byFamily.get(family);
  if (same) same.push(of);
  else byFamily.set(family, [of]);
}

// Names that several families share, or that say which member of a family is meant.
const members = (...families: string[]): Currency[] => families.flatMap((family) => byFamily.get(family) ?? []);
byFamily.set('crown', members('krona', 'krone', 'koruna', 'kroon'));
byFamily.set(
  'lira-it',
  members('lira').filter((c) => c.country === 'IT'),
);
byFamily.set(
  'mark-fi',
  members('mark').filter((c) => c.country === 'FI'),
);

const cache = new Map<Entry, UnitEntry>();

/** The unit that an entry of UNITS, CODES, SIGNS or LETTERS stands for. */
export function unitOf(list: WordList, entry: Entry): UnitEntry {
  const known = cache.get(entry);
  if (known) return known;
  const of = column(list, entry, 'of') || column(list, entry, 'code') || column(list, entry, 'family');
  const family = familyOf.get(of);
  const also = column(list, entry, 'also');
  const made = {
    family: family ?? of,
    code: family ? of : null,
    factor: Number(column(list, entry, 'factor') || 1),
    also: also && also !== '-' ? also.split(' ') : [],
    use: column(list, entry, 'use') || column(list, entry, 'how'),
  };
  cache.set(entry, made);
  return made;
}

/** The one-word entry of a word, if the list has it. */
export function entryOf(list: WordList, word: number): Entry | undefined {
  return word < LOCAL ? list.single(word) : undefined;
}

/** The commonest codes, which are written in small letters too. */
export const COMMON_CODES = wordSetOf('usd eur gbp rmb btc');
