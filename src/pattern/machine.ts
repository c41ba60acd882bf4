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

/** A pattern as instructions. */
export interface Program {
  readonly code: Int32Array;
  /** Numbers of its roles. */
  readonly roles: readonly number[];
}

/** What the instructions of some programs mean by their numbers. */
export interface Tables {
  readonly classes: WordClasses;
  readonly lists: readonly WordList[];
  readonly tags: readonly TagSet[];
}

/** Instructions one match attempt may take before it is given up: bounds the work of a pattern on any text. */
const STEPS = 10_000;
/** What is to be tried when the path taken fails: instruction and token; or, with ~role, how the role was before. */
const stack = new Int32Array(3 * STEPS);

/** Runs programs over one Doc after another. It is the match it has found last: of that nothing may be kept. */
export class Machine implements TokenMatch {
  doc: Doc = undefined as never;
  first = 0;
  end = 0;
  readonly roleFirst = new Int32Array(MOST_ROLES).fill(-1);
  readonly roleEnd = new Int32Array(MOST_ROLES);
  private readonly roleOpen = new Int32Array(MOST_ROLES);
  /** Roles that may not be -1. */
  private used: readonly number[] = [];
  private readonly tables: Tables;
  private marks: Marks = undefined as never;

  constructor(tables: Tables) {
    this.tables = tables;
  }

  read(doc: Doc, marks: Marks): void {
    this.doc = doc;
    this.marks = marks;
  }

  /** Is there a match that begins at token `t`? */
  matchAt({ code, roles }: Program, t: number): boolean {
    const { roleFirst, roleEnd, doc, used } = this;
    for (let i = 0; i < used.length; i++) roleFirst[used[i]!] = -1;
    this.used = roles;
    const end = this.run(code, t, doc.sentences.end[doc.sentence[t]!]!);
    if (end <= t) return false;
    this.first = t;
    this.end = end;
    for (let i = 0; i < roles.length; i++) if (roleEnd[roles[i]!]! <= roleFirst[roles[i]!]!) roleFirst[roles[i]!] = -1;
    return true;
  }

  /** End of the first match from token `from` on, or -1. */
  private run(code: Int32Array, from: number, limit: number): number {
    const { classes } = this.tables;
    let pc = 0;
    let t = from;
    let depth = 0;
    for (let steps = 0; steps < STEPS; steps++) {
      const op = code[pc]!;
      const arg = code[pc + 1]!;
      let next = -1;
      if (op === OP.set) {
        if (t < limit && classes.isIn(this.doc.word[t]!, arg)) next = t + 1;
      } else if (op === OP.split) {
        stack[depth] = arg;
        stack[depth + 1] = next = t;
        depth += 3;
      } else if (op === OP.jump) {
        pc = arg;
        continue;
      } else if (op === OP.end) return t;
      else if (op === OP.open || op === OP.close) {
        if (depth > 0) depth = this.keep(op, arg, depth);
        this.setRole(op, arg, t);
        next = t;
      } else next = this.elementEnd(op, arg, t, limit);
      if (next >= 0) {
        t = next;
        pc += 2;
        continue;
      }
      do {
        if (depth === 0) return -1;
        depth -= 3;
        if (stack[depth]! < 0) this.undo(depth);
      } while (stack[depth]! < 0);
      pc = stack[depth]!;
      t = stack[depth + 1]!;
    }
    return -1;
  }

  private setRole(op: number, role: number, t: number): void {
    if (op === OP.open) this.roleOpen[role] = t;
    else {
      this.roleFirst[role] = this.roleOpen[role]!;
      this.roleEnd[role] = t;
    }
  }

  private keep(op: number, role: number, depth: number): number {
    stack[depth] = ~(op === OP.open ? role + MOST_ROLES : role);
    stack[depth + 1] = op === OP.open ? this.roleOpen[role]! : this.roleFirst[role]!;
    stack[depth + 2] = this.roleEnd[role]!;
    return depth + 3;
  }

  private undo(depth: number): void {
    const role = ~stack[depth]!;
    if (role >= MOST_ROLES) this.roleOpen[role - MOST_ROLES] = stack[depth + 1]!;
    else {
      this.roleFirst[role] = stack[depth + 1]!;
      this.roleEnd[role] = stack[depth + 2]!;
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
    const { doc, tables } = this;
    switch (op) {
      case OP.mention:
        return this.marks.endAt(t, arg);
      case OP.list:
        return matchList(doc, tables.lists[arg]!, t)?.end ?? 0;
      case OP.tag:
        return hasTag(tables.tags[arg]!, doc, t) ? t + 1 : 0;
      case OP.lemma:
        return doc.lemma[t] === arg ? t + 1 : 0;
      case OP.chunk:
        return chunkEnd(arg === 0 ? doc.nounPhrases : doc.verbGroups, t);
      default:
        return t + 1;
    }
  }
}

function chunkEnd(chunks: Doc['nounPhrases'] | Doc['verbGroups'], t: number): number {
  const k = chunks.at[t]!;
  return k >= 0 && chunks.first[k] === t ? chunks.end[k]! : 0;
}
