import type { Actor, Extraction } from '../src/model/extraction.ts';
import type { Span, TextSpan } from '../src/model/span.ts';

/** What breaks the laws of an extraction of `text`: spans outside, slices that differ, ids that lead nowhere. */
export function faultsOf(text: string, found: Extraction): string[] {
  return [...spanFaults(text, found), ...idFaults(found), ...orderFaults(found), ...jsonFaults(found)];
}

/** Every span of an extraction with a word on where it stands; text spans keep their text. */
export function spansOf(found: Extraction): { at: string; span: Span | TextSpan }[] {
  const list: { at: string; span: Span | TextSpan | null }[] = [];
  const add = (at: string, span: Span | TextSpan | null | undefined): void => {
    if (span) list.push({ at, span });
  };
  for (const actor of [...found.actors, ...found.places]) for (const m of actor.mentions) add(`${actor.id} mention`, m);
  for (const d of found.dates) add(d.id, d);
  for (const m of found.money) add(m.id, m);
  for (const q of found.attributions) {
    for (const s of q.source?.spans ?? []) add(`${q.id} source`, s);
    add(`${q.id} cue`, q.cue);
    for (const s of q.content) add(`${q.id} content`, s);
  }
  for (const c of found.claims) {
    add(c.id, c);
    add(`${c.id} action`, c.action);
    add(`${c.id} actor`, c.actor);
    add(`${c.id} target`, c.target);
    add(`${c.id} condition`, c.condition);
    for (const h of c.hedges) add(`${c.id} hedge`, h);
  }
  for (const d of found.diagnostics) add(`diagnostic ${d.code}`, d.span);
  return list.flatMap(({ at, span }) => (span ? [{ at, span }] : []));
}

function spanFaults(text: string, found: Extraction): string[] {
  return spansOf(found).flatMap(({ at, span }) => {
    const { start, end } = span;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
      return [`${at}: span ${start}-${end} in a text of ${text.length}`];
    }
    const slice = text.slice(start, end);
    if ('text' in span && span.text !== slice)
      return [`${at}: says ${JSON.stringify(span.text)}, is ${JSON.stringify(slice)}`];
    if (/^\s|\s$/.test(slice)) return [`${at}: white space at the border of ${JSON.stringify(slice)}`];
    return [];
  });
}

function idFaults(found: Extraction): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const known = (list: readonly { readonly id: string }[], letter: string): Set<string> => {
    for (const { id } of list) {
      if (ids.has(id) || !new RegExp(`^${letter}\\d+$`).test(id)) faults.push(`id ${id} is not new or not of its kind`);
      ids.add(id);
    }
    return new Set(list.map(({ id }) => id));
  };
  const actors = known([...found.actors, ...found.places], '[ap]');
  const dates = known(found.dates, 'd');
  const money = known(found.money, 'm');
  const attributions = known(found.attributions, 'q');
  known(found.claims, 'c');
  const need = (where: string, set: Set<string>, id: string | null | undefined): void => {
    if (id != null && !set.has(id)) faults.push(`${where}: no ${id}`);
  };
  for (const q of found.attributions) {
    need(`${q.id} source`, actors, q.source?.actor);
    need(`${q.id} within`, attributions, q.within);
    if (q.within === q.id) faults.push(`${q.id} is within itself`);
  }
  for (const c of found.claims) {
    need(`${c.id} actor`, actors, c.actor?.id);
    for (const id of c.target?.actors ?? []) need(`${c.id} target`, actors, id);
    for (const id of c.dates) need(`${c.id} dates`, dates, id);
    for (const id of c.money) need(`${c.id} money`, money, id);
    need(`${c.id} attribution`, attributions, c.attribution);
  }
  return faults;
}

function orderFaults(found: Extraction): string[] {
  const rising = (what: string, list: readonly Span[]): string[] =>
    list.some((s, i) => i > 0 && (list[i - 1]?.start ?? 0) > s.start) ? [`${what} are not in text order`] : [];
  const first = (list: readonly Actor[]): Span[] => list.flatMap((a) => a.mentions.slice(0, 1));
  return [
    ...rising('dates', found.dates),
    ...rising('money', found.money),
    ...rising('claims', found.claims),
    ...rising('actors', first(found.actors)),
    ...rising('places', first(found.places)),
    ...[...found.actors, ...found.places].flatMap((a) => [
      ...(a.mentions.length === 0 ? [`${a.id} has no mention`] : []),
      ...(a.name.trim() ? [] : [`${a.id} has no name`]),
      ...rising(`mentions of ${a.id}`, a.mentions),
    ]),
    ...found.money
      .filter((m) => m.low !== null && m.high !== null && m.low > m.high)
      .map((m) => `${m.id} low over high`),
    ...found.dates
      .filter((d) => d.from !== null && d.until !== null && d.from >= d.until)
      .map((d) => `${d.id} ends before it begins`),
  ];
}

/** Results are plain JSON values: nothing undefined, no number that JSON cannot say. */
function jsonFaults(found: Extraction): string[] {
  return hasUndefined(found) ? ['not plain JSON'] : [];
}

function hasUndefined(value: unknown): boolean {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUndefined);
}
