import type { Doc } from '../model/doc.ts';
import type { Candidate, TextRule } from './rule.ts';

/** Runs text rules over [start, end) of a Doc's text; every match that `build` accepts is a candidate. */
export function findByText<V>(
  doc: Doc,
  rules: readonly TextRule<V>[],
  start = 0,
  end = doc.text.length,
): Candidate<V>[] {
  const found: Candidate<V>[] = [];
  const text = start === 0 && end === doc.text.length ? doc.text : doc.text.slice(start, end);
  for (const rule of rules) {
    rule.pattern.lastIndex = 0;
    for (let m = rule.pattern.exec(text); m; m = rule.pattern.exec(text)) {
      if (m[0].length === 0) throw new Error(`rule ${rule.id} matches nothing at all`);
      const at = { start: start + m.index, end: start + m.index + m[0].length };
      const value = rule.build({ doc, ...at, text: m[0], groups: m.groups ?? {} });
      if (value !== null) found.push({ rule, ...at, core: at, value });
    }
  }
  return found;
}
