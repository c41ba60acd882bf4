import type { Doc } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { TELLING } from './before.ts';
import { codeOf, type Voice } from './codes.ts';
import { type Cue, mayBe } from './cues.ts';
import type { Frame } from './frames.ts';
import { AS, RELATIVE, RELATIVE_BROKEN } from './readings.ts';
import { hasQuotationBefore, type Scene } from './scene.ts';
import { DASHES, OPEN_BRACKETS, WORD } from './words.ts';

/**
 * May a finite verb have its content before it, by what stands there and by what follows? False only where `readBefore` and
 * `readInverted` are sure to find nothing; it costs less than they do.
 */
export function mayFollowContent(scene: Scene, vg: number, arena: TokenRange, frame: Frame): boolean {
  const { doc } = scene;
  const first = doc.verbGroups.first[vg]!;
  if (first <= arena.first || hasQuotationBefore(scene, first, arena.first) || closesContent(doc, first - 1))
    return true;
  const closes = frame.code === 'e' || frame.code === 'q' || frame.code === 'p';
  if (!closes && !(frame.code === 'n' && TELLING.has(doc.lemma[doc.verbGroups.head[vg]!]!))) return false;
  for (let t = first - 2; t > arena.first; t--) if (closesContent(doc, t)) return true;
  return false;
}

/** Is the token a mark that a content before its speaker ends with: a comma, a dash or a bracket? */
const closesContent = ({ word }: Doc, t: number): boolean =>
  word[t] === WORD.comma || DASHES.has(word[t]!) || OPEN_BRACKETS.has(word[t]!);

/** Is a construction wanted that `readAfter` may find where nothing, a colon or a verb follows the cue? */
export function mayHang(voice: Voice, { code }: Frame, wanted: Cue): boolean {
  if (code === 'k') return mayBe(wanted, codeOf(voice, 'q')) || mayBe(wanted, codeOf(voice, 'k'));
  if (mayBe(wanted, AS)) return true;
  return code === 'v' ? mayBe(wanted, RELATIVE_BROKEN) : mayBe(wanted, RELATIVE) || mayBe(wanted, codeOf(voice, 'q'));
}
