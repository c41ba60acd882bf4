import { addWord } from '../../lexicon/vocabulary.ts';
import { ZONE_KINDS } from '../../model/article.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { PENN, type PennTag } from '../../model/tags.ts';
import type { CaseCounts } from './case-counts.ts';
import { endingsOf } from './endings.ts';
import { FACT, factsOf, USE, usesOf } from './facts.ts';
import type { KnownName } from './known.ts';
import { FLAG, type Segment } from './segment.ts';
import { org, WHO, YEARS } from './signs.ts';
import { FORM, SENSE, SENSES, STATE } from './triggers.ts';

const THE = addWord('the');
const COMMA = addWord(',');
const S = addWord("'s");
const APOSTROPHE = addWord("'");
const BYLINE = ZONE_KINDS.indexOf('byline');
const NONE = -1;

/** One segment with its neighbours, as the evidence rules see it. One view is filled again for each segment. */
export interface View {
  doc: Doc;
  segment: Segment;
  size: number;
  /** All words in capitals. */
  acronym: boolean;
  /** Words before and after in the sentence, or -1; a determiner before is skipped. */
  before: number;
  after: number;
  after2: number;
  beforeShape: number;
  afterShape: number;
  /** "the" right before. */
  the: boolean;
  /** "'s" right after. */
  owns: boolean;
  /** What rules are tried by: bits by SENSE. */
  readonly bits: Int32Array;
}

/** A view of `segment`; nothing is looked at yet. */
export function createView(doc: Doc, segment: Segment): View {
  return {
    doc,
    segment,
    size: 0,
    acronym: false,
    before: NONE,
    after: NONE,
    after2: NONE,
    beforeShape: 0,
    afterShape: 0,
    the: false,
    owns: false,
    bits: new Int32Array(SENSES),
  };
}

/** Fills the view with the name that a segment is. */
export function lookAt(view: View, segment: Segment, counts: CaseCounts): void {
  const { doc, bits } = view;
  const size = segment.end - segment.first;
  view.segment = segment;
  view.size = size;
  bits[SENSE.only] = size === 1 ? segment.some : 0;
  bits[SENSE.first] = size === 1 ? 0 : segment.firstFacts;
  bits[SENSE.last] = size === 1 ? 0 : segment.lastFacts;
  bits[SENSE.some] = size === 1 ? 0 : segment.some;
  const isSmall = counts.small(doc.word[segment.first]!) > 0;
  // An ending tells of a word that no list has.
  const endings = size <= 3 && segment.lastFacts === 0 ? endingsOf(doc, segment.end - 1) : 0;
  bits[SENSE.form] =
    shapesOf(view) |
    (size === 1 ? endings : endings & ~OF_ONE_WORD) |
    (isSmall ? FORM.small : 0) |
    knownForm(segment.known);
}

/** Endings that say nothing of the last of several words. */
const OF_ONE_WORD = FORM.endsAsCompany | FORM.endsAsIdea;

const [BIG_M, BIG_O] = [77, 79];

/** The bits of FORM that are seen in the text; sets `view.acronym` on the way. */
function shapesOf(view: View): number {
  const { doc, segment, size } = view;
  let every = SHAPE.allCaps as number;
  let some = 0;
  for (let t = segment.first; t < segment.end; t++) {
    every &= doc.shape[t]!;
    some |= doc.shape[t]!;
  }
  view.acronym = every !== 0;
  const letter = doc.text.charCodeAt(doc.start[segment.end - 1]!);
  return (
    FORM.any |
    (size === 1 ? FORM.one : size === 2 ? FORM.two : FORM.three) |
    (letter === BIG_M || letter === BIG_O ? FORM.scottish : 0) |
    (every === 0 ? 0 : FORM.capitals) |
    (some & SHAPE.digit ? FORM.digit : 0) |
    (some & SHAPE.innerCap ? FORM.innerCap : 0) |
    (some & SHAPE.abbreviation ? FORM.abbreviation : 0) |
    (segment.flags & FLAG.linked ? FORM.linked : 0)
  );
}

/** The bit of FORM for what the lists know a name as. */
function knownForm(known: KnownName | null): number {
  if (!known) return 0;
  if (known.kind === 'place') return FORM.place;
  switch (known.form) {
    case 'people':
      return FORM.people;
    case 'thing':
      return FORM.thing;
    case 'adjective':
      return FORM.nationality;
    case 'surname':
      return FORM.surname;
    case 'name':
      return known.kind === 'country'
        ? FORM.country
        : known.kind === 'person'
          ? FORM.leader
          : org.has(known.kind)
            ? FORM.organization
            : 0;
  }
}

