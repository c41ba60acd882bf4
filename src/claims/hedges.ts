import { matchList } from '../lexicon/lists.ts';
import { penn } from '../model/tags.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { words } from './grammar.ts';
import { hedgeList } from './lexicon.ts';
import { MARK } from './marks.ts';
import type { Scene } from './phrases.ts';

const MODAL = words('may might could');
const MD = penn('MD');
const HEDGE = MARK.hedge | MARK.hedgePhrase;

/** The hedges of tokens [first, end): "may", "possibly", "appears to". */
export function hedgesIn(scene: Scene, range: TokenRange): TokenRange[] {
  const found: TokenRange[] = [];
  for (let t = range.first; t < range.end; t++) {
    const m = scene.marks[t]! & HEDGE ? matchList(scene.doc, hedgeList, t) : null;
    if (!m || m.end > range.end || (MODAL.has(scene.doc.word[t]!) && scene.doc.tag[t] !== MD)) continue;
    found.push({ first: t, end: m.end });
    t = m.end - 1;
  }
  return found;
}
