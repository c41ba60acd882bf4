import { matchList } from '../../lexicon/lists.ts';
import { addWord, wordForm } from '../../lexicon/vocabulary.ts';
import type { Doc } from '../../model/doc.ts';
import { SHAPE } from '../../model/doc.ts';
import type { TokenRange } from '../../pattern/rule.ts';
import { isHyphen } from './quantity.ts';
import { column, OFTEN, RATES } from './tables.ts';

/** What a sum is paid for: the words and the unit ("barrel", "hour"). */
export interface Rate extends TokenRange {
  readonly unit: string;
  /** "-per-barrel": part of the sum's own compound, so part of its span. */
  readonly inside: boolean;
}

const ids = (words: string): number[] => words.split(' ').map(addWord);
const [A, AN, PER, EACH, EVERY, FOR, SLASH] = ids('a an per each every for /');
const COMPARES = new Set(ids('earlier ago before later previously'));
const MORE = new Set(ids('more less extra higher lower apiece'));

/** The rate after a sum that ends before token `end`: "a share", "per barrel", "-an-hour", "/ pound", "annually". */
export function rateOf(doc: Doc, end: number, limit: number): Rate | null {
  if (end >= limit) return null;
  if (isHyphen(doc, end)) return hyphenRate(doc, end, limit);
  const often = matchList(doc, OFTEN, end);
  if (often) return { first: end, end: often.end, unit: column(OFTEN, often.entry, 'unit'), inside: false };
  let t = MORE.has(doc.word[end]!) ? end + 1 : end;
  if (doc.word[t] === FOR && (doc.word[t + 1] === EACH || doc.word[t + 1] === EVERY)) t++;
  if (t + 1 >= limit) return null;
  const word = doc.word[t]!;
  const open = word === PER || word === SLASH;
  if (!open && word !== A && word !== AN && word !== EACH && word !== EVERY) return null;
  return unitAt(doc, t + 1, limit, end, word === PER);
}

function unitAt(doc: Doc, at: number, limit: number, first: number, open: boolean): Rate | null {
  const listed = matchList(doc, RATES, at);
  // "4 pence a year earlier" compares; it is no rate.
  if (listed && listed.end <= limit && !COMPARES.has(doc.word[listed.end]!))
    return { first, end: listed.end, unit: column(RATES, listed.entry, 'unit'), inside: false };
  if (!open) return null;
  // "per 1,000 cubic metres": the phrase as it stands.
  const phrase = doc.nounPhrases.at[at]!;
  const stop = phrase >= 0 ? Math.min(doc.nounPhrases.end[phrase]!, limit) : at + 1;
  if (doc.shape[at]! & SHAPE.digit && stop > at + 1)
    return { first, end: stop, unit: doc.text.slice(doc.start[at]!, doc.end[stop - 1]!), inside: false };
  if ((doc.shape[at]! & SHAPE.letter) === 0) return null;
  return { first, end: at + 1, unit: wordForm(doc.word[at]!, doc.local), inside: false };
}

/** "-a-share", "-an-hour", "-per-barrel" */
function hyphenRate(doc: Doc, at: number, limit: number): Rate | null {
  const word = doc.word[at + 1]!;
  if (at + 3 >= limit || !isHyphen(doc, at + 2) || (word !== PER && word !== A && word !== AN)) return null;
  const found = unitAt(doc, at + 3, limit, at, word === PER);
  return found && { ...found, inside: word === PER };
}
