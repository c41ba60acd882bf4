import { findAttributions } from './attribution/find.ts';
import { findClaims } from './claims/find.ts';
import { findActors } from './mentions/actor/find.ts';
import type { OwnNames } from './mentions/actor/known.ts';
import { publishedInDateline } from './mentions/date/dateline.ts';
import { findDates } from './mentions/date/find.ts';
import { findMoney } from './mentions/money/find.ts';
import type { Article, PublishedFrom } from './model/article.ts';
import type { Doc } from './model/doc.ts';
import { type ArticleInfo, type Extraction, SCHEMA } from './model/extraction.ts';
import type { ByToken, Mentions } from './model/mentions.ts';
import type { Span } from './model/span.ts';
import type { Trace } from './model/trace.ts';
import type { Tagger } from './nlp/engine.ts';
import { parse, withLayers } from './nlp/parse.ts';
import { indexByToken, tokensOf } from './pattern/by-token.ts';
import type { UserRules } from './user/compile.ts';
import { joinAttributions, joinClaims } from './user/join.ts';

export interface ExtractOptions {
  /** What tags the tokens, where it is not our own tagger. */
  readonly tagger?: Tagger | undefined;
  /** Takes every decision, for `--explain`. */
  readonly trace?: Trace;
  /** A user's own rules (`--rules`). */
  readonly userRules?: UserRules | null;
  /** A user's own names (`--actors`), read by mentions/actor/own-names.ts before the Doc is made. */
  readonly ownNames?: OwnNames | null;
}

/** The whole street for one article: pure, synchronous, no clock. Linear in the length of the text. @throws whatever a room throws */
export function extract(article: Article, options: ExtractOptions = {}): Extraction {
  const rooms = street(article, options);
  for (;;) {
    const { done, value } = rooms.next();
    if (done) return value;
  }
}

/** What a room threw at an article. */
export interface Thrown {
  readonly thrown: unknown;
}

/** An article of a chunk, with options of its own. */
export interface Extractable {
  readonly article: Article;
  readonly options: ExtractOptions;
}

/**
 * As `extract` for some articles: a room does all of them before the next room begins, for so the code of a room comes
 * into the processor's cache once a chunk, where article by article it comes once an article. What a room throws stands in its article's
 * place. `onTurn` is told whose turn it is.
 */
export function extractChunk(
  chunk: readonly Extractable[],
  onTurn: (index: number) => void = () => {},
): (Extraction | Thrown)[] {
  const streets = chunk.map(({ article, options }) => street(article, options));
  const outcomes: (Extraction | Thrown)[] = [];
  for (let left = streets.length; left > 0; ) {
    for (let i = 0; i < streets.length; i++) {
      if (outcomes[i]) continue;
      onTurn(i);
      const outcome = nextRoom(streets[i]!);
      if (!outcome) continue;
      outcomes[i] = outcome;
      left--;
    }
  }
  return outcomes;
}

/** Walks through one room; null when there are more. */
function nextRoom(rooms: Generator<void, Extraction>): Extraction | Thrown | null {
  try {
    const { done, value } = rooms.next();
    return done ? value : null;
  } catch (thrown) {
    return { thrown };
  }
}

/** The rooms one by one; stops behind each. */
function* street(article: Article, options: ExtractOptions): Generator<void, Extraction> {
  const { trace, userRules, ownNames = null } = options;
  const parsed = parse(article, options.tagger);
  yield;
  const doc = withLayers(parsed);
  yield;
  const actors = findActors(doc, trace, { names: ownNames });
  yield;
  const { published, publishedFrom } = anchorOf(doc);
  const dates = byToken(doc, findDates(doc, published, trace));
  yield;
  const mentions = { actors, dates, money: byToken(doc, findMoney(doc, trace)) };
  yield;
  const users = userRules?.read(doc, mentions, trace);
  const attributions = joinAttributions(findAttributions(doc, mentions, trace), users?.attributions ?? []);
  yield;
  const claims = joinClaims(findClaims(doc, mentions, attributions, trace), users?.claims(attributions) ?? []);
  return {
    ok: true,
    schema: SCHEMA,
    offsets: 'utf16',
    article: toInfo(article, published, publishedFrom),
    actors: actors.actors,
    places: actors.places,
    dates: dates.list,
    money: mentions.money.list,
    attributions,
    claims,
    diagnostics: [],
  };
}

/** The day of publication: the article's own, else the one that its dateline says in full. */
export function anchorOf(doc: Doc): Pick<ArticleInfo, 'published' | 'publishedFrom'> {
  const { published, publishedFrom } = doc.article;
  if (published !== null) return { published, publishedFrom };
  const day = publishedInDateline(doc);
  return { published: day, publishedFrom: day === null ? null : 'dateline' };
}

/** Actors, dates and sums of money of a Doc; dates count from `published` (see `anchorOf`). */
export function findMentions(
  doc: Doc,
  published: string | null,
  trace?: Trace,
  ownNames: OwnNames | null = null,
): Mentions {
  return {
    actors: findActors(doc, trace, { names: ownNames }),
    dates: byToken(doc, findDates(doc, published, trace)),
    money: byToken(doc, findMoney(doc, trace)),
  };
}

function byToken<M extends Span>(doc: Doc, list: readonly M[]): ByToken & { readonly list: readonly M[] } {
  return {
    list,
    ...indexByToken(
      doc.count,
      list.map((m) => tokensOf(doc, m)),
    ),
  };
}

/** What is said of the article itself. */
export function toInfo(article: Article, published: string | null, publishedFrom: PublishedFrom): ArticleInfo {
  const { id, path, record, title, byline, publisher, url, text, sha256 } = article;
  const given = { id, path, record, title, byline, publisher, url, published, publishedFrom };
  return { ...given, length: text.length, sha256, duplicateOf: null };
}
