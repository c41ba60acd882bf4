import { kept } from '../lexicon/image.ts';
import { wordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import { words } from './grammar.ts';

/**
 * What the lists say of a token by its form or lemma, as bits of `Marks.of`. A name that ends in Phrase marks the first
 * word of entries of several words, one that ends in Second the word behind it.
 */
export const MARK = {
  /** Actions, conditions and hedges. */
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
  /** Words of the stock exchange. */
  market: 1 << 31,
  /** Public actors. */
  actor: 1 << 10,
  /** Nouns of policy, of nothing that policy acts on, of nobody public. */
  policy: 1 << 11,
  nothing: 1 << 12,
  private: 1 << 13,
  /** Words that may begin a process word, whatever its length. */
  statusVerb: 1 << 14,
  statusNoun: 1 << 15,
  statusAdjective: 1 << 16,
  /** Kept at tokens whose next one is marked by the bit SECOND places higher. */
  nounPhrase: 1 << 17,
  conditionPhrase: 1 << 18,
  hedgePhrase: 1 << 19,
  actorPhrase: 1 << 20,
  policyPhrase: 1 << 21,
  nounSecond: 1 << 23,
  conditionSecond: 1 << 24,
  hedgeSecond: 1 << 25,
  actorSecond: 1 << 26,
  policySecond: 1 << 27,
  /** The particle of a verb may stand further off. */
  verbPhrase: 1 << 22,
  verbSecond: 1 << 28,
} as const;
const SECOND = 6;
const PHRASES = MARK.nounPhrase | MARK.conditionPhrase | MARK.hedgePhrase | MARK.actorPhrase | MARK.policyPhrase;

/** One bit each for words that begin an action or say something of the parties, counted without a branch. */
const ACTION = 29;
const PARTY = 30;
const ACTIONS = MARK.verb | MARK.noun | MARK.adjective | MARK.quantity | MARK.verbPhrase;
const PARTIES = MARK.campaign | MARK.former | MARK.outOfOffice | MARK.sport | MARK.market | MARK.actor;
const NOUN_PHRASE = 17;
const ACTOR_PHRASE = 20;

const SPORT = words(
  'match game goal team coach innings season cup league tournament soccer football cricket tennis rugby golf baseball basketball hockey wicket striker midfielder goalkeeper championship champion quarterback playoff medal olympic stadium referee umpire batsman bowler jockey racing grandprix semifinal semi-final quarter-final',
);
const MARKET = words(
  'share shareholder stock revenue earnings profit quarter acquisition takeover bidder merger investor creditor inc inc. corp corp. co. dividend subsidiary stockholder',
);
const CAMPAIGN = words(
  'democratic candidate nominee primary caucus frontrunner front-runner hopeful nomination gop presidential republican democrat',
);
/** Candidates and shadows hold an office's name without the office: "presidential candidate", "shadow chancellor". */
const OUT_OF_OFFICE = words(
  'shadow candidate nominee front-runner frontrunner contender hopeful presidential challenger opposition rival tory conservative lib dem',
);
const FORMER = words('former ex-prime then ex');

type Listed = readonly [name: string, single: number, phrase: number, second: number];

/** Lists, and the marks of their one-word entries, of the first words of longer ones and of the second. */
const LISTS: readonly Listed[] = [
  ['action.verb', MARK.verb, MARK.verbPhrase, MARK.verbSecond],
  ['action.noun', MARK.noun, MARK.nounPhrase, MARK.nounSecond],
  ['action.adjective', MARK.adjective, MARK.adjective, 0],
  ['action.quantity', MARK.quantity, MARK.quantity, 0],
  ['claim.condition', MARK.condition, MARK.conditionPhrase, MARK.conditionSecond],
  ['hedge.word', MARK.hedge, MARK.hedgePhrase, MARK.hedgeSecond],
  ['object.actor', MARK.actor, MARK.actorPhrase, MARK.actorSecond],
  ['object.policy', MARK.policy, MARK.policyPhrase, MARK.policySecond],
  ['object.nothing', MARK.nothing, 0, 0],
  ['object.private', MARK.private, 0, 0],
  ['status.verb', MARK.statusVerb, MARK.statusVerb, 0],
  ['status.noun', MARK.statusNoun, MARK.statusNoun, 0],
  ['status.adjective', MARK.statusAdjective, MARK.statusAdjective, 0],
];

/** Marks by word id. */
const TABLE = kept('claim.marks', () => {
  const bits = new Map<number, number>();
  const mark = (word: number, bit: number): void => void bits.set(word, (bits.get(word) ?? 0) | bit);
  for (const [name, single, phrase, second] of LISTS)
    for (const entry of wordList(name).entries) {
      mark(entry.first, entry.length > 1 ? phrase : single);
      if (entry.length > 1) mark(entry.second, second);
    }
  for (const id of SPORT) mark(id, MARK.sport);
  for (const id of MARKET) mark(id, MARK.market);
  for (const id of CAMPAIGN) mark(id, MARK.campaign);
  for (const id of OUT_OF_OFFICE) mark(id, MARK.outOfOffice);
  for (const id of FORMER) mark(id, MARK.former);
  const table = new Int32Array(1 + Math.max(...bits.keys()));
  for (const [word, all] of bits)
    table[word] = all | (all & ACTIONS ? 1 << ACTION : 0) | (all & PARTIES ? 1 << PARTY : 0);
  return table;
});

/** What stands out in a Doc: most tokens bear no mark, and are passed over. Holds until the next Doc is marked. */
export interface Marks {
  /** Bits of MARK by token. */
  of: Int32Array;
  /** The tokens that may begin an action, in order: the first `actionCount`. */
  actions: Int32Array;
  actionCount: number;
  /** The tokens that say something of the parties, in order: the first `partyCount`. */
  parties: Int32Array;
  partyCount: number;
}

const marks: Marks = {
  of: new Int32Array(0),
  actions: new Int32Array(0),
  actionCount: 0,
  parties: new Int32Array(0),
  partyCount: 0,
};

/** Marks the tokens of a Doc, in one pass. */
export function readMarks({ word, lemma, count }: Doc): Readonly<Marks> {
  if (marks.of.length < count + PARTICLE_GAP) {
    marks.of = new Int32Array(2 * count + PARTICLE_GAP);
    marks.actions = new Int32Array(2 * count);
    marks.parties = new Int32Array(2 * count);
  }
  const { of, actions, parties } = marks;
  const table = TABLE;
  // Unknown words lie beyond the end of the table.
  const known = table.length;
  let actionCount = 0;
  let partyCount = 0;
  let next = count > 0 ? markOf(word[0]!) | markOf(lemma[0]!) : 0;
  for (let t = 0; t < count; t++) {
    const own = next;
    const w = t + 1 < count ? word[t + 1]! : known;
    const l = t + 1 < count ? lemma[t + 1]! : known;
    next = (w < known ? table[w]! : 0) | (l < known ? table[l]! : 0);
    const bits = own & (~PHRASES | (next >>> SECOND));
    of[t] = bits;
    actions[actionCount] = t;
    actionCount += ((bits >>> ACTION) | (bits >>> NOUN_PHRASE)) & 1;
    parties[partyCount] = t;
    partyCount += ((bits >>> PARTY) | (bits >>> ACTOR_PHRASE)) & 1;
  }
  of.fill(0, count, count + PARTICLE_GAP);
  marks.actionCount = actionCount;
  marks.partyCount = partyCount;
  return marks;
}

/** Tokens that the particle of a phrasal verb may stand behind it, at most. */
const PARTICLE_GAP = 4;

/** May token `t` begin a verb of the lists, as far as its marks and those of the next tokens tell? */
export function opensVerb(of: Int32Array, t: number): boolean {
  const bits = of[t]!;
  if (bits & MARK.verb || !(bits & MARK.verbPhrase)) return (bits & MARK.verb) !== 0;
  return ((of[t + 1]! | of[t + 2]! | of[t + 3]! | of[t + 4]!) & MARK.verbSecond) !== 0;
}

/** Marks of one word: where a lemma has some that its form has not. */
export const markOf = (word: number): number => (word < TABLE.length ? TABLE[word]! : 0);
