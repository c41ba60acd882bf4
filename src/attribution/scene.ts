import type { Doc } from '../model/doc.ts';
import type { Mentions } from '../model/mentions.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { findQuotations, type Quotations } from './quotes.ts';
import { isAdverb, TIME_WORDS } from './words.ts';

/** What the steps of this room read: one article with its mentions and quotations. */
export interface Scene {
  readonly doc: Doc;
  readonly mentions: Mentions;
  readonly quotes: Quotations;
  /** Verb group -> its subject, filled on demand. */
  readonly subjects: Map<number, Subject | null>;
}

/** Where the subject of a verb group was found. */
export interface Subject extends TokenRange {
  /** Head noun. */
  readonly head: number;
  /** `own`: before its verb; `relative`: who, which; `shared`: of the verb before a conjunction or gerund. */
  readonly how: 'own' | 'relative' | 'shared';
}

export function createScene(doc: Doc, mentions: Mentions): Scene {
  return { doc, mentions, quotes: findQuotations(doc), subjects: new Map() };
}

/** The tokens among which the parts of a cue at `t` are looked for: its sentence, and its quotation when it stands in one. */
export function arenaOf({ doc, quotes }: Scene, t: number): TokenRange {
  const s = doc.sentence[t]!;
  const first = doc.sentences.first[s]!;
  const end = doc.sentences.end[s]!;
  const q = quotes.at[t]!;
  if (q < 0) return { first, end };
  return {
    first: Math.max(first, quotes.first[q]! + 1),
    end: Math.min(end, quotes.closed[q] ? quotes.end[q]! - 1 : quotes.end[q]!),
  };
}

/** Is the base noun phrase a date that stands alone ("said Monday", "last week")? */
export function isTimePhrase({ doc, mentions }: Scene, np: number): boolean {
  const head = doc.nounPhrases.head[np]!;
  return mentions.dates.at[head]! >= 0 || TIME_WORDS.has(doc.word[head]!);
}

/** First token from `t` on that is neither adverb nor date, six steps on at most. */
export function skipAdverbials(scene: Scene, t: number, limit: number): number {
  const { doc, mentions } = scene;
  let k = t;
  for (let step = 0; step < 6 && k < limit; step++) {
    const np = doc.nounPhrases.at[k]!;
    if (isAdverb[doc.tag[k]!]) k++;
    else if (np >= 0 && doc.nounPhrases.first[np] === k && isTimePhrase(scene, np)) k = doc.nounPhrases.end[np]!;
    else if (mentions.dates.ends[k]! > k) k = mentions.dates.ends[k]!;
    else break;
  }
  return Math.min(k, limit);
}
