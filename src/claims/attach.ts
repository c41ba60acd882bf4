import type { ByToken } from '../model/mentions.ts';
import { tokensOf } from '../pattern/by-token.ts';
import type { TokenRange } from '../pattern/rule.ts';
import type { Draft } from './draft.ts';
import { COMMA } from './grammar.ts';

type Listed = ByToken & { readonly list: readonly { readonly id: string }[] };

/** Ids of the mentions that lie in tokens [first, end). */
export function idsIn(mentions: Listed, range: TokenRange): string[] {
  const ids: string[] = [];
  for (let t = range.first; t < range.end; t++) {
    const m = mentions.at[t]!;
    if (m < 0 || mentions.ends[t] === 0 || mentions.ends[t]! > range.end) continue;
    const id = mentions.list[m]?.id;
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** Ids of the dates of a claim: of its clause, of the words that open the sentence, and of the saying. */
export function datesOf(d: Draft, clause: TokenRange): string[] {
  const { scene } = d;
  const { doc, mentions } = scene;
  const { at, ends, list } = mentions.dates;
  let saying: TokenRange | null | undefined;
  const ids: string[] = [];
  for (let t = scene.first; t < scene.end; t++) {
    const m = at[t]!;
    if (m < 0) continue;
    const end = ends[t]!;
    if (end === 0) continue;
    const date = list[m];
    if (!date || date.type === 'DURATION' || date.type === 'SET' || date.value === 'PRESENT_REF') continue;
    const inClause = t >= clause.first && end <= clause.end && reaches(d, t);
    const opens = t <= scene.first + 2 && end < scene.end && COMMA.has(doc.word[end]!);
    saying ??= sayingOf(d);
    const said = saying !== null && t >= saying.first && end <= saying.end;
    if ((inClause && !names(d, t, end)) || opens || said) ids.push(date.id);
  }
  return ids;
}

/** "the 2014 orders": a date inside a phrase names it and dates nothing. */
function names(d: Draft, t: number, end: number): boolean {
  const { doc } = d.scene;
  const n = doc.nounPhrases.at[end - 1]!;
  return n >= 0 && doc.nounPhrases.end[n]! > end && doc.nounPhrases.first[n]! <= t;
}

/** Does no other clause's verb stand between the date at token `t` and the action? */
function reaches(d: Draft, t: number): boolean {
  const { at } = d.scene.doc.verbGroups;
  const { action, chain } = d;
  const isOwn = (g: number): boolean =>
    g === action.group || g === chain.top || chain.governors.some((x) => x.group === g);
  const from = t < action.first ? t : action.end;
  const to = t < action.first ? action.first : t;
  for (let k = from; k < to; k++) if (at[k]! >= 0 && !isOwn(at[k]!)) return false;
  return true;
}

/** The words around the cue of the claim's source, as far as they are not what is said. */
function sayingOf(d: Draft): TokenRange | null {
  const { scene, attribution } = d;
  if (!attribution?.cue) return null;
  const cue = tokensOf(scene.doc, attribution.cue);
  const inside = (t: number): boolean => {
    const at = scene.doc.start[t]!;
    return attribution.content.some((c) => c.start <= at && at < c.end);
  };
  let { first, end } = cue;
  while (first > scene.first && first > cue.first - 8 && !inside(first - 1)) first--;
  while (end < scene.end && end < cue.end + 8 && !inside(end)) end++;
  return { first, end };
}
