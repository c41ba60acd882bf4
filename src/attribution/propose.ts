import { wordForm } from '../lexicon/vocabulary.ts';
import { WordSet } from '../lexicon/word-set.ts';
import { type Doc, SHAPE, VERB } from '../model/doc.ts';
import type { CueClass } from '../model/extraction.ts';
import { penn } from '../model/tags.ts';
import { ANCHOR, anchorAt } from './anchors.ts';
import { INVERTED, QUOTED } from './before.ts';
import { type Code, codeOf, VOICE } from './codes.ts';
import { readColon, readSigned } from './colons.ts';
import { cueIndex } from './cue-lists.ts';
import { allowsConstruction, anyCue, type Cue, classOf, lengthOf, phraseOf, type SubjectKind } from './cues.ts';
import { readHiddenVerb } from './hidden.ts';
import { readLead } from './leads.ts';
import { adjectiveAfter, readAdjective, readLight, readNoun } from './nominal.ts';
import { readAccording, readByLaw, readPer, readUnder, readView } from './opinions.ts';
import { isPersonal } from './phrases.ts';
import type { Reading } from './reading.ts';
import { readVerb } from './readings.ts';
import { arenaOf, hasQuotationBefore, type Scene } from './scene.ts';
import { readSilence } from './silence.ts';
import { forms, WORD } from './words.ts';

/** A cue with what it binds, before the choice between overlapping ones. */
export interface Proposal {
  readonly reading: Reading;
  readonly lemma: string;
  readonly class: CueClass;
}

const WHO = forms('who');
const PRPS = penn('PRP$');
/** What sources that want no name ask for. */
const NAMELESS = forms('named identified quoted anonymous anonymity');
const TOWARDS_NAMELESS = forms('not to be remain for on');
const NOT_SAYING = forms('needless is suffice sorry sad');
const THINGS = forms('it that this these those there what which when where one');
/** Tokens between a quotation and the verb behind its speaker, at most. */
const MARK_REACH = 40;
/** Words of a quotation that makes any verb before it a cue, at least. */
const FEWEST_SPOKEN = 5;
/** Constructions in which any verb at all is a cue: it stands between a quotation and its speaker. */
const isOfAnyVerb = (code: Code): boolean => code === QUOTED || code === INVERTED;

const QUOTATION_AFTER = codeOf(VOICE.a, 'q');

/** What a verb of no list may be, besides what any verb may: a cue before a quotation, or nothing. */
const QUOTATION_BEHIND = anyCue((name) => name === 'a:q');
const NOTHING_BEHIND = anyCue(() => false);

/** All cues of a Doc that the lists allow in their construction. */
export function propose(scene: Scene): Proposal[] {
  const found: Proposal[] = [];
  proposeVerbs(scene, found);
  proposeNouns(scene, found);
  proposeMarks(scene, found);
  proposeLeads(scene, found);
  return found;
}

const VERBAL = ANCHOR.verb | ANCHOR.light | ANCHOR.silence;

/** Verbs, what somebody did not say, and "be" and light verbs with what follows them. */
function proposeVerbs(scene: Scene, found: Proposal[]): void {
  const { doc, quotes } = scene;
  const { count, head, features } = doc.verbGroups;
  for (let vg = 0; vg < count; vg++) {
    const anchor = anchorAt(doc, head[vg]!);
    if (anchor & VERBAL || features[vg]! & VERB.copula) proposeVerb(scene, vg, anchor, found);
    else if (quotes.count > 0) proposeUnknown(scene, vg, found);
  }
}

function proposeVerb(scene: Scene, vg: number, anchor: number, found: Proposal[]): void {
  const { doc } = scene;
  if (saysNothing(doc, vg)) return;
  const head = doc.verbGroups.head[vg]!;
  const silence = anchor & ANCHOR.silence ? readSilence(scene, vg) : null;
  if (silence) found.push({ reading: silence, lemma: wordForm(doc.lemma[head]!, doc.local), class: 'no-comment' });
  const cue = anchor & ANCHOR.verb ? cueIndex.verbs.at(doc, head) : 0;
  if (cue) keep(scene, cue, readVerb(scene, vg, head + lengthOf(cue), cue), found);
  else proposeUnknown(scene, vg, found);
  const light = anchor & ANCHOR.light ? lightCue(doc, vg) : 0;
  if (light) keep(scene, light, readLight(scene, vg, light)?.reading ?? null, found);
  if (doc.verbGroups.features[vg]! & VERB.copula) proposeAdjective(scene, vg, found);
}

