import type { Doc } from '../model/doc.ts';
import { isPennName, isUposName, PENN, penn, UPOS, upos } from '../model/tags.ts';
import { PatternError } from './parse-pattern.ts';

/** Some tags: 1 for each Penn tag and each universal tag that is one of them. */
export interface TagSet {
  readonly penn: Uint8Array;
  readonly upos: Uint8Array;
}

/** The tags that patterns call so: a Penn tag or a universal tag, in any case, or "adverb". @throws PatternError */
export function tagSet(names: readonly string[]): TagSet {
  const set = { penn: new Uint8Array(PENN.length), upos: new Uint8Array(UPOS.length) };
  for (const name of names) {
    const upper = name.toUpperCase();
    if (isPennName(upper)) set.penn[penn(upper)] = 1;
    else if (isUposName(upper)) set.upos[upos(upper)] = 1;
    else if (upper === 'ADVERB') set.upos[upos('ADV')] = 1;
    else throw new PatternError(`no tag is called "${name}"`, 1);
  }
  return set;
}

/** Does token `t` bear one of the tags? */
export const hasTag = (set: TagSet, doc: Doc, t: number): boolean =>
  set.penn[doc.tag[t]!] === 1 || set.upos[doc.pos[t]!] === 1;
