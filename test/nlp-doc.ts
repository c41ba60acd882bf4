import { wordForm } from '../src/lexicon/vocabulary.ts';
import type { Doc } from '../src/model/doc.ts';
import { VERB } from '../src/model/doc.ts';
import { PENN, UPOS } from '../src/model/tags.ts';
import { parse } from '../src/nlp/parse.ts';
import { articleOf } from './extract-text.ts';

/** The Doc of a text. */
export const docOf = (text: string): Doc => parse(articleOf(text));

const range = (from: number, end: number): number[] => Array.from({ length: end - from }, (_, i) => from + i);
const form = (doc: Doc, t: number): string => doc.text.slice(doc.start[t]!, doc.end[t]!);

/** Tokens, with " | " between sentences. */
export function showTokens(text: string): string {
  const doc = docOf(text);
  return range(0, doc.sentences.count)
    .map((s) =>
      range(doc.sentences.first[s]!, doc.sentences.end[s]!)
        .map((t) => form(doc, t))
        .join(' '),
    )
    .join(' | ');
}

/** "word/TAG" for each token. */
export function showTags(text: string): string {
  const doc = docOf(text);
  return range(0, doc.count)
    .map((t) => `${form(doc, t)}/${PENN[doc.tag[t]!]}`)
    .join(' ');
}

/** "word/UPOS" for each token. */
export function showUpos(text: string): string {
  const doc = docOf(text);
  return range(0, doc.count)
    .map((t) => `${form(doc, t)}/${UPOS[doc.pos[t]!]}`)
    .join(' ');
}

/** Lemma of the first token with this form. */
export function lemmaIn(text: string, word: string): string {
  const doc = docOf(text);
  const at = range(0, doc.count).find((t) => form(doc, t) === word);
  return at === undefined ? '' : wordForm(doc.lemma[at]!, doc.local);
}

/** "[noun phrases] {verb groups}" in the text, other tokens bare. */
export function showChunks(text: string): string {
  const doc = docOf(text);
  const { nounPhrases: n, verbGroups: v } = doc;
  return range(0, doc.count)
    .map((t) => {
      const np = n.at[t]!;
      const vg = v.at[t]!;
      const open = np >= 0 && n.first[np] === t ? '[' : vg >= 0 && v.first[vg] === t ? '{' : '';
      const close = np >= 0 && n.end[np] === t + 1 ? ']' : vg >= 0 && v.end[vg] === t + 1 ? '}' : '';
      return open + form(doc, t) + close;
    })
    .join(' ');
}

/** Names of the features of the group whose main verb is `word`. */
export function featuresOf(text: string, word: string): string {
  const doc = docOf(text);
  const g = range(0, doc.verbGroups.count).find((k) => form(doc, doc.verbGroups.head[k]!) === word);
  if (g === undefined) return 'no group';
  return Object.entries(VERB)
    .filter(([, bit]) => doc.verbGroups.features[g]! & bit)
    .map(([name]) => name)
    .join(' ');
}

/** "subject > verb > object by agent" of the group whose main verb is `word`; "-" for what is unknown. */
export function clauseOf(text: string, word: string): string {
  const doc = docOf(text);
  const g = range(0, doc.verbGroups.count).find((k) => form(doc, doc.verbGroups.head[k]!) === word);
  if (g === undefined) return 'no group';
  const head = (np: number): string => (np < 0 ? '-' : form(doc, doc.nounPhrases.head[np]!));
  const agent = doc.clauses.agent[g]! < 0 ? '' : ` by ${head(doc.clauses.agent[g]!)}`;
  return `${head(doc.clauses.subject[g]!)} > ${word} > ${head(doc.clauses.object[g]!)}${agent}`;
}
