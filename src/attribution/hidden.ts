import { type Doc, SHAPE } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { BEFORE, QUOTED } from './before.ts';
import { type Code, codeOf, VOICE } from './codes.ts';
import { clauseStart, contentEnd } from './content.ts';
import { hasFinite, quotationStart } from './content-before.ts';
import { cueIndex, isStrongCue } from './cue-lists.ts';
import { lengthOf } from './cues.ts';
import { wholeBefore } from './phrases.ts';
import type { Reading } from './reading.ts';
import { arenaOf, type Scene } from './scene.ts';
import { DASHES, forms, isName, SENTENCE_ENDS, TAG, WORD } from './words.ts';

/**
 * A verb that was taken for the plural at the end of a noun phrase ("“...,” Ortiz [notes]", "The ad [claims] that ..."): it stands between
 * the phrase and a quotation or a that-clause, or closes the sentence behind a quotation or a clause.
 */
export function readHiddenVerb(scene: Scene, np: number): Reading | null {
  const { doc } = scene;
  const first = doc.nounPhrases.first[np]!;
  const verb = doc.nounPhrases.end[np]! - 1;
  if (verb <= first) return null;
  const back = SHOT.has(doc.word[verb]!) && BACK.has(doc.word[verb + 1]!);
  if (!back && !(maySpeak(doc.tag[verb - 1]!) && endsInS(doc, verb) && isStrongCue(doc, verb))) return null;
  const arena = arenaOf(scene, verb);
  const end = back ? verb + 2 : verb + lengthOf(cueIndex.verbs.at(doc, verb));
  // "“...?” a voice in the ad [asks]": the phrase that the noun phrase ends.
  const whole = wholeBefore(scene, np, arena.first).first;
  const behind = back || isSpeaker(scene, whole, verb) ? quotationBefore(scene, whole, end, arena) : null;
  if (!behind && !back && !isSpeaker(scene, first, verb)) return null;
  const content = behind ?? contentAfter(scene, end, arena) ?? clauseBefore(scene, first, end, arena);
  if (!content) return null;
  const source = { first: behind ? whole : first, end: verb };
  return { code: content.code, cue: { first: verb, end }, source, head: verb - 1, content: [content.range] };
}

const endsInS = ({ text, end }: Doc, t: number): boolean => text.charCodeAt(end[t]! - 1) === 115;

/** Is the tag one of the last word of who speaks: a name, a number or a noun? */
const maySpeak = (tag: number): boolean => isName[tag] === 1 || tag === TAG.CD || tag === TAG.NN;

/** May the phrase without its last word be who speaks ("Article 9 [says]")? Not "Lane’s [remarks]", "on pay [rates]", "one of her [reads]". */
function isSpeaker({ doc }: Scene, first: number, verb: number): boolean {
  const last = doc.tag[verb - 1]!;
  const numbered = last === TAG.CD && verb - 1 > first;
  if (!isName[last] && !numbered && (last !== TAG.NN || doc.tag[first] !== TAG.DT)) return false;
  return first === 0 || (doc.tag[first - 1] !== TAG.IN && doc.verbGroups.at[first - 1]! < 0);
}

/** Tagged as a noun in "shot back". */
export const SHOT = forms('shot');
const BACK = forms('back');

const A_QUOTATION = codeOf(VOICE.a, 'q');
const THAT = codeOf(VOICE.a, 't');

interface Found {
  readonly code: Code;
  readonly range: TokenRange;
}

function quotationBefore(scene: Scene, first: number, after: number, arena: TokenRange): Found | null {
  const { doc, quotes } = scene;
  const q = first > 0 && first >= arena.first ? quotes.at[first - 1]! : -1;
  if (q < 0 || quotes.end[q] !== first || !quotes.closed[q]) return null;
  const next = after < arena.end ? doc.word[after]! : WORD.stop;
  if (next !== WORD.comma && !SENTENCE_ENDS.has(next) && !BACK.has(doc.word[after - 1]!)) return null;
  return { code: QUOTED, range: { first: quotationStart(scene, q), end: first } };
}

/** "The mine will close in May, the Herald [reports].": a clause, a comma, and nothing behind the verb. */
function clauseBefore(scene: Scene, first: number, after: number, arena: TokenRange): Found | null {
  const { doc } = scene;
  const ends = after >= arena.end || SENTENCE_ENDS.has(doc.word[after]!);
  if (!ends || first - 1 <= arena.first || doc.word[first - 1] !== WORD.comma) return null;
  const from = clauseStart(scene, first - 1, arena.first);
  return hasFinite(scene, from, first - 1) ? { code: BEFORE, range: { first: from, end: first - 1 } } : null;
}

function contentAfter(scene: Scene, at: number, arena: TokenRange): Found | null {
  const { doc, quotes } = scene;
  if (at + 1 >= arena.end) return null;
  const mark = doc.word[at]!;
  const from = mark === WORD.comma || mark === WORD.colon || DASHES.has(mark) ? at + 1 : at;
  if (doc.shape[from]! & SHAPE.openQuote && quotes.at[from]! >= 0) {
    return { code: A_QUOTATION, range: { first: from, end: quotes.end[quotes.at[from]!]! } };
  }
  // "towns in their states that hold fairs": a verb right behind "that" makes it a relative word.
  if (from !== at || mark !== WORD.that || doc.verbGroups.at[at + 1]! >= 0) return null;
  const end = contentEnd(scene, at, arena.end, { vg: -1, relative: false, phrase: false });
  return { code: THAT, range: { first: at, end } };
}
