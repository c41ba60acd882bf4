import { addWord } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { FACT, factsOf, usesOf } from './facts.ts';
import type { CaseCounts } from './scan.ts';
import { FLAG, type Segment } from './segment.ts';
import { inByline, isNoun, isVerb, WHO, wordAt, YEARS } from './signs.ts';
import { FORM, STATE } from './triggers.ts';

const THE = addWord('the');
const S = addWord("'s");
const APOSTROPHE = addWord("'");
const NONE = -1;

/** One segment with its neighbours, as the evidence rules see it. One view is filled again for each segment. */
export interface View {
  doc: Doc;
  segment: Segment;
  size: number;
  /** Words before and after in the sentence, or -1; a determiner before is skipped. */
  before: number;
  after: number;
  after2: number;
  beforeFacts: number;
  beforeUses: number;
  afterUses: number;
  beforeShape: number;
  afterShape: number;
  /** "the" right before. */
  the: boolean;
  /** "'s" right after. */
  owns: boolean;
  /** All words in capitals. */
  acronym: boolean;
  /** The Doc writes its first word small, too. */
  small: number;
  /** The form of its last word, where that is in no list. */
  last: string;
  /** Bits of FORM and of STATE: what rules are tried by. */
  form: number;
  state: number;
}

export function createView(doc: Doc): View {
  return {
    doc,
    segment: EMPTY,
    size: 0,
    before: NONE,
    after: NONE,
    after2: NONE,
    beforeFacts: 0,
    beforeUses: 0,
    afterUses: 0,
    beforeShape: 0,
    afterShape: 0,
    the: false,
    owns: false,
    acronym: false,
    small: 0,
    last: '',
    form: 0,
    state: 0,
  };
}
const EMPTY: Segment = {
  first: 0,
  end: 0,
  flags: 0,
  some: 0,
  firstFacts: 0,
  lastFacts: 0,
  known: null,
  titleFirst: -1,
  titleEnd: -1,
  of: null,
  cluster: -1,
};

/** Fills the view for one segment. */
export function look(view: View, segment: Segment, counts: CaseCounts): void {
  const { doc } = view;
  view.segment = segment;
  view.size = segment.end - segment.first;
  lookBeside(view, doc, segment);
  view.small = counts.small(doc.word[segment.first]!);
  view.last =
    view.size <= 3 && segment.lastFacts === 0
      ? doc.text.slice(doc.start[segment.end - 1]!, doc.end[segment.end - 1]!)
      : '';
  view.form = formOf(view);
  view.state = stateOf(view);
}

function lookBeside(view: View, doc: Doc, segment: Segment): void {
  const s = doc.sentence[segment.first]!;
  const first = doc.sentences.first[s]!;
  const limit = doc.sentences.end[s]!;
  let b = (segment.titleFirst >= 0 ? segment.titleFirst : segment.first) - 1;
  view.the = b >= first && doc.word[b] === THE;
  if (view.the) b--;
  let a = segment.end;
  view.owns = a < limit && (doc.word[a] === S || (doc.word[a] === APOSTROPHE && (doc.shape[a]! & SHAPE.clitic) !== 0));
  if (view.owns) a++;
  view.before = b >= first ? doc.word[b]! : NONE;
  view.beforeShape = b >= first ? doc.shape[b]! : 0;
  view.beforeFacts = b >= first ? factsOf(doc.word[b]!) : 0;
  view.beforeUses = b >= first ? usesOf(doc.word[b]!) : 0;
  view.after = a < limit ? doc.word[a]! : NONE;
  view.afterShape = a < limit ? doc.shape[a]! : 0;
  view.afterUses = a < limit ? usesOf(doc.word[a]!) : 0;
  view.after2 = a + 1 < limit ? doc.word[a + 1]! : NONE;
}

const [BIG_M, BIG_O] = [77, 79];

/** Bits of FORM; sets `view.acronym` on the way. */
function formOf(view: View): number {
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
    (segment.known ? FORM.known : 0) |
    (view.last === '' ? 0 : FORM.ending) |
    (letter === BIG_M || letter === BIG_O ? FORM.scottish : 0) |
    (view.acronym ? FORM.capitals : 0) |
    (some & SHAPE.digit ? FORM.digit : 0) |
    (some & SHAPE.innerCap ? FORM.innerCap : 0) |
    (some & SHAPE.abbreviation ? FORM.abbreviation : 0) |
    (segment.flags & FLAG.linked ? FORM.linked : 0) |
    (view.small > 0 ? FORM.small : 0)
  );
}

/** Bits of STATE. */
function stateOf(view: View): number {
  return (
    view.segment.flags |
    (view.owns ? STATE.owns : 0) |
    (view.the ? STATE.the : 0) |
    (view.afterShape & SHAPE.number ? STATE.numberAfter : 0) |
    (isVerb(view) ? STATE.verbAfter : 0) |
    (isNoun(view) ? STATE.nounAfter : 0) |
    (view.after === WHO || view.after2 === WHO ? STATE.whoAfter : 0) |
    (view.beforeShape & (SHAPE.openQuote | SHAPE.closeQuote) ? STATE.quoteBefore : 0) |
    (view.beforeFacts & FACT.title ? STATE.titleBefore : 0) |
    (view.beforeFacts & FACT.known ? STATE.knownBefore : 0) |
    (inByline(view) ? STATE.byline : 0) |
    (wordAt(view, -3) === YEARS ? STATE.yearBefore : 0)
  );
}
