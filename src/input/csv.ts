import { decodeUtf8, encodingByMark, hasWideCharacter, makeDecoder } from './decode.ts';
import { toFailure } from './errors.ts';
import type { Item, ReadOptions } from './item.ts';
import { bad, recordToItem } from './to-article.ts';
import { peek } from './unpack.ts';

const BATCH = 100;
const LF = 10;

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
  const seen: Seen = { broken: false };
  const source = Readable.from(inUtf8(bytes, options.encoding, seen), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let record = 0;
  let items: Item[] = [];
  try {
    for await (const row of parser) {
      items.push(checked(recordToItem(row, { path, record: ++record }, options), seen));
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

/** A row with a replaced character, after broken bytes have passed, is an error record. */
function checked(item: Item, seen: Seen): Item {
  if (!seen.broken || item.kind !== 'article' || !item.article.text.includes('\ufffd')) return item;
  return { kind: 'failure', failure: toFailure('bad-encoding', item.article) };
}

/** What is found out about the encoding while a table streams by. */
interface Seen {
  /** Bytes that are not UTF-8 have passed, after characters that are. */
  broken: boolean;
}

/**
 * A stream in UTF-8. The first bytes beyond ASCII decide: UTF-8, or the old encoding of spreadsheets.
 */
async function* inUtf8(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | null,
  seen: Seen,
): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(bytes);
  const known = encoding ?? encodingByMark(head);
  let decode = known && !/^utf-?8$/i.test(known) ? await makeDecoder(known) : null;
  let decided = known !== null;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of all) {
    if (!decided && !isAscii(chunk)) {
      decided = true;
      // A character may be cut in two at the end of the chunk; what is before the last line is whole.
      const lines = chunk.subarray(0, chunk.lastIndexOf(LF) + 1 || chunk.length);
      if (decodeUtf8(lines) === null && !hasWideCharacter(lines)) decode = await makeDecoder('windows-1252');
    }
    if (!decode && !seen.broken) seen.broken = !canDecode(strict, chunk);
    yield decode ? Buffer.from(decode(chunk)) : chunk;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
}

function canDecode(strict: InstanceType<typeof TextDecoder>, chunk: Uint8Array): boolean {
  try {
    strict.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}
