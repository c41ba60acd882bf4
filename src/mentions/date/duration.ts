/** TIMEX3 letter of a unit; times of day stand after a T. */
const LETTERS: Readonly<Record<string, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
};
const CLOCK_UNITS = new Set(['second', 'minute', 'hour']);
/** Units that TIMEX3 writes as a multiple of another when they are counted. */
const MULTIPLES: Readonly<Record<string, readonly [string, number]>> = {
  fortnight: ['week', 2],
  decade: ['year', 10],
  century: ['year', 100],
  millennium: ['year', 1000],
};
/** Units by name when nobody knows how many. */
const VAGUE: Readonly<Record<string, string>> = {
  fortnight: 'PXW',
  decade: 'PXDE',
  century: 'PXCE',
  millennium: 'PXML',
};
const PARTS: Readonly<Record<string, readonly [string, number]>> = {
  year: ['month', 12],
  day: ['hour', 24],
  hour: ['minute', 60],
  minute: ['second', 60],
};

/** TIMEX3 duration: 3 days P3D, 2.5 years P2Y6M, 90 minutes PT90M, several months PXM. */
export function durationValue(unit: string, count: number | null): string {
  const multiple = MULTIPLES[unit];
  if (multiple) return count === null ? VAGUE[unit]! : durationValue(multiple[0], count * multiple[1]);
  const time = CLOCK_UNITS.has(unit) ? 'T' : '';
  if (count === null) return `P${time}X${LETTERS[unit]}`;
  const whole = Math.floor(count);
  const part = PARTS[unit];
  const rest = part ? Math.round((count - whole) * part[1]) : 0;
  if (whole === count || !part || rest === 0) return `P${time}${trim(count)}${LETTERS[unit]}`;
  const first = whole ? `${time}${whole}${LETTERS[unit]}` : '';
  const mark = CLOCK_UNITS.has(part[0]) && !(time && whole) ? 'T' : '';
  return `P${first}${mark}${rest}${LETTERS[part[0]]}`;
}

const trim = (n: number): string => String(Number.isInteger(n) ? n : Number(n.toFixed(2)));

/** Days that a number of units lasts, for units of a day or more; null else. Months and years are counted by the calendar. */
export function unitMonths(unit: string): number | null {
  return { month: 1, quarter: 3, year: 12, decade: 120, century: 1200, millennium: 12000 }[unit] ?? null;
}

/** Days of a unit that is a fixed number of days, or null. */
export function unitDays(unit: string): number | null {
  return { day: 1, week: 7, fortnight: 14 }[unit] ?? null;
}
