import { addWord } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import { SHAPE } from '../../model/doc.ts';
import { ACTOR_KINDS, type ActorKind } from '../../model/extraction.ts';
import { FACT, factsOf, usesOf } from './facts.ts';
import { knownAt } from './known.ts';
import type { View } from './view.ts';

export const word = (form: string): number => addWord(form);
export const words = wordSetOf;
export const COMMA = word(',');
export const WHO = word('who');
export const AND = word('and');
export const OR = word('or');
export const OPEN = word('(');
export const CLOSE = word(')');
export const HYPHEN = word('-');
export const DASHES = words('- -- — –');
export const A = words('a an its his her their our this that');
export const IN = words('in at near');
export const FROM = words('from to into toward towards across around through throughout');
export const BY = word('by');
export const WITH = words('with against');
export const OF = word('of');
export const FOR = word('for');
export const DOT = words('. ; :');
export const AMP = word('&');
export const YEARS = word('year');

export const has = (bits: number, bit: number): boolean => (bits & bit) !== 0;
const NO_ORGANIZATION: ReadonlySet<string> = new Set<ActorKind>(['person', 'country', 'unnamed', 'place']);
export const org: ReadonlySet<string> = new Set(ACTOR_KINDS.filter((k) => !NO_ORGANIZATION.has(k)));
export const length = (v: View): number => v.doc.end[v.segment.end - 1]! - v.doc.start[v.segment.first]!;
export function hasInitial(v: View): boolean {
  const { doc, segment } = v;
  for (let t = segment.first; t < segment.end; t++) {
    if (doc.shape[t]! & SHAPE.abbreviation && doc.end[t]! - doc.start[t]! === 2) return true;
  }
  return false;
}
export function hasWord(v: View, wanted: number): boolean {
  for (let t = v.segment.first; t < v.segment.end; t++) if (v.doc.word[t] === wanted) return true;
  return false;
}
const SCOTTISH = /^(?:Mc\p{Lu}|Mac\p{Lu}|O['’]\p{Lu})/u;
export function startsScottish(v: View): boolean {
  const t = v.segment.end - 1;
  const form = v.doc.text.slice(v.doc.start[t]!, v.doc.start[t]! + 4);
  return SCOTTISH.test(form);
}
const afterToken = (v: View): number => v.segment.end + (v.owns ? 1 : 0);
const beforeToken = (v: View): number =>
  (v.segment.titleFirst >= 0 ? v.segment.titleFirst : v.segment.first) - (v.the ? 2 : 1);
/** Word `k` tokens after the one after the segment; negative: before. */
export function wordAt(v: View, k: number): number {
  const t = k >= 0 ? afterToken(v) + k : v.segment.first + k;
  return t >= 0 && t < v.doc.count ? v.doc.word[t]! : -1;
}
export function shapeAt(v: View, k: number): number {
  const t = afterToken(v) + k;
  return t < v.doc.count ? v.doc.shape[t]! : 0;
}

const DESCRIBERS = words(
  'a an the chief head former who whose president chairman director manager senior leader minister',
);
export const describes = (v: View): boolean =>
  DESCRIBERS.has(v.after2) ||
  (v.after2 >= 0 && (factsOf(v.after2) & FACT.title) !== 0 && !(shapeAt(v, 1) & SHAPE.capital));
export function landAfter(v: View): boolean {
  const t = afterToken(v) + 1;
  if (t >= v.doc.count || !(factsOf(v.doc.word[t]!) & FACT.known)) return false;
  const known = knownAt(v.doc, t, v.doc.sentences.end[v.doc.sentence[v.segment.first]!]!);
  return known !== null && (known.kind === 'place' || known.kind === 'country') && known.form === 'name';
}
export function landBefore(v: View): boolean {
  const t = beforeToken(v) - 1;
  if (t < 0 || !(factsOf(v.doc.word[t]!) & FACT.known)) return false;
  const known = knownAt(v.doc, t, t + 1);
  return known !== null && (known.kind === 'place' || known.kind === 'country') && known.form === 'name';
}
export function usesBefore(v: View, k: number): number {
  const t = v.segment.first - k - (v.the ? 1 : 0);
  return t >= 0 ? usesOf(v.doc.word[t]!) : 0;
}

const LINKS = words('of for on in and to');
/** "Christian Democratic Union of ...": does a head word stand right before a link? */
export function headBeforeLink(v: View): boolean {
  const { doc, segment } = v;
  for (let t = segment.first; t + 1 < segment.end; t++) {
    if (factsOf(doc.word[t]!) & FACT.orgHead && LINKS.has(doc.word[t + 1]!)) return true;
  }
  return false;
}

export function beginsWithLand(v: View): boolean {
  const { first, end, firstFacts } = v.segment;
  if (!(firstFacts & FACT.known)) return false;
  const known = knownAt(v.doc, first, end);
  return known !== null && (known.kind === 'country' || known.kind === 'place' || known.form === 'people');
}

/** Does a head word of organizations end the name or stand before a link? */
export const hasHead = (v: View): boolean =>
  (v.segment.lastFacts & (FACT.orgHead | FACT.companySuffix)) !== 0 || headBeforeLink(v);

/** What the name of its head stands before: "the Macron administration". */
export const GOVERNS = words('administration government cabinet presidency campaign team era family camp regime');

const OF_PERSONS = words('van von der bin ibn bint ben abu al el');
/** "van Roosbeek", "bin Salman": a small particle that names of persons have. */
export function hasPersonParticle(v: View): boolean {
  const { doc, segment } = v;
  for (let t = segment.first + 1; t < segment.end - 1; t++) {
    if (OF_PERSONS.has(doc.word[t]!) && !(doc.shape[t]! & SHAPE.capital)) return true;
  }
  return false;
}
