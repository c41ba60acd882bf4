import type { Doc } from '../model/doc.ts';
import type { Draft } from './draft.ts';
import { PREPOSITION } from './grammar.ts';
import { ruleOf } from './rules.ts';
import { formOf } from './site.ts';

/** The rule of a claim that says the same with its own action word, or null. */
export function rival(doc: Doc, d: Draft, all: readonly Draft[]): string | null {
  for (const other of all) {
    if (other === d) continue;
    // "oppose [the ban]", "[the talks] were cut off": the noun is the other's target.
    const inner = through(doc, d, other);
    if (d.action.kind === 'noun' && other.action.kind === 'verb' && !inner && targets(doc, other, d.action.head))
      return ruleOf(other).id;
    // "rejected a proposal to ban", "introduced a bill that would end": one claim, the inner act.
    // "create an office to enforce it": what the act is for is no act of its own.
    if (d.chain.role === 'purpose' && isMatrix(other, d)) return ruleOf(other).id;
    const outer = through(doc, other, d);
    if (other.action.kind === 'noun' && d.action.kind === 'verb' && !outer && targets(doc, d, other.action.head))
      continue;
    // "stopped granting permits": one claim, the stop.
    if (
      other.action.end === d.action.first &&
      other.action.group >= 0 &&
      other.action.label === 'suspend' &&
      d.action.kind === 'verb'
    )
      return ruleOf(other).id;
    // "a proposal for an aid package": the package.
    if (
      d.action.kind === 'noun' &&
      other.action.kind === 'noun' &&
      d.action.entry.strength < 1 &&
      targets(doc, d, other.action.head)
    )
      return ruleOf(other).id;
    // "plans, backed by Britain, to lift": two claims.
    if (d.action.group >= 0 && formOf(doc, d.action.group) === 'participle') continue;
    const governs = other.chain.governors.some((g) =>
      g.group === d.action.group && g.group >= 0 ? true : d.action.object >= 0 && holds(doc, d.action.object, g.first),
    );
    // "cooperate in creating": the second verb says how.
    if (
      d.action.group >= 0 &&
      other.action.kind === 'verb' &&
      other.action.end + 1 === d.action.first &&
      PREPOSITION[doc.tag[other.action.end]!] &&
      formOf(doc, d.action.group) === 'gerund'
    )
      return ruleOf(other).id;
    // "force firms to pay": the rule is the act, not what it makes others do.
    if (rulesOver(other, d)) return ruleOf(other).id;
    if (rulesOver(d, other)) continue;
    if (governs && other.action.first !== d.action.end) return ruleOf(other).id;
  }
  return null;
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
  return (
    !stance && other.chain.role !== 'purpose' && other.action.kind === 'verb' && other.action.end <= d.action.first
  );
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
