import { type Entry, matchList, type WordList, wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { ACTION_LABELS, type ActionLabel } from '../model/extraction.ts';
import { classBits, type ObjectSense, overlap } from './sense.ts';
import { traitsOf } from './traits.ts';

/** What the lists say of one action word. */
export interface ActionEntry {
  readonly phrase: string;
  /** 0 nothing without a policy object, 3 policy by itself. */
  readonly strength: number;
  /** Object class -> label. */
  readonly byObject: ReadonlyMap<string, ActionLabel>;
  /** The classes of `byObject`, as bits. */
  readonly low: number;
  readonly high: number;
  /** Subject class -> label, for verbs that the policy itself does ("the tax will rise"). */
  readonly bySubject: ReadonlyMap<string, ActionLabel>;
  /** Is there any? */
  readonly rises: boolean;
  /** Label whatever the object is, or null: the object decides. */
  readonly any: ActionLabel | null;
  /** The subject bears the act: "students should [pay] fees". */
  readonly patient: boolean;
  /** Bits of TRAIT. */
  readonly traits: number;
}

/** The label that the first class an entry knows gives, in the entry's order. */
export function labelByClass(entry: ActionEntry, sense: ObjectSense): ActionLabel | undefined {
  if (overlap(entry, sense)) for (const [c, label] of entry.byObject) if (sense.classes.includes(c)) return label;
  return undefined;
}

/** The label of the first class an entry names, or null. */
export function firstLabel({ byObject }: ActionEntry): ActionLabel | null {
  for (const label of byObject.values()) return label;
  return null;
}

const labels: ReadonlySet<string> = new Set(ACTION_LABELS);
const isLabel = (name: string | undefined): name is ActionLabel => name !== undefined && labels.has(name);

function readEntry({ row, words }: Entry): ActionEntry {
  const byObject = new Map<string, ActionLabel>();
  const bySubject = new Map<string, ActionLabel>();
  let any: ActionLabel | null = null;
  const patient = (row[2] ?? '').split(' ').includes('patient');
  for (const pair of (row[2] ?? '').split(' ')) {
    if (pair === 'patient') continue;
    const [key, name] = pair.split(':');
    if (!key || !isLabel(name)) throw new Error(`action "${row[0]}": "${pair}" is no label`);
    if (key === '*') any = name;
    else if (key.startsWith('s.')) bySubject.set(key.slice(2), name);
    else byObject.set(key, name);
  }
  const { low, high } = classBits(byObject.keys());
  return {
    phrase: row[0] ?? '',
    strength: Number(row[1]),
    byObject,
    low,
    high,
    bySubject,
    rises: bySubject.size > 0,
    any,
    patient,
    traits: traitsOf(words[0]!),
  };
}

/** Reads the entries of one list when they are met: an article meets few. */
function reader({ size }: WordList): (entry: Entry) => ActionEntry {
  const read = new Array<ActionEntry | undefined>(size);
  return (entry) => (read[entry.index] ??= readEntry(entry));
}

const verbList = wordList('action.verb');
const nounList = wordList('action.noun');
const adjectiveList = wordList('action.adjective');
const quantityList = wordList('action.quantity');

export const conditionList = wordList('claim.condition');
export const hedgeList = wordList('hedge.word');

const toVerb = reader(verbList);

/** The action verb that begins at token `t`, where it ends, and the word it begins with in the list. */
export function verbAt(doc: Doc, t: number): { entry: ActionEntry; end: number; word: number } | null {
  const found = matchList(doc, verbList, t);
  return found && { entry: toVerb(found.entry), end: found.end, word: found.entry.words[0]! };
}

/** An entry and the token after its words. */
export interface Found {
  readonly entry: ActionEntry;
  readonly end: number;
}

function finder(list: WordList): (doc: Doc, t: number) => Found | null {
  const toAction = reader(list);
  return (doc, t) => {
    const found = matchList(doc, list, t);
    return found && { entry: toAction(found.entry), end: found.end };
  };
}

/** The action noun, adjective or comparative that begins at token `t`, and where it ends. */
export const nounAt = finder(nounList);
export const adjectiveAt = finder(adjectiveList);
export const quantityAt = finder(quantityList);
