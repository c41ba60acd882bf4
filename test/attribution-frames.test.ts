import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';

describe('a that-clause behind the day or the place of saying it', () => {
  it.each([
    ['Ms Astley said on Wednesday that she would sell the depot.', 'said', 'that she would sell the depot'],
    ['Mr Dunleavy said in an interview that there was no way back.', 'said', 'that there was no way back'],
    ['The aide denied on Monday that talks were under way.', 'denied', 'that talks were under way'],
    ['Poland said for the first time that it was holding talks.', 'said', 'that it was holding talks'],
  ])('%s', (text, cue, content) => {
    const [first] = extractText(text).attributions;
    expect(first?.cue?.text).toBe(cue);
    expect(first?.content.map(({ start, end }) => text.slice(start, end))).toEqual([content]);
  });
});

describe('what stands beside a source', () => {
  it.each([
    ['Sources close to the talks said that the bank had asked for a freeze.', 'Sources close to the talks'],
    ['Three officials familiar with the file say that it was lost.', 'Three officials familiar with the file'],
  ])('%s', (text, source) => expect(extractText(text).attributions[0]?.source?.text).toBe(source));
  it('is no saying of its own when it asks for no name', () => {
    const text =
      'One of them, who asked not to be named because the talks are private, told the Echo that the party was split.';
    expect(extractText(text).attributions.map((q) => q.cue?.text)).toEqual(['told']);
  });
  it('may be whom it told, behind the content', () => {
    const text = 'The plan will be dropped, three officials told the Echo on Tuesday.';
    const [only, ...more] = extractText(text).attributions;
    expect(more).toEqual([]);
    expect(only?.content.map(({ start, end }) => text.slice(start, end))).toEqual(['The plan will be dropped']);
  });
});

it('the content of a nested cue ends before whoever reports it', () => {
  const text = 'The bank is considering easing the curbs on payments, a person briefed on the matter said.';
  const inner = extractText(text).attributions.find((q) => q.within !== null);
  expect(inner?.content.map(({ start, end }) => text.slice(start, end))).toEqual(['easing the curbs on payments']);
});

it('a count of votes says nothing', () => {
  expect(extractText('Her amendment was rejected by 33 votes to 22.').attributions).toEqual([]);
});
