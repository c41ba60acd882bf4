import { wordForm } from '../lexicon/vocabulary.ts';
import { SHAPE } from '../model/doc.ts';
import { type PennTag, penn } from '../model/tags.ts';
import type { Nlp } from './compromise-library.ts';
import { type Term, toTerms } from './compromise-terms.ts';
import type { Tagger } from './engine.ts';
import { tagMark } from './punctuation.ts';
import type { RawTokens } from './tokens.ts';

/** Steps of compromise's tagger, in its order, for terms that are cut already. */
const STEPS = [
  'contractions',
  'alias',
  'machine',
  'index',
  'id',
  'freeze',
  'lexicon',
  'preTagger',
  'contractionTwo',
  'postTagger',
];
/** The first of these tags that a term has decides; compromise gives several, the narrower ones first here. */
const BY_TAG: readonly (readonly [string, PennTag])[] = [
  ['There', 'EX'],
  ['Url', 'ADD'],
  ['Email', 'ADD'],
  ['Negative', 'RB'],
  ['Pronoun', 'PRP'],
  ['Modal', 'MD'],
  ['Participle', 'VBN'],
  ['Gerund', 'VBG'],
  ['PastTense', 'VBD'],
  ['Infinitive', 'VB'],
  ['PresentTense', 'VBZ'],
  ['Particle', 'RP'],
  ['Verb', 'VB'],
  ['Comparative', 'JJR'],
  ['Superlative', 'JJS'],
  ['Adverb', 'RB'],
  ['Demonym', 'JJ'],
  ['Adjective', 'JJ'],
  ['Ordinal', 'JJ'],
  ['Month', 'NNP'],
  ['WeekDay', 'NNP'],
  ['Value', 'CD'],
  ['Year', 'CD'],
  ['Determiner', 'DT'],
  ['Conjunction', 'CC'],
  ['Preposition', 'IN'],
  ['Condition', 'IN'],
  ['Expression', 'UH'],
  ['ProperNoun', 'NNP'],
  ['Person', 'NNP'],
  ['Place', 'NNP'],
  ['Organization', 'NNP'],
  ['Plural', 'NNS'],
];
const words = (tag: PennTag, forms: string): [string, PennTag][] => forms.split(' ').map((form) => [form, tag]);
/** Function words, whose Penn tag their form alone says. */
const BY_FORM: ReadonlyMap<string, PennTag> = new Map<string, PennTag>([
  ...words('VBZ', 'is has does'),
  ...words('VBP', 'are am have do'),
  ...words('VBD', 'was were had did'),
  ...words('VBN', 'been done'),
  ...words('VBG', 'being'),
  ...words('VB', 'be'),
  ...words('TO', 'to'),
  ...words('CC', 'and or but nor &'),
  ...words('IN', 'that if because although while whether than as'),
  ...words('WP', 'who whom what'),
  ...words('WP$', 'whose'),
  ...words('WDT', 'which'),
  ...words('WRB', 'when where why how'),
  ...words('PRP$', 'my your his its our their'),
]);
/** Tags after which a bare verb is a base form, not a present tense. */
const BEFORE_BASE = new Set<PennTag>(['TO', 'MD', 'RB']);

/** A tagger that hands our tokens to compromise, sentence by sentence. */
export function makeTagger(nlp: Nlp): Tagger {
  return (text, raw, sentences) => {
    const source = { text, ...raw };
    const tag = new Uint8Array(raw.count);
    tagMarks(text, raw, tag);
    const document: Term[][] = [];
    for (let s = 0; s < sentences.count; s++)
      document.push(toTerms(source, s, sentences.first[s]!, sentences.end[s]!, () => true));
    const built = document.map((terms) => [...terms]);
    const view = nlp('');
    view.document = document;
    view.compute(STEPS);
    for (const [s, terms] of document.entries()) readTags(raw, built[s]!, terms, tag);
    return tag;
  };
}

function tagMarks(text: string, raw: RawTokens, tag: Uint8Array): void {
  for (let t = 0; t < raw.count; t++) {
    const shape = raw.shape[t]!;
    if (shape & (SHAPE.letter | SHAPE.digit)) continue;
    const next = t + 1 < raw.count ? raw.shape[t + 1]! : 0;
    const tight = (shape & next & SHAPE.glued) !== 0;
    tag[t] = tagMark(text.charCodeAt(raw.start[t]!), raw.end[t]! - raw.start[t]!, shape, tight);
  }
}

/** Reads the tags back. A contraction has become several terms, of which the first bears the text. */
function readTags(raw: RawTokens, built: readonly Term[], terms: readonly Term[], tag: Uint8Array): void {
  let before: PennTag = 'X';
  let at = 0;
  for (const own of built) {
    const host = terms[at++];
    if (!host) return;
    const parts: Term[] = [];
    while (terms[at]?.text === '') parts.push(terms[at++]!);
    for (let t = own.first; t < own.end; t++) {
      if ((raw.shape[t]! & (SHAPE.letter | SHAPE.digit)) === 0) continue;
      const clitic = t > own.first && (raw.shape[t]! & SHAPE.clitic) !== 0;
      const part = clitic ? parts[0] : host;
      before = part ? toPenn(part, wordForm(raw.word[t]!, raw.local), before) : 'POS';
      tag[t] = penn(before);
    }
  }
}

/** Penn tag of a term; `form` is our token's, for function words. */
function toPenn(term: Term & { readonly implicit?: string }, form: string, before: PennTag): PennTag {
  const { tags } = term;
  const known = BY_FORM.get(term.text === '' ? (term.implicit ?? form) : form);
  if (known && !tags.has('ProperNoun')) return known;
  if (tags.has('ProperNoun') && tags.has('Plural')) return 'NNPS';
  if (tags.has('Possessive') && tags.has('Pronoun')) return 'PRP$';
  const tag = BY_TAG.find(([name]) => tags.has(name))?.[1] ?? 'NN';
  if (tag === 'VB' && !BEFORE_BASE.has(before) && !tags.has('Imperative')) return 'VBP';
  return tag === 'RB' && tags.has('Comparative') ? 'RBR' : tag;
}
