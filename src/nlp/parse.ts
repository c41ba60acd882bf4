import type { Article } from '../model/article.ts';
import type { Doc } from '../model/doc.ts';
import { findClauses } from './clauses.ts';
import type { Tagger } from './engine.ts';
import { findNounPhrases } from './noun-phrases.ts';
import { findSentences } from './sentences.ts';
import { tagFast } from './tagger.ts';
import { tokenize } from './tokens.ts';
import { findVerbGroups } from './verb-groups.ts';
import { findZones } from './zones.ts';

/**
 * Article to Doc: zones, tokens, sentences, tags, lemmas, base noun phrases, verb groups and who does what.
 * Linear in the text.
 */
export function parse(article: Article, tagger: Tagger = tagFast): Doc {
  const { text } = article;
  const zones = findZones(text, article.title);
  const raw = tokenize(text, zones);
  const { of, ...sentences } = findSentences(text, raw, zones);
  const { tag, pos, lemma } = tagger(text, raw, sentences);
  const verbGroups = findVerbGroups(raw.count, tag, raw.word, sentences);
  const nounPhrases = findNounPhrases(raw.count, tag, raw.word, verbGroups.at, sentences);
  const phrased = { tag, pos, word: raw.word, lemma, nounPhrases, verbGroups };
  const clauses = findClauses(phrased, sentences);
  const { count, start, end, word, shape, local } = raw;
  // Field by field: an object made by spreads is slower to read, and all that follows reads this one.
  return {
    article,
    text,
    zones,
    count,
    start,
    end,
    word,
    lemma,
    tag,
    pos,
    shape,
    sentence: of,
    local,
    sentences,
    nounPhrases,
    verbGroups,
    clauses,
  };
}
