// What the bench compares: each contestant loads what it needs and returns a function of some texts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const article = (text) => ({
  id: 'bench',
  path: 'bench',
  record: 1,
  text,
  title: null,
  byline: null,
  publisher: null,
  url: null,
  published: '2025-03-04',
  publishedFrom: 'option',
  sha256: '',
});

/** A contestant that does text by text. */
const each = (run) => (texts) => {
  for (const text of texts) run(text);
};

async function wink(pipes) {
  const model = require('wink-eng-lite-web-model');
  const nlp = require('wink-nlp')(model, pipes);
  // Tags are read out, for that is when wink turns its codes into words.
  return each((text) => nlp.readDoc(text).tokens().out(nlp.its.pos));
}

export const CONTESTANTS = [
  {
    name: 'reading files',
    load: async (corpus) => {
      const bytes = JSON.parse(readFileSync(corpus, 'utf8')).map((text) => Buffer.from(text));
      let at = 0;
      return each(() => bytes[at++ % bytes.length].toString('utf8'));
    },
  },
  { name: 'plain regex tokeniser', load: async () => each((text) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) },
  {
    name: 'claimwire tokenise+tag',
    load: async () => {
      const { parse, PENN } = await import('../dist/bench.js');
      return each((text) => {
        const { tag, count } = parse(article(text));
        const tags = [];
        for (let t = 0; t < count; t++) tags.push(PENN[tag[t]]);
        return tags;
      });
    },
  },
  {
    // As the program does a batch: a chunk of articles from room to room.
    name: 'claimwire full, JSON',
    load: async () => {
      const { extractChunk } = await import('../dist/bench.js');
      return (texts) => {
        const chunk = texts.map((text) => ({ article: article(text), options: {} }));
        return extractChunk(chunk).map((result) => JSON.stringify(result));
      };
    },
  },
  {
    name: '... article by article',
    load: async () => {
      const { extract } = await import('../dist/bench.js');
      return each((text) => JSON.stringify(extract(article(text))));
    },
  },
  {
    name: 'compromise nlp()',
    load: async () => {
      const { default: nlp } = await import('compromise');
      return each((text) => nlp(text));
    },
  },
  {
    name: 'compromise + entities',
    load: async () => {
      const { default: nlp } = await import('compromise');
      return each((text) => {
        const doc = nlp(text);
        const found = [doc.people(), doc.places(), doc.organizations(), doc.match('#Money+')];
        return found.map((view) => view.out('array'));
      });
    },
  },
  { name: 'wink-nlp [sbd,pos]', load: () => wink(['sbd', 'pos']) },
  { name: 'wink-nlp all pipes', load: () => wink(['sbd', 'negation', 'sentiment', 'ner', 'pos', 'cer']) },
];

const repeat = (unit) => (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Texts of any length, by what they are made of. */
export const GROWTH = [
  { name: 'news', make: (length, texts) => repeat(texts.join('\n'))(length) },
  {
    name: 'news without a full stop',
    make: (length, texts) => repeat(texts.join(' ').replace(/[.!?;:\n]/g, ' '))(length),
  },
  { name: 'capitalised words', make: repeat('Smith Jones Harbour Council ') },
  { name: 'quotation marks', make: repeat('"') },
  { name: 'quoted words', make: repeat('"no" ') },
  { name: '!?', make: repeat('!?') },
  { name: 'one word', make: repeat('a') },
  { name: 'one word again and again', make: repeat('word ') },
  { name: 'digits', make: repeat('1') },
  { name: 'commas', make: repeat(',') },
  { name: '$', make: repeat('$') },
  { name: 'month names', make: repeat('May March 3 June ') },
];
