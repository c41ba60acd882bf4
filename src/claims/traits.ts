import { WordBits } from '../lexicon/word-set.ts';
import { words } from './grammar.ts';

/** What sets an action verb apart from others, as bits of `ActionEntry.traits`. */
export const TRAIT = {
  /** Spends money or time. */
  spend: 1,
  /** Sums that come in are no act of policy. */
  earn: 2,
  /** Ends what a gerund behind it says. */
  stop: 4,
  oppose: 8,
  /** A bill passes the chamber, and the chamber the bill. */
  pass: 16,
  /** Has two objects. */
  give: 32,
  /** May have a clause for an object. */
  clausal: 64,
  /** Done to a person who holds a post, or is to hold one. */
  post: 128,
} as const;

const TRAITS = new WordBits([
  [TRAIT.spend, words('spend')],
  [TRAIT.earn, words('raise pay save find lose make')],
  [TRAIT.stop, words('stop halt end quit cease')],
  [TRAIT.oppose, words('oppose')],
  [TRAIT.pass, words('pass clear')],
  [
    TRAIT.give,
    words(
      'give grant offer deny pay award hand lend allow guarantee promise send refuse allocate accord assign owe charge',
    ),
  ],
  [TRAIT.post, words('fire confirm dismiss oust depose demote')],
  [TRAIT.clausal, words('agree accept decide provide guarantee find show deny admit warn protest recognise recognize')],
]);

/** Bits of TRAIT of a verb by the id of its base form. */
export const traitsOf = (verb: number): number => TRAITS.at(verb);
