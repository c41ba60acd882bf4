import { describe, expect, it } from 'vitest';
import type { Extraction } from '../src/model/extraction.ts';
import type { Span } from '../src/model/span.ts';
import type { TraceEntry } from '../src/model/trace.ts';
import { type ExampleSpan, readExample } from '../src/pattern/example.ts';
import { explainText } from './extract-text.ts';
import { ruleTables } from './rule-tables.ts';

const at = (span: Span): string => `${span.start}-${span.end}`;
const by = (rule: string, trace: readonly TraceEntry[]): TraceEntry[] => trace.filter((entry) => entry.rule === rule);
const stands = (entry: TraceEntry): boolean => entry.outcome !== 'dropped';

/** The spans of one finding by role name, as examples bracket them. */
type Roles = Readonly<Record<string, readonly Span[]>>;

const some = (...spans: readonly (Span | null | undefined)[]): Span[] => spans.filter((s) => s != null);

/** Findings of one rule, each as its roles. */
function findingsOf(rule: string, found: Extraction): Roles[] {
  const attributions = found.attributions
    .filter((q) => q.rule === rule)
    .map((q) => ({ source: q.source?.spans ?? [], cue: some(q.cue), content: q.content }));
  const claims = found.claims
    .filter((c) => c.rule === rule)
    .map((c) => ({
      text: some(c),
      actor: some(c.actor),
      action: some(c.action),
      target: some(c.target),
      condition: some(c.condition),
      hedge: c.hedges,
      date: some(...found.dates.filter((d) => c.dates.includes(d.id))),
      money: some(...found.money.filter((m) => c.money.includes(m.id))),
    }));
  return [...attributions, ...claims];
}

/** Do the brackets of an example equal the finding's spans, role by role? */
function equalRoles(brackets: readonly ExampleSpan[], finding: Roles): boolean {
  return [...new Set(brackets.map((b) => b.role ?? ''))].every((role) => {
    const wanted = brackets.filter((b) => b.role === role).map(at);
    return wanted.sort().join() === (finding[role] ?? []).map(at).sort().join();
  });
}

/** Is every bracket a span of some finding? For examples with more findings than one. */
function coverRoles(brackets: readonly ExampleSpan[], findings: readonly Roles[]): boolean {
  const heads = (role: string): number => brackets.filter((b) => b.role === role).length;
  const several = Math.max(heads('cue'), heads('action')) > 1;
  return several && brackets.every((b) => findings.some((f) => (f[b.role ?? ''] ?? []).some((s) => at(s) === at(b))));
}

/** What a failing example needs to be understood. */
function explained(
  rule: string,
  example: string,
  text: string,
  trace: readonly TraceEntry[],
  findings: readonly Roles[],
): string {
  const shown = (span: Span): string => JSON.stringify(text.slice(span.start, span.end));
  const near = by(rule, trace).map(
    (e) => `  ${e.outcome} ${shown(e)}${e.by ? ` by ${e.by}` : ''}${e.detail ? ` (${e.detail})` : ''}`,
  );
  const others = trace
    .filter((e) => stands(e) && e.rule !== rule && e.room === rule.split('/')[0])
    .map((e) => `  ${e.rule} ${shown(e)}`);
  const made = findings.map(
    (f) =>
      `  ${Object.entries(f)
        .flatMap(([role, spans]) => spans.map((s) => `[${role}:${text.slice(s.start, s.end)}]`))
        .join(' ')}`,
  );
  return [
    `${rule} fails on: ${example}`,
    `its own trace:${near.length ? '' : ' none'}`,
    ...near,
    ...(made.length ? ['its findings:', ...made] : []),
    ...(others.length ? ['other rules of the room:', ...others] : []),
  ].join('\n');
}

const tables = await ruleTables();
for (const { room, folder, rules } of tables) {
  describe(`${room} rules`, () => {
    if (rules.length === 0) it.skip(`${folder} has no rules yet`, () => {});
    for (const rule of rules) {
      for (const example of rule.examples) {
        it(`${rule.id} finds ${example}`, () => {
          const { text, spans } = readExample(example);
          const { found, trace } = explainText(text);
          const plain = spans.filter((s) => s.role === null);
          const roles = spans.filter((s) => s.role !== null);
          const kept = new Set(by(rule.id, trace).filter(stands).map(at));
          const findings = findingsOf(rule.id, found);
          const ok =
            spans.length > 0 &&
            plain.every((s) => kept.has(at(s))) &&
            (roles.length === 0 || findings.some((f) => equalRoles(roles, f)) || coverRoles(roles, findings));
          if (!ok) expect.fail(explained(rule.id, example, text, trace, findings));
        });
      }
      for (const sentence of rule.refuses ?? []) {
        it(`${rule.id} refuses ${sentence}`, () => {
          const { found, trace } = explainText(sentence);
          const wrong = by(rule.id, trace).filter(stands);
          const findings = findingsOf(rule.id, found);
          const ok = wrong.length === 0 && findings.length === 0;
          if (!ok) expect.fail(explained(rule.id, sentence, sentence, trace, findings));
        });
      }
    }
  });
}
