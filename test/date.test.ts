import { describe, expect, it } from 'vitest';
import type { DateMention } from '../src/model/extraction.ts';
import { extractText } from './extract-text.ts';

const datesIn = (text: string, date: string | null): readonly DateMention[] => extractText(text, date).dates;
/** "form = value mod", one for each mention. */
const shown = (text: string, date: string | null): string[] =>
  datesIn(text, date).map((d) => `${d.text} = ${d.value}${d.mod ? ` ${d.mod}` : ''}`);

/** text | anchor | mentions */
type Row = readonly [text: string, anchor: string | null, expected: readonly string[]];
const TUESDAY = '2025-03-04';

describe('weekdays', () => {
  it.each<Row>([
    ['The dam broke Friday.', TUESDAY, ['Friday = 2025-02-28']],
    ['The mayor spoke on Tuesday.', TUESDAY, ['Tuesday = 2025-03-04']],
    ['The council will meet Friday.', TUESDAY, ['Friday = 2025-03-07']],
    ['The council is expected to meet on Monday.', TUESDAY, ['Monday = 2025-03-10']],
    ['They have until Thursday.', TUESDAY, ['Thursday = 2025-03-06']],
    ['She left last Tuesday.', TUESDAY, ['last Tuesday = 2025-02-25']],
    ['It ends next Tuesday.', TUESDAY, ['next Tuesday = 2025-03-11']],
    ['Voting closes this Sunday.', TUESDAY, ['this Sunday = 2025-03-09']],
    ['He quit on Wednesday of last week.', TUESDAY, ['Wednesday of last week = 2025-02-26']],
    ['It rained Sunday night.', TUESDAY, ['Sunday night = 2025-03-02TNI']],
    ['They swim on Mondays.', TUESDAY, ['Mondays = XXXX-WXX-1']],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
});

describe('days and months', () => {
  it.each<Row>([
    ['It opened on Dec. 12.', TUESDAY, ['Dec. 12 = 2024-12-12']],
    ['It opened on 12 February.', TUESDAY, ['12 February = 2025-02-12']],
    ['It opens on Aug. 9.', TUESDAY, ['Aug. 9 = 2025-08-09']],
    ['It fell on Nov. 30 and Jan. 2.', '2024-12-31', ['Nov. 30 = 2024-11-30', 'Jan. 2 = 2025-01-02']],
    ['On the 3rd of May 2019 it sank.', TUESDAY, ['the 3rd of May 2019 = 2019-05-03']],
    ['On March twelfth it sank.', TUESDAY, ['March twelfth = 2025-03-12']],
    ['On Monday, 3 March 2025, it sank.', TUESDAY, ['Monday, 3 March 2025 = 2025-03-03']],
    ['In December it shrank.', TUESDAY, ['December = 2024-12']],
    ['It will grow in December.', TUESDAY, ['December = 2025-12']],
    ['In June last year it shrank.', TUESDAY, ['June last year = 2024-06']],
    ['It shrank last April.', TUESDAY, ['last April = 2024-04']],
    ['It shrank in March 2014.', TUESDAY, ['March 2014 = 2014-03']],
    ['It opens on Feb. 29.', '2024-01-10', ['Feb. 29 = 2024-02-29']],
    ['Early next month it opens.', TUESDAY, ['Early next month = 2025-04 START']],
    ['It opens in mid-November.', TUESDAY, ['mid-November = 2024-11 MID']],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
});

describe('ranges', () => {
  it.each<Row>([
    ['It ran from 3 to 5 May.', TUESDAY, ['3 = 2025-05-03', '5 May = 2025-05-05']],
    ['It ran Oct. 10-12, 2019.', TUESDAY, ['Oct. 10 = 2019-10-10', '12, 2019 = 2019-10-12']],
    ['The 2014-16 slump.', TUESDAY, ['2014 = 2014', '16 = 2016']],
    ['It grew from 1985 to 1987.', TUESDAY, ['1985 = 1985', '1987 = 1987']],
    ['It fell between March and June 2019.', TUESDAY, ['March = 2019-03', 'June 2019 = 2019-06']],
    ['From Dec. 20 to Jan. 5, 2021, it shut.', TUESDAY, ['Dec. 20 = 2020-12-20', 'Jan. 5, 2021 = 2021-01-05']],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
});

describe('years, decades, centuries', () => {
  it.each<Row>([
    ['It began in 2022.', TUESDAY, ['2022 = 2022']],
    ['It began in nineteen ninety-four.', TUESDAY, ['nineteen ninety-four = 1994']],
    ['By the year two thousand it was gone.', TUESDAY, ['the year two thousand = 2000']],
    ['It grew in the 1990s.', TUESDAY, ['the 1990s = 199']],
    ["It grew in the late '80s.", TUESDAY, ["the late '80s = 198 END"]],
    ['A 19th century church.', TUESDAY, ['19th century = 18']],
    ['It shut last year and opens next year.', TUESDAY, ['last year = 2024', 'next year = 2026']],
    ['It shuts by the end of 2027.', TUESDAY, ['the end of 2027 = 2027 END']],
    ['Since taking over in 1848 they ruled.', TUESDAY, ['1848 = 1848']],
    ['A post-2014 law.', TUESDAY, ['post-2014 = 2014 AFTER']],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
});

describe('weeks, weekends, quarters, halves, seasons, holidays', () => {
  it.each<Row>([
    ['It fell last week.', TUESDAY, ['last week = 2025-W09']],
    ['It fell last week.', '2021-01-05', ['last week = 2020-W53']],
    ['It fell this week.', '2024-12-31', ['this week = 2025-W01']],
    ['It fell over the weekend.', TUESDAY, ['the weekend = 2025-W09-WE']],
    ['They vote the week of March 17.', TUESDAY, ['the week of March 17 = 2025-W12']],
    ['Net fell in the fourth quarter.', TUESDAY, ['the fourth quarter = 2024-Q4']],
    ['A third-quarter loss.', '2024-10-20', ['third-quarter = 2024-Q3']],
    ['Net fell in Q2 2024.', TUESDAY, ['Q2 2024 = 2024-Q2']],
    ["This year's first quarter was weak.", TUESDAY, ["This year's first quarter = 2025-Q1"]],
    ['It grew in the first half of 2024.', TUESDAY, ['the first half of 2024 = 2024-H1']],
    ['It rained last fall.', TUESDAY, ['last fall = 2024-FA']],
    ['It froze in the winter of 1994.', TUESDAY, ['the winter of 1994 = 1994-WI']],
    ['Shops shut on Christmas Eve.', TUESDAY, ['Christmas Eve = 2024-12-24']],
    ['He flew home last Thanksgiving.', TUESDAY, ['last Thanksgiving = 2024-11-28']],
    ['It sank on Good Friday 1998.', TUESDAY, ['Good Friday 1998 = 1998-04-10']],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
});

describe('counted from the article or from the date in focus', () => {
  it.each<Row>([
    ['It broke today, not yesterday.', TUESDAY, ['today = 2025-03-04', 'yesterday = 2025-03-03']],
    ['It broke on the 1st; the day before yesterday.', '2025-03-01', ['the day before yesterday = 2025-02-27']],
    ['It broke ten days ago.', TUESDAY, ['ten days ago = 2025-02-22']],
    ['It broke five months ago.', TUESDAY, ['five months ago = 2024-10']],
    ['It broke three years ago.', TUESDAY, ['three years ago = 2022']],
    ['It ends two weeks from now.', TUESDAY, ['two weeks from now = 2025-W12']],
    ['He fell on Feb. 3 and died two days later.', TUESDAY, ['Feb. 3 = 2025-02-03', 'two days later = 2025-02-05']],
    ['In 2010 he left; the following year he died.', TUESDAY, ['2010 = 2010', 'the following year = 2011']],
    [
      'In the third quarter net rose; a year earlier it fell.',
      '2024-10-20',
      ['the third quarter = 2024-Q3', 'a year earlier = 2023-Q3'],
    ],
    ['Sales rose from a year ago.', TUESDAY, ['a year ago = 2024']],
    [
      'A third-quarter gain beat the year-ago quarter.',
      '2024-10-20',
      ['third-quarter = 2024-Q3', 'the year-ago quarter = 2023-Q3'],
    ],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
});

describe('times of day', () => {
  it.each<Row>([
    ['It began at 10:35 a.m. Friday.', TUESDAY, ['10:35 a.m. Friday = 2025-02-28T10:35']],
    ['It closes at 5 p.m. EST Nov. 9.', '2024-11-02', ['5 p.m. EST Nov. 9 = 2024-11-09T17:00']],
    ['They met at noon Thursday.', TUESDAY, ['noon Thursday = 2025-02-27T12:00']],
    ['He left at 4 in the morning.', TUESDAY, ['4 in the morning = 2025-03-04T04:00']],
    ["Come at 6 o'clock this evening.", TUESDAY, ["6 o'clock this evening = 2025-03-04T18:00"]],
    ['It began at 10.30pm on Monday.', TUESDAY, ['10.30pm on Monday = 2025-03-03T22:30']],
    ['Last night the lights went out.', '2025-03-01', ['Last night = 2025-02-28TNI']],
    ['It came around 7:15 p.m. yesterday.', TUESDAY, ['around 7:15 p.m. yesterday = 2025-03-03T19:15 APPROX']],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
});

describe('durations and sets', () => {
  it.each<Row>([
    ['It took two days.', TUESDAY, ['two days = P2D']],
    ['A two-year ban.', TUESDAY, ['two-year = P2Y']],
    ['It took 5 1/2 hours.', TUESDAY, ['5 1/2 hours = PT5H30M']],
    ['It took a minute and a half.', TUESDAY, ['a minute and a half = PT1M30S']],
    ['It took several months.', TUESDAY, ['several months = PXM']],
    ['It took years.', TUESDAY, ['years = PXY']],
    ['It took at least 30 days.', TUESDAY, ['at least 30 days = P30D EQUAL_OR_MORE']],
    ['It took nearly forty years.', TUESDAY, ['nearly forty years = P40Y LESS_THAN']],
    ['It took about five years.', TUESDAY, ['five years = P5Y APPROX']],
    ['Over the past two months it grew.', TUESDAY, ['the past two months = P2M']],
    ['In the first nine months it grew.', TUESDAY, ['the first nine months = P9M']],
    ['He swims every day.', TUESDAY, ['every day = P1D']],
    ['They meet every Friday.', TUESDAY, ['every Friday = XXXX-WXX-5']],
    ['They meet twice a week.', TUESDAY, ['twice a week = P1W']],
    ['They march each July.', TUESDAY, ['each July = XXXX-07']],
    ['A daily flight.', TUESDAY, ['daily = P1D']],
    ['They pay $300 a month.', TUESDAY, ['a month = P1M']],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
});

describe('vague times', () => {
  it.each<Row>([
    ['It is now shut.', TUESDAY, ['now = PRESENT_REF']],
    ['It recently shut.', TUESDAY, ['recently = PAST_REF']],
    ['In recent years it grew.', TUESDAY, ['recent years = PAST_REF']],
    ['It opens in the coming days.', TUESDAY, ['the coming days = FUTURE_REF']],
    ['It was free in the past.', TUESDAY, ['the past = PAST_REF']],
    ['It may be free in the near future.', TUESDAY, ['the near future = FUTURE_REF']],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
});

describe('dates in digits', () => {
  it.each<Row>([
    ['Updated 2025-03-04.', null, ['2025-03-04 = 2025-03-04']],
    ['Updated 2025-03-04T10:30:00Z.', null, ['2025-03-04T10:30:00Z = 2025-03-04T10:30']],
    ['Due 31/12/2019.', null, ['31/12/2019 = 2019-12-31']],
    ['Due 12/31/99.', null, ['12/31/99 = 1999-12-31']],
    ['Due 04.03.2025.', null, ['04.03.2025 = 2025-04-03']],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
});

describe('without an anchor', () => {
  it.each<Row>([
    ['It fell on Friday.', null, ['Friday = XXXX-WXX-5']],
    ['It fell on Friday night.', null, ['Friday night = XXXX-WXX-5TNI']],
    ['It fell on 12 February.', null, ['12 February = XXXX-02-12']],
    ['It fell in February.', null, ['February = XXXX-02']],
    ['It fell last week.', null, ['last week = null']],
    ['It fell yesterday.', null, ['yesterday = null']],
    ['It fell at 10 p.m. Friday.', null, ['10 p.m. Friday = XXXX-WXX-5T22:00']],
    ['It fell in the third quarter.', null, ['the third quarter = XXXX-Q3']],
    ['It fell last summer.', null, ['last summer = XXXX-SU']],
    ['It fell at Christmas.', null, ['Christmas = XXXX-12-25']],
    ['It fell over the past two weeks.', null, ['the past two weeks = P2W']],
    ['It fell in 2019 and on May 5, 2020.', null, ['2019 = 2019', 'May 5, 2020 = 2020-05-05']],
    [
      'Reopened on March 11. The hall shut on 9 August 2020.',
      null,
      ['March 11 = XXXX-03-11', '9 August 2020 = 2020-08-09'],
    ],
  ])('%s', (text, anchor, expected) => expect(shown(text, anchor)).toEqual(expected));
  it('nothing is guessed', () => {
    for (const d of datesIn('On Friday, 12 May and last week it fell at noon in June.', null)) {
      expect([d.from, d.until, d.resolution]).toEqual([null, null, 'unresolved']);
    }
  });
});

describe('intervals and resolution', () => {
  it.each([
    ['In May 2019 it fell.', '2019-05-01', '2019-06-01', 'explicit'],
    ['It fell on Friday.', '2025-02-28', '2025-03-01', 'anchored'],
    ['It fell last week.', '2025-02-24', '2025-03-03', 'anchored'],
    ['It fell over the past two months.', '2025-01-05', '2025-03-05', 'anchored'],
    ['It will rain over the next three days.', '2025-03-04', '2025-03-07', 'anchored'],
    ['It was in the 1990s.', '1990-01-01', '2000-01-01', 'explicit'],
    ['It is due 3/4/2025.', '2025-03-04', '2025-03-05', 'inferred'],
    ['It took two days.', null, null, 'explicit'],
    ['It took several days.', null, null, 'unresolved'],
    ['It grew in fiscal 2023.', null, null, 'explicit'],
    ['It is now shut.', null, null, 'unresolved'],
  ])('%s', (text, from, until, resolution) => {
    const [first] = datesIn(text, TUESDAY);
    expect([first?.from, first?.until, first?.resolution]).toEqual([from, until, resolution]);
  });
});

describe('words that are no dates', () => {
  it.each([
    'You may go, and May it last.',
    'They march for hours-old bread; the march was long.',
    'June Ashby and April Stone sat in the sun.',
    'The second man will fall.',
    'In the second half he scored twice.',
    'Prices fall in the spring of water.',
    'He is 52 years old, a two-year-old has toys.',
    'They won 3-2 and 10-5.',
    'Flight 1998 cost $2000.',
    'Some 1900 people and 2000 miles of road.',
    'The Sunday Times and USA Today wrote so.',
    'All those present were given a present.',
    'Three quarters of it is gone.',
    'As soon as he left they sang.',
    'The Daily Herald and the Evening Post.',
    'She is in her nineties, and highs are in the 80s.',
    'Psalm 23:4 is read.',
    'The Fourth Estate and the third man.',
    'It is the last minute-taker of the film of the year.',
  ])('%s', (text) => expect(shown(text, TUESDAY)).toEqual([]));
});

describe('old wire texts', () => {
  const wrapped = `The harbour board said that the third
quarter was weak and that on Nov.
3 it would close the old quay for two
years, as it had done in january last
year after a storm.
`;
  it('are read over their line ends', () => {
    expect(shown(wrapped, '1989-11-02')).toEqual([
      'the third\nquarter = 1989-Q3',
      'Nov.\n3 = 1989-11-03',
      'two\nyears = P2Y',
      'january last\nyear = 1988-01',
    ]);
  });
  it('have years in words', () => {
    expect(shown('in january nineteen ninety-seven it rained', '1998-02-27')).toEqual([
      'january nineteen ninety-seven = 1997-01',
    ]);
  });
});
