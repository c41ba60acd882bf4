import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

const bench = existsSync(`${root}../shared/bench/evaluate.mjs`);
const floors: Readonly<Record<string, number>> = JSON.parse(readFileSync(`${root}test/floors.json`, 'utf8'));

describe('what was reached is kept', () => {
  if (!bench) it.skip('there is no bench beside the checkout (../shared/bench)', () => {});
  else if (Object.keys(floors).length === 0) it.skip('no floors are set', () => {});
  else
    it('on every set', { timeout: 300_000 }, async () => {
      const { readFigures }: { readFigures: () => Map<string, number> } = await import(
        /* @vite-ignore */ `${root}scripts/floors.mjs`
      );
      const figures = readFigures();
      const fallen = Object.entries(floors)
        .filter(([name, floor]) => (figures.get(name) ?? 0) < floor)
        .map(([name, floor]) => `${name}: ${(figures.get(name) ?? 0).toFixed(1)}, was at least ${floor}`);
      expect(fallen).toEqual([]);
    });
});
