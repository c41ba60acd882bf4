import { addFact, USE } from './facts.ts';
import { FLAG } from './segment.ts';
import { A, AND, BY, CLOSE, COMMA, DASHES, DOT, FOR, FROM, IN, OF, OPEN, OR, WITH } from './signs.ts';

/** How a name looks, as bits. */
export const FORM = {
  any: 1,
  one: 2,
  two: 4,
  three: 8,
  /** Its last word begins with M or O ("McTavish", "O'Leary"). */
  scottish: 32,
  /** All words in capitals. */
  capitals: 64,
  digit: 128,
  innerCap: 256,
  /** A word with a full stop of its own. */
  abbreviation: 512,
  linked: 1024,
  /** The Doc writes its first word small, too. */
  small: 2048,
  /** What the lists of names know it as. */
  country: 1 << 12,
  place: 1 << 13,
  organization: 1 << 14,
  people: 1 << 15,
  thing: 1 << 16,
  nationality: 1 << 17,
  leader: 1 << 18,
  surname: 1 << 19,
  /** Its last word is in no list, but for its ending. */
  endsAsPerson: 1 << 20,
  endsAsPlace: 1 << 21,
  endsAsCompany: 1 << 22,
  endsAsIdea: 1 << 23,
} as const;

/** What stands beside a mention, as bits: those of FLAG and what is not said of single words. */
export const STATE = {
  ...FLAG,
  owns: 1 << 10,
  the: 1 << 11,
  numberAfter: 1 << 12,
  /** A finite verb or a noun after it, and no "'s" between. */
  verbAfter: 1 << 13,
  nounAfter: 1 << 14,
  whoAfter: 1 << 15,
  quoteBefore: 1 << 16,
  titleBefore: 1 << 17,
  /** A word before it begins a known name. */
  knownBefore: 1 << 18,
  byline: 1 << 19,
  yearBefore: 1 << 20,
  /** "Mr", "Sen." right before it. */
  honorificBefore: 1 << 21,
  /** Behind a word that no list knows: "he", "her" in the same sentence. */
  personAfter: 1 << 22,
} as const;

/**
 * Kinds of bits that a view has: FORM; FACT of a name of one word, of the first, the last and all words of a longer one;
 * STATE; USE of the word before ("the" between or not) and of the word after ("'s" between or not).
 */
export const SENSE = {
  form: 0,
  only: 1,
  first: 2,
  last: 3,
  some: 4,
  state: 5,
  before: 6,
  beforeThe: 7,
  after: 8,
  owned: 9,
} as const;
/** Number of senses. */
export const SENSES = 10;

/** Bits of one kind, of which any one is enough. */
export interface Trigger {
  readonly sense: number;
  readonly bits: number;
}

const triggerOf =
  (sense: number) =>
  (bits: number): Trigger => ({ sense, bits });
export const inForm = triggerOf(SENSE.form);
export const inOnly = triggerOf(SENSE.only);
export const inFirst = triggerOf(SENSE.first);
export const inLast = triggerOf(SENSE.last);
export const inSome = triggerOf(SENSE.some);
export const inState = triggerOf(SENSE.state);
export const before = triggerOf(SENSE.before);
export const beforeThe = triggerOf(SENSE.beforeThe);
export const after = triggerOf(SENSE.after);
export const owned = triggerOf(SENSE.owned);

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
  [USE.and, [AND]],
  [USE.or, [OR]],
  [USE.open, [OPEN]],
  [USE.close, [CLOSE]],
  [USE.stop, DOT],
];
for (const [use, words] of WORDS) for (const word of words) addFact(word, 0, use);
