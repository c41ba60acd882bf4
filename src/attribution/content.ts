import { WordBits } from '../lexicon/word-set.ts';
import { SHAPE, VERB } from '../model/doc.ts';
import { closesSentence, closesWithSource, skipAdverbs } from './closers.ts';
import { isStrongCue } from './cue-lists.ts';
import { finiteBehindAside } from './frames.ts';
import { closingBracket, OCCASIONS } from './phrases.ts';
import type { Scene } from './scene.ts';
import {
  CLOSE_BRACKETS,
  CONJUNCTIONS,
  DASHES,
  forms,
  isName,
  isWh,
  OPEN_BRACKETS,
  SUBORDINATORS,
  TAG,
  WORD,
} from './words.ts';

/** What the end of a content depends on. */
export interface ContentContext {
  /** Verb group of the cue, or -1. */
  readonly vg: number;
  /** The source is a relative pronoun: the content ends with the relative clause. */
  readonly relative: boolean;
  /** The content is a phrase, not a clause. */
  readonly phrase: boolean;
  /** The cue stands in a clause that opens the sentence and hangs on what follows: "While he said so, the vote was lost". */
  readonly hanging?: boolean;
}

/** What a word is to the end of a content, as bits of `MARKS`. Most words are nothing to it, and are passed over by one look. */
const MARK = {
  open: 1,
  comma: 2,
  end: 4,
  and: 8,
  while: 16,
  according: 32,
  dash: 64,
  when: 128,
  occasion: 256,
} as const;
const MARKS = new WordBits([
  [MARK.open, OPEN_BRACKETS],
  [MARK.comma, [WORD.comma]],
  [MARK.end, [WORD.semicolon, ...CLOSE_BRACKETS]],
  [MARK.and, CONJUNCTIONS],
  [MARK.while, [WORD.while]],
  [MARK.according, [WORD.according]],
  [MARK.dash, DASHES.ids.filter((word) => word !== WORD.hyphen)],
  [MARK.when, [WORD.when]],
  [MARK.occasion, forms('in at during on')],
]);

/** Where the search for the end stands. */
interface Place {
  readonly limit: number;
  readonly context: ContentContext;
  /** A finite verb stands in the content already. */
  finite: boolean;
  /** A comma stands in the content already. */
  comma: boolean;
  /** The content opens with "to" and a verb. */
  readonly infinitive: boolean;
}

const LINKS = forms('and but or while though although whereas so yet');
const PARTITIVES = forms('of in');

/**
 * End of the content that begins at `from`: where the writer takes over again. What ends a content in more than half of the cases of
 * annotated news is a stop: a further cue, "which", a gerund that reports, an occasion behind a phrase.
 */
export function contentEnd(scene: Scene, from: number, limit: number, context: ContentContext): number {
  const { doc, quotes } = scene;
  const inside = quotes.at[from]!;
  const own = inside >= 0 && quotes.first[inside] !== from ? inside : -1;
  const place: Place = { limit, context, finite: false, comma: false, infinitive: doc.tag[from] === TAG.TO };
  // "that, while many agree, ...": the comma belongs to what is put in.
  const opener = doc.word[from] === WORD.that && doc.tag[from] === TAG.IN ? from + 1 : from;
  let t = from;
  while (t < limit) {
    const q = quotes.at[t]!;
    if (q >= 0 && q !== own) {
      // A quotation that began in the content belongs to it, over the end of the sentence too.
      if (quotes.end[q]! > limit && quotes.closed[q] && own < 0) return quotes.end[q]!;
      t = Math.min(limit, Math.max(t + 1, quotes.end[q]!));
      place.finite = true;
      if (t < limit && quotes.words[q]! > 0 && doc.word[t - 2] === WORD.comma && stopsAfterComma(scene, t, place))
        return t;
      continue;
    }
    const mark = MARKS.at(doc.word[t]!);
    if (mark & MARK.open) {
      const close = closingBracket(scene, t, limit);
      t = close > 0 ? close : t + 1;
      continue;
    }
    if (mark && t > opener && stopsAt(scene, t, mark, place)) return trimEnd(scene, from, t);
    if (mark & MARK.comma) place.comma = true;
    const vg = doc.verbGroups.at[t]!;
    if (vg >= 0 && doc.verbGroups.features[vg]! & VERB.finite) {
      // "his call for a ban [was ignored]": the verb of the noun that is the cue.
      if (context.vg < 0 && context.phrase && !place.finite && !isRelative(scene, doc.verbGroups.first[vg]!))
        return trimEnd(scene, from, t);
      place.finite = true;
    }
    t++;
  }
  return trimEnd(scene, from, limit);
}

