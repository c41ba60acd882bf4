import { isLetter, isUpper } from './units.ts';

/** Old wire texts are cut at about 70 characters: many single line breaks stand before a lower-case word. */
export function isHardWrapped(text: string): boolean {
  let single = 0;
  let inside = 0;
  for (let at = text.indexOf('\n'); at >= 0 && single < 400; at = text.indexOf('\n', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 10 || next === 13 || text.charCodeAt(at - 1) === 10) continue;
    single++;
    if (isLetter(next) && !isUpper(next)) inside++;
  }
  return single >= 3 && inside >= 0.4 * single;
}
