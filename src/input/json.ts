import { badEncoding, decodeUtf8 } from './decode.ts';
import { toFailure } from './errors.ts';
import type { Item, ReadOptions } from './item.ts';
import { toValues, type ValueBytes } from './json-values.ts';
import { bad, recordToItem } from './to-article.ts';
import { tooLarge } from './whole.ts';

/** Where lists of articles stand in the answers of news services. */
const LISTS = ['articles', 'items', 'results', 'stories', 'data', 'docs'];

/** JSON: a list of articles, one article, or several after each other; streamed value by value. */
export async function* readJson(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  let record = 0;
  for await (const values of toValues(bytes, options.maxSize)) {
    const items: Item[] = [];
    for (const value of values) {
      for (const item of readValue(value, { path, record: record + 1 }, options)) {
        items.push(item);
        record++;
      }
    }
    if (items.length) yield items;
  }
  if (!record) yield [{ kind: 'failure', failure: toFailure('empty', { path, record: 0 }, 'holds no records') }];
}

function readValue({ bytes }: ValueBytes, where: { path: string; record: number }, options: ReadOptions): Item[] {
  if (bytes === null) return [tooLarge(where, options.maxSize)];
  const text = decodeUtf8(bytes);
  if (text === null) return [badEncoding(where, bytes)];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [bad(where, `is not JSON: ${error instanceof Error ? error.message : error}`, null)];
  }
  const list = listIn(value);
  if (!list) return [recordToItem(value, where, options)];
  return list.map((record, i) => recordToItem(record, { path: where.path, record: where.record + i }, options));
}

/** The list of articles inside an answer that is no article itself. */
function listIn(value: unknown): readonly unknown[] | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, list] of Object.entries(value))
    if (LISTS.includes(key) && Array.isArray(list) && list.every((v) => typeof v === 'object')) return list;
  return null;
}
