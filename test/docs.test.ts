import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../src/catalog.ts';
import { COMMANDS, OPTIONS } from '../src/cli/options.ts';
import type { RuleHead } from '../src/pattern/rule.ts';
import { filesBelow, root } from './source-files.ts';

interface Docs {
  readonly rulesPage: (catalog: readonly RuleHead[]) => string;
  readonly withOutput: (page: string, runCommand: (command: string) => string) => string;
  readonly runCommand: (command: string) => string;
}
const docs: Docs = await import(/* @vite-ignore */ `${root}scripts/docs.mjs`);
const read = (path: string): string => readFileSync(root + path, 'utf8');
const readme = read('README.md');
// What fails here is written by `npm run docs`; read what it changed.

describe('docs/rules.md', () => {
  it('is what the rules say', () => expect(read('docs/rules.md')).toBe(docs.rulesPage(CATALOG)));
});

describe('README.md', () => {
  it('quotes the program as it is', () => expect(readme).toBe(docs.withOutput(readme, docs.runCommand)));
  it('names every option and command', () => {
    const long = OPTIONS.map(({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? flags.split(' ')[0] ?? flags);
    expect([...long, ...COMMANDS].filter((name) => !readme.includes(name))).toEqual([]);
  });
  it('has the figures of the floors', () => {
    for (const name of Object.keys(JSON.parse(read('test/floors.json')))) {
      expect(readme).toContain(`| ${name.replace(', ', ' | ')} |`);
    }
  });
});

describe('pages', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...filesBelow('docs').filter((p) => p.endsWith('.md')),
  ];
  it.each(pages)('%s links to what exists', (page) => {
    const folder = page.slice(0, page.lastIndexOf('/') + 1);
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map((m) => m[1] ?? '');
    expect(links.filter((link) => !existsSync(root + folder + link))).toEqual([]);
  });
});
