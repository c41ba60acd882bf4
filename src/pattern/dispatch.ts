import type { Opening, Start, Words } from './openings.ts';
import type { WordClasses } from './word-classes.ts';

/** A rule that is tried where mentions of some kinds, as bits, begin behind its first element. */
export interface MentionTry {
  readonly rule: number;
  readonly kinds: number;
}

/**
 * Which rules may begin with a token, by its class of words or the kind of a mention, and by what stands behind that. Things
 * with which a match may begin are rows, classes of words that may stand behind them are columns; row and column 0 are all else.
 */
export interface Dispatch {
  /** By class of words. */
  readonly rowOf: Uint16Array;
  readonly columnOf: Uint16Array;
  /** By kind of mention. */
  readonly rowOfMention: Uint16Array;
  readonly columns: number;
  /** `row * columns + column` -> number in `lists`. */
  readonly pairs: Uint16Array;
  /** Rules to try. */
  readonly lists: readonly (readonly number[])[];
  /** By row: further rules, where a mention stands behind, and all kinds of mentions they ask for. */
  readonly more: readonly (readonly MentionTry[])[];
  readonly kinds: Uint16Array;
}

/** Number in `Dispatch.lists` of no rules. */
const NONE = 0;

/** What may stand behind a start, by number of rule; null: anything. */
type Seconds = Map<number, readonly Start[] | null>;

/** All sets of words that openings speak of. */
export function setsIn(openings: readonly Opening[]): Words[] {
  const starts = openings.flatMap(({ first, second }) => [first, ...(second ?? [])]);
  return [...new Set(starts.filter((start) => start.kind === 'words'))];
}

/** Turns "what may this rule begin with" round: which rules may begin with this. `mentions` are the names of their kinds. */
export function dispatchOf(
  rules: readonly (readonly Opening[])[],
  classes: WordClasses,
  mentions: readonly string[],
): Dispatch {
  const byClass = Array.from({ length: classes.count }, (): Seconds => new Map());
  const byMention = mentions.map((): Seconds => new Map());
  const columnOf = new Uint16Array(classes.count);
  let columns = 1;
  rules.forEach((openings, rule) => {
    for (const { first, second } of openings) {
      if (first.kind === 'mention') add(byMention[mentions.indexOf(first.name)]!, rule, second);
      else for (const c of classes.inSet(first)) add(byClass[c]!, rule, second);
      for (const start of second ?? [])
        if (start.kind === 'words') for (const c of classes.inSet(start)) columnOf[c] ||= columns++;
    }
  });
  const rows = [...byClass, ...byMention].filter(({ size }) => size > 0);
  const rowOf = (seconds: Seconds): number => rows.indexOf(seconds) + 1;
  const table = { pairs: new Uint16Array((rows.length + 1) * columns), columns, lists: new Map([['', NONE]]) };
  for (const row of rows) fillRow(table, rowOf(row), row, (words) => classes.inSet(words).map((c) => columnOf[c]!));
  const more = [[], ...rows.map((row) => mentionTries(row, mentions))];
  return {
    rowOf: Uint16Array.from(byClass, rowOf),
    columnOf,
    rowOfMention: Uint16Array.from(byMention, rowOf),
    columns,
    pairs: table.pairs,
    lists: [...table.lists.keys()].map((key) => (key === '' ? [] : key.split(' ').map(Number))),
    more,
    kinds: Uint16Array.from(more, (tries) => tries.reduce((all, { kinds }) => all | kinds, 0)),
  };
}

function add(to: Seconds, rule: number, second: readonly Start[] | null): void {
  // Tags are many: a rule that asks for one is tried at once.
  const starts = second?.some(({ kind }) => kind === 'tag') ? null : second;
  const known = to.get(rule);
  if (known === undefined) to.set(rule, starts);
  else to.set(rule, known && starts && [...known, ...starts]);
}

interface Table {
  readonly pairs: Uint16Array;
  readonly columns: number;
  /** Numbers of lists by their rules. */
  readonly lists: Map<string, number>;
}

function fillRow(table: Table, row: number, seconds: Seconds, columnsOf: (words: Words) => readonly number[]): void {
  const { pairs, columns } = table;
  const anyway = [...seconds.keys()].filter((rule) => seconds.get(rule) === null);
  pairs.fill(listNumber(table, anyway), row * columns, (row + 1) * columns);
  const byColumn = new Map<number, Set<number>>();
  for (const [rule, starts] of seconds)
    for (const start of starts ?? [])
      for (const column of start.kind === 'words' ? columnsOf(start) : []) {
        const known = byColumn.get(column);
        if (known) known.add(rule);
        else byColumn.set(column, new Set([...anyway, rule]));
      }
  for (const [column, rules] of byColumn) pairs[row * columns + column] = listNumber(table, [...rules]);
}

function listNumber({ lists }: Table, rules: readonly number[]): number {
  const key = rules.join(' ');
  const known = lists.get(key);
  if (known !== undefined) return known;
  lists.set(key, lists.size);
  return lists.size - 1;
}

function mentionTries(seconds: Seconds, mentions: readonly string[]): MentionTry[] {
  return [...seconds].flatMap(([rule, starts]) => {
    const kinds = (starts ?? []).reduce(
      (bits, start) => (start.kind === 'mention' ? bits | (1 << mentions.indexOf(start.name)) : bits),
      0,
    );
    return kinds ? [{ rule, kinds }] : [];
  });
}
