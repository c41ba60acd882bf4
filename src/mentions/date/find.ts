import type { Doc } from '../../model/doc.ts';
import type { DateMention } from '../../model/extraction.ts';
import type { Trace } from '../../model/trace.ts';
import { Marks } from '../../pattern/marks.ts';
import { compileRules } from '../../pattern/ready-rules.ts';
import type { TokenCandidate } from '../../pattern/rule.ts';
import { type Settled, settle } from '../../pattern/settle.ts';
import { findByTokens } from '../../pattern/token-rules.ts';
import { toIso } from './calendar.ts';
import type { Context } from './context.ts';
import { move, newFocus } from './focus.ts';
import type { Change, Form } from './form.ts';
import { FORMS, findForms } from './forms.ts';
import { anchorDay, type Resolved, resolve } from './resolve.ts';
import { changeRules } from './rules.ts';
import { tenseAt } from './tense.ts';
import { intervalOf } from './timex.ts';
import { yearBeside } from './year-beside.ts';

const CHANGES = compileRules('date.changes', changeRules, ['date']);
const DATE = 0;
/** Tokens that a change has before its date, at most: "the latter part of". */
const BEFORE = 4;

/** Finds dates, times, durations and sets; `anchor` is the publication date YYYY-MM-DD, or null. Linear in the text. */
export function findDates(doc: Doc, anchor: string | null, trace?: Trace): DateMention[] {
  const proposed = findForms(doc, FORMS);
  if (proposed.length === 0) return [];
  const inner = settle(proposed);
  const changed = findChanges(doc, inner.kept);
  const outer =
    changed.length > 0
      ? settle([...inner.kept, ...changed.flatMap((c) => applyChange(c, inner.kept))])
      : { kept: inner.kept, dropped: [] };
  if (trace) traceAll(trace, inner, outer);
  return resolveAll(doc, outer.kept, anchorDay(anchor));
}

const marks = new Marks(1);
let tokens = new Int32Array(1 << 8);

/** What stands around the dates. */
function findChanges(doc: Doc, kept: readonly TokenCandidate<Form>[]): TokenCandidate<Change>[] {
  marks.clear(doc.count);
  if (tokens.length < kept.length * (BEFORE + 1)) tokens = new Int32Array(2 * kept.length * (BEFORE + 1));
  let count = 0;
  let next = 0;
  for (const candidate of kept) {
    const { first, until } = candidate;
    marks.mark(first, DATE, until);
    for (let t = Math.max(next, first - BEFORE); t <= first; t++) tokens[count++] = t;
    next = first + 1;
  }
  return findByTokens(doc, CHANGES, marks, tokens, count);
}

/** The form that a change is about, changed; nothing where it does not fit. Bisection over the mentions in text order. */
function applyChange(candidate: TokenCandidate<Change>, kept: readonly TokenCandidate<Form>[]): TokenCandidate<Form>[] {
  const { start, apply } = candidate.value;
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (kept[mid]!.start < start) low = mid + 1;
    else high = mid;
  }
  const base = kept[low];
  const value = base && base.start === start ? apply(base.value) : null;
  return value ? [{ ...candidate, value }] : [];
}

function resolveAll(doc: Doc, kept: readonly TokenCandidate<Form>[], anchor: number | null): DateMention[] {
  const focus = newFocus();
  const mentions: DateMention[] = [];
  for (let i = 0; i < kept.length; i++) {
    const candidate = kept[i]!;
    const tensed = needsTense(candidate.value);
    const context: Context = {
      anchor,
      focus,
      tense: tensed && anchor !== null ? tenseAt(doc, candidate.first) : 'none',
      year: tensed ? yearBeside(doc, kept, i, anchor === null) : null,
    };
    const found = resolve(candidate.value, context);
    // A fiscal quarter has no days that are sure, but it is what "the quarter" means after it.
    const spoken = found.interval ?? (found.grain && found.value ? intervalOf(found.value) : null);
    if (spoken && found.grain) move(focus, found.grain, spoken);
    mentions.push(toMention(doc, candidate, found, i + 1));
  }
  return mentions;
}

function needsTense(form: Form): boolean {
  switch (form.is) {
    case 'weekday':
    case 'weekend':
    case 'season':
    case 'holiday':
      return true;
    case 'part':
    case 'civil':
      return form.year === null;
    default:
      return false;
  }
}

function toMention(doc: Doc, { start, end, rule }: TokenCandidate<Form>, found: Resolved, number: number): DateMention {
  const { interval } = found;
  return {
    id: `d${number}`,
    start,
    end,
    text: doc.text.slice(start, end),
    type: found.type,
    value: found.value,
    mod: found.mod,
    from: interval ? toIso(interval.from) : null,
    until: interval ? toIso(interval.until) : null,
    resolution: found.resolution,
    rule: rule.id,
  };
}

function traceAll(
  trace: NonNullable<Trace>,
  inner: Settled<TokenCandidate<Form>>,
  outer: Settled<TokenCandidate<Form>>,
): void {
  const entry = { room: 'date' as const, detail: null };
  for (const { start, end, rule } of outer.kept) {
    trace({ ...entry, start, end, rule: rule.id, outcome: 'kept', by: null });
  }
  for (const { candidate, by } of [...inner.dropped, ...outer.dropped]) {
    const { start, end, rule } = candidate;
    trace({ ...entry, start, end, rule: rule.id, outcome: 'dropped', by: by.rule.id });
  }
}
