import { makeContext } from './context.ts';
import { applyContext } from './context-bits.ts';
import type { Tagger } from './engine.ts';
import { findInitialTags } from './initial-tags.ts';
import { lemmaOf } from './lemmas.ts';
import { findUpos } from './upos.ts';

/** Tags each token by table and shape, then by context; lemmas from the tags. */
export const tagFast: Tagger = (text, raw, sentences) => {
  const context = makeContext(raw, findInitialTags(text, raw, sentences));
  applyContext(context, sentences);
  const { tag } = context;
  const pos = new Uint8Array(raw.count);
  const lemma = new Int32Array(raw.count);
  findUpos(raw.word, tag, sentences, pos);
  for (let t = 0; t < raw.count; t++) lemma[t] = lemmaOf(raw.word[t]!, tag[t]!, raw.local);
  return { tag, pos, lemma };
};
