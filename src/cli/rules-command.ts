import { CATALOG } from '../catalog.ts';
import type { RuleHead } from '../pattern/rule.ts';
import { EXIT, UsageError } from './exit.ts';
import type { Io } from './io.ts';

/** Prints one line a rule, or all of one rule. */
export function runRules(id: string | null, io: Io): number {
  const exact = CATALOG.find((rule) => rule.id === id);
  if (exact) {
    io.stdout.write(ruleInFull(exact));
    return EXIT.done;
  }
  const rules = CATALOG.filter((rule) => id === null || rule.id.startsWith(id));
  if (id !== null && rules.length === 0) throw new UsageError(`there is no rule "${id}"`, 'claimwire rules lists them');
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  for (const rule of rules) io.stdout.write(`${rule.id.padEnd(width)}  ${rule.doc}\n`);
  return EXIT.done;
}

function ruleInFull(rule: RuleHead & { readonly pattern?: unknown }): string {
  const { pattern } = rule;
  const shape = pattern instanceof RegExp ? String(pattern) : typeof pattern === 'string' ? pattern : null;
  const lines = [
    rule.id,
    `  ${rule.doc}`,
    ...(shape ? [`  pattern   ${shape}`] : []),
    `  priority  ${rule.priority ?? 0}`,
    ...rule.examples.map((example) => `  finds     ${example}`),
    ...(rule.refuses ?? []).map((refused) => `  refuses   ${refused}`),
  ];
  return `${lines.join('\n')}\n`;
}
