import { badEncoding, decodeUtf8 } from './decode.ts';
import { toFailure } from './errors.ts';
import type { Item, ReadOptions } from './item.ts';
import { type Line, toLines } from './lines.ts';
import { bad, recordToItem } from './to-article.ts';
import { tooLarge } from './whole.ts';

/** JSON lines: one article a line; the record number is the line number. Blank lines are no records. */
export async function* readJsonl(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  let any = false;
  for await (const lines of toLines(bytes, options.maxSize)) {
    const items: Item[] = [];
    for (const line of lines) {
      const item = readLine(path, line, options);
      if (item) items.push(item);
    }
    any ||= items.length > 0;
    if (items.length) yield items;
  }
  if (!any) yield [{ kind: 'failure', failure: toFailure('empty', { path, record: 0 }, 'holds no records') }];
}

function readLine(path: string, line: Line, options: ReadOptions): Item | null {
  const where = { path, record: line.number };
  if (line.bytes === null) return tooLarge(where, options.maxSize);
  const text = decodeUtf8(line.bytes);
  if (text === null) return badEncoding(where, line.bytes);
  if (!text.trim()) return null;
  try {
    return recordToItem(JSON.parse(text), where, options);
  } catch (error) {
    return bad(
      where,
      `is not JSON: ${error instanceof Error ? error.message : error}`,
      'each line is one whole JSON object',
    );
  }
}