function proposeAdjective(scene: Scene, vg: number, found: Proposal[]): void {
  const t = adjectiveAfter(scene, vg);
  const cue = t >= 0 && anchorAt(scene.doc, t) & ANCHOR.adjective ? cueIndex.adjectives.at(scene.doc, t) : 0;
  if (cue) keep(scene, cue, readAdjective(scene, vg, t, cue), found);
}

/** Nouns, somebody's view or words, and verbs that were taken for the end of a noun phrase. */
function proposeNouns(scene: Scene, found: Proposal[]): void {
  const { doc } = scene;
  const { count, head, end } = doc.nounPhrases;
  for (let np = 0; np < count; np++) {
    const last = end[np]! - 1;
    const anchor = anchorAt(doc, head[np]!);
    const hides = (last === head[np] ? anchor : anchorAt(doc, last)) & HIDING;
    if (hides || anchor & NOMINAL) proposeNoun(scene, np, anchor, hides, found);
  }
}

const HIDING = ANCHOR.verb | ANCHOR.shot;
const NOMINAL = ANCHOR.view | ANCHOR.noun;

function proposeNoun(scene: Scene, np: number, anchor: number, hides: number, found: Proposal[]): void {
  const { doc } = scene;
  const view = anchor & ANCHOR.view ? readView(scene, np) : null;
  if (view) found.push({ reading: view, lemma: 'view', class: 'think' });
  const hidden = hides ? readHiddenVerb(scene, np) : null;
  if (hidden) {
    const verb = cueIndex.verbs.at(doc, hidden.cue.first);
    found.push({
      reading: hidden,
      lemma: verb ? phraseOf(verb) : 'shoot back',
      class: verb ? classOf(verb) : 'report',
    });
    return;
  }
  const cue = anchor & ANCHOR.noun ? cueIndex.nouns.at(doc, doc.nounPhrases.head[np]!) : 0;
  if (cue) keep(scene, cue, readNoun(scene, np, cue), found);
}

/** Colons, the dashes before a signature, "according to" and "per". */
function proposeMarks(scene: Scene, found: Proposal[]): void {
  const { doc, quotes } = scene;
  const { count, word, sentence } = doc;
  for (let q = 0; q < quotes.count; q++) add(found, readSigned(scene, q), '-');
  let colon = -1;
  for (let t = 0; t + 1 < count; t++) {
    if (!MARKS.has(word[t]!)) continue;
    if (word[t] !== WORD.colon) proposeMark(scene, t, found);
    else if (sentence[t] !== colon) {
      // The first colon of its sentence.
      colon = sentence[t]!;
      add(found, readColon(scene, colon), ':');
    }
  }
}

const MARKS = new WordSet([WORD.colon, WORD.according, WORD.per, WORD.under, WORD.by]);

function proposeMark(scene: Scene, t: number, found: Proposal[]): void {
  const { word } = scene.doc;
  if (word[t] === WORD.per) add(found, readPer(scene, t), 'per');
  else if (word[t] === WORD.under) add(found, readUnder(scene, t), 'under');
  else if (word[t] === WORD.by) add(found, readByLaw(scene, t), 'by');
  else if (word[t + 1] === WORD.to) add(found, readAccording(scene, t, t + 2), 'according to');
}

function add(found: Proposal[], reading: Reading | null, lemma: string): void {
  if (reading) found.push({ reading, lemma, class: 'report' });
}

function keep(scene: Scene, cue: Cue, reading: Reading | null, found: Proposal[]): void {
  if (reading && allows(scene, cue, reading)) found.push({ reading, lemma: phraseOf(cue), class: classOf(cue) });
}

/** What leads over a colon to quotations that nothing else holds. */
function proposeLeads(scene: Scene, found: Proposal[]): void {
  const { doc, quotes } = scene;
  if (quotes.count === 0) return;
  const covered = new Uint8Array(quotes.count);
  for (const { reading } of found) {
    const own = quotes.at[reading.cue.first]!;
    for (const r of reading.content) {
      const q = quotes.at[r.first]!;
      if (q >= 0 && q !== own) covered[q] = 1;
    }
  }
  for (let q = 0; q < quotes.count; q++) {
    const reading = covered[q] ? null : readLead(scene, q);
    if (reading) found.push({ reading, lemma: wordForm(doc.lemma[reading.cue.end - 1]!, doc.local), class: 'report' });
  }
}

