import type { Actor, Attribution, Claim, DateMention, Extraction, MoneyMention } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import type { TraceEntry } from '../model/trace.ts';
import { toAmount } from './amount.ts';
import { pickSections } from './json.ts';
import { offsetIn } from './offsets.ts';
import { toPlain } from './plain.ts';
import type { Rendered } from './renderer.ts';
import type { RenderSettings } from './settings.ts';

/** A finding's place and its cells: kind, id, value, words, then `key=value` details. */
interface Finding {
  readonly span: Span;
  readonly cells: readonly string[];
}

const NONE = '-';

/**
 * One finding a line, sorted by start: file, start, end, kind, id, value, words, details; separated by tabs.
 * Also the form of golden files.
 */
export function toLines({ result, text, trace }: Rendered, settings: RenderSettings): string {
  const place = toPlace(result.article);
  if (!result.ok) {
    const { code, message } = result.error;
    return `${[place, 0, 0, 'error', NONE, code, toPlain(message)].join('\t')}\n`;
  }
  const findings = toFindings(pickSections(result, settings.only), text);
  if (settings.explain) findings.push(...trace.map((entry) => traceFinding(entry, text)));
  findings.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const at = offsetIn(text, settings.offsets);
  return findings.map(({ span, cells }) => `${[place, at(span.start), at(span.end), ...cells].join('\t')}\n`).join('');
}

/** The path, with the record's number when it is not the first. */
export function toPlace(article: { readonly path: string; readonly record: number }): string {
  return toPlain(article.record > 1 ? `${article.path}:${article.record}` : article.path);
}

function toFindings(x: Extraction, text: string): Finding[] {
  return [
    ...x.claims.map(claimFinding),
    ...x.attributions.map((q) => attributionFinding(q, text)),
    ...x.actors.flatMap((a) => actorFindings(a, 'actor')),
    ...x.places.flatMap((a) => actorFindings(a, 'place')),
    ...x.dates.map(dateFinding),
    ...x.money.map(moneyFinding),
  ];
}

function claimFinding(c: Claim): Finding {
  const value = `${c.action.label} ${c.status} ${c.certainty} ${c.stance}`;
  const details = toDetails({
    action: c.action.text,
    actor: c.actor && withId(c.actor.text, c.actor.id),
    target: c.target && withId(c.target.text, c.target.actors.join(',') || null),
    source: c.attribution ?? 'author',
    hedges: c.hedges.map((h) => h.text).join(', '),
    condition: c.condition?.text,
    dates: c.dates.join(','),
    money: c.money.join(','),
    rule: c.rule,
  });
  return { span: c, cells: ['claim', c.id, value, toPlain(c.text), ...details] };
}

function attributionFinding(q: Attribution, text: string): Finding {
  const spans = [...q.content, ...(q.cue ? [q.cue] : []), ...(q.source?.spans ?? [])];
  const span = { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
  const content = q.content.map((s) => toPlain(text.slice(s.start, s.end))).join(' … ');
  const details = toDetails({
    source: q.source && withId(q.source.text, q.source.actor),
    cue: q.cue?.text,
    within: q.within,
    rule: q.rule,
  });
  const value = `${q.quote} ${q.source?.kind ?? NONE} ${q.cue?.class ?? NONE}`;
  return { span, cells: ['attribution', q.id, value, content, ...details] };
}

function actorFindings(a: Actor, kind: 'actor' | 'place'): Finding[] {
  const details = toDetails({ role: a.role, country: a.country, standsFor: a.standsFor });
  const value = `${a.kind} ${toPlain(a.name)}`;
  return a.mentions.map((m) => ({
    span: m,
    cells: [kind, a.id, value, toPlain(m.text), `form=${m.form}`, ...details],
  }));
}

function dateFinding(d: DateMention): Finding {
  const interval = d.from && d.until ? `${d.from}/${d.until}` : null;
  const details = toDetails({ mod: d.mod, days: interval, resolution: d.resolution, rule: d.rule });
  return { span: d, cells: ['date', d.id, `${d.type} ${d.value ?? NONE}`, toPlain(d.text), ...details] };
}

function moneyFinding(m: MoneyMention): Finding {
  return { span: m, cells: ['money', m.id, toAmount(m), toPlain(m.text), ...toDetails({ rule: m.rule })] };
}

function traceFinding(t: TraceEntry, text: string): Finding {
  const details = toDetails({ by: t.by, detail: t.detail });
  return { span: t, cells: ['trace', t.outcome, t.rule, toPlain(text.slice(t.start, t.end)), ...details] };
}

function toDetails(pairs: Readonly<Record<string, string | null | undefined>>): string[] {
  return Object.entries(pairs).flatMap(([key, value]) => (value ? [`${key}=${toPlain(value)}`] : []));
}

function withId(text: string, id: string | null): string {
  return id ? `${text} (${id})` : text;
}
