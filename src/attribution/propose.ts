import { wordForm } from '../lexicon/vocabulary.ts';
import { type Doc, SHAPE, VERB } from '../model/doc.ts';
import type { CueClass } from '../model/extraction.ts';
import { penn } from '../model/tags.ts';
import { readColon, readSigned } from './colons.ts';
import { allowsConstruction, type Cue, type CueMatch, cueAt, cueIndex, type SubjectKind } from './cue-lists.ts';
import { readHiddenVerb } from './hidden.ts';
import { readLead } from './leads.ts';
import { readAdjective, readLight, readNoun } from './nominal.ts';
import { readAccording, readPer, readUnder, readView } from './opinions.ts';
import { isPersonal } from './phrases.ts';
import type { Reading } from './reading.ts';
import { readVerb } from './readings.ts';
import type { Scene } from './scene.ts';
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
const NAMELESS = forms('named identified quoted anonymous anonymity');
const TOWARDS_NAMELESS = forms('not to be remain for on');
const NOT_SAYING = forms('needless is suffice sorry sad');
const THINGS = forms('it that this these those there what which when where one');
/** Tokens between a quotation and the verb behind its speaker, at most. */
const MARK_REACH = 40;
/** Words of a quotation that makes any verb before it a cue, at least. */
const FEWEST_SPOKEN = 5;
/** Constructions in which any verb at all is a cue: it stands between a quotation and its speaker. */
const ANY_VERB = new Set(['a:quoted', 'v:quoted']);

