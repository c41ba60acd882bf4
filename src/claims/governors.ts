import { matchList, wordList } from '../lexicon/lists.ts';
import { VERB } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import {
  agentOf,
  chainHead,
  coordinated,
  isTime,
  lastFinite,
  nextVerb,
  type Scene,
  type Subject,
  subjectOf,
  verbBefore,
} from './clause.ts';
import { ADJECTIVE, AND, COMMA, OPENERS, PREPOSITION, RELATIVE, skipLightBack, words } from './grammar.ts';
import { isActorWord } from './parties.ts';
import { formOf, hasBit, isPassive } from './site.ts';

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
  /** Verb group whose tense and modal decide, or -1. */
  top: number;
  /** Purpose clauses, participial adjuncts and subject gerunds. */
  role: 'main' | 'purpose' | 'adjunct' | 'gerund-subject' | 'relative' | 'means';
  /** The clause opens with "if" or "unless". */
  hypothetical: boolean;
  /** Token of the word that opens the clause, or -1. */
  opener: number;
}

const verbs = wordList('status.verb');
const nouns = wordList('status.noun');
const adjectives = wordList('status.adjective');
const CONTROL_BY_FORCE = words('force cause get make help let allow enable permit require lead prompt persuade convince');
const FOR = words('for');
const IF = words('if unless should whether');
const MEANS = words('by through via');
const AROUND = words('without after before since while despite when in on during following including like as until than');
const THAT = words('that');
const POS = penn('POS');
const PRP$ = penn('PRP$');
const VBN = penn('VBN');
const STEPS = 5;

export function newChain(): Chain {
  return {
    governors: [],
    actor: -1,
    possessorFirst: -1,
    possessorEnd: -1,
    settled: false,
    top: -1,
    role: 'main',
    hypothetical: false,
    opener: -1,
  };
}

/** The status verb whose head is the head of group `g`. */
export function verbGovernor(scene: Scene, g: number): Governor | null {
  const { doc } = scene;
  const head = doc.verbGroups.head[g]!;
  const found = matchList(doc, verbs, head);
  if (!found) return null;
  const [, status = '', control = ''] = found.entry.row;
  return { kind: 'verb', status, control, first: head, end: found.end, group: g };
}

/** The status noun that is the head of phrase `n`. */
export function nounGovernor(scene: Scene, n: number): Governor | null {
  const { doc } = scene;
  const head = doc.nounPhrases.head[n]!;
  const found = matchList(doc, nouns, head);
  if (!found) return null;
  return { kind: 'noun', status: found.entry.row[1] ?? '', control: 'subject', first: head, end: found.end, group: -1 };
}

function adjectiveGovernor(scene: Scene, t: number): Governor | null {
  const found = matchList(scene.doc, adjectives, t);
  if (!found) return null;
  return { kind: 'adjective', status: found.entry.row[1] ?? '', control: 'subject', first: t, end: found.end, group: -1 };
}

/** Climbs from verb group `g` to what governs it. */
export function climbVerb(scene: Scene, g: number, chain: Chain, depth = 0): void {
  if (depth > STEPS) return;
  const { doc } = scene;
  const vg = doc.verbGroups;
  const first = vg.first[g]!;
  const form = formOf(doc, g);
  const t = skipLightBack(doc, first - 1, scene.first);
  const joined = t >= scene.first && (AND.has(doc.word[t]!) || COMMA.has(doc.word[t]!)) ? coordinated(scene, g, t) : -1;
  if (joined >= 0 && form !== 'finite' && formOf(doc, joined) !== 'finite') {
    return climbVerb(scene, joined, chain, depth + 1);
  }
  switch (form) {
    case 'finite':
      return climbFinite(scene, g, chain, depth);
    case 'infinitive':
      return climbInfinitive(scene, g, t, chain, depth);
    case 'gerund':
      return climbGerund(scene, g, t, chain, depth);
    case 'bare':
      return climbBare(scene, g, t, joined, chain, depth);
    case 'participle':
      return climbParticiple(scene, g, t, joined, chain, depth);
  }
}

