import { afterEach, describe, expect, it, vi } from 'vitest';
import { articleOf } from './extract-text.ts';
import { fixtureArticles } from './fixture-articles.ts';
import { RULE_ROOMS } from './rule-tables.ts';
import { filesBelow, root } from './source-files.ts';

const files = RULE_ROOMS.flatMap(({ folder }) => filesBelow(folder)).filter((path) =>
  /\/rules(?:[-.]\w+|\/.*)?\.ts$/.test(path),
);
const fixtures = fixtureArticles();

/** A fixed shuffle: the list by a hash of each place and the seed. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const key = (i: number): number => Math.imul((i + 1) * 2654435761, seed * 40503 + 1) >>> 0;
  return list
    .map((item, i) => ({ item, k: key(i) }))
    .sort((a, b) => a.k - b.k)
    .map(({ item }) => item);
}

const isRules = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((r) => typeof r === 'object' && r !== null && 'examples' in r);

/** What a fresh program finds in the fixtures, each table of rules in another order. */
async function readWith(seed: number): Promise<string[]> {
  vi.resetModules();
  for (const path of seed === 0 ? [] : files) {
    vi.doMock(`${root}${path}`, async (importOriginal) => {
      const module = await importOriginal<Record<string, unknown>>();
      return Object.fromEntries(
        Object.entries(module).map(([name, value]) => [name, isRules(value) ? shuffled(value, seed) : value]),
      );
    });
  }
  const { extract } = await import('../src/extract.ts');
  return fixtures.map(({ text, date }) => JSON.stringify(extract(articleOf(text, date))));
}

afterEach(() => {
  for (const path of files) vi.doUnmock(`${root}${path}`);
  vi.resetModules();
});

describe('the order of rules', () => {
  it('does not matter', async () => {
    const plain = await readWith(0);
    for (const seed of [1, 2]) {
      const other = await readWith(seed);
      for (const [i, line] of other.entries())
        expect(JSON.parse(line), fixtures[i]?.name ?? '').toEqual(JSON.parse(plain[i] ?? ''));
    }
  });
});
