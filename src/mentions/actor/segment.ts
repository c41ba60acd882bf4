import type { KnownName } from './known.ts';

/** What a segment is, as bits of `Segment.flags`. */
export const FLAG = {
  /** First word of a sentence or a quotation: its capital says nothing. */
  opening: 1,
  /** In a line of capitals or a title-case heading. */
  heading: 2,
  /** First part of a hyphened word whose rest is no name ("U.S.-led"). */
  compound: 4,
  /** A title stands before it ("President"). */
  titled: 8,
  /** A known adjective of nationality. */
  adjective: 16,
  /** A dateline or the place line above an article. */
  dateline: 32,
  /** In brackets right after a name whose initials it has. */
  acronymOf: 64,
  /** Its parts are joined by "of", "for", "on" or "and". */
  linked: 128,
  /** Part of the name of an event or thing ("the U.S. Open"). */
  inEvent: 256,
  /** The state that a member of a legislature sits for ("R-Ohio"). */
  seat: 512,
} as const;

/** A run of tokens that may name an actor or a place. */
export interface Segment {
  first: number;
  end: number;
  flags: number;
  /** OR and AND of the facts of its words. */
  some: number;
  firstFacts: number;
  lastFacts: number;
  known: KnownName | null;
  /** Tokens of the title before it, or -1. */
  titleFirst: number;
  titleEnd: number;
  /** The segment it abbreviates, or the one with its head. */
  of: Segment | null;
  cluster: number;
}
