import {
  mondayOfWeek,
  pad,
  quarterOf,
  shiftMonth,
  toCivil,
  toDay,
  toIso,
  weekdayOf,
  weekOf,
  weeksInYear,
} from './calendar.ts';

/** Half-open range of day numbers. */
export interface Interval {
  readonly from: number;
  readonly until: number;
}

export type Grain = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** TIMEX3 value of the period of this grain that holds a day. */
export function periodAt(grain: Grain, dayNumber: number): string {
  const { year, month } = toCivil(dayNumber);
  switch (grain) {
    case 'day':
      return toIso(dayNumber);
    case 'week':
      return weekValue(dayNumber);
    case 'weekend':
      return `${weekValue(dayNumber)}-WE`;
    case 'month':
      return `${pad(year, 4)}-${pad(month)}`;
    case 'quarter':
      return `${pad(year, 4)}-Q${quarterOf(month)}`;
    case 'half':
      return `${pad(year, 4)}-H${month <= 6 ? 1 : 2}`;
    case 'year':
      return pad(year, 4);
    case 'decade':
      return pad(Math.floor(year / 10), 3);
    case 'century':
      return pad(Math.floor(year / 100));
  }
}

function weekValue(dayNumber: number): string {
  const { year, week } = weekOf(dayNumber);
  return `${pad(year, 4)}-W${pad(week)}`;
}

/** The day `by` periods away, in the period that long past or to come ("by" -1 and month: some day of last month). */
export function shiftBy(grain: Grain, dayNumber: number, by: number): number {
  const { year, month } = toCivil(dayNumber);
  const months = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 };
  if (grain === 'day') return dayNumber + by;
  if (grain === 'week' || grain === 'weekend') return dayNumber + 7 * by;
  const to = shiftMonth(year, month, months[grain] * by);
  return toDay(to.year, to.month, 1);
}

/** The calendar days of the period of this grain that holds a day; `value` is its TIMEX3 value. */
export function intervalAt(grain: Grain, dayNumber: number, value: string): Interval | null {
  const { year, month } = toCivil(dayNumber);
  if (!(year >= 1 && year <= 9998)) return intervalOf(value);
  const monday = dayNumber - weekdayOf(dayNumber) + 1;
  switch (grain) {
    case 'day':
      return { from: dayNumber, until: dayNumber + 1 };
    case 'week':
      return { from: monday, until: monday + 7 };
    case 'weekend':
      return { from: monday + 5, until: monday + 7 };
    case 'month':
      return months(year, month, 1);
    case 'quarter':
      return months(year, 3 * quarterOf(month) - 2, 3);
    case 'half':
      return months(year, month <= 6 ? 1 : 7, 6);
    case 'year':
      return months(year, 1, 12);
    case 'decade':
    case 'century':
      return roundYears(value);
  }
}

const DATE = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(?:-(WE|[1-7]))?|Q([1-4])|H([12])))?(?:T.*)?$/;

/** The calendar days that a TIMEX3 date value covers, or null where it names none. */
export function intervalOf(value: string): Interval | null {
  const m = DATE.exec(value);
  if (!m) return /^\d{2,3}$/.test(value) ? roundYears(value) : null;
  const year = Number(m[1]);
  if (m[4]) return weekInterval(year, Number(m[4]), m[5]);
  if (m[6]) return months(year, Number(m[6]) * 3 - 2, 3);
  if (m[7]) return months(year, Number(m[7]) * 6 - 5, 6);
  if (!m[2]) return months(year, 1, 12);
  if (!m[3]) return months(year, Number(m[2]), 1);
  const day = toDay(year, Number(m[2]), Number(m[3]));
  return { from: day, until: day + 1 };
}

/** "199" is the 1990s, "19" the years 1900 to 1999. */
function roundYears(value: string): Interval {
  const span = value.length === 3 ? 10 : 100;
  const year = Number(value) * span;
  return { from: toDay(year, 1, 1), until: toDay(year + span, 1, 1) };
}

function weekInterval(year: number, week: number, part: string | undefined): Interval | null {
  if (week < 1 || week > weeksInYear(year)) return null;
  const monday = mondayOfWeek(year, week);
  if (part === undefined) return { from: monday, until: monday + 7 };
  if (part === 'WE') return { from: monday + 5, until: monday + 7 };
  return { from: monday + Number(part) - 1, until: monday + Number(part) };
}

function months(year: number, month: number, count: number): Interval {
  const end = shiftMonth(year, month, count);
  return { from: toDay(year, month, 1), until: toDay(end.year, end.month, 1) };
}
