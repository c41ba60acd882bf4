import { type Doc, SHAPE } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { quotationStart } from './before.ts';
import type { Scene } from './scene.ts';

const FEWEST_WORDS = 3;

/** An attribution whose content may grow by quotations that follow it. */
export interface Growing {
  readonly cue: TokenRange | null;
  readonly content: TokenRange[];
  readonly within: number;
}

/** A quotation without a speaker in its paragraph, and the attribution before it. */
export interface Floating<G> {
  readonly range: TokenRange;
  readonly after: G | null;
}

/**
 * Gives quotations that no content covers to the speaker before them in their paragraph ("..., she said. \"We will stay.\""). Returns the
 * rest: quotations of a paragraph without a speaker.
 */
export function attachFloating<G extends Growing>(scene: Scene, list: readonly G[]): Floating<G>[] {
  const { doc, quotes } = scene;
  const covered = new Uint8Array(doc.count);
  for (const { content } of list) for (const r of content) covered.fill(1, r.first, r.end);
  const byEnd = list
    .filter((g) => g.within < 0 && g.cue && g.content.length > 0)
    .map((g) => ({ growing: g, at: Math.max(g.cue!.end, g.content.at(-1)!.end) }))
    .sort((a, b) => a.at - b.at);
  const left: Floating<G>[] = [];
  let k = 0;
  let last: (typeof byEnd)[number] | null = null;
  for (let q = 0; q < quotes.count; q++) {
    const first = quotes.first[q]!;
    while (k < byEnd.length && byEnd[k]!.at <= first) last = byEnd[k++]!;
    if (covered[first + 1] || quotes.words[q]! < FEWEST_WORDS || !standsAlone(doc, first)) continue;
    const range = { first: quotationStart(scene, q), end: quotes.end[q]! };
    if (last && paragraphOf(doc, last.growing.cue!.first) === paragraphOf(doc, first)) last.growing.content.push(range);
    else left.push({ range, after: last?.growing ?? null });
  }
  return left;
}

const paragraphOf = (doc: Doc, t: number): number => doc.sentences.paragraph[doc.sentence[t]!]!;

/** Does a sentence begin with the mark? */
function standsAlone(doc: Doc, first: number): boolean {
  return doc.sentences.first[doc.sentence[first]!] === first || (doc.shape[first]! & SHAPE.lineStart) !== 0;
}
