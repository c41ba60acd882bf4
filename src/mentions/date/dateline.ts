import type { Doc } from '../../model/doc.ts';
import { tokensOf } from '../../pattern/by-token.ts';
import { compileRules } from '../../pattern/ready-rules.ts';
import type { Candidate } from '../../pattern/rule.ts';
import { ATOMS } from './atoms.ts';
import { toDay, toIso } from './calendar.ts';
import type { Form } from './form.ts';
import { findForms } from './forms.ts';
import { calendarRules } from './rules-calendar.ts';

const FULL = new Set(['date/month-day', 'date/day-month', 'date/numeric']);
const RULES = compileRules(
  'date.dateline',
  calendarRules.filter(({ id }) => FULL.has(id)),
  ATOMS,
);

/**
 * Day, YYYY-MM-DD, that an article's dateline says in full ("OSLO, March 4, 2025 (Agency) -"), or null. For articles that
 * come without a publication date. Reads the Doc only where a dateline stands in it.
 */
export function publishedInDateline(doc: Doc): string | null {
  const dateline = doc.zones.find(({ kind }) => kind === 'dateline');
  if (!dateline) return null;
  const { end } = tokensOf(doc, dateline);
  const inside = findForms(doc, RULES, end).filter((c) => c.until <= end && c.start >= dateline.start);
  return inside.map(dayOf).find((day) => day !== null) ?? null;
}

function dayOf({ value }: Candidate<Form>): string | null {
  if (value.is !== 'civil' || value.year === null || value.month === null || value.day === null || !value.sure)
    return null;
  return toIso(toDay(value.year, value.month, value.day));
}
