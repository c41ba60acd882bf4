import { type Entry, matchList, wordList } from '../lexicon/lists.ts';
import { type Doc, SHAPE } from '../model/doc.ts';
import type { Mentions } from '../model/mentions.ts';
import { penn } from '../model/tags.ts';
import { COMMA, keptTable, PREPOSITION, PROPER, tokenBits, words, wordTable } from './grammar.ts';
import { has } from './objects.ts';

/**
 * On which side of public life somebody stands: in office, in a legislature, against the government or running for
 * office, a party, a body of states, a court, the police or an agency, a council; `person` is somebody named whom
 * nothing places, `pronoun` somebody unnamed; `instrument` is a bill or plan; `private` nobody public.
 */
export type Side =
  | 'gov'
  | 'leg'
  | 'opp'
  | 'party'
  | 'intl'
  | 'court'
  | 'police'
  | 'local'
  | 'person'
  | 'pronoun'
  | 'instrument'
  | 'private'
  | 'unknown';

const SIDES: ReadonlySet<string> = new Set(['gov', 'leg', 'opp', 'party', 'intl', 'court', 'police', 'local']);
const actors = wordList('object.actor');
const privates = wordList('object.private');
const instruments = words(
  'bill law legislation act plan proposal scheme measure amendment treaty constitution resolution directive order policy reform package budget rule legislation programme program agreement deal change version regulation clause idea move sanction ban tariff cap embargo levy tax fund funding manifesto initiative decision ruling provision section article statute ordinance decree charter',
);
const PRONOUNS = words('he she they we i it you who this that these those both all one some his her their its our my');
const TITLES = words('mr mrs ms miss sir lord lady baroness dr dame mr. mrs. ms. dr.');
/** Candidates and shadows hold an office's name without the office: "presidential candidate", "shadow chancellor". */
const OUT_OF_OFFICE = words(
  'shadow candidate nominee front-runner frontrunner contender hopeful presidential challenger opposition rival tory conservative lib dem',
);
const FORMER = words('former ex-prime then ex');

/** End of the public actor's name or noun that begins at token `t`, or 0. */
export function isActorWord(doc: Doc, t: number): number {
  return matchList(doc, actors, t)?.end ?? 0;
}

const PEOPLE_COUNT = new Set([penn('CD')]);
const PERCENT = words('% percent');

/** Who is who in one article: names placed by the words beside them ("Treasury Secretary Jane Roe"). */
export interface Parties {
  readonly doc: Doc;
  readonly mentions: Mentions;
  /** Bits of MARKS by token, by form or lemma. */
  readonly marks: Uint8Array;
  readonly names: ReadonlyMap<number, Side>;
  /** Share of sentences that name a public actor. */
  readonly density: number;
  /** Too few sentences to tell what the article is about. */
  readonly short: boolean;
  /** Is the article about games? */
  readonly sport: boolean;
  /** Is the article about a campaign for office? */
  readonly campaign: boolean;
}

/** "Liberal Democrats" are in no American campaign. */
const LIBERAL = words('liberal social christian');
const SPORT = words(
  'match game goal team coach innings season cup league tournament soccer football cricket tennis rugby golf baseball basketball hockey wicket striker midfielder goalkeeper championship champion quarterback playoff medal olympic stadium referee umpire batsman bowler jockey racing grandprix semifinal semi-final quarter-final',
);
const CAMPAIGN = words(
  'democratic candidate nominee primary caucus frontrunner front-runner hopeful nomination gop presidential republican democrat',
);

/** "the presidential race": a campaign by itself. */
const PRESIDENTIAL = words('presidential');
const RACE = words('race campaign contest candidate nominee hopeful contender bid front-runner frontrunner primary');

/** Words of campaigns (1), of former office (2), out of office (4), first words of public actors (8), games (16). */
const MARKS = keptTable('claim.parties', () =>
  wordTable(
    CAMPAIGN,
    FORMER,
    OUT_OF_OFFICE,
    actors.entries.map((e) => e.words[0]!),
    SPORT,
  ),
);

