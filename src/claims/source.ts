import type { Doc } from '../model/doc.ts';
import type { Attribution } from '../model/extraction.ts';
import { tokensOf } from '../pattern/by-token.ts';
import { type Parties, type Side, sideOf } from './parties.ts';

/** Verbs of doing: who proposes or plans is the actor, and the author tells of it (guidelines, version 2, point 5). */
const DOING: ReadonlySet<string> = new Set([
  'plan',
  'propose',
  'unveil',
  'intend',
  'consider',
  'decide',
  'refuse',
  'try',
  'seek',
  'show',
  'see',
  'vote',
  'agree',
  'expect',
  'introduce',
  'proposal',
  'bill',
  'decision',
  'offer',
  'accept',
  'support',
  'oppose',
  'opposition',
  'blame',
  'guarantee',
  'back',
  'endorse',
  'impose',
  'approve',
  'appoint',
  'block',
  'sign',
  'adopt',
  'explore',
  'weigh',
  'mull',
  'draft',
  'prepare',
  'examine',
  'review',
  'contemplate',
  'float',
]);

/** Verbs of wishing: the wish is the claim, so who tells of the wish is asked first. */
const WISHING: ReadonlySet<string> = new Set(['want', 'wish', 'need', 'feel', 'ignore']);

/** "[his] call for a ban" names nobody. */
const OWNER = /^(?:his|her|their|its|my|our)$/i;
const PRONOUN = /^(?:he|she|they|it|who|we|i)$/i;
const ACTING: ReadonlySet<string> = new Set(['direct', 'commit']);

const JUDGING: ReadonlySet<string> = new Set(['judge', 'deny']);

/** Attributions by the sentence that their content touches. */
export type Cover = ReadonlyMap<number, readonly Attribution[]>;

/** Files each attribution under the sentences of its content. */
export function coverOf(doc: Doc, attributions: readonly Attribution[]): Cover {
  const cover = new Map<number, Attribution[]>();
  for (const q of attributions) {
    for (const span of q.content) {
      const range = tokensOf(doc, span);
      if (range.end <= range.first) continue;
      const last = doc.sentence[range.end - 1]!;
      for (let s = doc.sentence[range.first]!; s <= last; s++) {
        const list = cover.get(s);
        if (list) list.push(q);
        else cover.set(s, [q]);
      }
    }
  }
  return cover;
}

/**
 * The innermost attribution whose content holds character `at` of sentence `s`, or null. The speaker must stand in the
 * sentence (guidelines, version 2, point 5) unless `across`: who "we" are is known beyond it.
 */
export function sourceAt(doc: Doc, cover: Cover, s: number, at: number, across = false): Attribution | null {
  let best: Attribution | null = null;
  let size = Number.POSITIVE_INFINITY;
  let wish: Attribution | null = null;
  for (const q of cover.get(s) ?? []) {
    if (!q.source || (q.cue && DOING.has(q.cue.lemma))) continue;
    if (!across && speaksElsewhere(doc, q, s)) continue;
    if (!q.content.some((c) => c.start <= at && at < c.end)) continue;
    if (OWNER.test(q.source.text)) continue;
    // "He said he would order": the saying goes before the order.
    if (q.cue && (WISHING.has(q.cue.lemma) || (PRONOUN.test(q.source.text) && ACTING.has(q.cue.class)))) {
      wish = q;
      continue;
    }
    const own = q.content.reduce((sum, c) => sum + c.end - c.start, 0);
    if (own < size) {
      best = q;
      size = own;
    }
  }
  return best ?? wish;
}

/**
 * The attribution whose cue is the action itself ("The union condemned the cut"): the judge is the source of support and
 * opposition (version 2, point 5), the doer of other acts is not ("The court struck down the law").
 */
export function judgementAt(cover: Cover, s: number, at: number): Attribution | null {
  for (const q of cover.get(s) ?? []) {
    const { cue } = q;
    if (cue && JUDGING.has(cue.class) && !DOING.has(cue.lemma) && cue.start <= at && at < cue.end) return q;
  }
  return null;
}

/** The side of an attribution's source. */
export function sourceSide(parties: Parties, q: Attribution | null): Side {
  const span = q?.source?.spans[0];
  if (!span) return 'unknown';
  const range = tokensOf(parties.doc, span);
  return sideOf(parties, range.first, range.end);
}

/** A quotation that goes on in sentence `s`: its speaker stands in another. */
function speaksElsewhere(doc: Doc, q: Attribution, s: number): boolean {
  const a = doc.start[doc.sentences.first[s]!]!;
  const b = doc.end[doc.sentences.end[s]! - 1]!;
  const cue = q.cue ?? q.source?.spans[0];
  return !cue || cue.end <= a || cue.start >= b;
}
