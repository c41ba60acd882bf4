import { existsSync } from 'node:fs';
import type { RuleHead, TokenRule } from '../src/pattern/rule.ts';
import { root } from './source-files.ts';

/** The rooms that hold rules, and the prefix of their rules' ids. */
export const RULE_ROOMS = [
  { room: 'date', folder: 'src/mentions/date' },
  { room: 'money', folder: 'src/mentions/money' },
  { room: 'actor', folder: 'src/mentions/actor' },
  { room: 'attribution', folder: 'src/attribution' },
  { room: 'claim', folder: 'src/claims' },
] as const;

export interface RuleTable {
  readonly room: (typeof RULE_ROOMS)[number]['room'];
  readonly folder: string;
  /** Empty while the room has no rules.ts. */
  readonly rules: readonly RuleHead[];
}

/** What each room exports as `rules`. */
export async function ruleTables(): Promise<RuleTable[]> {
  return Promise.all(
    RULE_ROOMS.map(async ({ room, folder }) => {
      const path = `${folder}/rules.ts`;
      if (!existsSync(root + path)) return { room, folder, rules: [] };
      const module: { rules?: readonly RuleHead[] } = await import(/* @vite-ignore */ `${root}${path}`);
      if (!module.rules) throw new Error(`${path} exports no \`rules\``);
      return { room, folder, rules: module.rules };
    }),
  );
}

/** Is the rule one of tokens, with a pattern in words? */
export function isTokenRule(rule: RuleHead): rule is TokenRule<unknown> {
  return 'pattern' in rule && typeof rule.pattern === 'string';
}
