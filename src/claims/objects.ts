import { type Entry, isInList, matchList, type WordList, wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { AND, NOUN, words } from './grammar.ts';
import type { Scene } from './phrases.ts';

const policyList = wordList('object.policy');
const nothingList = wordList('object.nothing');
/** Classes of the entries met so far. */
const classesRead = new Map<Entry, readonly string[]>();

function classesOf(entry: Entry): readonly string[] {
  let classes = classesRead.get(entry);
  if (!classes) {
    classes = (entry.row[1] ?? '').split(' ');
    classesRead.set(entry, classes);
  }
  return classes;
}

/** "a number of restrictions": the noun after "of" is what is meant. */
export const MEASURES = words(
  'degree number amount level kind set range series part use introduction package rate cost length share lot sort type form state all some any most many much plenty hundreds thousands millions dozens billions year month week expansion development provision supply availability growth age',
);
const OF = words('of in');

/** What a noun phrase is about, for a verb that acts on it. */
export interface ObjectSense {
  readonly classes: readonly string[];
  /** "raise concerns": a noun that makes no policy action of any verb. */
  readonly nothing: boolean;
  /** The classes are of a noun before the head ("funding pledge"), not of the head. */
  readonly weak: boolean;
}

const NONE: ObjectSense = { classes: [], nothing: false, weak: false };
const CURRENCY: readonly number[] = ['$', '£', '€'].map((sign) => sign.charCodeAt(0));

/** Does a sign of a currency stand in tokens [first, end)? */
function holdsCurrency(doc: Doc, first: number, end: number): boolean {
  for (let at = doc.start[first]!; at < doc.end[end - 1]!; at++)
    if (CURRENCY.includes(doc.text.charCodeAt(at))) return true;
  return false;
}

/** The sense of noun phrase `n`. Looks through measure nouns ("the number of migrants"), twice at most. */
export function senseOf(scene: Scene, n: number, depth = 0): ObjectSense {
  if (n < 0) return NONE;
  const { doc, mentions } = scene;
  const np = doc.nounPhrases;
  const head = np.head[n]!;
  const first = np.first[n]!;
  const own = headClasses(doc, first, head);
  const next = np.end[n]!;
  const measure = MEASURES.has(doc.lemma[head]!) || MEASURES.has(doc.word[head]!);
  if (depth < 2 && measure && next + 1 < scene.end && OF.has(doc.word[next]!)) {
    const inner = np.at[next + 1]!;
    const through = inner >= 0 ? senseOf(scene, inner, depth + 1) : NONE;
    if (through.classes.length > 0) return { ...through, classes: [...through.classes, ...(own ?? [])] };
  }
  if (own) return { classes: own, nothing: false, weak: false };
  const money = (mentions.money.at[head] ?? -1) >= 0 || holdsCurrency(doc, first, head + 1);
  if (money && !has(nothingList, doc, head)) return { classes: ['money'], nothing: false, weak: false };
  if (has(nothingList, doc, head)) return { classes: [], nothing: true, weak: false };
  const named = nameClasses(scene, head);
  if (named) return { classes: named, nothing: false, weak: false };
  // "the DACA and NAFTA programmes": the head that both share.
  if (depth < 2 && next + 1 < scene.end && AND.has(doc.word[next]!) && np.at[next + 1]! >= 0) {
    const shared = senseOf(scene, np.at[next + 1]!, depth + 1);
    if (shared.classes.length > 0 && !shared.weak) return shared;
  }
  const before = classesIn(doc, first, head);
  return { classes: before, nothing: false, weak: before.length > 0 };
}

/** "extradite Laden", "invade Kuwait": a person or a country by name. */
function nameClasses(scene: Scene, head: number): readonly string[] | null {
  const m = scene.mentions.actors.at[head] ?? -1;
  const kind = m >= 0 ? scene.mentions.actors.list[m]?.actor.kind : undefined;
  if (kind === 'person') return ['people'];
  if (kind === 'country' || kind === 'place') return ['country'];
  if (kind === 'company') return ['company'];
  if (kind === 'bloc') return ['bloc'];
  return null;
}

/** Classes of the longest listed noun that ends with the head, or null. */
function headClasses(doc: Doc, first: number, head: number): readonly string[] | null {
  for (let t = Math.max(first, head - 3); t <= head; t++) {
    const found = matchList(doc, policyList, t);
    if (found && found.end === head + 1) return classesOf(found.entry);
  }
  return null;
}

/** Is the token's word or lemma a one-word entry of the list? */
export function has(list: WordList, doc: Doc, t: number): boolean {
  return isInList(list, doc.word[t]!) || isInList(list, doc.lemma[t]!);
}

/** Policy classes of any noun in tokens [first, end). */
export function classesIn(doc: Doc, first: number, end: number): string[] {
  const found: string[] = [];
  for (let t = first; t < end; t++) {
    if (!NOUN[doc.tag[t]!]) continue;
    const m = matchList(doc, policyList, t);
    if (m) found.push(...classesOf(m.entry));
  }
  return found;
}
