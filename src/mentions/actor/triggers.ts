import { addFact, USE } from './facts.ts';
import { FLAG } from './segment.ts';
import { A, AND, BY, CLOSE, COMMA, DASHES, DOT, FOR, FROM, IN, OF, OPEN, OR, WITH } from './signs.ts';

/** How a name looks, as bits of `View.form`. */
export const FORM = {
  any: 1,
  one: 2,
  two: 4,
  three: 8,
  /** Of the lists of names. */
  known: 16,
  /** Its last word is in no list: its ending may tell. */
  ending: 32,
  /** Its last word begins with M or O ("McTavish", "O'Leary"). */
  scottish: 64,
  capitals: 128,
  digit: 256,
  innerCap: 512,
  /** A word with a full stop of its own. */
  abbreviation: 1024,
  linked: 2048,
  /** The Doc writes its first word small, too. */
  small: 4096,
} as const;

/** What stands beside a mention, as bits of `View.state`: those of FLAG and what is not said of single words. */
export const STATE = {
  ...FLAG,
  owns: 1 << 10,
  the: 1 << 11,
  numberAfter: 1 << 12,
  verbAfter: 1 << 13,
  nounAfter: 1 << 14,
  whoAfter: 1 << 15,
  quoteBefore: 1 << 16,
  titleBefore: 1 << 17,
  /** A word before it begins a known name. */
  knownBefore: 1 << 18,
  byline: 1 << 19,
  yearBefore: 1 << 20,
} as const;

/** Kinds of bits that a view has: FACT of the words of the name, FORM, STATE, USE of the word before or after. */
export const SENSES = ['facts', 'form', 'state', 'before', 'after'] as const;

/** Bits of one kind: a rule is tried only where one of them is there. All that its `when` takes must have one. */
export interface Trigger {
  readonly sense: (typeof SENSES)[number];
  readonly bits: number;
}

const triggerOf =
  (sense: Trigger['sense']) =>
  (bits: number): Trigger => ({ sense, bits });
export const inFacts = triggerOf('facts');
export const inForm = triggerOf('form');
export const inState = triggerOf('state');
export const before = triggerOf('before');
export const after = triggerOf('after');

const WORDS: readonly (readonly [use: number, words: Iterable<number>])[] = [
  [USE.comma, [COMMA]],
  [USE.in, IN],
  [USE.motion, FROM],
  [USE.by, [BY]],
  [USE.with, WITH],
  [USE.of, [OF]],
  [USE.for, [FOR]],
  [USE.a, A],
  [USE.dash, DASHES],
  [USE.joint, [AND, OR]],
  [USE.open, [OPEN]],
  [USE.close, [CLOSE]],
  [USE.stop, DOT],
];
for (const [use, words] of WORDS) for (const word of words) addFact(word, 0, use);
