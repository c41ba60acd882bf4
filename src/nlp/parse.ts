import type { Article, Zone } from '../model/article.ts';
import type { Clauses, Doc, NounPhrases, Sentences, VerbGroups } from '../model/doc.ts';
import { findClauses } from './clauses.ts';
import type { Tagger } from './engine.ts';
import { findLemmas } from './lemmas.ts';
import { Memory } from './memory.ts';
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

/** The same Doc with the layers that extraction reads as plain fields: a getter would cost at each of thousands of looks. */
export const withLayers = (doc: Doc): Doc => new Whole(doc);

class Whole implements Doc {
  readonly article: Article;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Uint8Array;
  readonly pos: Uint8Array;
  readonly shape: Uint16Array;
  readonly sentence: Int32Array;
  readonly local: readonly string[];
  readonly sentences: Sentences;
  readonly nounPhrases: NounPhrases;
  readonly verbGroups: VerbGroups;
  private readonly layers: Doc;

  constructor(doc: Doc) {
    this.article = doc.article;
    this.text = doc.text;
    this.zones = doc.zones;
    this.count = doc.count;
    this.start = doc.start;
    this.end = doc.end;
    this.word = doc.word;
    this.lemma = doc.lemma;
    this.tag = doc.tag;
    this.pos = doc.pos;
    this.shape = doc.shape;
    this.sentence = doc.sentence;
    this.local = doc.local;
    this.sentences = doc.sentences;
    this.nounPhrases = doc.nounPhrases;
    this.verbGroups = doc.verbGroups;
    this.layers = doc;
  }

  get clauses(): Clauses {
    return this.layers.clauses;
  }
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
  private madeRoom: Room | undefined = undefined;
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

  /** The arrays that the layers fill, one number a token. */
  private get room(): Room {
    this.madeRoom ??= makeRoom(this.count);
    return this.madeRoom;
  }

  get pos(): Uint8Array {
    this.madePos ??= findUpos(this.word, this.tag, this.sentences, this.room.pos);
    return this.madePos;
  }

  get lemma(): Int32Array {
    this.madeLemma ??= findLemmas(this.word, this.tag, this.local, this.room.lemma);
    return this.madeLemma;
  }

  get verbGroups(): VerbGroups {
    this.madeVerbGroups ??= findVerbGroups(this.tag, this.word, this.sentences, this.room.groupAt);
    return this.madeVerbGroups;
  }

  get nounPhrases(): NounPhrases {
    this.madeNounPhrases ??= findNounPhrases(
      this.tag,
      this.word,
      this.verbGroups.at,
      this.sentences,
      this.room.phraseAt,
    );
    return this.madeNounPhrases;
  }

  get clauses(): Clauses {
    this.madeClauses ??= findClauses(this, this.sentences);
    return this.madeClauses;
  }
}

type Room = ReturnType<typeof makeRoom>;

function makeRoom(count: number) {
  const memory = new Memory(3 * count, 0, count);
  return {
    lemma: memory.fours(count),
    groupAt: memory.fours(count),
    phraseAt: memory.fours(count),
    pos: memory.ones(count),
  };
}
