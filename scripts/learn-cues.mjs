// Learns src/lexicon/data/cue.*.tsv: in which constructions (see src/attribution/reading.ts), with which kind of source, a verb,
// noun or adjective reports. Every verb of the annotated news is read as if it were a cue; a logistic model of word, class,
// construction and source, which back each other off, says how often it is one; kept is what is one often enough for what such
// readings are worth. The readings look at the lists themselves: after large changes run it twice.
//   node scripts/learn-cues.mjs [--value .33] [--without K/N] [--out FOLDER]
// --value: least share of right sources and contents in what is kept; --without: leaves part K of N of the articles out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource, option, toArticle } from './corpus.mjs';
import { ADJECTIVES, DOING, LIKE, NOUNS, VERBS } from './cue-classes.mjs';

const bench = new URL('../../shared/bench/attribution/', import.meta.url);
const { prepare } = await import(new URL('score.mjs', bench));
const { quoteMask, readJsonl, tokenize } = await import(new URL('lib.mjs', bench));
const api = await importSource('src/attribution/learning.ts');
const { PENN, wordForm } = api;
const ANYTHING = api.anyCue(() => true);
const VALUE = Number(option('value', 0.33));
const [LEFT_OUT, PARTS] = option('without', '-1/1').split('/').map(Number);
const OUT = option('out', fileURLToPath(new URL('../src/lexicon/data/', import.meta.url)));
const STEPS = 60;
const PARTICLES = new Set(['out', 'up', 'down', 'off', 'forward', 'back']);

// 1. Readings: each word that might be a cue, with its construction, and what is made of it.

/** Everything in an article that might be a cue: { kind, word, at, reading }. */
function* eachWord(d) {
  const doc = api.parse({ ...toArticle(d), published: d.date });
  const dates = api.findDates(doc, d.date);
  const none = { list: [], ...api.indexByToken(doc.count, []) };
  const ranges = dates.map((m) => api.tokensOf(doc, m));
  const mentions = {
    actors: api.findActors(doc),
    dates: { list: dates, ...api.indexByToken(doc.count, ranges) },
    money: none,
  };
  const scene = api.createScene(doc, mentions);
  const lemma = (t) => wordForm(doc.lemma[t], doc.local);
  const found = (kind, word, at, reading) => ({ kind, word, at, reading, doc });
  const { nounPhrases, verbGroups } = doc;
  for (let np = 0; np < nounPhrases.count; np++) {
    const at = nounPhrases.head[np];
    const reading = PENN[doc.tag[at]].startsWith('NN') && api.readNoun(scene, np, ANYTHING);
    if (reading) yield found('noun', lemma(at), at, reading);
  }
  for (let vg = 0; vg < verbGroups.count; vg++) {
    const at = verbGroups.head[vg];
    const end = verbGroups.end[vg];
    const next = end < doc.count ? wordForm(doc.word[end], doc.local) : '';
    const phrasal = PENN[doc.tag[end]] === 'RP' || PARTICLES.has(next);
    const light = api.readLight(scene, vg, ANYTHING);
    if (light) yield found('light', `${lemma(at)} ${lemma(light.noun)}`, at, light.reading);
    const t = api.adjectiveAfter(scene, vg);
    const adjective = t >= 0 && api.readAdjective(scene, vg, t, ANYTHING);
    if (adjective) yield found('adjective', wordForm(doc.word[t], doc.local), t, adjective);
    const reading = api.readVerb(scene, vg, phrasal ? end + 1 : end, ANYTHING);
    if (reading) yield found('verb', phrasal ? `${lemma(at)} ${next}` : lemma(at), at, reading);
  }
}

const overlap = (a, b) => {
  const set = new Set(a);
  return b.filter((x) => set.has(x)).length;
};
const THINGS = /^(it|that|this|these|those|there|what|which|when|where|one)$/;
const SOURCES = { person: 'P', who: 'R', thing: 'X', nobody: '0' };

function kindOfSource(doc, { source, head }) {
  if (!source) return 'nobody';
  const word = head >= 0 ? wordForm(doc.word[head], doc.local) : '';
  if (THINGS.test(word)) return 'thing';
  return word === 'who' ? 'who' : 'person';
}

