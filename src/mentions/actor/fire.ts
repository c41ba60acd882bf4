import { evidence } from './rules.ts';
import { SENSES, type Trigger } from './triggers.ts';
import type { View } from './view.ts';

/** Rules that one bit of one kind triggers. */
interface OneSense {
  readonly sense: Trigger['sense'];
  /** All bits that trigger any rule. */
  readonly bits: number;
  /** Bit number -> places of rules in `evidence`. */
  readonly rules: readonly (readonly number[])[];
}

/** The evidence rules of a kind, by what triggers them. */
export type RulesByTrigger = readonly OneSense[];

/** Turns "what triggers this rule" round. */
export function rulesByTrigger(where: 'name' | 'context'): RulesByTrigger {
  return SENSES.map((sense): OneSense => {
    const rules = Array.from({ length: 32 }, (): number[] => []);
    let bits = 0;
    evidence.forEach((rule, r) => {
      const own = rule.where === where ? rule.on.filter((trigger) => trigger.sense === sense) : [];
      for (const trigger of own) {
        bits |= trigger.bits;
        for (let bit = 0; bit < 32; bit++) if (trigger.bits & (1 << bit)) rules[bit]!.push(r);
      }
    });
    return { sense, bits, rules };
  }).filter(({ bits }) => bits !== 0);
}

/** Number of the view that rules are tried on, and of the last one that each was tried on: two triggers may name a rule. */
let now = 0;
const triedAt = new Float64Array(evidence.length);

/** Tries the rules that something in the view triggers; `times` says how often each has fired, `most` how often it may. */
export function fireRules(index: RulesByTrigger, view: View, most: number, times: Uint8Array, fired: number[]): void {
  now++;
  for (const { sense, bits, rules } of index) {
    for (let left = bits & bitsOf(view, sense); left !== 0; left &= left - 1) {
      for (const r of rules[31 - Math.clz32(left & -left)]!) {
        if (triedAt[r] === now) continue;
        triedAt[r] = now;
        if (times[r]! >= most || !evidence[r]!.when(view)) continue;
        times[r] = times[r]! + 1;
        fired.push(r);
      }
    }
  }
}

/** What the view has of one kind. */
export function bitsOf(view: View, sense: Trigger['sense']): number {
  switch (sense) {
    case 'facts':
      return view.segment.some;
    case 'form':
      return view.form;
    case 'state':
      return view.state;
    case 'before':
      return view.beforeUses;
    case 'after':
      return view.afterUses;
  }
}
