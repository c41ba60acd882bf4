import { makeContext } from './context.ts';
import { applyContext } from './context-bits.ts';
import type { Tagger } from './engine.ts';
import { findInitialTags } from './initial-tags.ts';
import { tagMainVerbs } from './main-verbs.ts';

/** Tags each token by table and shape, then by context. */
export const tagFast: Tagger = (text, raw, sentences) => {
  const context = makeContext(raw, findInitialTags(text, raw, sentences));
  applyContext(context, sentences);
  tagMainVerbs(context, raw.word, sentences);
  return context.tag;
};
