import type { EvidenceRule } from './evidence.ts';
import { evidence } from './rules.ts';
import { SENSES } from './triggers.ts';
import type { View } from './view.ts';

/** The evidence rules of a kind, by what triggers them. */
export interface RulesByTrigger {
  /** How often one of them counts in one name. */
  readonly most: number;
  /** The senses that trigger any, and all bits of each that do. */
  readonly senses: Uint8Array;
  readonly bits: Int32Array;
  /** The rules of bit b of sense s: `rules[starts[32 * s + b]]` up to the next start. */
  readonly starts: Uint16Array;
  /** Places in `evidence`. */
  readonly rules: Uint8Array;
}

/** Turns "what triggers this rule" round. */
export function rulesByTrigger(where: EvidenceRule['where'], most: number): RulesByTrigger {
  const bits = new Int32Array(SENSES);
  const cells: number[][] = Array.from({ length: 32 * SENSES }, () => []);
  evidence.forEach((rule, r) => {
    if (rule.where !== where) return;
    for (const trigger of rule.on) {
      bits[trigger.sense]! |= trigger.bits;
      for (let left = trigger.bits; left !== 0; left &= left - 1) {
        const cell = cells[cellOf(trigger.sense, left)]!;
        if (cell.at(-1) !== r) cell.push(r);
      }
    }
  });
  const starts = new Uint16Array(cells.length + 1);
  cells.forEach((cell, c) => {
    starts[c + 1] = starts[c]! + cell.length;
  });
  const senses = Uint8Array.from([...bits.keys()].filter((sense) => bits[sense] !== 0));
  return { most, senses, bits, starts, rules: Uint8Array.from(cells.flat()) };
}

/** The cell of the lowest of some bits of a sense. */
const cellOf = (sense: number, bits: number): number => 32 * sense + 31 - Math.clz32(bits & -bits);

const whens = evidence.map(({ when }) => when);
const times = new Uint8Array(evidence.length);
/** Number of the view that rules are tried on, and of the last one that each fired on: two triggers may name a rule. */
let now = 0;
const firedOn = new Float64Array(evidence.length);

/** The rules that have fired in a Doc, name after name, as places in `evidence`; it holds until the next Doc's. */
export let firings = new Uint8Array(1 << 12);
let count = 0;

/** Forgets what has fired: another Doc begins. */
export function startFirings(): void {
  count = 0;
}

/** Begins a name. Returns where its firings begin. */
export function startName(): number {
  if (count + 2 * times.length > firings.length) {
    const wider = new Uint8Array(2 * firings.length);
    wider.set(firings);
    firings = wider;
  }
  return count;
}

/** Ends the name whose firings begin at `from`. Returns where they end. */
export function endName(from: number): number {
  for (let i = from; i < count; i++) times[firings[i]!] = 0;
  return count;
}

/** Fires the rules that something in the view triggers. */
export function fireRules(index: RulesByTrigger, view: View): void {
  const { most, senses, bits, starts, rules } = index;
  now++;
  for (let i = 0; i < senses.length; i++) {
    const sense = senses[i]!;
    for (let left = bits[sense]! & view.bits[sense]!; left !== 0; left &= left - 1) {
      const cell = cellOf(sense, left);
      const end = starts[cell + 1]!;
      for (let k = starts[cell]!; k < end; k++) fire(rules[k]!, view, most);
    }
  }
}

function fire(rule: number, view: View, most: number): void {
  if (times[rule]! >= most || firedOn[rule] === now) return;
  const when = whens[rule];
  if (when && !when(view)) return;
  firedOn[rule] = now;
  times[rule]!++;
  firings[count++] = rule;
}
