import { type WordList, wordList } from '../lexicon/lists.ts';
import { addWord, normalize } from '../lexicon/vocabulary.ts';
import type { Node } from './parse-pattern.ts';

/** Words that a token may be, by form or, where `lemma` says so, by lemma too. Equal ones are one object. */
export interface Words {
  readonly kind: 'words';
  readonly ids: readonly number[];
  readonly lemma: boolean;
}

/** A mention that begins at a token. */
export interface Begin {
  readonly kind: 'mention';
  readonly name: string;
}

/** Something that a token can be: one of some words, the begin of a mention, or of a tag. */
export type Start = Words | Begin | { readonly kind: 'tag'; readonly name: string };

/** One way to begin a match: what its first token is, and what the token behind that word or mention must be; null: anything. */
export interface Opening {
  readonly first: Words | Begin;
  readonly second: readonly Start[] | null;
}

/** All ways in which a match of the pattern may begin; null where that cannot be said in words and mentions. */
export function openingsOf(tree: Node): readonly Opening[] | null {
  const openings = leadsOf([tree])?.map(ofLead) ?? [null];
  return openings.every((each) => each !== null) ? openings.flat() : null;
}

function ofLead({ element, rest }: Lead): readonly Opening[] | null {
  const first = startOf(element);
  if (first.kind === 'tag') return null;
  const second = leadsOf(rest)?.map((lead) => startOf(lead.element)) ?? null;
  const phrases = element.kind === 'list' ? phrasesOf(wordList(element.name)) : null;
  return phrases ? [{ first: phrases.single, second }, ...phrases.longer] : [{ first, second }];
}

type Element = Node & { readonly kind: 'word' | 'lemma' | 'list' | 'mention' | 'tag' };

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
    case 'word':
    case 'lemma':
    case 'list':
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

function wordsOf(key: string, lemma: boolean, ids: () => readonly number[]): Words {
  let made = known.get(key);
  if (!made) {
    made = { kind: 'words', ids: ids(), lemma };
    known.set(key, made);
  }
  return made;
}

function startOf({ kind, name }: Element): Start {
  if (kind === 'mention' || kind === 'tag') return { kind, name };
  if (kind === 'list') {
    const list = wordList(name);
    return wordsOf(`{${name}}`, list.mode !== 'word', () => list.entries.map(({ words }) => words[0]!));
  }
  return wordsOf(`${kind} ${name}`, kind === 'lemma', () => [addWord(normalize(name))]);
}

/** A list of forms with phrases in it: its single words, and what its phrases begin with; null for other lists. */
function phrasesOf(list: WordList): { readonly single: Words; readonly longer: readonly Opening[] } | null {
  if (list.mode !== 'word' || list.phrases.size === 0) return null;
  const single = wordsOf(`{${list.name}} alone`, false, () => [...list.single.keys()]);
  const longer = [...list.phrases].map(([word, entries]): Opening => {
    const key = `{${list.name}} ${word}`;
    const first = wordsOf(key, false, () => [word]);
    return { first, second: [wordsOf(`${key} on`, false, () => entries.map(({ words }) => words[1]!))] };
  });
  return { single, longer };
}
