import { addWord } from '../../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import { factsOf, usesOf } from './facts.ts';
import type { CaseCounts } from './scan.ts';
import type { Segment } from './segment.ts';

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
  afterFacts: number;
  afterUses: number;
  after2Uses: number;
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
  /** The form of its last word. */
  last: string;
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
    afterFacts: 0,
    afterUses: 0,
    after2Uses: 0,
    beforeShape: 0,
    afterShape: 0,
    the: false,
    owns: false,
    acronym: false,
    small: 0,
    last: '',
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
  const s = doc.sentence[segment.first]!;
  const first = doc.sentences.first[s]!;
  const limit = doc.sentences.end[s]!;
  view.segment = segment;
  view.size = segment.end - segment.first;
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
  view.afterFacts = a < limit ? factsOf(doc.word[a]!) : 0;
  view.afterUses = a < limit ? usesOf(doc.word[a]!) : 0;
  view.after2 = a + 1 < limit ? doc.word[a + 1]! : NONE;
  view.after2Uses = a + 1 < limit ? usesOf(doc.word[a + 1]!) : 0;
  view.acronym = true;
  for (let t = segment.first; t < segment.end; t++) if (!(doc.shape[t]! & SHAPE.allCaps)) view.acronym = false;
  view.small = counts.small(doc.word[segment.first]!);
  view.last =
    view.size <= 3 && segment.lastFacts === 0
      ? doc.text.slice(doc.start[segment.end - 1]!, doc.end[segment.end - 1]!)
      : '';
}
