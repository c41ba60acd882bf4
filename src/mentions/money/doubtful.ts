import { isInList, matchList } from '../../lexicon/lists.ts';
import { addWord } from '../../lexicon/vocabulary.ts';
import type { Doc } from '../../model/doc.ts';
import { penn } from '../../model/tags.ts';
import { isHome } from './currency.ts';
import type { Sum } from './sum.ts';
import { COSTS, entryOf, GOODS, RATES, SIGNS, WEIGHS } from './tables.ts';

const ids = (words: string): number[] => words.split(' ').map(addWord);
const [OF, STERLING, OPEN, A, AN] = ids('of sterling ( a an');
const KILOS = new Set(ids('kg kgs kilograms kilogram kilos lb lbs grams g'));
const NOT_WON = new Set([penn('DT'), penn('PRP$'), penn('NNP'), penn('NNPS'), penn('CD'), penn('PRP')]);
const LOOK_BACK = 6;

/** Why a sum in words of two meanings is none ("112 pounds", "3 won", "top marks"); null when it is one. */
export function whyNot(doc: Doc, sum: Sum, others: boolean): string | null {
  if (sum.rule === 'money/sign' || sum.rule === 'money/code') return null;
  switch (sum.unit.use) {
    case 'weight':
      return isWeight(doc, sum, others) ? 'a weight' : null;
    case 'won':
      return isWon(doc, sum) ? null : 'the verb';
    case 'mark':
      return isMark(doc, sum) ? null : 'marks that are no money';
    case 'context':
      return isKnown(doc, sum) ? null : 'a common word, and no country of this currency';
    default:
      return null;
  }
}

const isBig = (sum: Sum): boolean => sum.scale >= 1e6;
const isKnown = (doc: Doc, sum: Sum): boolean => sum.country !== null || isHome(doc, sum.unit.family);

/** "the firm paid 50,000 won"; not "the side that finished 12 won again". */
function isWon(doc: Doc, sum: Sum): boolean {
  if (sum.country) return true;
  if (sum.end < doc.count && NOT_WON.has(doc.tag[sum.end]!) && doc.sentence[sum.end] === doc.sentence[sum.first])
    return false;
  return isBig(sum) || ((sum.high ?? 0) >= 100 && isHome(doc, 'won'));
}

/** "1.3438 marks", "5 million marks"; not "full marks", "passed the 100 mark". */
function isMark(doc: Doc, sum: Sum): boolean {
  const plural = doc.text.charCodeAt(doc.end[sum.end - 1]! - 1) === 115;
  if (sum.country) return true;
  if (!plural) return sum.linked && isHome(doc, 'mark');
  return isBig(sum) || !Number.isInteger(sum.high) || isHome(doc, 'mark');
}

/** Pounds of weight: by what follows, by the words of the sentence, else unless Britain or other money is near. */
function isWeight(doc: Doc, sum: Sum, others: boolean): boolean {
  const s = doc.sentence[sum.first]!;
  const [from, limit] = [doc.sentences.first[s]!, doc.sentences.end[s]!];
  if (sum.country || (sum.end < limit && doc.word[sum.end] === STERLING)) return false;
  const { end } = sum;
  if (end + 1 < limit && doc.word[end] === OPEN) {
    for (let t = end + 1; t < Math.min(limit, end + 5); t++) {
      if (KILOS.has(doc.word[t]!)) return true;
      if (entryOf(SIGNS, doc.word[t]!)) return false;
    }
  }
  if (end + 1 < limit && doc.word[end] === OF) return !isInList(GOODS, doc.word[end + 1]!) && !isBritish(doc);
  if (isBig(sum)) return false;
  for (let t = Math.max(from, sum.first - LOOK_BACK); t < sum.first; t++) if (holds(doc, WEIGHS, t)) return true;
  if (end + 1 < limit && (doc.word[end] === A || doc.word[end] === AN) && matchList(doc, RATES, end + 1)) return false;
  if (others) return false;
  for (let t = from; t < limit; t++) if (holds(doc, COSTS, t)) return sum.linked && !isBritish(doc);
  return sum.linked || !isBritish(doc);
}

const holds = (doc: Doc, list: typeof WEIGHS, t: number): boolean =>
  isInList(list, doc.word[t]!) || isInList(list, doc.lemma[t]!);

const isBritish = (doc: Doc): boolean => isHome(doc, 'pound') || doc.text.includes('£');
