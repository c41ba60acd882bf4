import { wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { keptTable, words } from './grammar.ts';

/** What the lists say of a token by its form or lemma, as bits of `Marks.of`. */
export const MARK = {
  /** Words that may begin an action, a condition, a hedge. */
  verb: 1 << 0,
  noun: 1 << 1,
  adjective: 1 << 2,
  quantity: 1 << 3,
  condition: 1 << 4,
  hedge: 1 << 5,
  /** Words of campaigns, of former office, out of office, of games. */
  campaign: 1 << 6,
  former: 1 << 7,
  outOfOffice: 1 << 8,
  sport: 1 << 9,
  /** A public actor by itself; the first word of a longer name or noun of one. */
  actor: 1 << 10,
  actorPhrase: 1 << 11,
  /** A noun of policy by itself; the first word of a longer one. */
  policy: 1 << 12,
  policyPhrase: 1 << 13,
  /** Nouns of nothing that policy acts on, of nobody public. */
  nothing: 1 << 14,
  private: 1 << 15,
  /** Words that may begin a process word. */
  statusVerb: 1 << 16,
  statusNoun: 1 << 17,
  statusAdjective: 1 << 18,
  /** `ANY_ACTION` and `ANY_PARTY` as one bit each, to be counted without a branch. */
  action: 1 << 30,
  party: 1 << 29,
} as const;
export const ANY_ACTION = MARK.verb | MARK.noun | MARK.adjective | MARK.quantity;
const ANY_PARTY = MARK.campaign | MARK.former | MARK.outOfOffice | MARK.sport | MARK.actor | MARK.actorPhrase;

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

/** Lists, the mark of their one-word entries, and that of the first words of longer ones. */
const LISTS: readonly (readonly [name: string, single: number, phrase: number])[] = [
  ['action.verb', MARK.verb, MARK.verb],
  ['action.noun', MARK.noun, MARK.noun],
  ['action.adjective', MARK.adjective, MARK.adjective],
  ['action.quantity', MARK.quantity, MARK.quantity],
  ['claim.condition', MARK.condition, MARK.condition],
  ['hedge.word', MARK.hedge, MARK.hedge],
  ['object.actor', MARK.actor, MARK.actorPhrase],
  ['object.policy', MARK.policy, MARK.policyPhrase],
  ['object.nothing', MARK.nothing, 0],
  ['object.private', MARK.private, 0],
  ['status.verb', MARK.statusVerb, MARK.statusVerb],
  ['status.noun', MARK.statusNoun, MARK.statusNoun],
  ['status.adjective', MARK.statusAdjective, MARK.statusAdjective],
];

/** Marks by word id. */
const TABLE = keptTable('claim.marks', () => {
  const bits = new Map<number, number>();
  const mark = (word: number, bit: number): void => void bits.set(word, (bits.get(word) ?? 0) | bit);
  for (const [name, single, phrase] of LISTS)
    for (const { words: ids } of wordList(name).entries) mark(ids[0]!, ids.length > 1 ? phrase : single);
  for (const id of SPORT) mark(id, MARK.sport);
  for (const id of CAMPAIGN) mark(id, MARK.campaign);
  for (const id of OUT_OF_OFFICE) mark(id, MARK.outOfOffice);
  for (const id of FORMER) mark(id, MARK.former);
  const table = new Uint32Array(1 + Math.max(...bits.keys()));
  for (const [word, all] of bits)
    table[word] = all | (all & ANY_ACTION ? MARK.action : 0) | (all & ANY_PARTY ? MARK.party : 0);
  return table;
});

/** What stands out in a Doc: most tokens bear no mark, and are passed over. Holds until the next Doc is marked. */
export interface Marks {
  /** Bits of MARK by token. */
  of: Uint32Array;
  /** The tokens that may begin an action, in order: the first `actionCount`. */
  actions: Int32Array;
  actionCount: number;
  /** The tokens that say something of the parties, in order: the first `partyCount`. */
  parties: Int32Array;
  partyCount: number;
}

const marks: Marks = {
  of: new Uint32Array(0),
  actions: new Int32Array(0),
  actionCount: 0,
  parties: new Int32Array(0),
  partyCount: 0,
};

/** Marks the tokens of a Doc, in one pass. */
export function readMarks({ word, lemma, count }: Doc): Readonly<Marks> {
  if (marks.of.length < count) {
    marks.of = new Uint32Array(2 * count);
    marks.actions = new Int32Array(2 * count);
    marks.parties = new Int32Array(2 * count);
  }
  const { of, actions, parties } = marks;
  const table = TABLE;
  // Unknown words lie beyond the end of the table.
  const known = table.length;
  let actionCount = 0;
  let partyCount = 0;
  for (let t = 0; t < count; t++) {
    const w = word[t]!;
    const l = lemma[t]!;
    const bits = (w < known ? table[w]! : 0) | (l < known ? table[l]! : 0);
    of[t] = bits;
    actions[actionCount] = t;
    actionCount += (bits >>> 30) & 1;
    parties[partyCount] = t;
    partyCount += (bits >>> 29) & 1;
  }
  marks.actionCount = actionCount;
  marks.partyCount = partyCount;
  return marks;
}

/** Marks of one word: where a lemma has some that its form has not. */
export const markOf = (word: number): number => (word < TABLE.length ? TABLE[word]! : 0);
