import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../src/cli/exit.ts';
import { main } from '../src/cli/main.ts';
import { FakeSink, fakeIo } from './fake-io.ts';
import { root } from './source-files.ts';

const bin = `${root}bin/claimwire.js`;
const line = `${JSON.stringify({ text: 'The cabinet said on Monday it would cut the fee by $5 million.' })}\n`;
const shell = (script: string, input = '') =>
  spawnSync('bash', ['-c', `set -o pipefail; ${script}`], {
    input,
    encoding: 'utf8',
    env: { ...process.env, BIN: bin },
  });

describe('the built program', () => {
  beforeAll(() => expect(existsSync(`${root}dist/start.cjs`)).toBe(true));
  it('ends quietly when its reader goes', () => {
    const { status, stderr, stdout } = shell('node "$BIN" -i jsonl -f jsonl - | head -n 1', line.repeat(3000));
    expect({ stderr, status, lines: stdout.split('\n').length }).toEqual({ stderr: '', status: EXIT.done, lines: 2 });
  });
  it.each(['rules', 'schema'])('%s ends quietly too', (name) => {
    const { status, stderr } = shell(`node "$BIN" ${name} | true`);
    expect({ status, stderr }).toEqual({ status: EXIT.done, stderr: '' });
  });
  it('takes a closed standard input for an empty one', () => {
    const { status, stderr } = shell('node "$BIN" <&-');
    expect(status).toBe(EXIT.someFailed);
    expect(stderr).toContain('standard input holds no text');
  });
  it('says that a full disk is full', () => {
    if (!existsSync('/dev/full')) return;
    const { status, stderr } = shell('node "$BIN" -i jsonl -f jsonl - > /dev/full', line);
    expect(status).toBe(EXIT.usage);
    expect(stderr).toContain('cannot write');
  });
});

describe('signals', () => {
  it.each([
    ['SIGINT', EXIT.interrupted],
    ['SIGTERM', EXIT.terminated],
  ] as const)('%s ends after the articles in hand', async (signal, code) => {
    const stdout = new FakeSink();
    const io = fakeIo({ stdin: line.repeat(5000), stdout });
    stdout.write = (text) => {
      stdout.text += Buffer.from(text).toString('utf8');
      io.interrupt(signal);
      return true;
    };
    expect(await main(['-i', 'jsonl', '-f', 'jsonl', '-'], io)).toBe(code);
    const records = stdout.text.trimEnd().split('\n');
    for (const record of records) expect(JSON.parse(record)).toMatchObject({ ok: true });
    expect(records.length).toBeLessThan(2500);
  });
});
