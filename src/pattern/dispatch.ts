import { Behind, type BehindTables } from './behind.ts';
import type { Opening, Start, Words } from './openings.ts';
import type { Classes } from './word-classes.ts';

/**
 * Which rules may begin with a token, by its class of words or the kind of a mention, and by what stands behind that. Things
 * with which a match may begin are rows, classes of words that may stand behind them are columns; row and column 0 are all else.
 */
export interface Dispatch extends BehindTables {
  /** By class of words. */
  readonly rowOf: Uint16Array;
  readonly columnOf: Uint16Array;
  /** By kind of mention. */
  readonly rowOfMention: Uint16Array;
  /** `row * columns + column` -> number of a list of rules. */
  readonly pairs: Uint16Array;
  /** Rules to try, list after list, and after each the test for what stands behind the pair (see `Behind`). */
  readonly tries: Uint16Array;
  /** Where each list ends in `tries`. */
  readonly tryEnds: Uint16Array;
  /**
   * Rules to try where a mention begins behind the first element, row after row: rule, kind of mention, and the test for what
   * stands behind that.
   */
  readonly more: Uint16Array;
  /** Where each row ends in `more`. */
  readonly moreEnds: Uint16Array;
  /** By row: all kinds of mentions that it asks for there, as bits. */
  readonly kinds: Uint16Array;
}

/** What may stand behind a start, and behind that; null: anything. */
interface Second {
  readonly start: Start;
  readonly third: readonly Start[] | null;
}
/** By number of rule. */
type Seconds = Map<number, readonly Second[] | null>;

/** All sets of words that openings speak of. */
export function setsIn(openings: readonly Opening[]): Words[] {
  const starts = openings.flatMap(({ first, second, third }) => [
    first,
    ...(second ?? []),
    ...third.flatMap((t) => t ?? []),
  ]);
  return [...new Set(starts.filter((start) => start.kind === 'words'))];
}

/** Turns "what may this rule begin with" round: which rules may begin with this. `mentions` are the names of their kinds. */
export function dispatchOf(
  rules: readonly (readonly Opening[])[],
  classes: Classes,
  mentions: readonly string[],
): Dispatch {
  const byClass = Array.from({ length: classes.count }, (): Seconds => new Map());
  const byMention = mentions.map((): Seconds => new Map());
  const columnOf = new Uint16Array(classes.count);
  let columns = 1;
  rules.forEach((openings, rule) => {
    for (const opening of openings) {
      const { first, second } = opening;
      if (first.kind === 'mention') add(byMention[mentions.indexOf(first.name)]!, rule, opening);
      else for (const c of classes.inSet(first)) add(byClass[c]!, rule, opening);
      for (const start of second ?? [])
        if (start.kind === 'words') for (const c of classes.inSet(start)) columnOf[c] ||= columns++;
    }
  });
  const rows = [...byClass, ...byMention].filter(({ size }) => size > 0);
  const rowOf = (seconds: Seconds): number => rows.indexOf(seconds) + 1;
  const behind = new Behind(classes, mentions);
  const table = { pairs: new Uint16Array((rows.length + 1) * columns), columns, lists: new Map([['', NONE]]), behind };
  for (const row of rows) fillRow(table, rowOf(row), row, (words) => classes.inSet(words).map((c) => columnOf[c]!));
  const lists = [...table.lists.keys()].map((key) => (key === '' ? [] : key.split(' ').map(Number)));
  const more = [[], ...rows.map((row) => mentionTries(row, mentions, behind))];
  return {
    rowOf: Uint16Array.from(byClass, rowOf),
    columnOf,
    rowOfMention: Uint16Array.from(byMention, rowOf),
    pairs: table.pairs,
    tries: Uint16Array.from(lists.flat()),
    tryEnds: endsOf(lists),
    more: Uint16Array.from(more.flat(2)),
    moreEnds: endsOf(more.map((tries) => tries.flat())),
    kinds: Uint16Array.from(more, (tries) => tries.reduce((all, [, kind]) => all | (1 << kind), 0)),
    ...behind.tables(),
  };
}

function endsOf(lists: readonly (readonly number[])[]): Uint16Array {
  let end = 0;
  return Uint16Array.from(lists, ({ length }) => (end += length));
}

function add(to: Seconds, rule: number, { second, third }: Opening): void {
  const starts = second?.map((start, i): Second => ({ start, third: third[i] ?? null })) ?? null;
  const known = to.get(rule);
  if (known === undefined) to.set(rule, starts);
  else to.set(rule, known && starts && [...known, ...starts]);
}

/** Number of the list of no rules. */
const NONE = 0;

interface Table {
  readonly pairs: Uint16Array;
  readonly columns: number;
  /** Numbers of lists by what they hold. */
  readonly lists: Map<string, number>;
  readonly behind: Behind;
}

function fillRow(table: Table, row: number, seconds: Seconds, columnsOf: (words: Words) => readonly number[]): void {
  const { pairs, columns } = table;
  // Words of all classes may bear a tag.
  const anyway = [...seconds].flatMap(([rule, starts]) =>
    (starts ?? [null]).flatMap((second) =>
      second && second.start.kind !== 'tag' ? [] : [rule, table.behind.number(second?.third ?? null)],
    ),
  );
  pairs.fill(listNumber(table, anyway), row * columns, (row + 1) * columns);
  /** Column -> rule -> what may stand behind the pair. */
  const cells = new Map<number, Map<number, readonly Start[] | null>>();
  for (const [rule, starts] of seconds)
    for (const { start, third } of starts ?? [])
      for (const column of start.kind === 'words' ? columnsOf(start) : []) {
        const cell = cells.get(column) ?? new Map<number, readonly Start[] | null>();
        cells.set(column, cell);
        const known = cell.get(rule);
        cell.set(rule, known === undefined ? third : known && third && [...known, ...third]);
      }
  for (const [column, cell] of cells) {
    const list = [...cell].flatMap(([rule, third]) => [rule, table.behind.number(third)]);
    pairs[row * columns + column] = listNumber(table, [...anyway, ...list]);
  }
}

function listNumber({ lists }: Table, list: readonly number[]): number {
  const key = list.join(' ');
  const known = lists.get(key);
  if (known !== undefined) return known;
  lists.set(key, lists.size);
  return lists.size - 1;
}

/** Rule, kind of mention, and what must stand behind that. */
type MentionTry = readonly [rule: number, kind: number, behind: number];

function mentionTries(seconds: Seconds, mentions: readonly string[], behind: Behind): MentionTry[] {
  return [...seconds].flatMap(([rule, starts]) =>
    (starts ?? []).flatMap(({ start, third }): MentionTry[] =>
      start.kind === 'mention' ? [[rule, mentions.indexOf(start.name), behind.number(third)]] : [],
    ),
  );
}
