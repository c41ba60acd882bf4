import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPTIONS } from '../src/cli/options.ts';
import { run } from './fake-io.ts';

const TEXT = 'The ministry said on Monday that it would ease the $5 million cap on loans to small farms.\n';
let folder = '';
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-cli-'));
  writeFileSync(file('good.txt'), TEXT);
  writeFileSync(file('empty.txt'), '');
  writeFileSync(file('latin.txt'), Buffer.from('The caf\xe9 in T\xc3\xa9 was closed.', 'latin1'));
  writeFileSync(
    file('german.txt'),
    'Die Regierung hat am Dienstag beschlossen, die Steuer auf Strom zu senken, wie der Minister sagte. '.repeat(6),
  );
  mkdirSync(file('none'));
  writeFileSync(join(file('none'), 'picture.png'), 'x');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('usage', () => {
  it.each([
    [['--fromat', 'json'], 'Did you mean --format?'],
    [['rulse'], 'did you mean rules?'],
    [['shcema'], 'did you mean schema?'],
    [['--format', 'xml', 'x'], 'Allowed choices are text, json'],
    [['--only', 'actors,foo', 'x'], 'there is no section "foo"'],
    [['--date', '2025-02-30', 'x'], 'YYYY-MM-DD'],
    [['--max-article-size', 'huge', 'x'], 'a size is a number'],
    [['--fields', 'txt=body', 'x'], 'is not FIELD=NAME'],
    [['rules', 'no/such-rule'], 'there is no rule "no/such-rule"'],
    [['--format', 'conllu', '--only', 'dates', 'x'], '--only has no meaning'],
    [['--format', 'csv', '--only', 'dates,money', 'x'], '--format csv holds one section'],
    [['--resume', 'x'], '--resume needs --output'],
    [['--resume', '-o', 'x', '-f', 'lines', 'x'], '--resume needs --format jsonl'],
    [['--shard', '9/8', 'x'], 'a shard is written i/n'],
  ])('%j ends with 2 and says why', async (argv, words) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.startsWith('claimwire: ')).toBe(true);
  });
  it('asks for input at a terminal', async () => {
    const { code, stderr } = await run([], { stdin: null });
    expect(code).toBe(2);
    expect(stderr).toContain('nothing to read');
  });
  it('names every option in --help', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const { flags } of OPTIONS) expect(stdout).toContain(flags);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
  it('prints a version', async () => {
    expect(await run(['--version'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });
  it('prints the schema', async () => {
    const { code, stdout } = await run(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).$id).toBe('claimwire/1');
  });
});

describe('results', () => {
  it('come on stdout alone, with exit code 0', async () => {
    const { code, stdout, stderr } = await run(['-f', 'json', file('good.txt')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { schema, offsets, results, summary } = JSON.parse(stdout);
    expect({ schema, offsets, articles: summary.articles }).toEqual({
      schema: 'claimwire/1',
      offsets: 'utf16',
      articles: 1,
    });
    expect(results[0].article.path).toBe(file('good.txt'));
  });
  it.each([['-'], []])('are read from standard input (%j)', async (...argv) => {
    const { code, stdout } = await run(['-f', 'jsonl', ...argv], { stdin: TEXT });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).article).toMatchObject({ path: '-', record: 1, length: TEXT.length });
  });
  it('bring the text along on demand', async () => {
    const { stdout } = await run(['-f', 'jsonl', '--with-text', '-'], { stdin: TEXT });
    expect(JSON.parse(stdout).article.text).toBe(TEXT);
    expect((await run(['--with-text', '-'], { stdin: TEXT })).code).toBe(2);
  });
  it('know the actors of a user', async () => {
    const text = 'Blue Harbour Forum opposes the fee, and the BHF wants a vote on it.\n';
    writeFileSync(file('actors.tsv'), 'name\taliases\tkind\tcountry\nBlue Harbour Forum\tBHF\tparty\tNZ\n');
    const { stdout } = await run(['-f', 'jsonl', '--actors', file('actors.tsv'), '-'], { stdin: text });
    const found = JSON.parse(stdout).actors.find((a: { name: string }) => a.name === 'Blue Harbour Forum');
    expect(found).toMatchObject({ kind: 'party', country: 'NZ' });
    writeFileSync(file('actors.tsv'), 'Blue Harbour Forum\t\tclub\n');
    const wrong = await run(['--actors', file('actors.tsv'), '-'], { stdin: text });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('--actors: line 1: "club" is no kind of actor');
    expect((await run(['--actors', file('gone.tsv'), '-'], { stdin: text })).code).toBe(2);
  });
  it('are the same with the word extract', async () => {
    const plain = await run(['-f', 'lines', '-'], { stdin: TEXT });
    expect(await run(['extract', '-f', 'lines', '-'], { stdin: TEXT })).toEqual(plain);
  });
  it('are JSON for no readable article at all', async () => {
    const { code, stdout } = await run(['-f', 'json', '-i', 'jsonl', '-'], { stdin: '{' });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).summary).toMatchObject({ articles: 1, failed: 1 });
  });
  it('print CoNLL-U that can be joined again', async () => {
    const { stdout } = await run(['-f', 'conllu', '-'], { stdin: "It wasn't Kenya's plan, she said." });
    expect(stdout).toContain("# text = It wasn't Kenya's plan, she said.");
    expect(stdout).toContain("2-3\twasn't\t");
    expect(stdout).toMatch(/\t,\tPUNCT\t,\t/);
  });
});

