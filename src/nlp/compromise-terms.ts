import { wordForm } from '../lexicon/vocabulary.ts';
import { SHAPE } from '../model/doc.ts';

/** A term as compromise knows it, and the tokens it stands for: `first` up to, not including, `end`. */
export interface Term {
  text: string;
  /** White space and marks before and after. */
  pre: string;
  post: string;
  /** Lower case, apostrophes straight; what words of a pattern are compared with. */
  normal: string;
  /** Another form that a pattern may name: "russia" of "Russia's". */
  machine?: string;
  /** Further words it answers to: its lemma, marked (see compromise-lemmas.ts). */
  alias?: string[];
  chunk?: string;
  tags: Set<string>;
  index: [number, number];
  id: string;
  first: number;
  end: number;
}

/** What terms are made from: the tokens of a Doc, or of a text that is not tagged yet. */
export interface TokenSource {
  readonly text: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly shape: Uint16Array;
  readonly local: readonly string[];
}

/** Words that a clitic stands for, as a pattern names them. */
const CLITICS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
  "'d": 'would',
};
const HOSTS: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall', ai: 'is' };
const SIGNS = new Set(['$', '£', '€', '¥', '₹', '#', '@']);

/**
 * Terms of tokens [from, limit) of sentence `n`. Marks are no terms: they hang on the words beside them, as in compromise;
 * a currency sign opens its number ("$5") and "%" closes it. A clitic joins its host where `joins` says so.
 */
export function toTerms(
  source: TokenSource,
  n: number,
  from: number,
  limit: number,
  joins: (token: number) => boolean,
): Term[] {
  const terms: Term[] = [];
  let pre = '';
  let held = -1;
  for (let t = from; t < limit; t++) {
    const shape = source.shape[t]!;
    const glued = (shape & SHAPE.glued) !== 0 && t > from;
    const last = terms.at(-1);
    if (isWord(shape)) {
      if (glued && last && shape & SHAPE.clitic && last.end === t && joins(t)) {
        last.end = t + 1;
        continue;
      }
      terms.push(newTerm(n, terms.length, held >= 0 ? held : t, t + 1, pre));
      held = -1;
      pre = '';
      continue;
    }
    const mark = source.text.slice(source.start[t]!, source.end[t]!);
    const opensNext = t + 1 < limit && (source.shape[t + 1]! & SHAPE.glued) !== 0;
    if (SIGNS.has(mark) && opensNext && isWord(source.shape[t + 1]!)) held = t;
    else if (mark === '%' && glued && last?.end === t) last.end = t + 1;
    else if (glued && last && shape & SHAPE.clitic && last.end === t) last.end = t + 1;
    else if (last && (glued || !opensNext)) last.post += glued ? mark : ` ${mark}`;
    else pre += opensNext ? mark : `${mark} `;
  }
  for (const term of terms) fill(source, term);
  const end = terms.at(-1);
  if (end) end.post = end.post.trimEnd();
  return terms;
}

const isWord = (shape: number): boolean => (shape & (SHAPE.letter | SHAPE.digit)) !== 0;

function newTerm(n: number, i: number, first: number, end: number, pre: string): Term {
  return { text: '', pre, post: '', normal: '', tags: new Set(), index: [n, i], id: `${n}|${i}`, first, end };
}

function fill(source: TokenSource, term: Term): void {
  const { first, end } = term;
  term.text = source.text.slice(source.start[first]!, source.end[end - 1]!);
  term.post += ' ';
  const word = wordForm(source.word[first]!, source.local);
  term.normal = word;
  if (end > first + 1) {
    term.normal = '';
    for (let t = first; t < end; t++) term.normal += wordForm(source.word[t]!, source.local);
    if (source.shape[end - 1]! & SHAPE.clitic) term.machine = word;
  } else if (source.shape[first]! & SHAPE.clitic) term.normal = CLITICS[word] ?? word;
  else if (((source.shape[end] ?? 0) & SHAPE.clitic) !== 0) term.normal = HOSTS[word] ?? word;
}
