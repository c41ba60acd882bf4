import { type Entry, type WordList, wordList } from '../../lexicon/lists.ts';
import { LOCAL, normalize, wordForm } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { ACTOR_KINDS, type ActorKind } from '../../model/extraction.ts';
import { addFact, FACT } from './facts.ts';

/** A name the lists know. */
export interface KnownName {
  readonly phrase: string;
  readonly words: readonly number[];
  /** Bit i: word i is written with a capital. */
  readonly capitals: number;
  /** Written in capitals only ("WHO"). */
  readonly acronym: boolean;
  /** The same for all names of one actor. */
  readonly actor: string;
  readonly kind: ActorKind;
  /** `thing`: an event, a law, a product; no actor. */
  readonly form: 'name' | 'adjective' | 'people' | 'surname' | 'thing';
  readonly country: string | null;
  readonly standsFor: string | null;
  readonly role: string | null;
  readonly sex: string | null;
  /** Years of office: "2017-2021,2025-". */
  readonly years: string | null;
  /** From a user's own list: no evidence speaks against it. */
  readonly own: boolean;
  /** Capital of a country: stands for its government when it acts. */
  readonly capital: boolean;
}

const byFirst = new Map<number, KnownName[]>();
/** Kind of organization that a head word makes. */
export const headKinds = new Map<number, ActorKind>();

type Rest = Omit<KnownName, 'phrase' | 'words' | 'capitals' | 'acronym'>;
export const NONE = {
  country: null,
  standsFor: null,
  role: null,
  sex: null,
  years: null,
  capital: false,
  own: false,
} as const;

/** Adds a name to an index. */
export function addKnown(index: Map<number, KnownName[]>, phrase: string, words: readonly number[], rest: Rest): void {
  const first = words[0];
  if (first === undefined) return;
  const name: KnownName = { phrase, words, ...shapeOf(phrase, words), ...rest };
  const same = index.get(first);
  if (!same) index.set(first, [name]);
  else {
    let at = same.length;
    while (at > 0 && same[at - 1]!.words.length < words.length) at--;
    same.splice(at, 0, name);
  }
  addFact(first, name.capitals & 1 ? FACT.known : FACT.known | FACT.knownSmall);
}

function shapeOf(phrase: string, words: readonly number[]): { capitals: number; acronym: boolean } {
  let capitals = 0;
  let at = 0;
  const lower = normalize(phrase);
  words.forEach((word, i) => {
    const form = wordForm(word, []);
    at = lower.indexOf(form, at);
    if (at >= 0 && phrase[at] !== lower[at]) capitals |= 1 << i;
    at += form.length;
  });
  return { capitals, acronym: words.length === 1 && /^\P{Ll}{2,}$/u.test(phrase) && /\p{Lu}/u.test(phrase) };
}

export const isKind = (kind: string): kind is ActorKind => (ACTOR_KINDS as readonly string[]).includes(kind);
const columns = (list: WordList): ((entry: Entry, name: string) => string | null) => {
  const index = new Map(list.columns.map((c, i) => [c, i]));
  return (entry, name) => entry.row[index.get(name) ?? -1] || null;
};

function readCountries(): void {
  const list = wordList('actor.countries');
  const column = columns(list);
  for (const entry of list.entries) {
    const form = column(entry, 'form');
    const country = column(entry, 'country');
    addKnown(byFirst, entry.phrase, entry.words, {
      ...NONE,
      actor: form === 'people' ? `people:${country}` : `country:${country}`,
      kind: form === 'people' ? 'group' : 'country',
      form: form === 'adjective' || form === 'people' ? form : 'name',
      country,
    });
  }
}

function readPlaces(): void {
  const list = wordList('actor.places');
  const column = columns(list);
  for (const entry of list.entries) {
    const kind = column(entry, 'kind');
    addKnown(byFirst, entry.phrase, entry.words, {
      ...NONE,
      actor: `place:${placeKey(entry.phrase)}`,
      kind: 'place',
      form: 'name',
      country: column(entry, 'country'),
      capital: kind === 'capital',
    });
  }
}
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
const placeKey = (phrase: string): string => {
  const plain = normalize(phrase).normalize('NFD').replace(/\p{M}/gu, '');
  return SPELLINGS[plain] ?? plain;
};

function readOrganizations(): void {
  const list = wordList('actor.organizations');
  const column = columns(list);
  for (const entry of list.entries) {
    const kind = column(entry, 'kind') ?? '';
    if (!isKind(kind)) throw new Error(`word list "actor.organizations": "${kind}" is no kind of actor`);
    addKnown(byFirst, entry.phrase, entry.words, {
      ...NONE,
      actor: `org:${column(entry, 'name')}`,
      kind,
      form: 'name',
      country: column(entry, 'country'),
      standsFor: column(entry, 'standsFor'),
    });
  }
}

const FAMILY_FIRST = new Set(['CN', 'KR', 'KP', 'TW']);
const PARTICLES = new Set(['le', 'von', 'der', 'van', 'bin', 'al', '-', 'de', 'da']);
// Surnames that more people bear than the one who led.
const SHARED = new Set(
  'kim li wang lee brown major may johnson howard moon park khan singh cameron ryan warren harris austin carter harper francis peng'.split(
    ' ',
  ),
);

