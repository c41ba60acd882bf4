import type { DateMention, TimexType } from '../../model/extraction.ts';
import {
  fromIso,
  isCivil,
  mondayOfWeek,
  pad,
  quarterOf,
  shiftDayByMonths,
  toCivil,
  toDay,
  weekdayOf,
  weekOf,
} from './calendar.ts';
import { yearOf } from './choose-year.ts';
import type { Context } from './context.ts';
import { unitDays, unitMonths } from './duration.ts';
import { yearInFocus } from './focus.ts';
import type { Form, Mod } from './form.ts';
import { holidayDay } from './holiday.ts';
import { type Grain, type Interval, intervalAt, intervalOf, periodAt, shiftBy } from './timex.ts';

export interface Resolved {
  readonly type: TimexType;
  readonly value: string | null;
  readonly mod: Mod | null;
  readonly interval: Interval | null;
  readonly grain: Grain | null;
  readonly resolution: DateMention['resolution'];
}

type Resolution = DateMention['resolution'];

/** Value, interval and resolution of a form. Pure arithmetic: the clock is never read. */
export function resolve(form: Form, context: Context): Resolved {
  const found = bare(form, context);
  const mod = form.mod ?? found.mod;
  if (form.fiscal) return { ...found, mod, interval: null };
  if (!form.time) return mod === found.mod ? found : { ...found, mod };
  const day = found.value === null ? 'XXXX-XX-XX' : found.value;
  return { ...found, type: 'TIME', value: `${day}${form.time}`, mod };
}

function bare(form: Form, context: Context): Resolved {
  switch (form.is) {
    case 'fixed':
      return fixed(form.type, form.value);
    case 'duration':
      return duration(form, context);
    case 'civil':
      return civil(form, context);
    case 'weekday':
      return weekday(form.weekday, form.rel, context);
    case 'period':
      return period(form, context);
    case 'part':
      return part(form, context);
    case 'season':
      return season(form, context);
    case 'holiday':
      return holiday(form, context);
    case 'reported':
      return reported(form, context);
    case 'comparison':
      return comparison(form, context);
    case 'weekend':
      return weekend(form.rel, context);
    case 'around':
      return around(form.grain, form.base, context);
  }
}

const dated = (value: string, resolution: Resolution, grain: Grain | null): Resolved =>
  made(value, value.includes('X') ? null : intervalOf(value), resolution, grain);

/** The period of this grain that holds a day. */
function inPeriod(grain: Grain, day: number, resolution: Resolution): Resolved {
  const value = periodAt(grain, day);
  return made(value, intervalAt(grain, day, value), resolution, grain);
}

function made(value: string, interval: Interval | null, resolution: Resolution, grain: Grain | null): Resolved {
  return { type: 'DATE', value, mod: null, interval, grain, resolution: interval ? resolution : 'unresolved' };
}

const unknown = (value: string | null): Resolved => ({
  type: 'DATE',
  value,
  mod: null,
  interval: null,
  grain: null,
  resolution: 'unresolved',
});

const onDay = (day: number, resolution: Resolution): Resolved => inPeriod('day', day, resolution);

function fixed(type: TimexType, value: string): Resolved {
  if (type === 'DATE') return dated(value, 'explicit', value.length === 3 ? 'decade' : 'century');
  const resolution: Resolution = value.includes('X') ? 'unresolved' : 'explicit';
  return { type, value, mod: null, interval: null, grain: null, resolution };
}

function duration(form: Form & { is: 'duration' }, { anchor }: Context): Resolved {
  const known = fixed('DURATION', form.value);
  if (!form.edge || anchor === null || form.count === null) return known;
  const away = (from: number, count: number): number | null => {
    const days = unitDays(form.unit);
    const months = unitMonths(form.unit);
    if (days !== null) return from + Math.round(days * count);
    return months !== null ? shiftDayByMonths(from, Math.round(months * count)) : null;
  };
  const other = form.edge < 0 ? away(anchor + 1, -form.count) : away(anchor, form.count);
  if (other === null) return known;
  const interval = form.edge < 0 ? { from: other, until: anchor + 1 } : { from: anchor, until: other };
  return { ...known, interval, resolution: 'anchored' };
}

