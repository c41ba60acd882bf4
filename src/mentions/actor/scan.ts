import { ZONE_KINDS } from '../../model/article.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { type CaseCounts, countCases } from './case-counts.ts';
import { MARK, marksOf } from './facts.ts';
import { headingMode } from './heading-modes.ts';

/** The few tokens of a Doc that the room looks at, each kind in text order. */
export interface Places {
  /** Where a name may begin: the first `startCount` of them, until the next scan. */
  readonly starts: Int32Array;
  readonly startCount: number;
  /** Quotation marks that say of themselves whether they open or close. */
  readonly quotes: readonly number[];
  readonly pronouns: readonly number[];
  /** Words for officials, experts ... without a name. */
  readonly unnamed: readonly number[];
  /** Heads in the plural that several names share. */
  readonly sharedHeads: readonly number[];
  /** Nouns for offices and organizations. */
  readonly described: readonly number[];
  readonly administrations: readonly number[];
}

/** What one pass over the tokens of a Doc tells, until the next scan. */
export interface Scan {
  /** Heading modes by sentence. */
  readonly modes: Uint8Array;
  /** The sentences whose capitals say nothing, but for those of boilerplate. */
  readonly headings: readonly number[];
  readonly counts: CaseCounts;
  readonly places: Places;
}

type Lists = { -readonly [kind in Exclude<keyof Places, 'starts' | 'startCount'>]: number[] };

const BODY = ZONE_KINDS.indexOf('body');
const BOILERPLATE = ZONE_KINDS.indexOf('boilerplate');
const QUOTE = SHAPE.openQuote | SHAPE.closeQuote;
/** Holds the place of a heading mode until that is known. */
const HAS_CAPITALS = 255;

let modes = new Uint8Array(1 << 8);

/** Finds the tokens of a Doc that matter, and counts how it writes their words. */
export function scan(doc: Doc): Scan {
  const startCount = readTokens(doc);
  const places = {
    starts,
    startCount,
    quotes: [],
    pronouns: [],
    unnamed: [],
    sharedHeads: [],
    described: [],
    administrations: [],
  };
  if (doc.sentences.count > modes.length) modes = new Uint8Array(2 * doc.sentences.count);
  modes.fill(0, 0, doc.sentences.count);
  for (let i = 0; i < noted; i++) note(doc, notes[i]!, places, modes);
  const headings = readModes(doc, modes);
  return { modes, headings, counts: countCases(doc, starts, startCount, modes), places };
}

/** Finds the heading modes of a Doc in whose `modes` sentences with words in capitals are marked. */
function readModes(doc: Doc, modes: Uint8Array): number[] {
  const { count, zone } = doc.sentences;
  const headings: number[] = [];
  for (let s = 0; s < count; s++) {
    // In the body, lines without a word in capitals are no headings.
    if (modes[s] !== HAS_CAPITALS && zone[s] === BODY) continue;
    const mode = headingMode(doc, s);
    modes[s] = mode;
    if (mode !== 0 && zone[s] !== BOILERPLATE) headings.push(s);
  }
  return headings;
}

let starts = new Int32Array(1 << 10);
let notes = new Int32Array(1 << 10);
let noted = 0;

/**
 * Writes where names may begin to `starts`, and returns how many; and to `notes` what else is of note. Every token is written to both lists, and goes on standing
 * there if it counts: to ask at each token, where no processor can foresee the answer, takes three times as long.
 */
function readTokens({ word, shape, count }: Doc): number {
  if (count >= starts.length) {
    starts = new Int32Array(2 * count);
    notes = new Int32Array(2 * count);
  }
  const [names, others] = [starts, notes];
  let n = 0;
  let k = 0;
  for (let t = 0; t < count; t++) {
    const look = shape[t]!;
    const marks = marksOf(word[t]!);
    names[n] = t;
    n += (look | (look >>> INNER_CAP) | marks) & 1;
    others[k] = t;
    k += -((look & (SHAPE.allCaps | QUOTE)) | (marks & ~MARK.small)) >>> 31;
  }
  noted = k;
  return n;
}
/** Bit number of an inner capital; that of a capital and of MARK.small is 0. */
const INNER_CAP = 31 - Math.clz32(SHAPE.innerCap);

function note(doc: Doc, t: number, lists: Lists, modes: Uint8Array): void {
  const look = doc.shape[t]!;
  const marks = marksOf(doc.word[t]!);
  if (look & SHAPE.allCaps) modes[doc.sentence[t]!] = HAS_CAPITALS;
  if (look & QUOTE) lists.quotes.push(t);
  if (marks & MARK.pronoun) lists.pronouns.push(t);
  if (marks & MARK.unnamed) lists.unnamed.push(t);
  if (marks & MARK.sharedHead) lists.sharedHeads.push(t);
  if (marks & MARK.described) lists.described.push(t);
  if (marks & MARK.administration) lists.administrations.push(t);
}
