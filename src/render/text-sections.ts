import type { Actor, Attribution, DateMention } from '../model/extraction.ts';
import { toAmount } from './amount.ts';
import { toLinesInWords } from './line-numbers.ts';
import { clip, toPlain, wrap } from './plain.ts';
import type { Page } from './text.ts';
import { noteOf } from './text-claims.ts';

const NAME_WIDTH = 30;
const PEOPLE_FIRST = ['person'];

/** Who says what: one block a source, one line a statement. */
export function statementSection(page: Page): string[] {
  const { x, look, paint, width } = page;
  if (!x.attributions.length) return [];
  const bySource = new Map<string, Attribution[]>();
  for (const q of x.attributions) {
    const actor = look.actor(q.source?.actor);
    const name = actor?.name ?? (q.source ? toPlain(q.source.text) : 'source not named');
    const said = bySource.get(name);
    if (said) said.push(q);
    else bySource.set(name, [q]);
  }
  const lines = [`${paint.heading('STATEMENTS')} ${paint.quiet(`${x.attributions.length}, by source`)}`];
  for (const [name, list] of bySource) {
    lines.push(paint.actor(clip(name, width)));
    for (const q of list) lines.push(statement(q, page));
  }
  return lines;
}

function statement(q: Attribution, { text, paint, width, line }: Page): string {
  const cue = q.cue ? clip(toPlain(q.cue.text), 18) : q.quote;
  const first = q.content[0] ?? q.cue;
  const place = first ? toLinesInWords([line(first.start)]) : '';
  const content = q.content.map((s) => toPlain(text.slice(s.start, s.end))).join(' … ');
  const room = width - 22 - place.length - 1;
  const words = clip(content, room);
  return `  ${paint.value(cue.padEnd(20))}${words}${' '.repeat(Math.max(1, room - Array.from(words).length + 1))}${paint.quiet(place)}`;
}

/** Actors by number of mentions, people first; places last. */
export function actorSection(page: Page): string[] {
  const { x, paint } = page;
  if (!x.actors.length && !x.places.length) return [];
  const rank = (a: Actor): number => (PEOPLE_FIRST.includes(a.kind) ? 0 : 1);
  const actors = [...x.actors].sort((a, b) => rank(a) - rank(b) || b.mentions.length - a.mentions.length);
  const lines = [`${paint.heading('ACTORS')} ${paint.quiet(String(x.actors.length))}`];
  for (const a of actors) lines.push(actorLine(a, page));
  if (x.places.length) {
    const places = x.places.map((p) => toPlain(p.name) + (p.mentions.length > 1 ? ` ×${p.mentions.length}` : ''));
    lines.push(...wrap(`Places: ${places.join(', ')}`, page.width - 2).map((l) => `  ${paint.quiet(l)}`));
  }
  return lines;
}

function actorLine(a: Actor, { paint, width }: Page): string {
  const name = clip(toPlain(a.name), NAME_WIDTH - 1);
  const forms = [...new Set(a.mentions.map((m) => toPlain(m.text)))].filter((form) => form !== toPlain(a.name));
  const note = noteOf(a).slice(1, -1) + (a.standsFor ? `, for ${a.standsFor}` : '');
  const more = forms.length ? `; also ${forms.slice(0, 4).join(', ')}` : '';
  const times = `×${a.mentions.length}`.padEnd(5);
  return `  ${paint.actor(name.padEnd(NAME_WIDTH))}${paint.quiet(times)}${clip(note + more, width - NAME_WIDTH - 7)}`;
}

/** Dates in text order, equal ones folded. */
export function dateSection(page: Page): string[] {
  return table('DATES', page, page.x.dates, (d) => [toPlain(d.text), whenOf(d)]);
}

/** Money in text order, equal sums folded. */
export function moneySection(page: Page): string[] {
  return table('MONEY', page, page.x.money, (m) => [toPlain(m.text), toAmount(m)]);
}

function whenOf(d: DateMention): string {
  const value = d.value ?? '?';
  const kind = d.type === 'DATE' || d.type === 'TIME' ? '' : ` ${d.type.toLowerCase()}`;
  return (
    value + kind + (d.mod ? ` ${d.mod.toLowerCase()}` : '') + (d.resolution === 'unresolved' ? ' (unresolved)' : '')
  );
}

function table<T extends { readonly start: number }>(
  name: string,
  { paint, line, width }: Page,
  list: readonly T[],
  cells: (item: T) => readonly [string, string],
): string[] {
  if (!list.length) return [];
  const rows = new Map<string, { words: string; value: string; lines: number[] }>();
  for (const item of list) {
    const [words, value] = cells(item);
    const key = `${words.toLowerCase()}\t${value}`;
    const row = rows.get(key) ?? { words, value, lines: [] };
    rows.set(key, row);
    row.lines.push(line(item.start));
  }
  const body = [...rows.values()].map((row) => {
    const words = clip(row.words, NAME_WIDTH - 1).padEnd(NAME_WIDTH);
    const places = clip(toLinesInWords(row.lines), 24);
    const value = clip(row.value, width - NAME_WIDTH - places.length - 5);
    return `  ${words}${paint.value(value)}  ${paint.quiet(places)}`;
  });
  return [`${paint.heading(name)} ${paint.quiet(String(list.length))}`, ...body];
}
