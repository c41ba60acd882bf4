import { describe, expect, it } from 'vitest';
import schema from '../src/render/schema.json' with { type: 'json' };
import { run } from './fake-io.ts';
import { fixtureArticles } from './fixture-articles.ts';
import { type Schema, schemaFaults } from './json-schema.ts';

const paths = fixtureArticles().map(({ path }) => path);
const shape: Schema = schema;

describe('what is printed keeps the JSON Schema', () => {
  it('of every fixture article, line by line', async () => {
    const { stdout } = await run(['-q', '-f', 'jsonl', ...paths]);
    const results: unknown[] = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(results).toHaveLength(paths.length);
    expect(results.flatMap((result) => schemaFaults(result, shape))).toEqual([]);
  });
  it('with an explanation, and in code points', async () => {
    const { stdout } = await run(['-q', '-f', 'jsonl', '--explain', '--offsets', 'codepoint', paths[0] ?? '']);
    expect(schemaFaults(JSON.parse(stdout), shape)).toEqual([]);
  });
  it('of inputs that fail', async () => {
    const { stdout } = await run(['-q', '-f', 'jsonl', '-i', 'jsonl', '-'], {
      stdin: '{"text": 1}\nbroken\n{"text":""}\n',
    });
    const results: unknown[] = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(results.length).toBeGreaterThan(0);
    expect(results.flatMap((result) => schemaFaults(result, shape))).toEqual([]);
  });
  it('in one document', async () => {
    const { stdout } = await run(['-q', '-f', 'json', paths[0] ?? '']);
    const document: { results: unknown[] } = JSON.parse(stdout);
    expect(document.results.flatMap((result) => schemaFaults(result, shape))).toEqual([]);
  });
  it('and the schema would see a fault', async () => {
    const { stdout } = await run(['-q', '-f', 'jsonl', paths[0] ?? '']);
    const result: { claims: object[] } = JSON.parse(stdout);
    expect(schemaFaults({ ...result, claims: [{ ...result.claims[0], status: 'maybe' }] }, shape)).not.toEqual([]);
    expect(schemaFaults({ ...result, extra: 1 }, shape)).not.toEqual([]);
  });
});
