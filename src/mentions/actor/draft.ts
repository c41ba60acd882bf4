import type { Doc } from '../../model/doc.ts';
import type { ActorKind, MentionForm } from '../../model/extraction.ts';

/** A mention on its way into the result. */
export interface DraftMention {
  readonly first: number;
  readonly end: number;
  readonly form: MentionForm;
  readonly actor: Draft;
}

/** An actor on its way into the result. */
export interface Draft {
  kind: ActorKind;
  role: string | null;
  country: string | null;
  standsFor: string | null;
  sex: 'm' | 'f' | null;
  /** Fullest name seen so far, by tokens; -1 before there is one. */
  nameFirst: number;
  nameEnd: number;
  nameRank: number;
  /** Name where no mention gives one ("Russia" for "Russian oil"). */
  fallback: string | null;
  /** Country whose capital it is. */
  capitalOf: string | null;
  /** Person of an administration. */
  person: Draft | null;
  /** Number of its actor in the result; -1 before it has one. */
  number: number;
}

export function createDraft(kind: ActorKind): Draft {
  return {
    kind,
    role: null,
    country: null,
    standsFor: null,
    sex: null,
    nameFirst: -1,
    nameEnd: -1,
    nameRank: -1,
    fallback: null,
    capitalOf: null,
    person: null,
    number: -1,
  };
}

/** Takes a name as the canonical one where it is fuller than what was seen. */
export function offerName(draft: Draft, first: number, end: number, rank: number): void {
  if (rank <= draft.nameRank) return;
  draft.nameFirst = first;
  draft.nameEnd = end;
  draft.nameRank = rank;
}

/** The canonical name: the fullest seen. */
export function nameOf(doc: Doc, draft: Draft): string {
  return draft.nameFirst >= 0 ? textOf(doc, draft.nameFirst, draft.nameEnd) : (draft.fallback ?? '');
}

/** The text of the tokens from `first` up to `end`, with one space for any white space between them. */
export function textOf(doc: Doc, first: number, end: number): string {
  const text = doc.text.slice(doc.start[first]!, doc.end[end - 1]!);
  return isSpacedOnce(doc, first, end) ? text : text.replace(/\s+/g, ' ');
}

const SPACE = 32;

function isSpacedOnce(doc: Doc, first: number, end: number): boolean {
  for (let t = first + 1; t < end; t++) {
    const gap = doc.start[t]! - doc.end[t - 1]!;
    if (gap > 1 || (gap === 1 && doc.text.charCodeAt(doc.end[t - 1]!) !== SPACE)) return false;
  }
  return true;
}
