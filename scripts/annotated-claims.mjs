// Writes the project's own annotations of claims as gold for ../shared/bench/claims/score.mjs, a file for each set.
//   node scripts/annotated-claims.mjs FOLDER
// They were made after the guidelines of ../shared/bench/claims, as offsets into articles of ../shared/bench
// (scripts/annotated-claims.jsonl): no text of theirs is here. Sets B and H are kept back: measure on them, never read them.
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

function toGold({ id, set, claims }) {
  const { text, date } = texts.get(id);
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

const articles = readLines('annotated-claims.jsonl').map(toGold);
mkdirSync(folder, { recursive: true });
for (const set of new Set(articles.map(({ set }) => set))) {
  const lines = articles.filter((article) => article.set === set).map((article) => JSON.stringify(article));
  writeFileSync(`${folder}/${set}.jsonl`, `${lines.join('\n')}\n`);
}
