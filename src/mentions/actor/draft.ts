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
  if (draft.nameFirst >= 0)
    return doc.text.slice(doc.start[draft.nameFirst]!, doc.end[draft.nameEnd - 1]!).replace(/\s+/g, ' ');
  return draft.fallback ?? '';
}
