import type { Doc } from '../model/doc.ts';
import type { Attribution } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import type { Trace } from '../model/trace.ts';
import type { Candidate } from '../pattern/rule.ts';
import { type Settled, settle } from '../pattern/settle.ts';
import { endOf, startOf, toSpan } from '../pattern/token-rules.ts';
import { nameOf } from './codes.ts';
import type { Draft } from './draft.ts';
import { attachFloating } from './floating.ts';
import { nest } from './nesting.ts';
import { type Proposal, propose } from './propose.ts';
import { floatingRule, ruleOf } from './rules.ts';
import { createScene, type Scene } from './scene.ts';
import { idOf, toAttribution } from './to-attribution.ts';
import { unattributed } from './unattributed.ts';

/** Finds who said, wrote or thought what. */
export function findAttributions(doc: Doc, mentions: Mentions, trace?: Trace): Attribution[] {
  const scene = createScene(doc, mentions);
  const candidates: Candidate<Proposal>[] = [];
  for (const proposal of propose(scene)) candidates.push(toCandidate(doc, proposal));
  const settled = settle(candidates);
  if (trace) tell(trace, settled);
  const drafts = toDrafts(doc, settled.kept);
  const given = attachFloating(scene, drafts);
  if (trace) {
    const decided = { room: 'attribution', rule: floatingRule.id, outcome: 'decided', by: null } as const;
    for (const r of given) trace({ ...decided, detail: 'goes on', ...toSpan(doc, r) });
  }
  const others = unattributed(scene, drafts);
  if (given.length === 0 && others.length === 0) return toList(scene, drafts);
  const all = [...drafts, ...others];
  nest(doc, all);
  return toList(scene, all);
}

function tell(trace: NonNullable<Trace>, { kept, dropped }: Settled<Candidate<Proposal>>): void {
  const entry = (c: Candidate<Proposal>, by: string | null): void =>
    trace({
      room: 'attribution',
      rule: c.rule.id,
      outcome: by === null ? 'kept' : 'dropped',
      by,
      detail: nameOf(c.value.reading.code),
      start: c.start,
      end: c.end,
    });
  for (const c of kept) entry(c, null);
  for (const { candidate, by } of dropped) entry(candidate, by.rule.id);
}

function toDrafts(doc: Doc, kept: readonly Candidate<Proposal>[]): Draft[] {
  const drafts: Draft[] = [];
  for (const { rule, value: proposal } of kept) {
    const { source, cue, content } = proposal.reading;
    drafts.push({ rule, proposal, source, cue, content: [...content], within: -1, class: proposal.class });
  }
  nest(doc, drafts);
  return drafts;
}

/** In text order, numbered. */
function toList(scene: Scene, drafts: readonly Draft[]): Attribution[] {
  const { count } = scene.doc;
  const at: number[] = [];
  const order: number[] = [];
  const rank: number[] = [];
  let isSorted = true;
  for (const { cue, content } of drafts) {
    const first = Math.min(cue?.first ?? count, content[0]?.first ?? count);
    if (at.length > 0 && first < at[at.length - 1]!) isSorted = false;
    rank.push(at.length);
    order.push(at.length);
    at.push(first);
  }
  if (!isSorted) order.sort((a, b) => at[a]! - at[b]! || a - b);
  for (let n = 0; n < order.length; n++) rank[order[n]!] = n + 1;
  const list: Attribution[] = [];
  for (const i of order) {
    const draft = drafts[i]!;
    list.push(toAttribution(scene, draft, idOf(rank[i]!), draft.within < 0 ? null : idOf(rank[draft.within]!)));
  }
  return list;
}

function toCandidate(doc: Doc, value: Proposal): Candidate<Proposal> {
  const { code, cue, source, content } = value.reading;
  const core = toSpan(doc, cue);
  let { start, end } = core;
  for (const range of content) {
    start = Math.min(start, startOf(doc, range));
    end = Math.max(end, endOf(doc, range));
  }
  if (source) {
    start = Math.min(start, startOf(doc, source));
    end = Math.max(end, endOf(doc, source));
  }
  return { rule: ruleOf(code), start, end, core, value };
}