/** A finite verb of no list between a quotation and its speaker, or before a quotation behind a colon or a comma. */
function proposeUnknown(scene: Scene, vg: number, found: Proposal[]): void {
  const { doc } = scene;
  const features = doc.verbGroups.features[vg]!;
  if (!(features & VERB.finite) || features & VERB.passive) return;
  const end = doc.verbGroups.end[vg]!;
  const first = doc.verbGroups.first[vg]!;
  const leads = opensSpeech(scene, end);
  if (!leads && !(hasQuotationBefore(scene, first, arenaOf(scene, first).first) && markBefore(scene, first))) return;
  if (saysNothing(doc, vg)) return;
  const reading = readVerb(scene, vg, end, leads ? QUOTATION_BEHIND : NOTHING_BEHIND);
  if (!reading || !(isOfAnyVerb(reading.code) || (leads && reading.code === QUOTATION_AFTER && reading.head >= 0)))
    return;
  if (leads && reading.code === QUOTATION_AFTER && !isPersonal(scene, reading.head)) return;
  const head = doc.verbGroups.head[vg]!;
  found.push({ reading, lemma: doc.text.slice(doc.start[head]!, doc.end[head]!).toLowerCase(), class: 'report' });
}

/** Is the verb group part of an idiom, of a source or of a word of two, where it says nothing? */
function saysNothing(doc: Doc, vg: number): boolean {
  const head = doc.verbGroups.head[vg]!;
  return isIdiom(doc, head) || asksForAnonymity(doc, head) || isPossessed(doc, vg) || isHyphened(doc, head);
}

/** Do a colon or comma and a quotation of a sentence's length follow at token `t`? */
function opensSpeech({ doc, quotes }: Scene, t: number): boolean {
  if (doc.word[t] !== WORD.colon && doc.word[t] !== WORD.comma) return false;
  const q = quotes.at[t + 1] ?? -1;
  return q >= 0 && quotes.first[q] === t + 1 && quotes.words[q]! >= FEWEST_SPOKEN;
}

/** "to say the least", "needless to say", "in, say, ten years": nobody says anything. */
function isIdiom({ word }: Doc, t: number): boolean {
  if (word[t] !== WORD.say) return false;
  if (word[t - 1] === WORD.comma && word[t + 1] === WORD.comma) return true;
  return word[t + 2] === WORD.least || (t > 1 && word[t - 1] === WORD.to && NOT_SAYING.has(word[t - 2]!));
}

/** "people familiar with its thinking": a noun in the shape of a gerund. */
const isPossessed = ({ verbGroups, tag }: Doc, vg: number): boolean =>
  (verbGroups.features[vg]! & VERB.gerund) !== 0 && tag[verbGroups.first[vg]! - 1] === PRPS;

/** "a look-alike", "the talked-about scene": half of a word of two. */
const isHyphened = ({ word, shape, count }: Doc, t: number): boolean =>
  t + 1 < count && word[t + 1] === WORD.hyphen && (shape[t + 1]! & SHAPE.glued) !== 0 && isGluedWord(shape[t + 2] ?? 0);

const isGluedWord = (shape: number): boolean => (shape & SHAPE.glued) !== 0 && (shape & SHAPE.letter) !== 0;

/** "who asked not to be named", "declined to be identified", "to remain anonymous": part of the source, no saying of its own. */
function asksForAnonymity({ word, count }: Doc, t: number): boolean {
  const stop = Math.min(count, t + 5);
  let k = t + 1;
  while (k < stop && TOWARDS_NAMELESS.has(word[k]!)) k++;
  return k < stop && NAMELESS.has(word[k]!);
}

/** Does a closing quotation mark stand shortly before the token? */
function markBefore({ doc }: Scene, t: number): boolean {
  const stop = Math.max(0, t - MARK_REACH);
  for (let k = t - 1; k >= stop; k--) if (doc.shape[k]! & SHAPE.closeQuote) return true;
  return false;
}

/** The cue "make case" for the verb and the noun of its object, or 0. */
function lightCue({ nounPhrases, verbGroups, lemma, word }: Doc, vg: number): Cue {
  const np = nounPhrases.at[verbGroups.end[vg]!] ?? -1;
  if (np < 0) return 0;
  const noun = nounPhrases.head[np]!;
  return cueIndex.light.pair(lemma[verbGroups.head[vg]!]!, lemma[noun]!, word[noun]!);
}

function allows(scene: Scene, cue: Cue, reading: Reading): boolean {
  return isOfAnyVerb(reading.code) || allowsConstruction(cue, subjectKind(scene, reading), reading.code);
}

/** What kind of word the source of a reading is. */
function subjectKind({ doc }: Scene, reading: Reading): SubjectKind {
  if (reading.head < 0) return 'nobody';
  const word = doc.word[reading.head]!;
  if (WHO.has(word)) return 'who';
  return THINGS.has(word) ? 'thing' : 'person';
}