function climbFinite(scene: Scene, g: number, chain: Chain, depth: number): void {
  const { doc } = scene;
  const subject = subjectOf(scene, g);
  if (chain.top < 0) chain.top = g;
  if (!isPassive(doc, g) || chain.governors.some((x) => x.group === g)) setActor(chain, subject.np);
  openClause(scene, subject, chain);
  if (subject.relative >= 0) {
    chain.role = chain.role === 'main' ? 'relative' : chain.role;
    const noun = subject.np >= 0 ? nounGovernor(scene, subject.np) : null;
    if (noun && noun.status !== 'none' && depth < STEPS) {
      chain.governors.push(noun);
      climbNoun(scene, subject.np, chain, depth + 1);
    }
    return;
  }
  // "recommended that ministers cut", "suggested the council should"
  if (subject.before < scene.first) return;
  const w = doc.word[subject.before]!;
  const k = THAT.has(w) ? subject.before : subject.before + 1;
  const h = verbBefore(scene, k);
  if (h < 0) return;
  const governor = verbGovernor(scene, h);
  if (governor && ['demanded', 'proposed', 'ordered', 'rejected', 'oppose', 'want'].includes(governor.status)) {
    chain.governors.push({ ...governor, control: 'clause' });
  }
}

function openClause(scene: Scene, subject: Subject, chain: Chain): void {
  const { doc } = scene;
  if (subject.before < scene.first) return;
  const w = doc.word[subject.before]!;
  if (IF.has(w)) chain.hypothetical = true;
  if (OPENERS.has(w) || IF.has(w)) chain.opener = subject.before;
}

function climbInfinitive(scene: Scene, g: number, from: number, chain: Chain, depth: number): void {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let t = from;
  if (t < scene.first) return;
  if (COMMA.has(doc.word[t]!)) t = beforeParenthesis(scene, t);
  const h = doc.verbGroups.at[t] ?? -1;
  if (h >= 0) return governByVerb(scene, h, g, chain, depth);
  if (ADJECTIVE[doc.tag[t]!] || doc.tag[t] === VBN) {
    const adjective = adjectiveGovernor(scene, t);
    if (adjective && adjective.status !== 'none') chain.governors.push(adjective);
    const copula = verbBefore(scene, t);
    if (copula >= 0) return climbVerb(scene, copula, chain, depth + 1);
  }
  const n = np.at[t] ?? -1;
  if (n < 0) {
    const p = PREPOSITION[doc.tag[t]!] ? verbBefore(scene, t) : -1;
    if (p >= 0) governByVerb(scene, p, g, chain, depth);
    else chain.role = 'purpose';
    return;
  }
  infinitiveAfterNoun(scene, n, g, chain, depth);
}

/** "plans, backed by Britain, to lift": the token before the first comma. */
function beforeParenthesis(scene: Scene, comma: number): number {
  const { doc } = scene;
  for (let k = comma - 1; k > Math.max(scene.first, comma - 14); k--) if (COMMA.has(doc.word[k]!)) return k - 1;
  return comma;
}

function infinitiveAfterNoun(scene: Scene, n: number, g: number, chain: Chain, depth: number): void {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const before = skipLightBack(doc, np.first[n]! - 1, scene.first);
  if (before >= scene.first && FOR.has(doc.word[before]!)) {
    // "called for ministers to cut", "plans for councils to raise"
    const outer = np.at[before - 1] ?? -1;
    const noun = outer >= 0 ? nounGovernor(scene, outer) : null;
    const verb = verbBefore(scene, before);
    if (noun || (verb >= 0 && verbGovernor(scene, verb))) {
      setActor(chain, n);
      if (noun) {
        chain.governors.push(noun);
        return climbNoun(scene, outer, chain, depth + 1);
      }
      return governByVerb(scene, verb, g, chain, depth);
    }
  }
  let k = n;
  for (let i = 0; i < 4; i++) {
    const noun = nounGovernor(scene, k);
    if (noun) {
      if (noun.status !== 'none') chain.governors.push(noun);
      return climbNoun(scene, k, chain, depth + 1);
    }
    const p = np.first[k]! - 1;
    if (p <= scene.first) break;
    if (!PREPOSITION[doc.tag[p]!] && !AND.has(doc.word[p]!)) break;
    const left = np.at[p - 1] ?? -1;
    if (left < 0) break;
    k = left;
  }
  const verb = verbBefore(scene, np.first[k]!);
  const p = np.first[k]! - 1;
  const phrasal = verb < 0 && p > scene.first && PREPOSITION[doc.tag[p]!] ? verbBefore(scene, p) : -1;
  const h = verb >= 0 ? verb : phrasal;
  if (h >= 0) {
    const governor = verbGovernor(scene, h);
    if (governor?.control === 'object' || CONTROL_BY_FORCE.has(doc.lemma[doc.verbGroups.head[h]!]!)) {
      setActor(chain, k);
      return governByVerb(scene, h, g, chain, depth);
    }
  }
  chain.role = 'purpose';
  if (h >= 0 && chain.top < 0) chain.top = h;
}

