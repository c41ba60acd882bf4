export { extract } from './extract.ts';
export type * from './model/article.ts';
export type * from './model/extraction.ts';
export type * from './model/span.ts';
