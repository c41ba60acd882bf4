import { type Doc, SHAPE } from '../model/doc.ts';
import type { Mentions } from '../model/mentions.ts';
import { penn } from '../model/tags.ts';
import { COMMA, PREPOSITION, PROPER, words } from './grammar.ts';
import { MARK, type Marks, markOf } from './marks.ts';
import { actorEnd, rank, type Side, sideOfWords } from './sides.ts';

const instruments = words(
  'bill law legislation act plan proposal scheme measure amendment treaty constitution resolution directive order policy reform package budget rule legislation programme program agreement deal change version regulation clause idea move sanction ban tariff cap embargo levy tax fund funding manifesto initiative decision ruling provision section article statute ordinance decree charter',
);
const PRONOUNS = words('he she they we i it you who this that these those both all one some his her their its our my');
const TITLES = words('mr mrs ms miss sir lord lady baroness dr dame mr. mrs. ms. dr.');
const PEOPLE_COUNT = new Set([penn('CD')]);
const PERCENT = words('% percent');

/** Who is who in one article: names placed by the words beside them ("Treasury Secretary Jane Roe"). */
export interface Parties {
  readonly doc: Doc;
  readonly mentions: Mentions;
  readonly marks: Readonly<Marks>;
  readonly names: ReadonlyMap<number, Side>;
  /** Share of sentences that name a public actor. */
  readonly density: number;
  /** Too few sentences to tell what the article is about. */
  readonly short: boolean;
  /** Is the article about games? */
  readonly sport: boolean;
  /** Is the article about companies and what they are worth? */
  readonly market: boolean;
  /** Is the article about a campaign for office? */
  readonly campaign: boolean;
}

/** "Liberal Democrats" are in no American campaign. */
const LIBERAL = words('liberal social christian');
/** "the presidential race": a campaign by itself. */
const PRESIDENTIAL = words('presidential');
const RACE = words('race campaign contest candidate nominee hopeful contender bid front-runner frontrunner primary');

/** Places the names of an article. Linear. */
export function readParties(doc: Doc, mentions: Mentions, marks: Readonly<Marks>): Parties {
  const names = new Map<number, Side>();
  const np = doc.nounPhrases;
  let hits = 0;
  let games = 0;
  let trades = 0;
  const campaign = new Set<number>();
  let race = false;
  let last = -1;
  let seen = -1;
  for (let i = 0; i < marks.partyCount; i++) {
    const t = marks.parties[i]!;
    const lemma = doc.lemma[t]!;
    const bits = markOf(lemma);
    if (bits & MARK.sport) games++;
    if (bits & MARK.market) trades++;
    if (bits & MARK.campaign) {
      if (!(t > 0 && LIBERAL.has(doc.word[t - 1]!))) campaign.add(lemma);
      race ||= PRESIDENTIAL.has(lemma) && t + 1 < doc.count && RACE.has(doc.lemma[t + 1]!);
    }
    const n = np.at[t]!;
    if (n < 0 || n === seen) continue;
    seen = n;
    // The tokens of the phrase before this one bear no mark.
    const side = sideOfWords(doc, marks.of, t, np.end[n]!);
    if (side === 'unknown') continue;
    if (doc.sentence[t] !== last) {
      last = doc.sentence[t]!;
      hits++;
    }
    placeName(doc, marks.of, n, side, names);
  }
  const sentences = Math.max(1, doc.sentences.count);
  return {
    doc,
    mentions,
    marks,
    names,
    density: hits / sentences,
    short: sentences < 5,
    sport: games > sentences / 2 && games > hits,
    market: trades >= 4 && trades > sentences / 3,
    campaign: race || campaign.size >= 3,
  };
}

function placeName(doc: Doc, marks: Int32Array, n: number, side: Side, names: Map<number, Side>): void {
  const np = doc.nounPhrases;
  const first = np.first[n]!;
  const end = np.end[n]!;
  const head = holder(doc, first, np.head[n]!);
  // "the party's spokeswoman for women Jane Roe"
  const name = end - first > 1 && isName(doc, marks, head) ? head : nameBehind(doc, end);
  if (name >= 0) {
    place(names, doc.word[name]!, side);
    return;
  }
  // "Jane Roe, the chancellor," and "the chancellor, Jane Roe,"
  if (first > 1 && COMMA.has(doc.word[first - 1]!)) placeBeside(doc, marks, np.at[first - 2]!, head, side, names);
  if (end + 1 < doc.count && COMMA.has(doc.word[end]!)) placeBeside(doc, marks, np.at[end + 1]!, head, side, names);
}

/** A name that stands beside the noun at token `head`, in phrase `n`, is on its side. */
function placeBeside(doc: Doc, marks: Int32Array, n: number, head: number, side: Side, names: Map<number, Side>): void {
  if (n < 0) return;
  const t = doc.nounPhrases.head[n]!;
  if (doc.sentence[t] === doc.sentence[head] && isName(doc, marks, t)) place(names, doc.word[t]!, side);
}

const isName = (doc: Doc, marks: Int32Array, t: number): boolean =>
  PROPER[doc.tag[t]!] === 1 && !(marks[t]! & MARK.actor);

