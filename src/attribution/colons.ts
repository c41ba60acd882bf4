import { matchList, wordList } from '../lexicon/lists.ts';
import { ZONE_KINDS } from '../model/article.ts';
import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { trimEnd } from './content.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { isName, TAG, WORD } from './words.ts';

const TITLE = ZONE_KINDS.indexOf('title');
const LONGEST_LABEL = 7;
const nouns = wordList('source.noun');
const SPEAKING = new Set(['official', 'insider', 'expert', 'partisan', 'document']);

/** "Mayor: Bridge is safe" in a headline, "Lane: “...”" in a text, "LANE: ..." in a transcript. */
export function readColon(scene: Scene, s: number): Reading | null {
  const { doc } = scene;
  const first = doc.sentences.first[s]!;
  const end = doc.sentences.end[s]!;
  const np = doc.nounPhrases.at[first]!;
  if (np < 0 || doc.nounPhrases.first[np] !== first) return null;
  const colon = doc.nounPhrases.end[np]!;
  if (colon - first > LONGEST_LABEL || colon + 2 >= end || doc.word[colon] !== WORD.colon) return null;
  const head = doc.nounPhrases.head[np]!;
  const title = doc.sentences.zone[s] === TITLE || s === 0;
  const opens = (doc.shape[colon + 1]! & SHAPE.openQuote) !== 0;
  if (!mayBeSpeaker(scene, head, title)) return null;
  const turn = (doc.shape[first]! & SHAPE.lineStart) !== 0 && isSaying(scene, colon + 1, end);
  if (!opens && !turn) return null;
  const source = { first, end: colon };
  return {
    code: 'colon:',
    cue: { first: colon, end: colon + 1 },
    source,
    head,
    content: [contentOf(scene, colon + 1, s, title)],
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

/** A quotation, the rest of a headline, or of a speaker's turn the whole paragraph. */
function contentOf(scene: Scene, from: number, s: number, title: boolean): TokenRange {
  const { doc, quotes } = scene;
  const q = quotes.at[from]!;
  if (q >= 0 && quotes.first[q] === from) return { first: from, end: quotes.end[q]! };
  let last = s;
  const paragraph = doc.sentences.paragraph[s]!;
  while (!title && last + 1 < doc.sentences.count && doc.sentences.paragraph[last + 1] === paragraph) last++;
  return { first: from, end: trimEnd(scene, from, doc.sentences.end[last]!) };
}
