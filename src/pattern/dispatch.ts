import type { Doc } from '../model/doc.ts';
import type { Starts } from './anchors.ts';
import { isInMasks, type Masks, masksOf } from './masks.ts';

/** Rules that may begin with the same thing. */
export interface RuleGroup {
  readonly rules: readonly number[];
  /** What the token after that must be for any of them; null where one of them takes anything. */
  readonly second: TokenTest | null;
}

/** Rules by word: `groups[groupOf[id]]` may begin with the word; group 0 is none. */
export interface RulesByWord {
  readonly groupOf: Uint16Array;
  readonly groups: readonly RuleGroup[];
}

/** For each word and mention name, the numbers of the rules that a match may begin with it. */
export interface Dispatch {
  readonly byForm: RulesByWord;
  readonly byLemma: RulesByWord;
  readonly byMention: readonly (readonly [name: string, group: RuleGroup])[];
  /** Rules whose first element can be any token; null when there are none. */
  readonly anywhere: RuleGroup | null;
}

/** What is known of the first two tokens of a rule's matches; null where nothing is. */
export interface Opening {
  readonly starts: Starts | null;
  readonly seconds: Starts | null;
}

/** Turns "what may this rule begin with" round: which rules may begin with this. */
export function dispatchOf(openings: readonly Opening[]): Dispatch {
  const byForm = new Map<number, Set<number>>();
  const byLemma = new Map<number, Set<number>>();
  const byMention = new Map<string, number[]>();
  const anywhere: number[] = [];
  openings.forEach(({ starts }, rule) => {
    if (!starts) anywhere.push(rule);
    for (const { entries, mode } of starts?.lists ?? []) {
      for (const { words } of entries) {
        add(byForm, words[0]!, rule);
        if (mode !== 'word') add(byLemma, words[0]!, rule);
      }
    }
    for (const name of starts?.mentions ?? []) byMention.set(name, [...(byMention.get(name) ?? []), rule]);
  });
  return {
    byForm: toGroups(byForm, openings),
    byLemma: toGroups(byLemma, openings),
    byMention: [...byMention].map(([name, rules]) => [name, toGroup(rules, openings)]),
    anywhere: anywhere.length > 0 ? toGroup(anywhere, openings) : null,
  };
}

function add(index: Map<number, Set<number>>, word: number, rule: number): void {
  const rules = index.get(word);
  if (rules) rules.add(rule);
  else index.set(word, new Set([rule]));
}

/** Words with the same rules share a group, so that one small number a word is enough. */
function toGroups(index: ReadonlyMap<number, ReadonlySet<number>>, openings: readonly Opening[]): RulesByWord {
  const groupOf = new Uint16Array([...index.keys()].reduce((most, id) => Math.max(most, id + 1), 0));
  const groups: RuleGroup[] = [{ rules: [], second: null }];
  const known = new Map<string, number>();
  for (const [word, rules] of index) {
    const key = [...rules].join(' ');
    let group = known.get(key);
    if (group === undefined) {
      group = groups.push(toGroup([...rules], openings)) - 1;
      known.set(key, group);
    }
    groupOf[word] = group;
  }
  return { groupOf, groups };
}

function toGroup(rules: readonly number[], openings: readonly Opening[]): RuleGroup {
  const seconds: Starts[] = [];
  for (const r of rules) {
    const { seconds: one } = openings[r]!;
    if (!one) return { rules, second: null };
    seconds.push(one);
  }
  const lists = [...new Set(seconds.flatMap((s) => s.lists))];
  return { rules, second: testOf({ lists, mentions: [...new Set(seconds.flatMap((s) => s.mentions))] }) };
}

/** A test for one token. */
export interface TokenTest {
  readonly forms: Masks;
  readonly lemmas: Masks;
  readonly mentions: readonly string[];
}

/** Merges what a token must be into masks. */
export function testOf({ lists, mentions }: Starts): TokenTest {
  return { forms: masksOf(lists), lemmas: masksOf(lists.filter(({ mode }) => mode !== 'word')), mentions };
}

/** Is token `t` what the test asks for? */
export function passes(
  test: TokenTest,
  doc: Doc,
  mentions: Readonly<Record<string, Int32Array | undefined>>,
  t: number,
): boolean {
  if (isInMasks(test.forms, doc.word[t]!)) return true;
  for (const name of test.mentions) if (mentions[name]?.[t]) return true;
  return test.lemmas.length > 0 && isInMasks(test.lemmas, doc.lemma[t]!);
}
