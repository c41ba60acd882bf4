import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeUtf8, firstBadByte } from '../src/input/decode.ts';
import { isEnglish } from '../src/input/english.ts';
import { type Item, MAX_ARTICLE_SIZE, type ReadOptions } from '../src/input/item.ts';
import { toLines } from '../src/input/lines.ts';
import { publishedFromName, toPublished } from '../src/input/published.ts';
import { readItems } from '../src/input/read.ts';

const OPTIONS: ReadOptions = { input: 'auto', encoding: null, date: null, maxSize: MAX_ARTICLE_SIZE, fields: {} };

async function* stream(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function read(operands: readonly string[], options: Partial<ReadOptions> = {}, stdin = ''): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of readItems(operands, { ...OPTIONS, ...options }, stream(stdin))) items.push(...batch);
  return items;
}

async function readRecord(record: unknown, options: Partial<ReadOptions> = {}) {
  const [item] = await read(['-'], { input: 'jsonl', ...options }, JSON.stringify(record));
  return item?.kind === 'article' ? item.article : item?.kind === 'failure' && item.failure;
}

describe('dates of publication', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2025-03-04T23:59:59-05:00', '2025-03-04'],
    ['2025/3/4', '2025-03-04'],
    ['20250304', '2025-03-04'],
    ['20250304120000', '2025-03-04'],
    ['20250304T120000Z', '2025-03-04'],
    ['Tue, 04 Mar 2025 10:00:00 GMT', '2025-03-04'],
    ['4 March 2025', '2025-03-04'],
    ['March 4, 2025', '2025-03-04'],
    ['Sept. 9th, 2024', '2024-09-09'],
    [20250304, '2025-03-04'],
    [20250304120000, '2025-03-04'],
    [1741046400.5, '2025-03-04'],
    [1741046400, '2025-03-04'],
    [1741046400000, '2025-03-04'],
    ['1741046400', '2025-03-04'],
    [951782400, '2000-02-29'],
  ])('%j is %s', (value, day) => expect(toPublished(value)).toBe(day));
  it.each([['2025-02-30'], ['2025-13-01'], ['yesterday'], [''], [null], [12], [{}], ['20251399']])(
    '%j is unknown',
    (value) => expect(toPublished(value)).toBe(null),
  );
  it.each([
    ['news/2025-03-04-fees.txt', '2025-03-04'],
    ['wire_20250304.jsonl', '2025-03-04'],
    ['2025/03/04/fees.txt', '2025-03-04'],
    ['report-1234567890.txt', null],
    ['2025-03-04/notes.txt', null],
    ['fees-2025.txt', null],
    ['fixtures/2025-02-26-council-tax/article.txt', '2025-02-26'],
    ['2025-02-26/other/article.txt', null],
  ])('the file name %s says %s', (path, day) => expect(publishedFromName(path)).toBe(day));
});

describe('records', () => {
  it.each([
    ['plain', { id: 'x', date: '2025-03-04', title: 'T', text: 'One.' }],
    ['news-please', { filename: 'x', uuid: 'x', date_publish: '2025-03-04 08:00:00', title: 'T', maintext: 'One.' }],
    ['Media Cloud', { stories_id: 'x', publish_date: '2025-03-04', Title: 'T', story_text: 'One.' }],
    ['GDELT', { GKGRECORDID: 'x', DATE: 20250304, title: 'T', text: 'One.' }],
    ['schema.org', { '@id': 'y', id: 'x', datePublished: '2025-03-04', headline: 'T', articleBody: 'One.' }],
  ])('of %s are understood', async (_, record) => {
    expect(await readRecord(record)).toMatchObject({ id: 'x', published: '2025-03-04', title: 'T', text: 'One.' });
  });
  it('may name their fields', async () => {
    const fields = { text: 'para', date: 'day' };
    expect(await readRecord({ para: 'One.', text: 'no', day: '2025-03-04' }, { fields })).toMatchObject({
      text: 'One.',
      published: '2025-03-04',
    });
  });
  it('keep lists of authors and a publisher', async () => {
    const record = { text: 'One.', authors: ['A. Mora', { name: 'B. Lund' }], source_domain: 'example.org' };
    expect(await readRecord(record)).toMatchObject({ byline: 'A. Mora, B. Lund', publisher: 'example.org' });
  });
  it('without an id get one from their text', async () => {
    expect(await readRecord({ text: 'One.' })).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{16}$/) });
  });
  it.each([
    [{ text: 'One.', date: '2024-01-01' }, { date: '2025-03-04' }, '2024-01-01', 'metadata'],
    [{ text: 'One.', date: 'soon' }, { date: '2025-03-04' }, '2025-03-04', 'option'],
    [{ text: 'One.' }, {}, null, null],
  ])('%j with %j is of %s (%s)', async (record, options, published, publishedFrom) =>
    expect(await readRecord(record, options)).toMatchObject({ published, publishedFrom }),
  );
  it.each([
    [{ title: 'x' }, 'bad-record', 'has no text; its fields are: title'],
    [{ text: ['x'] }, 'bad-record', 'has a text that is not a string'],
    [{ text: ' \n' }, 'empty', 'holds no text'],
    [3, 'bad-record', 'is 3, not an object'],
  ])('%j is an error record', async (record, code, message) =>
    expect(await readRecord(record)).toMatchObject({ error: { code, message } }),
  );
});

