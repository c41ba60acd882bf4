import { addWord } from '../../lexicon/vocabulary.ts';
import { WordSet } from '../../lexicon/word-set.ts';
import type { Doc } from '../../model/doc.ts';
import type { TokenCandidate } from '../../pattern/rule.ts';
import type { Form } from './form.ts';

const JOINTS = new WordSet('to and or through until till - – — , &'.split(' ').map(addWord));
/** Tokens between the two ends of a range, at most ("March 3 , to May 9"). */
const GAP = 2;
/** Mentions away that are looked at. */
const REACH = 4;

/**
 * Year that another date lends to one without: the other end of its range ("from March 3 to May 9, 2020"), or, where
 * `anywhere` says so, any full date of the same sentence. In a range the earlier end may lie in the year before.
 */
export function yearBeside(
  doc: Doc,
  kept: readonly TokenCandidate<Form>[],
  i: number,
  anywhere: boolean,
): number | null {
  const own = kept[i]!;
  if (own.value.is !== 'civil') return null;
  const after = kept[i + 1];
  const joined = after?.value;
  if (joined?.is === 'civil' && joined.year !== null && joined.month !== null && isJoined(doc, own, after!)) {
    const wraps = own.value.month !== null && own.value.month > joined.month;
    return wraps ? joined.year - 1 : joined.year;
  }
  const before = kept[i - 1];
  const lent = before?.value;
  if (lent?.is === 'civil' && lent.year !== null && lent.day !== null && own.value.day !== null)
    if (isJoined(doc, before!, own)) return lent.year;
  return anywhere ? yearInSentence(doc, kept, i) : null;
}

function isJoined(doc: Doc, left: TokenCandidate<Form>, right: TokenCandidate<Form>): boolean {
  const from = left.until;
  const until = right.first;
  if (until <= from || until - from > GAP || doc.sentence[from] !== doc.sentence[until]) return false;
  for (let t = from; t < until; t++) if (!JOINTS.has(doc.word[t]!)) return false;
  return true;
}

function yearInSentence(doc: Doc, kept: readonly TokenCandidate<Form>[], i: number): number | null {
  const sentence = (k: number): number => doc.sentence[kept[k]!.first]!;
  const own = sentence(i);
  for (const step of [1, -1]) {
    for (let k = i + step; k >= 0 && k < kept.length && Math.abs(k - i) <= REACH && sentence(k) === own; k += step) {
      const { value } = kept[k]!;
      if (value.is === 'civil' && value.day !== null && value.year !== null) return value.year;
    }
  }
  return null;
}
