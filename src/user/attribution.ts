import { cueIndex } from '../attribution/cue-lists.ts';
import { classOf } from '../attribution/cues.ts';
import { createScene } from '../attribution/scene.ts';
import { sourceKind } from '../attribution/source-kind.ts';
import { wordForm } from '../lexicon/vocabulary.ts';
import { type Doc, SHAPE } from '../model/doc.ts';
import type { Attribution, AttributionSource } from '../model/extraction.ts';
import type { Mentions } from '../model/mentions.ts';
import type { PatternMatch } from '../nlp/compromise.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { toSpan } from '../pattern/token-rules.ts';
import type { UserAttributionRule } from './rule.ts';

/** The attribution of one match; null when its pattern left out what an attribution needs. */
export function toAttribution(
  doc: Doc,
  mentions: Mentions,
  rule: UserAttributionRule,
  match: PatternMatch,
): Attribution | null {
  const { cue, source, content } = match.groups;
  if (!cue || (!source && !content)) return null;
  const whole = content ? withQuotes(doc, content) : null;
  const span = toSpan(doc, cue);
  const verb = cueIndex.verbs.at(doc, cue.first);
  return {
    id: '',
    source: source ? toSource(doc, mentions, source) : null,
    cue: {
      ...span,
      text: doc.text.slice(span.start, span.end),
      lemma: lemmaOf(doc, cue),
      class: rule.label ?? (verb ? classOf(verb) : 'report'),
    },
    content: whole ? [toSpan(doc, whole)] : [],
    quote: quoteOf(doc, whole),
    within: null,
    rule: rule.id,
  };
}

function toSource(doc: Doc, mentions: Mentions, range: TokenRange): AttributionSource {
  const span = toSpan(doc, range);
  const np = doc.nounPhrases.at[range.end - 1]!;
  const head = np >= 0 && doc.nounPhrases.head[np]! < range.end ? doc.nounPhrases.head[np]! : range.end - 1;
  const kind = sourceKind(createScene(doc, mentions), range, head);
  let actor = null;
  for (let t = range.first; t < range.end && !actor; t++)
    actor = mentions.actors.list[mentions.actors.at[t]!]?.actor ?? null;
  const text = doc.text.slice(span.start, span.end);
  return { spans: [span], text, actor: actor?.id ?? null, kind };
}

function lemmaOf(doc: Doc, range: TokenRange): string {
  const words: string[] = [];
  for (let t = range.first; t < range.end; t++) words.push(wordForm(doc.lemma[t]!, doc.local));
  return words.join(' ');
}

/** Takes in the quotation marks around a content: patterns see words alone. */
function withQuotes(doc: Doc, { first, end }: TokenRange): TokenRange {
  const open = first > 0 && (doc.shape[first - 1]! & SHAPE.openQuote) !== 0;
  if (!open) return { first, end };
  // 'said that "the tax" would rise': the quotation ends inside.
  for (let t = first; t < end; t++) if (doc.shape[t]! & SHAPE.closeQuote) return { first: first - 1, end };
  let close = end;
  while (close < doc.count && close < end + 2 && (doc.shape[close]! & SHAPE.closeQuote) === 0) close++;
  const closed = close < doc.count && (doc.shape[close]! & SHAPE.closeQuote) !== 0;
  return closed ? { first: first - 1, end: close + 1 } : { first, end };
}

function quoteOf(doc: Doc, range: TokenRange | null): Attribution['quote'] {
  if (!range) return 'indirect';
  if (doc.shape[range.first]! & SHAPE.openQuote && doc.shape[range.end - 1]! & SHAPE.closeQuote) return 'direct';
  for (let t = range.first; t < range.end; t++)
    if (doc.shape[t]! & (SHAPE.openQuote | SHAPE.closeQuote)) return 'mixed';
  return 'indirect';
}
