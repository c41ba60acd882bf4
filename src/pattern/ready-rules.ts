import { keptGroup, keptLines } from '../lexicon/image.ts';
import { wordList } from '../lexicon/lists.ts';
import { compileRule, Parts } from './compile.ts';
import { dispatchOf, setsIn } from './dispatch.ts';
import { Machine } from './machine.ts';
import type { TokenRule } from './rule.ts';
import { tagSet } from './tag-set.ts';
import { classify, WordClasses } from './word-classes.ts';

/** Token rules as numbers: what compiling them makes, and the build keeps. */
type RuleTables = ReturnType<typeof tablesOf>;

/** Token rules ready to run together. */
export interface ReadyRules<V> {
  readonly rules: readonly TokenRule<V>[];
  readonly tables: RuleTables;
  /** Columns of a row of `pairs`, and numbers of a test of `behindClasses`. */
  readonly columns: number;
  readonly behindWidth: number;
  readonly classes: WordClasses;
  readonly machine: Machine;
  /** Rule -> the last token it was tried at: several things at a token may name it. */
  readonly triedAt: Int32Array;
}

/**
 * Compiles rules once, when their room loads, or takes what the build has kept of that under `name`; `mentions` are the
 * names of the kinds of `Marks` that their patterns read.
 * @throws Error that names the rule and what is wrong with its pattern.
 */
export function compileRules<V>(
  name: string,
  rules: readonly TokenRule<V>[],
  mentions: readonly string[],
): ReadyRules<V> {
  const parts = new Parts(mentions);
  const tables = keptGroup(`rules.${name}`, () => tablesOf(rules, parts, mentions));
  const lists = keptLines(`rules.${name}.lists`, () => parts.lists).map(wordList);
  const tags = keptLines(`rules.${name}.tags`, () => parts.tags).map((tag) => tagSet([tag]));
  const { code, classOf, classSets, rowOf, pairs, kinds, behindClasses, behindKinds } = tables;
  const classes = new WordClasses({ of: classOf, sets: classSets, count: rowOf.length });
  return {
    rules,
    tables,
    columns: pairs.length / kinds.length,
    behindWidth: behindClasses.length / behindKinds.length,
    classes,
    machine: new Machine({ code, classes, lists, tags }),
    triedAt: new Int32Array(rules.length),
  };
}

function tablesOf<V>(rules: readonly TokenRule<V>[], parts: Parts, mentions: readonly string[]) {
  const code: number[] = [];
  const patterns = rules.map((rule) => compileRule(rule, parts, code));
  const unknown = parts.mentions[mentions.length];
  if (unknown !== undefined) throw new Error(`no mention is called "${unknown}"`);
  const openings = patterns.map(({ openings }, i) => {
    if (openings) return openings;
    throw new Error(`rule ${rules[i]!.id}: begins with anything, not with words or a mention`);
  });
  const classes = classify([...new Set([...parts.sets, ...setsIn(openings.flat())])]);
  return {
    code: Int32Array.from(code),
    /** By rule: where its instructions begin, and its roles as bits. */
    begins: Int32Array.from(patterns, ({ begin }) => begin),
    roles: Int32Array.from(patterns, ({ roles }) => roles),
    classOf: classes.of,
    classSets: classes.sets,
    ...dispatchOf(openings, classes, mentions),
  };
}
