import { readDataFile } from '../lexicon/data-file.ts';
import { kept } from '../lexicon/image.ts';
import { addWord, findWord, LOCAL, wordForm } from '../lexicon/vocabulary.ts';
import { PENN, type PennTag } from '../model/tags.ts';
import { hasTag } from './word-table.ts';

/** Ways of taking an ending off, by tag. */
const PLAIN = 0;
const VERB = 1;
const NOUN = 2;
const GRADED = 3;
/** "to lay", "to found": a base form stands for itself, whatever past it may also be. */
const BASE = 4;
type Ending = typeof PLAIN | typeof VERB | typeof NOUN | typeof GRADED | typeof BASE;

const ENDING: Partial<Record<PennTag, Ending>> = {
  VBD: VERB,
  VBG: VERB,
  VBN: VERB,
  VBP: VERB,
  VBZ: VERB,
  VB: BASE,
  MD: VERB,
  NNS: NOUN,
  JJR: GRADED,
  JJS: GRADED,
  RBR: GRADED,
  RBS: GRADED,
};
const endingOf = Uint8Array.from(PENN, (t) => ENDING[t] ?? PLAIN);
const NAMES: Record<string, Ending> = { verb: VERB, noun: NOUN, graded: GRADED };

/** Kind of ending, form and lemma of each irregular form. */
const irregular = kept('nlp.lemmas', () =>
  Int32Array.from(
    readDataFile('nlp.lemmas').rows.flatMap(([lemma, kind, forms]) =>
      forms!.split(' ').flatMap((form) => [NAMES[kind!] ?? PLAIN, addWord(form), addWord(lemma!)]),
    ),
  ),
);
/** By kind of ending and word: the lemma plus one, 0 where it is not yet known. */
const known: Int32Array[] = [0, 1, 2, 3, 4].map(() => new Int32Array(1 << 16));
for (let i = 0; i < irregular.length; i += 3) know(irregular[i]!, irregular[i + 1]!, irregular[i + 2]!);

function know(ending: number, word: number, lemma: number): number {
  const old = known[ending]!;
  if (word >= old.length) {
    const wider = new Int32Array(2 * word);
    wider.set(old);
    known[ending] = wider;
  }
  known[ending]![word] = lemma + 1;
  return lemma;
}

/** Lemmas of the words under their tags, into `lemma`; grows `local` by lemmas that are no known words. */
export function findLemmas(word: Int32Array, tag: Uint8Array, local: string[], lemma: Int32Array): Int32Array {
  for (let t = 0; t < lemma.length; t++) {
    const w = word[t]!;
    const ending = endingOf[tag[t]!]!;
    lemma[t] = ending === PLAIN ? w : lemmaOf(w, ending, local);
  }
  return lemma;
}

/** Lemma (word id) of a word whose tag has an ending of this kind. */
function lemmaOf(word: number, ending: number, local: string[]): number {
  if (word >= LOCAL) return toId(regularLemma(wordForm(word, local), ending), word, local);
  const ready = known[ending]!;
  const lemma = word < ready.length ? ready[word]! : 0;
  if (lemma !== 0) return lemma - 1;
  if (ending === BASE) return know(BASE, word, hasTag(word, 'VB') ? word : lemmaOf(word, VERB, local));
  return know(ending, word, addWord(regularLemma(wordForm(word, local), ending)));
}

/** Id of a lemma of one Doc's own word: known words keep their id, others join the Doc's own. */
function toId(lemma: string, word: number, local: string[]): number {
  if (lemma === local[word - LOCAL]) return word;
  const id = findWord(lemma);
  if (id >= 0) return id;
  local.push(lemma);
  return LOCAL + local.length - 1;
}

/** Lemma by rule alone; irregular forms stand in the table. */
export function regularLemma(form: string, ending: number): string {
  if (ending === VERB || ending === BASE) return verbLemma(form);
  if (ending === NOUN) return nounLemma(form);
  return ending === GRADED ? gradedLemma(form) : form;
}

const VOWEL = /[aeiouy]/;
const isBase = (form: string): boolean => {
  const id = findWord(form);
  return id >= 0 && hasTag(id, 'VB');
};

function verbLemma(form: string): string {
  if (form.length > 3 && form.endsWith('s') && !form.endsWith('ss')) return verbStem(form, 1, form.endsWith('es'));
  if (form.length > 3 && form.endsWith('ed')) return form.endsWith('ied') ? ied(form) : openStem(form.slice(0, -2));
  if (form.length > 4 && form.endsWith('ing')) return openStem(form.slice(0, -3));
  return form;
}

const ied = (form: string): string => (form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1));

function verbStem(form: string, cut: number, es: boolean): string {
  if (form.endsWith('ies')) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (!es) return form.slice(0, -cut);
  const short = form.slice(0, -2);
  const long = form.slice(0, -1);
  if (isBase(long)) return long;
  return isBase(short) || /(?:ss|sh|ch|x|zz|o)$/.test(short) ? short : long;
}

/** "mak" -> make, "stopp" -> stop, "lift" -> lift: a stem without -ed or -ing. */
function openStem(stem: string): string {
  if (isBase(stem) && !isBase(`${stem}e`)) return stem;
  const last = stem.at(-1) ?? '';
  const doubled = last === stem.at(-2) && !VOWEL.test(last);
  if (doubled && isBase(stem.slice(0, -1))) return stem.slice(0, -1);
  if (isBase(`${stem}e`)) return `${stem}e`;
  if (doubled) return /(?:ss|ll|ff|zz)$/.test(stem) ? stem : stem.slice(0, -1);
  if (!VOWEL.test(stem)) return stem;
  // "-ating", "-izing", "-ving", "-rcing": a silent e was lost.
  return /(?:[^aeo]at|iz|is|us|[aeiou]s|v|[nr]c|[aeiou]c|[nrd]g|u|bl|tl|pl|gl|dl|fl|kl|[^aeiou]ur|iat|uat|eat|[^e]in|id|ud|od|[cp]ed|lig)$/.test(
    stem,
  )
    ? `${stem}e`
    : stem;
}

function nounLemma(form: string): string {
  if (form.length < 4 || !form.endsWith('s') || form.endsWith('ss')) return form;
  if (form.endsWith('ies')) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz)es$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}

function gradedLemma(form: string): string {
  const cut = form.endsWith('er') ? 2 : form.endsWith('est') ? 3 : 0;
  if (!cut || form.length < cut + 3) return form;
  const stem = form.slice(0, -cut);
  const adjective = (w: string): boolean => {
    const id = findWord(w);
    return id >= 0 && (hasTag(id, 'JJ') || hasTag(id, 'RB'));
  };
  if (stem.endsWith('i') && adjective(`${stem.slice(0, -1)}y`)) return `${stem.slice(0, -1)}y`;
  if (adjective(`${stem}e`)) return `${stem}e`;
  if (adjective(stem)) return stem;
  if (stem.at(-1) === stem.at(-2) && adjective(stem.slice(0, -1))) return stem.slice(0, -1);
  return form;
}
