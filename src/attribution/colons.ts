import { matchList, wordList } from '../lexicon/lists.ts';
import { ZONE_KINDS } from '../model/article.ts';
import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { codeNamed } from './codes.ts';
import { trimEnd } from './content.ts';
import { isStrongCue } from './cue-lists.ts';
import { closingBracket } from './phrases.ts';
import { lastOf } from './quotes.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { DASHES, isName, OPEN_BRACKETS, TAG, WORD } from './words.ts';

export const COLON = codeNamed('colon:');
const SIGNED = codeNamed('signed:');
const TITLE = ZONE_KINDS.indexOf('title');
const LONGEST_LABEL = 7;
const FEWEST_WORDS = 5;
const nouns = wordList('source.noun');
const SPEAKING = new Set(['official', 'insider', 'expert', 'partisan', 'document']);

/** "Mayor: Bridge is safe" in a headline, "Lane: “...”" in a text, "LANE: ..." in a transcript, "The Herald reports:" before a paragraph. */
export function readColon(scene: Scene, s: number): Reading | null {
  const { doc } = scene;
  const end = doc.sentences.end[s]!;
  const mark = doc.sentences.first[s]!;
  const first = doc.shape[mark]! & SHAPE.openQuote ? mark + 1 : mark;
  const np = first < end ? doc.nounPhrases.at[first]! : -1;
  if (np < 0 || doc.nounPhrases.first[np] !== first) return null;
  const colon = behindBracket(scene, doc.nounPhrases.end[np]!, end);
  if (doc.nounPhrases.end[np]! - first > LONGEST_LABEL || colon >= end || doc.word[colon] !== WORD.colon) return null;
  const head = doc.nounPhrases.head[np]!;
  if (colon === end - 1) return readReports(scene, first, colon, s);
  const title = doc.sentences.zone[s] === TITLE || s === 0;
  if (colon + 2 >= end || !mayBeSpeaker(scene, head, title)) return null;
  const opens = (doc.shape[colon + 1]! & SHAPE.openQuote) !== 0;
  const turn = (doc.shape[mark]! & SHAPE.lineStart) !== 0 && isSaying(scene, colon + 1, end);
  if (!opens && !turn && !(title && quotesSome(scene, colon + 1, end))) return null;
  const source = { first, end: colon };
  return {
    code: COLON,
    cue: { first: colon, end: colon + 1 },
    source,
    head,
    content: [mark === first ? contentOf(scene, colon + 1, s, title) : turnFrom(scene, colon + 1, mark)],
  };
}

/** Token behind the bracket at `t`, or `t`: "Sen. Jane Roe [(R-Ohio)]:". */
const behindBracket = (scene: Scene, t: number, limit: number): number =>
  t < limit && OPEN_BRACKETS.has(scene.doc.word[t]!) ? Math.max(t, closingBracket(scene, t, limit)) : t;

/** A speaker's turn in a transcript whose paragraphs each open with a mark: up to the paragraph that names the next speaker. */
function turnFrom(scene: Scene, from: number, mark: number): TokenRange {
  const { quotes } = scene;
  let q = quotes.at[mark]!;
  while (q >= 0 && quotes.next[q]! >= 0 && !opensTurn(scene, quotes.next[q]!)) q = quotes.next[q]!;
  const end = q < 0 ? from + 1 : quotes.end[q]!;
  return { first: from, end: trimEnd(scene, from, end) };
}

/** Does a quotation begin with a label and a colon, or with a note in brackets? */
function opensTurn({ doc, quotes }: Scene, q: number): boolean {
  const first = quotes.first[q]! + 1;
  if (OPEN_BRACKETS.has(doc.word[first]!)) return true;
  const np = doc.nounPhrases.at[first]!;
  return np >= 0 && doc.word[doc.nounPhrases.end[np]!] === WORD.colon;
}

/** "The Herald reports:" where the verb was taken for a noun: the quotation on the next line is the content. */
function readReports(scene: Scene, first: number, colon: number, s: number): Reading | null {
  const { doc, quotes } = scene;
  const verb = colon - 1;
  const q = s + 1 < doc.sentences.count ? quotes.at[doc.sentences.first[s + 1]!]! : -1;
  if (verb <= first || q < 0 || quotes.first[q] !== doc.sentences.first[s + 1] || !isStrongCue(doc, verb)) return null;
  const content = [{ first: quotes.first[q]!, end: quotes.end[lastOf(quotes, q)]! }];
  return { code: COLON, cue: { first: verb, end: colon }, source: { first, end: verb }, head: verb - 1, content };
}

/** "“...” - Ann Grey": a quotation signed with a name behind a dash, at the end of its line. */
export function readSigned(scene: Scene, q: number): Reading | null {
  const { doc, quotes } = scene;
  const dash = quotes.end[q]!;
  if (!quotes.closed[q] || quotes.words[q]! < FEWEST_WORDS || dash + 1 >= doc.count || !DASHES.has(doc.word[dash]!))
    return null;
  const np = doc.nounPhrases.at[dash + 1]!;
  if (np < 0 || doc.nounPhrases.first[np] !== dash + 1 || !isName[doc.tag[doc.nounPhrases.head[np]!]!]) return null;
  const end = doc.nounPhrases.end[np]!;
  const after = end < doc.count ? doc.shape[end]! : SHAPE.lineStart;
  if (!(after & (SHAPE.lineStart | SHAPE.openQuote)) && doc.word[end] !== WORD.stop && doc.word[end] !== WORD.comma)
    return null;
  const head = doc.nounPhrases.head[np]!;
  return {
    code: SIGNED,
    cue: { first: dash, end: dash + 1 },
    source: { first: dash + 1, end },
    head,
    content: [{ first: quotes.first[q]!, end: dash }],
  };
}

function mayBeSpeaker({ doc, mentions }: Scene, head: number, title: boolean): boolean {
  if (doc.tag[head] === TAG.PRP) return false;
  const m = mentions.actors.at[head]!;
  if (m >= 0 && mentions.actors.list[m]!.actor.kind === 'place') return false;
  const noun = matchList(doc, nouns, head);
  if (noun) return title && SPEAKING.has(noun.entry.row[1] ?? '');
  return isName[doc.tag[head]!] === 1;
}

/** Do the tokens make a sentence of their own: a finite verb behind a capital? */
function isSaying({ doc }: Scene, from: number, end: number): boolean {
  if (!(doc.shape[from]! & SHAPE.capital)) return false;
  for (let t = from; t < end; t++) {
    const vg = doc.verbGroups.at[t]!;
    if (vg >= 0 && doc.verbGroups.features[vg]! & VERB.finite) return true;
  }
  return false;
}

/** "Lane: Hill ‘Not Fit to Serve’": a headline that quotes. */
function quotesSome({ quotes }: Scene, from: number, end: number): boolean {
  for (let t = from; t < end; t++) if (quotes.at[t]! >= 0) return true;
  return false;
}

/** A quotation, the rest of a headline, or of a speaker's turn the whole paragraph. */
function contentOf(scene: Scene, from: number, s: number, title: boolean): TokenRange {
  const { doc, quotes } = scene;
  const q = quotes.at[from]!;
  if (!title && q >= 0 && quotes.first[q] === from) return { first: from, end: quotes.end[q]! };
  let last = s;
  const paragraph = doc.sentences.paragraph[s]!;
  while (!title && last + 1 < doc.sentences.count && doc.sentences.paragraph[last + 1] === paragraph) last++;
  return { first: from, end: trimEnd(scene, from, doc.sentences.end[last]!) };
}
