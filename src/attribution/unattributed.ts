import type { Draft } from './draft.ts';
import { transcriptTurns } from './floating.ts';
import { markQuotations, type Quotations } from './quotes.ts';
import { floatingRule } from './rules.ts';
import type { Scene } from './scene.ts';

const FEWEST_WORDS = 6;

/** Quotations that nobody is said to have spoken, where cues stand in them: they hold those cues, without a source. */
export function unattributed(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const { quotes } = scene;
  const inside = firstInside(quotes, drafts);
  if (inside.length === 0) return [];
  const covered = coveredBy(quotes, drafts);
  const turns = transcriptTurns(scene, drafts);
  const found: Draft[] = [];
  let last = -1;
  for (let q = 0; q < inside.length; q++) {
    const d = inside[q];
    if (!d || covered[q] || turns.has(q)) continue;
    const goesOn = last >= 0 && isContinued(quotes, last, q);
    // One quotation over several paragraphs is one.
    const first = goesOn ? found.pop()!.content[0]!.first : quotes.first[q]!;
    const content = [{ first, end: quotes.end[q]! }];
    found.push({
      rule: floatingRule,
      proposal: d.proposal,
      cue: null,
      source: null,
      content,
      within: -1,
      class: d.class,
    });
    last = q;
  }
  return found;
}

/** The first draft whose cue stands in each quotation that is long enough. */
function firstInside(quotes: Quotations, drafts: readonly Draft[]): (Draft | undefined)[] {
  const inside: (Draft | undefined)[] = [];
  for (const d of drafts) {
    const q = d.cue ? quotes.at[d.cue.first]! : -1;
    if (q < 0 || quotes.words[q]! < FEWEST_WORDS) continue;
    while (inside.length <= q) inside.push(undefined);
    inside[q] ??= d;
  }
  return inside;
}

/** 1 for each quotation whose first word stands in a content. One in the quotation of its own cue covers what is behind that alone. */
function coveredBy(quotes: Quotations, drafts: readonly Draft[]): Uint8Array {
  const covered = new Uint8Array(quotes.count);
  for (const { cue, content } of drafts) {
    const q = cue ? quotes.at[cue.first]! : -1;
    for (const r of content) {
      const own = q >= 0 && quotes.at[r.first] === q;
      markQuotations(quotes, covered, own ? Math.max(r.first, quotes.end[q]!) : r.first, r.end);
    }
  }
  return covered;
}

/** Does quotation `later` continue quotation `q`, over the paragraphs between? */
function isContinued({ next }: Quotations, q: number, later: number): boolean {
  let k = q;
  while (k >= 0 && k < later) k = next[k]!;
  return k === later;
}