/** Verb group `h` governs the action below it. */
function governByVerb(scene: Scene, h: number, g: number, chain: Chain, depth: number): void {
  const { doc } = scene;
  const governor = verbGovernor(scene, h);
  // "is to lift", "are to be lifted": decided.
  if (hasBit(doc, h, VERB.copula) && formOf(doc, g) === 'infinitive' && formOf(doc, h) === 'finite') {
    chain.governors.push({
      kind: 'verb',
      status: 'planned',
      control: 'subject',
      first: doc.verbGroups.first[h]!,
      end: doc.verbGroups.end[h]!,
      group: h,
    });
  } else if (governor) {
    const object = governor.control === 'object' && !isPassive(doc, h);
    chain.governors.push(governor);
    if (object || governor.control === 'none') chain.settled = true;
    if (governor.control === 'subject' && !['demanded'].includes(governor.status)) chain.settled = false;
  }
  climbVerb(scene, h, chain, depth + 1);
}

function climbGerund(scene: Scene, g: number, t: number, chain: Chain, depth: number): void {
  const { doc } = scene;
  const first = doc.verbGroups.first[g]!;
  if (t < scene.first) {
    chain.role = 'gerund-subject';
    return subjectGerund(scene, g, chain);
  }
  const w = doc.word[t]!;
  const h = doc.verbGroups.at[t]!;
  if (h >= 0) return governByVerb(scene, h, g, chain, depth);
  if (PREPOSITION[doc.tag[t]!] && !THAT.has(w)) return gerundAfterPreposition(scene, g, t, chain, depth);
  if (COMMA.has(w) || AND.has(w) || doc.nounPhrases.at[t]! >= 0) {
    const main = lastFinite(scene, first);
    chain.role = 'adjunct';
    if (main < 0) return subjectGerund(scene, g, chain);
    if (chain.top < 0) chain.top = main;
    const n = doc.nounPhrases.at[t]!;
    // "see fathers taking leave", "stop firms selling": the phrase is the one who acts.
    setActor(chain, n >= 0 ? n : subjectOf(scene, main).np);
    return;
  }
  chain.role = 'gerund-subject';
  subjectGerund(scene, g, chain);
}

/** "Easing the rules would help": nobody is named who does it. */
function subjectGerund(scene: Scene, g: number, chain: Chain): void {
  chain.settled = true;
  const next = nextVerb(scene, scene.doc.verbGroups.end[g]!);
  if (chain.top < 0) chain.top = next;
}

function gerundAfterPreposition(scene: Scene, g: number, p: number, chain: Chain, depth: number): void {
  const { doc } = scene;
  const w = doc.word[p]!;
  const n = doc.nounPhrases.at[p - 1] ?? -1;
  const noun = n >= 0 && p - 1 >= scene.first ? nounGovernor(scene, n) : null;
  if (noun && !MEANS.has(w)) {
    if (noun.status !== 'none') chain.governors.push(noun);
    return climbNoun(scene, n, chain, depth + 1);
  }
  const h = verbBefore(scene, p);
  if (h >= 0 && !MEANS.has(w)) {
    const governor = verbGovernor(scene, h);
    if (governor) return governByVerb(scene, h, g, chain, depth);
  }
  if (p - 1 >= scene.first && ADJECTIVE[doc.tag[p - 1]!]) {
    const adjective = adjectiveGovernor(scene, p - 1);
    const copula = verbBefore(scene, p - 1);
    if (adjective && copula >= 0) {
      chain.governors.push(adjective);
      return climbVerb(scene, copula, chain, depth + 1);
    }
  }
  const main = lastFinite(scene, p);
  chain.role = MEANS.has(w) ? 'means' : AROUND.has(w) ? 'adjunct' : 'adjunct';
  if (main < 0) {
    // "By cutting rates the council hopes": the subject follows.
    const next = nextVerb(scene, doc.verbGroups.end[g]!);
    if (next >= 0 && formOf(doc, next) === 'finite') {
      if (chain.top < 0) chain.top = next;
      setActor(chain, subjectOf(scene, next).np);
    }
    return;
  }
  if (chain.top < 0) chain.top = main;
  setActor(chain, subjectOf(scene, main).np);
}

