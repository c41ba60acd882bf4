import { type ExtractOptions, extract } from './extract.ts';
import { isEnglish } from './input/english.ts';
import { toFailure } from './input/errors.ts';
import { MAX_ARTICLE_SIZE, type Metadata, type ReadOptions } from './input/item.ts';
import { openItem } from './input/open-item.ts';
import { readItems } from './input/read.ts';
import { toItem } from './input/to-article.ts';
import type { Article } from './model/article.ts';
import type { Failure, Result } from './model/extraction.ts';

/** How articles are read; what is left out is as on the command line. */
export type ReadArticlesOptions = Partial<Omit<ReadOptions, 'date'>> & { readonly date?: string | null };

const DEFAULTS: ReadOptions = { input: 'auto', encoding: null, date: null, maxSize: MAX_ARTICLE_SIZE, fields: {} };

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** A text with what is known about it as an article; `published` is YYYY-MM-DD. @throws RangeError when there is no text. */
export function toArticle(text: string, known: Metadata = {}): Article {
  const item = toItem(text, { path: '', record: 1 }, known, DEFAULTS);
  if (item.kind === 'failure') throw new RangeError(`the article ${item.failure.error.message}`);
  return item.article;
}

/** Every article of files, folders and patterns in order; what cannot be read comes as an error record. */
export async function* readArticles(
  paths: readonly string[],
  options: ReadArticlesOptions = {},
): AsyncGenerator<Article | Failure> {
  for await (const items of readItems(paths, { ...DEFAULTS, ...options }, nothing())) {
    for (const item of items) {
      const opened = await openItem(item);
      yield opened.kind === 'article' ? opened.article : opened.failure;
    }
  }
}

/** The results of files, folders and patterns in order, one for each article, as the command line prints them. */
export async function* extractAll(
  paths: readonly string[],
  options: ReadArticlesOptions & ExtractOptions = {},
): AsyncGenerator<Result> {
  const { trace, ...reading } = options;
  for await (const article of readArticles(paths, reading)) {
    if ('error' in article) yield article;
    else if (!isEnglish(article.text)) yield toFailure('not-english', article);
    else yield extract(article, trace ? { trace } : {});
  }
}
