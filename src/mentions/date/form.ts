import type { TimexType } from '../../model/extraction.ts';
import type { Grain } from './timex.ts';

/** TIMEX3 modifiers (ISO-TimeML). */
export type Mod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'LESS_THAN'
  | 'MORE_THAN';

/** "last" -1, "this" 0, "next" 1, or null where nothing is said. */
export type Rel = -1 | 0 | 1 | null;

interface Common {
  /** Part of day or time that follows the day in the value: "TMO", "T10:30". */
  readonly time?: string;
  readonly mod?: Mod;
  /** A year or quarter of a company's or a state's own: nobody knows on what day it begins. */
  readonly fiscal?: true;
}

/** What a date expression says, before it is known when the article appeared. */
export type Form = Common &
  (
    | { readonly is: 'fixed'; readonly type: TimexType; readonly value: string }
    /** A span of time, counted from the anchor when `edge` says so ("the past two weeks" -1, "the next two weeks" 1). */
    | {
        readonly is: 'duration';
        readonly value: string;
        readonly unit: string;
        readonly count: number | null;
        readonly edge: -1 | 0 | 1;
      }
    /** Day, month or year of the calendar; null parts are not said. */
    | {
        readonly is: 'civil';
        readonly year: number | null;
        readonly month: number | null;
        readonly day: number | null;
        readonly rel: Rel;
        /** False when day and month may have changed places. */
        readonly sure: boolean;
      }
    | { readonly is: 'weekday'; readonly weekday: number; readonly rel: Rel }
    /** The period `by` periods from the day of the article, or from the date last spoken of. */
    | { readonly is: 'period'; readonly grain: Grain; readonly by: number; readonly from: 'anchor' | 'focus' }
    /** A numbered part of a year: quarter 1-4, half 1-2. */
    | {
        readonly is: 'part';
        readonly grain: 'quarter' | 'half';
        readonly nth: number;
        readonly year: number | null;
        readonly rel: Rel;
      }
    | { readonly is: 'season'; readonly code: string; readonly year: number | null; readonly rel: Rel }
    | { readonly is: 'holiday'; readonly rule: string; readonly year: number | null; readonly rel: Rel }
    /** "the quarter", "the year-ago period": the period spoken of, `back` years before. */
    | { readonly is: 'reported'; readonly back: number; readonly year: number | null; readonly quarter: boolean }
    /** "a year ago", "two years earlier" in the grain of the period spoken of. */
    | { readonly is: 'comparison'; readonly years: number; readonly ago: boolean }
    | { readonly is: 'weekend'; readonly rel: Rel }
    /** "the week of March 6": the period of this grain around another form. */
    | { readonly is: 'around'; readonly grain: Grain; readonly base: Form }
  );

/** What a modifier does to the mention it stands beside. */
export interface Change {
  /** Code unit at which that mention begins. */
  readonly start: number;
  /** The form with the modifier; null where it does not fit. */
  readonly apply: (base: Form) => Form | null;
}
