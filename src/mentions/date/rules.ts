import type { RuleHead, TokenRule } from '../../pattern/rule.ts';
import type { Change, Form } from './form.ts';
import { calendarRules } from './rules-calendar.ts';
import { dayRules } from './rules-day.ts';
import { fiscalRules } from './rules-fiscal.ts';
import { modRules } from './rules-mod.ts';
import { relativeRules } from './rules-relative.ts';
import { setRules } from './rules-set.ts';
import { spanRules } from './rules-span.ts';
import { vagueRules } from './rules-vague.ts';

/** Rules that find a date, time, duration or set. */
export const formRules: readonly TokenRule<Form>[] = [
  ...calendarRules,
  ...dayRules,
  ...fiscalRules,
  ...relativeRules,
  ...spanRules,
  ...setRules,
  ...vagueRules,
];

/** Rules that put a modifier around what the others found: their pattern holds a `<date>`. */
export const changeRules: readonly TokenRule<Change>[] = modRules;

/** All rules of the room. */
export const rules: readonly RuleHead[] = [...formRules, ...changeRules];
