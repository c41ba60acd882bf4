import { type Entry, type WordList, wordList } from '../../lexicon/lists.ts';
import { normalize } from '../../lexicon/vocabulary.ts';
import { ACTOR_KINDS, type ActorKind } from '../../model/extraction.ts';
import type { KnownName } from './known.ts';

/** What a list says of a name beside its words. */
export type KnownFacts = Omit<KnownName, 'phrase' | 'words' | 'capitals' | 'acronym'>;
/** The columns of one row, by name. */
export type Columns = (name: string) => string | null;

/** What is known of a name of which nothing is known. */
export const NONE = {
  country: null,
  standsFor: null,
  role: null,
  sex: null,
  years: null,
  capital: false,
  own: false,
} as const;

/** Is the word a kind of the schema? */
export const isKind = (kind: string): kind is ActorKind => (ACTOR_KINDS as readonly string[]).includes(kind);

/** The columns of an entry by name; null for an empty cell. */
export const columnsOf =
  (list: WordList, entry: Entry): Columns =>
  (name) =>
    entry.row[list.columns.indexOf(name)] || null;

const SPELLINGS: Readonly<Record<string, string>> = {
  kiev: 'kyiv',
  odesa: 'odessa',
  kharkov: 'kharkiv',
  'washington dc': 'washington',
  'washington d.c.': 'washington',
  'st. petersburg': 'saint petersburg',
  'st petersburg': 'saint petersburg',
  peking: 'beijing',
  bombay: 'mumbai',
  calcutta: 'kolkata',
};
const plain = (phrase: string): string => normalize(phrase).normalize('NFD').replace(/\p{M}/gu, '');
const placeKey = (phrase: string): string => SPELLINGS[plain(phrase)] ?? plain(phrase);
/** One form for the spellings of a person's name: no accents, "-yy", "-iy" and "-y" alike. */
const spelling = (phrase: string): string => plain(phrase).replace(/(?:yy|iy|ij|ii)\b/g, 'y');

function countryFacts(column: Columns): KnownFacts {
  const form = column('form');
  const country = column('country');
  return {
    ...NONE,
    actor: form === 'people' ? `people:${country}` : `country:${country}`,
    kind: form === 'people' ? 'group' : 'country',
    form: form === 'adjective' || form === 'people' ? form : 'name',
    country,
  };
}

const placeFacts = (column: Columns, phrase: string): KnownFacts => ({
  ...NONE,
  actor: `place:${placeKey(phrase)}`,
  kind: 'place',
  form: 'name',
  country: column('country'),
  capital: column('kind') === 'capital',
});

function organizationFacts(column: Columns): KnownFacts {
  const kind = column('kind') ?? '';
  if (!isKind(kind)) throw new Error(`word list "actor.organizations": "${kind}" is no kind of actor`);
  return {
    ...NONE,
    actor: `org:${column('name')}`,
    kind,
    form: 'name',
    country: column('country'),
    standsFor: column('standsFor'),
  };
}

const leaderFacts = (column: Columns, phrase: string): KnownFacts => ({
  ...NONE,
  actor: `person:${spelling(column('name') ?? phrase)}`,
  kind: 'person',
  form: column('name') ? 'surname' : 'name',
  country: column('country'),
  role: column('role'),
  sex: column('sex'),
  years: column('years'),
});

const thingFacts = (_: Columns, phrase: string): KnownFacts => ({
  ...NONE,
  actor: `thing:${phrase}`,
  kind: 'group',
  form: 'thing',
});

/** The lists of names; of equal names the earlier list's counts. */
export const SOURCES: readonly {
  readonly list: WordList;
  readonly read: (column: Columns, phrase: string) => KnownFacts;
}[] = [
  { list: wordList('actor.countries'), read: countryFacts },
  { list: wordList('actor.places'), read: placeFacts },
  { list: wordList('actor.organizations'), read: organizationFacts },
  { list: wordList('actor.leaders'), read: leaderFacts },
  { list: wordList('actor.surnames'), read: leaderFacts },
  { list: wordList('actor.things'), read: thingFacts },
];

let countryNames: Map<string, string> | null = null;

/** A short name of a country by its ISO code, or null. */
export function countryName(code: string): string | null {
  countryNames ??= readCountryNames();
  return countryNames.get(code) ?? null;
}

function readCountryNames(): Map<string, string> {
  const names = new Map<string, string>([['US', 'United States']]);
  for (const source of ['i18n-iso-countries', 'hand']) {
    for (const { row } of wordList('actor.countries').entries) {
      const [phrase = '', code = '', form, from] = row;
      if (from !== source || form !== 'name' || phrase.length < 4 || phrase.startsWith('The ')) continue;
      const known = names.get(code);
      if (code !== 'US' && (!known || (source !== 'hand' && phrase.length < known.length))) names.set(code, phrase);
    }
  }
  return names;
}
