import { VERB } from '../model/doc.ts';
import { type Chain, type Governor, nounGovernor, recast, setActor, verbGovernor } from './chain.ts';
import { coordinated, subjectOf } from './clause.ts';
import { climbFinite } from './finite.ts';
import { climbGerund } from './gerunds.ts';
import { AND, COMMA, STEPS, skipLightBack, tagTable, words } from './grammar.ts';
import { climbInfinitive } from './infinitives.ts';
import { climbNoun } from './noun-governors.ts';
import { agentOf, type Scene, verbBefore } from './phrases.ts';
import { formOf, hasBit, isPassive } from './site.ts';

/** Verbs that make or let somebody act. */
export const CONTROL_BY_FORCE = words(
  'force cause get make help let allow enable permit require lead prompt persuade convince',
);

/** Climbs from verb group `g` to what governs it. */
export function climbVerb(scene: Scene, g: number, chain: Chain, depth = 0): Chain {
  if (depth > STEPS) return chain;
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
  return chain;
}

/** A draft or a study lies between the action and the order. */
export const delegates = (chain: Chain): boolean => chain.governors.some((g) => g.status === 'drafting');

/** A status noun governs the action below it: "a plan to ease", "the possibility of lifting". */
export function governByNoun(scene: Scene, noun: Governor, n: number, chain: Chain, depth: number): Chain {
  if (noun.status !== 'none') chain.governors.push(noun);
  if (noun.control === 'none') chain.settled = true;
  return climbNoun(scene, n, chain, depth + 1);
}

/** Verb group `h` governs the action below it. */
export function governByVerb(scene: Scene, h: number, g: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  const found = verbGovernor(scene, h);
  const governor = found && pushesItself(scene, found, g) ? recast(found, 'trying', 'subject') : found;
  // "is to lift", "are to be lifted": decided.
  if (hasBit(doc, h, VERB.copula) && g >= 0 && formOf(doc, g) === 'infinitive' && formOf(doc, h) === 'finite') {
    const { np } = subjectOf(scene, h);
    const noun = np >= 0 ? nounGovernor(scene, np) : null;
    // "Her goal is to cut": the goal says how far it is, and whose it is.
    if (noun && noun.status !== 'none' && depth < STEPS) return governByNoun(scene, noun, np, chain, depth);
    chain.governors.push({
      kind: 'verb',
      status: 'planned',
      control: 'subject',
      first: doc.verbGroups.first[h]!,
      end: doc.verbGroups.end[h]!,
      group: h,
    });
  } else if (governor) {
    const object =
      governor.control === 'object' && !isPassive(doc, h) && governor.status !== 'pass' && !delegates(chain);
    chain.governors.push(governor);
    if (object || governor.control === 'none') chain.settled = true;
    if (governor.control === 'none') setCaller(scene, h, chain);
  }
  climbVerb(scene, h, chain, depth + 1);
  return chain;
}

/** "The party is [pushing] to cut": nobody else is pushed. */
function pushesItself(scene: Scene, { control, group, end, first }: Governor, g: number): boolean {
  const { doc } = scene;
  if (control !== 'object' || !PUSH.has(doc.lemma[first]!) || isPassive(doc, group)) return false;
  return g >= 0 && formOf(doc, g) === 'infinitive' && doc.verbGroups.first[g]! <= end;
}
const PUSH = words('push press');

/** Notes who speaks a verb of asking. */
export function setCaller(scene: Scene, h: number, chain: Chain): void {
  const { doc } = scene;
  const first = doc.verbGroups.first[h]!;
  // "with [Lane] calling for a ban"
  const beside = formOf(doc, h) === 'gerund' ? (doc.nounPhrases.at[first - 1] ?? -1) : -1;
  const np = beside >= 0 && first > scene.first ? beside : subjectOf(scene, h).np;
  if (np < 0 || chain.caller) return;
  chain.caller = { first: doc.nounPhrases.first[np]!, end: doc.nounPhrases.end[np]! };
}

/** "only to have [the family] withdraw" */
const HAVE = words('have');
const OPEN_QUOTE = tagTable('``');

function climbBare(scene: Scene, g: number, t: number, joined: number, chain: Chain, depth: number): Chain {
  const { doc } = scene;
  // "fans chanted, “Build a wall”": a command.
  const opens = t < doc.verbGroups.first[g]! - 1 && OPEN_QUOTE[doc.tag[doc.verbGroups.first[g]! - 1]!] === 1;
  if (joined >= 0 && !opens) return climbVerb(scene, joined, chain, depth + 1);
  if (t < scene.first || opens) {
    chain.settled = true;
    if (chain.top < 0) chain.top = g;
    return chain;
  }
  // "helped end the war"
  if (doc.verbGroups.at[t]! >= 0) return governByVerb(scene, doc.verbGroups.at[t]!, g, chain, depth);
  const n = doc.nounPhrases.at[t]!;
  if (n >= 0) {
    // "let councils cut", "help poor countries build"; or a plain present that the tagger took for a base form.
    const h = verbBefore(scene, doc.nounPhrases.first[n]!);
    if (
      h >= 0 &&
      (verbGovernor(scene, h)?.control === 'object' ||
        CONTROL_BY_FORCE.has(doc.lemma[doc.verbGroups.head[h]!]!) ||
        HAVE.has(doc.lemma[doc.verbGroups.head[h]!]!))
    ) {
      setActor(chain, n);
      return governByVerb(scene, h, g, chain, depth);
    }
  }
  climbFinite(scene, g, chain, depth);
  return chain;
}

function climbParticiple(scene: Scene, g: number, t: number, joined: number, chain: Chain, depth: number): Chain {
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
      chain.governors.push(recast(governor, governor.status, 'none'));
      chain.role = 'main';
      climbVerb(scene, h, chain, depth + 1);
    }
    return chain;
  }
  if (joined >= 0) climbVerb(scene, joined, chain, depth + 1);
  return chain;
}
