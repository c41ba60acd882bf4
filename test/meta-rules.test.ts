import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../src/catalog.ts';
import { readExample } from '../src/pattern/example.ts';
import { parsePattern } from '../src/pattern/parse-pattern.ts';
import { nestedQuantifier } from './nested-quantifier.ts';
import { isTokenRule, ruleTables } from './rule-tables.ts';
import { filesBelow, root, sourceFiles } from './source-files.ts';

const tables = await ruleTables();
const all = tables.flatMap(({ room, folder, rules }) => rules.map((rule) => ({ room, folder, rule })));
const lists = new Set(filesBelow('src/lexicon/data').map((path) => path.replace(/^.*\/|\.tsv$/g, '')));

/** Role names in a pattern. */
function rolesIn(pattern: string): string[] {
  const found: string[] = [];
  const visit = (node: ReturnType<typeof parsePattern>): void => {
    if (node.kind === 'role') found.push(node.name);
    if ('item' in node) visit(node.item);
    if ('items' in node) node.items.forEach(visit);
  };
  visit(parsePattern(pattern));
  return [...new Set(found)];
}

describe('rules', () => {
  it('are all in the catalog', () => {
    expect(new Set(CATALOG.map(({ id }) => id))).toEqual(new Set(all.map(({ rule }) => rule.id)));
  });
  it('have ids of their own, in their room', () => {
    const ids = all.map(({ rule }) => rule.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(all.filter(({ room, rule }) => !rule.id.startsWith(`${room}/`)).map(({ rule }) => rule.id)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+\/[a-z0-9][a-z0-9-]*$/.test(id))).toEqual([]);
  });
  it('say in one line what they match', () => {
    const bad = all.filter(({ rule }) => !rule.doc.trim() || /\n/.test(rule.doc) || rule.doc.length > 160);
    expect(bad.map(({ rule }) => rule.id)).toEqual([]);
  });
  it('have two examples with brackets and one refusal at least', () => {
    const poor = all.flatMap(({ rule }) => [
      ...(new Set(rule.examples).size < 2 ? [`${rule.id}: fewer than two examples`] : []),
      ...rule.examples.filter((e) => readExample(e).spans.length === 0).map((e) => `${rule.id}: no brackets in ${e}`),
      ...((rule.refuses ?? []).length < 1 ? [`${rule.id}: refuses nothing`] : []),
      ...(rule.refuses ?? [])
        .filter((e) => /\[[a-z]*:?[^\]]*\]/.test(e))
        .map((e) => `${rule.id}: brackets in refusal ${e}`),
    ]);
    expect(poor).toEqual([]);
  });
  it('name lists that exist', () => {
    const missing = all
      .filter(({ rule }) => isTokenRule(rule))
      .flatMap(({ rule }) =>
        isTokenRule(rule)
          ? [...rule.pattern.matchAll(/\{([^}]*)\}/g)]
              .filter((m) => !lists.has(m[1] ?? ''))
              .map((m) => `${rule.id}: ${m[0]}`)
          : [],
      );
    expect(missing).toEqual([]);
  });
  it('use every role of their pattern', () => {
    const unused = all.flatMap(({ folder, rule }) => {
      if (!isTokenRule(rule)) return [];
      const code = sourceFiles(folder)
        .map((file) => file.code)
        .join('\n');
      const used = (role: string): boolean =>
        role === 'core' ||
        new RegExp(`roles\\??\\.${role}\\b|['"]${role}['"]|\\b${role}\\b[^;]*\\}\\s*=\\s*\\w+\\.roles`).test(code);
      return rolesIn(rule.pattern)
        .filter((role) => !used(role))
        .map((role) => `${rule.id}: ${role}`);
    });
    expect(unused).toEqual([]);
  });
});

describe('regular expressions', () => {
  /** Each round begins or ends with a sign that the rest of it cannot hold, so there is one way to cut a text into rounds. */
  const delimited = ['(?:[-*_][ \\t]*){3,}', '(?:#.*\\n)*', '(?:\\.[\\w-]+)+'];
  it('cannot run away', () => {
    const literal = /(?<=[=(,:?|&[]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+\/[dgimsuvy]*(?=[\s.,;)\]])/g;
    const all = sourceFiles('src').flatMap(({ path, code }) =>
      [...code.matchAll(literal)].map(([found]) => ({ path, found })),
    );
    expect(all.length).toBeGreaterThan(40);
    const bad = all.flatMap(({ path, found }) => {
      const nested = nestedQuantifier(found);
      return nested && !delimited.includes(nested) ? [`${path}: ${nested}`] : [];
    });
    expect(bad).toEqual([]);
  });
});

describe('nestedQuantifier', () => {
  it.each(['(?:a+)+', '(a|b*)*c', '(?:(\\d+),?){2,}', '([^"]+"?)*'])('sees %s', (source) => {
    expect(nestedQuantifier(source)).not.toBeNull();
  });
  it.each(['\\d+(?:,\\d{3})*', '(?:a+)?', '[(]+x*', '(?<n>\\d+) ?(?:bn|m)', '(a+|b){1,3}', '\\(+'])(
    'lets %s pass',
    (source) => {
      expect(nestedQuantifier(source)).toBeNull();
    },
  );
});

describe('word lists', () => {
  const files = filesBelow('src/lexicon/data').map((path) => [path.replace(/^.*\//, ''), path] as const);
  const read = (path: string): { options: string[]; columns: string[]; rows: string[] } => {
    const lines = readFileSync(root + path, 'utf8').split('\n');
    const options = lines.filter((l) => l.startsWith('#'));
    const [head = '', ...rows] = lines.slice(options.length);
    return { options, columns: head.split('\t'), rows };
  };
  it.each(files)('%s has a head line with a source column, full rows and a last line break', (_, path) => {
    const { columns, rows } = read(path);
    expect(columns.at(-1)).toBe('source');
    expect(rows.pop()).toBe('');
    expect(
      rows.filter((row) => row.split('\t').length !== columns.length || !row.split('\t').at(-1)).slice(0, 5),
    ).toEqual([]);
  });
  it.each(files)('%s is sorted by code unit, without duplicates', (_, path) => {
    const { options, columns, rows } = read(path);
    // A table whose order carries meaning says so: "# order: as learned".
    if (options.some((o) => /^#\s*order:/.test(o))) return;
    const keys = rows.filter(Boolean).map((row) => (columns[0] === 'phrase' ? row.slice(0, row.indexOf('\t')) : row));
    const wrong = keys.filter((key, i) => i > 0 && (keys[i - 1] ?? '') >= key);
    expect(wrong.slice(0, 5)).toEqual([]);
  });
  it('name sources that NOTICE names', () => {
    const notice = readFileSync(`${root}NOTICE`, 'utf8').toLowerCase();
    const sources = new Set(files.flatMap(([, path]) => read(path).rows.map((row) => row.split('\t').at(-1) ?? '')));
    const own = new Set(['', 'hand', 'counts', 'learned']);
    expect([...sources].filter((source) => !own.has(source) && !notice.includes(source.toLowerCase()))).toEqual([]);
  });
  it('are all used', () => {
    const code = sourceFiles('src')
      .map((file) => file.code)
      .join('\n');
    // A list may be named in full, in a pattern, or by a template over its first part: `action.${label}`.
    const used = (name: string): boolean =>
      code.includes(`'${name}'`) ||
      code.includes(`{${name}}`) ||
      code.includes(`\`${name.slice(0, name.indexOf('.') + 1)}\${`);
    expect([...lists].filter((name) => !used(name))).toEqual([]);
  });
});
