import type { Item, ReadOptions } from './item.ts';
import { toItem } from './to-article.ts';
import { readWhole } from './whole.ts';

/** A text file is one article. */
export async function* readText(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  const where = { path, record: 1 };
  const text = await readWhole(where, bytes, options);
  yield [typeof text === 'string' ? toItem(text, where, {}, options) : text];
}
