import { type Doc, SHAPE } from '../model/doc.ts';
import type { CueClass } from '../model/extraction.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { isTitle, markQuotations } from './quotes.ts';
import type { Scene } from './scene.ts';
import { forms, WORD } from './words.ts';

const FEWEST_WORDS = 3;
/** Words of a quotation inside a sentence that goes on what was said before, at least. */
const FEWEST_INSIDE = 6;
const LONGEST_LABEL = 8;
const SINGLE_MARKS = forms("' ‘ `");

/** An attribution whose content may grow by quotations that follow it. */
export interface Growing {
  readonly cue: TokenRange | null;
  readonly content: TokenRange[];
  /** Number of the attribution in whose content the cue stands, or -1. */
  within: number;
  /** What its cue does. */
  readonly class: CueClass;
}

/** Cues that tell what somebody thinks, shows or plans: nothing was said that a quotation could go on. */
const SILENT: ReadonlySet<CueClass> = new Set(['think', 'predict', 'signal', 'commit']);

/** Quotations that open with their speaker and a colon, as turns of a transcript do. */
export function transcriptTurns(
  { doc, quotes }: Scene,
  list: readonly { readonly cue: TokenRange | null }[],
): ReadonlySet<number> {
  const turns = new Set<number>();
  for (const { cue } of list) {
    const q = cue ? quotes.at[cue.first]! : -1;
    if (q >= 0 && doc.word[cue!.first] === WORD.colon && cue!.first - quotes.first[q]! <= LONGEST_LABEL) turns.add(q);
  }
  return turns;
}

/**
 * Gives quotations that no content covers to the speaker before them, in the same paragraph or the one before: "..., she said. “We
 * will stay.”" Returns what was given. Cues inside a quotation do not count: they are part of it.
 */
export function attachFloating<G extends Growing>(scene: Scene, list: readonly G[]): TokenRange[] {
  const { doc, quotes } = scene;
  if (quotes.count === 0) return [];
  const { covered, speaking } = speakers(scene, list);
  const turns = transcriptTurns(scene, list);
  const given: TokenRange[] = [];
  let k = 0;
  let last: G | null = null;
  for (let q = 0; q < quotes.count; q++) {
    const first = quotes.first[q]!;
    while (k < speaking.length && endOf(speaking[k]!) <= first) last = follow(scene, last, speaking[k++]!);
    if (!last || covered[q] || quotes.words[q]! < FEWEST_WORDS || turns.has(q)) continue;
    if (isHeading(scene, q) || isTitle(doc, quotes, q)) continue;
    if (!standsAlone(scene, q) && !goesOn(scene, q, last)) continue;
    if (paragraphOf(doc, first) - paragraphOf(doc, Math.max(last.cue!.first, last.content.at(-1)!.end - 1)) > 1)
      continue;
    const range = { first, end: quotes.end[q]! };
    last.content.push(range);
    given.push(range);
  }
  return given;
}

/** Who may go on, in order of where they end so far, and 1 for each quotation that a content covers already. */
function speakers<G extends Growing>(
  scene: Scene,
  list: readonly G[],
): { readonly covered: Uint8Array; readonly speaking: readonly G[] } {
  const { quotes } = scene;
  const covered = new Uint8Array(quotes.count);
  const speaking: G[] = [];
  for (const g of list) {
    if (g.within >= 0 || !g.cue || g.content.length === 0 || quotes.at[g.cue.first]! >= 0) continue;
    for (const r of g.content) markQuotations(quotes, covered, r.first, r.end);
    if (!SILENT.has(g.class) || isQuoted(scene, g)) speaking.push(g);
  }
  speaking.sort((a, b) => endOf(a) - endOf(b));
  return { covered, speaking };
}

const endOf = ({ cue, content }: Growing): number => Math.max(cue!.end, content[content.length - 1]!.end);

/** "..., she said, suggesting that ...": of two cues in one sentence the one with the quotation goes on. */
function follow<G extends Growing>(scene: Scene, last: G | null, next: G): G {
  const { doc } = scene;
  const same = last && doc.sentence[last.cue!.first] === doc.sentence[next.cue!.first];
  return same && isQuoted(scene, last) && !isQuoted(scene, next) ? last : next;
}

const isQuoted = ({ quotes }: Scene, { content }: Growing): boolean => content.some((r) => quotes.at[r.end - 1]! >= 0);

/** A line that is nothing but a quotation in single marks. */
function isHeading({ doc, quotes }: Scene, q: number): boolean {
  const first = quotes.first[q]!;
  const end = quotes.end[q]!;
  if (doc.end[first]! - doc.start[first]! > 1 || !SINGLE_MARKS.has(doc.word[first]!)) return false;
  return (doc.shape[first]! & SHAPE.lineStart) !== 0 && (end >= doc.count || (doc.shape[end]! & SHAPE.lineStart) !== 0);
}

/** "She said the port was full. It was “no longer safe to use”, ...": a longer quotation in the paragraph of the cue. */
function goesOn({ doc, quotes }: Scene, q: number, { cue }: Growing): boolean {
  const first = quotes.first[q]!;
  if (quotes.words[q]! < FEWEST_INSIDE || doc.word[first - 1] === WORD.colon) return false;
  return paragraphOf(doc, cue!.first) === paragraphOf(doc, first);
}

const paragraphOf = (doc: Doc, t: number): number => doc.sentences.paragraph[doc.sentence[t]!]!;

/** Does a sentence begin and end with the quotation? */
function standsAlone({ doc, quotes }: Scene, q: number): boolean {
  const first = quotes.first[q]!;
  const opens = doc.sentences.first[doc.sentence[first]!] === first || (doc.shape[first]! & SHAPE.lineStart) !== 0;
  const end = quotes.end[q]!;
  return (
    opens && (end >= doc.count || doc.sentence[end] !== doc.sentence[end - 1] || !(doc.shape[end]! & SHAPE.letter))
  );
}
