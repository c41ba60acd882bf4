import type { Doc } from '../model/doc.ts';
import type { Draft } from './draft.ts';
import { PREPOSITION, words } from './grammar.ts';
import { ruleOf } from './rules.ts';
import { formOf } from './site.ts';

/** The rule of a claim that says the same with its own action word, or null. */
export function rival(doc: Doc, d: Draft, all: readonly Draft[]): string | null {
  const other = all.find((x) => x !== d && !isActOf(doc, d, x) && goesBefore(doc, x, d));
  return other ? ruleOf(other).id : null;
}

/** Does `x` say what `d` says, or say it better? */
const goesBefore = (doc: Doc, x: Draft, d: Draft): boolean =>
  isActOf(doc, x, d) ||
  servesOffice(doc, d, x) ||
  saysAgain(doc, d, x) ||
  (!keepsApart(doc, d, x) && yields(doc, d, x));

/** Does `d` only repeat, explain or carry out what `other` says? */
function saysAgain(doc: Doc, d: Draft, other: Draft): boolean {
  // "oppose [the ban]", "[the talks] were cut off": the noun is the other's target.
  const target = d.action.kind === 'noun' && other.action.kind === 'verb' && targets(doc, other, d.action.head);
  if (target && !through(doc, d, other)) return true;
  // "create an office to enforce it": what the act is for is no act of its own.
  return d.chain.role === 'purpose' && isMatrix(other, d);
}

/** "oppose [the ban]": the verb goes before its own target; "plans, [backed] by Britain, to lift": two claims. */
function keepsApart(doc: Doc, d: Draft, other: Draft): boolean {
  if (d.action.kind !== 'verb') return false;
  return other.action.kind === 'noun' && !through(doc, other, d) && targets(doc, d, other.action.head);
}

/**
 * "appointed a prosecutor to [investigate]": what the office is for; but "called for a [special prosecutor] to
 * investigate": he is to act.
 */
function servesOffice(doc: Doc, d: Draft, other: Draft): boolean {
  const [office, act] = d.action.label === 'appoint' ? [d, other] : [other, d];
  const { group } = act.action;
  if (office.action.label !== 'appoint' || group < 0 || formOf(doc, group) !== 'infinitive') return false;
  if (act.action.first < office.action.end) return false;
  const named = office.action.kind === 'noun' && act.chain.actor === doc.nounPhrases.at[office.action.head];
  const demanded = act.chain.governors.some((g) => g.status === 'demanded');
  if (named && demanded) return office === d;
  const t = doc.verbGroups.first[group]! - 1;
  const behind = t === office.action.end - 1 || (office.action.object >= 0 && holds(doc, office.action.object, t));
  return behind && office !== d;
}

/** "oppose the refugees' [return]", "allowed the [extension] of the lease": the noun says what is done, with its own object. */
function isActOf(doc: Doc, noun: Draft, verb: Draft): boolean {
  if (noun.action.kind !== 'noun') return false;
  // "is against [a ban]": the ban, rejected.
  if (verb.action.entry.phrase === 'be against') return targets(doc, verb, noun.action.head);
  if (noun.action.match !== 'class' || !ACTS.has(doc.lemma[noun.action.head]!)) return false;
  return ATTITUDES.has(verb.action.label) && targets(doc, verb, noun.action.head);
}
const ATTITUDES: ReadonlySet<string> = new Set(['support', 'oppose', 'permit', 'suspend']);
const ACTS = words(
  'return extension expulsion repatriation deportation deployment withdrawal release closure renewal resettlement extradition accession detention removal eviction',
);

function yields(doc: Doc, d: Draft, other: Draft): boolean {
  const { action } = d;
  const verbs = action.kind === 'verb' && other.action.kind === 'verb';
  // "takes issue with a board created under the bill": the act that is judged.
  if (isJudged(d, other)) return true;
  // "stopped granting permits": one claim, the stop.
  if (verbs && other.action.end === action.first && other.action.label === 'suspend') return true;
  // "a proposal for an aid package": the package.
  if (action.kind === 'noun' && other.action.kind === 'noun' && action.entry.strength < 1) {
    if (targets(doc, d, other.action.head)) return true;
  }
  if (action.group >= 0 && formOf(doc, action.group) === 'participle') return false;
  // "cooperate in creating": the second verb says how.
  const governed = d.chain.governors.some((g) => g.group >= 0 && g.group === other.action.group);
  const gerund = verbs && !governed && action.group >= 0 && formOf(doc, action.group) === 'gerund';
  if (gerund && other.action.end + 1 === action.first && PREPOSITION[doc.tag[other.action.end]!]) return true;
  // "force firms to pay": the rule is the act, not what it makes others do.
  if (rulesOver(other, d)) return true;
  if (rulesOver(d, other) || other.action.first === action.end) return false;
  // "rejected a proposal to ban", "introduced a bill that would end": one claim, the inner act.
  return other.chain.governors.some(
    (g) => (g.group === action.group && g.group >= 0) || (action.object >= 0 && holds(doc, action.object, g.first)),
  );
}

/** Does `other` say, in a relative clause, what the phrase does that `d` is for or against, or what is done to it? */
function isJudged(d: Draft, other: Draft): boolean {
  const { label, object, end, group } = d.action;
  if (label !== 'support' && label !== 'oppose') return false;
  // "oppose raising the levy"
  if (group >= 0 && other.chain.governors.some((g) => g.group === group)) return true;
  if (object < 0 || other.chain.role !== 'relative' || other.action.first < end) return false;
  return other.action.object === object || other.chain.actor === object;
}

const RULING: ReadonlySet<string> = new Set(['permit', 'impose', 'ban']);

/** Does the verb of `outer` allow, force or forbid what `inner` says? */
function rulesOver(outer: Draft, inner: Draft): boolean {
  const g = outer.action.group;
  return g >= 0 && RULING.has(outer.action.label) && inner.chain.governors.some((x) => x.group === g);
}

/** Is `other` the act that the purpose clause of `d` belongs to? */
function isMatrix(other: Draft, d: Draft): boolean {
  const stance = other.action.label === 'support' || other.action.label === 'oppose';
  const same = d.chain.top >= 0 && (d.chain.top === other.action.group || d.chain.top === other.chain.top);
  if (!same || stance || d.chain.hypothetical || other.chain.role === 'purpose') return false;
  return other.action.kind === 'verb' && other.action.end <= d.action.first;
}

/** "rejected [calls] for an inquiry": a process noun stands between the verb `outer` and the act. */
function through(doc: Doc, d: Draft, outer: Draft): boolean {
  const n = outer.action.object;
  return n >= 0 && d.chain.governors.some((g) => g.kind === 'noun' && holds(doc, n, g.first));
}

function targets(doc: Doc, d: Draft, t: number): boolean {
  if (d.action.object >= 0 && holds(doc, d.action.object, t)) return true;
  return d.target !== null && d.target.first <= t && t < d.target.end;
}

const holds = (doc: Doc, n: number, t: number): boolean =>
  doc.nounPhrases.first[n]! <= t && t < doc.nounPhrases.end[n]!;
