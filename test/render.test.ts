import { describe, expect, it } from 'vitest';
import type { Claim, Extraction } from '../src/model/extraction.ts';
import { toAmount } from '../src/render/amount.ts';
import { groupClaims } from '../src/render/fold.ts';
import { lineNumbers } from '../src/render/line-numbers.ts';
import { offsetIn, toOffsets } from '../src/render/offsets.ts';
import { clip, toPlain, wrap } from '../src/render/plain.ts';
import { toPrettyJson } from '../src/render/pretty.ts';
import { makeRenderer } from '../src/render/renderer.ts';
import { DEFAULT_SETTINGS, type Format } from '../src/render/settings.ts';
import { extractText } from './extract-text.ts';

const TEXT =
  'The ministry will cut the farm fee.\nIt may lift the import ban, Ana Lund said.\nThe ministry will cut the fee.';
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, text: words };
};

function claim(id: string, label: Claim['action']['label'], verb: string, target: string, from = 0): Claim {
  return {
    id,
    ...at(`${verb} ${target}`, from),
    action: { ...at(verb, from), label, lemma: verb },
    actor: { ...at('The ministry'), id: 'a1' },
    target: { ...at(target, from), actors: [] },
    status: 'planned',
    certainty: 'CT+',
    stance: 'neutral',
    hedges: [],
    condition: null,
    dates: [],
    money: [],
    attribution: null,
    rule: 'claim/verb-object',
  };
}

const EXTRACTION: Extraction = {
  ...extractText(TEXT),
  places: [],
  dates: [],
  money: [],
  actors: [
    {
      id: 'a1',
      name: 'The ministry',
      kind: 'public_body',
      role: null,
      country: null,
      standsFor: null,
      mentions: [{ ...at('ministry'), form: 'nominal' }],
    },
  ],
  attributions: [
    {
      id: 'q1',
      source: { spans: [at('Ana Lund')], text: 'Ana Lund', actor: null, kind: 'person' },
      cue: { ...at('said'), lemma: 'say', class: 'report' },
      content: [at('It may lift the import ban')],
      quote: 'indirect',
      within: null,
      rule: 'attribution/content-source-cue',
    },
  ],
  claims: [
    claim('c1', 'cut', 'cut', 'the farm fee'),
    { ...claim('c2', 'lift', 'lift', 'the import ban'), certainty: 'PS+', hedges: [at('may')], attribution: 'q1' },
    claim('c3', 'cut', 'cut', 'the fee', 80),
    claim('c4', 'cut', 'cut', 'the farm fee'),
  ],
};

async function render(format: Format, only = DEFAULT_SETTINGS.only, explain = false): Promise<string> {
  const renderer = await makeRenderer({ ...DEFAULT_SETTINGS, format, only, explain });
  const trace = [
    { ...at('cut'), room: 'claim', rule: 'claim/verb-object', outcome: 'kept', by: null, detail: 'will' },
  ] as const;
  return renderer.record({ result: EXTRACTION, text: TEXT, trace });
}

describe('text', () => {
  it('shows claims by actor with status, action, target, words and source', async () => {
    expect(await render('text', ['claims'])).toMatchInlineSnapshot(`
      "The ministry will cut the farm fee.
      test · published 2025-03-04

      CLAIMS 4, by actor

      The ministry (public body)
        planned      cut         the farm fee                                ×2 line 1
                     “cut the farm fee”
        planned      lift        the import ban                                 line 2
                     “lift the import ban”
                     source: Ana Lund (person), “said” · possible: “may”
        planned      cut         the fee                                        line 3
                     “cut the fee”
      "
    `);
  });
  it('stays within 80 columns', async () => {
    const lines = (await render('text', DEFAULT_SETTINGS.only, true)).split('\n');
    expect(lines.filter((line) => Array.from(line).length > 80)).toEqual([]);
  });
  it('folds equal claims and counts them', () => {
    const [group] = groupClaims(EXTRACTION);
    expect(group?.claims.map((c) => c.all.map((x) => x.id))).toEqual([['c1', 'c4'], ['c2'], ['c3']]);
  });
  it('shows every decision on demand', async () => {
    const page = await render('text', ['dates'], true);
    expect(page).toMatch(/c2 “lift the import ban” line 2\n {2}action {5}lift +claim\/verb-object\n/);
    expect(page).toMatch(/ {2}source {5}Ana Lund +attribution\/content-source-cue\n {2}hedge {6}may\n/);
  });
});

