import { wordList } from '../../lexicon/lists.ts';
import { findWord, normalize } from '../../lexicon/vocabulary.ts';
import type { Doc } from '../../model/doc.ts';
import type { Form, Mod } from './form.ts';

const MONTHS = wordList('date.month');
const SEASONS = wordList('date.season');
const PARTS = wordList('date.part');
const PREFIXES: Readonly<Record<string, Mod>> = { mid: 'MID', post: 'AFTER', pre: 'BEFORE' };
const YEAR = /^(1[5-9]|20)\d\d$/;
const DECADE = /^((?:1[5-9]|20)\d|['’]\d)0['’]?s$/;

const HYPHEN = 45;

/** Letter "m" or "p", in either case: all prefixes begin so. */
const isFirstLetter = (unit: number): boolean => (unit | 32) === 109 || (unit | 32) === 112;

/** "mid-May", "mid-1990s", "post-1959", "pre-1914". */
export function isPrefixed(doc: Doc, t: number): boolean {
  const start = doc.start[t]!;
  if (doc.end[t]! - start < 7) return false;
  const { text } = doc;
  if (!isFirstLetter(text.charCodeAt(start))) return false;
  const letters = text.charCodeAt(start + 3) === HYPHEN ? 3 : text.charCodeAt(start + 4) === HYPHEN ? 4 : 0;
  return letters > 0 && PREFIXES[text.slice(start, start + letters).toLowerCase()] !== undefined;
}

/** Form of "mid-November", "mid-1990s", "post-1959", "mid-afternoon" at token `t`; `the` says that it has an article. */
export function readPrefixed(doc: Doc, t: number, the: boolean): Form | null {
  const [prefix, rest] = normalize(doc.text.slice(doc.start[t]!, doc.end[t]!)).split('-', 2);
  const mod = PREFIXES[prefix ?? ''];
  if (!mod || !rest) return null;
  const decade = DECADE.exec(rest)?.[1];
  if (decade) return { is: 'fixed', type: 'DATE', value: decade.length === 2 ? `19${decade[1]}` : decade, mod };
  if (YEAR.test(rest)) {
    return the ? null : { is: 'civil', year: Number(rest), month: null, day: null, rel: null, sure: true, mod };
  }
  const word = findWord(rest);
  const month = MONTHS.single(word);
  if (month && month.row[2] !== 'short') {
    return the ? null : { is: 'civil', year: null, month: Number(month.row[1]), day: null, rel: null, sure: true, mod };
  }
  if (mod !== 'MID') return null;
  const season = SEASONS.single(word);
  if (season) return { is: 'season', code: season.row[1]!, year: null, rel: null, mod };
  const part = PARTS.single(word);
  return part && !the ? { is: 'period', grain: 'day', by: 0, from: 'anchor', time: `T${part.row[1]}`, mod } : null;
}
