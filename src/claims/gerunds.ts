import { VERB } from '../model/doc.ts';
import { aimedBy, attitudeAt, holdAttitude } from './attitudes.ts';
import { adjectiveGovernor, type Chain, nounGovernor, recast, setActor, verbGovernor } from './chain.ts';
import { coordinated, lastFinite, nextVerb, phraseBefore, subjectOf } from './clause.ts';
import { climbVerb, governByNoun, governByVerb } from './governors.ts';
import { ADJECTIVE, AND, COMMA, PREPOSITION, THAT, words } from './grammar.ts';
import { chainHead, isTime, joinedFrom, type Scene, verbBefore, verbEndingAt } from './phrases.ts';
import { formOf, hasBit, isPassive } from './site.ts';

const REFLEXIVE = words('themselves itself himself herself ourselves yourselves');
const headWord = (scene: Scene, n: number): number => scene.doc.word[scene.doc.nounPhrases.head[n]!]!;
const WHILE = words('while whilst plus');
const MEANS = words('by through via');
const TELLING = words('say believe call mean warn hope');

/** Climbs from a gerund: what governs it, or the clause it stands in. */
export function climbGerund(scene: Scene, g: number, t: number, chain: Chain, depth: number): Chain {
  return climbGerundAt(scene, g, t, scene.doc.verbGroups.first[g]!, scene.doc.verbGroups.end[g]!, chain, depth);
}

/** As `climbGerund`, for tokens [first, end) that need not be a verb group (`g` is -1); `before` is the token before. */
export function climbGerundAt(
  scene: Scene,
  g: number,
  before: number,
  first: number,
  end: number,
  chain: Chain,
  depth: number,
): Chain {
  const { doc } = scene;
  const t = pastColon(scene, pastAttributes(scene, before));
  if (t < scene.first) {
    chain.role = 'gerund-subject';
    return subjectGerund(scene, end, chain);
  }
  const w = doc.word[t]!;
  const h = verbEndingAt(scene, t);
  // "says easing the rules would help": the gerund is the subject of what is said.
  if (h >= 0 && MAKE.has(doc.lemma[doc.verbGroups.head[h]!]!)) return makeIt(scene, h, chain, depth);
  if (h >= 0 && !governsGerund(scene, h)) {
    chain.role = 'gerund-subject';
    return subjectGerund(scene, end, chain);
  }
  if (h >= 0) return governByVerb(scene, h, g, chain, depth);
  if (PREPOSITION[doc.tag[t]!] && !THAT.has(w)) return gerundAfterPreposition(scene, g, t, end, chain, depth);
  if (doc.nounPhrases.at[t]! >= 0) return gerundAfterNoun(scene, t, first, end, chain, depth);
  if (COMMA.has(w) || AND.has(w)) {
    const main = lastFinite(scene, first);
    chain.role = 'adjunct';
    if (main < 0) return subjectGerund(scene, end, chain);
    if (chain.top < 0) chain.top = main;
    return setActor(chain, subjectOf(scene, main).np);
  }
  chain.role = 'gerund-subject';
  subjectGerund(scene, end, chain);
  return chain;
}

/** "The plan includes: [raising] fees, closing schools": the verb before the colon goes on. */
function pastColon(scene: Scene, t: number): number {
  return t > scene.first && COLON.has(scene.doc.word[t]!) && verbEndingAt(scene, t - 1) >= 0 ? t - 1 : t;
}
const COLON = words(':');

/** "legislation banning imports", "the ruling last year allowing appeals", "see fathers taking leave". */
function gerundAfterNoun(scene: Scene, t: number, first: number, end: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const near = doc.nounPhrases.at[t]!;
  const n = isTime(scene, near) ? phraseBefore(scene, t + 1) : near;
  const noun = n >= 0 ? nounGovernor(scene, n) : null;
  if (noun && INSTRUMENT.has(noun.status)) {
    const made = RULING.has(doc.lemma[noun.first]!) ? recast(noun, 'enacted', noun.control) : noun;
    return setActor(governByNoun(scene, made, n, chain, depth), n);
  }
  const main = lastFinite(scene, first);
  chain.role = 'adjunct';
  if (main < 0) return subjectGerund(scene, end, chain);
  if (chain.top < 0) chain.top = main;
  // "stop firms selling": the phrase is the one who acts.
  return setActor(chain, n >= 0 ? n : subjectOf(scene, main).np);
}
const INSTRUMENT: ReadonlySet<string> = new Set(['proposed', 'enacted', 'planned', 'ordered']);
const RULING = words('decision order agreement deal policy');

