/** A half-open range of UTF-16 code units of one article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the characters it covers: `text === article.text.slice(start, end)`. */
export interface TextSpan extends Span {
  readonly text: string;
}
