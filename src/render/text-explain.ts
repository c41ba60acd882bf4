import type { TraceEntry } from '../model/trace.ts';
import { clip, toPlain, wrap } from './plain.ts';
import type { Page } from './text.ts';

const OUTCOME = { kept: '+', dropped: '-', decided: '=' } as const;

/** Why: every decision of the rules in text order, with the words it is about. */
export function explainSection({ text, line, paint, width }: Page, trace: readonly TraceEntry[]): string[] {
  const sorted = [...trace].sort((a, b) => a.start - b.start || b.end - a.end);
  const lines = [`${paint.heading('WHY')} ${paint.quiet('+ kept, - dropped, = decided')}`];
  for (const t of sorted) {
    const words = clip(toPlain(text.slice(t.start, t.end)), width - 44);
    lines.push(`  ${OUTCOME[t.outcome]} ${t.rule.padEnd(34)} ${words} ${paint.quiet(`line ${line(t.start)}`)}`);
    const why = [t.by && `gave way to ${t.by}`, t.detail].filter(Boolean).join('; ');
    if (why) lines.push(...wrap(why, width - 6).map((l) => `      ${paint.quiet(l)}`));
  }
  return lines;
}
