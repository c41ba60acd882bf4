import type { Opening, Start } from './openings.ts';
import { type TagSet, tagSet } from './tag-set.ts';
import { classesOf, type WordClasses } from './word-classes.ts';

/** A test for one token: by the class of its form or lemma, by the mentions that begin there, or by its tag. */
export interface TokenTest {
  /** Bits of BY, by class of word. */
  readonly byClass: Uint8Array;
  /** Numbers of `Dispatch.mentions`. */
  readonly mentions: readonly number[];
  readonly tags: TagSet | null;
}

/** What of a token must be of a class; in a row of `Dispatch.pairs` also that a mention must begin, or that all else may do. */
export const BY = { form: 1, lemma: 2, mention: 4, other: 8 } as const;

/** A rule that may begin with something, and the test for the token behind that; null takes any. */
export interface Try {
  readonly rule: number;
  readonly second: TokenTest | null;
}

/** Rules that may begin with the same thing. */
export interface RuleGroup {
  readonly tries: readonly Try[];
  /** What the token behind must be for any of them; null where one of them takes any. */
  readonly second: TokenTest | null;
}

/** For each class of words and each kind of mention, the rules that a match may begin with it. */
export interface Dispatch {
  /** Class of each known word. */
  readonly classOf: Uint16Array;
  /** By class; null where no rule begins with its words. */
  readonly byForm: readonly (RuleGroup | null)[];
  /** What makes a group of `byForm` worth a try, as bits of BY: row of its class, column of the class of the word behind. */
  readonly pairs: Uint8Array;
  /** By class of the lemma; null where nothing is asked of lemmas. */
  readonly byLemma: readonly (RuleGroup | null)[] | null;
  readonly mentions: readonly string[];
  /** By number of `mentions`. */
  readonly byMention: readonly (RuleGroup | null)[];
  /** Rules whose first element can be any token; null when there are none. */
  readonly anywhere: RuleGroup | null;
}

/** What a rule may begin with; null: anything. */
type Openings = readonly Opening[] | null;
/** What may stand behind a start, by number of rule; null: anything. */
type Seconds = Map<number, readonly Start[] | null>;

/** Turns "what may this rule begin with" round: which rules may begin with this. */
export function dispatchOf(rules: readonly Openings[]): Dispatch {
  const starts = rules.flatMap((openings) => openings ?? []).flatMap(({ first, second }) => [first, ...(second ?? [])]);
  const classes = classesOf([...new Set(starts.filter((start) => start.kind === 'words'))]);
  const mentions = [...new Set(starts.flatMap((start) => (start.kind === 'mention' ? [start.name] : [])))];
  const forms = Array.from({ length: classes.count }, (): Seconds => new Map());
  const lemmas = forms.map((): Seconds => new Map());
  const begins = mentions.map((): Seconds => new Map());
  const anywhere: Seconds = new Map();
  rules.forEach((openings, rule) => {
    if (!openings) anywhere.set(rule, null);
    for (const { first, second } of openings ?? []) {
      if (first.kind === 'mention') {
        add(begins[mentions.indexOf(first.name)]!, rule, second);
        continue;
      }
      for (const c of classes.inSet(first)) {
        add(forms[c]!, rule, second);
        if (first.lemma) add(lemmas[c]!, rule, second);
      }
    }
  });
  const toGroup = groupMaker(classes, mentions);
  const byForm = forms.map(toGroup);
  return {
    classOf: classes.of,
    byForm,
    pairs: pairsOf(byForm),
    byLemma: starts.some((start) => start.kind === 'words' && start.lemma) ? lemmas.map(toGroup) : null,
    mentions,
    byMention: begins.map(toGroup),
    anywhere: toGroup(anywhere),
  };
}

function add(to: Seconds, rule: number, second: readonly Start[] | null): void {
  const known = to.get(rule);
  if (known === undefined) to.set(rule, second);
  else to.set(rule, known && second && [...known, ...second]);
}

function groupMaker(classes: WordClasses, mentions: readonly string[]): (seconds: Seconds) => RuleGroup | null {
  const tests = new Map<readonly Start[], TokenTest>();
  const testOf = (starts: readonly Start[] | null): TokenTest | null => {
    if (!starts) return null;
    const test = tests.get(starts) ?? makeTest(starts, classes, mentions);
    tests.set(starts, test);
    return test;
  };
  return (seconds) => {
    if (seconds.size === 0) return null;
    const tries = [...seconds].map(([rule, starts]): Try => ({ rule, second: testOf(starts) }));
    const each = [...seconds.values()];
    return { tries, second: testOf(each.every((starts) => starts !== null) ? each.flat() : null) };
  };
}

/** One row a class of words: most pairs of words begin no match, and are passed over by one look. */
function pairsOf(groups: readonly (RuleGroup | null)[]): Uint8Array {
  const size = groups.length;
  const pairs = new Uint8Array(size * size);
  groups.forEach((group, c) => {
    const row = pairs.subarray(c * size, (c + 1) * size);
    if (!group) return;
    const { second } = group;
    if (!second || second.tags) row.fill(BY.other);
    else if (second.mentions.length > 0) row.forEach((_, d) => void (row[d] = second.byClass[d]! | BY.mention));
    else row.set(second.byClass);
  });
  return pairs;
}

function makeTest(starts: readonly Start[], classes: WordClasses, mentions: readonly string[]): TokenTest {
  const byClass = new Uint8Array(classes.count);
  const kinds = new Set<number>();
  const tags: string[] = [];
  for (const start of starts) {
    if (start.kind === 'mention') kinds.add(mentions.indexOf(start.name));
    else if (start.kind === 'tag') tags.push(start.name);
    else markSet(byClass, classes.inSet(start), start.lemma ? BY.form | BY.lemma : BY.form);
  }
  return { byClass, mentions: [...kinds], tags: tags.length > 0 ? tagSet(tags) : null };
}

function markSet(byClass: Uint8Array, classes: readonly number[], bits: number): void {
  for (const c of classes) byClass[c] = byClass[c]! | bits;
}
