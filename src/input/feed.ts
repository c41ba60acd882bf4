import { DOMParser, parseHTML } from 'linkedom';
import { type DomDocument, type DomElement, toText } from './dom.ts';
import { toFailure } from './errors.ts';
import type { Item, ReadOptions } from './item.ts';
import { toPublished } from './published.ts';
import { toItem } from './to-article.ts';
import { readWhole } from './whole.ts';

/** Largest feed in bytes, whatever one article may be. */
const LARGEST_FEED = 64 * 1024 * 1024;

/** RSS and Atom: an entry is an article, as much of it as the feed has. */
export async function* readFeed(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  const where = { path, record: 0 };
  const source = await readWhole(where, bytes, { ...options, maxSize: Math.max(LARGEST_FEED, options.maxSize) });
  if (typeof source !== 'string') {
    yield [source];
    return;
  }
  const document: DomDocument = new DOMParser().parseFromString(source, 'text/xml') as never;
  const publisher = textOf(document, ['channel > title', 'feed > title']);
  const entries = [...document.querySelectorAll('item, entry')];
  const items = entries.map((entry, i) => toEntry(entry, { path, record: i + 1 }, publisher, options));
  yield items.length ? items : [{ kind: 'failure', failure: toFailure('empty', where, 'is no feed with articles') }];
}

function toEntry(
  entry: DomElement,
  where: { readonly path: string; readonly record: number },
  publisher: string | null,
  options: ReadOptions,
): Item {
  const title = textOf(entry, ['title']);
  const body = htmlToText(textOf(entry, ['content\\:encoded', 'encoded', 'content', 'description', 'summary']) ?? '');
  const known = {
    id: textOf(entry, ['guid', 'id']),
    title,
    byline: textOf(entry, ['dc\\:creator', 'creator', 'author > name', 'author']),
    publisher,
    url: textOf(entry, ['link']) || (entry.querySelector('link')?.getAttribute('href') ?? null),
    published: toPublished(textOf(entry, ['pubDate', 'published', 'dc\\:date', 'date', 'updated'])),
  };
  return toItem(body && title ? `${title}\n${body}` : body || (title ?? ''), where, known, options);
}

function textOf(root: DomElement, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const text = root.querySelector(selector)?.textContent?.trim();
    if (text) return text;
  }
  return null;
}

/** The text of a fragment of HTML, which may as well be plain text. */
function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const { document }: { document: DomDocument } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return document.body ? toText(document.body) : '';
}
