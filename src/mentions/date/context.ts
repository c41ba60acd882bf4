import type { Focus } from './focus.ts';
import type { Tense } from './tense.ts';

/** What a form is resolved against. */
export interface Context {
  /** Day number of the article, or null. */
  readonly anchor: number | null;
  readonly focus: Focus;
  readonly tense: Tense;
  /** Year of a full date elsewhere in the article, for an article without a day of its own. */
  readonly year: number | null;
}
