import type { WordSet } from '../lexicon/word-set.ts';
import { type Doc, VERB } from '../model/doc.ts';
import type { Attribution } from '../model/extraction.ts';
import { firstEndingAfter, tokensOf } from '../pattern/by-token.ts';
import type { Chain } from './chain.ts';
import { THAT, words } from './grammar.ts';
import { type Parties, sideOf } from './parties.ts';
import type { Side } from './sides.ts';

/** Verbs of doing: who proposes or plans is the actor, and the author tells of it (guidelines, version 2, point 5). */
const DOING: ReadonlySet<string> = new Set([
  'plan',
  'propose',
  'unveil',
  'intend',
  'consider',
  'decide',
  'refuse',
  'try',
  'seek',
  'show',
  'see',
  'vote',
  'agree',
  'expect',
  'introduce',
  'proposal',
  'bill',
  'decision',
  'offer',
  'accept',
  'support',
  'oppose',
  'opposition',
  'blame',
  'guarantee',
  'back',
  'endorse',
  'impose',
  'approve',
  'appoint',
  'block',
  'sign',
  'adopt',
  'explore',
  'weigh',
  'mull',
  'draft',
  'prepare',
  'examine',
  'review',
  'contemplate',
  'float',
  'discuss',
  'mention',
  'refer',
  'speak',
  'talk',
]);

/** Verbs of wishing: the wish is the claim, so who tells of the wish is asked first. */
const WISHING: ReadonlySet<string> = new Set(
  'want wish need feel ignore willing unwilling ready prepared eager keen reluctant determined open'.split(' '),
);

/** "[his] call for a ban" names nobody. */
const OWNER = new Set(['his', 'her', 'their', 'its', 'my', 'our']);
/** Who speaks of himself is who is quoted: "“We believe the tax should go,” the union said". */
const SELF = new Set(['we', 'i']);
/** "her vow to build a wall": nouns of doing, of which the author tells. */
const NOUN_RULE = 'attribution/noun';
const PRONOUN = new Set(['he', 'she', 'they', 'it', 'who', 'we', 'i']);
const ACTING: ReadonlySet<string> = new Set(['direct', 'commit']);

const JUDGING: ReadonlySet<string> = new Set(['judge', 'deny']);

/** Letters of the longest pronoun. */
const SHORT = 5;
const isOf = (pronouns: ReadonlySet<string>, text: string): boolean =>
  text.length <= SHORT && pronouns.has(text.toLowerCase());

/** Attributions by the sentence that their content touches: a chain for each sentence. */
export interface Cover {
  readonly attributions: readonly Attribution[];
  /** Sentence -> its first link, or -1. */
  readonly first: Int32Array;
  /** Link -> number of its attribution. */
  readonly of: readonly number[];
  /** Link -> the next one of the sentence, or -1. */
  readonly next: readonly number[];
}

/** Files each attribution under the sentences of its content, in their order. */
export function coverOf(doc: Doc, attributions: readonly Attribution[]): Cover {
  const { count, first: firsts } = doc.sentences;
  const first = new Int32Array(count).fill(-1);
  const of: number[] = [];
  const next: number[] = [];
  for (let q = attributions.length - 1; q >= 0; q--) {
    for (const { start, end } of attributions[q]!.content) {
      for (let s = sentenceAt(doc, start); s < count && doc.start[firsts[s]!]! < end; s++) {
        next.push(first[s]!);
        first[s] = of.length;
        of.push(q);
      }
    }
  }
  return { attributions, first, of, next };
}

