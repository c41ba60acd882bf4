import { ownList, type WordList, wordList } from '../lexicon/lists.ts';
import type { Node } from './parse-pattern.ts';

/** What a token must be: a word of one of the lists, or the begin of one of the mentions. */
export interface Starts {
  readonly lists: readonly WordList[];
  readonly mentions: readonly string[];
}

/** A word list before it is made: patterns have more words than anchors need. */
interface Words {
  readonly kind: 'word' | 'lemma' | 'list' | 'mention';
  readonly name: string;
}

/** Words that stand in most sentences: as anchors they would sort out nothing. */
const COMMON = new Set(
  "the a an of in on to and or for at by from with 's , - . is was be that this it its his he as".split(' '),
);

const ownLists = new Map<string, WordList>();

function listOf({ kind, name }: Words): WordList {
  if (kind === 'list') return wordList(name);
  const mode = kind === 'lemma' ? 'lemma' : 'word';
  const key = `${mode}:${name}`;
  const known = ownLists.get(key);
  if (known) return known;
  const made = ownList(key, mode, [[name]]);
  ownLists.set(key, made);
  return made;
}

/** Lists of the required element with the fewest words; null when no required element is made of words. */
export function anchorsOf(tree: Node): WordList[] | null {
  const options: Words[][] = [];
  const visit = (node: Node): void => {
    if (isOptional(node)) return;
    if (node.kind === 'seq') node.items.forEach(visit);
    else if (node.kind === 'role') visit(node.item);
    else if (node.kind === 'repeat') visit(node.item);
    else {
      const words = firstOf(node);
      if (words?.every((w) => w.kind !== 'mention')) options.push(words);
    }
  };
  visit(tree);
  const size = (words: readonly Words[]): number =>
    words.reduce((sum, w) => sum + (w.kind === 'list' ? wordList(w.name).size : COMMON.has(w.name) ? 500 : 1), 0);
  return options.sort((a, b) => size(a) - size(b))[0]?.map(listOf) ?? null;
}

/** What a match of the pattern can begin with; null when that is not made of words and mentions. */
export function startsOf(tree: Node): Starts | null {
  return toStarts(firstOf(tree));
}

/** What the second token of a match can be; null when that is unknown, or when the first element may be longer than a token. */
export function secondsOf(tree: Node): Starts | null {
  if (tree.kind !== 'seq') return null;
  const [first, ...rest] = tree.items.filter((item) => item.kind !== 'start');
  if (!first || rest.length === 0 || !isOneToken(first)) return null;
  return toStarts(firstOfSequence(rest));
}

function toStarts(words: Words[] | null): Starts | null {
  if (!words) return null;
  const mentions = words.filter((w) => w.kind === 'mention').map((w) => w.name);
  return { lists: words.filter((w) => w.kind !== 'mention').map(listOf), mentions };
}

function isOneToken(node: Node): boolean {
  switch (node.kind) {
    case 'word':
    case 'lemma':
      return true;
    case 'list':
      return wordList(node.name).phrases.size === 0;
    case 'role':
      return isOneToken(node.item);
    case 'any':
      return node.items.every(isOneToken);
    default:
      return false;
  }
}

/** Everything a node can begin with, or null where that cannot be said in words and mentions. */
function firstOf(node: Node): Words[] | null {
  switch (node.kind) {
    case 'word':
    case 'lemma':
    case 'list':
      return [{ kind: node.kind, name: node.name }];
    case 'mention':
      return node.name === 'np' || node.name === 'vg' ? null : [{ kind: 'mention', name: node.name }];
    case 'role':
    case 'repeat':
      return firstOf(node.item);
    case 'seq':
      return firstOfSequence(node.items);
    case 'any': {
      const all = node.items.map(firstOf);
      return all.every((words) => words !== null) ? all.flat() : null;
    }
    default:
      return null;
  }
}

function firstOfSequence(items: readonly Node[]): Words[] | null {
  const words: Words[] = [];
  for (const item of items) {
    if (item.kind === 'start') continue;
    const first = firstOf(item);
    if (!first) return null;
    words.push(...first);
    if (!isOptional(item)) return words;
  }
  return null;
}

function isOptional(node: Node): boolean {
  if (node.kind === 'repeat') return node.min === 0 || isOptional(node.item);
  if (node.kind === 'role') return isOptional(node.item);
  if (node.kind === 'seq') return node.items.every(isOptional);
  return node.kind === 'any' && node.items.some(isOptional);
}
