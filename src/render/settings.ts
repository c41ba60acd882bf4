import type { OffsetUnit } from '../model/extraction.ts';

export const FORMATS = ['text', 'json', 'jsonl', 'lines', 'csv', 'md', 'conllu'] as const;
/** Formats of `claimwire match`. */
export const MATCH_FORMATS = ['text', 'lines', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

export const SECTIONS = ['actors', 'dates', 'money', 'attributions', 'claims'] as const;
export type Section = (typeof SECTIONS)[number];

/** How results are printed; plain data, so that it can be sent to another thread. */
export interface RenderSettings {
  readonly format: Format;
  readonly only: readonly Section[];
  readonly offsets: OffsetUnit;
  readonly explain: boolean;
  /** Puts the text that was read into `article.text` of JSON. */
  readonly withText: boolean;
  /** Colours as chalk counts them: 0 none, 1 sixteen, 2 256, 3 all. */
  readonly colors: 0 | 1 | 2 | 3;
  /** Columns of the text format. */
  readonly width: number;
}

export const DEFAULT_SETTINGS: RenderSettings = {
  format: 'text',
  only: SECTIONS,
  offsets: 'utf16',
  explain: false,
  withText: false,
  colors: 0,
  width: 80,
};
