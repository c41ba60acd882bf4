import type { Doc } from '../model/doc.ts';
import type { Attribution, AttributionCue, AttributionSource } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import type { Trace } from '../model/trace.ts';
import type { Candidate, RuleHead, TokenRange } from '../pattern/rule.ts';
import { settle } from '../pattern/settle.ts';
import { toSpan } from '../pattern/token-rules.ts';
import { attachFloating, type Growing, transcriptTurns } from './floating.ts';
import { nest } from './nesting.ts';
import { type Proposal, propose } from './propose.ts';
import type { Quotations } from './quotes.ts';
import { floatingRule, ruleOf } from './rules.ts';
import { createScene, type Scene } from './scene.ts';
import { sourceKind } from './source-kind.ts';

/** One attribution by its tokens, on its way out. */
interface Draft extends Growing {
  readonly rule: RuleHead;
  readonly proposal: Proposal;
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
}

const FEWEST_WORDS = 6;

/** Finds who said, wrote or thought what. */
export function findAttributions(doc: Doc, mentions: Mentions, trace?: Trace): Attribution[] {
  const scene = createScene(doc, mentions);
  const candidates = propose(scene).map((p) => toCandidate(doc, p));
  const { kept, dropped } = settle(candidates);
  if (trace) {
    for (const c of kept)
      trace({
        room: 'attribution',
        rule: c.rule.id,
        outcome: 'kept',
        by: null,
        detail: c.value.reading.code,
        start: c.start,
        end: c.end,
      });
    for (const { candidate: c, by } of dropped) {
      trace({
        room: 'attribution',
        rule: c.rule.id,
        outcome: 'dropped',
        by: by.rule.id,
        detail: c.value.reading.code,
        start: c.start,
        end: c.end,
      });
    }
  }
  const within = nest(
    doc,
    kept.map((c) => c.value.reading),
  );
  const drafts = kept.map((c, i): Draft => {
    const { reading } = c.value;
    return {
      rule: c.rule,
      proposal: c.value,
      source: reading.source,
      cue: reading.cue,
      content: [...reading.content],
      within: within[i]!,
      class: c.value.class,
    };
  });
  for (const r of attachFloating(scene, drafts)) {
    trace?.({
      room: 'attribution',
      rule: floatingRule.id,
      outcome: 'decided',
      by: null,
      detail: 'goes on',
      ...toSpan(doc, r),
    });
  }
  return toList(scene, [...drafts, ...unattributed(scene, drafts)]);
}

/** Quotations that nobody is said to have spoken, where cues stand in them: they hold those cues, without a source. */
function unattributed(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const { doc, quotes } = scene;
  const inside = new Map<number, Draft>();
  const covered = new Uint8Array(doc.count);
  for (const d of drafts) {
    const q = d.cue ? quotes.at[d.cue.first]! : -1;
    if (q >= 0 && quotes.words[q]! >= FEWEST_WORDS && !inside.has(q)) inside.set(q, d);
    // A content in the quotation of its own cue covers what is behind that quotation alone.
    for (const r of d.content) {
      const from = q >= 0 && quotes.at[r.first] === q ? Math.max(r.first, quotes.end[q]!) : r.first;
      if (from < r.end) covered.fill(1, from, r.end);
    }
  }
  const turns = transcriptTurns(scene, drafts);
  const found: Draft[] = [];
  let last = -1;
  for (const [q, d] of [...inside].sort((a, b) => a[0] - b[0])) {
    const range = { first: quotes.first[q]!, end: quotes.end[q]! };
    if (covered[range.first + 1] || turns.has(q)) continue;
    const goesOn = last >= 0 && isContinued(quotes, last, q);
    // One quotation over several paragraphs is one.
    if (goesOn) range.first = found.pop()!.content[0]!.first;
    found.push({ ...d, rule: floatingRule, cue: null, source: null, content: [range], within: -1 });
    last = q;
  }
  return found;
}

/** Does quotation `later` continue quotation `q`, over the paragraphs between? */
function isContinued({ next }: Quotations, q: number, later: number): boolean {
  let k = q;
  while (k >= 0 && k < later) k = next[k]!;
  return k === later;
}

/** In text order, numbered. */
function toList(scene: Scene, drafts: readonly Draft[]): Attribution[] {
  const { count } = scene.doc;
  const at = drafts.map((d) => Math.min(d.cue?.first ?? count, d.content[0]?.first ?? count));
  const order = drafts.map((_, i) => i).sort((a, b) => at[a]! - at[b]! || a - b);
  const rank = new Int32Array(drafts.length);
  order.forEach((i, n) => {
    rank[i] = n + 1;
  });
  const hosts = nest(scene.doc, drafts);
  return order.map((i, n) => toAttribution(scene, drafts[i]!, n + 1, hosts[i]! < 0 ? null : `q${rank[hosts[i]!]}`));
}

function toCandidate(doc: Doc, value: Proposal): Candidate<Proposal> {
  const { code, cue, source, content } = value.reading;
  const core = toSpan(doc, cue);
  let { start, end } = core;
  const takeIn = (range: TokenRange): void => {
    const span = toSpan(doc, range);
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  };
  for (const range of content) takeIn(range);
  if (source) takeIn(source);
  return { rule: ruleOf(code), start, end, core, value };
}

function toAttribution(scene: Scene, draft: Draft, n: number, within: string | null): Attribution {
  const { doc } = scene;
  return {
    id: `q${n}`,
    source: draft.source && toSource(scene, draft.source, draft.proposal.reading.head),
    cue: toCue(doc, draft),
    content: draft.content.map((r) => toSpan(doc, r)),
    quote: quoteKind(scene, draft.content),
    within,
    rule: draft.rule.id,
  };
}

function toSource(scene: Scene, range: TokenRange, head: number): AttributionSource {
  const { doc, mentions } = scene;
  const span = toSpan(doc, range);
  const m = mentions.actors.at[head]!;
  return {
    spans: [span],
    text: doc.text.slice(span.start, span.end),
    actor: m >= 0 ? mentions.actors.list[m]!.actor.id : null,
    kind: sourceKind(scene, range, head),
  };
}

function toCue(doc: Doc, { cue, proposal }: Draft): AttributionCue | null {
  if (!cue) return null;
  const { start, end } = toSpan(doc, cue);
  return { start, end, text: doc.text.slice(start, end), lemma: proposal.lemma, class: proposal.class };
}

/** Direct when at least four fifths of the words stand in quotation marks, indirect when at most a twentieth do. */
function quoteKind({ doc, quotes }: Scene, content: readonly TokenRange[]): Attribution['quote'] {
  let words = 0;
  let quoted = 0;
  for (const r of content) {
    for (let t = r.first; t < r.end; t++) {
      if (!(doc.shape[t]! & WORD_SHAPE)) continue;
      words++;
      if (quotes.at[t]! >= 0) quoted++;
    }
  }
  if (quoted >= 0.8 * words) return 'direct';
  return quoted > 0.05 * words ? 'mixed' : 'indirect';
}
const WORD_SHAPE = 8 | 32;
