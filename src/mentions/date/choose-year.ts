import type { DateMention } from '../../model/extraction.ts';
import { daysInMonth, isCivil, toCivil, toDay } from './calendar.ts';
import type { Context } from './context.ts';
import type { Form } from './form.ts';
import type { Tense } from './tense.ts';

export interface YearFound {
  readonly year: number;
  readonly resolution: DateMention['resolution'];
}

/** Year of a month or a day without one: the nearest to the article; "last June" is before it, "June last year" in that year. */
export function yearOf(
  form: Form & { is: 'civil' },
  month: number,
  day: number | null,
  context: Context,
): YearFound | null {
  const { anchor, tense } = context;
  if (context.year !== null && form.rel === null) return { year: context.year, resolution: 'inferred' };
  if (anchor === null) return null;
  const now = toCivil(anchor);
  if (form.rel !== null && !form.sure) return { year: now.year + form.rel, resolution: 'anchored' };
  if (day !== null) return { year: dayYear(month, day, anchor, tense), resolution: 'anchored' };
  const ahead = month - now.month;
  if (form.rel === -1) return { year: ahead < 0 ? now.year : now.year - 1, resolution: 'anchored' };
  if (form.rel === 1) return { year: ahead > 0 ? now.year : now.year + 1, resolution: 'anchored' };
  if (form.rel === 0) return { year: now.year, resolution: 'anchored' };
  return { year: now.year + monthYear(ahead, tense), resolution: 'anchored' };
}

/** Years to add to the article's for a month `ahead` months after its own: the nearest, and where two are near, by tense. */
function monthYear(ahead: number, tense: Tense): number {
  if (tense === 'future') return ahead < -3 ? 1 : 0;
  if (tense === 'past') return ahead > 4 ? -1 : 0;
  if (ahead > 6) return -1;
  return ahead < -6 ? 1 : 0;
}

/** Months off, a day is as near before as after: then the verb decides. */
const FAR = 90;

function dayYear(month: number, day: number, anchor: number, tense: Tense): number {
  const year = nearestYear(month, day, anchor);
  if (!isCivil(year, month, day)) return year;
  const away = toDay(year, month, day) - anchor;
  return tense === 'past' && away > FAR ? year - 1 : tense === 'future' && away < -FAR ? year + 1 : year;
}

function nearestYear(month: number, day: number, anchor: number): number {
  const { year } = toCivil(anchor);
  let best = year;
  let least = Number.POSITIVE_INFINITY;
  for (const y of [year, year - 1, year + 1]) {
    if (!isCivil(y, month, day)) continue;
    const distance = Math.abs(toDay(y, month, day) - anchor);
    if (distance < least) {
      best = y;
      least = distance;
    }
  }
  // The 29th of February of the leap year next to it.
  if (least === Number.POSITIVE_INFINITY)
    for (let y = year - 3; y <= year + 3; y++) if (daysInMonth(y, 2) === 29) best = y;
  return best;
}
