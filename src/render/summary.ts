import type { Result } from '../model/extraction.ts';

/** Counts over a run. */
export interface Summary {
  readonly articles: number;
  readonly failed: number;
  readonly duplicates: number;
  readonly actors: number;
  readonly dates: number;
  readonly money: number;
  readonly attributions: number;
  readonly claims: number;
}

export const NOTHING: Summary = {
  articles: 0,
  failed: 0,
  duplicates: 0,
  actors: 0,
  dates: 0,
  money: 0,
  attributions: 0,
  claims: 0,
};

/** The counts of one result. */
export function summarize(result: Result): Summary {
  if (!result.ok) return { ...NOTHING, articles: 1, failed: 1 };
  return {
    ...NOTHING,
    articles: 1,
    duplicates: result.article.duplicateOf ? 1 : 0,
    actors: result.actors.length,
    dates: result.dates.length,
    money: result.money.length,
    attributions: result.attributions.length,
    claims: result.claims.length,
  };
}

/** The sum of two counts. */
export function addUp(a: Summary, b: Summary): Summary {
  return {
    articles: a.articles + b.articles,
    failed: a.failed + b.failed,
    duplicates: a.duplicates + b.duplicates,
    actors: a.actors + b.actors,
    dates: a.dates + b.dates,
    money: a.money + b.money,
    attributions: a.attributions + b.attributions,
    claims: a.claims + b.claims,
  };
}
