import { wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { keptTable, words, wordTable } from './grammar.ts';

/** What a token may begin, by its form or lemma, as bits of `Marks.of`. */
export const KIND = { verb: 1, noun: 2, adjective: 4, quantity: 8, condition: 16, hedge: 32 } as const;
/** What a token says of the parties of the article, as bits of `Marks.of`: `actor` begins the name or noun of one. */
export const PARTY = { campaign: 64, former: 128, outOfOffice: 256, actor: 512, sport: 1024 } as const;
export const ANY_ACTION = KIND.verb | KIND.noun | KIND.adjective | KIND.quantity;
const ANY_PARTY = PARTY.campaign | PARTY.former | PARTY.outOfOffice | PARTY.actor | PARTY.sport;

/** Any bit of KIND that is an action, and any of PARTY, as one bit each: counted without a branch. */
const ACTION_SHIFT = 14;
const PARTY_SHIFT = 13;

const SPORT = words(
  'match game goal team coach innings season cup league tournament soccer football cricket tennis rugby golf baseball basketball hockey wicket striker midfielder goalkeeper championship champion quarterback playoff medal olympic stadium referee umpire batsman bowler jockey racing grandprix semifinal semi-final quarter-final',
);
const CAMPAIGN = words(
  'democratic candidate nominee primary caucus frontrunner front-runner hopeful nomination gop presidential republican democrat',
);
/** Candidates and shadows hold an office's name without the office: "presidential candidate", "shadow chancellor". */
const OUT_OF_OFFICE = words(
  'shadow candidate nominee front-runner frontrunner contender hopeful presidential challenger opposition rival tory conservative lib dem',
);
const FORMER = words('former ex-prime then ex');

const firstWords = (name: string): number[] => wordList(name).entries.map((entry) => entry.words[0]!);

/** Bits by word id. */
const TABLE = keptTable('claim.marks', () => {
  const actions = ['action.verb', 'action.noun', 'action.adjective', 'action.quantity'].map(firstWords);
  const kinds = [...actions, firstWords('claim.condition'), firstWords('hedge.word')];
  const table = wordTable(...kinds, CAMPAIGN, FORMER, OUT_OF_OFFICE, firstWords('object.actor'), SPORT);
  return table.map(
    (bits) => bits | (bits & ANY_PARTY ? 1 << PARTY_SHIFT : 0) | (bits & ANY_ACTION ? 1 << ACTION_SHIFT : 0),
  );
});

/** What stands out in a Doc: most tokens bear no mark, and are passed over. Holds until the next Doc is marked. */
export interface Marks {
  /** Bits of KIND and PARTY by token, by form or lemma. */
  of: Uint16Array;
  /** The tokens that may begin an action, in order: the first `actionCount`. */
  actions: Int32Array;
  actionCount: number;
  /** The tokens that say something of the parties, in order: the first `partyCount`. */
  parties: Int32Array;
  partyCount: number;
}

const marks: Marks = {
  of: new Uint16Array(0),
  actions: new Int32Array(0),
  actionCount: 0,
  parties: new Int32Array(0),
  partyCount: 0,
};

/** Marks the tokens of a Doc, in one pass. */
export function readMarks({ word, lemma, count }: Doc): Readonly<Marks> {
  if (marks.of.length < count) {
    marks.of = new Uint16Array(2 * count);
    marks.actions = new Int32Array(2 * count);
    marks.parties = new Int32Array(2 * count);
  }
  const { of, actions, parties } = marks;
  let actionCount = 0;
  let partyCount = 0;
  for (let t = 0; t < count; t++) {
    const bits = bitsOf(word[t]!) | bitsOf(lemma[t]!);
    of[t] = bits;
    actions[actionCount] = t;
    actionCount += (bits >>> ACTION_SHIFT) & 1;
    parties[partyCount] = t;
    partyCount += (bits >>> PARTY_SHIFT) & 1;
  }
  marks.actionCount = actionCount;
  marks.partyCount = partyCount;
  return marks;
}

/** Unknown words lie beyond the end of the table. */
const bitsOf = (word: number): number => (word < TABLE.length ? TABLE[word]! : 0);

/** Bits of PARTY of the word alone, where the form may be another word's. */
export const partyBits = (word: number): number => bitsOf(word) & ANY_PARTY;