function place(names: Map<number, Side>, name: number, side: Side): void {
  const before = names.get(name);
  if (!before || rank(side) > rank(before)) names.set(name, side);
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

/** The side of whom the pronoun at token `t` most likely means: the last person, or for "they" the last body, named before. */
function antecedentSide(parties: Parties, t: number): Side | null {
  const { doc, names } = parties;
  const marks = parties.marks.of;
  const np = doc.nounPhrases;
  const single = SINGLE.has(doc.word[t]!);
  if (!single && !PLURAL.has(doc.word[t]!)) return null;
  const floor = Math.max(0, t - 90);
  for (let n = phraseUpTo(doc, t - 1, floor); n >= 0 && np.end[n]! > floor; n--) {
    const head = np.head[n]!;
    const proper = PROPER[doc.tag[head]!] === 1;
    const actor = (marks[head]! & MARK.actor) !== 0;
    const person = proper && !actor;
    if (!single && !proper && marks[head]! & MARK.private) return 'private';
    if (single !== person) continue;
    const placed = names.get(doc.word[head]!);
    // "a Mexico plant" is no Mexico.
    if (!placed && !person && !actor) continue;
    const side = placed ?? sideOfWords(doc, marks, np.first[n]!, np.end[n]!);
    if (side !== 'unknown') return side;
    if (single && TITLES.has(doc.word[np.first[n]!]!)) return null;
  }
  return null;
}

/** The last phrase that holds a token of [floor, t], or -1. */
function phraseUpTo(doc: Doc, t: number, floor: number): number {
  const { at } = doc.nounPhrases;
  for (let k = t; k >= floor; k--) if (at[k]! >= 0) return at[k]!;
  return -1;
}
const SINGLE = words('he she him her his');
const PLURAL = words('they it its their them');
const OWN = words('party campaign team government administration');
const PARTIES = words('party');
const PRP$ = penn('PRP$');

/** The side of the actor in tokens [first, end). */
export function sideOf(parties: Parties, first: number, end: number): Side {
  const { doc, mentions, names } = parties;
  const marks = parties.marks.of;
  if (first < 0 || end <= first) return 'unknown';
  const head = end - 1;
  if (end - first === 1 && PRONOUNS.has(doc.word[first]!)) return antecedentSide(parties, first) ?? 'pronoun';
  const listed = sideOfWords(doc, marks, first, end);
  // "a president who will", "the next president": whoever wins.
  if (parties.campaign && listed === 'gov' && isAnyone(doc, first)) return 'opp';
  // "her party": hers; it offers what a government would do, unless she is in one.
  if (doc.tag[first] === PRP$ && OWN.has(doc.lemma[head]!)) {
    const owner = antecedentSide(parties, first);
    if (owner === 'opp' || (PARTIES.has(doc.lemma[head]!) && owner !== 'gov')) return 'opp';
  }
  // "Governor Jane Law" is no law.
  const isInstrument = instruments.has(doc.lemma[head]!) && !isPerson(mentions, head);
  if (isInstrument && !(marks[head]! & MARK.actor)) return 'instrument';
  if (listed === 'gov' && isOfCompany(parties, first, head)) return 'private';
  // "The campaign wants teachers to": for a cause, where nobody runs for office.
  if (!parties.campaign && CAMPAIGN.has(doc.word[head]!)) return 'private';
  if (listed !== 'unknown') {
    if (marks[head]! & MARK.private && !PROPER[doc.tag[head]!] && !isListedWhole(doc, marks, first, end))
      return 'private';
    const named = names.get(doc.word[head]!);
    return named && rank(named) > rank(listed) ? named : listed;
  }
  if (PEOPLE_COUNT.has(doc.tag[head]!) || PERCENT.has(doc.word[head]!)) return 'private';
  const actor = mentions.actors.list[mentions.actors.at[head] ?? -1]?.actor;
  if (actor?.role && OFFICE.test(actor.role)) return 'gov';
  const placed = names.get(doc.word[head]!);
  if (placed) return placed;
  if (isInstrument) return 'instrument';
  if (marks[head]! & MARK.private) return 'private';
  if (actor && KINDS[actor.kind]) return KINDS[actor.kind]!;
  if (TITLES.has(doc.word[first]!)) return 'person';
  if (doc.shape[head]! & SHAPE.capital && PROPER[doc.tag[head]!]) return 'person';
  return 'unknown';
}

/** "the central bank": is the head part of a longer actor of the list, whatever it is alone? */
function isListedWhole(doc: Doc, marks: Int32Array, first: number, end: number): boolean {
  for (let t = first; t < end - 1; t++) if (actorEnd(doc, marks, t) === end) return true;
  return false;
}

/** Is token `t` part of the name of a person? */
export const isPerson = (mentions: Mentions, t: number): boolean =>
  mentions.actors.list[mentions.actors.at[t] ?? -1]?.actor.kind === 'person';

/** "Acme officials", "the bank's president": in office, but of a company. */
function isOfCompany({ doc, mentions }: Parties, first: number, head: number): boolean {
  if (!STAFF.has(doc.lemma[head]!)) return false;
  for (let t = first; t < head; t++) {
    const m = mentions.actors.at[t] ?? -1;
    if (m >= 0 && mentions.actors.list[m]?.actor.kind === 'company') return true;
  }
  return false;
}
const CAMPAIGN = words('campaign');
const STAFF = words('official president secretary leadership authority');

/** The role of a known leader on the day of the article. */
const OFFICE =
  /^(?:President|Prime Minister|Chancellor|Premier|King|Queen|(?:Foreign|Defen[cs]e|Finance|Interior) Minister)$/;

/** "a president", "the next governor": an office and nobody who holds it. */
function isAnyone(doc: Doc, first: number): boolean {
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