function civil(form: Form & { is: 'civil' }, context: Context): Resolved {
  const { year, month, day } = form;
  if (month === null) return year === null ? unknown(null) : inPeriod('year', toDay(year, 1, 1), 'explicit');
  if (year !== null) return onCalendar(year, month, day, form.sure ? 'explicit' : 'inferred');
  const found = yearOf(form, month, day, context);
  if (found) return onCalendar(found.year, month, day, found.resolution);
  return unknown(day === null ? `XXXX-${pad(month)}` : `XXXX-${pad(month)}-${pad(day)}`);
}

function onCalendar(year: number, month: number, day: number | null, resolution: Resolution): Resolved {
  if (day === null) return inPeriod('month', toDay(year, month, 1), resolution);
  if (isCivil(year, month, day)) return onDay(toDay(year, month, day), resolution);
  return dated(`${pad(year, 4)}-${pad(month)}-${pad(day)}`, resolution, 'day');
}

/** A weekday alone is the last one, the article's own day included; the next one where the verb looks ahead. */
function weekday(day: number, rel: -1 | 0 | 1 | null, { anchor, tense }: Context): Resolved {
  if (anchor === null) return unknown(`XXXX-WXX-${day}`);
  const back = (weekdayOf(anchor) - day + 7) % 7;
  const recent = anchor - back;
  if (rel === -1) return onDay(back === 0 ? anchor - 7 : recent, 'anchored');
  if (rel === 1 || (rel === null && tense === 'future' && back > 0)) return onDay(recent + 7, 'anchored');
  if (rel === 0) return onDay(anchor - weekdayOf(anchor) + day, 'anchored');
  return onDay(recent, 'anchored');
}

function period(form: Form & { is: 'period' }, { anchor, focus }: Context): Resolved {
  const { grain, by } = form;
  if (form.from === 'anchor') {
    return anchor === null ? unknown(null) : inPeriod(grain, shiftBy(grain, anchor, by), 'anchored');
  }
  const from = grain === 'day' ? focus.day : (focus.period?.from ?? focus.day);
  if (from !== null) return inPeriod(grain, shiftBy(grain, from, by), 'inferred');
  if (grain === 'day' && by !== 0) return unknown('XXXX-XX-XX');
  return anchor === null ? unknown(null) : inPeriod(grain, shiftBy(grain, anchor, by), 'inferred');
}

/** A quarter without a year is the last one that has begun; the coming one where the verb looks ahead. */
function part(form: Form & { is: 'part' }, { anchor, tense }: Context): Resolved {
  const letter = form.grain === 'quarter' ? 'Q' : 'H';
  const value = (year: number): string => `${pad(year, 4)}-${letter}${form.nth}`;
  if (form.year !== null) return dated(value(form.year), 'explicit', form.grain);
  if (anchor === null) return unknown(`XXXX-${letter}${form.nth}`);
  const { year, month } = toCivil(anchor);
  if (form.rel !== null) return dated(value(year + form.rel), 'anchored', form.grain);
  const now = form.grain === 'quarter' ? quarterOf(month) : month <= 6 ? 1 : 2;
  // The quarter that has just ended is spoken of as reported, whatever the verb.
  const ahead = tense === 'future' && form.nth !== now - 1;
  const add = ahead ? (form.nth < now ? 1 : 0) : form.nth > now ? -1 : 0;
  return dated(value(year + add), 'anchored', form.grain);
}

const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

// A season has no days: it begins in another month on the other half of the globe.
function season(form: Form & { is: 'season' }, { anchor, tense }: Context): Resolved {
  const value = (year: number): string => `${pad(year, 4)}-${form.code}`;
  if (form.year !== null) return { ...unknown(value(form.year)), resolution: 'explicit' };
  if (anchor === null) return unknown(`XXXX-${form.code}`);
  const { year, month } = toCivil(anchor);
  const begin = SEASON_MONTHS[form.code]!;
  let add = 0;
  // "last fall" has ended: in November the fall that goes on is "this fall".
  if (form.rel === -1) add = begin + 3 > month + (form.code === 'WI' && month <= 2 ? 12 : 0) ? -1 : 0;
  else if (form.rel === 1) add = begin > month ? 0 : 1;
  else if (form.rel === null && tense === 'past' && begin > month) add = -1;
  else if (form.rel === null && tense === 'future' && begin + 3 <= month) add = 1;
  return { ...unknown(value(year + add)), resolution: 'anchored' };
}

