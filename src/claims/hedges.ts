import { matchList, wordList } from '../lexicon/lists.ts';
import type { TokenRange } from '../pattern/rule.ts';
import type { Scene } from './phrases.ts';

const hedges = wordList('hedge.word');

/** The hedges of tokens [first, end): "may", "possibly", "appears to". */
export function hedgesIn(scene: Scene, range: TokenRange): TokenRange[] {
  const found: TokenRange[] = [];
  for (let t = range.first; t < range.end; t++) {
    const m = matchList(scene.doc, hedges, t);
    if (!m || m.end > range.end) continue;
    found.push({ first: t, end: m.end });
    t = m.end - 1;
  }
  return found;
}