/** Is the subject of the verb at token `t` a relative word, or does a clause stand before it? */
function isRelative({ doc }: Scene, t: number): boolean {
  for (let k = t - 1; k > t - 6 && k >= 0; k--)
    if (isWh[doc.tag[k]!] || doc.word[k] === WORD.that || SUBORDINATORS.has(doc.word[k]!)) return true;
  return false;
}

/** Does the content end before token `t`, which is not nothing in MARKS? */
function stopsAt(scene: Scene, t: number, mark: number, place: Place): boolean {
  const { doc } = scene;
  if (mark & MARK.comma) return stopsAfterComma(scene, t + 1, place);
  if (mark & MARK.end) return true;
  if (mark & MARK.and) {
    if (joinsCue(scene, t + 1, place) || (isGerund(doc, place.context.vg) && startsAbsolute(scene, t + 1, place.limit)))
      return true;
    return (
      doc.word[t] === WORD.but &&
      startsClause(scene, t + 1, place.limit) !== 'none' &&
      (place.context.phrase || startsClause(scene, t + 1, place.limit) === 'cue')
    );
  }
  if (mark & MARK.while) return startsGerund(scene, t + 1, place.limit);
  if (mark & MARK.according) return doc.word[t + 1] === WORD.to;
  if (mark & MARK.dash) {
    const isPhrase = doc.nounPhrases.at[t + 1]! >= 0;
    return isPhrase && ((place.finite && !place.context.phrase) || startsAbsolute(scene, t + 1, place.limit));
  }
  if (!place.context.phrase || place.finite) return false;
  return (mark & MARK.when) !== 0 || ((mark & MARK.occasion) !== 0 && isOccasion(scene, t + 1, place.limit));
}

/** "in an interview", "at a rally": where something was said, behind the phrase that was said. */
function isOccasion({ doc }: Scene, t: number, limit: number): boolean {
  const np = t < limit ? doc.nounPhrases.at[t]! : -1;
  return np >= 0 && doc.nounPhrases.first[np] === t && OCCASIONS.has(doc.word[doc.nounPhrases.head[np]!]!);
}

/** "while adding": a gerund that reports. */
function startsGerund({ doc }: Scene, t: number, limit: number): boolean {
  const vg = t < limit ? doc.verbGroups.at[t]! : -1;
  return vg >= 0 && (doc.verbGroups.features[vg]! & VERB.gerund) !== 0 && isStrongCue(doc, doc.verbGroups.head[vg]!);
}

const isGerund = ({ verbGroups }: Scene['doc'], vg: number): boolean =>
  vg >= 0 && (verbGroups.features[vg]! & VERB.gerund) !== 0;

/** "and Lane [calling] it a success": a phrase with a gerund that reports. */
function startsAbsolute(scene: Scene, t: number, limit: number): boolean {
  const np = t < limit ? scene.doc.nounPhrases.at[t]! : -1;
  return np >= 0 && scene.doc.nounPhrases.first[np] === t && startsGerund(scene, scene.doc.nounPhrases.end[np]!, limit);
}

/** Does the content end at a comma before token `t`? */
function stopsAfterComma(scene: Scene, t: number, place: Place): boolean {
  const { doc } = scene;
  const { limit, context } = place;
  if (t >= limit) return true;
  const word = doc.word[t]!;
  if (word === WORD.but && (context.phrase || startsClause(scene, t + 1, limit) !== 'none')) return true;
  if (LINKS.has(word)) return joinsCue(scene, t + 1, place) || startsClause(scene, t + 1, limit) === 'cue';
  if (word === WORD.according) return true;
  // "said the road, which is old, would close": not where the clause has yet to come to its verb.
  if (word === WORD.which) return context.phrase || place.finite || !finiteBehindAside(scene, t - 1, limit);
  const at = skipAdverbs(scene, t, limit);
  const vg = at < limit ? doc.verbGroups.at[at]! : -1;
  if (vg >= 0) return stopsAtVerb(scene, vg, place);
  const clause = startsClause(scene, t, limit);
  if (clause === 'cue' && closesSentence(scene, t, limit)) return true;
  if (clause === 'none' && closesWithSource(scene, t, limit)) return true;
  if (context.hanging && clause !== 'none') return true;
  if (context.phrase && !place.finite) return clause !== 'none';
  if (!place.finite) return clause === 'cue' && isName[doc.tag[t]!] === 1;
  return clause === 'cue' || clause === 'name';
}

