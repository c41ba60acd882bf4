import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './fake-io.ts';
import { root } from './source-files.ts';

const bin = `${root}bin/claimwire.js`;
let folder = '';
const file = (name: string): string => join(folder, name);

/** A dump of different articles with faults (9, 59, ...; 8, 58, ...) and duplicates (4, 24, 44, ...) among them. */
function makeDump(count: number, sentences: number): string {
  const lines: string[] = [];
  for (let n = 0; n < count; n++) {
    const body = `The cabinet cut fee number ${n % 97} by $${n} million. `.repeat(sentences);
    if (n % 50 === 7) lines.push('{"text": broken');
    else if (n % 50 === 8) lines.push(JSON.stringify({ id: n, text: null }));
    else
      lines.push(
        JSON.stringify({
          id: n,
          text: n % 20 === 3 ? 'These are the same words as in that other text. '.repeat(14) : body,
        }),
      );
  }
  return `${lines.join('\n')}\n`;
}

let whole = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-batch-'));
  writeFileSync(file('dump.jsonl'), makeDump(70, 2));
  const done = await run(['-q', '-f', 'jsonl', '--jobs', '1', file('dump.jsonl')]);
  whole = done.stdout;
  expect(done.code).toBe(1);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('worker threads', () => {
  const argv = ['-q', '-f', 'jsonl', '--jobs', '2'];
  let big = '';
  beforeAll(async () => {
    writeFileSync(file('big.jsonl'), makeDump(700, 14));
    big = (await run(['-q', '-f', 'jsonl', '--jobs', '1', file('big.jsonl')])).stdout;
  });
  it('print the same bytes', () => {
    const { status, stdout } = spawnSync(process.execPath, [bin, ...argv, file('big.jsonl')], { maxBuffer: 1 << 28 });
    expect(status).toBe(1);
    expect(stdout.toString() === big).toBe(true);
  });
  it('killed in the middle, the run goes on where it was', async () => {
    const out = file('killed.jsonl');
    const child = spawn(process.execPath, [bin, ...argv, '-o', out, file('big.jsonl')]);
    const closed = new Promise((resolve) => child.once('close', resolve));
    const timer = setInterval(() => {
      if (existsSync(`${out}.part`) && statSync(`${out}.part`).size > 0) child.kill('SIGKILL');
    }, 2);
    await closed;
    clearInterval(timer);
    await run(['-q', '-f', 'jsonl', '--jobs', '1', '--resume', '-o', out, file('big.jsonl')]);
    expect(readFileSync(out, 'utf8') === big).toBe(true);
  });
});

describe('a batch', () => {
  it('names duplicates and reads them once', async () => {
    const results = whole
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const same = results.filter((r) => r.ok && r.article.duplicateOf);
    expect(same.map((r) => r.article.id)).toEqual(['23', '43', '63']);
    for (const { article } of same) expect(article.duplicateOf).toEqual({ path: file('dump.jsonl'), record: 4 });
    const { stdout } = await run(['-q', '-f', 'jsonl', '--keep-duplicates', file('dump.jsonl')]);
    expect(stdout).not.toContain('"duplicateOf":{');
  });
  it('keeps the error records apart on demand', async () => {
    await run(['-q', '-f', 'jsonl', '--errors', file('errors.jsonl'), '-o', file('all.jsonl'), file('dump.jsonl')]);
    const failed = whole.split('\n').filter((line) => line.startsWith('{"ok":false'));
    expect(failed).toHaveLength(4);
    expect(readFileSync(file('errors.jsonl'), 'utf8').trim().split('\n')).toEqual(failed);
  });
  it.each([
    ['none', 'dump.jsonl', 0],
    ['error', 'dump.jsonl', 1],
    ['empty', 'nothing.txt', 1],
    ['error', 'nothing.txt', 0],
  ])('--fail-on %s of %s exits with %i', async (what, name, code) => {
    writeFileSync(file('nothing.txt'), 'It rained.\n');
    expect((await run(['-q', '--fail-on', what, '-f', 'jsonl', file(name)])).code).toBe(code);
  });
});

describe('an output file', () => {
  it('has its name only when all is done', async () => {
    const out = file('named.jsonl');
    expect((await run(['-q', '-f', 'jsonl', '-o', out, file('dump.jsonl')])).stdout).toBe('');
    expect(readFileSync(out, 'utf8') === whole).toBe(true);
    expect(existsSync(`${out}.part`)).toBe(false);
  });
  it.each([0, 1, 5000, -1, -0.5])('goes on after %d bytes', async (bytes) => {
    const out = file('torn.jsonl');
    rmSync(out, { force: true });
    writeFileSync(`${out}.part`, whole);
    truncateSync(`${out}.part`, bytes < 0 ? Math.ceil(whole.length + bytes) : bytes);
    const { stderr } = await run(['-q', '-f', 'jsonl', '-o', out, '--resume', file('dump.jsonl')]);
    expect(stderr).toBe('');
    expect(readFileSync(out, 'utf8') === whole).toBe(true);
  });
  it('that is there is done', async () => {
    const out = file('done.jsonl');
    writeFileSync(out, 'x');
    const { code, stderr } = await run(['-f', 'jsonl', '-o', out, '--resume', file('dump.jsonl')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `claimwire: ${out} is done already\n` });
    expect(readFileSync(out, 'utf8')).toBe('x');
  });
  it('refuses to go on with another run', async () => {
    const out = file('other.jsonl');
    writeFileSync(`${out}.part`, '{"ok":true,"article":{"id":"x","path":"other.jsonl","record":1}}\n');
    const { code, stderr } = await run(['-f', 'jsonl', '-o', out, '--resume', file('dump.jsonl')]);
    expect(code).toBe(2);
    expect(stderr).toContain('not the run that was interrupted');
  });
});

describe('shards', () => {
  const [a, b, c] = [1, 2, 3].map((i) => () => file(`part-${i}.jsonl`)) as [() => string, () => string, () => string];
  beforeAll(async () => {
    for (const [i, name] of [a, b, c].entries())
      await run(['-q', '-f', 'jsonl', '--shard', `${i + 1}/3`, '-o', name(), file('dump.jsonl')]);
  });
  it('merged are one run, in any order of the files', async () => {
    expect(await run(['merge', c(), a(), b()])).toEqual({ code: 0, stdout: whole, stderr: '' });
  });
  it('are resumed like any run', async () => {
    const done = readFileSync(a(), 'utf8');
    for (const part of [done, done.slice(0, -1), done.slice(0, done.length / 2)]) {
      rmSync(file('again.jsonl'), { force: true });
      writeFileSync(`${file('again.jsonl')}.part`, part);
      await run(['-q', '-f', 'jsonl', '--shard', '1/3', '--resume', '-o', file('again.jsonl'), file('dump.jsonl')]);
      expect(readFileSync(file('again.jsonl'), 'utf8') === done).toBe(true);
    }
  });
  it('that are missing, double or torn are found', async () => {
    const missing = await run(['merge', a(), b()]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('shard 3/3 is missing');
    expect(missing.stderr).toContain('more records are missing');
    expect((await run(['merge', a(), b(), c(), c()])).stderr).toContain('is there twice');
    const torn = file('torn-shard.jsonl');
    writeFileSync(torn, readFileSync(c(), 'utf8').slice(0, -40));
    expect((await run(['merge', a(), b(), torn])).stderr).toContain('unfinished');
    appendFileSync(torn, 'x\n');
    expect((await run(['merge', '-o', file('merged.jsonl'), a(), b(), torn])).code).toBe(1);
    expect(existsSync(file('merged.jsonl'))).toBe(false);
  });
});
