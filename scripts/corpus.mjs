// Reads tagged text with the project's own tokeniser: what the learning scripts of this folder share.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['../../shared/', '../../../shared/'].map((p) => new URL(`${p}bench/pos/`, import.meta.url));
/** The folder of the tagged sets. */
export const bench = folders.find((url) => existsSync(url)) ?? folders[0];

/** Value of `--name VALUE` on the command line. */
export function option(name, or) {
  const i = process.argv.indexOf(`--${name}`);
  return i < 0 ? or : process.argv[i + 1];
}

/** Bundles TypeScript sources of the project and imports them; `data` is the folder that its word lists are read from. */
export async function importSource(path, data = join(root, 'src/lexicon/data/')) {
  const out = join(mkdtempSync(join(tmpdir(), 'claimwire-')), 'out.mjs');
  await build({
    entryPoints: [join(root, path)],
    outfile: out,
    bundle: true,
    format: 'esm',
    platform: 'node',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(data, '../data-file.ts')).href) },
  });
  return import(pathToFileURL(out).href);
}

/** An article of a corpus record, without a date. */
export const toArticle = (d) => ({
  id: d.id,
  path: '',
  record: 1,
  text: d.text,
  title: null,
  byline: null,
  publisher: null,
  url: null,
  published: null,
  publishedFrom: null,
  sha256: '',
});

/** Penn tags of a statistical parser (CoreNLP), in the manner of the hand-made text. */
function fromSilver([, start, end, lemma, tag, , head, relation], i, all) {
  let xpos = tag;
  // "to" is TO before a verb and IN before a noun.
  if (tag === 'TO' && !/^VB/.test(all[head]?.[4] ?? '') && relation !== 'mark') xpos = 'IN';
  if (tag === 'TO' && relation === 'mark') xpos = 'TO';
  else if (tag === 'TO' && (relation === 'case' || relation === 'mwe')) xpos = 'IN';
  return { start, end, xpos, upos: null, lemma, head, relation, i };
}

/**
 * Docs of one set: the project's tokens with the gold tag, universal tag and lemma of each, or null where the two
 * divisions into tokens differ. `take(i)` chooses documents.
 */
export function readSet(api, name, take = () => true) {
  const lines = readFileSync(new URL(`${name}.jsonl`, bench), 'utf8')
    .split('\n')
    .filter(Boolean);
  const docs = [];
  for (const [i, line] of lines.entries()) {
    if (!take(i)) continue;
    const d = JSON.parse(line);
    const gold = Array.isArray(d.tokens[0]) ? d.tokens.map(fromSilver) : d.tokens;
    const doc = api.parse(toArticle(d));
    docs.push({ id: d.id, doc, gold: align(doc, gold), hand: !Array.isArray(d.tokens[0]) });
  }
  return docs;
}

/** Gold token of each token of the Doc. Parts of a contraction that share one span are given out in order. */
function align(doc, gold) {
  const starts = new Map();
  for (let t = 0; t < doc.count; t++) starts.set(doc.start[t], t);
  const out = new Array(doc.count).fill(null);
  for (let g = 0; g < gold.length; ) {
    let n = 1;
    while (gold[g + n] && gold[g + n].start === gold[g].start && gold[g + n].end === gold[g].end) n++;
    const first = starts.get(gold[g].start);
    if (first !== undefined && doc.end[first + n - 1] === gold[g].end)
      for (let k = 0; k < n; k++) out[first + k] = gold[g + k];
    g += n;
  }
  return out;
}
