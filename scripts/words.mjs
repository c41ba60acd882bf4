// Makes src/lexicon/data/nlp.words.tsv: each word with its commonest Penn tag in hand-tagged and parsed text.
import fs from 'node:fs';

const bench = new URL('../../shared/bench/pos/', import.meta.url);
const counts = new Map();
const add = (form, tag, n) => {
  const w = form.toLowerCase().replace(/[’ʼ]/g, "'");
  const c = counts.get(w) ?? counts.set(w, new Map()).get(w);
  c.set(tag, (c.get(tag) ?? 0) + n);
};
for (const line of fs.readFileSync(new URL('train.jsonl', bench), 'utf8').split('\n').filter(Boolean)) {
  const d = JSON.parse(line);
  for (const t of d.tokens) add(d.text.slice(t.start, t.end), t.xpos, 2);
}
for (const line of fs.readFileSync(new URL('silver-news.jsonl', bench), 'utf8').split('\n').filter(Boolean)) {
  const d = JSON.parse(line);
  for (const t of d.tokens) add(d.text.slice(t[1], t[2]), t[4], 1);
}
const rows = [];
for (const [w, c] of counts) {
  if (!/^[a-z][a-z'.-]*$|^'[a-z]+$/.test(w)) continue;
  const total = [...c.values()].reduce((a, b) => a + b, 0);
  if (total < 2) continue;
  const tags = [...c]
    .filter(([, n]) => n >= 0.03 * total)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([t]) => t);
  rows.push(`${w}\t${tags.join(' ')}\tcounts`);
}
fs.writeFileSync(
  new URL('../src/lexicon/data/nlp.words.tsv', import.meta.url),
  `word\ttags\tsource\n${rows.sort().join('\n')}\n`,
);
console.log(rows.length);
