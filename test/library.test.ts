import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, extract, extractAll, makeRenderer, readArticles, rules, toArticle } from '../src/index.ts';

const TEXT = 'The ministry said on Monday that it would cut the fee by $5 million.';

it('a text is an article, and an article is an extraction', () => {
  const found = extract(toArticle(TEXT, { id: 'x', published: '2025-03-04' }));
  expect(found.article).toMatchObject({ id: 'x', published: '2025-03-04', publishedFrom: 'metadata' });
  expect(found.dates[0]?.value).toBe('2025-03-03');
  expect(found.money[0]?.low).toBe(5e6);
  expect(() => toArticle(' ')).toThrow(RangeError);
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
