import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';

describe('a dateline with a full date', () => {
  it('dates an article that brings no date', () => {
    const { article, dates } = extractText(
      'Ferry fares to fall\n\nOSLO, March 4, 2025 (Nordlys) - The transport ministry said on Monday that fares would fall.',
      null,
    );
    expect(article).toMatchObject({ published: '2025-03-04', publishedFrom: 'dateline' });
    expect(dates.map((d) => [d.text, d.value])).toContainEqual(['Monday', '2025-03-03']);
  });
  it('gives way to a date that the article brings', () => {
    const { article } = extractText(
      'OSLO, March 4, 2025 (Nordlys) - Fares will fall.\nThe ministry said so.',
      '2025-03-06',
    );
    expect(article).toMatchObject({ published: '2025-03-06', publishedFrom: 'option' });
  });
  it.each([
    ['with the day first', 'OSLO, 4 March 2025 - The ministry spoke on Monday.\nFares will fall.'],
    ['of two cities', 'OSLO/BERGEN, March 4, 2025 -- The ministry spoke on Monday.\nFares will fall.'],
  ])('is read %s', (_, text) => {
    expect(extractText(text, null).article).toMatchObject({ published: '2025-03-04', publishedFrom: 'dateline' });
  });
  it.each([
    ['without a year', 'OSLO, March 4 (Nordlys) - The ministry spoke on Monday.\nFares will fall.'],
    ['in the body only', 'Fares will fall\n\nThe ministry announced it on March 4, 2025 in Oslo.'],
  ])('is none %s', (_, text) => {
    expect(extractText(text, null).article).toMatchObject({ published: null, publishedFrom: null });
  });
});