const bitsByTag = (bit: number, ...tags: PennTag[]): number[] => PENN.map((tag) => (tags.includes(tag) ? bit : 0));
const VERBS = bitsByTag(STATE.verbAfter, 'VBD', 'VBZ', 'VBP', 'MD');
const NOUNS = bitsByTag(STATE.nounAfter, 'NN', 'NNS');
/** Tag of the word after -> bits of STATE. */
const AFTER_TAG = Int32Array.from(PENN, (_, tag) => VERBS[tag]! | NOUNS[tag]!);

/** Fills the view with what stands beside one mention of its name. */
export function lookBeside(view: View, segment: Segment): void {
  view.segment = segment;
  const s = view.doc.sentence[segment.first]!;
  view.bits[SENSE.state] =
    segment.flags |
    lookBefore(view, segment, view.doc.sentences.first[s]!) |
    lookAfter(view, segment, view.doc.sentences.end[s]!) |
    (view.after === WHO || view.after2 === WHO ? STATE.whoAfter : 0) |
    (view.doc.sentences.zone[s] === BYLINE ? STATE.byline : 0);
}

/** Returns bits of STATE, as does `lookAfter`. */
function lookBefore(view: View, segment: Segment, first: number): number {
  const { doc, bits } = view;
  let t = (segment.titleFirst >= 0 ? segment.titleFirst : segment.first) - 1;
  view.the = t >= first && doc.word[t] === THE;
  if (view.the) t--;
  const isThere = t >= first;
  const word = isThere ? doc.word[t]! : NONE;
  const shape = isThere ? doc.shape[t]! : 0;
  const uses = isThere ? usesOf(word) : 0;
  const facts = isThere ? factsOf(word) : 0;
  view.before = word;
  view.beforeShape = shape;
  bits[SENSE.before] = view.the ? 0 : uses;
  bits[SENSE.beforeThe] = view.the ? uses : 0;
  const year = segment.first - 3;
  const nearest = segment.first > first ? factsOf(doc.word[segment.first - 1]!) : 0;
  return (
    (view.the ? STATE.the : 0) |
    (shape & (SHAPE.openQuote | SHAPE.closeQuote) ? STATE.quoteBefore : 0) |
    (facts & FACT.title ? STATE.titleBefore : 0) |
    (nearest & FACT.honorific ? STATE.honorificBefore : 0) |
    (facts & FACT.known ? STATE.knownBefore : 0) |
    (year >= 0 && doc.word[year] === YEARS ? STATE.yearBefore : 0)
  );
}

function lookAfter(view: View, segment: Segment, limit: number): number {
  const { doc, bits } = view;
  let t = segment.end;
  view.owns = t < limit && (doc.word[t] === S || (doc.word[t] === APOSTROPHE && (doc.shape[t]! & SHAPE.clitic) !== 0));
  if (view.owns) t++;
  const isThere = t < limit;
  const word = isThere ? doc.word[t]! : NONE;
  const shape = isThere ? doc.shape[t]! : 0;
  const uses = isThere ? usesOf(word) : 0;
  view.after = word;
  view.afterShape = shape;
  view.after2 = t + 1 < limit ? doc.word[t + 1]! : NONE;
  bits[SENSE.after] = view.owns ? 0 : uses;
  bits[SENSE.owned] = view.owns ? uses : 0;
  return (
    (view.size === 1 && segment.firstFacts === 0 && isPersonBehind(doc, t, limit) ? STATE.personAfter : 0) |
    (view.owns ? STATE.owns : isThere ? AFTER_TAG[doc.tag[t]!]! : 0) |
    (shape & SHAPE.number ? STATE.numberAfter : 0)
  );
}

/** How far behind a name a pronoun of persons is looked for. */
const PRONOUN_REACH = 8;

/** Is there a "he" or "her" behind a name, and no other name or comma between? */
function isPersonBehind(doc: Doc, from: number, limit: number): boolean {
  for (let t = from; t < Math.min(limit, from + PRONOUN_REACH); t++) {
    if (doc.shape[t]! & SHAPE.capital || doc.word[t] === COMMA) return false;
    if (usesOf(doc.word[t]!) & (USE.man | USE.woman)) return true;
  }
  return false;
}