/** "considering electronic [tagging]": the token before the adjectives of a gerund, not before "is worth [debating]". */
function pastAttributes(scene: Scene, before: number): number {
  const { doc } = scene;
  let t = before;
  while (t >= scene.first && ADJECTIVE[doc.tag[t]!]) t--;
  const g = t >= scene.first ? doc.verbGroups.at[t]! : -1;
  return g >= 0 && !hasBit(doc, g, VERB.copula) ? t : before;
}

/** "made cutting taxes a priority" */
function makeIt(scene: Scene, h: number, chain: Chain, depth: number): Chain {
  const head = scene.doc.verbGroups.head[h]!;
  chain.governors.push({ kind: 'verb', status: 'planned', control: 'subject', first: head, end: head + 1, group: h });
  return climbVerb(scene, h, chain, depth + 1);
}
const MAKE = words('make');

function governsGerund(scene: Scene, h: number): boolean {
  const governor = verbGovernor(scene, h);
  return governor !== null && !TELLING.has(scene.doc.lemma[governor.first]!);
}

/** The verb that keeps the phrase before token `p` from acting, or -1; notes both. */
function blockedFrom(scene: Scene, p: number, chain: Chain): number {
  const { doc } = scene;
  const n = p - 1 >= scene.first ? doc.nounPhrases.at[p - 1]! : -1;
  const h = n >= 0 ? verbBefore(scene, doc.nounPhrases.first[n]!) : -1;
  if (h < 0 || !BLOCKING.has(doc.lemma[doc.verbGroups.head[h]!]!)) return -1;
  const head = doc.verbGroups.head[h]!;
  chain.governors.push({ kind: 'verb', status: 'rejected', control: 'object', first: head, end: head + 1, group: h });
  setActor(chain, n);
  return h;
}
const FROM = words('from');
const BLOCKING = words('block stop prevent bar ban prohibit keep restrain');

/** "accused [Malta] of blocking", "praised [the mayor] for cutting": whom the verb judges, or -1. */
function judgedBefore(scene: Scene, p: number): number {
  const { doc } = scene;
  let n = p - 1 >= scene.first ? doc.nounPhrases.at[p - 1]! : -1;
  if (n < 0) return -1;
  n = chainHead(scene, n);
  const h = verbBefore(scene, joinedFrom(scene, n));
  return h >= 0 && !isPassive(doc, h) && JUDGES.has(doc.lemma[doc.verbGroups.head[h]!]!) ? n : -1;
}
const JUDGED_FOR = words('of for over');
const JUDGES = words(
  'accuse suspect blame criticise criticize attack praise ridicule thank fault chide slam blast condemn denounce commend applaud assail berate rebuke scold mock lambast congratulate',
);

/** "Easing the rules would help": nobody is named who does it. */
function subjectGerund(scene: Scene, end: number, chain: Chain): Chain {
  chain.settled = true;
  let next = nextVerb(scene, end);
  while (next >= 0 && formOf(scene.doc, next) !== 'finite') next = nextVerb(scene, scene.doc.verbGroups.end[next]!);
  if (chain.top < 0) chain.top = next;
  return chain;
}

function gerundAfterPreposition(scene: Scene, g: number, p: number, end: number, chain: Chain, depth: number): Chain {
  return (
    gerundOfVerb(scene, g, p, chain, depth) ??
    gerundOfNoun(scene, g, p, chain, depth) ??
    gerundAround(scene, p, end, chain, depth)
  );
}