/** Compares the reading with the annotated attribution whose cue holds the word, if there is one. */
function compare(text, tokens, mask, gold, { doc, reading }) {
  const span = (r) => [doc.start[r.first], doc.end[r.end - 1]];
  const own = prepare(
    text,
    tokens,
    mask,
    {
      source: reading.source ? [span(reading.source)] : [],
      cue: [span(reading.cue)],
      content: reading.content.map(span),
    },
    {},
  );
  const f1 = (2 * overlap(gold.content, own.content)) / (gold.content.length + own.content.length || 1);
  if (gold.source.length === 0) return own.source.length === 0 && f1 >= 0.5;
  const outside = overlap(own.source, gold.cue) + overlap(own.source, gold.content);
  return (
    gold.heads.some((h) => own.source.includes(h)) &&
    own.heads.some((h) => gold.source.includes(h)) &&
    outside / own.source.length <= 0.2 &&
    f1 >= 0.5
  );
}

/** Readings with `isCue` (annotators marked the word) and `isRight` (source and content are theirs); words inside a content are left out. */
function collect() {
  const list = [];
  for (const [i, d] of readJsonl(fileURLToPath(new URL('train.jsonl', bench))).entries()) {
    if (i % PARTS === LEFT_OUT) continue;
    const tokens = tokenize(d.text);
    const mask = quoteMask(d.text);
    const gold = d.attributions.map((a) => prepare(d.text, tokens, mask, a, {}));
    for (const r of eachWord(d)) {
      const [start, end] = [r.doc.start[r.at], r.doc.end[r.at]];
      const holds = (spans) => (spans ?? []).some(([s, e]) => start >= s && end <= e);
      if (holds(d.discard)) continue;
      const match = gold.find((a) => holds(a.raw.cue));
      if (!match && gold.some((a) => holds(a.raw.content))) continue;
      list.push({
        kind: r.kind,
        word: r.word,
        code: api.nameOf(r.reading.code),
        source: kindOfSource(r.doc, r.reading),
        isCue: match ? 1 : 0,
        isRight: match && compare(d.text, tokens, mask, match, r) ? 1 : 0,
      });
    }
  }
  return list;
}

// 2. The model.

/** The class given to a word by hand; of a phrasal verb, that of its verb, marked. */
function classOf(kind, word) {
  if (kind === 'noun') return NOUNS[word];
  if (kind === 'adjective') return ADJECTIVES[word];
  const [first, second] = word.split(' ');
  if (kind === 'light') return NOUNS[second];
  return VERBS[word] ?? (second && VERBS[first] ? `phrasal ${VERBS[first]}` : undefined);
}

/** Features of a word in a construction with a kind of source, each with the weight of its penalty. */
function featuresOf({ kind, word, code, source }) {
  const w = `${kind} ${word}`;
  const c = `${kind} ${classOf(kind, word) ?? '-'}`;
  return [
    ['', 0.001],
    [`code ${code}`, 0.3],
    [`word ${w}`, 0.5],
    [`word ${w} ${code}`, 0.8],
    [`source ${source}`, 0.1],
    [`source ${source} ${code}`, 0.8],
    [`source ${source} ${w}`, 1],
    [`class ${c}`, 0.2],
    [`class ${c} ${code}`, 0.5],
    [`class ${c} source ${source}`, 0.5],
  ];
}

/** Fits weights by gradient steps over all readings (AdaGrad); gives the probability that a reading is a cue. */
function learn(list) {
  const ids = new Map();
  const penalty = [];
  const rows = list.map((r) =>
    featuresOf(r).map(([name, p]) => {
      if (!ids.has(name)) ids.set(name, penalty.push(p) - 1);
      return ids.get(name);
    }),
  );
  const weight = new Float64Array(penalty.length);
  const sum = new Float64Array(penalty.length);
  const sigmoid = (z) => 1 / (1 + Math.exp(-z));
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(penalty.length);
    rows.forEach((row, i) => {
      let z = 0;
      for (const k of row) z += weight[k];
      const error = sigmoid(z) - list[i].isCue;
      for (const k of row) slope[k] += error;
    });
    for (let k = 0; k < weight.length; k++) {
      const g = slope[k] + penalty[k] * weight[k];
      sum[k] += g * g;
      weight[k] -= (0.5 * g) / (Math.sqrt(sum[k]) + 1e-8);
    }
  }
  return (r) => sigmoid(featuresOf(r).reduce((z, [name]) => z + (weight[ids.get(name)] ?? 0), 0));
}

