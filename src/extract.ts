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
import { parse, withLayers } from './nlp/parse.ts';
import { indexByToken, tokensOf } from './pattern/by-token.ts';
import type { UserRules } from './user/compile.ts';
import { joinAttributions, joinClaims } from './user/join.ts';

export interface ExtractOptions {
  /** Takes every decision, for `--explain`. */
  readonly trace?: Trace;
  /** A user's own rules (`--rules`). */
  readonly userRules?: UserRules | null;
  /** A user's own names (`--actors`), read by mentions/actor/own-names.ts before the Doc is made. */
  readonly ownNames?: OwnNames | null;
}

/** The whole street for one article: pure, synchronous, no clock. Linear in the length of the text. */
export function extract(article: Article, options: ExtractOptions = {}): Extraction {
  return extractDoc(parse(article), options);
}

/** As `extract`, for an article that is a Doc already. */
export function extractDoc(given: Doc, options: ExtractOptions = {}): Extraction {
  const doc = withLayers(given);
  const { article } = doc;
  const { trace, userRules, ownNames = null } = options;
  const { published, publishedFrom } = anchorOf(doc);
  const mentions = findMentions(doc, published, trace, ownNames);
  const users = userRules?.read(doc, mentions, trace);
  const attributions = joinAttributions(findAttributions(doc, mentions, trace), users?.attributions ?? []);
  const claims = joinClaims(findClaims(doc, mentions, attributions, trace), users?.claims(attributions) ?? []);
  return {
    ok: true,
    schema: SCHEMA,
    offsets: 'utf16',
    article: toInfo(article, published, publishedFrom),
    actors: mentions.actors.actors,
    places: mentions.actors.places,
    dates: mentions.dates.list,
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
