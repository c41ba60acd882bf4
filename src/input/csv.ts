import { decodeUtf8, encodingByMark, makeDecoder } from './decode.ts';
import { toFailure } from './errors.ts';
import type { Item, ReadOptions } from './item.ts';
import { bad, recordToItem } from './to-article.ts';
import { peek } from './unpack.ts';

const BATCH = 100;

/** A table with a head line; a row is an article. The delimiter is the commonest of , ; tab and | in the head line. */
export async function* readCsv(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  const { head, all } = await peek(bytes);
  const line = Buffer.from(head).toString('latin1').split('\n', 1)[0] ?? '';
  const count = (mark: string): number => line.split(mark).length;
  const delimiter = [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  yield* readTable(path, all, options, delimiter);
}

/** As `readCsv`, with tabs between the cells. */
export async function* readTsv(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  yield* readTable(path, bytes, options, '\t');
}

async function* readTable(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  delimiter: string,
): AsyncGenerator<Item[]> {
  const { parse } = await import('csv-parse');
  const { Readable } = await import('node:stream');
  const parser = parse({
    columns: true,
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // Tabs stand between cells in files that know no quotation marks.
    quote: delimiter === '\t' ? null : '"',
    max_record_size: options.maxSize,
  });
  const source = Readable.from(inUtf8(bytes, options.encoding), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let record = 0;
  let items: Item[] = [];
  try {
    for await (const row of parser) {
      items.push(recordToItem(row, { path, record: ++record }, options));
      if (items.length < BATCH) continue;
      yield items;
      items = [];
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    items.push(bad({ path, record: record + 1 }, `is no readable row, and the rows after it are lost: ${words}`));
  }
  if (items.length) yield items;
  if (!record && !items.length)
    yield [{ kind: 'failure', failure: toFailure('empty', { path, record: 0 }, 'holds no rows') }];
}

/** A stream in UTF-8; what is no UTF-8 in its first lines is taken for the old encoding of spreadsheets. */
async function* inUtf8(bytes: AsyncIterable<Uint8Array>, encoding: string | null): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(bytes);
  const lines = head.subarray(0, head.lastIndexOf(10) + 1 || head.length);
  const old = encoding ?? encodingByMark(head) ?? (decodeUtf8(lines) === null ? 'windows-1252' : 'utf-8');
  if (/^utf-?8$/i.test(old)) {
    yield* all;
    return;
  }
  const decode = await makeDecoder(old);
  for await (const chunk of all) yield Buffer.from(decode(chunk));
}