/** Gerunds that a verb holds through its object: "blocked ministers from", "accused Malta of", "commit themselves to". */
function gerundOfVerb(scene: Scene, g: number, p: number, chain: Chain, depth: number): Chain | null {
  const { doc } = scene;
  const w = doc.word[p]!;
  const blocked = FROM.has(w) ? blockedFrom(scene, p, chain) : -1;
  if (blocked >= 0) return climbVerb(scene, blocked, chain, depth + 1);
  // "suggests doubling the grant while cutting": the second gerund stands as the first.
  const first = WHILE.has(w) && g >= 0 ? coordinated(scene, g, p) : -1;
  if (first >= 0) return climbVerb(scene, first, chain, depth + 1);
  const n = p - 1 >= scene.first ? doc.nounPhrases.at[p - 1]! : -1;
  const own = n >= 0 && REFLEXIVE.has(headWord(scene, n)) ? verbBefore(scene, doc.nounPhrases.first[n]!) : -1;
  if (own >= 0 && verbGovernor(scene, own)) return governByVerb(scene, own, g, chain, depth);
  const judged = JUDGED_FOR.has(w) ? judgedBefore(scene, p) : -1;
  if (judged < 0) return null;
  setActor(chain, judged);
  chain.role = 'adjunct';
  return chain;
}

/** Gerunds of a process noun, verb or adjective before the preposition: "plans for", "thinks of", "open to". */
function gerundOfNoun(scene: Scene, g: number, p: number, chain: Chain, depth: number): Chain | null {
  const { doc } = scene;
  const means = MEANS.has(doc.word[p]!);
  const n = p - 1 >= scene.first ? doc.nounPhrases.at[p - 1]! : -1;
  const noun = n >= 0 && !means ? nounGovernor(scene, n) : null;
  if (noun) return governByNoun(scene, aimedBy(noun, doc.word[p]!), n, chain, depth);
  const attitude = attitudeAt(scene, p);
  if (attitude) return holdAttitude(scene, attitude, chain, depth);
  const h = means ? -1 : verbBefore(scene, p);
  if (h >= 0 && verbGovernor(scene, h)) return governByVerb(scene, h, g, chain, depth);
  if (p - 1 < scene.first || !ADJECTIVE[doc.tag[p - 1]!]) return null;
  const adjective = adjectiveGovernor(scene, p - 1);
  const copula = verbBefore(scene, p - 1);
  if (!adjective || copula < 0) return null;
  chain.governors.push(adjective);
  return climbVerb(scene, copula, chain, depth + 1);
}

/** "paid for it [by] raising", "[before] leaving": the clause that the gerund tells something of. */
function gerundAround(scene: Scene, p: number, end: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const means = MEANS.has(doc.word[p]!);
  const main = lastFinite(scene, p);
  const near = means ? lastVerb(scene, p) : main;
  // "proposed [paying] for it by raising": what is said of the act is said of its means.
  if (near >= 0 && near !== main && formOf(doc, near) !== 'participle') climbVerb(scene, near, chain, depth + 1);
  chain.role = means ? 'means' : 'adjunct';
  // "cut the deficit [without] raising", "[instead of] raising"
  if (isWithout(scene, p))
    chain.governors.push({
      kind: 'adjective',
      status: 'rejected',
      control: 'without',
      first: p,
      end: p + 1,
      group: -1,
    });
  if (main >= 0) {
    if (chain.top < 0) chain.top = main;
    return setActor(chain, subjectOf(scene, main).np);
  }
  // "By cutting rates the council hopes": the subject follows.
  const next = nextVerb(scene, end);
  if (next < 0 || formOf(doc, next) !== 'finite') return chain;
  if (chain.top < 0) chain.top = next;
  return setActor(chain, subjectOf(scene, next).np);
}

/** Does preposition `p` deny what follows: "without", "instead of", "rather than"? */
function isWithout({ doc, first }: Scene, p: number): boolean {
  if (WITHOUT.has(doc.word[p]!)) return true;
  return p > first && (OF.has(doc.word[p]!) || THAN.has(doc.word[p]!)) && INSTEAD.has(doc.word[p - 1]!);
}
const WITHOUT = words('without');
const OF = words('of');
const THAN = words('than');
const INSTEAD = words('instead rather');

/** The verb group nearest before token `t`, or -1. */
function lastVerb(scene: Scene, t: number): number {
  for (let k = t - 1; k >= scene.first; k--) if (scene.doc.verbGroups.at[k]! >= 0) return scene.doc.verbGroups.at[k]!;
  return -1;
}