/** One form for the spellings of a person's name: no accents, "-yy", "-iy" and "-y" alike. */
const spelling = (phrase: string): string =>
  normalize(phrase)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?:yy|iy|ij|ii)\b/g, 'y');

function readLeaders(): void {
  const list = wordList('actor.leaders');
  const column = columns(list);
  for (const entry of list.entries) {
    const country = column(entry, 'country');
    const rest: Rest = {
      ...NONE,
      actor: `person:${spelling(entry.phrase)}`,
      kind: 'person',
      form: 'name',
      country,
      role: column(entry, 'role'),
      sex: column(entry, 'sex'),
      years: column(entry, 'years'),
    };
    addKnown(byFirst, entry.phrase, entry.words, rest);
    const words = entry.words;
    let from = words.length - 1;
    while (from > 1 && PARTICLES.has(wordForm(words[from - 1]!, []))) from--;
    const surname = FAMILY_FIRST.has(country ?? '') ? words.slice(0, 1) : words.slice(from);
    const form = surname.map((w) => wordForm(w, [])).join(' ');
    if (words.length < 2 || SHARED.has(form)) continue;
    const phrase = FAMILY_FIRST.has(country ?? '')
      ? (entry.phrase.split(/[\s-]/)[0] ?? '')
      : entry.phrase.slice(entry.phrase.length - form.replace(/ - /g, '-').length);
    addKnown(byFirst, phrase, surname, { ...rest, form: 'surname' });
  }
}

readCountries();
readPlaces();
readOrganizations();
readLeaders();
for (const { phrase, words } of wordList('actor.things').entries)
  addKnown(byFirst, phrase, words, { ...NONE, actor: `thing:${phrase}`, kind: 'group', form: 'thing' });
for (const entry of wordList('actor.heads').entries) {
  const kind = entry.row[1] ?? '';
  const word = entry.words[0];
  if (word === undefined || entry.words.length > 1 || !isKind(kind)) continue;
  headKinds.set(word, kind);
  addFact(word, FACT.orgHead);
}
for (const { words } of wordList('actor.unnamed').entries) if (words.length === 1) addFact(words[0]!, FACT.unnamed);

/** A user's own names, by first word. */
export type OwnNames = ReadonlyMap<number, readonly KnownName[]>;
let own: OwnNames | null = null;

/** Runs `work` with a user's own names beside those of the lists. */
export function withOwnNames<T>(names: OwnNames | null, work: () => T): T {
  own = names;
  try {
    return work();
  } finally {
    own = null;
  }
}

/** The longest known name that begins at token `t` and ends before `limit`; `any` accepts capitals lines. */
export function knownAt(doc: Doc, t: number, limit: number, any = false): KnownName | null {
  const word = doc.word[t]!;
  const users = own?.get(word);
  const found = users ? longest(doc, users, t, limit, any) : null;
  if (found || word >= LOCAL) return found;
  const names = byFirst.get(word);
  return names ? longest(doc, names, t, limit, any) : null;
}

function longest(doc: Doc, names: readonly KnownName[], t: number, limit: number, any: boolean): KnownName | null {
  for (const name of names) if (matches(doc, name, t, limit, any)) return name;
  return null;
}

function matches(doc: Doc, name: KnownName, t: number, limit: number, any: boolean): boolean {
  const n = name.words.length;
  if (t + n > limit) return false;
  for (let i = 0; i < n; i++) {
    if (doc.word[t + i] !== name.words[i]) return false;
    const shape = doc.shape[t + i]!;
    if (name.capitals & (1 << i) && !(shape & (SHAPE.capital | SHAPE.innerCap))) return false;
    if (
      !any &&
      n > 1 &&
      !(name.capitals & (1 << i)) &&
      shape & SHAPE.allCaps &&
      shape & SHAPE.letter &&
      doc.end[t + i]! - doc.start[t + i]! > 3
    )
      return false;
  }
  return !name.acronym || any || (doc.shape[t]! & SHAPE.allCaps) !== 0;
}

const countryNames = new Map<string, string>([['US', 'United States']]);
for (const source of ['i18n-iso-countries', 'hand']) {
  for (const { row } of wordList('actor.countries').entries) {
    const [phrase = '', code = '', form, from] = row;
    if (from !== source || form !== 'name' || phrase.length < 4 || phrase.startsWith('The ')) continue;
    const known = countryNames.get(code);
    if (code !== 'US' && (!known || (source !== 'hand' && phrase.length < known.length)))
      countryNames.set(code, phrase);
  }
}

/** A short name of a country by its ISO code, or null. */
export const countryName = (code: string): string | null => countryNames.get(code) ?? null;

/** The known name of exactly these words, or null. */
export function knownPhrase(words: readonly number[]): KnownName | null {
  const names = byFirst.get(words[0] ?? -1) ?? [];
  return names.find((n) => n.words.length === words.length && n.words.every((w, i) => w === words[i])) ?? null;
}
