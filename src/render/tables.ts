import type { Actor, Attribution, Claim, DateMention, Extraction, MoneyMention } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import { type Lookup, toLookup } from './lookup.ts';
import { toPlain } from './plain.ts';
import type { Section } from './settings.ts';

export type Cell = string | number | null;

/** A table of one section: its columns, and the rows of an extraction. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: (extraction: Extraction, text: string) => readonly (readonly Cell[])[];
}

/** One row a finding (an actor: one row a mention). The same tables stand behind CSV and Markdown. */
export const TABLES = {
  claims: {
    columns: [
      ...['id', 'start', 'end', 'text', 'status', 'action', 'action_text', 'actor', 'actor_id', 'actor_name', 'target'],
      ...['certainty', 'stance', 'source', 'source_kind', 'cue', 'hedges', 'condition', 'dates', 'money', 'rule'],
    ],
    rows: (x) => {
      const look = toLookup(x);
      return x.claims.map((claim) => claimRow(claim, look));
    },
  },
  attributions: {
    columns: [
      ...['id', 'start', 'end', 'content', 'quote', 'source', 'source_kind', 'actor_id', 'cue', 'cue_lemma'],
      ...['cue_class', 'within', 'rule'],
    ],
    rows: (x, text) => x.attributions.map((q) => attributionRow(q, text)),
  },
  actors: {
    columns: ['id', 'start', 'end', 'text', 'form', 'name', 'kind', 'role', 'country', 'stands_for'],
    rows: (x) => [...x.actors, ...x.places].flatMap(actorRows),
  },
  dates: {
    columns: ['id', 'start', 'end', 'text', 'type', 'value', 'mod', 'from', 'until', 'resolution', 'rule'],
    rows: (x) => x.dates.map(dateRow),
  },
  money: {
    columns: ['id', 'start', 'end', 'text', 'currency', 'low', 'high', 'precision', 'per', 'rule'],
    rows: (x) => x.money.map(moneyRow),
  },
} as const satisfies Record<Section, Table>;

function claimRow(c: Claim, look: Lookup): Cell[] {
  const q = look.attribution(c.attribution);
  const actor = look.actor(c.actor?.id);
  const dates = look.dates(c).map((d) => d.value ?? toPlain(d.text));
  const money = look.money(c).map((m) => toPlain(m.text));
  return [
    ...[c.id, c.start, c.end, toPlain(c.text), c.status, c.action.label, toPlain(c.action.text)],
    ...[c.actor && toPlain(c.actor.text), c.actor?.id ?? null, actor?.name ?? null, c.target && toPlain(c.target.text)],
    ...[c.certainty, c.stance, q?.source ? toPlain(q.source.text) : null, q ? (q.source?.kind ?? null) : 'author'],
    ...[q?.cue ? toPlain(q.cue.text) : null, list(c.hedges.map((h) => toPlain(h.text)))],
    ...[c.condition && toPlain(c.condition.text), list(dates), list(money), c.rule],
  ];
}

function attributionRow(q: Attribution, text: string): Cell[] {
  const spans: readonly Span[] = q.content.length ? q.content : q.cue ? [q.cue] : (q.source?.spans ?? []);
  const content = q.content.map((s) => toPlain(text.slice(s.start, s.end))).join(' … ');
  const [start, end] = [Math.min(...spans.map((s) => s.start)), Math.max(...spans.map((s) => s.end))];
  const source = q.source && toPlain(q.source.text);
  return [
    ...[q.id, start, end, content, q.quote, source, q.source?.kind ?? null, q.source?.actor ?? null],
    ...[q.cue && toPlain(q.cue.text), q.cue?.lemma ?? null, q.cue?.class ?? null, q.within, q.rule],
  ];
}

function actorRows(a: Actor): Cell[][] {
  const facts = [toPlain(a.name), a.kind, a.role && toPlain(a.role), a.country, a.standsFor];
  return a.mentions.map((m) => [a.id, m.start, m.end, toPlain(m.text), m.form, ...facts]);
}

function dateRow(d: DateMention): Cell[] {
  return [d.id, d.start, d.end, toPlain(d.text), d.type, d.value, d.mod, d.from, d.until, d.resolution, d.rule];
}

function moneyRow(m: MoneyMention): Cell[] {
  return [m.id, m.start, m.end, toPlain(m.text), m.currency, m.low, m.high, m.precision, m.per, m.rule];
}

function list(values: readonly string[]): string | null {
  return values.join('; ') || null;
}
