import { addWord } from '../../lexicon/vocabulary.ts';
import { type WordSet, wordSetOf } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import type { ActorKind } from '../../model/extraction.ts';
import { penn } from '../../model/tags.ts';
import type { Trace } from '../../model/trace.ts';
import { type Draft, type DraftMention, textOf } from './draft.ts';
import type { LinkedNames } from './link.ts';
import type { Places } from './scan.ts';
import { tell } from './tell.ts';
import { weave } from './weave.ts';

interface Noun {
  readonly kind: ActorKind;
  /** The words of which one stands right before the noun; null where none is needed. */
  readonly after: WordSet | null;
}

/** Nouns for bodies of a state. */
const NOUNS = new Map<number, Noun>();
const body = (nouns: string, kind: ActorKind, after: string | null): void => {
  for (const noun of nouns.split(' ')) NOUNS.set(addWord(noun), { kind, after: after ? wordSetOf(after) : null });
};
const PORTFOLIOS =
  'foreign interior defense defence finance economy economics trade health justice transport transportation education ' +
  'labor labour agriculture energy environment information culture security planning commerce industry oil mining ' +
  'tourism fisheries immigration treasury state home affairs development water telecommunications';
body('ministry department', 'public_body', PORTFOLIOS);
body('army military navy', 'public_body', null);
body('bank', 'public_body', 'central');
body('force', 'public_body', 'air police');
body('guard', 'public_body', 'coast');
body('agency', 'public_body', 'space intelligence nuclear health environment meteorological security customs tax');
body('commission', 'public_body', 'election electoral securities planning');
body('parliament legislature congress senate', 'legislature', null);
body('house', 'legislature', 'lower upper');
body('court', 'court', 'supreme constitutional high highest top federal appeals');

/** Of these "ministry of agriculture" is said, too. */
const OF_PORTFOLIO = wordSetOf('ministry department');
/** "The foreign ministry" needs no owner beside it. */
const KNOWN_ALONE = wordSetOf('ministry bank court');
const [OF, AND, THE, COMMA, S, APOSTROPHE] = [
  addWord('of'),
  addWord('and'),
  addWord('the'),
  addWord(','),
  addWord("'s"),
  addWord("'"),
];
const COMMON_NOUNS = new Set([penn('NN'), penn('NNS')]);
const MODIFIERS = new Set([...COMMON_NOUNS, penn('JJ'), penn('JJS'), penn('VBG')]);
/** How many words may stand between an owner and the noun ("Peru's powerful new interior ministry"). */
const MOST = 4;

interface Body {
  readonly first: number;
  readonly end: number;
  readonly kind: ActorKind;
}

/** Adds the ministries, courts, armies and the like of a country that is named beside them, and "the foreign ministry". */
export function findBodies(
  doc: Doc,
  places: Places,
  mentions: readonly DraftMention[],
  names: LinkedNames,
  trace: Trace,
): readonly DraftMention[] {
  const added: DraftMention[] = [];
  /** Where each owned body was last spoken of, by its name without the owner. */
  const owned = new Map<string, Draft>();
  const add = (rule: string, found: Body, actor: Draft): void => {
    const isName = (doc.shape[found.end - 1]! & SHAPE.capital) !== 0;
    added.push({ first: found.first, end: found.end, form: isName ? 'name' : 'nominal', actor });
    tell(trace, doc, rule, found, 'kept');
  };
  for (let i = 0; i < mentions.length; i++) {
    const owner = mentions[i]!;
    const found = isOwner(owner) ? bodyAfter(doc, owner) : null;
    if (!found) continue;
    const name = textOf(doc, found.first, found.end).toLowerCase();
    const { actor } = owner;
    const own =
      namedBeside(doc, found, mentions[i + 1]) ??
      names.byKey(`body:${actor.country ?? actor.nameFirst}:${name}`, found.kind);
    own.country ??= actor.country;
    own.fallback ??= textOf(doc, owner.first, found.end);
    owned.set(name, own);
    add('actor/body', found, own);
  }
  for (const noun of places.described) {
    const found = KNOWN_ALONE.has(doc.word[noun]!) ? bodyAt(doc, noun, 1) : null;
    // "the Federal Court of Appeal" is another.
    if (!found || found.first === noun || doc.word[found.first - 1] !== THE || doc.word[found.end] === OF) continue;
    const name = textOf(doc, found.first, found.end).toLowerCase();
    const own = owned.get(name) ?? names.byKey(`body::${name}`, found.kind);
    own.fallback ??= textOf(doc, found.first, found.end);
    add('actor/body-alone', found, own);
  }
  return weave(mentions, added);
}

