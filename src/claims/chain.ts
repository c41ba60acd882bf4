import { matchList, wordList } from '../lexicon/lists.ts';
import { VERB } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import type { TokenRange } from '../pattern/rule.ts';
import type { Subject } from './clause.ts';
import { OPENERS, PREPOSITION, tagTable, words } from './grammar.ts';
import { MARK } from './marks.ts';
import { agentOf, type Scene } from './phrases.ts';
import { actorEnd } from './sides.ts';
import { hasBit, isPassive } from './site.ts';

/** A word above the action that says how far it has come: "is [drafting] a [plan] to ease". */
export interface Governor {
  readonly kind: 'verb' | 'noun' | 'adjective';
  readonly status: string;
  readonly control: string;
  readonly first: number;
  readonly end: number;
  /** Its verb group, or -1. */
  readonly group: number;
}

/** All that stands above an action, from the inside out. */
export interface Chain {
  readonly governors: Governor[];
  /** The actor's phrase by control or possession, or -1; `actorSet` where the answer is "nobody". */
  actor: number;
  /** Tokens of a possessor inside a phrase ("[Trump]'s plan"), or -1. */
  possessorFirst: number;
  possessorEnd: number;
  settled: boolean;
  /** Who acts if nothing better is found: a pronoun or a mere modifier. */
  fallback: TokenRange | null;
  /** Who asks for the action, where nobody is named who would do it. */
  caller: TokenRange | null;
  /** Verb group whose tense and modal decide, or -1. */
  top: number;
  /** Purpose clauses, participial adjuncts and subject gerunds. */
  role: 'main' | 'purpose' | 'adjunct' | 'gerund-subject' | 'relative' | 'means';
  /** Somebody has the noun itself: "[its] ban". */
  held: boolean;
  /** "ensure that budgets are limited": who ensures it acts, though the action is a passive. */
  ensured: boolean;
  /** The holder is a mere modifier: "[party] funding". */
  modified: boolean;
  /** The clause opens with "if" or "unless". */
  hypothetical: boolean;
  /** Token of the word that opens the clause, or -1. */
  opener: number;
}

const verbs = wordList('status.verb');
const nouns = wordList('status.noun');
const adjectives = wordList('status.adjective');
const IF = words('if unless should whether');
const DETERMINER = tagTable('DT');
const POS = penn('POS');
const PRP$ = penn('PRP$');
/** A chain with nothing above the action. */
export function newChain(): Chain {
  return {
    governors: [],
    actor: -1,
    possessorFirst: -1,
    possessorEnd: -1,
    settled: false,
    fallback: null,
    caller: null,
    top: -1,
    role: 'main',
    held: false,
    ensured: false,
    modified: false,
    hypothetical: false,
    opener: -1,
  };
}

/** The same word, said to mean something else. Field by field: all governors have one shape. */
export const recast = (g: Governor, status: string, control: string): Governor => ({
  kind: g.kind,
  status,
  control,
  first: g.first,
  end: g.end,
  group: g.group,
});

/** Does a word above the action say `status`? */
export function holdsStatus({ governors }: Chain, status: string): boolean {
  for (const g of governors) if (g.status === status) return true;
  return false;
}

/** The status verb whose head is the head of group `g`. */
export function verbGovernor(scene: Scene, g: number): Governor | null {
  const { doc } = scene;
  const head = doc.verbGroups.head[g]!;
  const adjective = isPassive(doc, g) ? adjectiveGovernor(scene, head) : null;
  if (adjective && adjective.status !== 'none') {
    const { status, control, first, end } = adjective;
    return { kind: 'verb', status, control, first, end, group: g };
  }
  let found = scene.marks[head]! & MARK.statusVerb ? matchList(doc, verbs, head) : null;
  // "pressed Ottawa for months" is no "press for".
  if (found && found.end - head > found.entry.words.length && PREPOSITION[doc.tag[found.end - 1]!]) {
    const alone = verbs.single(doc.lemma[head]!);
    found = alone ? { entry: alone, end: head + 1 } : null;
  }
  // "It is called a union"
  if (!found || (found.end === head + 1 && CALL.has(doc.lemma[head]!) && isPassive(doc, g))) return null;
  const { row } = found.entry;
  return { kind: 'verb', status: row[1] ?? '', control: row[2] ?? '', first: head, end: found.end, group: g };
}

/** "it's [time] to", "the [time] has come to": not "gave them time to". */
function isDueTime({ doc, first }: Scene, t: number): boolean {
  const n = doc.nounPhrases.at[t]!;
  const before = (n >= 0 ? doc.nounPhrases.first[n]! : t) - 1;
  const g = before > first ? doc.verbGroups.at[before]! : -1;
  return g >= 0 && hasBit(doc, g, VERB.copula) && IT.has(doc.word[doc.verbGroups.first[g]! - 1]!);
}
const TIME = words('time');
const IT = words('it');