function climbBare(scene: Scene, g: number, t: number, joined: number, chain: Chain, depth: number): void {
  const { doc } = scene;
  if (joined >= 0) return climbVerb(scene, joined, chain, depth + 1);
  if (t < scene.first) {
    chain.settled = true;
    if (chain.top < 0) chain.top = g;
    return;
  }
  const n = doc.nounPhrases.at[t]!;
  if (n >= 0) {
    // "let councils cut", "help poor countries build"; or a plain present that the tagger took for a base form.
    const h = verbBefore(scene, doc.nounPhrases.first[n]!);
    if (h >= 0 && (verbGovernor(scene, h)?.control === 'object' || CONTROL_BY_FORCE.has(doc.lemma[doc.verbGroups.head[h]!]!))) {
      setActor(chain, n);
      return governByVerb(scene, h, g, chain, depth);
    }
  }
  climbFinite(scene, g, chain, depth);
}

function climbParticiple(scene: Scene, g: number, t: number, joined: number, chain: Chain, depth: number): void {
  const { doc } = scene;
  chain.settled = true;
  chain.role = 'relative';
  const agent = agentOf(scene, doc.verbGroups.end[g]!);
  if (agent >= 0) chain.actor = agent;
  const n = t >= scene.first ? doc.nounPhrases.at[t]! : -1;
  if (n >= 0) {
    // "wants sanctions lifted", "see spending increased"
    const h = verbBefore(scene, doc.nounPhrases.first[n]!);
    const governor = h >= 0 ? verbGovernor(scene, h) : null;
    if (governor && ['want', 'demanded', 'pass'].includes(governor.status) && governor.control !== 'none') {
      chain.governors.push({ ...governor, control: 'none' });
      chain.role = 'main';
      climbVerb(scene, h, chain, depth + 1);
    }
    return;
  }
  if (joined >= 0) climbVerb(scene, joined, chain, depth + 1);
}

/** Climbs from noun phrase `n`: who has it, and which verb acts on it. */
export function climbNoun(scene: Scene, n: number, chain: Chain, depth = 0): void {
  if (depth > STEPS) return;
  const { doc } = scene;
  const np = doc.nounPhrases;
  setPossessor(scene, n, chain);
  for (let t = np.first[n]!; t < np.head[n]!; t++) {
    const adjective = adjectiveGovernor(scene, t);
    if (adjective && PREMODIFIERS.has(adjective.status)) chain.governors.push(adjective);
  }
  const before = skipLightBack(doc, np.first[n]! - 1, scene.first);
  if (before < scene.first) return climbRight(scene, n, chain, depth);
  const h = doc.verbGroups.at[before]!;
  if (h >= 0) return objectOf(scene, h, chain, depth);
  const w = doc.word[before]!;
  if (PREPOSITION[doc.tag[before]!] && !OPENERS.has(w)) {
    const outer = np.at[before - 1] ?? -1;
    if (outer >= 0 && before - 1 >= scene.first) {
      const noun = nounGovernor(scene, outer);
      if (noun) {
        if (noun.status !== 'none') chain.governors.push(noun);
        return climbNoun(scene, outer, chain, depth + 1);
      }
      const left = chainHead(scene, outer);
      const verb = verbBefore(scene, np.first[left]!);
      if (verb >= 0 && verbGovernor(scene, verb)?.end === before + 1) return objectOf(scene, verb, chain, depth);
    }
    const verb = verbBefore(scene, before);
    if (verb >= 0) {
      const governor = verbGovernor(scene, verb);
      // "called for a ban": the list holds the verb with its preposition.
      if (governor && governor.end > before) return objectOf(scene, verb, chain, depth);
    }
    return climbRight(scene, n, chain, depth);
  }
  if (AND.has(w) || COMMA.has(w)) {
    const left = np.at[before - 1] ?? -1;
    if (left >= 0 && before - 1 >= scene.first && AND.has(w) && !isTime(scene, left)) {
      return climbNoun(scene, left, chain, depth + 1);
    }
  }
  climbRight(scene, n, chain, depth);
}

