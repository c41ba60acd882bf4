import type { Article } from '../model/article.ts';
import type { Failure } from '../model/extraction.ts';
import type { Where } from './errors.ts';
import type { FieldNames } from './fields.ts';

/** What a reader yields: an article, a web page that may hold one, or the record of why there is none. */
export type Item = ArticleItem | PageItem | FailureItem;

export interface ArticleItem {
  readonly kind: 'article';
  readonly article: Article;
}

export interface FailureItem {
  readonly kind: 'failure';
  readonly failure: Failure;
}

/** A web page as it came. Finding the article in it is the most costly step of reading, so it is left to who does the item. */
export interface PageItem {
  readonly kind: 'page';
  readonly path: string;
  readonly record: number;
  readonly bytes: Uint8Array;
  /** From the header of the transport, where there was one. */
  readonly charset: string | null;
  readonly known: Metadata;
  readonly options: ReadOptions;
}

/** What a reader knows of an article beside its text. */
export interface Metadata {
  readonly id?: string | null;
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  /** YYYY-MM-DD. */
  readonly published?: string | null;
}

/** Where an item comes from. */
export function placeOf(item: Item): Where {
  if (item.kind === 'failure') return item.failure.article;
  return item.kind === 'page' ? { path: item.path, record: item.record, id: item.known.id ?? null } : item.article;
}

export const INPUT_FORMATS = [
  'auto',
  'text',
  'markdown',
  'html',
  'json',
  'jsonl',
  'csv',
  'tsv',
  'feed',
  'warc',
] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];
export type KnownFormat = Exclude<InputFormat, 'auto'>;

export interface ReadOptions {
  readonly input: InputFormat;
  /** Name of an encoding that overrides what the bytes look like; null to look. */
  readonly encoding: string | null;
  /** Publication date for articles that bring none, YYYY-MM-DD. */
  readonly date: string | null;
  /** Largest article in bytes. */
  readonly maxSize: number;
  /** The user's own names for fields of records. */
  readonly fields: FieldNames;
}

export const MAX_ARTICLE_SIZE = 8 * 1024 * 1024;
