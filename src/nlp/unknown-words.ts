import { readDataFile } from '../lexicon/data-file.ts';
import { SHAPE } from '../model/doc.ts';
import { setNumber } from './word-table.ts';

const endings = new Map<string, number>();
let longest = 0;
for (const [ending, tags] of readDataFile('nlp.suffixes').rows) {
  const form = ending!.slice(1);
  endings.set(form, setNumber(tags!));
  if (form.length > longest) longest = form.length;
}
const NUMBER = setNumber('CD');
const ORDINAL = setNumber('JJ');
const DECADE = setNumber('NNS');
const CODE = setNumber('NN JJ');
const HANDLE = setNumber('NNP');
const ADDRESS = setNumber('ADD');

/** Set of tags of a lower-case word that no table knows, by its ending and the shape of its digits. */
export function guessSet(form: string, shape: number): number {
  if (form.charCodeAt(0) === 35 || form.charCodeAt(0) === 64) return HANDLE;
  if (form.includes('@') || form.includes('://') || form.startsWith('www.')) return ADDRESS;
  if (shape & SHAPE.digit) return guessDigits(form);
  for (let k = Math.max(1, form.length - longest); k <= form.length; k++) {
    const set = endings.get(form.slice(k));
    if (set !== undefined) return set;
  }
  return 0;
}

function guessDigits(form: string): number {
  if (/^\d[\d,.]*(?:st|nd|rd|th)$/.test(form)) return ORDINAL;
  if (/^['’]?\d+s$/.test(form)) return DECADE;
  return /^['’]?\d[\d,.:]*(?:bn|m|mn|k|tn|b|t|am|pm)?$/.test(form) ? NUMBER : CODE;
}
