import { addWord, normalize } from '../lexicon/vocabulary.ts';
import { OP } from './machine.ts';
import { isOfWords, type Opening, openingsOf, type Words, wordsOf } from './openings.ts';
import { type Node, PatternError, parsePattern } from './parse-pattern.ts';
import { roleNumber } from './roles.ts';
import type { TokenRule } from './rule.ts';
import { tagSet } from './tag-set.ts';

/** What patterns that are compiled together refer to by number. */
export class Parts {
  readonly sets: Words[] = [];
  /** Names of lists and of tags. */
  readonly lists: string[] = [];
  readonly tags: string[] = [];
  readonly mentions: string[];

  constructor(mentions: readonly string[] = []) {
    this.mentions = [...mentions];
  }
}

/** A pattern as instructions of a machine. */
export interface CompiledPattern {
  /** Where its instructions begin. */
  readonly begin: number;
  /** Its roles by number, as bits. */
  readonly roles: number;
  /** The ways in which a match may begin, or null: with anything. */
  readonly openings: readonly Opening[] | null;
}

/** Compiles a token rule. @throws Error that names the rule and the column of the fault. */
export function compileRule<V>(rule: TokenRule<V>, parts: Parts, code: number[]): CompiledPattern {
  try {
    return compilePattern(rule.pattern, parts, code);
  } catch (error) {
    if (error instanceof PatternError) throw new Error(`rule ${rule.id}: ${error.message}`);
    throw error;
  }
}

/** Compiles a pattern: writes its instructions behind those of others. @throws PatternError */
export function compilePattern(pattern: string, parts: Parts = new Parts(), code: number[] = []): CompiledPattern {
  const tree = parsePattern(pattern);
  const begin = code.length;
  const out: Output = { code, roles: 0, parts };
  writeNode(tree, out);
  write(out, OP.end, 0);
  return { begin, roles: out.roles, openings: openingsOf(tree) };
}

interface Output {
  readonly code: number[];
  roles: number;
  readonly parts: Parts;
}

/** Tokens of a gap, at most. */
const GAP = 5;

/** Writes an instruction; the place of its number is told, to be filled in later. */
function write({ code }: Output, op: number, arg: number): number {
  code.push(op, arg);
  return code.length - 1;
}

function numberIn<T>(of: T[], item: T): number {
  const known = of.indexOf(item);
  return known >= 0 ? known : of.push(item) - 1;
}

function writeNode(node: Node, out: Output): void {
  const { code, parts } = out;
  switch (node.kind) {
    case 'seq':
      for (const item of node.items) writeNode(item, out);
      return;
    case 'any':
      if (isOfWords(node)) write(out, OP.set, numberIn(parts.sets, wordsOf(node)));
      else writeChoice(node.items, out);
      return;
    case 'repeat':
      writeRepeat(node, out);
      return;
    case 'role': {
      const role = roleNumber(node.name);
      out.roles |= 1 << role;
      write(out, OP.open, role);
      writeNode(node.item, out);
      write(out, OP.close, role);
      return;
    }
    case 'gap': {
      const ends = Array.from({ length: GAP }, () => {
        const longer = write(out, OP.split, 0);
        const end = write(out, OP.jump, 0);
        code[longer] = code.length;
        write(out, OP.any, 0);
        return end;
      });
      for (const end of ends) code[end] = code.length;
      return;
    }
    case 'rest':
    case 'start':
    case 'finish':
      write(out, OP[node.kind], 0);
      return;
    default:
      writeElement(node, out);
  }
}

function writeChoice(items: readonly Node[], out: Output): void {
  const { code } = out;
  const ends = items.map((item, i) => {
    const other = i < items.length - 1 ? write(out, OP.split, 0) : -1;
    writeNode(item, out);
    if (other < 0) return -1;
    const end = write(out, OP.jump, 0);
    code[other] = code.length;
    return end;
  });
  for (const end of ends) if (end >= 0) code[end] = code.length;
}

function writeRepeat({ item, min, max }: Node & { kind: 'repeat' }, out: Output): void {
  const { code } = out;
  const begin = code.length;
  if (min === 1) writeNode(item, out);
  const end = write(out, OP.split, 0);
  if (min === 0) writeNode(item, out);
  if (max === 'many') write(out, OP.jump, begin);
  code[end] = code.length;
}

function writeElement(node: Node & { kind: 'word' | 'tag' | 'lemma' | 'list' | 'mention' }, out: Output): void {
  const { parts } = out;
  const { name } = node;
  if (isOfWords(node)) write(out, OP.set, numberIn(parts.sets, wordsOf(node)));
  else if (node.kind === 'list') write(out, OP.list, numberIn(parts.lists, name));
  else if (node.kind === 'lemma') write(out, OP.lemma, addWord(normalize(name)));
  else if (node.kind === 'tag') {
    // Throws where there is no such tag.
    tagSet([name]);
    write(out, OP.tag, numberIn(parts.tags, name));
  } else if (name === 'np' || name === 'vg') write(out, OP.chunk, name === 'np' ? 0 : 1);
  else write(out, OP.mention, numberIn(parts.mentions, name));
}
