import { type ErrorCode, type Failure, SCHEMA } from '../model/extraction.ts';

/** Where a failure happened. */
export interface Where {
  readonly path: string;
  /** 1-based number of the record inside its file; 0 when the file as a whole is meant. */
  readonly record: number;
  readonly id?: string | null;
}

/** The one table of wordings: what went wrong, and what the user can do about it. */
export const WORDING = {
  'cannot-read': { message: 'cannot be read', hint: 'check the path and its permissions' },
  'bad-encoding': {
    message: 'is not valid UTF-8',
    hint: 'convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE',
  },
  'bad-record': { message: 'is not a readable record', hint: null },
  empty: { message: 'holds no text', hint: null },
  'too-large': { message: 'is larger than one article may be', hint: 'raise --max-article-size, or split it' },
  'not-english': { message: 'is not English', hint: 'claimwire reads English only' },
  internal: { message: 'made claimwire stumble', hint: 'please report it with the article; --debug prints the stack' },
} as const satisfies Record<ErrorCode, { readonly message: string; readonly hint: string | null }>;

/** An error record; `message` and `hint` say more than the table where more is known. */
export function toFailure(code: ErrorCode, where: Where, message?: string | null, hint?: string | null): Failure {
  const words = WORDING[code];
  return {
    ok: false,
    schema: SCHEMA,
    article: { id: where.id ?? null, path: where.path, record: where.record },
    error: { code, message: message ?? words.message, hint: hint === undefined ? words.hint : hint },
  };
}
