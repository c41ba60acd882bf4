import { describe, expect, it } from 'vitest';
import { numberAt } from '../src/lexicon/numbers.ts';
import { parse } from '../src/nlp/parse.ts';
import { articleOf } from './extract-text.ts';

/** The numbers of a text: "form = value". */
function numbersIn(text: string): string[] {
  const doc = parse(articleOf(text));
  const found: string[] = [];
  for (let t = 0; t < doc.count; ) {
    const number = numberAt(doc, t, doc.sentences.end[doc.sentence[t]!]!);
    if (number) found.push(`${text.slice(doc.start[t]!, doc.end[number.end - 1]!)} = ${number.value}`);
    t = number?.end ?? t + 1;
  }
  return found;
}

describe('readNumber', () => {
  it.each([
    ['They sold 1,200 of 3.5 tonnes.', ['1,200 = 1200', '3.5 = 3.5']],
    ['twenty-five barges and a hundred and ten crews', ['twenty-five = 25', 'a hundred and ten = 110']],
    ['worth five and a half million crowns', ['five and a half million = 5500000']],
    ['worth two-and-a-half billion', ['two-and-a-half billion = 2500000000']],
    ['a hundred thirty million litres', ['a hundred thirty million = 130000000']],
    [
      'half a million, half a dozen, a quarter of a million',
      ['half a million = 500000', 'half a dozen = 6', 'a quarter of a million = 250000'],
    ],
    ['2.5 million, 1.1 million and 3 hundred', ['2.5 million = 2500000', '1.1 million = 1100000', '3 hundred = 300']],
    ['5 1/2 hours, 3-1/2 miles, 4½ acres', ['5 1/2 = 5.5', '3-1/2 = 3.5', '4½ = 4.5']],
    ['between two million and three million', ['two million = 2000000', 'three million = 3000000']],
    ['two million three hundred thousand and six', ['two million three hundred thousand and six = 2300006']],
    ['twenty-five hundred and two dozen', ['twenty-five hundred = 2500', 'two dozen = 24']],
    ['three and four of them', ['three = 3', 'four = 4']],
    ['a two-year plan', ['two = 2']],
    ['at 10:30 a man saw a half of it', []],
    ['two and three quarters', ['two and three quarters = 2.75']],
    ['5 lakh crore', ['5 lakh crore = 5000000000000']],
  ])('reads %j', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });
});
