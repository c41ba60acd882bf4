import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from './source-files.ts';

it('the JSON Schema is the one the types make', async () => {
  const { makeSchema }: { makeSchema: () => string } = await import(/* @vite-ignore */ `${root}scripts/schema.mjs`);
  expect(readFileSync(`${root}src/render/schema.json`, 'utf8')).toBe(makeSchema());
});
