import type { Article } from '../model/article.ts';
import type { Failure } from '../model/extraction.ts';
import type { FieldNames } from './fields.ts';

/** What a reader yields: an article, or the record of why there is none. */
export type Item = ArticleItem | FailureItem;

export interface ArticleItem {
  readonly kind: 'article';
  readonly article: Article;
}

export interface FailureItem {
  readonly kind: 'failure';
  readonly failure: Failure;
}

export const INPUT_FORMATS = ['auto', 'text', 'jsonl'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

export interface ReadOptions {
  readonly input: InputFormat;
  /** Publication date for articles that bring none, YYYY-MM-DD. */
  readonly date: string | null;
  /** Largest article in bytes. */
  readonly maxSize: number;
  /** The user's own names for fields of records. */
  readonly fields: FieldNames;
}

export const MAX_ARTICLE_SIZE = 8 * 1024 * 1024;
