/** A token pattern as a tree. */
export type Node =
  | { readonly kind: 'word' | 'tag' | 'lemma' | 'list' | 'mention'; readonly name: string }
  | { readonly kind: 'gap' | 'rest' | 'start' | 'finish' }
  | { readonly kind: 'seq' | 'any'; readonly items: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly min: 0 | 1; readonly max: 1 | 'many' }
  | { readonly kind: 'role'; readonly name: string; readonly item: Node };

/** A pattern that does not parse; `column` is 1-based. */
export class PatternError extends Error {
  readonly column: number;
  constructor(message: string, column: number) {
    super(`${message} at column ${column}`);
    this.column = column;
  }
}

/** May it match no token at all? */
function canBeEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'seq':
      return node.items.every(canBeEmpty);
    case 'any':
      return node.items.some(canBeEmpty);
    case 'repeat':
      return node.min === 0 || canBeEmpty(node.item);
    case 'role':
      return canBeEmpty(node.item);
    default:
      return node.kind === 'gap' || node.kind === 'rest' || node.kind === 'start' || node.kind === 'finish';
  }
}

/**
 * Reads a token pattern. Elements: `word`, `#tag` (Penn or universal, any case), `=lemma`, `{word.list}`, `<mention>`, `a|b`,
 * `(a b)`, `x? x* x+`, `..` (up to five tokens), `...` (to the end of the sentence), `^` and `$` (its borders), `role:x`.
 * @throws PatternError
 */
export function parsePattern(pattern: string): Node {
  let at = 0;
  const fail = (message: string, where = at): never => {
    throw new PatternError(message, where + 1);
  };
  const skip = (): void => {
    while (pattern[at] === ' ') at++;
  };
  const sequence = (closing: string | null): Node => {
    const items: Node[] = [];
    for (skip(); at < pattern.length && pattern[at] !== ')'; skip()) items.push(alternation());
    if (closing && pattern[at] !== closing) fail(`"${closing}" is missing`);
    if (items.length === 0) fail('nothing to match');
    return items.length === 1 ? items[0]! : { kind: 'seq', items };
  };
  const alternation = (): Node => {
    const role = /^([a-z]+):(?=\S)/.exec(pattern.slice(at));
    if (role?.[1]) {
      at += role[0].length;
      return { kind: 'role', name: role[1], item: alternation() };
    }
    const items = [repeated()];
    while (pattern[at] === '|') {
      at++;
      items.push(repeated());
    }
    return items.length === 1 ? items[0]! : { kind: 'any', items };
  };
  const repeated = (): Node => {
    const item = element();
    const sign = pattern[at];
    if (sign !== '?' && sign !== '*' && sign !== '+') return item;
    if (sign !== '?' && canBeEmpty(item)) fail('nothing to repeat');
    at++;
    return { kind: 'repeat', item, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : 'many' };
  };
  const element = (): Node => {
    const from = at;
    if (pattern[at] === '(') {
      at++;
      const inner = group();
      at++;
      return inner;
    }
    const m =
      /^(?:\.\.\.|\.\.|\^|\$(?=\s|$)|\{([a-z][\w.-]*)\}|<([a-z-]+)>|#([A-Za-z$]+)|=([^\s|()?*+]+)|([^\s|()?*+{}<>#=]+))/.exec(
        pattern.slice(at),
      );
    if (!m) return fail(`"${pattern[at] ?? 'the end'}" is no element`, from);
    at += m[0].length;
    if (m[0] === '...') return { kind: 'rest' };
    if (m[0] === '..') return { kind: 'gap' };
    if (m[0] === '^') return { kind: 'start' };
    if (m[0] === '$') return { kind: 'finish' };
    if (m[1]) return { kind: 'list', name: m[1] };
    if (m[2]) return { kind: 'mention', name: m[2] };
    if (m[3]) return { kind: 'tag', name: m[3] };
    if (m[4]) return { kind: 'lemma', name: m[4] };
    return { kind: 'word', name: m[5]! };
  };
  const group = (): Node => {
    const choices = [sequence(null)];
    if (pattern[at] !== ')') fail('")" is missing');
    return choices[0]!;
  };
  const tree = sequence(null);
  if (at < pattern.length) fail(`"${pattern[at]}" is not expected`);
  return tree;
}
