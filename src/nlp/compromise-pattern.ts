/** What can be said of a pattern in compromise's match syntax without running it. */
export interface PatternFacts {
  /** Names of its groups ("[<source>#Person+]"), in order. */
  readonly groups: readonly string[];
  /** Names after "#". */
  readonly tags: readonly string[];
}

/** A pattern in compromise's syntax that cannot be run; `column` is 1-based, 0 where no place is known. */
export class MatchSyntaxError extends Error {
  readonly column: number;
  constructor(message: string, column: number) {
    super(column ? `${message} at column ${column}` : message);
    this.column = column;
  }
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const GROUP = /\[<\s*([A-Za-z][\w-]*)\s*>/y;
const LEMMA = /^[\p{L}\d'-]+(?:\/(?:verb|noun|adj|adjective))?$/iu;
const COUNT = /^\d*,? *\d*$/;
const TAG = /#([A-Za-z]\w*)/y;

/**
 * Checks what compromise's own parser lets pass: brackets that do not pair, groups inside groups, regular expressions
 * that do not compile. @throws MatchSyntaxError
 */
export function checkPattern(pattern: string): PatternFacts {
  if (!pattern.trim()) throw new MatchSyntaxError('the pattern is empty', 0);
  const open: { mark: string; at: number }[] = [];
  const groups: string[] = [];
  const tags: string[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const c = pattern[at]!;
    if (c === '/' && !open.some((o) => o.mark === '{')) at = regexEnd(pattern, at);
    else if (c in CLOSING) {
      if (c === '{') checkBraces(pattern, at);
      if (c === '[') {
        if (open.some((o) => o.mark === '[')) throw new MatchSyntaxError('a group stands inside a group', at + 1);
        const name = nameAt(pattern, at);
        if (name) groups.push(name);
      }
      open.push({ mark: c, at });
    } else if (c === ')' || c === ']' || c === '}') {
      const last = open.pop();
      if (!last || CLOSING[last.mark] !== c) throw new MatchSyntaxError(`"${c}" closes nothing`, at + 1);
    } else if (c === '#') {
      TAG.lastIndex = at;
      const name = TAG.exec(pattern)?.[1];
      if (!name) throw new MatchSyntaxError('"#" names no tag', at + 1);
      tags.push(name);
    }
  }
  const left = open.at(-1);
  if (left) throw new MatchSyntaxError(`"${left.mark}" is not closed`, left.at + 1);
  return { groups, tags };
}

/** "{say}", "{lift/verb}" or a count such as "{2,4}"; "{say|tell}" would find nothing and say nothing. */
function checkBraces(pattern: string, at: number): void {
  const end = pattern.indexOf('}', at);
  const inner = end < 0 ? '' : pattern.slice(at + 1, end);
  if (end < 0 || LEMMA.test(inner) || COUNT.test(inner)) return;
  throw new MatchSyntaxError('{...} holds one lemma, as {say} or {lift/verb}; write ({say}|{tell}) for two', at + 1);
}

function nameAt(pattern: string, at: number): string | null {
  if (pattern[at + 1] !== '<') return null;
  GROUP.lastIndex = at;
  const name = GROUP.exec(pattern)?.[1];
  if (!name) throw new MatchSyntaxError('a group is named [<name>...]', at + 1);
  return name;
}

/** Place of the "/" that ends the regular expression beginning at `at`; `at` itself where "/" is a mark like others. */
function regexEnd(pattern: string, at: number): number {
  const before = pattern[at - 1];
  if (before !== undefined && !/[\s([>!^|]/.test(before)) return at;
  const end = pattern.slice(at + 1).search(/[^\\]\//);
  if (end < 0) throw new MatchSyntaxError('a regular expression is not closed', at + 1);
  const close = at + 2 + end;
  try {
    new RegExp(pattern.slice(at + 1, close));
  } catch (error) {
    throw new MatchSyntaxError(error instanceof Error ? error.message : 'no regular expression', at + 1);
  }
  return close;
}