const CALL = words('call');

/** Nouns of an idea, a call or a need: who has them does not act. */
const HOLDERLESS = words(
  'time possibility prospect idea suggestion call demand appeal request plea need pressure campaign',
);

/** "in need of" asks for nothing, "in order to" orders nothing. */
const NEED = words('need order');
const IN = words('in dire');
const EXECUTIVE = words('executive');

/** The status noun at token `t`. */
export function statusNounAt(scene: Scene, t: number): Governor | null {
  const found = scene.marks[t]! & MARK.statusNoun ? matchList(scene.doc, nouns, t) : null;
  if (!found) return null;
  // "issue an executive order to": the instrument, not a command.
  const instrument = EXECUTIVE.has(scene.doc.word[t - 1] ?? -1);
  if (NEED.has(scene.doc.lemma[t]!) && IN.has(scene.doc.word[t - 1] ?? -1)) return null;
  if (TIME.has(scene.doc.lemma[t]!) && !isDueTime(scene, t)) return null;
  const control = HOLDERLESS.has(scene.doc.lemma[t]!) ? 'none' : 'subject';
  return {
    kind: 'noun',
    status: instrument ? 'pass' : (found.entry.row[1] ?? ''),
    control,
    first: t,
    end: found.end,
    group: -1,
  };
}

/** The status noun that is the head of phrase `n`. */
export function nounGovernor(scene: Scene, n: number): Governor | null {
  return statusNounAt(scene, scene.doc.nounPhrases.head[n]!);
}

/** The status adjective at token `t`. */
export function adjectiveGovernor(scene: Scene, t: number): Governor | null {
  const found = scene.marks[t]! & MARK.statusAdjective ? matchList(scene.doc, adjectives, t) : null;
  if (!found) return null;
  return {
    kind: 'adjective',
    status: found.entry.row[1] ?? '',
    control: 'subject',
    first: t,
    end: found.end,
    group: -1,
  };
}

/** Notes the word that opens the clause of a subject. */
export function openClause(scene: Scene, subject: Subject, chain: Chain): Chain {
  const { doc } = scene;
  if (subject.before < scene.first) return chain;
  const w = doc.word[subject.before]!;
  if (IF.has(w)) chain.hypothetical = true;
  if (OPENERS.has(w) || IF.has(w)) chain.opener = subject.before;
  return chain;
}

/** Phrase `n` acts, unless who acts is known or known to be nobody. */
export function setActor(chain: Chain, n: number): Chain {
  if (n < 0 || chain.settled || chain.actor >= 0 || chain.possessorFirst >= 0) return chain;
  chain.actor = n;
  return chain;
}

/** "Trump's plan", "his plan", "government plans": who has the phrase is who acts. */
export function setPossessor(scene: Scene, n: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const first = np.first[n]!;
  const head = np.head[n]!;
  if (chain.actor >= 0 || chain.possessorFirst >= 0) return chain;
  for (let t = first; t < head; t++) {
    if (doc.tag[t] !== POS) continue;
    if (t > first && !isTimeWord(scene, t - 1)) return possess(chain, first, t);
    break;
  }
  // "indicated [its] interest in": the subject of the verb says who that is.
  if (doc.tag[first] === PRP$) return depth > 0 ? fallBack(chain, first, first + 1) : possess(chain, first, first + 1);
  for (let t = first; t < head; t++) {
    const end = actorEnd(doc, scene.marks, t);
    // "The Finnish government plans to": with its determiner.
    if (end > 0 && end <= head) {
      chain.modified = true;
      const from = DETERMINER[doc.tag[first]!] ? first : t;
      if (COMMON.has(doc.lemma[t]!)) continue;
      return depth > 0 ? possess(chain, from, end) : fallBack(chain, from, end);
    }
  }
  const agent = agentOf(scene, np.end[n]!);
  if (agent >= 0 && !chain.settled) chain.actor = agent;
  return chain;
}

function isTimeWord(scene: Scene, t: number): boolean {
  const at = scene.mentions.dates.at[t];
  return at !== undefined && at >= 0;
}

/** "[state] funding": no public actor as a modifier. */
const COMMON = words('state country nation party city house member coalition council committee military army police');

function fallBack(chain: Chain, first: number, end: number): Chain {
  if (!chain.settled) chain.fallback ??= { first, end };
  else chain.caller ??= { first, end };
  return chain;
}

function possess(chain: Chain, first: number, end: number): Chain {
  if (chain.settled) {
    chain.caller ??= { first, end };
    return chain;
  }
  chain.possessorFirst = first;
  chain.possessorEnd = end;
  return chain;
}
