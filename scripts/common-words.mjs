// Writes scripts/common-words.txt: the words that news says most, commonest first, one a line. The build gives them the
// lowest ids, so that what tables by word id know of them stands in a few kilobytes (see scripts/build.mjs).
//   node scripts/common-words.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { bench, importSource, toArticle } from './corpus.mjs';

const { LOCAL, parse, wordForm } = await importSource('src/nlp/learning.ts');
const MOST = 8000;
const LEAST = 5; // times that a word is said

const counts = new Map();
for (const name of ['silver-news', 'train']) {
  for (const line of readFileSync(new URL(`${name}.jsonl`, bench), 'utf8').split('\n')) {
    if (!line) continue;
    const doc = parse(toArticle(JSON.parse(line)));
    for (let t = 0; t < doc.count; t++) {
      if (doc.word[t] >= LOCAL) continue;
      const form = wordForm(doc.word[t], doc.local);
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
}
const said = [...counts].filter(([, n]) => n >= LEAST);
said.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const words = said.slice(0, MOST).map(([form]) => form);
writeFileSync(new URL('common-words.txt', import.meta.url), `${words.join('\n')}\n`);
console.log(`${words.length} words, the last said ${said[words.length - 1][1]} times; ${counts.size} seen`);
