import { cliticLength, isPrefix } from './affixes.ts';
import { addWord, normalize } from './vocabulary.ts';

/** Words of a phrase, cut as the tokeniser cuts: white space, commas, hyphens and clitics are borders. */
export function phraseWords(phrase: string): number[] {
  if (phrase.length === 1) return [addWord(normalize(phrase))];
  const words: string[] = [];
  for (const part of normalize(phrase)
    .replace(/([,$])/g, ' $1 ')
    .split(/\s+/)) {
    const pieces = part.split('-');
    for (let i = 0; i < pieces.length; i++) {
      let piece = pieces[i] ?? '';
      while (i + 1 < pieces.length && isPrefix(piece)) piece += `-${pieces[++i]}`;
      if (i > 0 && words.length > 0) words.push('-');
      const cut = cliticLength(piece);
      if (piece) words.push(...(cut ? [piece.slice(0, -cut), piece.slice(-cut)] : [piece]));
    }
  }
  return words.map(addWord);
}
