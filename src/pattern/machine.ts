import { matchList, type WordList } from '../lexicon/lists.ts';
import type { Doc } from '../model/doc.ts';
import type { Marks } from './marks.ts';
import { MOST_ROLES } from './roles.ts';
import type { TokenMatch } from './rule.ts';
import { hasTag, type TagSet } from './tag-set.ts';
import type { WordClasses } from './word-classes.ts';

/** Instructions: a code and a number each. */
export const OP = {
  /** The match ends. */
  end: 0,
  /** One token of a set of words. */
  set: 1,
  /** Goes on behind it, and at instruction `arg` when that fails. */
  split: 2,
  jump: 3,
  /** A role begins, or ends. */
  open: 4,
  close: 5,
  mention: 6,
  list: 7,
  tag: 8,
  lemma: 9,
  /** A noun phrase (0) or a verb group (1). */
  chunk: 10,
  /** Any token. */
  any: 11,
  /** To the end of the sentence. */
  rest: 12,
  /** The borders of the sentence. */
  start: 13,
  finish: 14,
} as const;

/** The instructions of some patterns, and what they mean by their numbers. */
export interface Program {
  readonly code: Int32Array;
  readonly classes: WordClasses;
  readonly lists: readonly WordList[];
  readonly tags: readonly TagSet[];
}

/** Instructions one match attempt may take before it is given up: bounds the work of a pattern on any text. */
const STEPS = 10_000;
/** What is to be tried when the path taken fails: instruction, token and length of the trail. */
const stack = new Int32Array(3 * STEPS);
/** Where roles begin and end on the path taken: twice the role, and one more at its end, and the token. */
const trail = new Int32Array(2 * STEPS);

/** Runs patterns over one Doc after another. It is the match it has found last: of that nothing may be kept. */
export class Machine implements TokenMatch {
  doc: Doc = undefined as never;
  first = 0;
  end = 0;
  readonly roleFirst = new Int32Array(MOST_ROLES).fill(-1);
  readonly roleEnd = new Int32Array(MOST_ROLES);
  private readonly roleOpen = new Int32Array(MOST_ROLES);
  /** Roles of the last match. */
  private roles = 0;
  private readonly program: Program;
  private marks: Marks = undefined as never;
  private walked = 0;

  constructor(program: Program) {
    this.program = program;
  }

  read(doc: Doc, marks: Marks): void {
    this.doc = doc;
    this.marks = marks;
  }

  /**
   * Does the pattern whose instructions begin at `begin`, with those roles as bits, match at token `t`, in a sentence that
   * ends before token `limit`?
   */
  matchAt(begin: number, roles: number, t: number, limit: number): boolean {
    const end = this.run(begin, t, limit);
    if (end <= t) return false;
    this.first = t;
    this.end = end;
    const { roleFirst, roleEnd } = this;
    for (let bits = this.roles; bits !== 0; bits &= bits - 1) roleFirst[lowest(bits)] = -1;
    this.roles = roles;
    this.setRoles();
    for (let bits = roles; bits !== 0; bits &= bits - 1)
      if (roleEnd[lowest(bits)]! <= roleFirst[lowest(bits)]!) roleFirst[lowest(bits)] = -1;
    return true;
  }

  /** End of the first match from token `from` on, or -1. */
  private run(begin: number, from: number, limit: number): number {
    const { word } = this.doc;
    const { code, classes } = this.program;
    let pc = begin;
    let t = from;
    let depth = 0;
    let walked = 0;
    for (let steps = 0; steps < STEPS; steps++) {
      const op = code[pc]!;
      const arg = code[pc + 1]!;
      let next = t;
      if (op === OP.set) next = t < limit && classes.isIn(word[t]!, arg) ? t + 1 : -1;
      else if (op === OP.open || op === OP.close) {
        trail[walked++] = 2 * arg + (op - OP.open);
        trail[walked++] = t;
      } else if (op === OP.split) {
        stack[depth++] = arg;
        stack[depth++] = t;
        stack[depth++] = walked;
      } else if (op === OP.jump) {
        pc = arg;
        continue;
      } else if (op === OP.end) {
        this.walked = walked;
        return t;
      } else next = this.elementEnd(op, arg, t, limit);
      if (next >= 0) {
        t = next;
        pc += 2;
      } else {
        if (depth === 0) return -1;
        walked = stack[--depth]!;
        t = stack[--depth]!;
        pc = stack[--depth]!;
      }
    }
    return -1;
  }

  /** Walks the trail of the match: of a role taken twice the last counts. */
  private setRoles(): void {
    const { roleFirst, roleEnd, roleOpen } = this;
    for (let i = 0; i < this.walked; i += 2) {
      const role = trail[i]! >> 1;
      if ((trail[i]! & 1) === 0) roleOpen[role] = trail[i + 1]!;
      else {
        roleFirst[role] = roleOpen[role]!;
        roleEnd[role] = trail[i + 1]!;
      }
    }
  }

  /** End of an element that begins at token `t`, or -1 where it does not. */
  private elementEnd(op: number, arg: number, t: number, limit: number): number {
    if (op === OP.rest) return limit;
    if (op === OP.finish) return t === limit ? t : -1;
    if (op === OP.start) return t === this.doc.sentences.first[this.doc.sentence[t]!] ? t : -1;
    if (t >= limit) return -1;
    const end = this.lengthAt(op, arg, t);
    return end > 0 && end <= limit ? end : -1;
  }

  private lengthAt(op: number, arg: number, t: number): number {
    const { doc, program } = this;
    switch (op) {
      case OP.mention:
        return this.marks.endAt(t, arg);
      case OP.list:
        return matchList(doc, program.lists[arg]!, t)?.end ?? 0;
      case OP.tag:
        return hasTag(program.tags[arg]!, doc, t) ? t + 1 : 0;
      case OP.lemma:
        return doc.lemma[t] === arg ? t + 1 : 0;
      case OP.chunk:
        return chunkEnd(arg === 0 ? doc.nounPhrases : doc.verbGroups, t);
      default:
        return t + 1;
    }
  }
}

/** Number of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

function chunkEnd(chunks: Doc['nounPhrases'] | Doc['verbGroups'], t: number): number {
  const k = chunks.at[t]!;
  return k >= 0 && chunks.first[k] === t ? chunks.end[k]! : 0;
}
