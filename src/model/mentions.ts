import type { Actor, DateMention, MentionForm, MoneyMention } from './extraction.ts';

/** An actor mention by its tokens: `first` up to, not including, `end`. */
export interface ActorMentionAt {
  readonly first: number;
  readonly end: number;
  readonly form: MentionForm;
  readonly actor: Actor;
}

/** Mentions of one kind by token. */
export interface ByToken {
  /** Token -> number in the list of the mention that covers it, or -1. */
  readonly at: Int32Array;
  /** Token -> end token of the mention that begins there, or 0: what `<name>` elements of patterns read. */
  readonly ends: Int32Array;
}

/** What the actor room found: actors in order of first mention, places apart. */
export interface Actors extends ByToken {
  readonly actors: readonly Actor[];
  readonly places: readonly Actor[];
  /** Mentions of both in text order, never overlapping. */
  readonly list: readonly ActorMentionAt[];
}

/** What the three mention rooms found in one Doc. */
export interface Mentions {
  readonly actors: Actors;
  readonly dates: ByToken & { readonly list: readonly DateMention[] };
  readonly money: ByToken & { readonly list: readonly MoneyMention[] };
}
