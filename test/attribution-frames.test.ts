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
