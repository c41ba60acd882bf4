import { createHash } from 'node:crypto';
import { extract } from '../src/extract.ts';
import type { Article } from '../src/model/article.ts';
import type { Extraction } from '../src/model/extraction.ts';
import type { TraceEntry } from '../src/model/trace.ts';

/** An article made of a text alone, published on `date` (YYYY-MM-DD) or on an unknown day. */
export function articleOf(text: string, date: string | null = '2025-03-04', title: string | null = null): Article {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: sha256.slice(0, 16),
    path: 'test',
    record: 1,
    text,
    title,
    byline: null,
    publisher: null,
    url: null,
    published: date,
    publishedFrom: date ? 'option' : null,
    sha256,
  };
}

/** What claimwire finds in a text. */
export function extractText(text: string, date: string | null = '2025-03-04'): Extraction {
  return extract(articleOf(text, date));
}

/** As `extractText`, with every decision of the rules. */
export function explainText(
  text: string,
  date: string | null = '2025-03-04',
): { found: Extraction; trace: TraceEntry[] } {
  const trace: TraceEntry[] = [];
  return { found: extract(articleOf(text, date), { trace: (entry) => trace.push(entry) }), trace };
}
