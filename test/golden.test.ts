import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './fake-io.ts';
import { fixtureArticles } from './fixture-articles.ts';
import { root } from './source-files.ts';

describe('goldens', () => {
  for (const { name, path } of fixtureArticles()) {
    const golden = `${root}fixtures/${name}/expected.txt`;
    // A line that moved is read by a person, then written with `npm run golden`.
    it(`${name} prints what it printed`, async () => {
      const { code, stdout, stderr } = await run(['--format', 'lines', path]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      if (existsSync(golden)) expect(stdout.split('\n')).toEqual(readFileSync(golden, 'utf8').split('\n'));
    });
  }
  it.each(fixtureArticles().map(({ name, date }) => [name, date]))('%s is dated by its folder', async (name, date) => {
    const { stdout } = await run(['--format', 'jsonl', `fixtures/${name}/article.txt`]);
    expect(JSON.parse(stdout).article.published).toBe(date);
  });
});
