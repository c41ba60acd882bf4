import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../src/input/html.ts';
import { type ArticleItem, type FailureItem, MAX_ARTICLE_SIZE, type ReadOptions } from '../src/input/item.ts';
import { toValues } from '../src/input/json-values.ts';
import { readItems } from '../src/input/read.ts';

const OPTIONS: ReadOptions = { input: 'auto', encoding: null, date: null, maxSize: MAX_ARTICLE_SIZE, fields: {} };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function* noStdin(): AsyncGenerator<Uint8Array> {}

/** What is read from a file of this name and content. */
async function read(
  name: string,
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<(ArticleItem | FailureItem)[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const items: (ArticleItem | FailureItem)[] = [];
  for await (const batch of readItems([path], { ...OPTIONS, ...options }, noStdin()))
    for (const item of batch) items.push(item.kind === 'page' ? await readPage(item) : item);
  return items;
}

const articles = (items: readonly (ArticleItem | FailureItem)[]) =>
  items.map((item) => (item.kind === 'article' ? item.article : item.failure.error));

const BODY = [
  'The harbour board of Port Ellery voted on Tuesday to lower docking fees for small boats by a fifth from next spring.',
  '“We heard the fishing families,” said Ruth Okafor, who chairs the board. “The fee was a burden, and the burden ends.”',
  'The change will cost the town about $1.3 million a year, according to a report that the council published last week.',
];
const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Port Ellery lowers docking fees | The Ellery Post</title>
<meta property="og:site_name" content="The Ellery Post"><link rel="canonical" href="https://example.org/fees">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":"NewsArticle","headline":"Port Ellery lowers docking fees","datePublished":"2025-03-04T09:30:00+01:00",
"author":[{"@type":"Person","name":"Jon Vance"},{"@type":"Person","name":"Mia Cole"}]}]}</script>
<style>p { color: red }</style></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li>Subscribe now</li></ul></nav></header>
<main><article><h1>Port Ellery lowers docking fees</h1>
<figure><img src="x.jpg"><figcaption>Boats at rest. Photo: Sam Reed</figcaption></figure>
${BODY.map((p) => `<p>${p.replace('Ruth', '<b>Ruth</b>')}</p>`).join('\n')}
</article></main><aside><h3>Most read</h3><p>Ten soups to try tonight</p></aside>
<footer><p>Copyright The Ellery Post. All rights reserved. Cookie settings</p></footer>
<script>track("page")</script></body></html>`;
const PAGE_TEXT = `Port Ellery lowers docking fees\n${BODY.join('\n')}`;

describe('HTML', () => {
  it('gives title, date, authors, publisher and body; navigation, captions and footer are out', async () => {
    expect(articles(await read('page.html', PAGE))).toMatchObject([
      {
        title: 'Port Ellery lowers docking fees',
        byline: 'Jon Vance, Mia Cole',
        published: '2025-03-04',
        publishedFrom: 'metadata',
        publisher: 'The Ellery Post',
        url: 'https://example.org/fees',
        text: PAGE_TEXT,
      },
    ]);
  });
  it('reads meta elements where there is no JSON-LD', async () => {
    const page = PAGE.replace(/<script type="application[\s\S]*?<\/script>/, '').replace(
      '<meta property',
      '<meta name="author" content="By Jon Vance"><meta property="article:published_time" content="2025-03-05"><meta property',
    );
    expect(articles(await read('meta.html', page))).toMatchObject([
      { byline: 'Jon Vance', published: '2025-03-05', title: 'Port Ellery lowers docking fees', text: PAGE_TEXT },
    ]);
  });
  it.each([
    ['windows-1252', '<meta charset="windows-1252">'],
    ['utf-16le', '<meta charset="utf-8">'],
    ['iso-8859-1', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'],
  ])('in %s', async (encoding, meta) => {
    const name = encoding === 'iso-8859-1' ? 'windows-1252' : encoding;
    const bytes = iconv.encode(PAGE.replace('<meta charset="utf-8">', meta), name, { addBOM: true });
    expect(articles(await read(`${encoding}.html`, bytes))).toMatchObject([{ text: PAGE_TEXT }]);
  });
  it('leaves out captions, invitations and accounts by the names pages give them', async () => {
    const page = `<html><head><title>Port Ellery lowers docking fees - Post</title><meta name="author" content="admin">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Fees &amp; boats","mainEntityOfPage":{"@id":"https://example.org/2"}}</script></head>
      <body><div class="meta">By <a rel="author" href="/j">Jon Vance</a></div><div class="entry-content"><p>${BODY[0]}</p>
      <p class="wp-caption-text">The quay. Photo: Sam Reed</p><p>${BODY[1]}</p><table><tr><td>For</td><td>31</td></tr></table>
      <div class="newsletter-box">Sign up for our letter</div><p>${BODY[2]}</p></div></body></html>`;
    expect(articles(await read('blog.html', page))).toMatchObject([
      {
        title: 'Fees & boats',
        byline: 'Jon Vance',
        url: 'https://example.org/2',
        text: `Fees & boats\n${BODY[0]}\n${BODY[1]}\nFor 31\n${BODY[2]}`,
      },
    ]);
  });
  it('nested without end is an error record, at once', async () => {
    const page = `<html><body>${'<div>'.repeat(60_000)}text`;
    expect(articles(await read('deep.html', page))).toMatchObject([{ code: 'bad-record' }]);
  });
  it('without an article is an error record', async () => {
    expect(articles(await read('bare.html', '<html><body><nav>Home</nav></body></html>'))).toMatchObject([
      { code: 'empty', message: 'is a page without an article' },
    ]);
  });
});

describe('JSON', () => {
  const records = [
    { id: 'a', text: 'One, [two] {three}.' },
    { id: 'b', text: 'Say "no" \\ \n' },
    { id: 'c', text: '€' },
  ];
  it.each([
    ['a list', JSON.stringify(records)],
    ['a printed list', JSON.stringify(records, null, 2)],
    ['an answer with a list', JSON.stringify({ status: 'ok', articles: records }, null, 1)],
    ['printed objects after each other', records.map((r) => JSON.stringify(r, null, 2)).join('\n')],
    ['lines', `\ufeff${records.map((r) => JSON.stringify(r)).join('\r\n')}`],
  ])('%s', async (name, content) => {
    const items = articles(await read(`${name}.json`, content));
    expect(items).toMatchObject(records);
    expect(items.map((i) => 'record' in i && i.record)).toEqual([1, 2, 3]);
    expect(articles(await read(`${name}.unknown`, content))).toMatchObject(records);
  });
  it('is cut into values wherever the chunks end', async () => {
    const bytes = Buffer.from(`[${records.map((r) => JSON.stringify(r)).join(' ,\n')}, 5, "x]", null, [1, [2]] ]`);
    for (let size = 1; size < bytes.length; size += 3) {
      async function* chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const values: unknown[] = [];
      for await (const batch of toValues(chunks(), 1000))
        values.push(...batch.map((v) => JSON.parse(Buffer.from(v.bytes ?? []).toString())));
      expect(values).toEqual([...records, 5, 'x]', null, [1, [2]]]);
    }
  });
  it('broken in the middle costs the rest of the list at most', async () => {
    const items = await read('broken.json', '[{"text":"One."}, {"text": oops}, {"text":"Three."}]');
    expect(articles(items)).toMatchObject([{ text: 'One.' }, { code: 'bad-record' }, { text: 'Three.' }]);
  });
});

describe('tables', () => {
  it.each([
    ['a.csv', 'id,body,date\n1,"One, ""two""\nthree.",2025-03-04\n2,Four.,2025-03-05\n', {}],
    ['b.csv', '\ufeffid;body;date\r\n1;"One, ""two""\nthree.";2025-03-04\r\n2;Four.;2025-03-05\r\n', {}],
    [
      'c.csv',
      'nr,para,day\n1,"One, ""two""\nthree.",2025-03-04\n2,Four.,2025-03-05\n',
      { fields: { id: 'nr', text: 'para', date: 'day' } },
    ],
  ])('%s', async (name, content, options) => {
    expect(articles(await read(name, content, options))).toMatchObject([
      { id: '1', text: 'One, "two"\nthree.', published: '2025-03-04' },
      { id: '2', text: 'Four.', published: '2025-03-05' },
    ]);
  });
  it('with tabs know no quotation marks', async () => {
    expect(articles(await read('a.tsv', 'text\tdate\n"One" and "two\t2025-03-04\n'))).toMatchObject([
      { text: '"One" and "two', published: '2025-03-04' },
    ]);
  });
  it('of old spreadsheets', async () => {
    const content = iconv.encode('text,author\n“Café” costs £5.,Zoë\n', 'windows-1252');
    expect(articles(await read('old.csv', content))).toMatchObject([{ text: '“Café” costs £5.', byline: 'Zoë' }]);
  });
  it('of old spreadsheets, found out late', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `${i},Row ${i} of plain letters that fill the first chunk.`);
    const content = iconv.encode(`id,text\n${rows.join('\n')}\n5000,“Café” costs £5.\n`, 'windows-1252');
    expect(articles(await read('late.csv', content)).at(-1)).toMatchObject({ text: '“Café” costs £5.' });
  });
  it('with a broken row give the other rows', async () => {
    const content = Buffer.from('id,text\n1,T\xc3\xa9 went.\n2,Caf\xe9 went.\n3,All went.\n', 'latin1');
    const items = articles(await read('rows.csv', content));
    expect(items).toMatchObject([{ text: 'Té went.' }, { code: 'bad-encoding' }, { text: 'All went.' }]);
  });
  it('without a text column say what they have', async () => {
    expect(articles(await read('none.csv', 'a,b\n1,2\n'))).toMatchObject([
      { code: 'bad-record', message: 'has no text; its fields are: a, b' },
    ]);
  });
});

const http = (body: string, head = 'Content-Type: text/html; charset=UTF-8'): string =>
  `HTTP/1.1 200 OK\r\n${head}\r\n\r\n${body}`;
const warc = (type: string, block: string | Uint8Array, head = ''): Buffer => {
  const body = Buffer.from(block);
  const lines = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:r-${type}>\r\nWARC-Target-URI: https://example.org/x\r\n${head}Content-Length: ${body.length}`;
  return Buffer.concat([Buffer.from(`${lines}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
};

describe('WARC', () => {
  const plain = [
    warc('warcinfo', 'x'),
    warc('response', http(PAGE)),
    warc('request', 'GET /'),
    warc('response', 'HTTP/1.1 404 No\r\n\r\n'),
  ];
  it.each([
    ['plain.warc', Buffer.concat(plain)],
    ['packed.warc.gz', Buffer.concat(plain.map((r) => gzipSync(r)))],
    ['named otherwise', Buffer.concat(plain)],
  ])('%s', async (name, bytes) => {
    expect(articles(await read(name, bytes))).toMatchObject([
      { id: 'r-response', record: 2, text: PAGE_TEXT, published: '2025-03-04' },
    ]);
  });
  it('takes chunks and packing off', async () => {
    const packed = gzipSync(PAGE);
    const half = packed.length >> 1;
    const block = Buffer.concat([
      Buffer.from(http('', 'Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip')),
      Buffer.from(`${half.toString(16)}\r\n`),
      packed.subarray(0, half),
      Buffer.from(`\r\n${(packed.length - half).toString(16)}\r\n`),
      packed.subarray(half),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    expect(articles(await read('chunked.warc', warc('response', block)))).toMatchObject([{ text: PAGE_TEXT }]);
  });
  it('reads the texts of WET files', async () => {
    expect(articles(await read('a.wet', warc('conversion', 'One went.')))).toMatchObject([
      { text: 'One went.', url: 'https://example.org/x' },
    ]);
  });
  it('cut off gives what came before, and says so', async () => {
    const bytes = Buffer.concat([warc('conversion', 'One went.'), warc('conversion', 'Two went.').subarray(0, -10)]);
    expect(articles(await read('cut.wet', bytes))).toMatchObject([
      { text: 'One went.' },
      { code: 'cannot-read', message: expect.stringContaining('ends inside a record') },
    ]);
  });
});

describe('feeds', () => {
  it('RSS', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>The Ellery Post</title><item><title>Fees fall</title><link>https://example.org/1</link><guid>g1</guid><dc:creator>Jon Vance</dc:creator>
      <pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>Fees fall &amp; boats rise.</p><p>Two.</p>]]></content:encoded></item>
      <item><title>Rain</title><description>It will &lt;b&gt;rain&lt;/b&gt;.</description></item></channel></rss>`;
    expect(articles(await read('a.rss', rss))).toMatchObject([
      {
        id: 'g1',
        title: 'Fees fall',
        byline: 'Jon Vance',
        publisher: 'The Ellery Post',
        url: 'https://example.org/1',
        published: '2025-03-04',
        text: 'Fees fall\nFees fall & boats rise.\nTwo.',
      },
      { title: 'Rain', text: 'Rain\nIt will rain.', published: null },
    ]);
  });
  it('Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Fees fall</title><id>tag:1</id><link href="https://example.org/1"/>
      <author><name>Mia Cole</name></author><updated>2025-03-05T00:00:00Z</updated><published>2025-03-04T00:00:00Z</published><content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry></feed>`;
    expect(articles(await read('a.xml', atom))).toMatchObject([
      {
        id: 'tag:1',
        byline: 'Mia Cole',
        url: 'https://example.org/1',
        published: '2025-03-04',
        text: 'Fees fall\nOne.',
      },
    ]);
  });
});

describe('Markdown', () => {
  it('loses its marks; its front matter is what is known of it', async () => {
    const source =
      '---\ntitle: "Fees fall"\ndate: 2025-03-04\nauthor: Jon Vance\ntags:\n  - a\n---\n# Fees fall\n\nThe *board* of [Port Ellery](https://example.org) **voted**.\n\n![Boats](x.jpg)\n\n> Two words.\n\n- snake_case_name stays\n';
    expect(articles(await read('a.md', source))).toMatchObject([
      {
        title: 'Fees fall',
        published: '2025-03-04',
        byline: 'Jon Vance',
        text: 'Fees fall\n\nThe board of Port Ellery voted.\n\n\n\nTwo words.\n\nsnake_case_name stays',
      },
    ]);
  });
});

describe('packing', () => {
  /** A frame of one raw block (RFC 8878): magic, one-byte size, block head, bytes. */
  const zstd = Buffer.concat([Buffer.from('28b52ffd2009490000', 'hex'), Buffer.from('One went.')]);
  it('gzip by its first bytes, whatever the name', async () => {
    expect(articles(await read('a.txt.gz', gzipSync('One went.')))).toMatchObject([{ text: 'One went.' }]);
    expect(articles(await read('b', gzipSync(gzipSync('{"text":"One went."}'))))).toMatchObject([
      { text: 'One went.' },
    ]);
  });
  it('half a gzip file gives the whole lines of its half', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: i, text: `One went ${i * 7919}.` }));
    const packed = gzipSync(`${lines.join('\n')}\n`);
    const items = articles(await read('half.jsonl.gz', packed.subarray(0, packed.length / 2)));
    expect(items.length).toBeGreaterThan(500);
    expect(items.at(-1)).toMatchObject({ code: 'cannot-read', message: expect.stringContaining('gzip') });
    expect(items.slice(0, -1).every((item) => 'text' in item)).toBe(true);
  });
  it('zstd', async () => {
    expect(articles(await read('a.txt.zst', zstd))).toMatchObject([{ text: 'One went.' }]);
    expect(articles(await read('b.unknown', zstd.subarray(0, -2)))).toMatchObject([{ code: 'cannot-read' }]);
  });
});

describe('encodings of text', () => {
  const text = 'The “café” owners said the £5 fee would end — at last.';
  it.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])('%s', async (name) => {
    const bytes = iconv.encode(text, name, { addBOM: name.startsWith('utf') });
    expect(articles(await read(`${name}.txt`, bytes))).toMatchObject([{ text }]);
  });
  it('that are named', async () => {
    const bytes = iconv.encode('Žluťoučký fee of £5.', 'macroman');
    expect(articles(await read('named.txt', bytes, { encoding: 'macroman' }))).toMatchObject([
      { text: expect.stringContaining('fee of £5.') },
    ]);
  });
  it.each([
    ['broken UTF-8', Buffer.from('Caf\xc3\xa9 and caf\xe9.', 'latin1')],
    ['binary data', Buffer.from([0, 1, 2, 0xff, 0xfe, 0x80, 0, 0])],
  ])('%s is an error record', async (name, bytes) => {
    expect(articles(await read(`${name}.txt`, bytes))).toMatchObject([{ code: 'bad-encoding' }]);
  });
});

describe('names', () => {
  it('may be patterns', async () => {
    mkdirSync(join(folder, 'glob'));
    for (const name of ['b.txt', 'a.txt', 'c.md']) writeFileSync(join(folder, 'glob', name), name);
    const texts: string[] = [];
    for await (const batch of readItems([join(folder, 'glob', '*.txt')], OPTIONS, noStdin()))
      for (const item of batch) if (item.kind === 'article') texts.push(item.article.path);
    expect(texts).toEqual(['a.txt', 'b.txt'].map((name) => join(folder, 'glob', name)));
  });
});
