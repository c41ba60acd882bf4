import type { Actor, Claim, Extraction } from '../model/extraction.ts';
import { toPlain } from './plain.ts';

/** Claims that say the same: one actor, action, status and target. */
export interface FoldedClaim {
  readonly first: Claim;
  readonly all: readonly Claim[];
}

/** The claims of one actor, in text order. */
export interface ClaimGroup {
  readonly actor: Actor | null;
  readonly name: string;
  readonly claims: readonly FoldedClaim[];
  readonly count: number;
}

const NOBODY = 'no actor named';
const UNLINKED = 'actor is a pronoun, not linked';
/** Words that name an actor only together with the sentence before. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  'i he she it we they who which that his her its our their them him one'.split(' '),
);
const SMALL = new Set('a an the his her its their our all any some of on to for in by from with and'.split(' '));

/** Claims by actor, in the order the actors first act; pronouns nobody linked and claims without an actor come last. */
export function groupClaims(extraction: Extraction): ClaimGroup[] {
  const actors = new Map([...extraction.actors, ...extraction.places].map((a) => [a.id, a]));
  const groups = new Map<string, { actor: Actor | null; name: string; claims: Claim[] }>();
  for (const claim of extraction.claims) {
    const actor = actors.get(claim.actor?.id ?? '') ?? null;
    const name = actor?.name ?? nameOf(claim);
    const key = actor?.id ?? name.toLowerCase();
    const group = groups.get(key) ?? { actor, name, claims: [] };
    groups.set(key, group);
    group.claims.push(claim);
  }
  const list = [...groups.values()].map((g) => ({ ...g, claims: foldClaims(g.claims), count: g.claims.length }));
  const last = (name: string): number => [UNLINKED, NOBODY].indexOf(name);
  return list.sort((a, b) => last(a.name) - last(b.name));
}

function nameOf({ actor }: Claim): string {
  if (!actor) return NOBODY;
  const name = toPlain(actor.text);
  return PRONOUNS.has(name.toLowerCase()) ? UNLINKED : name;
}

function foldClaims(claims: readonly Claim[]): FoldedClaim[] {
  const folded = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.action.label} ${claim.status} ${claim.stance} ${targetKey(claim)}`;
    const same = folded.get(key);
    if (same) same.push(claim);
    else folded.set(key, [claim]);
  }
  return [...folded.values()].map((all) => ({ first: all[0]!, all }));
}

/** The target without small words and case: "the sanctions on Russia" and "sanctions on Russia" are one policy. */
function targetKey(claim: Claim): string {
  const words = claim.target?.text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [claim.id];
  return words.filter((w) => !SMALL.has(w)).join(' ');
}
