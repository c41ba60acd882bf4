import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import { toFailure, type Where } from './errors.ts';
import { pickFields } from './fields.ts';
import type { ArticleItem, FailureItem, Item, Metadata, ReadOptions } from './item.ts';
import { publishedFromName, toPublished } from './published.ts';

/** A text with what is known about it as an item: an article, or `empty`. */
export function toItem(text: string, where: Where, known: Metadata, options: ReadOptions): ArticleItem | FailureItem {
  if (!/\S/.test(text)) return { kind: 'failure', failure: toFailure('empty', { ...where, id: known.id ?? null }) };
  return { kind: 'article', article: toArticle(text, where, known, options) };
}

function toArticle(text: string, where: Where, known: Metadata, options: ReadOptions): Article {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const named = known.published || options.date ? null : publishedFromName(where.path);
  return {
    id: known.id ?? sha256.slice(0, 16),
    path: where.path,
    record: where.record,
    text,
    title: known.title ?? null,
    byline: known.byline ?? null,
    publisher: known.publisher ?? null,
    url: known.url ?? null,
    published: known.published ?? options.date ?? named,
    publishedFrom: known.published ? 'metadata' : options.date ? 'option' : named ? 'filename' : null,
    sha256,
  };
}

/** A record of a JSON or CSV file as an item. */
export function recordToItem(record: unknown, where: Where, options: ReadOptions): Item {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return bad(
      where,
      `is ${Array.isArray(record) ? 'an array' : JSON.stringify(record)?.slice(0, 20)}, not an object`,
      'a record is an object with a "text" field',
    );
  const fields = pickFields({ ...record }, options.fields);
  const id = typeof fields.id === 'string' || typeof fields.id === 'number' ? String(fields.id) : null;
  const at = { ...where, id };
  if (!('text' in fields)) {
    const names = Object.keys(record).slice(0, 8).join(', ');
    return bad(
      at,
      `has no text; its fields are: ${names || '(none)'}`,
      'name the field, for example --fields text=body',
    );
  }
  if (fields.text === null || fields.text === undefined) return { kind: 'failure', failure: toFailure('empty', at) };
  if (typeof fields.text !== 'string') return bad(at, 'has a text that is not a string');
  const known = {
    id,
    title: toLine(fields.title),
    byline: toLine(fields.byline),
    publisher: toLine(fields.publisher),
    url: toLine(fields.url),
    published: toPublished(fields.date),
  };
  return toItem(fields.text, at, known, options);
}

/** A record that cannot be used, in words. */
export function bad(where: Where, message: string, hint: string | null = null): FailureItem {
  return { kind: 'failure', failure: toFailure('bad-record', where, message, hint) };
}

/** Strings, lists of strings and {name} objects as one line; null for all else. */
export function toLine(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return value.map(toLine).filter(Boolean).join(', ') || null;
  if (typeof value === 'object' && value !== null && 'name' in value) return toLine(value.name);
  return null;
}
