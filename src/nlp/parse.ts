import type { Article, Zone } from '../model/article.ts';
import type { Clauses, Doc, NounPhrases, Sentences, VerbGroups } from '../model/doc.ts';
import { findClauses } from './clauses.ts';
import type { Tagger } from './engine.ts';
import { findLemmas } from './lemmas.ts';
import { findNounPhrases } from './noun-phrases.ts';
import { findSentences } from './sentences.ts';
import { tagFast } from './tagger.ts';
import { type RawTokens, tokenize } from './tokens.ts';
import { findUpos } from './upos.ts';
import { findVerbGroups } from './verb-groups.ts';
import { findZones } from './zones.ts';

/**
 * Article to Doc: zones, tokens, sentences and tags at once; universal tags, lemmas, verb groups, base noun phrases and
 * who does what when they are first asked for. Linear in the text.
 */
export function parse(article: Article, tagger: Tagger = tagFast): Doc {
  const { text } = article;
  const zones = findZones(text, article.title);
  const raw = tokenize(text, zones);
  const { of, sentences } = findSentences(text, raw, zones);
  return new Layers(article, zones, raw, of, sentences, tagger(text, raw, sentences));
}

/** A Doc that makes its upper layers when they are first read: who wants tags alone pays for no more. */
class Layers implements Doc {
  readonly article: Article;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly shape: Uint16Array;
  readonly local: string[];
  readonly sentence: Int32Array;
  readonly sentences: Sentences;
  readonly tag: Uint8Array;
  private madePos: Uint8Array | undefined = undefined;
  private madeLemma: Int32Array | undefined = undefined;
  private madeVerbGroups: VerbGroups | undefined = undefined;
  private madeNounPhrases: NounPhrases | undefined = undefined;
  private madeClauses: Clauses | undefined = undefined;

  constructor(
    article: Article,
    zones: readonly Zone[],
    raw: RawTokens,
    sentence: Int32Array,
    sentences: Sentences,
    tag: Uint8Array,
  ) {
    this.article = article;
    this.text = article.text;
    this.zones = zones;
    this.count = raw.count;
    this.start = raw.start;
    this.end = raw.end;
    this.word = raw.word;
    this.shape = raw.shape;
    this.local = raw.local;
    this.sentence = sentence;
    this.sentences = sentences;
    this.tag = tag;
  }

  get pos(): Uint8Array {
    this.madePos ??= findUpos(this.word, this.tag, this.sentences);
    return this.madePos;
  }

  get lemma(): Int32Array {
    this.madeLemma ??= findLemmas(this.count, this.word, this.tag, this.local);
    return this.madeLemma;
  }

  get verbGroups(): VerbGroups {
    this.madeVerbGroups ??= findVerbGroups(this.count, this.tag, this.word, this.sentences);
    return this.madeVerbGroups;
  }

  get nounPhrases(): NounPhrases {
    this.madeNounPhrases ??= findNounPhrases(this.count, this.tag, this.word, this.verbGroups.at, this.sentences);
    return this.madeNounPhrases;
  }

  get clauses(): Clauses {
    this.madeClauses ??= findClauses(this, this.sentences);
    return this.madeClauses;
  }
}
