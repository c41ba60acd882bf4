import type { RuleHead } from '../pattern/rule.ts';

/** The rules of the room by construction; their logic is in readings.ts and nominal.ts. */
export const rules: readonly RuleHead[] = [
  { id: 'attribution/that-clause', doc: 'Source, cue, "that", content.', examples: ['[source:The minister] [cue:said] [content:that the tax would fall]'] },
];

/** Rule of a construction code (see readings.ts). */
export function ruleOf(code: string): RuleHead {
  return { ...rules[0]!, id: `attribution/${idOf(code)}` };
}

function idOf(code: string): string {
  return code.replace(/[^a-zA-Z]+/g, '-');
}
