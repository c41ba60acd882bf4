import { type Doc, VERB } from '../model/doc.ts';
import { penn } from '../model/tags.ts';

/** How a verb stands in its clause. */
export type Form = 'finite' | 'bare' | 'infinitive' | 'gerund' | 'participle';

const VB = penn('VB');

/** The form of verb group `g`. */
export function formOf(doc: Doc, g: number): Form {
  const vg = doc.verbGroups;
  const bits = vg.features[g]!;
  if (bits & VERB.infinitive) return 'infinitive';
  if (bits & VERB.gerund) return 'gerund';
  if (bits & VERB.participle) return 'participle';
  if (vg.modal[g]! < 0 && vg.first[g] === vg.head[g] && doc.tag[vg.head[g]!] === VB) return 'bare';
  return 'finite';
}

export function hasBit(doc: Doc, g: number, bit: number): boolean {
  return (doc.verbGroups.features[g]! & bit) !== 0;
}

/** Is the verb's subject what is acted on? */
export function isPassive(doc: Doc, g: number): boolean {
  return hasBit(doc, g, VERB.passive) || formOf(doc, g) === 'participle';
}
