import type { Span } from '../model/span.ts';

/** A bracketed part of an example; `role` is null for plain brackets, which hold the whole finding. */
export interface ExampleSpan extends Span {
  readonly role: string | null;
}

/** An example's text without its brackets, and what they held: "[cue:said]" is role cue, "[In May]" the finding. */
export function readExample(example: string): { text: string; spans: ExampleSpan[] } {
  const spans: ExampleSpan[] = [];
  const open: { role: string | null; start: number }[] = [];
  let text = '';
  for (let at = 0; at < example.length; ) {
    const m = /^\[(?:([a-z]+):)?/.exec(example.slice(at));
    if (m) {
      open.push({ role: m[1] ?? null, start: text.length });
      at += m[0].length;
      continue;
    }
    const last = example[at] === ']' ? open.pop() : undefined;
    if (last) spans.push({ ...last, end: text.length });
    else text += example[at];
    at++;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start) };
}
