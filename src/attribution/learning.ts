// What scripts/learn-cues.mjs needs of this room and of those it reads.
export { wordForm } from '../lexicon/vocabulary.ts';
export { findActors } from '../mentions/actor/find.ts';
export { findDates } from '../mentions/date/find.ts';
export { PENN } from '../model/tags.ts';
export { parse } from '../nlp/parse.ts';
export { indexByToken, tokensOf } from '../pattern/by-token.ts';
export { nameOf } from './codes.ts';
export { anyCue } from './cues.ts';
export { adjectiveAfter, readAdjective, readLight, readNoun } from './nominal.ts';
export { readVerb } from './readings.ts';
export { createScene } from './scene.ts';
