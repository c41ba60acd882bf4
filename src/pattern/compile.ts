import { isInList, matchList, wordList } from '../lexicon/lists.ts';
import { addWord, normalize } from '../lexicon/vocabulary.ts';
import type { Doc } from '../model/doc.ts';
import { type Opening, openingsOf } from './openings.ts';
import { type Node, PatternError, parsePattern } from './parse-pattern.ts';
import type { TokenMatch, TokenRange, TokenRule } from './rule.ts';
import { hasTag, tagSet } from './tag-set.ts';

/** Mentions by name for `<name>` elements: token -> end token of the mention that begins there, or 0. */
export type MentionEnds = Readonly<Record<string, Int32Array | undefined>>;

/** Steps one match attempt may take before it is given up: bounds the work of a pattern on any text. */
const STEPS = 2000;
const GAP = 5;

interface Machine {
  doc: Doc;
  mentions: MentionEnds;
  first: number;
  limit: number;
  steps: number;
  end: number;
  /** By number of role: where it began and ended, and where the one that is being matched began. */
  roleFirst: Int32Array;
  roleEnd: Int32Array;
  roleOpen: Int32Array;
}
type Matcher = (m: Machine, t: number) => boolean;

/** A pattern ready to run. */
export interface CompiledPattern {
  /** The ways in which a match may begin, or null: with anything. */
  readonly openings: readonly Opening[] | null;
  readonly roles: readonly string[];
  /** The match that begins at token `t` of sentence `s`, or null. */
  readonly matchAt: (doc: Doc, mentions: MentionEnds, s: number, t: number) => TokenMatch | null;
}

/** Compiles a token rule. @throws Error that names the rule and the column of the fault. */
export function compileRule<V>(rule: TokenRule<V>): CompiledPattern {
  try {
    return compilePattern(rule.pattern);
  } catch (error) {
    if (error instanceof PatternError) throw new Error(`rule ${rule.id}: ${error.message}`);
    throw error;
  }
}

/** Compiles a pattern. @throws PatternError */
export function compilePattern(pattern: string): CompiledPattern {
  const tree = parsePattern(pattern);
  const roles: string[] = [];
  const done: Matcher = (m, t) => {
    m.end = t;
    return true;
  };
  const run = compileNode(tree, done, roles);
  const m: Machine = {
    doc: undefined as never,
    mentions: {},
    first: 0,
    limit: 0,
    steps: 0,
    end: 0,
    roleFirst: new Int32Array(roles.length),
    roleEnd: new Int32Array(roles.length),
    roleOpen: new Int32Array(roles.length),
  };
  return {
    openings: openingsOf(tree),
    roles,
    matchAt(doc, mentions, s, t) {
      m.doc = doc;
      m.mentions = mentions;
      m.first = doc.sentences.first[s]!;
      m.limit = doc.sentences.end[s]!;
      m.steps = 0;
      for (let r = 0; r < roles.length; r++) m.roleFirst[r] = -1;
      if (!run(m, t) || m.end === t) return null;
      const found: Record<string, TokenRange> = {};
      for (let r = 0; r < roles.length; r++) {
        if (m.roleFirst[r]! >= 0 && m.roleEnd[r]! > m.roleFirst[r]!)
          found[roles[r]!] = { first: m.roleFirst[r]!, end: m.roleEnd[r]! };
      }
      return { doc, first: t, end: m.end, roles: found };
    },
  };
}

function compileNode(node: Node, next: Matcher, roles: string[]): Matcher {
  switch (node.kind) {
    case 'seq':
      return node.items.reduceRight((after, item) => compileNode(item, after, roles), next);
    case 'any': {
      const choices = node.items.map((item) => compileNode(item, next, roles));
      return (m, t) => {
        for (const choice of choices) if (choice(m, t)) return true;
        return false;
      };
    }
    case 'repeat':
      return compileRepeat(node, next, roles);
    case 'role':
      return compileRole(node, next, roles);
    case 'gap':
      return (m, t) => {
        const stop = Math.min(m.limit, t + GAP);
        for (let k = t; k <= stop; k++) if (next(m, k)) return true;
        return false;
      };
    case 'rest':
      return (m) => next(m, m.limit);
    case 'start':
      return (m, t) => t === m.first && next(m, t);
    case 'finish':
      return (m, t) => t === m.limit && next(m, t);
    default: {
      const length = elementLength(node);
      return (m, t) => {
        if (t >= m.limit || ++m.steps > STEPS) return false;
        const end = length(m, t);
        return end > 0 && end <= m.limit && next(m, end);
      };
    }
  }
}

function compileRepeat(node: Node & { kind: 'repeat' }, next: Matcher, roles: string[]): Matcher {
  if (node.max === 1) {
    const once = compileNode(node.item, next, roles);
    return (m, t) => once(m, t) || next(m, t);
  }
  let from = -1;
  const again: Matcher = (m, t) => {
    if (t === from) return false;
    const before = from;
    from = t;
    const more = item(m, t);
    from = before;
    return more || next(m, t);
  };
  const item = compileNode(node.item, again, roles);
  return node.min === 0 ? again : item;
}

function compileRole(node: Node & { kind: 'role' }, next: Matcher, roles: string[]): Matcher {
  const r = roles.includes(node.name) ? roles.indexOf(node.name) : roles.push(node.name) - 1;
  const inner = compileNode(
    node.item,
    (m, t) => {
      const first = m.roleFirst[r]!;
      const end = m.roleEnd[r]!;
      m.roleFirst[r] = m.roleOpen[r]!;
      m.roleEnd[r] = t;
      if (next(m, t)) return true;
      m.roleFirst[r] = first;
      m.roleEnd[r] = end;
      return false;
    },
    roles,
  );
  return (m, t) => {
    const before = m.roleOpen[r]!;
    m.roleOpen[r] = t;
    const ok = inner(m, t);
    m.roleOpen[r] = before;
    return ok;
  };
}

type Element = Node & { kind: 'word' | 'tag' | 'lemma' | 'list' | 'mention' };

/** End of the element at token t, or 0 where it does not match. */
function elementLength(node: Element): (m: Machine, t: number) => number {
  switch (node.kind) {
    case 'word': {
      const id = addWord(normalize(node.name));
      return (m, t) => (m.doc.word[t] === id ? t + 1 : 0);
    }
    case 'lemma': {
      const id = addWord(normalize(node.name));
      return (m, t) => (m.doc.lemma[t] === id ? t + 1 : 0);
    }
    case 'tag': {
      const set = tagSet([node.name]);
      return (m, t) => (hasTag(set, m.doc, t) ? t + 1 : 0);
    }
    case 'list': {
      const list = wordList(node.name);
      return list.mode === 'word' && list.phrases.size === 0
        ? (m, t) => (isInList(list, m.doc.word[t]!) ? t + 1 : 0)
        : (m, t) => matchList(m.doc, list, t)?.end ?? 0;
    }
    case 'mention': {
      const { name } = node;
      if (name === 'np' || name === 'vg') return (m, t) => chunkEnd(m.doc, name, t);
      return (m, t) => m.mentions[name]?.[t] ?? 0;
    }
  }
}

function chunkEnd(doc: Doc, name: 'np' | 'vg', t: number): number {
  const chunks = name === 'np' ? doc.nounPhrases : doc.verbGroups;
  const k = chunks.at[t]!;
  return k >= 0 && chunks.first[k] === t ? chunks.end[k]! : 0;
}