/** The first sentence that ends after code unit `offset`: O(log n). */
function sentenceAt(doc: Doc, offset: number): number {
  const { end } = doc.sentences;
  let low = 0;
  let high = doc.sentences.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (doc.end[end[mid]! - 1]! > offset) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** How an action stands to what is said around it. */
interface Standing {
  /** Speakers of other sentences count. */
  readonly across?: boolean;
  /** A fact that the author adds. */
  readonly background?: boolean;
  readonly chain?: Chain | null;
}

/**
 * The innermost attribution whose content holds character `at` of sentence `s`, or null. The speaker must stand in the
 * sentence (guidelines, version 2, point 5) unless `across`: who "we" are is known beyond it. What the author adds as
 * `background` stands in no reported content: "urged ministers to scrap the levy, which was imposed in May".
 */
export function sourceAt(
  doc: Doc,
  cover: Cover,
  s: number,
  at: number,
  { across = false, background = false, chain = null }: Standing = {},
): Attribution | null {
  const { attributions, first, of, next } = cover;
  let best: Attribution | null = null;
  let size = Number.POSITIVE_INFINITY;
  let wish: Attribution | null = null;
  for (let i = first[s]!; i >= 0; i = next[i]!) {
    const q = attributions[of[i]!]!;
    const own = lengthAround(q, at);
    if (own < 0 || !q.source) continue;
    if (q.cue && DOING.has(q.cue.lemma) && !isOpposition(doc, q, chain)) continue;
    if (!across && speaksElsewhere(doc, q, s)) continue;
    if ((background && q.quote === 'indirect') || isOf(OWNER, q.source.text) || keepsSilent(doc, q)) continue;
    if (q.rule === NOUN_RULE && ACTING.has(q.cue?.class ?? '') && !opensWith(doc, q, THAT)) continue;
    if (yieldsToOuter(q)) wish = q;
    else if (own < size) {
      best = q;
      size = own;
    }
  }
  return best ?? wish;
}

/** Code units of the content, or -1: it does not hold character `at`. */
function lengthAround({ content }: Attribution, at: number): number {
  let length = 0;
  let holds = false;
  for (const { start, end } of content) {
    length += end - start;
    if (start <= at && at < end) holds = true;
  }
  return holds ? length : -1;
}

/** "Farmers oppose joining the union": opposition to the act itself, and not an act beside it. */
function isOpposition(doc: Doc, { cue }: Attribution, chain: Chain | null): boolean {
  if (cue?.lemma !== 'oppose' || !chain) return false;
  return chain.governors.some((g) => doc.start[g.first]! < cue.end && doc.end[g.end - 1]! > cue.start);
}

/** "He said he would order", "“We believe the tax should go,” the union said": who is quoted goes before the pronoun. */
function yieldsToOuter({ source, cue }: Attribution): boolean {
  if (!cue || !source) return false;
  if (isOf(SELF, source.text)) return cue.class === 'think';
  return WISHING.has(cue.lemma) || (ACTING.has(cue.class) && isOf(PRONOUN, source.text));
}

/** "refused to say whether", "has not decided if": nobody says what follows. */
function keepsSilent(doc: Doc, { cue, content }: Attribution): boolean {
  const asked = content[0] ? firstEndingAfter(doc, content[0].start) : -1;
  if (!cue || asked < 0 || !isIndirectQuestion(doc, asked)) return false;
  if (ASKING.has(cue.lemma)) return true;
  const { first, end } = tokensOf(doc, cue);
  const { at, head, features } = doc.verbGroups;
  const own = at[end - 1]!;
  const above = first > 0 ? at[first - 1]! : -1;
  return (own >= 0 && (features[own]! & VERB.negated) !== 0) || (above >= 0 && REFUSING.has(doc.lemma[head[above]!]!));
}
const REFUSING = words('refuse decline fail');
const ASKING: ReadonlySet<string> = new Set(['ask', 'question', 'wonder', 'query', 'raise']);

const opensWith = (doc: Doc, { content }: Attribution, opener: WordSet): boolean =>
  content[0] !== undefined && opener.has(doc.word[firstEndingAfter(doc, content[0].start)]!);

/** "whether", "a decision on whether". */
function isIndirectQuestion(doc: Doc, t: number): boolean {
  for (let k = t; k < Math.min(t + 4, doc.count); k++) if (WHETHER.has(doc.word[k]!)) return true;
  return false;
}
const WHETHER = words('whether if how');

/**
 * The attribution whose cue is the action itself ("The union condemned the cut"): the judge is the source of support and
 * opposition (version 2, point 5), the doer of other acts is not ("The court struck down the law").
 */
export function judgementAt(cover: Cover, s: number, at: number): Attribution | null {
  const { attributions, first, of, next } = cover;
  for (let i = first[s]!; i >= 0; i = next[i]!) {
    const q = attributions[of[i]!]!;
    const { cue } = q;
    if (cue && cue.start <= at && at < cue.end && JUDGING.has(cue.class) && !DOING.has(cue.lemma)) return q;
  }
  return null;
}

/** The side of an attribution's source. */
export function sourceSide(parties: Parties, q: Attribution | null): Side {
  const span = q?.source?.spans[0];
  if (!span) return 'unknown';
  const range = tokensOf(parties.doc, span);
  return sideOf(parties, range.first, range.end);
}

/** A quotation that goes on in sentence `s`: its speaker stands in another. */
function speaksElsewhere(doc: Doc, q: Attribution, s: number): boolean {
  const a = doc.start[doc.sentences.first[s]!]!;
  const b = doc.end[doc.sentences.end[s]! - 1]!;
  const cue = q.cue ?? q.source?.spans[0];
  return !cue || cue.end <= a || cue.start >= b;
}
