/**
 * The first group of a regular expression that repeats without bound and holds a part that does too: "(?:a+)+". Such a
 * group can take exponential time. Null when there is none.
 */
export function nestedQuantifier(source: string): string | null {
  const open: { at: number; holds: boolean }[] = [];
  // Escapes and classes first, so that their brackets and signs are not read as such.
  const part = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|[*+]|\{\d+,\d*\}|\{\d+\}|./gsu;
  let closed: { at: number; holds: boolean } | null = null;
  for (const m of source.matchAll(part)) {
    const [sign] = m;
    const endless = sign === '*' || sign === '+' || /^\{\d+,\}$/.test(sign);
    if (endless) {
      if (closed?.holds) return source.slice(closed.at, m.index + sign.length);
      const around = open.at(-1);
      if (around) around.holds = true;
    }
    closed = null;
    if (sign.startsWith('(')) open.push({ at: m.index, holds: false });
    else if (sign === ')') {
      closed = open.pop() ?? null;
      const around = open.at(-1);
      if (closed?.holds && around) around.holds = true;
    }
  }
  return null;
}
