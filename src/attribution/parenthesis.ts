import { wholeBefore } from './phrases.ts';
import type { Scene, Subject } from './scene.ts';
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
  let cut = close;
  for (let step = 0; step < 5; step++) {
    const open = parenthesisStart(scene, end, from);
    if (open < 0) return null;
    const nominal = parenthesisKind(scene, open + 1, end);
    if (nominal === 'clause') return null;
    if (nominal === 'adverbial') cut = open;
    const np = doc.nounPhrases.at[open - 1] ?? -1;
    if (np >= 0) {
      const whole = wholeBefore(scene, np, from);
      const before = whole.first - 1;
      const goesOn =
        before > from &&
        doc.word[before] === WORD.comma &&
        isDescription(scene, np) &&
        namedBefore(scene, before, from);
      if (!goesOn) return { first: whole.first, end: cut, head: whole.head, how: 'own' };
      end = before;
    } else if (doc.word[open - 1] === WORD.comma || CLOSE_BRACKETS.has(doc.word[open - 1]!)) end = open - 1;
    else {
      // A comma inside the parenthesis: "Lane, who, with others, left, said".
      end = open;
    }
  }
  return null;
}

/** A phrase such as "a lawyer from Ohio", which may stand in apposition. */
const isDescription = ({ doc }: Scene, np: number): boolean => {
  const first = doc.nounPhrases.first[np]!;
  return (
    doc.tag[first] === TAG.DT ||
    doc.tag[first] === TAG.PRPS ||
    doc.tag[first] === TAG.CD ||
    !isName[doc.tag[doc.nounPhrases.head[np]!]!]
  );
};

const namedBefore = ({ doc }: Scene, comma: number, from: number): boolean => {
  const np = comma > from ? doc.nounPhrases.at[comma - 1]! : -1;
  if (np < 0) return doc.tag[comma - 1] === TAG.CD;
  if (doc.tag[doc.nounPhrases.head[np]!] === TAG.CD) return true;
  const head = doc.nounPhrases.head[np]!;
  const first = doc.nounPhrases.first[np]!;
  // "In Ohio, a lawyer said": a phrase behind a preposition at the start is an adverbial.
  return isNoun[doc.tag[head]!] === 1 && (first === from || doc.tag[first - 1] !== TAG.IN || !isName[doc.tag[head]!]);
};

/** Token of the comma, bracket or dash that opens the parenthesis which closes at `close`, or -1. */
function parenthesisStart({ doc, quotes }: Scene, close: number, from: number): number {
  const bracket = CLOSE_BRACKETS.has(doc.word[close]!);
  const dash = DASHES.has(doc.word[close]!);
  for (let t = close - 1; t > from && close - t < 60; t--) {
    const q = quotes.at[t]!;
    if (q >= 0 && quotes.at[close] !== q && quotes.first[q]! > from) {
      t = quotes.first[q]!;
      continue;
    }
    const word = doc.word[t]!;
    if (bracket ? OPEN_BRACKETS.has(word) : dash ? DASHES.has(word) : word === WORD.comma) return t;
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