describe('bytes', () => {
  it('keep every character of the text', async () => {
    const text = ' \r\nOne.\r\n\u2028 two\u0000 \r';
    const [item] = await read(['-'], { input: 'text' }, `\ufeff${text}`);
    expect(item?.kind === 'article' && item.article.text).toBe(text);
  });
  it.each([
    ['a\xff', 1],
    ['\xc3\xa9\xe2\x82', 2],
    ['\xed\xa0\x80', 0],
    ['\xc0\xaf', 0],
    ['\xf4\x90\x80\x80', 0],
  ])('%j is no UTF-8 from byte %i on', (bytes, at) => {
    expect(decodeUtf8(Buffer.from(bytes, 'latin1'))).toBe(null);
    expect(firstBadByte(Buffer.from(bytes, 'latin1'))).toBe(at);
  });
  it('are cut into lines wherever the chunks end', async () => {
    const text = 'one\r\n\ntwo\nthree is long\nfour';
    const whole: (string | null)[] = ['one', '', 'two', null, 'four'];
    for (let size = 1; size <= text.length; size++) {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        text.slice(i * size, (i + 1) * size),
      );
      const lines: (string | null)[] = [];
      for await (const batch of toLines(stream(...chunks), 8))
        for (const { bytes, number } of batch) {
          lines.push(bytes && Buffer.from(bytes).toString());
          expect(number).toBe(lines.length);
        }
      expect(lines).toEqual(whole);
    }
  });
});

describe('files', () => {
  let folder = '';
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimwire-input-'));
    write('b/2.txt', 'Two.');
    write('b/10.txt', 'Ten.');
    write('a.jsonl', '{"text":"A."}\n{"text":"B."}\n');
    write('.hidden.txt', 'No.');
    write('c.png', 'No.');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  it('of a folder come in code-unit order, known names alone', async () => {
    const items = await read([folder]);
    expect(items.map((i) => i.kind === 'article' && [i.article.path.slice(folder.length + 1), i.article.text])).toEqual(
      [
        ['a.jsonl', 'A.'],
        ['a.jsonl', 'B.'],
        ['b/10.txt', 'Ten.'],
        ['b/2.txt', 'Two.'],
      ],
    );
  });
  it('named themselves are read whatever their name', async () => {
    const [item] = await read([join(folder, 'c.png')]);
    expect(item).toMatchObject({ kind: 'article', article: { text: 'No.' } });
  });
});

describe('English', () => {
  it.each([
    [
      'German',
      'Das Kabinett hat am Freitag beschlossen, die Gebühr für kleine Betriebe zu senken. Der Sprecher sagte, dass die Länder noch zustimmen müssen. ',
    ],
    [
      'Danish',
      'Regeringen vil sænke afgiften på strøm, sagde ministeren tirsdag i byen. Planen skal træde i kraft i år, men den er dyr, siger partiet. ',
    ],
    [
      'Spanish',
      'El gobierno anunció el martes que bajará el impuesto sobre la electricidad. La oposición pide más dinero para la sanidad pública. ',
    ],
    [
      'Swahili',
      'Serikali imetangaza siku ya Jumanne kwamba itapunguza kodi ya umeme nchini. Waziri alisema kwamba hatua hiyo itaanza mwaka huu. ',
    ],
    ['Russian', 'Правительство объявило во вторник о снижении налога на электроэнергию. '],
    ['Chinese', '政府周二宣布将降低电力税,部长表示这一措施将于今年生效。反对党认为该计划过于昂贵。'],
  ])('%s is not', (_, text) => expect(isEnglish(text.repeat(4))).toBe(false));
  it.each([
    [
      'prose',
      'The council voted to cut the fee for small farms, and officials said the change would begin in May. '.repeat(4),
    ],
    ['a table of results', 'Division one Alder 1 Birch 0 Cedar 2 Dogwood 2 Elder Town 3 Fir United 1 '.repeat(8)],
    ['capitals', 'COUNCIL CUTS FEE FOR SMALL FARMS '.repeat(12)],
    ['a few foreign words', 'Bonjour tout le monde'],
    ['numbers', '1 2 3 4 5'],
  ])('%s is', (_, text) => expect(isEnglish(text)).toBe(true));
});
