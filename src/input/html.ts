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
/** What stands beside the story, by the names pages give it: captions, links to other stories, invitations. */
const BESIDE = [
  'caption',
  'credit',
  'related',
  'read-more',
  'newsletter',
  'subscribe',
  'promo',
  'share',
  'social',
  'cookie',
]
  .map((name) => `[class*="${name}" i]`)
  .join(', ');
/** Longer than this is no caption: some pages name the whole body so. */
const LONGEST_BESIDE = 400;

/** Finds the article in a page: its title and body as text, and what the page says of its author, date and publisher. */
export async function readPage(page: PageItem): Promise<ArticleItem | FailureItem> {
  const where = { path: page.path, record: page.record, id: page.known.id ?? null };
  const html = await decodeText(page.bytes, page.charset ?? declaredCharset(page.bytes));
  if (html === null) return badEncoding(where, page.bytes);
  if (!html.trim()) return { kind: 'failure', failure: toFailure('empty', where) };
  if (depthOf(html) > DEEPEST)
    return { kind: 'failure', failure: toFailure('bad-record', where, 'is nested too deeply to be a page', null) };
  const { document }: { document: DomDocument } = parseHTML(html);
  const found = readPageMetadata(document);
  const body = readBody(document);
  if (!body) return { kind: 'failure', failure: toFailure('empty', where, 'is a page without an article') };
  const known = { ...found, ...definite(page.known) };
  const text = known.title && !body.startsWith(known.title) ? `${known.title}\n${body}` : body;
  return toItem(text, where, known, page.options);
}

const NESTING = /<(\/?)(?:div|span|section|article|table|tr|td|ul|ol|b|i|em|strong|font|a|center|blockquote)\b/gi;
/** No page is made so by people; what looks for the article takes time with the square of it. */
const DEEPEST = 1000;

/** How deep the elements that pages nest are nested, about. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, close] of html.matchAll(NESTING)) {
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
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
  for (const silent of document.querySelectorAll('figure, figcaption, nav, aside, footer')) silent.remove();
  for (const element of [...document.querySelectorAll(BESIDE)])
    if ((element.textContent ?? '').length < LONGEST_BESIDE) element.remove();
  const options = { charThreshold: SHORTEST_BODY, serializer: (node: unknown) => node as DomDocument };
  const article = new Readability<DomDocument>(document as never, options).parse();
  const body = article?.content ? toText(article.content) : '';
  const best = body.length >= SHORTEST_BODY || body.length >= plain.length ? body : plain;
  return best || null;
}

function definite<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null && v !== undefined)) as Partial<T>;
}
