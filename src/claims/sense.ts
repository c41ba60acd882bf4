/** What a noun phrase is about, for a verb that acts on it. */
export interface ObjectSense {
  readonly classes: readonly string[];
  /** The classes as bits, to be compared at once: the first thirty-two, and the rest. */
  readonly low: number;
  readonly high: number;
  /** "raise concerns": a noun that makes no policy action of any verb. */
  readonly nothing: boolean;
  /** The classes are of a noun before the head ("funding pledge"), not of the head. */
  readonly weak: boolean;
}

/** Some classes as bits. */
export type ClassBits = Pick<ObjectSense, 'low' | 'high'>;

const HALF = 32;
const numbers = new Map<string, number>();

function numberOf(name: string): number {
  const known = numbers.get(name) ?? numbers.size;
  if (known >= 2 * HALF) throw new Error(`"${name}" is a class too many`);
  numbers.set(name, known);
  return known;
}

/** The bits of classes by name. @throws Error when there are too many. */
export function classBits(classes: Iterable<string>): ClassBits {
  let low = 0;
  let high = 0;
  for (const name of classes) {
    const n = numberOf(name);
    if (n < HALF) low |= 1 << n;
    else high |= 1 << (n - HALF);
  }
  return { low, high };
}

/** Has one a class of the other? */
export const overlap = (a: ClassBits, b: ClassBits): boolean => ((a.low & b.low) | (a.high & b.high)) !== 0;

/** The sense of these classes. */
export function toSense(classes: readonly string[], weak = false, nothing = false): ObjectSense {
  const { low, high } = classBits(classes);
  return { classes, low, high, nothing, weak };
}
