// What the learning scripts in scripts/ need of this room.
export { LOCAL, wordForm } from '../lexicon/vocabulary.ts';
export { SHAPE } from '../model/doc.ts';
export { PENN, penn, UPOS, upos } from '../model/tags.ts';
export { AHEAD, AUXILIARIES, BORDER, NO_PHRASE } from './clause-state.ts';
export { ASPECTS, eachInContext, makeContext, readAspects, UNKNOWN } from './context.ts';
export { isHeadline } from './headlines.ts';
export { CASES, findInitialTags } from './initial-tags.ts';
export { parse } from './parse.ts';
export { tokenize } from './tokens.ts';
export { holds, setNumber, TAG_SETS } from './word-table.ts';
