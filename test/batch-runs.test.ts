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
import { root } from './source-files.ts';

const bin = `${root}bin/claimwire.js`;
let folder = '';
const file = (name: string): string => join(folder, name);
const claimwire = (...argv: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
};

/** A dump of different articles with some faults and duplicates among them. */
function makeDump(count: number): string {
  const lines: string[] = [];
  for (let n = 0; n < count; n++) {
    const body = `The cabinet said on Monday it would cut fee number ${n % 97} by $${n} million. `.repeat(12 + (n % 5));
    if (n % 50 === 7) lines.push('{"text": broken');
    else if (n % 50 === 9) lines.push(JSON.stringify({ id: n, text: null }));
    else
      lines.push(
        JSON.stringify({ id: n, date: '2025-03-04', text: n % 40 === 3 ? 'Same words here. '.repeat(60) : body }),
      );
  }
  return `${lines.join('\n')}\n`;
}

let whole = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-batch-'));
  writeFileSync(file('dump.jsonl'), makeDump(450));
  const run = claimwire('-q', '-f', 'jsonl', '--jobs', '1', file('dump.jsonl'));
  whole = run.stdout;
  expect(run.status).toBe(1);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a batch', () => {
  it.each(['2', '4'])('prints the same bytes with %s jobs', (jobs) => {
    const run = claimwire('-q', '-f', 'jsonl', '--jobs', jobs, file('dump.jsonl'));
    expect(run.status).toBe(1);
    expect(run.stdout === whole).toBe(true);
  });
  it('names duplicates and reads them once', () => {
    const results = whole
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const same = results.filter((r) => r.ok && r.article.duplicateOf);
    expect(same.length).toBeGreaterThan(10);
    for (const { article } of same) expect(article.duplicateOf).toEqual({ path: file('dump.jsonl'), record: 4 });
    const kept = claimwire('-q', '-f', 'jsonl', '--keep-duplicates', file('dump.jsonl')).stdout;
    expect(kept).not.toContain('"duplicateOf":{');
    expect(kept.split('\n')).toHaveLength(whole.split('\n').length);
  });
  it('keeps the error records apart on demand', () => {
    claimwire('-q', '-f', 'jsonl', '--errors', file('errors.jsonl'), '-o', file('all.jsonl'), file('dump.jsonl'));
    const failed = whole.split('\n').filter((line) => line.startsWith('{"ok":false'));
    expect(readFileSync(file('errors.jsonl'), 'utf8').trim().split('\n')).toEqual(failed);
  });
  it.each([
    ['none', 'dump.jsonl', 0],
    ['error', 'dump.jsonl', 1],
    ['empty', 'nothing.txt', 1],
    ['error', 'nothing.txt', 0],
  ])('--fail-on %s of %s exits with %i', (what, name, status) => {
    writeFileSync(file('nothing.txt'), 'It rained.\n');
    expect(claimwire('-q', '--fail-on', what, '-f', 'jsonl', file(name)).status).toBe(status);
  });
});

describe('an output file', () => {
  it('has its name only when all is done', () => {
    const out = file('named.jsonl');
    expect(claimwire('-q', '-f', 'jsonl', '-o', out, file('dump.jsonl')).stdout).toBe('');
    expect(readFileSync(out, 'utf8') === whole).toBe(true);
    expect(existsSync(`${out}.part`)).toBe(false);
  });
  it('goes on after a torn line', () => {
    const out = file('torn.jsonl');
    for (const bytes of [0, 1, 50_000, whole.length - 1, whole.length]) {
      writeFileSync(`${out}.part`, whole);
      truncateSync(`${out}.part`, bytes);
      const run = claimwire('-q', '-f', 'jsonl', '-o', out, '--resume', file('dump.jsonl'));
      expect(run.stderr).toBe('');
      expect(readFileSync(out, 'utf8') === whole).toBe(true);
    }
  });
  it('goes on after a kill', async () => {
    const out = file('killed.jsonl');
    const argv = ['-q', '-f', 'jsonl', '--jobs', '2', '-o', out, file('dump.jsonl')];
    const child = spawn(process.execPath, [bin, ...argv]);
    const closed = new Promise((resolve) => child.once('close', resolve));
    const timer = setInterval(() => {
      if (existsSync(`${out}.part`) && statSync(`${out}.part`).size > 0) child.kill('SIGKILL');
    }, 2);
    await closed;
    clearInterval(timer);
    claimwire(...argv, '--resume');
    expect(readFileSync(out, 'utf8') === whole).toBe(true);
  });
  it('refuses to go on with another run', () => {
    const out = file('other.jsonl');
    writeFileSync(`${out}.part`, '{"ok":true,"article":{"id":"x","path":"other.jsonl","record":1}}\n');
    const run = claimwire('-f', 'jsonl', '-o', out, '--resume', file('dump.jsonl'));
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('not the run that was interrupted');
  });
});

describe('shards', () => {
  const names = (): string[] => [1, 2, 3].map((i) => file(`part-${i}.jsonl`));
  beforeAll(() => {
    for (const [i, name] of names().entries())
      claimwire('-q', '-f', 'jsonl', '--shard', `${i + 1}/3`, '-o', name, file('dump.jsonl'));
  });
  it('merged are one run, in any order of the files', () => {
    const [a = '', b = '', c = ''] = names();
    expect(claimwire('merge', c, a, b)).toEqual({ status: 0, stdout: whole, stderr: '' });
  });
  it('are resumed like any run', () => {
    const [a = ''] = names();
    const done = readFileSync(a, 'utf8');
    for (const part of [done, done.slice(0, -1), done.slice(0, done.length / 2)]) {
      writeFileSync(`${file('again.jsonl')}.part`, part);
      claimwire('-q', '-f', 'jsonl', '--shard', '1/3', '--resume', '-o', file('again.jsonl'), file('dump.jsonl'));
      expect(readFileSync(file('again.jsonl'), 'utf8') === done).toBe(true);
    }
  });
  it('that are missing, double or torn are found', () => {
    const [a = '', b = '', c = ''] = names();
    const missing = claimwire('merge', a, b);
    expect(missing.status).toBe(1);
    expect(missing.stderr).toContain('shard 3/3 is missing');
    expect(missing.stderr).toMatch(/records? \d+/);
    expect(claimwire('merge', a, b, c, c).stderr).toContain('is there twice');
    const torn = file('torn-shard.jsonl');
    writeFileSync(torn, readFileSync(c, 'utf8').slice(0, -40));
    expect(claimwire('merge', a, b, torn).stderr).toContain('unfinished');
    appendFileSync(torn, 'x\n');
    expect(claimwire('merge', '-o', file('merged.jsonl'), a, b, torn).status).toBe(1);
    expect(existsSync(file('merged.jsonl'))).toBe(false);
  });
});
