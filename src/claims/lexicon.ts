import { matchList, type WordList, wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { ACTION_LABELS, type ActionLabel } from '../model/extraction.ts';

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
}

const labels: ReadonlySet<string> = new Set(ACTION_LABELS);
const isLabel = (name: string | undefined): name is ActionLabel => name !== undefined && labels.has(name);

function readEntry(row: readonly string[]): ActionEntry {
  const byObject = new Map<string, ActionLabel>();
  const bySubject = new Map<string, ActionLabel>();
  let any: ActionLabel | null = null;
  for (const pair of (row[2] ?? '').split(' ')) {
    const [key, name] = pair.split(':');
    if (!key || !isLabel(name)) throw new Error(`action "${row[0]}": "${pair}" is no label`);
    if (key === '*') any = name;
    else if (key.startsWith('s.')) bySubject.set(key.slice(2), name);
    else byObject.set(key, name);
  }
  return { phrase: row[0] ?? '', strength: Number(row[1]), byObject, bySubject, any };
}

const read = (list: WordList): ReadonlyMap<string, ActionEntry> =>
  new Map(list.entries.map((e) => [e.phrase, readEntry(e.row)]));

export const verbList = wordList('action.verb');
export const nounList = wordList('action.noun');
const verbs = read(verbList);
const nouns = read(nounList);

/** The action verb that begins at token `t`, where it ends, and the word it begins with in the list. */
export function verbAt(doc: Doc, t: number): { entry: ActionEntry; end: number; word: number } | null {
  const found = matchList(doc, verbList, t);
  return found && { entry: verbs.get(found.entry.phrase)!, end: found.end, word: found.entry.words[0]! };
}

/** The action noun that begins at token `t`, and where it ends. */
export function nounAt(doc: Doc, t: number): { entry: ActionEntry; end: number } | null {
  const found = matchList(doc, nounList, t);
  return found && { entry: nouns.get(found.entry.phrase)!, end: found.end };
}
