import { easterOf, nthWeekday, toDay } from './calendar.ts';

const NTH = /^(-?\d)(mon|tue|wed|thu|fri|sat|sun)(\d\d)(?:\+(\d))?$/;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Day of a holiday in a year, by the rule of its row in date.holiday.tsv: "12-25", "4thu11" (fourth Thursday of November),
 * "-1mon05" (the last), "4thu11+1" (the day after it), "easter-2", "election" (Tuesday after the first Monday of
 * November), "week" (the week that begins on Easter Monday) and "week-1" (the week before Easter).
 */
export function holidayDay(rule: string, year: number): { day: number; grain: 'day' | 'week' } {
  if (rule.startsWith('week')) return { day: easterOf(year) + 1 + 7 * Number(rule.slice(4) || 0), grain: 'week' };
  if (rule.startsWith('easter')) return { day: easterOf(year) + Number(rule.slice(6)), grain: 'day' };
  if (rule === 'election') return { day: nthWeekday(year, 11, 1, 1) + 1, grain: 'day' };
  const m = NTH.exec(rule);
  if (m)
    return {
      day: nthWeekday(year, Number(m[3]), DAYS.indexOf(m[2]!) + 1, Number(m[1])) + Number(m[4] ?? 0),
      grain: 'day',
    };
  return { day: toDay(year, Number(rule.slice(0, 2)), Number(rule.slice(3))), grain: 'day' };
}
