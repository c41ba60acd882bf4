import { createHash } from 'node:crypto';
import type { Item } from './item.ts';

/** Shorter texts are notices and headlines, which may well be the same. */
const SHORTEST_ARTICLE = 500;

/** What tells articles apart: a hash, and whether an equal one means a duplicate. */
export interface Fingerprint {
  /** 64 hex digits. */
  readonly hash: string;
  readonly comparable: boolean;
}

/**
 * Hash of the text with its white space evened out, and of the publication date, because "last week" means another week
 * on another day. What has no text is told apart by its place.
 */
export function fingerprint(item: Item): Fingerprint {
  if (item.kind === 'failure') {
    const { path, record } = item.failure.article;
    return { hash: sha256(`${path}\n${record}`), comparable: false };
  }
  // Of a page the bytes count: the article in it is not known yet.
  if (item.kind === 'page') return { hash: sha256(item.bytes), comparable: true };
  const { text, published } = item.article;
  const comparable = text.length >= SHORTEST_ARTICLE;
  return { hash: sha256(`${published}\n${text.replace(UNEVEN, ' ').trim()}`), comparable };
}

/** White space that is not one space by itself: most of a text's needs no change. */
const UNEVEN = / \s+|[^\S ]\s*/g;

function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
