import { attribute, type DomDocument, toText } from './dom.ts';
import type { Metadata } from './item.ts';
import { toPublished } from './published.ts';
import { toLine } from './to-article.ts';

/** What a page says of its article: JSON-LD first, then meta elements, then what readers see. */
export function readPageMetadata(document: DomDocument): Metadata {
  const ld = readJsonLd(document);
  const meta = (...names: readonly string[]): string | null => firstMeta(document, names);
  const shown = document.querySelector('[rel="author"], [itemprop="author"], .byline, .author');
  const time = attribute(document, 'article time[datetime], time[datetime]', 'datetime');
  const heading = document.querySelector('h1');
  return {
    title: ld.title ?? meta('og:title', 'twitter:title') ?? (heading && toText(heading)) ?? titleOf(document),
    byline: ld.byline ?? toByline(meta(...AUTHOR_NAMES)) ?? toByline(shown && toText(shown)),
    publisher: ld.publisher ?? meta('og:site_name', 'application-name', 'dc.publisher'),
    url: attribute(document, 'link[rel="canonical"]', 'href') ?? meta('og:url') ?? ld.url ?? null,
    published: ld.published ?? toPublished(meta(...DATE_NAMES) ?? time),
  };
}

const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'article:modified_time',
];
const AUTHOR_NAMES = ['author', 'article:author', 'parsely-author', 'dc.creator'];
/** Accounts, not people. */
const NOBODY = /^(?:admin|administrator|editor|root|user\d*|webmaster)$/i;
const ARTICLE_TYPES = /(?:Article|Posting|Report|Review)$/;

function firstMeta(document: DomDocument, names: readonly string[]): string | null {
  for (const name of names) {
    for (const key of ['property', 'name', 'itemprop']) {
      const value = attribute(document, `meta[${key}="${name}" i]`, 'content');
      if (value) return value;
    }
  }
  return null;
}

/** The <title>, without the site's name after a bar or a dash. */
function titleOf(document: DomDocument): string | null {
  const title = document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim();
  return title?.replace(/\s+[|–—-]\s+[^|–—-]{1,40}$/, '') || null;
}

/** "By Ana Lund" is Ana Lund; an address of a page is nobody. */
function toByline(value: string | null): string | null {
  if (!value || /^https?:/.test(value)) return null;
  const name = value
    .replace(/\s+/g, ' ')
    .replace(/^by[:\s]+/i, '')
    .trim();
  return name && !NOBODY.test(name) ? name : null;
}

/** The article among the JSON-LD of a page. */
function readJsonLd(document: DomDocument): Metadata {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    const article = findArticle(data, 0);
    if (!article) continue;
    return {
      title: decodeEntities(document, toLine(article['headline'])),
      byline: toLine(article['author']),
      publisher: toLine(article['publisher']),
      url: toLine(article['url']) ?? toUrl(article['mainEntityOfPage']),
      published: toPublished(article['datePublished'] ?? article['dateCreated']),
    };
  }
  return {};
}

/** A URL, or the @id of what it names. */
function toUrl(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && '@id' in value) return toUrl(value['@id']);
  return typeof value === 'string' && /^https?:/.test(value) ? value : null;
}

/** Some pages write &amp; in their JSON-LD. */
function decodeEntities(document: DomDocument, text: string | null): string | null {
  if (!text || !/&[#\w]+;/.test(text)) return text;
  const holder = document.createElement('p');
  holder.innerHTML = text;
  return toText(holder) || null;
}

const DEEPEST = 6;

function findArticle(value: unknown, depth: number): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null;
  if (!Array.isArray(value)) {
    const record: Readonly<Record<string, unknown>> = { ...value };
    const types = [record['@type']].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type))) return record;
  }
  for (const inner of Object.values(value)) {
    const found = findArticle(inner, depth + 1);
    if (found) return found;
  }
  return null;
}
