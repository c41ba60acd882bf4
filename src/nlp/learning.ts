// What the learning scripts in scripts/ need of this room.
export { wordForm } from '../lexicon/vocabulary.ts';
export { SHAPE } from '../model/doc.ts';
export { PENN, penn, UPOS, upos } from '../model/tags.ts';
export { isHeadline } from './headlines.ts';
export { parse } from './parse.ts';