const isOwner = ({ actor, form }: DraftMention): boolean =>
  (actor.kind === 'country' || actor.kind === 'place') && form !== 'metonym';

/** The body that an owner's "'s" or adjective stands before, or null. */
function bodyAfter(doc: Doc, owner: DraftMention): Body | null {
  const limit = doc.sentences.end[doc.sentence[owner.first]!]!;
  let from = owner.end;
  const owns = from < limit && (doc.word[from] === S || doc.word[from] === APOSTROPHE);
  if (owns) from++;
  // "a Paris court" is one of many: a place owns with "'s" alone.
  else if (owner.actor.kind === 'place') return null;
  for (let t = from; t < Math.min(limit, from + MOST); t++) {
    if (doc.shape[t]! & SHAPE.capital || !MODIFIERS.has(doc.tag[t]!)) return null;
    if (NOUNS.has(doc.word[t]!) && !isModifier(doc, t, limit)) return bodyAt(doc, t, from);
  }
  return null;
}

/** Does the noun at `t` only say what the next is: "army chief"? */
const isModifier = (doc: Doc, t: number, limit: number): boolean =>
  t + 1 < limit && COMMON_NOUNS.has(doc.tag[t + 1]!) && doc.nounPhrases.at[t + 1] === doc.nounPhrases.at[t];

/** The body whose noun is at `t`, with what names it from `from` on; null where that is missing. */
function bodyAt(doc: Doc, t: number, from: number): Body | null {
  const { kind, after } = NOUNS.get(doc.word[t]!)!;
  const limit = doc.sentences.end[doc.sentence[t]!]!;
  if (isModifier(doc, t, limit)) return null;
  const first = t > from && after?.has(doc.word[t - 1]!) ? firstNaming(doc, t - 1, from, after) : t;
  const end = OF_PORTFOLIO.has(doc.word[t]!) ? portfolioEnd(doc, t + 1, limit) : t + 1;
  return after && first === t && end === t + 1 ? null : { first, end, kind };
}

/** "oil and energy ministry", "foreign trade ministry": where the words that name it begin. */
function firstNaming(doc: Doc, t: number, from: number, after: WordSet): number {
  let first = t;
  while (first - 1 >= from && after.has(doc.word[first - 1]!)) first--;
  const joined = first - 2 >= from && doc.word[first - 1] === AND && after.has(doc.word[first - 2]!);
  return joined ? first - 2 : first;
}

/** End of "of agriculture", "of oil and mining" at `t`, or `t`. */
function portfolioEnd(doc: Doc, t: number, limit: number): number {
  if (t >= limit || doc.word[t] !== OF) return t;
  let end = t + 1;
  while (end < limit && end < t + 1 + MOST && isPortfolio(doc, end)) end++;
  if (doc.word[end - 1] === AND) end--;
  return end === t + 1 ? t : end;
}

const isPortfolio = (doc: Doc, t: number): boolean =>
  doc.word[t] === AND
    ? doc.sentence[t + 1] === doc.sentence[t] && PORTFOLIO_WORDS.has(doc.word[t + 1] ?? -1)
    : PORTFOLIO_WORDS.has(doc.word[t]!);
const PORTFOLIO_WORDS = wordSetOf(PORTFOLIOS);

/** The actor of "Israel's parliament, the Knesset". */
function namedBeside(doc: Doc, { end, kind }: Body, next: DraftMention | undefined): Draft | null {
  if (next?.first !== end + 2 || doc.word[end] !== COMMA || doc.word[end + 1] !== THE) return null;
  return next.actor.kind === kind ? next.actor : null;
}
