import { WordSet } from '../lexicon/word-set.ts';
import type { Doc } from '../model/doc.ts';
import { CUE_CLASSES } from '../model/extraction.ts';
import { type Cue, isStrong, lengthOf, readCues, wordsOf } from './cues.ts';

/** The cues of several lists by their words. It is asked for each verb and noun: one small number a word id, no map. */
export class CueIndex {
  /** The words that cues begin with. */
  readonly words: readonly number[];
  /** By word: the cue of that word alone; MANY and a number of `groups` where longer ones begin with it; 0 for none. */
  private readonly of: Uint16Array;
  /** The longer cues of a word, longest first, and its cue of one word or 0. */
  private readonly longer: (readonly Cue[])[] = [];
  private readonly alone: Cue[] = [];
  /** The second words of all longer cues. */
  private readonly seconds: WordSet;

  constructor(cues: readonly Cue[]) {
    const byWord = new Map<number, Cue[]>();
    for (const cue of cues) {
      const first = wordsOf(cue)[0]!;
      const same = byWord.get(first);
      if (same) same.push(cue);
      else byWord.set(first, [cue]);
    }
    this.words = [...byWord.keys()];
    this.of = new Uint16Array(this.words.reduce((most, word) => Math.max(most, word + 1), 0));
    for (const [word, same] of byWord) {
      const longer = same.filter((cue) => lengthOf(cue) > 1).sort((a, b) => lengthOf(b) - lengthOf(a));
      const alone = same.find((cue) => lengthOf(cue) === 1) ?? 0;
      this.of[word] = longer.length === 0 ? alone : MANY | this.alone.length;
      if (longer.length > 0) {
        this.longer.push(longer);
        this.alone.push(alone);
      }
    }
    this.seconds = new WordSet(this.longer.flat().map((cue) => wordsOf(cue)[1]!));
  }

  /** The longest cue whose first word is the lemma or form of token `t`, or 0. */
  at({ lemma, word }: Doc, t: number): Cue {
    const found = this.beginning(lemma[t]!) || this.beginning(word[t]!);
    if (found < MANY) return found;
    const longer = this.seconds.has(word[t + 1] ?? -1) ? longest(this.longer[found - MANY]!, word, t) : 0;
    return longer || this.alone[found - MANY]!;
  }

  /** The cue of two words, the second by its lemma or form, or 0. */
  pair(first: number, lemma: number, form: number): Cue {
    if (!this.seconds.has(lemma) && !this.seconds.has(form)) return 0;
    const found = this.beginning(first);
    for (const cue of found < MANY ? [] : this.longer[found - MANY]!) {
      const second = wordsOf(cue)[1]!;
      if (second === lemma || second === form) return cue;
    }
    return 0;
  }

  private beginning(word: number): number {
    return word < this.of.length ? this.of[word]! : 0;
  }
}
const MANY = 1 << 15;
/** The first of the cues whose words stand at token `t`, or 0. */
function longest(cues: readonly Cue[], word: Int32Array, t: number): Cue {
  for (const cue of cues) {
    const words = wordsOf(cue);
    let k = 1;
    while (k < words.length && word[t + k] === words[k]) k++;
    if (k === words.length) return cue;
  }
  return 0;
}

const verbs = new CueIndex(CUE_CLASSES.flatMap((c) => readCues(`cue.${c}`, c)));

export const cueIndex: Readonly<Record<'verbs' | 'nouns' | 'adjectives' | 'light', CueIndex>> = {
  verbs,
  nouns: new CueIndex(readCues('cue.noun', null)),
  adjectives: new CueIndex(readCues('cue.adjective', null)),
  light: new CueIndex(readCues('cue.light', null)),
};

/** Is the verb at token `t` one that takes a clause or a quotation as its content? */
export function isStrongCue(doc: Doc, t: number): boolean {
  const cue = verbs.at(doc, t);
  return cue !== 0 && isStrong(cue);
}
