// Writes the project's own annotations of claims as gold for ../shared/bench/claims/score.mjs, a file for each set and
// for each group of sets, with a manifest that evaluate.mjs reads:
//   node scripts/annotated-claims.mjs FOLDER && node ../shared/bench/evaluate.mjs --manifest FOLDER/manifest.json
// They were made after the guidelines of ../shared/bench/claims by annotators who did not know the program:
// annotated-claims.jsonl as offsets into articles of ../shared/bench, whose text is not here, annotated-articles.jsonl
// with articles of our own in the manner of British political news.
// Sets B, H and V are kept back: measure on them, never read them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const readLines = (path) => readFileSync(here(path), 'utf8').split('\n').filter(Boolean).map(JSON.parse);
const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/annotated-claims.mjs FOLDER');

const texts = new Map();
for (const from of ['attribution/train', 'dates/dev'])
  for (const { id, date, dct, text } of readLines(`../../shared/bench/${from}.jsonl`))
    texts.set(id, { text, date: date ?? dct ?? null });

function toGold({ id, set, claims, ...own }) {
  const { text, date } = own.text ? own : texts.get(id);
  const of = (s) => s && { start: s[0], end: s[1], text: text.slice(...s) };
  const gold = claims.map((fields) => {
    const [tier, whole, label, action, actor, target, status, certainty, stance, ...said] = fields;
    const [source, sourceKind, cue, cueClass, condition, dates, amounts] = said;
    return {
      tier,
      text: of(whole),
      action: { label, ...of(action) },
      actor: of(actor),
      target: of(target),
      status,
      certainty,
      stance,
      source: of(source),
      sourceKind,
      cue: of(cue),
      cueClass,
      condition: of(condition),
      dates: dates.map(of),
      amounts: amounts.map(of),
    };
  });
  return { id, set, date, text, sentences: [{ start: 0, end: text.length }], claims: gold };
}

/** Sets that are measured together. */
const GROUPS = [
  ['R', 'news, read', /^[ACDEFG]$/],
  ['BH', 'news, kept back', /^[BH]$/],
  ['S', 'more news, read', /^S\d+$/],
  ['U', 'British politics, read', /^U$/],
  ['V', 'British politics, kept back', /^V$/],
];
const FIGURES = [
  ['detection F1', 'detection/f1'],
  ['full F1', 'full/f1'],
  ['label acc', 'fields/action/acc'],
  ['actor acc', 'fields/actor/acc'],
  ['target acc', 'fields/target/acc'],
  ['status acc', 'fields/status/acc'],
  ['certainty acc', 'fields/certainty/acc'],
  ['source acc', 'fields/source/acc'],
];

const articles = ['annotated-claims.jsonl', 'annotated-articles.jsonl'].flatMap(readLines).map(toGold);
const write = (name, chosen) =>
  writeFileSync(`${folder}/${name}.jsonl`, `${chosen.map((article) => JSON.stringify(article)).join('\n')}\n`);

mkdirSync(folder, { recursive: true });
for (const name of new Set(articles.map(({ set }) => set)))
  write(
    name,
    articles.filter(({ set }) => set === name),
  );
const sets = GROUPS.map(([name, title, members]) => {
  const file = `group-${name}`;
  write(
    file,
    articles.filter(({ set }) => members.test(set)),
  );
  const figures = FIGURES.map(([figure, path]) => ({ name: figure, path, goal: 0 }));
  return { name: title, task: 'claims', gold: `${file}.jsonl`, figures };
});
writeFileSync(`${folder}/manifest.json`, `${JSON.stringify({ sets }, null, 1)}\n`);
