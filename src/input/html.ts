import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { badEncoding, decodeText } from './decode.ts';
import { type DomDocument, toText } from './dom.ts';
import { toFailure } from './errors.ts';
import type { ArticleItem, FailureItem, PageItem } from './item.ts';
import { readPageMetadata } from './page-metadata.ts';
import { toItem } from './to-article.ts';

/** Shorter than this is a teaser or a notice, not the article. */
const SHORTEST_BODY = 140;
const PROMISED = 1024;

/** Finds the article in a page: its title and body as text, and what the page says of its author, date and publisher. */
export async function readPage(page: PageItem): Promise<ArticleItem | FailureItem> {
  const where = { path: page.path, record: page.record, id: page.known.id ?? null };
  const html = await decodeText(page.bytes, page.charset ?? declaredCharset(page.bytes));
  if (html === null) return badEncoding(where, page.bytes);
  if (!html.trim()) return { kind: 'failure', failure: toFailure('empty', where) };
  const { document }: { document: DomDocument } = parseHTML(html);
  const found = readPageMetadata(document);
  const body = readBody(document);
  if (!body) return { kind: 'failure', failure: toFailure('empty', where, 'is a page without an article') };
  const known = { ...found, ...definite(page.known) };
  const text = known.title && !body.startsWith(known.title) ? `${known.title}\n${body}` : body;
  return toItem(text, where, known, page.options);
}

/** The charset of a <meta> element or an XML declaration near the front. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PROMISED)).toString('latin1');
  return (
    /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?([\w-]+)|<\?xml[^>]{0,100}\bencoding\s*=\s*["']([\w-]+)/i
      .exec(head)
      ?.slice(1)
      .find((name) => name !== undefined) ?? null
  );
}

/** The body as Readability finds it; a page too short or too odd for it gives its paragraphs. */
function readBody(document: DomDocument): string | null {
  const paragraphs = [...(document.querySelector('article') ?? document).querySelectorAll('p')];
  const plain = paragraphs.map(toText).filter(Boolean).join('\n');
  for (const silent of document.querySelectorAll('figure, figcaption, nav, aside, header nav, footer')) silent.remove();
  const options = { charThreshold: SHORTEST_BODY, serializer: (node: unknown) => node as DomDocument };
  const article = new Readability<DomDocument>(document as never, options).parse();
  const body = article?.content ? toText(article.content) : '';
  const best = body.length >= SHORTEST_BODY || body.length >= plain.length ? body : plain;
  return best || null;
}

function definite<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null && v !== undefined)) as Partial<T>;
}
