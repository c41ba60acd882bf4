import type { Span } from './span.ts';

/** Parts of an article; zones tile the text from its first to its last code unit. */
export const ZONE_KINDS = ['title', 'byline', 'dateline', 'heading', 'body', 'boilerplate'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** Where a publication date came from; `null` beside an unknown date. */
export type PublishedFrom = 'option' | 'metadata' | 'dateline' | 'filename' | null;

/** One article as it was read: `text` is never normalised, trimmed or re-joined. */
export interface Article {
  /** The given id, else the first 16 hex digits of the SHA-256 of the UTF-8 text. */
  readonly id: string;
  readonly path: string;
  /** 1-based number of the record inside its file. */
  readonly record: number;
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** YYYY-MM-DD, the anchor of "last week"; null when unknown. Never today. */
  readonly published: string | null;
  readonly publishedFrom: PublishedFrom;
  /** SHA-256 of the UTF-8 text, 64 hex digits. */
  readonly sha256: string;
}
