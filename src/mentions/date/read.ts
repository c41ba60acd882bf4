import { type WordList, wordList } from '../../lexicon/lists.ts';
import { readNumber } from '../../lexicon/numbers.ts';
import { addWord } from '../../lexicon/vocabulary.ts';
import { WordMap } from '../../lexicon/word-map.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { PENN } from '../../model/tags.ts';
import { CORE, roleNumber } from '../../pattern/roles.ts';
import type { TokenMatch } from '../../pattern/rule.ts';
import { monthDayValue, ordinalValue } from './atoms.ts';
import { type ClockAt, readClock } from './clock.ts';
import { type CountAt, readCount, readVagueCount } from './count.ts';
import type { Rel } from './form.ts';
import { readDecade, readYear, type YearAt } from './years.ts';

const MONTHS = wordList('date.month');
const WEEKDAYS = wordList('date.weekday');
const UNITS = wordList('date.unit');
const PARTS = wordList('date.part');
const SEASONS = wordList('date.season');

/** Numbers of the roles that the patterns of this room name. */
export const roles = {
  b: roleNumber('b'),
  c: roleNumber('c'),
  core: CORE,
  d: roleNumber('d'),
  h: roleNumber('h'),
  k: roleNumber('k'),
  m: roleNumber('m'),
  n: roleNumber('n'),
  o: roleNumber('o'),
  p: roleNumber('p'),
  q: roleNumber('q'),
  r: roleNumber('r'),
  s: roleNumber('s'),
  said: roleNumber('said'),
  so: roleNumber('so'),
  u: roleNumber('u'),
  w: roleNumber('w'),
  y: roleNumber('y'),
  z: roleNumber('z'),
} as const;

/** First token of a role, or -1. */
export const at = (m: TokenMatch, role: number): number => m.roleFirst[role]!;

/** Last token of a role, or -1. */
export const lastOf = (m: TokenMatch, role: number): number => (at(m, role) < 0 ? -1 : m.roleEnd[role]! - 1);

const limitOf = (doc: Doc, t: number): number => doc.sentences.end[doc.sentence[t]!]!;

function cell(m: TokenMatch, list: WordList, role: number, column: number): string {
  const t = at(m, role);
  return t < 0 ? '' : (list.single(m.doc.word[t]!)?.row[column] ?? '');
}

export const monthIn = (m: TokenMatch, role = roles.m): number => Number(cell(m, MONTHS, role, 1));
/** "full", "word" (also an ordinary word or a first name), "short", or "stop" (short with its full stop). */
export const monthKind = (m: TokenMatch, role = roles.m): string => cell(m, MONTHS, role, 2);
export const weekdayIn = (m: TokenMatch, role = roles.w): number => Number(cell(m, WEEKDAYS, role, 1));
export const weekdayKind = (m: TokenMatch, role = roles.w): string => cell(m, WEEKDAYS, role, 2);
export const unitIn = (m: TokenMatch, role = roles.u): string => cell(m, UNITS, role, 1);
export const isPlural = (m: TokenMatch, role = roles.u): boolean => cell(m, UNITS, role, 2) === 'many';
export const partIn = (m: TokenMatch, role = roles.p): string => cell(m, PARTS, role, 1);
export const seasonIn = (m: TokenMatch, role = roles.s): string => cell(m, SEASONS, role, 1);
export const seasonKind = (m: TokenMatch, role = roles.s): string => cell(m, SEASONS, role, 2);

export const dayIn = (m: TokenMatch, role = roles.d): number =>
  at(m, role) < 0 ? 0 : monthDayValue(m.doc, at(m, role));
export const ordinalIn = (m: TokenMatch, role = roles.o): number => ordinalValue(m.doc, at(m, role));

export function yearAt(m: TokenMatch, role = roles.y): YearAt | null {
  const t = at(m, role);
  return t < 0 ? null : readYear(m.doc, t, limitOf(m.doc, t));
}
export const yearIn = (m: TokenMatch, role = roles.y): number | null => yearAt(m, role)?.year ?? null;

export function decadeAt(m: TokenMatch, role = roles.d): YearAt | null {
  const t = at(m, role);
  return t < 0 ? null : readDecade(m.doc, t, limitOf(m.doc, t));
}

export function clockAt(m: TokenMatch, role = roles.c): ClockAt | null {
  const t = at(m, role);
  return t < 0 ? null : readClock(m.doc, t, limitOf(m.doc, t));
}

/** The count of a role; "a" and "an" are one. */
export function countIn(m: TokenMatch, role = roles.n): CountAt {
  const t = at(m, role);
  const one: CountAt = { end: t + 1, value: 1, about: false, range: false };
  if (t < 0) return one;
  const limit = limitOf(m.doc, t);
  return readCount(m.doc, t, limit) ?? readVagueCount(m.doc, t, limit) ?? one;
}

/** Value of a `<number>` role, or NaN. */
export function numberIn(m: TokenMatch, role = roles.n): number {
  const t = at(m, role);
  return t < 0 ? Number.NaN : (readNumber(m.doc, t, limitOf(m.doc, t))?.value ?? Number.NaN);
}

const RELS = new Map<number, Rel>([
  ...['last', 'past', 'previous'].map((w): [number, Rel] => [addWord(w), -1]),
  ...['this', 'current', 'same'].map((w): [number, Rel] => [addWord(w), 0]),
  ...['next', 'coming', 'following', 'upcoming'].map((w): [number, Rel] => [addWord(w), 1]),
]);

/** What the last word of a role says: "last" -1, "this past" -1, "this" 0, "next" 1; null without the role. */
export function relIn(m: TokenMatch, role = roles.r): Rel {
  const last = lastOf(m, role);
  return last < 0 ? null : (RELS.get(m.doc.word[last]!) ?? null);
}

/** Does the word at token `t` belong to the set? False outside the sentence of the match. */
export function hasWord(m: TokenMatch, t: number, words: FewWords): boolean {
  const s = m.doc.sentence[m.first]!;
  return t >= m.doc.sentences.first[s]! && t < m.doc.sentences.end[s]! && words.has(m.doc.word[t]!);
}

/** Words that a rule asks for: few, so that their table stays in the cache. */
export type FewWords = WordMap<true>;
const sets = new Map<string, FewWords>();

/** Word ids of forms parted by spaces; one set for one string, so that rules may write their words where they use them. */
export function wordSet(forms: string): FewWords {
  const known = sets.get(forms);
  if (known) return known;
  const made: FewWords = new WordMap(new Map(forms.split(' ').map((form) => [addWord(form), true] as const)));
  sets.set(forms, made);
  return made;
}

export const isCapital = (doc: Doc, t: number): boolean => (doc.shape[t]! & SHAPE.capital) !== 0;

/** Penn tag of token `t`, or "X" outside the sentence of the match. */
export function tagAt(m: TokenMatch, t: number): string {
  const s = m.doc.sentence[m.first]!;
  return t >= m.doc.sentences.first[s]! && t < m.doc.sentences.end[s]! ? (PENN[m.doc.tag[t]!] ?? 'X') : 'X';
}

/** Is token `t` directly after the one before it, without white space? */
export const isGlued = (doc: Doc, t: number): boolean => t < doc.count && (doc.shape[t]! & SHAPE.glued) !== 0;
