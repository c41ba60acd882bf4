import { wordForm } from '../lexicon/vocabulary.ts';
import { type Doc, SHAPE, VERB } from '../model/doc.ts';
import type { ActorKind } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import { PENN, type PennTag, UPOS } from '../model/tags.ts';
import { asLemma } from './compromise-lemmas.ts';
import type { Term } from './compromise-terms.ts';

/** Our tags in the words of compromise. */
const BY_PENN: Readonly<Partial<Record<PennTag, string>>> = {
  CC: 'Conjunction',
  CD: 'Value Cardinal',
  DT: 'Determiner',
  EX: 'There',
  IN: 'Preposition',
  JJ: 'Adjective',
  JJR: 'Adjective Comparative',
  JJS: 'Adjective Superlative',
  MD: 'Verb Modal Auxiliary',
  NN: 'Noun Singular',
  NNS: 'Noun Plural',
  NNP: 'Noun ProperNoun Singular',
  NNPS: 'Noun ProperNoun Plural',
  PDT: 'Determiner',
  POS: 'Possessive',
  PRP: 'Noun Pronoun',
  PRP$: 'Noun Pronoun Possessive',
  RB: 'Adverb',
  RBR: 'Adverb Comparative',
  RBS: 'Adverb Superlative',
  RP: 'Particle',
  TO: 'Preposition',
  UH: 'Expression',
  VB: 'Verb Infinitive',
  VBD: 'Verb PastTense',
  VBG: 'Verb Gerund PresentTense',
  VBN: 'Verb Participle PastTense',
  VBP: 'Verb PresentTense Infinitive',
  VBZ: 'Verb PresentTense',
  WDT: 'QuestionWord',
  WP: 'QuestionWord',
  WP$: 'QuestionWord Possessive',
  WRB: 'QuestionWord',
  ADD: 'Url',
  $: 'Currency',
};
const byPenn: readonly (readonly string[])[] = PENN.map((tag) => BY_PENN[tag]?.split(' ') ?? []);

const BY_KIND = {
  person: ['Person', 'ProperNoun'],
  country: ['Country', 'Place', 'ProperNoun'],
  place: ['Place', 'ProperNoun'],
  company: ['Company', 'Organization'],
  government: ['Organization'],
  public_body: ['Organization'],
  legislature: ['Organization'],
  court: ['Organization'],
  party: ['Organization'],
  organization: ['Organization'],
  media: ['Organization'],
  bloc: ['Organization'],
  group: [],
  unnamed: [],
} as const satisfies Record<ActorKind, readonly string[]>;

/** Tags of ours that compromise does not have, or not in our sense. `#Actor` is any actor that claimwire finds. */
export const OWN_TAGS: readonly string[] = ['Actor', 'Timex'];

/** Tags that `{lemma/tag}` may ask for. */
const LEMMA_TAGS = ['Verb', 'Noun', 'Adjective'];
const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const CONJUNCTIONS = new Set('that if because although though while whereas unless whether since'.split(' '));
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const AUX = UPOS.indexOf('AUX');

/** Puts our tags, verb groups and mentions on the terms of a Doc, in the names of compromise. */
export function tagTerms(doc: Doc, mentions: Mentions | null, terms: readonly Term[]): void {
  for (const term of terms) {
    for (let t = term.first; t < term.end; t++) tagToken(doc, term, t);
    if (mentions) tagMentions(mentions, term);
    const lemma = wordForm(doc.lemma[term.first]!, doc.local);
    term.alias = [asLemma(lemma)];
    for (const tag of LEMMA_TAGS) if (term.tags.has(tag)) term.alias.push(asLemma(lemma, tag));
    const group = doc.verbGroups.at[term.first]!;
    if (group >= 0) tagGroup(doc, group, term);
    term.chunk = group >= 0 ? 'Verb' : doc.nounPhrases.at[term.first]! >= 0 ? 'Noun' : 'Pivot';
  }
}

function tagToken(doc: Doc, term: Term, t: number): void {
  const form = wordForm(doc.word[t]!, doc.local);
  for (const tag of byPenn[doc.tag[t]!]!) term.tags.add(tag);
  if (doc.shape[t]! & SHAPE.digit) term.tags.add(ORDINAL.test(form) ? 'Ordinal' : 'NumericValue');
  if (form === '%') term.tags.add('Percent');
  if (CONJUNCTIONS.has(form) && term.tags.has('Preposition')) term.tags.add('Conjunction');
  if (form === 'not' || form === "n't" || form === 'never' || form === 'no') term.tags.add('Negative');
  if (WEEKDAYS.has(form)) term.tags.add('WeekDay').add('Date');
  if (MONTHS.has(form) && term.tags.has('ProperNoun')) term.tags.add('Month').add('Date');
}

function tagGroup(doc: Doc, group: number, term: Term): void {
  const features = doc.verbGroups.features[group]!;
  const isHead = doc.verbGroups.head[group] === term.first;
  if (doc.pos[term.first] === AUX) term.tags.add(isHead ? 'Copula' : 'Auxiliary');
  if (!isHead) return;
  if (features & VERB.passive) term.tags.add('Passive');
  if (features & VERB.future) term.tags.add('FutureTense');
}

function tagMentions(mentions: Mentions, term: Term): void {
  const actor = mentions.actors.list[mentions.actors.at[term.first]!];
  if (actor) {
    if (actor.form !== 'pronoun') term.tags.add('Actor');
    if (actor.form === 'adjective') term.tags.add('Demonym');
    else if (actor.form !== 'pronoun') for (const tag of BY_KIND[actor.actor.kind]) term.tags.add(tag);
  }
  const date = mentions.dates.list[mentions.dates.at[term.first]!];
  if (date) {
    term.tags.add('Timex').add('Date');
    if (date.type === 'DURATION') term.tags.add('Duration');
    if (date.type === 'TIME') term.tags.add('Time');
  }
  if (mentions.money.list[mentions.money.at[term.first]!]) term.tags.add('Money').add('Value');
}
