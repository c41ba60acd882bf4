import { wordList } from '../../lexicon/lists.ts';
import { LOCAL, normalize, vocabularySize, wordForm } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import type { ActorKind } from '../../model/extraction.ts';
import { addFact, areFactsKept, FACT } from './facts.ts';
import { columnsOf, isKind, type KnownFacts, SOURCES } from './sources.ts';

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

/** Kind of organization that a head word makes. */
export const headKinds = new Map<number, ActorKind>();

/** The names that begin with one word, longest first. */
export interface NamesFrom {
  readonly names: KnownName[];
  /** The second word of each, or -1: most names are ruled out by it. */
  readonly seconds: number[];
}

/** Adds a name to an index by first words. */
export function addKnown(
  index: Map<number, NamesFrom>,
  phrase: string,
  words: readonly number[],
  rest: KnownFacts,
): void {
  const first = words[0];
  if (first === undefined) return;
  const name = createKnown(phrase, words, rest);
  const same = index.get(first);
  if (!same) {
    index.set(first, { names: [name], seconds: [words[1] ?? -1] });
    return;
  }
  let at = same.names.length;
  while (at > 0 && same.names[at - 1]!.words.length < words.length) at--;
  same.names.splice(at, 0, name);
  same.seconds.splice(at, 0, words[1] ?? -1);
}

/** All names have their fields in one order: what reads them at each candidate is faster so. */
function createKnown(phrase: string, words: readonly number[], rest: KnownFacts): KnownName {
  const { actor, kind, form, country, standsFor, role, sex, years, own, capital } = rest;
  const { capitals, acronym } = shapeOf(phrase, words);
  return { phrase, words, capitals, acronym, actor, kind, form, country, standsFor, role, sex, years, own, capital };
}

const startsSmall = (phrase: string): boolean => phrase[0] === normalize(phrase[0] ?? '');

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

const NO_NAMES: NamesFrom = { names: [], seconds: [] };
/** Names by first word, and by word id where they stand: 0 for words that nobody has asked for, 1 for those with none. */
const byFirst: NamesFrom[] = [NO_NAMES, NO_NAMES];
let placeOf = new Uint16Array(1 << 12);

/** Names of the lists that begin with a word; made when first asked for. */
function namesFrom(word: number): NamesFrom {
  if (word < 0 || word >= LOCAL) return NO_NAMES;
  const place = word < placeOf.length ? placeOf[word]! : 0;
  return place > 0 ? byFirst[place]! : makeNames(word);
}

function makeNames(word: number): NamesFrom {
  const found = new Map<number, NamesFrom>();
  for (const { list, read } of SOURCES) {
    const alone = list.single(word);
    const rest = alone && read(columnsOf(list, alone), alone.phrase);
    if (alone && rest) addKnown(found, alone.phrase, alone.words, rest);
    for (const entry of list.phrases(word)) {
      addKnown(found, entry.phrase, entry.words, read(columnsOf(list, entry), entry.phrase));
    }
  }
  const names = found.get(word);
  if (word >= placeOf.length) {
    const wider = new Uint16Array(Math.max(word + 1, vocabularySize()));
    wider.set(placeOf);
    placeOf = wider;
  }
  placeOf[word] = names ? byFirst.push(names) - 1 : 1;
  return names ?? NO_NAMES;
}

if (!areFactsKept) markNames();

function markNames(): void {
  for (const { list } of SOURCES) {
    for (const { phrase, words } of list.entries) {
      if (words[0] !== undefined) addFact(words[0], startsSmall(phrase) ? FACT.known | FACT.knownSmall : FACT.known);
    }
  }
  for (const { first, length } of wordList('actor.unnamed').entries) if (length === 1) addFact(first, FACT.unnamed);
}
for (const { words, row } of wordList('actor.heads').entries) {
  const kind = row[1] ?? '';
  const word = words[0];
  if (word === undefined || words.length > 1 || !isKind(kind)) continue;
  headKinds.set(word, kind);
  addFact(word, FACT.orgHead);
}

/** A user's own names, by first word. */
export type OwnNames = ReadonlyMap<number, NamesFrom>;
let own: OwnNames | null = null;

/** Runs `work` with a user's own names beside those of the lists. */
export function withOwnNames<T>(names: OwnNames | null, work: () => T): T {
  own = names;
  try {
    return work();
  } finally {
    own = null;
    askedDoc = null;
  }
}

/** The last question to `knownAt` and its answer: a run of names is asked about more than once. */
let askedDoc: Doc | null = null;
let asked = 0;
let askedLimit = 0;
let answer: KnownName | null = null;

/** The longest known name that begins at token `t` and ends before `limit`; `any` accepts capitals lines. */
export function knownAt(doc: Doc, t: number, limit: number, any = false): KnownName | null {
  if (any) return findKnown(doc, t, limit, true);
  // What is the longest before a later limit is the longest before this one, if it ends before it.
  if (asked === t && askedDoc === doc && limit <= askedLimit && (answer === null || t + answer.words.length <= limit))
    return answer;
  const found = findKnown(doc, t, limit, false);
  askedDoc = doc;
  asked = t;
  askedLimit = limit;
  answer = found;
  return found;
}

function findKnown(doc: Doc, t: number, limit: number, any: boolean): KnownName | null {
  const word = doc.word[t]!;
  const users = own?.get(word);
  const found = users ? longest(doc, users, t, limit, any) : null;
  if (found || word >= LOCAL) return found;
  return longest(doc, namesFrom(word), t, limit, any);
}

function longest(doc: Doc, { names, seconds }: NamesFrom, t: number, limit: number, any: boolean): KnownName | null {
  const next = t + 1 < limit ? doc.word[t + 1]! : -1;
  for (let i = 0; i < names.length; i++) {
    const second = seconds[i]!;
    if (second !== -1 && second !== next) continue;
    const name = names[i]!;
    if (second === -1 ? t < limit && isWritten(doc, name, t, any) : matches(doc, name, t, limit, any)) return name;
  }
  return null;
}

function matches(doc: Doc, name: KnownName, t: number, limit: number, any: boolean): boolean {
  const { words, capitals } = name;
  const n = words.length;
  if (t + n > limit) return false;
  for (let i = 2; i < n; i++) if (doc.word[t + i] !== words[i]) return false;
  for (let i = 0; i < n; i++) {
    const shape = doc.shape[t + i]!;
    if (capitals & (1 << i) ? !(shape & CAPITAL) : !any && isShouted(doc, t + i, shape)) return false;
  }
  return true;
}

const CAPITAL = SHAPE.capital | SHAPE.innerCap;

/** Is it written as a name of one word is? */
function isWritten(doc: Doc, { capitals, acronym }: KnownName, t: number, any: boolean): boolean {
  const shape = doc.shape[t]!;
  return (!(capitals & 1) || (shape & CAPITAL) !== 0) && (!acronym || any || (shape & SHAPE.allCaps) !== 0);
}

/** A small word of a name, in capitals: "BANK OF CHINA". */
const isShouted = (doc: Doc, t: number, shape: number): boolean =>
  (shape & SHAPE.allCaps) !== 0 && (shape & SHAPE.letter) !== 0 && doc.end[t]! - doc.start[t]! > 3;

/** The known name of exactly these words, or null. */
export function knownPhrase(words: readonly number[]): KnownName | null {
  const same = (name: KnownName): boolean =>
    name.words.length === words.length && name.words.every((w, i) => w === words[i]);
  return namesFrom(words[0] ?? -1).names.find(same) ?? null;
}
