import { toCivil } from './calendar.ts';
import type { Grain, Interval } from './timex.ts';

/** What the text last spoke of, for "the next day", "the quarter", "a year earlier". Day numbers. */
export interface Focus {
  /** The last day named. */
  day: number | null;
  /** First day of the last quarter named. */
  quarter: number | null;
  /** The last period longer than a week. */
  period: { readonly grain: Grain; readonly from: number } | null;
}

export const newFocus = (): Focus => ({ day: null, quarter: null, period: null });

/** Moves the focus to a period that was resolved. */
export function move(focus: Focus, grain: Grain, interval: Interval): void {
  if (grain === 'day') {
    focus.day = interval.from;
    return;
  }
  if (grain === 'quarter') focus.quarter = interval.from;
  if (grain === 'quarter' || grain === 'month' || grain === 'year' || grain === 'half') {
    focus.period = { grain, from: interval.from };
  }
}

/** Year of the period or day in focus, or null. */
export function yearInFocus(focus: Focus): number | null {
  const from = focus.period?.from ?? focus.day;
  return from === null ? null : toCivil(from).year;
}
