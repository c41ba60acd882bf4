import { readDataFile } from '../../lexicon/data-file.ts';
import { image, kept } from '../../lexicon/image.ts';
import { addWord, normalize, vocabularySize } from '../../lexicon/vocabulary.ts';

/** What the room's word lists say of a word by itself: what it may be inside a name. */
export const FACT = {
  calendar: 1,
  function: 2,
  title: 4,
  /** First part of an office ("Treasury", "Foreign"). */
  domain: 8,
  companySuffix: 16,
  placeHead: 32,
  placePrefix: 64,
  direction: 128,
  particle: 256,
  /** Head of the name of an event, a law, a thing ("Cup", "Act"). */
  event: 512,
  /** A people, a faith, a camp ("Kurds", "Catholic"). */
  group: 1024,
  /** Mostly written in lower case. */
  common: 2048,
  firstName: 4096,
  orgHead: 8192,
  /** A known name begins with it. */
  known: 16384,
  possessor: 32768,
  number: 65536,
  female: 1 << 17,
  male: 1 << 18,
  /** Stands for an official, a source, an expert ... without a name. */
  unnamed: 1 << 19,
  /** A known name begins with it in lower case ("al-Qaeda"). */
  knownSmall: 1 << 20,
  /** A title that stands before names of persons alone ("Mr", "Sen."). */
  honorific: 1 << 21,
} as const;

/** What the lists say of a word beside a name. */
export const USE = {
  speech: 1,
  personAct: 2,
  placePrep: 4,
  personPrep: 8,
  orgNoun: 16,
  orgFollow: 32,
  placeNoun: 64,
  placeFollow: 128,
  kin: 256,
  /** He, his, him. */
  man: 512,
  woman: 1024,
  /** A head in the plural that several names share ("Departments"). */
  sharedHead: 2048,
  /** Its, itself. */
  its: 4096,
  /** It, they. */
  plain: 8192,
  /** A noun for a person's office or an organization, as in "the president", "the company". */
  described: 16384,
  administration: 32768,
  comma: 1 << 16,
  /** In, at, near. */
  in: 1 << 17,
  /** From, to, into ... */
  motion: 1 << 18,
  by: 1 << 19,
  /** With, against. */
  with: 1 << 20,
  of: 1 << 21,
  for: 1 << 22,
  /** A, its, this ... */
  a: 1 << 23,
  dash: 1 << 24,
  and: 1 << 25,
  open: 1 << 26,
  close: 1 << 27,
  stop: 1 << 28,
  or: 1 << 29,
} as const;

const CLASSES: Readonly<Record<string, readonly [fact: number, use: number]>> = {
  calendar: [FACT.calendar, 0],
  function: [FACT.function, 0],
  title: [FACT.title, 0],
  honorific: [FACT.honorific, 0],
  titledomain: [FACT.domain, 0],
  companysuffix: [FACT.companySuffix, 0],
  placehead: [FACT.placeHead, 0],
  placeprefix: [FACT.placePrefix, 0],
  direction: [FACT.direction, 0],
  particle: [FACT.particle, 0],
  eventhead: [FACT.event, 0],
  group: [FACT.group, 0],
  possessor: [FACT.possessor, 0],
  number: [FACT.number, 0],
  speech: [0, USE.speech],
  personact: [0, USE.personAct],
  placeprep: [0, USE.placePrep],
  personprep: [0, USE.personPrep],
  orgnoun: [0, USE.orgNoun],
  orgfollow: [0, USE.orgFollow],
  placenoun: [0, USE.placeNoun],
  placefollow: [0, USE.placeFollow],
  kin: [0, USE.kin],
};

/** Have the facts of all lists come from the image of the build? Then nobody needs to read the lists for them. */
export const areFactsKept = Boolean(image?.table('actor.facts'));
const SIZE = vocabularySize() + 8192;
let facts: Uint32Array = kept(
  'actor.facts',
  () => new Uint32Array(SIZE),
  () => facts,
);
let uses: Uint32Array = kept(
  'actor.uses',
  () => new Uint32Array(SIZE),
  () => uses,
);
let marks: Uint8Array = kept(
  'actor.marks',
  () => new Uint8Array(SIZE),
  () => marks,
);

/** Adds facts of a word; for lists that are read by other files of this room. */
export function addFact(word: number, fact: number, use = 0): void {
  if (word >= facts.length) {
    const size = Math.max(facts.length * 2, word + 1);
    facts = widen(facts, new Uint32Array(size));
    uses = widen(uses, new Uint32Array(size));
    marks = widen(marks, new Uint8Array(size));
  }
  facts[word] = facts[word]! | fact;
  uses[word] = uses[word]! | use;
  marks[word] = marks[word]! | markOf(fact, use);
}

/** Bits of FACT. */
export const factsOf = (word: number): number => (word < facts.length ? facts[word]! : 0);
/** Bits of USE. */
export const usesOf = (word: number): number => (word < uses.length ? uses[word]! : 0);

/** For what passes over a text: of most words, that there is nothing to look at. */
export const MARK = {
  /** A name may begin with it in lower case. */
  small: 1,
  pronoun: 2,
  unnamed: 4,
  sharedHead: 8,
  described: 16,
  administration: 32,
} as const;

/** Bits of MARK. */
export const marksOf = (word: number): number => (word < marks.length ? marks[word]! : 0);

const markOf = (fact: number, use: number): number =>
  (fact & FACT.knownSmall ? MARK.small : 0) |
  (fact & FACT.unnamed ? MARK.unnamed : 0) |
  (use & (USE.man | USE.woman | USE.its | USE.plain) ? MARK.pronoun : 0) |
  (use & USE.sharedHead ? MARK.sharedHead : 0) |
  (use & USE.described ? MARK.described : 0) |
  (use & USE.administration ? MARK.administration : 0);

function widen<T extends Uint8Array | Uint32Array>(old: T, wider: T): T {
  wider.set(old);
  return wider;
}

if (!areFactsKept) readFacts();

function readFacts(): void {
  for (const [phrase, classes] of readDataFile('actor.words').rows) {
    const word = addWord(normalize(phrase ?? ''));
    for (const c of (classes ?? '').split(' ')) {
      const bits = CLASSES[c];
      if (!bits) throw new Error(`word list "actor.words" has no class "${c}"`);
      addFact(word, bits[0], bits[1]);
    }
  }
  for (const [phrase] of readDataFile('actor.common').rows) addFact(addWord(phrase ?? ''), FACT.common);
  for (const [phrase, sex] of readDataFile('actor.first-names').rows) {
    const bySex = sex === 'f' ? FACT.female : sex === 'm' ? FACT.male : 0;
    for (const part of normalize(phrase ?? '').split('-'))
      addFact(addWord(part), FACT.firstName | (phrase?.includes('-') ? 0 : bySex));
  }
}
