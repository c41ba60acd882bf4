import { SHAPE } from '../model/doc.ts';
import { beforeDate } from './dated.ts';
import { type WholePhrase, wholeBefore } from './phrases.ts';
import { describedBefore } from './restricted.ts';
import { isHyphen, type Scene, type Subject } from './scene.ts';
import {
  CLOSE_BRACKETS,
  DASHES,
  isAdverb,
  isFiniteTag,
  isName,
  isNoun,
  isWh,
  OPEN_BRACKETS,
  SUBORDINATORS,
  TAG,
  WORD,
} from './words.ts';

/** Subject before a comma or bracket that closes at `close`: "Lane, a lawyer from Ohio, said". */
export function beforeParenthesis(scene: Scene, close: number, from: number): Subject | null {
  const { doc } = scene;
  let end = close;
  let cut = doc.shape[close]! & SHAPE.closeQuote ? close + 1 : close;
  let open = parenthesisStart(scene, end, from);
  for (let step = 0; step < 5 && open >= 0; step++) {
    const kind = parenthesisKind(scene, open + 1, end);
    if (kind === 'clause') return null;
    if (kind === 'adverbial') cut = open;
    const np = doc.nounPhrases.at[beforeDate(scene, open, from) - 1] ?? -1;
    if (np >= 0) {
      const whole = wholeBefore(scene, np, from);
      const before = whole.first - 1;
      // "Lane, 35, a lawyer, said": what stands before the comma is a parenthesis itself.
      if (!isParenthetic(scene, whole, before, from)) {
        const { first, head } = describedBefore(scene, whole, from, true) ?? whole;
        return { first, end: cut, head, how: 'own' };
      }
      end = open;
      open = doc.word[before] === WORD.comma ? before : before - 1;
      continue;
    }
    // A comma inside the parenthesis: "Lane, who, with others, left, said".
    end = doc.word[open - 1] === WORD.comma || CLOSE_BRACKETS.has(doc.word[open - 1]!) ? open - 1 : open;
    open = parenthesisStart(scene, end, from);
  }
  return null;
}

/** Is the phrase, behind what stands at `before`, a description or an adverbial behind a name: "Lane, [35]", "Lane, during [a rally]"? */
function isParenthetic(scene: Scene, whole: WholePhrase, before: number, from: number): boolean {
  const { doc } = scene;
  if (before <= from) return false;
  if (doc.word[before] === WORD.comma) return isDescription(scene, whole) && namedBefore(scene, before, from);
  return doc.tag[before] === TAG.IN && doc.word[before - 1] === WORD.comma && namedBefore(scene, before - 1, from);
}

/** A phrase such as "a lawyer from Ohio", which may stand in apposition. */
const isDescription = ({ doc }: Scene, { first, head }: WholePhrase): boolean =>
  doc.tag[first] === TAG.DT || doc.tag[first] === TAG.PRPS || doc.tag[first] === TAG.CD || !isName[doc.tag[head]!];

/** Does a phrase that may be described end before the comma? Not "After the vote, ...", "When he met Lane, ...". */
function namedBefore(scene: Scene, comma: number, from: number): boolean {
  const { doc } = scene;
  const np = comma > from ? doc.nounPhrases.at[comma - 1]! : -1;
  if (np < 0) return doc.tag[comma - 1] === TAG.CD;
  const { first, head } = wholeBefore(scene, np, from);
  if (doc.tag[head] === TAG.CD) return true;
  if (!isNoun[doc.tag[head]!]) return false;
  return (
    first <= from ||
    (doc.tag[first - 1] !== TAG.IN && doc.tag[first - 1] !== TAG.TO && doc.verbGroups.at[first - 1]! < 0)
  );
}

/** Token before the parenthesis' end; before the quotation that ends it ("Lane, host of “Morning Run,” said"), unless that is all of it. */
function closingMark({ doc, quotes }: Scene, close: number, from: number): number {
  const q = quotes.at[close]!;
  if (q < 0 || quotes.end[q] !== close + 1) return close - 1;
  const before = quotes.first[q]! - 1;
  return before > from && doc.shape[before]! & SHAPE.letter ? before : from;
}

/** Token of the comma, bracket or dash that opens the parenthesis which closes at `close`, or -1. */
function parenthesisStart(scene: Scene, close: number, from: number): number {
  const { doc, quotes } = scene;
  const bracket = CLOSE_BRACKETS.has(doc.word[close]!);
  const dash = DASHES.has(doc.word[close]!);
  for (let t = closingMark(scene, close, from); t > from && close - t < 60; t--) {
    const q = quotes.at[t]!;
    if (q >= 0 && quotes.at[close] !== q && quotes.first[q]! > from) {
      t = quotes.first[q]!;
      continue;
    }
    const word = doc.word[t]!;
    if (bracket ? OPEN_BRACKETS.has(word) : dash ? DASHES.has(word) && !isHyphen(doc, t) : word === WORD.comma)
      return t;
    if (word === WORD.semicolon || word === WORD.colon) return -1;
  }
  return -1;
}

/** What stands in a parenthesis: a noun phrase or relative clause, an adverbial, or a clause of its own. */
function parenthesisKind({ doc }: Scene, from: number, end: number): 'nominal' | 'adverbial' | 'clause' {
  const tag = doc.tag[from]!;
  if (isWh[tag]) return 'nominal';
  if (doc.word[from] === WORD.a || doc.word[from] === WORD.an) return 'nominal';
  const adverbial = tag === TAG.IN || tag === TAG.TO || tag === TAG.VBG || tag === TAG.VBN || isAdverb[tag];
  if (adverbial && !SUBORDINATORS.has(doc.word[from]!)) return 'adverbial';
  if (SUBORDINATORS.has(doc.word[from]!)) return 'adverbial';
  let relative = false;
  for (let t = from; t < end; t++) {
    if (isWh[doc.tag[t]!] || doc.word[t] === WORD.that) relative = true;
    else if (isFiniteTag[doc.tag[t]!] && !relative) return 'clause';
  }
  return 'nominal';
}
