import { matchList } from '../../lexicon/lists.ts';
import type { Doc } from '../../model/doc.ts';
import type { Sum } from './sum.ts';
import { byFamily, type Currency, column, PLACES } from './tables.ts';

/** Families whose first member is meant unless the words say another: an article about Canada may count in US dollars. */
const FIRM = new Set(['dollar', 'euro']);
const articles = new WeakMap<Doc, Map<string, string | null>>();

/**
 * ISO 4217 code of a sum, from what the text says: its sign or code, the adjective before it, a sum of the same name
 * earlier in the sentence (`before`), a country named in the sentence, then in the article; else the first of its name.
 */
export function currencyOf(doc: Doc, sum: Sum, before: readonly { sum: Sum; code: string | null }[]): string | null {
  const { unit, country } = sum;
  if (unit.code) return unit.code;
  const members = byFamily.get(unit.family) ?? [];
  if (country) {
    const named = members.find((c) => c.country === country);
    if (named) return named.code;
    const also = unit.also.flatMap((family) => byFamily.get(family) ?? []).find((c) => c.country === country);
    if (also) return also.code;
  }
  const earlier = inherited(doc, sum, before);
  if (earlier) return earlier;
  if (members.length > 1 && !FIRM.has(unit.family)) {
    const s = doc.sentence[sum.first]!;
    const near = nearest(doc, members, sum.first, doc.sentences.first[s]!, doc.sentences.end[s]!);
    const found = near ?? (unit.family === 'pound' ? null : inArticle(doc, unit.family, members));
    if (found) return found;
  }
  return firstOf(doc, members, unit.family);
}

/** "10 Canadian dollars ... 30 dollars", "C$2 million, or 20 cents": words follow the last sum that names a currency. */
function inherited(doc: Doc, sum: Sum, before: readonly { sum: Sum; code: string | null }[]): string | null {
  if (sum.rule === 'money/sign') return null;
  for (let i = before.length - 1; i >= 0; i--) {
    const other = before[i]!;
    if (doc.sentence[other.sum.first] !== doc.sentence[sum.first]) return null;
    const { family } = other.sum.unit;
    if (family !== sum.unit.family && !sum.unit.also.includes(family)) continue;
    if (other.code) return other.code;
  }
  return null;
}

/** Code of the member whose country is named nearest to token `at`, looking back first. */
function nearest(doc: Doc, members: readonly Currency[], at: number, first: number, end: number): string | null {
  for (let t = at - 1; t >= first; t--) {
    const code = memberAt(doc, members, t);
    if (code) return code;
  }
  for (let t = at; t < end; t++) {
    const code = memberAt(doc, members, t);
    if (code) return code;
  }
  return null;
}

function memberAt(doc: Doc, members: readonly Currency[], t: number): string | null {
  const place = matchList(doc, PLACES, t);
  if (!place) return null;
  const country = column(PLACES, place.entry, 'country');
  return members.find((c) => c.country === country)?.code ?? null;
}

/** Code of the member whose country the article names first. One pass an article and family. */
function inArticle(doc: Doc, family: string, members: readonly Currency[]): string | null {
  let known = articles.get(doc);
  if (!known) articles.set(doc, (known = new Map()));
  const found = known.get(family);
  if (found !== undefined) return found;
  const code = nearest(doc, members, 0, 0, doc.count);
  known.set(family, code);
  return code;
}

/** Does the article name a country whose currency has this name? */
export function isHome(doc: Doc, family: string): boolean {
  return inArticle(doc, family, byFamily.get(family) ?? []) !== null;
}

/** The member that is meant when nothing tells, if it still was money when the article was published. */
function firstOf(doc: Doc, members: readonly Currency[], family: string): string | null {
  const first = members.find((c) => c.default === 'first') ?? (members.length === 1 ? members[0] : undefined);
  if (first) return first.code;
  const year = Number(doc.article.published?.slice(0, 4) ?? Number.NaN);
  return family === 'franc' ? (year >= 2002 ? 'CHF' : 'FRF') : null;
}