/** All cues of a Doc that the lists allow in their construction. */
export function propose(scene: Scene): Proposal[] {
  const { doc } = scene;
  const found: Proposal[] = [];
  const keep = (cue: Cue, reading: Reading | null): void => {
    if (reading && allows(scene, cue, reading)) found.push({ reading, lemma: cue.phrase, class: cue.class });
  };
  const add = (reading: Reading | null, lemma: string, cueClass: CueClass): void => {
    if (reading) found.push({ reading, lemma, class: cueClass });
  };
  for (let vg = 0; vg < doc.verbGroups.count; vg++) {
    const head = doc.verbGroups.head[vg]!;
    if (isIdiom(doc, head) || asksForAnonymity(doc, head) || isPossessed(doc, vg)) continue;
    add(readSilence(scene, vg), wordForm(doc.lemma[head]!, doc.local), 'no-comment');
    const match = cueAt(doc, cueIndex.verbs, head);
    if (match) keep(match.cue, readVerb(scene, vg, match.end));
    else proposeUnknown(scene, vg, found);
    const object = lightNoun(doc, vg);
    if (object) {
      const lightReading = readLight(scene, vg);
      if (lightReading) keep(object.cue, lightReading.reading);
    }
    if (doc.verbGroups.features[vg]! & VERB.copula) {
      const adjective = readAdjective(scene, vg);
      const cue = adjective && cueAt(doc, cueIndex.adjectives, adjective.adjective);
      if (cue) keep(cue.cue, adjective.reading);
    }
  }
  for (let np = 0; np < doc.nounPhrases.count; np++) {
    const match = cueAt(doc, cueIndex.nouns, doc.nounPhrases.head[np]!);
    add(readView(scene, np), 'view', 'think');
    const hidden = readHiddenVerb(scene, np);
    if (hidden) {
      const verb = cueAt(doc, cueIndex.verbs, hidden.cue.first);
      found.push({ reading: hidden, lemma: verb?.cue.phrase ?? 'shoot back', class: verb?.cue.class ?? 'report' });
    } else if (match) keep(match.cue, readNoun(scene, np));
  }
  for (let s = 0; s < doc.sentences.count; s++) {
    const reading = readColon(scene, s);
    if (reading) found.push({ reading, lemma: ':', class: 'report' });
  }
  for (let q = 0; q < scene.quotes.count; q++) {
    const reading = readSigned(scene, q);
    if (reading) found.push({ reading, lemma: '-', class: 'report' });
  }
  for (let t = 0; t + 1 < doc.count; t++) {
    if (doc.word[t] === WORD.according && doc.word[t + 1] === WORD.to)
      add(readAccording(scene, t, t + 2), 'according to', 'report');
    else if (doc.word[t] === WORD.per) add(readPer(scene, t), 'per', 'report');
    else if (doc.word[t] === WORD.under) add(readUnder(scene, t), 'under', 'report');
  }
  proposeLeads(scene, found);
  return found;
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

/** A verb of no list between a quotation and its speaker, or before a quotation behind a colon or a comma. */
function proposeUnknown(scene: Scene, vg: number, found: Proposal[]): void {
  const { doc, quotes } = scene;
  if (!(doc.verbGroups.features[vg]! & VERB.finite) || quotes.count === 0) return;
  const end = doc.verbGroups.end[vg]!;
  const leads = opensSpeech(scene, end);
  if (!leads && !markBefore(scene, doc.verbGroups.first[vg]!)) return;
  const reading = readVerb(scene, vg, end);
  if (!reading || !(ANY_VERB.has(reading.code) || (leads && reading.code === 'a:q' && reading.head >= 0))) return;
  if (leads && reading.code === 'a:q' && !isPersonal(scene, reading.head)) return;
  const head = doc.verbGroups.head[vg]!;
  found.push({ reading, lemma: doc.text.slice(doc.start[head]!, doc.end[head]!).toLowerCase(), class: 'report' });
}

/** Do a colon or comma and a quotation of a sentence's length follow at token `t`? */
function opensSpeech({ doc, quotes }: Scene, t: number): boolean {
  if (doc.word[t] !== WORD.colon && doc.word[t] !== WORD.comma) return false;
  const q = quotes.at[t + 1] ?? -1;
  return q >= 0 && quotes.first[q] === t + 1 && quotes.words[q]! >= FEWEST_SPOKEN;
}

/** "to say the least", "needless to say": nobody says anything. */
function isIdiom({ word }: Doc, t: number): boolean {
  if (word[t] !== WORD.say) return false;
  return word[t + 2] === WORD.least || (t > 1 && word[t - 1] === WORD.to && NOT_SAYING.has(word[t - 2]!));
}

/** "people familiar with its thinking": a noun in the shape of a gerund. */
const isPossessed = ({ verbGroups, tag }: Doc, vg: number): boolean =>
  (verbGroups.features[vg]! & VERB.gerund) !== 0 && tag[verbGroups.first[vg]! - 1] === PRPS;

/** "who asked not to be named", "declined to be identified", "to remain anonymous": part of the source, no saying of its own. */
function asksForAnonymity({ word, count }: Doc, t: number): boolean {
  const stop = Math.min(count, t + 5);
  for (let k = t + 1; k < stop; k++) {
    if (!NAMELESS.has(word[k]!)) continue;
    for (let between = t + 1; between < k; between++) if (!TOWARDS_NAMELESS.has(word[between]!)) return false;
    return true;
  }
  return false;
}

/** Does a closing quotation mark stand shortly before the token? */
function markBefore({ doc }: Scene, t: number): boolean {
  const stop = Math.max(0, t - MARK_REACH);
  for (let k = t - 1; k >= stop; k--) if (doc.shape[k]! & SHAPE.closeQuote) return true;
  return false;
}

/** The entry "make case" for the verb and the noun of its object, or null. */
function lightNoun(doc: Doc, vg: number): CueMatch | null {
  const head = doc.verbGroups.head[vg]!;
  const cues = cueIndex.light.get(doc.lemma[head]!);
  if (!cues) return null;
  const np = doc.nounPhrases.at[doc.verbGroups.end[vg]!] ?? -1;
  if (np < 0) return null;
  const noun = doc.nounPhrases.head[np]!;
  const cue = cues.find((c) => c.words[1] === doc.lemma[noun] || c.words[1] === doc.word[noun]);
  return cue ? { cue, end: noun + 1 } : null;
}

function allows(scene: Scene, cue: Cue, reading: Reading): boolean {
  return ANY_VERB.has(reading.code) || allowsConstruction(cue, subjectKind(scene, reading), reading.code);
}

/** What kind of word the source of a reading is. */
function subjectKind({ doc }: Scene, reading: Reading): SubjectKind {
  if (reading.head < 0) return 'nobody';
  const word = doc.word[reading.head]!;
  if (WHO.has(word)) return 'who';
  return THINGS.has(word) ? 'thing' : 'person';
}
