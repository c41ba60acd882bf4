import type { Claim } from '../model/extraction.ts';
import type { Span, TextSpan } from '../model/span.ts';
import type { TraceEntry } from '../model/trace.ts';
import { clip, toPlain, wrap } from './plain.ts';
import type { Page } from './text.ts';

const OUTCOME = { kept: '+', dropped: '-', decided: '=' } as const;
const FIELD_WIDTH = 11;
const RULE_WIDTH = 30;

/** Why: for each claim its fields with their words and rules, then every other decision in text order. */
export function explainSection(page: Page, trace: readonly TraceEntry[]): string[] {
  const { x, paint, width } = page;
  const bySpan = new Map<string, TraceEntry[]>();
  for (const entry of trace) {
    const list = bySpan.get(keyOf(entry));
    if (list) list.push(entry);
    else bySpan.set(keyOf(entry), [entry]);
  }
  const shown = new Set<TraceEntry>();
  const votes = trace.filter((t) => t.room === 'actor' && t.outcome === 'decided').sort((a, b) => a.start - b.start);
  const claims = x.claims.flatMap((claim) => ['', ...claimLines(claim, page, { votes, bySpan, shown })]);
  // Votes for a name are many; the one that counts them says enough.
  const others = trace.filter((t) => !shown.has(t) && (t.room !== 'actor' || t.outcome !== 'kept'));
  others.sort((a, b) => a.start - b.start || b.end - a.end);
  return [
    paint.heading('WHY'),
    ...claims,
    '',
    ...wrap('Other decisions (+ kept, - dropped, = decided)', width).map((line) => paint.actor(line)),
    ...others.flatMap((entry) => decision(entry, page)),
  ];
}

interface Decisions {
  /** Which actor each name is, by their start. */
  readonly votes: readonly TraceEntry[];
  readonly bySpan: ReadonlyMap<string, readonly TraceEntry[]>;
  /** What has been printed with a claim. */
  readonly shown: Set<TraceEntry>;
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

function claimLines(claim: Claim, page: Page, { votes, bySpan, shown }: Decisions): string[] {
  const { look, paint, line, width } = page;
  const place = `line ${line(claim.start)}`;
  const lines = [
    `${paint.actor(claim.id)} ${clip(`“${toPlain(claim.text)}”`, width - claim.id.length - place.length - 2)} ${paint.quiet(place)}`,
  ];
  const about = (span: Span, room: TraceEntry['room']): readonly TraceEntry[] =>
    (bySpan.get(keyOf(span)) ?? []).filter((t) => t.room === room && t.outcome !== 'dropped');
  const put = (field: string, span: TextSpan | null, rule: string | null, entries: readonly TraceEntry[]): void => {
    for (const entry of entries) shown.add(entry);
    const words = span ? clip(toPlain(span.text), width - FIELD_WIDTH - RULE_WIDTH - 4) : '';
    const room = width - FIELD_WIDTH - RULE_WIDTH - 4;
    lines.push(
      `  ${paint.action(field.padEnd(FIELD_WIDTH))}${words.padEnd(room)}  ${paint.quiet(rule ?? '')}`.trimEnd(),
    );
    for (const t of entries) {
      if (!t.detail) continue;
      const indent = ' '.repeat(FIELD_WIDTH + 2);
      for (const l of wrap(toPlain(t.detail), width - FIELD_WIDTH - 2)) lines.push(indent + paint.quiet(l));
    }
  };
  put('action', claim.action, claim.rule, about(claim.action, 'claim'));
  if (claim.actor) {
    const { id } = claim.actor;
    const decided = votesIn(votes, claim.actor);
    const name = look.actor(id)?.name;
    put('actor', claim.actor, decided[0]?.rule ?? (name ? `${id} ${toPlain(name)}` : null), decided);
  }
  if (claim.target) put('target', claim.target, null, []);
  const q = look.attribution(claim.attribution);
  if (q)
    put(
      'source',
      q.source && { ...(q.source.spans[0] ?? claim), text: q.source.text },
      q.rule,
      q.cue ? about(q.cue, 'attribution') : [],
    );
  for (const hedge of claim.hedges) put('hedge', hedge, null, []);
  if (claim.condition) put('condition', claim.condition, null, []);
  for (const d of look.dates(claim)) put('date', d, d.rule, about(d, 'date'));
  for (const m of look.money(claim)) put('money', m, m.rule, about(m, 'money'));
  return lines;
}

function decision(t: TraceEntry, { text, line, paint, width }: Page): string[] {
  const place = `line ${line(t.start)}`;
  const words = clip(toPlain(text.slice(t.start, t.end)), width - RULE_WIDTH - place.length - 6);
  const why = [t.by && `gave way to ${t.by}`, t.detail].filter(Boolean).join('; ');
  return [
    `  ${OUTCOME[t.outcome]} ${clip(t.rule, RULE_WIDTH).padEnd(RULE_WIDTH)} ${words} ${paint.quiet(place)}`,
    ...wrap(toPlain(why), width - 6)
      .filter(Boolean)
      .map((l) => `      ${paint.quiet(l)}`),
  ];
}

/** The decisions about names inside a span. */
function votesIn(votes: readonly TraceEntry[], { start, end }: Span): TraceEntry[] {
  let low = 0;
  let high = votes.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (votes[mid]!.start < start) low = mid + 1;
    else high = mid;
  }
  const inside: TraceEntry[] = [];
  for (let i = low; i < votes.length && votes[i]!.start < end; i++) if (votes[i]!.end <= end) inside.push(votes[i]!);
  return inside;
}
