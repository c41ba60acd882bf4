import { type Doc, SHAPE } from '../model/doc.ts';
import type { Attribution, AttributionCue, AttributionSource } from '../model/extraction.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { toSpan } from '../pattern/token-rules.ts';
import type { Draft } from './draft.ts';
import { meetsQuotation } from './quotes.ts';
import type { Scene } from './scene.ts';
import { sourceKind } from './source-kind.ts';

/** The ids of attributions by their numbers, from 1 on: the same few in each article. */
const ids: string[] = [];

/** The id of attribution `n`, counted from 1. */
export function idOf(n: number): string {
  for (let k = ids.length; k <= n; k++) ids.push(`q${k}`);
  return ids[n]!;
}

/** An attribution as it is printed; its tokens become characters. */
export function toAttribution(scene: Scene, draft: Draft, id: string, within: string | null): Attribution {
  const { doc } = scene;
  const content: { start: number; end: number }[] = [];
  for (const range of draft.content) content.push(toSpan(doc, range));
  return {
    id,
    source: draft.source && toSource(scene, draft.source, draft.proposal.reading.head),
    cue: toCue(doc, draft),
    content,
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
  let isPlain = true;
  for (const r of content) if (meetsQuotation(quotes, r)) isPlain = false;
  let words = 0;
  let quoted = 0;
  for (const r of content) {
    for (let t = r.first; t < r.end; t++) {
      if (!(doc.shape[t]! & WORD_SHAPE)) continue;
      // Most contents hold no quotation: one word is as good as all.
      if (isPlain) return 'indirect';
      words++;
      if (quotes.at[t]! >= 0) quoted++;
    }
  }
  if (quoted >= 0.8 * words) return 'direct';
  return quoted > 0.05 * words ? 'mixed' : 'indirect';
}
const WORD_SHAPE = SHAPE.digit | SHAPE.letter;
