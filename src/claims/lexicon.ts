import { matchList, type WordList, wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { ACTION_LABELS, type ActionLabel } from '../model/extraction.ts';
import { wordTable } from './grammar.ts';

/** First words of action verbs (1), nouns (2), adjectives (4) and comparatives (8), by word id. */
export function actionTable(): Uint8Array {
  return wordTable(...[verbList, nounList, adjectiveList, quantityList].map((l) => l.entries.map((e) => e.words[0]!)));
}

/** What the lists say of one action word. */
export interface ActionEntry {
  readonly phrase: string;
  /** 0 nothing without a policy object, 3 policy by itself. */
  readonly strength: number;
  /** Object class -> label. */
  readonly byObject: ReadonlyMap<string, ActionLabel>;
  /** Subject class -> label, for verbs that the policy itself does ("the tax will rise"). */
  readonly bySubject: ReadonlyMap<string, ActionLabel>;
  /** Label whatever the object is, or null: the object decides. */
  readonly any: ActionLabel | null;
  /** The subject bears the act: "students should [pay] fees". */
  readonly patient: boolean;
}

const labels: ReadonlySet<string> = new Set(ACTION_LABELS);
const isLabel = (name: string | undefined): name is ActionLabel => name !== undefined && labels.has(name);

function readEntry(row: readonly string[]): ActionEntry {
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
  return { phrase: row[0] ?? '', strength: Number(row[1]), byObject, bySubject, any, patient };
}

const read = (list: WordList): ReadonlyMap<string, ActionEntry> =>
  new Map(list.entries.map((e) => [e.phrase, readEntry(e.row)]));

export const verbList = wordList('action.verb');
export const nounList = wordList('action.noun');
export const adjectiveList = wordList('action.adjective');
export const quantityList = wordList('action.quantity');
const verbs = read(verbList);
const nouns = read(nounList);

/** The action verb that begins at token `t`, where it ends, and the word it begins with in the list. */
export function verbAt(doc: Doc, t: number): { entry: ActionEntry; end: number; word: number } | null {
  const found = matchList(doc, verbList, t);
  return found && { entry: verbs.get(found.entry.phrase)!, end: found.end, word: found.entry.words[0]! };
}

/** An entry and the token after its words. */
export interface Found {
  readonly entry: ActionEntry;
  readonly end: number;
}

const finder =
  (list: WordList, entries: ReadonlyMap<string, ActionEntry>) =>
  (doc: Doc, t: number): Found | null => {
    const found = matchList(doc, list, t);
    return found && { entry: entries.get(found.entry.phrase)!, end: found.end };
  };

/** The action noun, adjective or comparative that begins at token `t`, and where it ends. */
export const nounAt = finder(nounList, nouns);
export const adjectiveAt = finder(adjectiveList, read(adjectiveList));
export const quantityAt = finder(quantityList, read(quantityList));
