import type { Actor, Attribution, Claim, DateMention, Extraction, MoneyMention } from '../model/extraction.ts';

/** The findings of an extraction by their ids. */
export interface Lookup {
  /** Also places. */
  readonly actor: (id: string | null | undefined) => Actor | undefined;
  readonly attribution: (id: string | null) => Attribution | undefined;
  readonly dates: (claim: Claim) => readonly DateMention[];
  readonly money: (claim: Claim) => readonly MoneyMention[];
}

/** Indexes an extraction once; each question then costs the same, however long the article. */
export function toLookup(x: Extraction): Lookup {
  const actors = new Map([...x.actors, ...x.places].map((a) => [a.id, a]));
  const attributions = new Map(x.attributions.map((q) => [q.id, q]));
  const dates = new Map(x.dates.map((d) => [d.id, d]));
  const money = new Map(x.money.map((m) => [m.id, m]));
  return {
    actor: (id) => (id ? actors.get(id) : undefined),
    attribution: (id) => (id ? attributions.get(id) : undefined),
    dates: (claim) => claim.dates.map((id) => dates.get(id)).filter((d) => d !== undefined),
    money: (claim) => claim.money.map((id) => money.get(id)).filter((m) => m !== undefined),
  };
}
