import { CHUNK, toPromptChunks } from './batch/chunks.ts';
import { type ExtractOptions, extractChunk } from './extract.ts';
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

/**
 * The results of files, folders and patterns in order, one for each article, as the command line prints them.
 * @throws what a room throws at an article, in its turn
 */
export async function* extractAll(
  paths: readonly string[],
  options: ReadArticlesOptions & ExtractOptions = {},
): AsyncGenerator<Result> {
  const { trace, userRules = null, ownNames = null, tagger, ...reading } = options;
  const each = { tagger, userRules, ownNames, ...(trace ? { trace } : {}) };
  const sizeOf = (read: Article | Failure): number => ('error' in read ? 0 : read.text.length);
  for await (const chunk of toPromptChunks(oneByOne(readArticles(paths, reading)), sizeOf, CHUNK)) {
    const screened = chunk.map((read) =>
      'error' in read || isEnglish(read.text) ? read : toFailure('not-english', read),
    );
    const outcomes = extractChunk(
      screened.flatMap((read) => ('error' in read ? [] : [{ article: read, options: each }])),
    );
    let next = 0;
    for (const read of screened) {
      const result = 'error' in read ? read : outcomes[next++]!;
      if ('thrown' in result) throw result.thrown;
      yield result;
    }
  }
}

async function* oneByOne<T>(values: AsyncIterable<T>): AsyncGenerator<T[]> {
  for await (const value of values) yield [value];
}