describe('lines', () => {
  it('are findings by their start', async () => {
    expect(await render('lines')).toMatchInlineSnapshot(`
      "test	4	12	actor	a1	public_body The ministry	ministry	form=nominal
      test	18	34	claim	c1	cut planned CT+ neutral	cut the farm fee	action=cut	actor=The ministry (a1)	target=the farm fee	source=author	rule=claim/verb-object
      test	18	34	claim	c4	cut planned CT+ neutral	cut the farm fee	action=cut	actor=The ministry (a1)	target=the farm fee	source=author	rule=claim/verb-object
      test	36	77	attribution	q1	indirect person report	It may lift the import ban	source=Ana Lund	cue=said	rule=attribution/content-source-cue
      test	43	62	claim	c2	lift planned PS+ neutral	lift the import ban	action=lift	actor=The ministry (a1)	target=the import ban	source=q1	hedges=may	rule=claim/verb-object
      test	97	108	claim	c3	cut planned CT+ neutral	cut the fee	action=cut	actor=The ministry (a1)	target=the fee	source=author	rule=claim/verb-object
      "
    `);
  });
});

describe('tables', () => {
  it('as CSV', async () => {
    const rows = (await render('csv', ['claims'])).split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toContain(
      ',c2,43,62,lift the import ban,planned,lift,lift,The ministry,a1,The ministry,the import ban,PS+,',
    );
  });
  it('as CSV that no spreadsheet runs', async () => {
    const renderer = await makeRenderer({ ...DEFAULT_SETTINGS, format: 'csv', only: ['claims'] });
    const article = { ...EXTRACTION.article, title: '=HYPERLINK("x")', publisher: '-1+1', url: 'a,b' };
    const row = renderer.record({ result: { ...EXTRACTION, article }, text: TEXT, trace: [] });
    expect(row).toContain(`,"'=HYPERLINK(""x"")",'-1+1,"a,b",`);
  });
  it('as Markdown', async () => {
    const page = await render('md', ['claims', 'actors']);
    expect(page).toContain('### Claims\n\n| actor | status | action | target | text | source | certainty | line |');
    expect(page).toContain(
      '| The ministry | planned | lift | the import ban | lift the import ban | Ana Lund | PS+ | 2 |',
    );
  });
});

describe('offsets', () => {
  const text = 'é𝒳 x\ud800\u20ac';
  it.each([
    ['utf16', [0, 1, 3, 4, 5, 6, 7]],
    ['codepoint', [0, 1, 2, 3, 4, 5, 6]],
    ['byte', [0, 2, 6, 7, 8, 11, 14]],
  ] as const)('count in %s', (unit, offsets) => {
    expect([0, 1, 3, 4, 5, 6, 7].map(offsetIn(text, unit))).toEqual(offsets);
  });
  it('are converted in findings and length, and in nothing else', () => {
    const shifted = { ...EXTRACTION, money: [{ ...at('fee'), id: 'm1', low: 5, high: 5 }] } as unknown as Extraction;
    const converted = toOffsets(shifted, `é${TEXT.slice(1)}`, 'byte');
    expect(converted.offsets).toBe('byte');
    expect(converted.article.length).toBe(TEXT.length + 1);
    expect(converted.money[0]).toMatchObject({ start: at('fee').start + 1, low: 5 });
  });
});

describe('pieces', () => {
  it.each([
    [{ currency: 'USD', low: 5e6, high: 5e6, precision: 'exact', per: null }, 'USD 5,000,000'],
    [{ currency: null, low: 1.5, high: 3, precision: 'range', per: 'hour' }, '? 1.5 to 3 per hour'],
    [{ currency: 'EUR', low: 1000, high: null, precision: 'at-least', per: null }, 'at least EUR 1,000'],
    [{ currency: 'EUR', low: null, high: null, precision: 'vague', per: null }, 'EUR ?'],
  ] as const)('%j is %s', (m, words) =>
    expect(toAmount({ ...m, id: 'm1', start: 0, end: 1, text: 'x', rule: 'money/x' })).toBe(words),
  );
  it('clip and wrap at words', () => {
    expect(clip('one two three four', 10)).toBe('one two…');
    expect(clip('one', 3)).toBe('one');
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });
  it('make text safe to print', () => expect(toPlain(' a\u001b[1m\r\n\u202eb ')).toBe('a [1m b'));
  it('find the line of an offset', () => expect([0, 3, 4, 5].map(lineNumbers('abc\nd'))).toEqual([1, 1, 2, 2]));
  it('print JSON that is the same value', () => {
    const value = {
      a: [1, { b: 'x'.repeat(90), c: [] }, 'é'],
      d: {},
      e: null,
      f: [[['y'.repeat(60)], ['z'.repeat(60)]]],
    };
    expect(JSON.parse(toPrettyJson(value))).toEqual(value);
    expect(toPrettyJson({ a: [1, 2] })).toBe('{ "a": [1, 2] }');
  });
});
