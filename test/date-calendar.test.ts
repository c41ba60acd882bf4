import { describe, expect, it } from 'vitest';
import {
  daysInMonth,
  easterOf,
  fromIso,
  isLeap,
  mondayOfWeek,
  nthWeekday,
  quarterOf,
  shiftDayByMonths,
  shiftMonth,
  toCivil,
  toDay,
  toIso,
  weekdayOf,
  weekOf,
  weeksInYear,
} from '../src/mentions/date/calendar.ts';
import { durationValue } from '../src/mentions/date/duration.ts';
import { holidayDay } from '../src/mentions/date/holiday.ts';
import { intervalOf, periodAt, shiftBy } from '../src/mentions/date/timex.ts';

const day = (iso: string): number => fromIso(iso) ?? Number.NaN;

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2000-03-01', 11017],
    ['1900-02-28', -25509],
    ['1900-03-01', -25508],
    ['2400-02-29', 157113],
  ])('%s is %i', (iso, number) => {
    expect(day(iso)).toBe(number);
    expect(toIso(number)).toBe(iso);
  });
  it('go there and back over four centuries', () => {
    for (let n = toDay(1799, 12, 20); n < toDay(2201, 1, 10); n += 13) {
      const { year, month, day: d } = toCivil(n);
      expect(toDay(year, month, d)).toBe(n);
    }
  });
  it.each(['2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '2024-04-31', '24-04-01', 'May 1'])(
    '%s is no day',
    (iso) => {
      expect(fromIso(iso)).toBeNull();
    },
  );
});

describe('leap years and months', () => {
  it.each([
    [2024, true],
    [2023, false],
    [1900, false],
    [2000, true],
    [2100, false],
  ])('%i', (year, leap) => {
    expect(isLeap(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
  });
  it.each([
    [2024, 1, -1, 2023, 12],
    [2024, 11, 3, 2025, 2],
    [2024, 6, -18, 2022, 12],
    [2024, 12, 0, 2024, 12],
  ])('month %i-%i moved by %i', (year, month, by, y, m) => {
    expect(shiftMonth(year, month, by)).toEqual({ year: y, month: m });
  });
  it.each([
    ['2024-03-31', -1, '2024-02-29'],
    ['2023-03-31', -1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-05-15', -5, '2023-12-15'],
  ])('%s moved by %i months', (from, by, to) => {
    expect(toIso(shiftDayByMonths(day(from), by))).toBe(to);
  });
  it('quarters', () => {
    expect([1, 3, 4, 6, 7, 9, 10, 12].map(quarterOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2025-03-04', 2025, 10, 2],
    ['2024-12-30', 2025, 1, 1],
    ['2024-12-29', 2024, 52, 7],
    ['2021-01-03', 2020, 53, 7],
    ['2020-12-31', 2020, 53, 4],
    ['2021-01-04', 2021, 1, 1],
    ['2016-01-01', 2015, 53, 5],
    ['2005-01-01', 2004, 53, 6],
    ['2010-01-03', 2009, 53, 7],
    ['2008-12-29', 2009, 1, 1],
    ['2012-01-01', 2011, 52, 7],
    ['2026-12-31', 2026, 53, 4],
  ])('%s', (iso, year, week, weekday) => {
    expect(weekOf(day(iso))).toEqual({ year, week });
    expect(weekdayOf(day(iso))).toBe(weekday);
    expect(mondayOfWeek(year, week)).toBe(day(iso) - weekday + 1);
  });
  it.each([
    [2015, 53],
    [2020, 53],
    [2024, 52],
    [2025, 52],
    [2026, 53],
  ])('%i has %i', (year, weeks) => {
    expect(weeksInYear(year)).toBe(weeks);
  });
});

describe('holidays', () => {
  it.each([
    [1998, '1998-04-12'],
    [2000, '2000-04-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('Easter %i', (year, iso) => {
    expect(toIso(easterOf(year))).toBe(iso);
  });
  it.each([
    ['4thu11', 2024, '2024-11-28'],
    ['4thu11+1', 2023, '2023-11-24'],
    ['-1mon05', 2025, '2025-05-26'],
    ['1mon09', 2025, '2025-09-01'],
    ['election', 2016, '2016-11-08'],
    ['election', 2024, '2024-11-05'],
    ['easter-2', 2024, '2024-03-29'],
    ['12-25', 2024, '2024-12-25'],
    ['week', 2000, '2000-04-24'],
  ])('%s of %i', (rule, year, iso) => {
    expect(toIso(holidayDay(rule, year).day)).toBe(iso);
  });
  it('the last weekday of a month that ends on it', () => {
    expect(toIso(nthWeekday(2025, 3, 1, -1))).toBe('2025-03-31');
  });
});

describe('intervals of values', () => {
  it.each([
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2024-12', '2024-12-01', '2025-01-01'],
    ['2024', '2024-01-01', '2025-01-01'],
    ['2024-Q4', '2024-10-01', '2025-01-01'],
    ['2024-H2', '2024-07-01', '2025-01-01'],
    ['2020-W53', '2020-12-28', '2021-01-04'],
    ['2025-W01', '2024-12-30', '2025-01-06'],
    ['2025-W09-WE', '2025-03-01', '2025-03-03'],
    ['199', '1990-01-01', '2000-01-01'],
    ['19', '1900-01-01', '2000-01-01'],
    ['2025-03-04T10:30', '2025-03-04', '2025-03-05'],
    ['2025-03-04TNI', '2025-03-04', '2025-03-05'],
  ])('%s', (value, from, until) => {
    expect(intervalOf(value)).toEqual({ from: day(from), until: day(until) });
  });
  it.each(['PAST_REF', 'P3D', 'XXXX-02-12', '2025-SU', '2021-W53', 'XXXX-WXX-5'])('%s has none', (value) => {
    expect(intervalOf(value)).toBeNull();
  });
});

describe('periods', () => {
  it.each([
    ['day', '2024-03-01', -1, '2024-02-29'],
    ['week', '2025-01-01', -1, '2024-W52'],
    ['week', '2021-01-05', -1, '2020-W53'],
    ['weekend', '2025-03-04', -1, '2025-W09-WE'],
    ['month', '2024-03-31', -1, '2024-02'],
    ['month', '2024-12-15', 1, '2025-01'],
    ['quarter', '2025-02-10', -1, '2024-Q4'],
    ['half', '2025-02-10', -1, '2024-H2'],
    ['year', '2024-02-29', -1, '2023'],
    ['decade', '2025-06-01', -1, '201'],
    ['century', '2025-06-01', 0, '20'],
  ] as const)('%s of %s moved by %i is %s', (grain, from, by, value) => {
    expect(periodAt(grain, shiftBy(grain, day(from), by))).toBe(value);
  });
});

describe('durations', () => {
  it.each([
    ['day', 3, 'P3D'],
    ['year', 2.5, 'P2Y6M'],
    ['hour', 5.5, 'PT5H30M'],
    ['minute', 1.5, 'PT1M30S'],
    ['hour', 0.5, 'PT30M'],
    ['year', 0.5, 'P6M'],
    ['day', 0.5, 'PT12H'],
    ['decade', 2, 'P20Y'],
    ['fortnight', 1, 'P2W'],
    ['month', null, 'PXM'],
    ['hour', null, 'PTXH'],
    ['decade', null, 'PXDE'],
    ['week', 1.5, 'P1.5W'],
  ])('%s times %s is %s', (unit, count, value) => {
    expect(durationValue(unit, count)).toBe(value);
  });
});
