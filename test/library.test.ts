import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  extract,
  extractAll,
  extractChunk,
  makeRenderer,
  readArticles,
  rules,
  toArticle,
} from '../src/index.ts';

const TEXT = 'The ministry said on Monday that it would cut the fee by $5 million.';

it('a text is an article, and an article is an extraction', () => {
  const found = extract(toArticle(TEXT, { id: 'x', published: '2025-03-04' }));
  expect(found.article).toMatchObject({ id: 'x', published: '2025-03-04', publishedFrom: 'metadata' });
  expect(found.dates[0]?.value).toBe('2025-03-03');
  expect(found.money[0]?.low).toBe(5e6);
  expect(() => toArticle(' ')).toThrow(RangeError);
});

it('a chunk gives what its articles give one by one, and a fault stays with its article', () => {
  const options = {};
  const texts = [
    TEXT,
    'The Senate voted on Friday to ban the sale.',
    'Ministers in Rome deny that they lifted the cap.',
  ];
  const articles = texts.map((text) => toArticle(text, { published: '2025-03-04' }));
  const plain = articles.map((article) => extract(article));
  expect(extractChunk(articles.map((article) => ({ article, options })))).toEqual(plain);
  const fault = new Error('a trace that fails');
  const trace = (): void => {
    throw fault;
  };
  const turns: number[] = [];
  const chunk = articles.map((article, i) => ({ article, options: i === 1 ? { trace } : options }));
  expect(extractChunk(chunk, (i) => turns.push(i))).toEqual([plain[0], { thrown: fault }, plain[2]]);
  expect(turns.slice(0, 4)).toEqual([0, 1, 2, 0]);
  expect(extractChunk([])).toEqual([]);
});

it('files are articles and results', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-library-'));
  try {
    writeFileSync(join(folder, 'a.jsonl'), `${JSON.stringify({ id: 'a', text: TEXT })}\n{"id":"b"}\n`);
    const read = [];
    for await (const article of readArticles([folder])) read.push('error' in article ? article.error.code : article.id);
    expect(read).toEqual(['a', 'bad-record']);
    const results = [];
    for await (const result of extractAll([folder], { date: '2025-03-04' })) results.push(result);
    expect(results).toMatchObject([{ ok: true, article: { published: '2025-03-04' } }, { ok: false }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('results are printed as on the command line', async () => {
  const article = toArticle(TEXT);
  const renderer = await makeRenderer({ ...DEFAULT_SETTINGS, format: 'lines', only: ['money'] });
  const line = renderer.record({ result: extract(article), text: article.text, trace: [] });
  expect(line).toContain('\tmoney\tm1\tUSD 5,000,000\t$5 million\t');
});

it('the rules are there to read', () => {
  expect(rules.length).toBeGreaterThan(50);
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});