// 3. The choice.

const tally = (list, key) => {
  const counts = new Map();
  for (const r of list) {
    const k = key(r);
    let c = counts.get(k);
    if (!c) counts.set(k, (c = { all: 0, cues: 0, right: 0 }));
    c.all++;
    c.cues += r.isCue;
    c.right += r.isRight;
  }
  return counts;
};
const kindOfCode = (code) => {
  const voice = code.split(':')[0];
  return voice[0] === 'n' ? 'noun' : voice === 'j' ? 'adjective' : voice === 'm' ? 'light' : 'verb';
};

/** Constructions with a clause or a quotation. */
const CLAUSAL = /:(?:q|Q|k|quoted|before|as|t|T|w|W)$/;

/** Words with the constructions kept: [{ kind, word, cues, kept: Map(source -> [code]) }]. */
function choose(list) {
  const probability = learn(list);
  const words = tally(list, (r) => `${r.kind}\t${r.word}`);
  const cells = tally(list, (r) => `${r.kind}\t${r.word}\t${r.code}\t${r.source}`);
  const byCode = tally(list, (r) => r.code);
  const worth = tally(list, (r) => `${r.code} ${r.source}`);
  const codes = [...byCode].filter(([, c]) => c.cues >= 15).map(([code]) => code);
  const least = (code, source) => {
    const c = worth.get(`${code} ${source}`) ?? worth.get(`${code} person`);
    const right = c?.cues ? (c.right + 1.2) / (c.cues + 2) : 0.5;
    return Math.min(0.85, Math.max(0.4, VALUE / right));
  };
  for (const [kind, classes] of [
    ['verb', VERBS],
    ['noun', NOUNS],
    ['adjective', ADJECTIVES],
  ])
    for (const word of Object.keys(classes)) {
      const key = `${kind}\t${word}`;
      if (!words.has(key)) words.set(key, { all: 0, cues: 0, right: 0 });
    }
  const chosen = [];
  for (const [key, { all, cues }] of words) {
    const [kind, word] = key.split('\t');
    const isKnown = classOf(kind, word) !== undefined;
    if (!isKnown && cues < 2) continue;
    const isSure = cues >= 8 && cues / all >= 0.6;
    const kept = new Map();
    for (const code of codes) {
      if (kindOfCode(code) !== kind || (kind === 'verb' && DOING.has(word) && !CLAUSAL.test(code))) continue;
      for (const source of Object.keys(SOURCES)) {
        const seen = cells.get(`${key}\t${code}\t${source}`);
        if (!isKnown && cues < 4 && !seen?.cues) continue;
        const { all: n, cues: y } = byCode.get(code);
        const mayBe =
          (isSure || isKnown) && source !== 'thing' && y / n >= 0.2 && (source !== 'nobody' || code.startsWith('p:'));
        if (!seen && !mayBe) continue;
        if (probability({ kind, word, code, source }) < least(code, source)) continue;
        kept.set(source, [...(kept.get(source) ?? []), code]);
      }
    }
    if (kept.size) chosen.push({ kind, word, cues, kept });
  }
  return chosen;
}

// 4. The lists.

/** Verbs with a preposition, which the construction names already, and slips of the lemmatizer. */
const LEFT =
  / (?:for|to|of|with|that|as|about|against|over|from|at|by|poker|issue|clear|guilty|slip)$|^(?:call|count|insist|reflect) on$|^(?:accord|ed|but|rupt|ted|backfir|be|border|blogg)$/;
