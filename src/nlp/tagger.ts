import type { Tagger } from './engine.ts';
import { findInitialTags } from './initial-tags.ts';
import { lemmaOf } from './lemmas.ts';
import { toUpos } from './upos.ts';

/** Tags each token by table and shape, then by context; lemmas from the tags. */
export const tagFast: Tagger = (text, raw, sentences) => {
  const { tag } = findInitialTags(text, raw, sentences);
  const pos = new Uint8Array(raw.count);
  const lemma = new Int32Array(raw.count);
  for (let t = 0; t < raw.count; t++) {
    pos[t] = toUpos(tag[t]!, raw.word[t]!);
    lemma[t] = lemmaOf(raw.word[t]!, tag[t]!, raw.local);
  }
  return { tag, pos, lemma };
};
