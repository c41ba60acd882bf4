import { readDataFile } from '../lexicon/data-file.ts';
import { addLetter } from '../lexicon/spelled-words.ts';
import { findWord } from '../lexicon/vocabulary.ts';
import { SHAPE } from '../model/doc.ts';
import { penn } from '../model/tags.ts';
import { TOP_DOMAINS } from './abbreviations.ts';
import { setNumber, setOf, TABLE, TAG_SETS } from './word-table.ts';

/** Sets by ending, the letters of it from the last to the first in one number. */
const endings = new Map<number, number>();
let longest = 0;
for (const [ending, tags] of readDataFile('nlp.suffixes').rows) {
  let letters = 0;
  for (let k = ending!.length - 1; k > 0; k--) letters = addLetter(letters, ending!.charCodeAt(k));
  endings.set(letters, setNumber(tags!));
  longest = Math.max(longest, ending!.length - 1);
}
const NUMBER = setNumber('CD');
const ORDINAL = setNumber('JJ');
const DECADE = setNumber('NNS');
const CODE = setNumber('NN JJ');
const NN = penn('NN');
const VBG = penn('VBG');
const NNP = penn('NNP');
/** Prefixes that make an adjective of a noun. */
const DESCRIBES = new Set('anti pro non pre post inter intra multi trans cross counter pan sub'.split(' '));
const QUALITY = setNumber('JJ NN');
const HANDLE = setNumber('NNP');
const ADDRESS = setNumber('ADD');

/** Set of tags of a lower-case word that no table knows, by its ending and the shape of its digits. */
export function guessSet(form: string, shape: number): number {
  if (form.charCodeAt(0) === 35 || form.charCodeAt(0) === 64) return HANDLE;
  if (form.includes('@') || form.includes('://') || form.startsWith('www.')) return ADDRESS;
  const dot = form.lastIndexOf('.');
  if (dot > 0 && TOP_DOMAINS.has(form.slice(dot + 1))) return ADDRESS;
  if (shape & SHAPE.digit) return guessDigits(form);
  const hyphen = form.indexOf('-');
  if (hyphen > 0) return guessPrefixed(form, hyphen);
  return setByEnding(form);
}

/** Set of the longest ending that the form has behind its first letter. */
function setByEnding(form: string): number {
  let set = endings.get(0) ?? 0;
  let letters = 0;
  const stop = Math.max(0, form.length - 1 - longest);
  for (let k = form.length - 1; k > stop; k--) {
    const unit = form.charCodeAt(k);
    if (unit < 97 || unit > 122) break;
    letters = addLetter(letters, unit);
    set = endings.get(letters) ?? set;
  }
  return set;
}

function guessDigits(form: string): number {
  if (/^\d[\d,.]*(?:st|nd|rd|th)$/.test(form)) return ORDINAL;
  if (/^['’]?\d+s$/.test(form)) return DECADE;
  return /^['’]?\d[\d,.:]*(?:bn|m|mn|k|tn|b|t|am|pm)?$/.test(form) ? NUMBER : CODE;
}

/** "anti-corruption", "re-elected": what follows the prefix tells, but before a noun the whole describes. */
function guessPrefixed(form: string, hyphen: number): number {
  const rest = form.slice(hyphen + 1);
  const word = findWord(rest);
  const set = word < 0 ? 0 : setOf(TABLE.low, word);
  const first = TAG_SETS[set]!.first;
  if (set && (first === NN || first === NNP || first === VBG))
    return DESCRIBES.has(form.slice(0, hyphen)) ? QUALITY : set;
  return set || (DESCRIBES.has(form.slice(0, hyphen)) ? QUALITY : guessSet(rest, 0));
}
