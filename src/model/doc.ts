import type { Article, Zone } from './article.ts';

/** What a token looks like, as bits of `Doc.shape`. */
export const SHAPE = {
  /** First letter is upper case. */
  capital: 1,
  /** Two or more letters, none lower case ("NATO", "U.S."). */
  allCaps: 2,
  /** An upper-case letter after a lower-case one ("iPhone", "McCain"). */
  innerCap: 4,
  /** Holds a digit. */
  digit: 8,
  /** A number as a whole: digits with inner "," "." ":" ("1,200", "3.5"). */
  number: 16,
  /** Holds a letter. */
  letter: 32,
  /** No white space between this token and the one before it. */
  glued: 64,
  /** One or more line breaks between this token and the one before it, or the first token. */
  lineStart: 128,
  /** An opening quotation mark. */
  openQuote: 256,
  /** A closing quotation mark. */
  closeQuote: 512,
  /** A clitic split from its host ("'s", "n't", "'ll"). */
  clitic: 1024,
  /** Ends in a full stop that belongs to it ("Sen.", "U.S."). */
  abbreviation: 2048,
  /** A letter outside ASCII. */
  foreign: 4096,
} as const;

/**
 * One tokenised, tagged article as parallel arrays, all indexed by token number 0..count-1 unless said otherwise.
 * Every mark is a token, so only white space lies between tokens. Arrays may be longer than `count`.
 */
export interface Doc {
  readonly article: Article;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly count: number;
  /** Code-unit offsets into `text`, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Vocabulary id of the lower-cased form; ids from `LOCAL` up belong to this Doc alone (see lexicon/vocabulary.ts). */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** Index into PENN. */
  readonly tag: Uint8Array;
  /** Index into UPOS. */
  readonly pos: Uint8Array;
  /** Bits of SHAPE. */
  readonly shape: Uint16Array;
  /** Sentence number of each token. */
  readonly sentence: Int32Array;
  /** Forms of the ids from `LOCAL` up. */
  readonly local: readonly string[];
  readonly sentences: Sentences;
  readonly nounPhrases: NounPhrases;
  readonly verbGroups: VerbGroups;
  readonly clauses: Clauses;
}

/** Sentences as parallel arrays; tokens `first[i]` up to, not including, `end[i]`. */
export interface Sentences {
  readonly count: number;
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Index into ZONE_KINDS. */
  readonly zone: Uint8Array;
  /** Number of the paragraph (line of text) the sentence stands in. */
  readonly paragraph: Int32Array;
}

/**
 * Base noun phrases: determiner to head, with a possessor inside ("the White House's direct request" is one phrase),
 * without postmodifiers and coordination. Never overlapping, in order.
 */
export interface NounPhrases {
  readonly count: number;
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Token of the head noun: the last noun of the phrase. */
  readonly head: Int32Array;
  /** Token -> number of its phrase, or -1. */
  readonly at: Int32Array;
}

/** What a verb group says of its verb, as bits of `VerbGroups.features`. */
export const VERB = {
  /** Has a finite form: a tense or a modal. */
  finite: 1,
  past: 2,
  perfect: 4,
  progressive: 8,
  passive: 16,
  modal: 32,
  negated: 64,
  /** "to" + base form. */
  infinitive: 128,
  /** An -ing form without an auxiliary. */
  gerund: 256,
  /** A participle without an auxiliary ("sanctions imposed after ..."). */
  participle: 512,
  /** "will", "shall", "'ll", "is going to". */
  future: 1024,
  /** The main verb is a form of be ("is", "has been"). */
  copula: 2048,
} as const;

/** Verb groups: auxiliaries, adverbs and one main verb ("has not yet been lifted", "to ease"). Never overlapping, in order. */
export interface VerbGroups {
  readonly count: number;
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Token of the main verb. */
  readonly head: Int32Array;
  /** Bits of VERB. */
  readonly features: Uint16Array;
  /** Token of the modal ("could"), or -1. */
  readonly modal: Int32Array;
  /** Token -> number of its group, or -1. */
  readonly at: Int32Array;
}

/** Who does what, by number of verb group; values are numbers of noun phrases or verb groups, or -1 where unknown. */
export interface Clauses {
  /** The phrase that does it; of a passive, the one it is done to. The first of joined phrases; a noun for "who". */
  readonly subject: Int32Array;
  /** First object of an active verb. */
  readonly object: Int32Array;
  /** The "by" phrase of a passive. */
  readonly agent: Int32Array;
  /** The group that an infinitive, gerund or participle depends on ("agreed" of "agreed to lift"). */
  readonly governor: Int32Array;
}