const LIGHT = new Set(
  (
    'make take give have cast lay draw put raise issue hold place offer express pay shed heap go be throw deliver send use ' +
    'launch release get receive win do set show voice reaffirm level sound keep bear lead mount reach'
  ).split(' '),
);

/** Constructions by voice, "a:q,t g:t"; "a:*" where nearly all of the voice are kept. */
function cells(kept, total) {
  return Object.keys(SOURCES).map((source) => {
    const byVoice = new Map();
    for (const code of kept.get(source) ?? []) {
      const [voice, frame] = code.split(':');
      byVoice.set(voice, [...(byVoice.get(voice) ?? []), frame]);
    }
    return [...byVoice]
      .map(([voice, frames]) => {
        const of = total.get(voice).size;
        return `${voice}:${of >= 6 && frames.length >= 0.88 * of ? '*' : frames.sort().join(',')}`;
      })
      .sort()
      .join(' ');
  });
}

function write(name, match, head, rows) {
  const sorted = rows.sort((a, b) => (a[0] < b[0] ? -1 : 1)).map((r) => r.join('\t'));
  writeFileSync(join(OUT, `cue.${name}.tsv`), `# match: ${match}\n${head}\n${sorted.join('\n')}\n`);
  console.log(`cue.${name}: ${rows.length} rows`);
}

const HEAD = `${Object.keys(SOURCES).join('\t')}\tsource`;

function writeVerbs(chosen, total) {
  const verbs = new Map();
  for (const c of chosen) {
    if (c.kind !== 'verb' || LEFT.test(c.word) || !/^[a-z]+(?:-[a-z]+)*(?: [a-z]+)?$/.test(c.word)) continue;
    if (c.cues >= 2 || VERBS[c.word]) verbs.set(c.word, { ...c, origin: c.cues >= 2 ? 'counts' : 'hand' });
  }
  for (const [word, model] of Object.entries(LIKE)) {
    const like = verbs.get(model);
    if (like && (verbs.get(word)?.cues ?? 0) < 5) verbs.set(word, { ...like, word, origin: 'hand' });
  }
  const byClass = new Map();
  for (const { word, kept, origin } of verbs.values()) {
    const codes = [...kept.values()].flat();
    const name =
      VERBS[word] ??
      VERBS[LIKE[word]] ??
      VERBS[word.split(' ')[0]] ??
      (codes.some((c) => /:(t|c|q|quoted|before)$/.test(c)) ? 'report' : 'judge');
    byClass.set(name, [...(byClass.get(name) ?? []), [word, ...cells(kept, total), origin]]);
  }
  for (const [name, rows] of byClass) write(name, 'lemma', `phrase\t${HEAD}`, rows);
  return verbs;
}

function writeOthers(chosen, total, verbs) {
  const others = { noun: [NOUNS, 3, 'lemma'], adjective: [ADJECTIVES, 2, 'lemma'], light: [NOUNS, 2, 'phrasal'] };
  for (const [kind, [classes, least, match]] of Object.entries(others)) {
    const rows = [];
    for (const { kind: own, word, cues, kept } of chosen) {
      if (own !== kind || !/^[a-z-]+(?: [a-z-]+)?$/.test(word)) continue;
      if (cues < least && !classes[word]) continue;
      const [verb, noun] = kind === 'light' ? word.split(' ') : ['', word];
      if (verbs.has(verb) && !LIGHT.has(verb)) continue;
      const name = classes[noun] ?? VERBS[verb] ?? VERBS[noun] ?? 'report';
      rows.push([word, name, ...cells(kept, total), cues >= least ? 'counts' : 'hand']);
    }
    write(kind, match, `phrase\tclass\t${HEAD}`, rows);
  }
}

const readings = collect();
const chosen = choose(readings);
const total = new Map();
for (const { kept } of chosen)
  for (const code of [...kept.values()].flat()) {
    const voice = code.split(':')[0];
    total.set(voice, (total.get(voice) ?? new Set()).add(code));
  }
console.log(`${readings.length} readings, ${readings.filter((r) => r.isCue).length} of them cues`);
writeOthers(chosen, total, writeVerbs(chosen, total));