const PREMODIFIERS = new Set(['proposed', 'planned', 'hypothetical', 'considered']);

/** Verb group `h` has the noun as its object. */
function objectOf(scene: Scene, h: number, chain: Chain, depth: number): void {
  const { doc } = scene;
  const governor = verbGovernor(scene, h);
  if (governor) {
    chain.governors.push(governor);
    if (governor.control === 'none' || governor.status === 'demanded') chain.settled = true;
    else if (STRONG.has(governor.status) && chain.actor < 0 && chain.possessorFirst < 0) chain.settled = false;
    if (STRONG.has(governor.status) && chain.governors.some((x) => x.status === 'demanded')) chain.settled = false;
  }
  const relative = RELATIVE.has(doc.word[doc.verbGroups.first[h]! - 1] ?? -1);
  if (chain.top < 0 && relative) chain.role = 'relative';
  climbVerb(scene, h, chain, depth + 1);
}
const STRONG = new Set(['rejected', 'approved', 'considered', 'planned', 'drafting', 'proposed', 'pledge']);

/** The noun is the subject: of a passive ("calls were rejected") or of a verb that says what becomes of it. */
function climbRight(scene: Scene, n: number, chain: Chain, depth: number): void {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let g = nextVerb(scene, np.end[n]!);
  for (let i = 0; i < 4 && g >= 0; i++) {
    if (formOf(doc, g) === 'finite') {
      const s = subjectOf(scene, g);
      if (s.relative < 0) {
        if (s.np >= 0 && (s.np === n || chainHead(scene, s.np) === n || s.before + 1 === np.first[n]!)) break;
        return;
      }
    }
    g = nextVerb(scene, doc.verbGroups.end[g]!);
  }
  if (g < 0 || formOf(doc, g) !== 'finite') return;
  const governor = verbGovernor(scene, g);
  if (governor && isPassive(doc, g)) {
    chain.governors.push(governor);
    const agent = agentOf(scene, doc.verbGroups.end[g]!);
    if (agent >= 0 && (chain.actor < 0 || governor.status === 'rejected')) chain.actor = agent;
  }
  if (chain.top < 0) chain.top = g;
  const s = subjectOf(scene, g);
  openClause(scene, s, chain);
  if (depth === 0) chain.settled = true;
}

function setActor(chain: Chain, n: number): void {
  if (n < 0 || chain.settled || chain.actor >= 0 || chain.possessorFirst >= 0) return;
  chain.actor = n;
}

/** "Trump's plan", "his plan", "government plans": who has the phrase is who acts. */
function setPossessor(scene: Scene, n: number, chain: Chain): void {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const first = np.first[n]!;
  const head = np.head[n]!;
  if (chain.actor >= 0 || chain.possessorFirst >= 0) return;
  for (let t = first; t < head; t++) {
    if (doc.tag[t] !== POS) continue;
    if (t > first && !isTimeWord(scene, t - 1)) return possess(chain, first, t);
    break;
  }
  if (doc.tag[first] === PRP$) return possess(chain, first, first + 1);
  for (let t = first; t < head; t++) {
    const end = isActorWord(doc, t);
    if (end > 0 && end <= head) return possess(chain, t, end);
  }
  const agent = agentOf(scene, np.end[n]!);
  if (agent >= 0) chain.actor = agent;
}

function isTimeWord(scene: Scene, t: number): boolean {
  const at = scene.mentions.dates.at[t];
  return at !== undefined && at >= 0;
}

function possess(chain: Chain, first: number, end: number): void {
  chain.possessorFirst = first;
  chain.possessorEnd = end;
}
