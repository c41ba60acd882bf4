/** An element of a pattern as compromise's parser makes it; the fields that matter here. */
interface Element {
  word?: string;
  root?: string;
  pos?: string;
  fastOr?: ReadonlySet<string>;
  operator?: 'and' | 'or';
  choices?: Element[][];
}

/** A lemma as a word of its own, which no text can hold: what `{say}` and `{say/verb}` ask for and terms answer to. */
export const asLemma = (lemma: string, tag = ''): string => `\u0001${lemma}/${tag}`;

/**
 * Makes `{say}` mean our lemma. compromise would list the forms itself: for "tweet" it leaves "tweeted" out and adds
 * "tweetest", and inside "({say}|claimed)" it does nothing. Edits the elements, which belong to one pattern alone.
 */
export function useLemmas(elements: object[]): object[] {
  for (const element of elements) useLemma(element);
  return elements;
}

function useLemma(element: Element): void {
  for (const choice of element.choices ?? []) for (const inner of choice) useLemma(inner);
  const { root, pos } = element;
  if (root === undefined) return;
  for (const key of ['root', 'pos', 'fastOr', 'operator'] as const) delete element[key];
  element.word = asLemma(root.toLowerCase(), pos);
}
