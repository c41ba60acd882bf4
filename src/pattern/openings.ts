import { type WordList, wordList } from '../lexicon/lists.ts';
import { addWord, normalize } from '../lexicon/vocabulary.ts';
import type { Node } from './parse-pattern.ts';

/** Words that a token may be. Equal ones are one object. */
export interface Words {
  readonly kind: 'words';
  readonly ids: readonly number[];
}

/** A mention that begins at a token. */
export interface Begin {
  readonly kind: 'mention';
  readonly name: string;
}

/** Something that a token can be: one of some words, the begin of a mention, or of a tag. */
export type Start = Words | Begin | { readonly kind: 'tag'; readonly name: string };

/** One way to begin a match: what its first token is, and what must stand behind that word or mention; null: anything. */
export interface Opening {
  readonly first: Words | Begin;
  readonly second: readonly Start[] | null;
  /** What must stand behind each of `second`. */
  readonly third: readonly (readonly Start[] | null)[];
}

/** All ways in which a match of the pattern may begin; null where that cannot be said in words and mentions. */
export function openingsOf(tree: Node): readonly Opening[] | null {
  const openings = leadsOf([tree])?.map(ofLead) ?? [null];
  return openings.every((each) => each !== null) ? openings.flat() : null;
}

function ofLead({ element, rest }: Lead): readonly Opening[] | null {
  const first = startOf(element);
  if (first.kind === 'tag') return null;
  const leads = leadsOf(rest);
  const second = leads?.map((lead) => startOf(lead.element)) ?? null;
  const third = leads?.map(startsBehind) ?? [];
  const phrases = element.kind === 'list' ? phrasesOf(wordList(element.name)) : null;
  return phrases ? [{ first: phrases.single, second, third }, ...phrases.longer] : [{ first, second, third }];
}

function startsBehind({ element, rest }: Lead): readonly Start[] | null {
  // Behind the first word of a phrase stands its second.
  if (element.kind === 'list' && wordList(element.name).openers.length > 0) return null;
  return leadsOf(rest)?.map((lead) => startOf(lead.element)) ?? null;
}

type Element = Node & { readonly kind: 'word' | 'list' | 'mention' | 'tag' };

/** An element that a sequence may begin with, and what follows it then. */
interface Lead {
  readonly element: Element;
  readonly rest: readonly Node[];
}

/** What may stand behind the first of many. */
const ANYTHING: Node = { kind: 'gap' };

/** Null where a sequence may begin with anything, or may be empty. */
function leadsOf(items: readonly Node[]): readonly Lead[] | null {
  const [head, ...rest] = items;
  switch (head?.kind) {
    case 'mention':
      // Base phrases begin with any word.
      return head.name === 'np' || head.name === 'vg' ? null : [{ element: head as Element, rest }];
    case 'list':
      // A lemma has any of many forms.
      return wordList(head.name).mode === 'word' ? [{ element: head as Element, rest }] : null;
    case 'word':
    case 'tag':
      return [{ element: head as Element, rest }];
    case 'start':
      return leadsOf(rest);
    case 'role':
      return leadsOf([head.item, ...rest]);
    case 'seq':
      return leadsOf([...head.items, ...rest]);
    case 'any':
      return all(head.items.map((item) => leadsOf([item, ...rest])));
    case 'repeat': {
      const once = leadsOf([head.item, ...(head.max === 'many' ? [ANYTHING] : rest)]);
      return head.min === 0 ? all([once, leadsOf(rest)]) : once;
    }
    default:
      return null;
  }
}

const all = (parts: readonly (readonly Lead[] | null)[]): readonly Lead[] | null =>
  parts.every((part) => part !== null) ? parts.flat() : null;

const known = new Map<string, Words>();

function wordsBy(key: string, ids: () => readonly number[]): Words {
  let made = known.get(key);
  if (!made) {
    made = { kind: 'words', ids: ids() };
    known.set(key, made);
  }
  return made;
}

function startOf({ kind, name }: Element): Start {
  if (kind === 'mention' || kind === 'tag') return { kind, name };
  if (kind === 'word') return wordsBy(name, () => [addWord(normalize(name))]);
  return wordsBy(`{${name}}`, () => wordList(name).entries.map(({ first }) => first));
}

/** A list of forms with phrases in it: its single words, and what its phrases begin with; null for other lists. */
function phrasesOf(list: WordList): { readonly single: Words; readonly longer: readonly Opening[] } | null {
  if (list.openers.length === 0) return null;
  const single = wordsBy(`{${list.name}} alone`, () => list.singles);
  const longer = list.openers.map((word): Opening => {
    const key = `{${list.name}} ${word}`;
    const first = wordsBy(key, () => [word]);
    return {
      first,
      second: [wordsBy(`${key} on`, () => list.phrases(word).map(({ second }) => second))],
      third: [null],
    };
  });
  return { single, longer };
}

/** Is it one token of some words: a word, a list of words alone, or a choice of such? */
export function isOfWords(node: Node): boolean {
  if (node.kind === 'any') return node.items.every(isOfWords);
  if (node.kind !== 'list') return node.kind === 'word';
  const list = wordList(node.name);
  return list.mode === 'word' && list.openers.length === 0;
}

/** The words of a node that `isOfWords`. */
export function wordsOf(node: Node): Words {
  if (node.kind !== 'any') return startOf(node as Element) as Words;
  const each = node.items.map(wordsOf);
  const key = JSON.stringify(node);
  return wordsBy(key, () => each.flatMap(({ ids }) => ids));
}
