// Fits the points of the actor room's evidence rules to hand-annotated news and writes them into src/mentions/actor/rules-*.ts.
//   node scripts/actor-points.mjs
// A name's signs are added up for each kind; the points are the weights of a multinomial logistic regression over the signs
// of all candidates (no name = 0 points), times SCALE, rounded. Points of the word lists are set by hand: PRIORS.
// Reads ../shared/bench/actors/*.train.jsonl only; the dev sets are for measuring.
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { toArticle } from './corpus.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bench = new URL('../../shared/bench/actors/', import.meta.url);
const SCALE = 4;
const ROUNDS = 3;
const EPOCHS = 25;
const DECAY = 2e-4;
const PRIORS = {
  'actor/known-organization': [-9, 12, -6],
  'actor/known-country': [-12, -14, 18],
  'actor/known-place': [-6, -6, 11],
  'actor/person-particle': [8, -4, -2],
  'actor/small-after-hyphen': [12, -4, -3],
  'actor/plain-long': [3, -1, -1],
  'actor/numeral-last': [8, -2, -2],
  'actor/unknown': [1, 1, 1],
  'actor/comma-verb': [3, 0, -2],
  'actor/he-after': [3, 0, -2],
  'actor/honorific': [12, -6, -14],
  'actor/seat': [-8, -8, 12],
  'actor/byline': [8, -4, -2],
  'actor/known-thing': [-30, -30, -30],
  'actor/known-surname': [14, -6, -6],
  'actor/known-leader': [12, -6, -6],
};
const TYPES = { person: 0, organization: 1, place: 2 };
const NOTHING = 3;
// Flags of segments that are no names by themselves: nationalities, "U.S.-led", parts of events.
const UNSCORED = 16 | 4 | 256;

/** The room as a module; word lists are found beside the bundle. */
async function loadRoom() {
  const exports = {
    'nlp/parse.ts': 'parse',
    'mentions/actor/candidates.ts': 'findSegments',
    'mentions/actor/vote.ts': 'vote, timesFired',
    'mentions/actor/rules.ts': 'evidence',
  };
  const outfile = `${root}dist/points/room.mjs`;
  const contents = Object.entries(exports)
    .map(([file, name]) => `export { ${name} } from './src/${file}';`)
    .join('\n');
  await build({
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  rmSync(`${root}dist/points/data`, { force: true });
  symlinkSync(`${root}src/lexicon/data`, `${root}dist/points/data`);
  return import(outfile);
}

/** Without determiner, title and possessive, as the scorer compares names. */
const { trim } = await import(new URL('score.mjs', bench));
const room = await loadRoom();
const { evidence } = room;
const lines = (name) =>
  readFileSync(new URL(name, bench), 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
const news = lines('conll.train.jsonl').filter((d) => d.topic === 'general' && d.kind === 'news');
const documents = [
  ...news.map((d) => ({ d, weight: 1 })),
  ...lines('crossner-politics.train.jsonl').map((d) => ({ d, weight: 2 })),
];

/** One sample a name of a document: how often each sign fired, and what the mentions are by hand. */
function samplesOf({ d, weight }) {
  const doc = room.parse({ ...toArticle(d), published: d.date ?? null });
  const { segments, counts } = room.findSegments(doc);
  const gold = new Map();
  for (const e of d.entities) if (e.type in TYPES) gold.set(trim(d.text, e.start, e.end).join(), TYPES[e.type]);
  const samples = [];
  for (const cluster of room.vote(doc, segments, counts)) {
    const scored = cluster.segments.filter((s) => !(s.flags & UNSCORED));
    if (scored.length === 0) continue;
    const tally = [0, 0, 0, 0];
    for (const s of scored) tally[gold.get(trim(d.text, doc.start[s.first], doc.end[s.end - 1]).join()) ?? NOTHING]++;
    samples.push({ fired: room.timesFired(cluster), tally, weight });
  }
  return samples;
}

/** Weights by kind and rule; Adam over batches, in a fixed order. */
function learnWeights(samples) {
  const size = evidence.length;
  const table = () => [0, 1, 2].map(() => new Float64Array(size));
  const [weights, first, second] = [table(), table(), table()];
  const fixed = evidence.map((r) => PRIORS[r.id]);
  for (const [r, prior] of fixed.entries()) {
    for (const [k, p] of prior?.entries() ?? []) weights[k][r] = p / SCALE;
  }
  let rate = 0.05;
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++, rate *= 0.88) {
    shuffle(samples, epoch);
    for (let from = 0; from < samples.length; from += 64) {
      const batch = samples.slice(from, from + 64);
      const slope = table();
      for (const sample of batch) addSlope(slope, weights, sample);
      step++;
      for (let k = 0; k < 3; k++) {
        for (let r = 0; r < size; r++) {
          if (fixed[r]) continue;
          const g = slope[k][r] / batch.length + DECAY * weights[k][r];
          first[k][r] = 0.9 * first[k][r] + 0.1 * g;
          second[k][r] = 0.999 * second[k][r] + 0.001 * g * g;
          const pace = first[k][r] / (1 - 0.9 ** step) / (Math.sqrt(second[k][r] / (1 - 0.999 ** step)) + 1e-8);
          weights[k][r] -= rate * pace;
        }
      }
    }
  }
  return weights;
}

function addSlope(slope, weights, { fired, tally, weight }) {
  const score = [0, 0, 0, 0];
  fired.forEach((n, r) => {
    if (n) for (let k = 0; k < 3; k++) score[k] += n * weights[k][r];
  });
  const top = Math.max(...score);
  const raised = score.map((x) => Math.exp(x - top));
  const sum = raised.reduce((a, b) => a + b);
  const total = tally.reduce((a, b) => a + b);
  const share = (weight * total ** 0.8) / total;
  for (let k = 0; k < 3; k++) {
    const d = share * ((total * raised[k]) / sum - tally[k]);
    fired.forEach((n, r) => {
      if (n) slope[k][r] += d * n;
    });
  }
}

function shuffle(list, seed) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor((((i * 7919 + seed * 104729) % 1000003) / 1000003) * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

// The signs of short names depend on what longer names were taken for, so fit, decide again, and fit again.
for (let round = 0; round < ROUNDS; round++) {
  const weights = learnWeights(documents.flatMap(samplesOf));
  evidence.forEach((rule, r) => {
    rule.points = PRIORS[rule.id] ?? [0, 1, 2].map((k) => Math.round(weights[k][r] * SCALE));
  });
}
const points = new Map(evidence.map((r) => [r.id, r.points.map((p) => p + 0).join(', ')]));
for (const part of ['words', 'heads', 'before', 'after', 'relations']) {
  const file = `${root}src/mentions/actor/rules-${part}.ts`;
  const code = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    code.replace(/(id: '([^']+)',[\s\S]*?points: )\[[^\]]*\]/g, (_, head, id) => `${head}[${points.get(id)}]`),
  );
}
rmSync(`${root}dist/points`, { recursive: true, force: true });