/** Places the names of an article. Linear. */
export function readParties(doc: Doc, mentions: Mentions): Parties {
  const all = tokenBits(MARKS, doc);
  const names = new Map<number, Side>();
  const np = doc.nounPhrases;
  let hits = 0;
  let games = 0;
  const campaign = new Set<number>();
  let race = false;
  let last = -1;
  let seen = -1;
  for (let t = 0; t < doc.count; t++) {
    if (all[t] === 0) continue;
    const lemma = doc.lemma[t]!;
    const marks = lemma < MARKS.length ? MARKS[lemma]! : 0;
    if (marks & 16) games++;
    if (marks & 1 && !(t > 0 && LIBERAL.has(doc.word[t - 1]!))) campaign.add(lemma);
    race ||= PRESIDENTIAL.has(lemma) && t + 1 < doc.count && RACE.has(doc.lemma[t + 1]!);
    const n = np.at[t]!;
    if (n < 0 || n === seen) continue;
    seen = n;
    const side = sideOfWords(doc, all, np.first[n]!, np.end[n]!);
    if (side === 'unknown') continue;
    if (doc.sentence[t] !== last) {
      last = doc.sentence[t]!;
      hits++;
    }
    if (SIDES.has(side) || side === 'person') placeName(doc, n, side, names);
  }
  const sentences = Math.max(1, doc.sentences.count);
  return {
    doc,
    mentions,
    marks: all,
    names,
    density: hits / sentences,
    short: sentences < 5,
    sport: games > sentences / 2 && games > hits,
    campaign: race || campaign.size >= 3,
  };
}

function placeName(doc: Doc, n: number, side: Side, names: Map<number, Side>): void {
  const np = doc.nounPhrases;
  const end = np.end[n]!;
  const head = holder(doc, np.first[n]!, np.head[n]!);
  const set = (t: number): void => {
    const before = names.get(doc.word[t]!);
    if (!before || rank(side) > rank(before)) names.set(doc.word[t]!, side);
  };
  if (PROPER[doc.tag[head]!] && !has(actors, doc, head) && end - np.first[n]! > 1) {
    set(head);
    return;
  }
  // "the party's spokeswoman for women Jane Roe"
  const after = nameBehind(doc, end);
  if (after >= 0) {
    set(after);
    return;
  }
  // "Jane Roe, the chancellor," and "the chancellor, Jane Roe,"
  for (const [comma, other] of [
    [np.first[n]! - 1, np.at[np.first[n]! - 2] ?? -1],
    [end, np.at[end + 1] ?? -1],
  ] as const) {
    if (comma < 0 || comma >= doc.count || !COMMA.has(doc.word[comma]!) || other < 0) continue;
    const t = np.head[other]!;
    if (PROPER[doc.tag[t]!] && !has(actors, doc, t) && doc.sentence[t] === doc.sentence[head]) set(t);
  }
}

/** "candidate [Jane Roe]'s offer": the name before the possessive, else the head. */
function holder(doc: Doc, first: number, head: number): number {
  for (let t = first + 1; t < head; t++) if (doc.tag[t] === POS) return t - 1;
  return head;
}

/** "spokeswoman [for women Jane Roe]": the last token of the name behind one prepositional phrase, or -1. */
function nameBehind(doc: Doc, end: number): number {
  const np = doc.nounPhrases;
  if (end + 2 >= doc.count || !PREPOSITION[doc.tag[end]!]) return -1;
  const inner = np.at[end + 1]!;
  const next = inner >= 0 ? (np.at[np.end[inner]!] ?? -1) : -1;
  if (next < 0 || np.first[next] !== np.end[inner] || doc.sentence[np.head[next]!] !== doc.sentence[end]) return -1;
  return PROPER[doc.tag[np.head[next]!]!] && np.end[next]! - np.first[next]! > 1 ? np.head[next]! : -1;
}
const POS = penn('POS');

const ORDER: readonly Side[] = ['unknown', 'person', 'party', 'local', 'leg', 'intl', 'police', 'court', 'gov', 'opp'];
const rank = (side: Side): number => ORDER.indexOf(side);

/** Sides of the actor words met so far. */
const sidesRead = new Map<Entry, Side>();

function sideOfEntry(entry: Entry): Side {
  let side = sidesRead.get(entry);
  if (!side) {
    const name = entry.row[1];
    side = ORDER.find((s) => s === name) ?? 'unknown';
    sidesRead.set(entry, side);
  }
  return side;
}

/** The side that the nouns of tokens [first, end) name, by list alone. */
function sideOfWords(doc: Doc, bits: Uint8Array, first: number, end: number): Side {
  let found: Side = 'unknown';
  let out = false;
  for (let t = first; t < end; t++) {
    const marks = bits[t]!;
    if (marks === 0) continue;
    if (marks & 2) return 'person';
    if (marks & 4) out = true;
    if (!(marks & 8)) continue;
    const m = matchList(doc, actors, t);
    if (!m || m.end > end) continue;
    const side = sideOfEntry(m.entry);
    if (side === 'opp' || found === 'unknown' || rank(side) > rank(found) || m.end === end) found = side;
    t = m.end - 1;
  }
  return out && found !== 'unknown' && found !== 'court' && found !== 'police' ? 'opp' : found;
}

