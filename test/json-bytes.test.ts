import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract.ts';
import { openBytes, putNumber, putString, putText, takeBytes } from '../src/render/bytes.ts';
import { makeRenderer } from '../src/render/renderer.ts';
import { DEFAULT_SETTINGS } from '../src/render/settings.ts';
import { compileUserRules } from '../src/user/compile.ts';
import { articleOf } from './extract-text.ts';
import { fixtureArticles } from './fixture-articles.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('bytes', () => {
  const out = openBytes();
  it('have strings as JSON.stringify has them', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    const long = fc.string({ unit: 'grapheme', minLength: 200, maxLength: 400 });
    fc.assert(
      fc.property(fc.oneof(units, fc.string(), fc.string({ unit: 'grapheme' }), long), (text) => {
        putString(out, text);
        expect(decode(takeBytes(out))).toBe(JSON.stringify(text));
      }),
    );
  });
  it('have numbers as JSON.stringify has them', () => {
    const any = fc.oneof(fc.integer(), fc.double(), fc.nat(), fc.constantFrom(-0, 1e9, 1e9 - 1, 2 ** 31, 0.1, 1e21));
    fc.assert(
      fc.property(any, (value) => {
        putNumber(out, value);
        expect(decode(takeBytes(out))).toBe(JSON.stringify(value));
      }),
    );
  });
  it('grow, and begin anew when they are taken', () => {
    const text = 'Zürich “said” 🙂 '.repeat(9000);
    putText(out, text);
    putString(out, text);
    expect(decode(takeBytes(out))).toBe(text + JSON.stringify(text));
    expect(takeBytes(out)).toHaveLength(0);
  });
});

describe('a record in bytes is the record', () => {
  const settings = { ...DEFAULT_SETTINGS, format: 'jsonl' } as const;
  it.each(fixtureArticles())('$name', async ({ text, date }) => {
    const article = articleOf(text, date);
    const rendered = { result: extract(article), text: article.text, trace: [] };
    const out = openBytes();
    for (const offsets of ['utf16', 'byte'] as const) {
      const renderer = await makeRenderer({ ...settings, offsets });
      renderer.put(rendered, out);
      expect(decode(takeBytes(out))).toBe(renderer.record(rendered));
    }
  });
  it('with the findings of a user', async () => {
    const userRules = await compileUserRules([
      { id: 'mine/vow', doc: 'Vows.', pattern: '[<actor>#Person+] [<action>vowed] [<target>#Noun+]', label: 'other' },
      { id: 'mine/told', doc: 'Tells.', pattern: '[<source>#Person+] [<cue>told] .+ that [<content>.+]' },
    ]);
    const article = articleOf('Ana Lund vowed reforms. Omar Haddad told us that taxes rise.', '2025-03-04');
    const rendered = { result: extract(article, { userRules }), text: article.text, trace: [] };
    expect(rendered.result.claims.map((claim) => claim.rule)).toContain('mine/vow');
    const out = openBytes();
    const renderer = await makeRenderer(settings);
    renderer.put(rendered, out);
    expect(decode(takeBytes(out))).toBe(renderer.record(rendered));
  });
  it('of a failure, too', async () => {
    const error = { code: 'empty', message: 'holds no text', hint: null } as const;
    const place = { id: null, path: 'a.txt', record: 1 };
    const result = { ok: false, schema: 'claimwire/1', article: place, error } as const;
    const out = openBytes();
    const renderer = await makeRenderer(settings);
    renderer.put({ result, text: '', trace: [] }, out);
    expect(decode(takeBytes(out))).toBe(`${JSON.stringify(result)}\n`);
  });
});