function holiday(form: Form & { is: 'holiday' }, { anchor, tense }: Context): Resolved {
  const { rule } = form;
  const at = (year: number, resolution: Resolution): Resolved => {
    const { day, grain } = holidayDay(rule, year);
    return inPeriod(grain, day, resolution);
  };
  if (form.year !== null) return at(form.year, 'explicit');
  if (anchor === null) {
    return unknown(/^\d\d-\d\d$/.test(rule) ? `XXXX-${rule}` : null);
  }
  const { year } = toCivil(anchor);
  const years = [year, year - 1, year + 1].map((y) => ({ y, distance: holidayDay(rule, y).day - anchor }));
  const back = form.rel === -1 || (form.rel === null && tense === 'past');
  const ahead = form.rel === 1 || (form.rel === null && tense === 'future');
  const fits = years.filter(({ distance }) => (back ? distance <= 0 : ahead ? distance >= 0 : true));
  const best = fits.reduce((a, b) => (Math.abs(b.distance) < Math.abs(a.distance) ? b : a));
  return at(best.y, 'anchored');
}

/** "the quarter": the one in focus, else the quarter before the article's; "the year-ago period": a year before it. */
function reported(form: Form & { is: 'reported' }, { anchor, focus }: Context): Resolved {
  const base = focus.quarter ?? (form.quarter && anchor !== null ? shiftBy('quarter', anchor, -1) : null);
  if (base !== null) {
    const { year } = toCivil(base);
    const moved = shiftBy('year', base, form.year === null ? -form.back : form.year - year);
    const { month } = toCivil(base);
    const found = inPeriod('quarter', toDay(toCivil(moved).year, month, 1), 'inferred');
    // What a report compares with is not what it is about.
    return form.back ? { ...found, grain: null } : found;
  }
  const now = yearInFocus(focus) ?? (anchor === null ? null : toCivil(anchor).year);
  const year = form.year ?? (now === null ? null : now - form.back);
  return year === null ? unknown(null) : dated(pad(year, 4), 'inferred', 'year');
}

/** "a year earlier" has the grain of the period it is compared with. */
function comparison(form: Form & { is: 'comparison' }, { anchor, focus }: Context): Resolved {
  const { period: last } = focus;
  if (last && last.grain === 'quarter') {
    const { year, month } = toCivil(last.from);
    return { ...inPeriod('quarter', toDay(year - form.years, month, 1), 'inferred'), grain: null };
  }
  const from = form.ago ? anchor : (last?.from ?? focus.day ?? anchor);
  if (from === null) return unknown(null);
  // "two hundred years later, we still ..." counts from something that is not named.
  if (form.years < 0 && anchor !== null && toCivil(from).year - form.years > toCivil(anchor).year + 5)
    return unknown(null);
  return { ...dated(pad(toCivil(from).year - form.years, 4), form.ago ? 'anchored' : 'inferred', 'year'), grain: null };
}

/** The weekend is the last one, or the coming one where the verb looks ahead. */
function weekend(rel: -1 | 0 | 1 | null, { anchor, tense }: Context): Resolved {
  if (anchor === null) return unknown('XXXX-WXX-WE');
  const by = rel ?? (tense === 'future' || weekdayOf(anchor) >= 6 ? 0 : -1);
  return inPeriod('weekend', anchor + 7 * by, 'anchored');
}

function around(grain: Grain, base: Form, context: Context): Resolved {
  if (base.is === 'weekday' && grain === 'day') {
    if (context.anchor === null) return unknown(`XXXX-WXX-${base.weekday}`);
    const { year, week } = weekOf(context.anchor);
    return onDay(mondayOfWeek(year, week) + 7 * (base.rel ?? 0) + base.weekday - 1, 'anchored');
  }
  const inner = resolve(base, context);
  if (!inner.interval) return unknown(null);
  return inPeriod(grain, inner.interval.from, inner.resolution);
}

/** Day number of a publication date, or null where it is missing or no date. */
export const anchorDay = (date: string | null): number | null => (date === null ? null : fromIso(date.slice(0, 10)));