/** The side of whom the pronoun at token `t` most likely means: the last person, or for "they" the last body, named before. */
function antecedentSide(parties: Parties, t: number): Side | null {
  const { doc, names } = parties;
  const np = doc.nounPhrases;
  const single = SINGLE.has(doc.word[t]!);
  if (!single && !PLURAL.has(doc.word[t]!)) return null;
  for (let k = t - 1; k >= Math.max(0, t - 90); k--) {
    const n = np.at[k]!;
    if (n < 0) continue;
    const head = np.head[n]!;
    k = np.first[n]!;
    const person = PROPER[doc.tag[head]!] === 1 && !has(actors, doc, head);
    if (!single && !person && has(privates, doc, head) && !PROPER[doc.tag[head]!]) return 'private';
    if (single !== person) continue;
    const placed = names.get(doc.word[head]!);
    // "a Mexico plant" is no Mexico.
    if (!placed && !person && !has(actors, doc, head)) continue;
    const side = placed ?? sideOfWords(doc, parties.marks, np.first[n]!, np.end[n]!);
    if (side !== 'unknown') return side;
    if (single && TITLES.has(doc.word[np.first[n]!]!)) return null;
  }
  return null;
}
const SINGLE = words('he she him her his');
const PLURAL = words('they it its their them');
const OWN = words('party campaign team government administration');
const PARTY = words('party');
const PRP$ = penn('PRP$');

/** The side of the actor in tokens [first, end). */
export function sideOf(parties: Parties, first: number, end: number): Side {
  const { doc, mentions, names } = parties;
  if (first < 0 || end <= first) return 'unknown';
  const head = end - 1;
  if (end - first === 1 && PRONOUNS.has(doc.word[first]!)) return antecedentSide(parties, first) ?? 'pronoun';
  // "a president who will", "the next president": whoever wins.
  if (parties.campaign && isAnyone(parties, first, end)) return 'opp';
  // "her party": hers; it offers what a government would do, unless she is in one.
  if (doc.tag[first] === PRP$ && OWN.has(doc.lemma[head]!)) {
    const owner = antecedentSide(parties, first);
    if (owner === 'opp' || (PARTY.has(doc.lemma[head]!) && owner !== 'gov')) return 'opp';
  }
  if (instruments.has(doc.lemma[head]!) && !has(actors, doc, head)) return 'instrument';
  const listed = sideOfWords(doc, parties.marks, first, end);
  if (listed !== 'unknown') {
    if (has(privates, doc, head) && !PROPER[doc.tag[head]!]) return 'private';
    const named = names.get(doc.word[head]!);
    return named && rank(named) > rank(listed) ? named : listed;
  }
  if (PEOPLE_COUNT.has(doc.tag[head]!) || PERCENT.has(doc.word[head]!)) return 'private';
  const actor = mentions.actors.list[mentions.actors.at[head] ?? -1]?.actor;
  if (actor?.role && OFFICE.test(actor.role)) return 'gov';
  const placed = names.get(doc.word[head]!);
  if (placed) return placed;
  if (instruments.has(doc.lemma[head]!)) return 'instrument';
  if (has(privates, doc, head)) return 'private';
  if (actor && KINDS[actor.kind]) return KINDS[actor.kind]!;
  if (TITLES.has(doc.word[first]!)) return 'person';
  if (doc.shape[head]! & SHAPE.capital && PROPER[doc.tag[head]!]) return 'person';
  return 'unknown';
}

/** The role of a known leader on the day of the article. */
const OFFICE =
  /^(?:President|Prime Minister|Chancellor|Premier|King|Queen|(?:Foreign|Defen[cs]e|Finance|Interior) Minister)$/;

/** "a president", "the next governor": an office and nobody who holds it. */
function isAnyone({ doc, marks }: Parties, first: number, end: number): boolean {
  if (sideOfWords(doc, marks, first, end) !== 'gov') return false;
  return INDEFINITE.has(doc.word[first]!) || NEXT.has(doc.word[first + 1] ?? -1);
}
const INDEFINITE = words('a an any next');
const NEXT = words('next');

const KINDS: Readonly<Record<string, Side>> = {
  country: 'gov',
  government: 'gov',
  public_body: 'gov',
  legislature: 'leg',
  court: 'court',
  party: 'party',
  bloc: 'intl',
  company: 'private',
  media: 'private',
  person: 'person',
};
