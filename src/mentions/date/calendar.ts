/** A day of the proleptic Gregorian calendar; month 1-12. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** An ISO 8601 week. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days of a month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

/** Does this day exist ("29 February 2023" does not)? */
export const isCivil = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Day number of a date: days since 1970-01-01 (Hinnant's days_from_civil). */
export function toDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Date of a day number. */
export function toCivil(dayNumber: number): Civil {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** ISO day of the week, Monday 1 to Sunday 7. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

/** ISO week of a day: the week's Thursday decides the year. */
export function weekOf(dayNumber: number): IsoWeek {
  const { year } = toCivil(dayNumber - weekdayOf(dayNumber) + 4);
  return { year, week: Math.floor((dayNumber - mondayOfWeek(year, 1)) / 7) + 1 };
}

/** Day number of the Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = toDay(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** Number of ISO weeks of a year, 52 or 53. */
export const weeksInYear = (year: number): number => weekOf(toDay(year, 12, 28)).week;

export const quarterOf = (month: number): number => Math.floor((month + 2) / 3);

/** The month `by` months away. */
export function shiftMonth(year: number, month: number, by: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** The day `by` months away, or the last day of a shorter month. */
export function shiftDayByMonths(dayNumber: number, by: number): number {
  const { year, month, day } = toCivil(dayNumber);
  const to = shiftMonth(year, month, by);
  return toDay(to.year, to.month, Math.min(day, daysInMonth(to.year, to.month)));
}

/** Western Easter Sunday (Meeus, Jones and Butcher). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return toDay(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Day of the nth (1-5; -1 is the last) weekday of a month: Thanksgiving is the fourth Thursday of November. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth > 0) {
    const first = toDay(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  }
  const last = toDay(year, month, daysInMonth(year, month));
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

export function pad(n: number, width = 2): string {
  const digits = String(n);
  return digits.length >= width ? digits : digits.padStart(width, '0');
}

// News speaks of the same few days again and again: each has a place where its form is kept.
const DAYS = 1 << 12;
const isoDays = new Float64Array(DAYS).fill(Number.NaN);
const isoForms: string[] = new Array(DAYS).fill('');

/** YYYY-MM-DD of a day number. */
export function toIso(dayNumber: number): string {
  const place = dayNumber & (DAYS - 1);
  if (isoDays[place] !== dayNumber) {
    const { year, month, day } = toCivil(dayNumber);
    isoForms[place] = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
    isoDays[place] = dayNumber;
  }
  return isoForms[place]!;
}

/** Day number of a YYYY-MM-DD, or null where that is no date. */
export function fromIso(iso: string): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isCivil(year, month, day) ? toDay(year, month, day) : null;
}