/** Does the content end before the verb group behind a comma? */
function stopsAtVerb({ doc }: Scene, vg: number, { context, finite, comma, infinitive }: Place): boolean {
  const features = doc.verbGroups.features[vg]!;
  const strong = isStrongCue(doc, doc.verbGroups.head[vg]!);
  if (features & VERB.gerund) return strong;
  if (!(features & VERB.finite)) return strong && finite && (features & VERB.participle) !== 0;
  if (context.relative && (finite || infinitive || context.phrase)) return true;
  // "Lane, who refused to help Hale, [said]": the first comma of the content closes what it opened behind, not an aside in it.
  if (strong && !comma && (finite || infinitive)) return true;
  return strong && (context.phrase || sameTense(doc, vg, context.vg));
}

/** "said ... accused", "has praised ... offered". */
const sameTense = (doc: Scene['doc'], a: number, b: number): boolean =>
  b >= 0 &&
  (doc.tag[doc.verbGroups.first[a]!] === doc.tag[doc.verbGroups.first[b]!] ||
    (doc.verbGroups.first[a] === doc.verbGroups.head[a] &&
      doc.tag[doc.verbGroups.head[a]!] === doc.tag[doc.verbGroups.head[b]!]));

/** "... and accused": a verb in the form of the cue, which is a cue itself, or stands where the content has no verb yet. */
function joinsCue(scene: Scene, t: number, place: Place): boolean {
  const { doc } = scene;
  const at = skipAdverbs(scene, t, place.limit);
  const vg = at < place.limit ? doc.verbGroups.at[at]! : -1;
  if (vg < 0 || place.context.vg < 0 || !sameTense(doc, vg, place.context.vg)) return false;
  const features = doc.verbGroups.features[vg]!;
  if (features & VERB.finite && !place.finite) return true;
  return (features & (VERB.finite | VERB.gerund)) !== 0 && isStrongCue(doc, doc.verbGroups.head[vg]!);
}

/** Behind "of" or "in" and its phrase: "one in four", "most of the unions". */
function behindTail({ doc }: Scene, end: number, limit: number): number {
  if (end + 1 >= limit || !PARTITIVES.has(doc.word[end]!)) return end;
  const np = doc.nounPhrases.at[end + 1]!;
  return np >= 0 && doc.nounPhrases.first[np] === end + 1 ? doc.nounPhrases.end[np]! : end;
}

/** What begins at token `t`: a subject with a cue behind it, a name with another verb, some other clause, or none. */
function startsClause(scene: Scene, t: number, limit: number): 'cue' | 'name' | 'clause' | 'none' {
  const { doc } = scene;
  const at = skipAdverbs(scene, t, limit);
  const np = at < limit ? doc.nounPhrases.at[at]! : -1;
  // A surname that was taken for no noun: "Devine replied".
  if (np < 0 && at + 1 < limit && doc.shape[at]! & SHAPE.capital && isCue(doc, at + 1)) return 'cue';
  if (np < 0 || doc.nounPhrases.first[np] !== at) return 'none';
  const next = skipAdverbs(scene, behindTail(scene, doc.nounPhrases.end[np]!, limit), limit);
  const vg = next < limit ? doc.verbGroups.at[next]! : -1;
  if (vg < 0 || !(doc.verbGroups.features[vg]! & VERB.finite)) return 'none';
  if (isStrongCue(doc, doc.verbGroups.head[vg]!)) return 'cue';
  return isName[doc.tag[doc.nounPhrases.head[np]!]!] ? 'name' : 'clause';
}

const isCue = (doc: Scene['doc'], t: number): boolean => {
  const vg = doc.verbGroups.at[t]!;
  return vg >= 0 && (doc.verbGroups.features[vg]! & VERB.finite) !== 0 && isStrongCue(doc, doc.verbGroups.head[vg]!);
};

/** Leaves out marks at the end: the full stop, commas, dashes. */
export function trimEnd({ doc }: Scene, from: number, end: number): number {
  let e = end;
  while (
    e > from + 1 &&
    !(doc.shape[e - 1]! & (SHAPE.letter | SHAPE.digit | SHAPE.closeQuote)) &&
    !CLOSING.has(doc.word[e - 1]!)
  )
    e--;
  return e;
}
const CLOSING = forms(') ] % ? ! …');

/** First token of the clause that ends before token `end`: the sentence's, or the one behind a semicolon. */
export function clauseStart({ doc }: Scene, end: number, from: number): number {
  for (let t = end - 1; t > from; t--) if (doc.word[t] === WORD.semicolon) return t + 1;
  return from;
}
