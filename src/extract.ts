import { findAttributions } from './attribution/find.ts';
import { findClaims } from './claims/find.ts';
import { findActors } from './mentions/actor/find.ts';
import { findDates } from './mentions/date/find.ts';
import { findMoney } from './mentions/money/find.ts';
import type { Article, PublishedFrom } from './model/article.ts';
import type { Doc } from './model/doc.ts';
import { type ArticleInfo, type Extraction, SCHEMA } from './model/extraction.ts';
import type { ByToken, Mentions } from './model/mentions.ts';
import type { Span } from './model/span.ts';
import type { Trace } from './model/trace.ts';
import { parse } from './nlp/parse.ts';
import { indexByToken, tokensOf } from './pattern/by-token.ts';

export interface ExtractOptions {
  /** Takes every decision, for `--explain`. */
  readonly trace?: Trace;
}

/** The whole street for one article: pure, synchronous, no clock. Linear in the length of the text. */
export function extract(article: Article, options: ExtractOptions = {}): Extraction {
  return extractDoc(parse(article), options);
}

/** As `extract`, for an article that is a Doc already. */
export function extractDoc(doc: Doc, options: ExtractOptions = {}): Extraction {
  const { article } = doc;
  const { trace } = options;
  const published = article.published;
  const mentions: Mentions = {
    actors: findActors(doc, trace),
    dates: byToken(doc, findDates(doc, published, trace)),
    money: byToken(doc, findMoney(doc, trace)),
  };
  const attributions = findAttributions(doc, mentions, trace);
  const claims = findClaims(doc, mentions, attributions, trace);
  return {
    ok: true,
    schema: SCHEMA,
    offsets: 'utf16',
    article: toInfo(article, published, article.publishedFrom),
    actors: mentions.actors.actors,
    places: mentions.actors.places,
    dates: mentions.dates.list,
    money: mentions.money.list,
    attributions,
    claims,
    diagnostics: [],
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
