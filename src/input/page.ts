import type { Item, PageItem, ReadOptions } from './item.ts';
import { readAll, tooLarge } from './whole.ts';

/** An HTML file is one page. */
export async function* readPageFile(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  const where = { path, record: 1 };
  const whole = await readAll(bytes, options.maxSize);
  if (whole === null) yield [tooLarge(where, options.maxSize)];
  else yield [toPage(whole, where, null, {}, options)];
}

/** A page as an item. */
export function toPage(
  bytes: Uint8Array,
  { path, record }: { readonly path: string; readonly record: number },
  charset: string | null,
  known: PageItem['known'],
  options: ReadOptions,
): PageItem {
  return { kind: 'page', path, record, bytes, charset: options.encoding ?? charset, known, options };
}
