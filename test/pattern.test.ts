import { describe, expect, it } from 'vitest';
import { wordForm } from '../src/lexicon/vocabulary.ts';
import { compilePattern } from '../src/pattern/compile.ts';
import { readExample } from '../src/pattern/example.ts';
import type { Start } from '../src/pattern/openings.ts';
import { PatternError, parsePattern } from '../src/pattern/parse-pattern.ts';
import type { Candidate } from '../src/pattern/rule.ts';
import { settle } from '../src/pattern/settle.ts';

describe('parsePattern', () => {
  it('reads roles, lists, tags and quantifiers', () => {
    expect(parsePattern('source:<actor> #adverb? cue:{cue.report} that? ...')).toMatchObject({
      kind: 'seq',
      items: [
        { kind: 'role', name: 'source', item: { kind: 'mention', name: 'actor' } },
        { kind: 'repeat', item: { kind: 'tag', name: 'adverb' }, max: 1 },
        { kind: 'role', name: 'cue', item: { kind: 'list', name: 'cue.report' } },
        { kind: 'repeat', item: { kind: 'word', name: 'that' } },
        { kind: 'rest' },
      ],
    });
  });
  it.each([
    ['(a b', 5],
    ['a )', 3],
    ['', 1],
    ['{Bad', 1],
  ])('names the column of the fault in %j', (pattern, column) => {
    expect(() => parsePattern(pattern)).toThrow(PatternError);
    try {
      parsePattern(pattern);
    } catch (error) {
      expect((error as PatternError).column).toBe(column);
    }
  });
});

describe('settle', () => {
  const candidate = (id: `date/${string}`, start: number, end: number, priority = 0): Candidate<string> => ({
    rule: { id, doc: '', priority, examples: ['x'] },
    start,
    end,
    core: { start, end },
    value: id,
  });
  it('prefers the longest, then priority, then the leftmost, then the id', () => {
    const all = [
      candidate('date/short', 0, 4),
      candidate('date/long', 2, 9),
      candidate('date/low', 20, 24),
      candidate('date/high', 20, 24, 1),
      candidate('date/b', 30, 33),
      candidate('date/a', 30, 33),
    ];
    const ids = (list: readonly Candidate<string>[]): string[] => list.map((c) => c.value);
    expect(ids(settle(all).kept)).toEqual(['date/long', 'date/high', 'date/a']);
    expect(ids(settle([...all].reverse()).kept)).toEqual(['date/long', 'date/high', 'date/a']);
    expect(settle(all).dropped).toHaveLength(3);
  });
});

describe('readExample', () => {
  it('takes brackets and roles out of the text', () => {
    expect(readExample('[source:She] [cue:said] so [today].')).toEqual({
      text: 'She said so today.',
      spans: [
        { role: 'source', start: 0, end: 3 },
        { role: 'cue', start: 4, end: 8 },
        { role: null, start: 12, end: 17 },
      ],
    });
  });
});

describe('compilePattern', () => {
  const begins = (pattern: string): string[] | undefined => {
    const form = (start: Start): string =>
      start.kind === 'words'
        ? start.ids.map((id) => wordForm(id, [])).join('|')
        : { mention: `<${start.name}>`, tag: `#${start.name}` }[start.kind];
    return compilePattern(pattern).openings?.map(({ first, second }) =>
      [form(first), second?.map(form).join('|') ?? 'anything'].join(' '),
    );
  };
  it('knows with which two elements a match may begin', () => {
    expect(begins('(very x)? big? dog')).toEqual(['very x', 'big dog', 'dog anything']);
    expect(begins('a|b? (c d)|(e f)')).toEqual(['a c|e', 'b c|e', 'c d', 'e f']);
    expect(begins('the? r:<year> -|/ ...')).toEqual(['the <year>', '<year> -|/']);
    expect(begins('big+ dog')).toEqual(['big anything']);
    expect(begins('big #NN')).toEqual(['big #NN']);
    expect(begins('big? #NN')).toBeUndefined();
    expect(begins('big?')).toBeUndefined();
  });
});
