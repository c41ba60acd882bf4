import { type Entry, matchList, wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import { AND, NOUN, words } from './grammar.ts';
import { MARK } from './marks.ts';
import type { Scene } from './phrases.ts';
import { type ObjectSense, toSense } from './sense.ts';

const policyList = wordList('object.policy');

/** Senses of the entries met so far. */
const sensesRead = new Array<ObjectSense | undefined>(policyList.size);

const senseOfEntry = (entry: Entry): ObjectSense =>
  (sensesRead[entry.index] ??= toSense((entry.row[1] ?? '').split(' ')));

/** "a number of restrictions": the noun after "of" is what is meant. */
export const MEASURES = words(
  'version aspect element portion piece batch round raft slew host handful variety array wave page copy draft degree number amount level kind set range series part use introduction package rate cost length share lot sort type form state all some any most many much plenty hundreds thousands millions dozens billions year month week expansion development provision supply availability growth age sale sales use life term scope remit duration',
);
const OF = words('of in');

const NONE = toSense([]);
const NOTHING = toSense([], false, true);
const MONEY = toSense(['money']);

const DOLLAR = 36;
const POUND = 163;
const EURO = 8364;

/** Does a sign of a currency stand in tokens [first, end)? */
function holdsCurrency({ text, start, end: ends }: Doc, first: number, end: number): boolean {
  const stop = ends[end - 1]!;
  for (let at = start[first]!; at < stop; at++) {
    const unit = text.charCodeAt(at);
    if (unit === DOLLAR || unit === POUND || unit === EURO) return true;
  }
  return false;
}

/** The sense of noun phrase `n`. Looks through measure nouns ("the number of migrants"), twice at most. */
export function senseOf(scene: Scene, n: number, depth = 0): ObjectSense {
  if (n < 0) return NONE;
  const { doc, mentions } = scene;
  const np = doc.nounPhrases;
  const head = np.head[n]!;
  const first = np.first[n]!;
  const own = headSense(scene, first, head);
  const next = np.end[n]!;
  const inner = depth < 2 && next + 1 < scene.end ? np.at[next + 1]! : -1;
  if (inner >= 0 && OF.has(doc.word[next]!) && isMeasure(doc, head)) {
    const through = senseOf(scene, inner, depth + 1);
    if (through.classes.length > 0) return own ? alsoOf(through, own) : through;
  }
  if (own) return own;
  if (scene.marks[head]! & MARK.nothing) return NOTHING;
  if ((mentions.money.at[head] ?? -1) >= 0 || holdsCurrency(doc, first, head + 1)) return MONEY;
  const named = nameSense(scene, head);
  if (named) return named;
  // "the DACA and NAFTA programmes": the head that both share.
  if (inner >= 0 && AND.has(doc.word[next]!)) {
    const shared = senseOf(scene, inner, depth + 1);
    if (shared.classes.length > 0 && !shared.weak) return shared;
  }
  const before = classesIn(scene, first, head);
  return before.length > 0 ? toSense(before, true) : NONE;
}

/** "[hundreds] of migrants", "[two] of the prisoners" */
const isMeasure = (doc: Doc, head: number): boolean =>
  MEASURES.has(doc.lemma[head]!) || MEASURES.has(doc.word[head]!) || doc.tag[head] === CD;

const CD = penn('CD');

/** What is measured, and the measure itself: "the [rate] of the [tax]". */
const alsoOf = (inner: ObjectSense, own: ObjectSense): ObjectSense =>
  toSense([...inner.classes, ...own.classes], inner.weak);

const PEOPLE = toSense(['people']);
const COUNTRY = toSense(['country']);
const COMPANY = toSense(['company']);
const BLOC = toSense(['bloc']);

/** "extradite Laden", "invade Kuwait": a person or a country by name. */
function nameSense(scene: Scene, head: number): ObjectSense | null {
  const m = scene.mentions.actors.at[head] ?? -1;
  const kind = m >= 0 ? scene.mentions.actors.list[m]?.actor.kind : undefined;
  if (kind === 'person') return PEOPLE;
  if (kind === 'country' || kind === 'place') return COUNTRY;
  if (kind === 'company') return COMPANY;
  if (kind === 'bloc') return BLOC;
  return null;
}

/** The sense of the longest listed noun that ends with the head, or null. */
function headSense({ doc, marks }: Scene, first: number, head: number): ObjectSense | null {
  for (let t = Math.max(first, head - 3); t <= head; t++) {
    if (!(marks[t]! & (t < head ? MARK.policyPhrase : POLICY))) continue;
    const found = matchList(doc, policyList, t);
    if (found && found.end === head + 1) return senseOfEntry(found.entry);
  }
  return null;
}
const POLICY = MARK.policy | MARK.policyPhrase;

/** Policy classes of any noun in tokens [first, end). */
export function classesIn({ doc, marks }: Scene, first: number, end: number): readonly string[] {
  let found = NONE.classes;
  for (let t = first; t < end; t++) {
    if (!NOUN[doc.tag[t]!] || !(marks[t]! & POLICY)) continue;
    const m = matchList(doc, policyList, t);
    if (m) found = [...found, ...senseOfEntry(m.entry).classes];
  }
  return found;
}