describe('bad input', () => {
  it.each([
    ['missing.txt', 'cannot-read', 'does not exist'],
    ['empty.txt', 'empty', 'holds no text'],
    ['latin.txt', 'bad-encoding', 'is not valid UTF-8: byte 0xe9 at offset 7'],
    ['german.txt', 'not-english', 'is not English'],
    ['none', 'cannot-read', 'is a folder without articles'],
  ])('%s: an error record, one line on stderr, the rest done, exit 1', async (name, errorCode, words) => {
    const { code, stdout, stderr } = await run(['-f', 'jsonl', file(name), file('good.txt')]);
    expect(code).toBe(1);
    const [bad, good] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(bad).toMatchObject({ ok: false, article: { path: file(name) }, error: { code: errorCode } });
    expect(good).toMatchObject({ ok: true, article: { path: file('good.txt') } });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(file(name));
    expect(stderr).toContain(words);
  });
  it('names the record of a broken line, and the line before and after are done', async () => {
    const stdin = `{"text":"One went."}\n{"text":\n{"text":null}\n{"title":"x"}\n[1]\n\r\n{"id":7,"text":"Two went."}`;
    const { code, stdout, stderr } = await run(['-i', 'jsonl', '-f', 'jsonl', '-'], { stdin });
    expect(code).toBe(1);
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map((r) => [r.article.record, r.ok ? 'ok' : r.error.code])).toEqual([
      [1, 'ok'],
      [2, 'bad-record'],
      [3, 'empty'],
      [4, 'bad-record'],
      [5, 'bad-record'],
      [7, 'ok'],
    ]);
    expect(results.at(-1).article.id).toBe('7');
    expect(stderr).toContain('standard input, record 2, is not JSON');
  });
  it('is quiet on demand', async () => {
    expect(await run(['-q', file('missing.txt')])).toEqual({ code: 1, stdout: '', stderr: '' });
  });
  it('too large is said, and skipped', async () => {
    const stdin = `{"text":"${'a '.repeat(2000)}"}\n{"text":"One went."}\n`;
    const { stdout } = await run(['-i', 'jsonl', '-f', 'jsonl', '--max-article-size', '1K', '-'], { stdin });
    expect(stdout).toContain('"code":"too-large","message":"is larger than 1024 bytes"');
    expect(stdout.trim().split('\n')).toHaveLength(2);
  });
});

describe('colour', () => {
  const bold = '\u001b[1m';
  it.each([
    ['a pipe', [], {}, false, false],
    ['a terminal', [], {}, true, true],
    ['NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR', [], { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['--color always over NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, false, true],
    ['--color never over FORCE_COLOR', ['--color', 'never'], { FORCE_COLOR: '3' }, true, false],
    ['a dumb terminal', [], { TERM: 'dumb' }, true, false],
  ] as const)('%s', async (_, argv, env, terminal, painted) => {
    const { stdout } = await run([...argv, '-'], { stdin: TEXT, env, terminal, columns: 80 });
    expect(stdout.includes(bold)).toBe(painted);
  });
  it('lets no control character of an article through', async () => {
    const { stdout } = await run(['-'], { stdin: 'The \u001b[31mred\u0007 minister left on Monday.\n' });
    expect(stdout).not.toMatch(/[\u001b\u0007]/);
  });
});
