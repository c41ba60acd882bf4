// Learns src/lexicon/data/nlp.context.tsv: ordered contextual rules, in the manner of Brill's transformation-based
// learning (Brill 1995). Each round counts, for all rules that the templates allow, the errors they would mend and make,
// and takes the best. Rules run from left to right: tags to the left are final, those to the right of the pass before.
//   node scripts/learn-tagger.mjs [--held] [--rules N]
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSource, option, readSet } from './corpus.mjs';

const api = await importSource('src/nlp/learning.ts');
const { ASPECTS, readAspects, eachInContext, makeContext, TAG_SETS, holds, PENN, penn, setNumber, wordForm } = api;
const dataFolder = fileURLToPath(new URL('../src/lexicon/data/', import.meta.url));
const table = join(dataFolder, 'nlp.context.tsv');
const held = process.argv.includes('--held');
const HAND = 3;
const PASSES = 2;
const WANTED = Number(option('rules', 400)); // a pass
const LEAST = Number(option('least', 8)); // errors mended less errors made, in weights
const BATCH = 12;
const FOLDS = 4;

// 1. The text, as one long array. The first tags of each quarter come from a word table made of the other three, so that
// the rules learn to live with unknown words.
const docs = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const folder = join(mkdtempSync(join(tmpdir(), 'claimwire-')), 'data/');
  cpSync(dataFolder, folder, { recursive: true });
  const make = fileURLToPath(new URL('make-words.mjs', import.meta.url));
  execFileSync(process.execPath, [make, '--out', folder, '--fold', `${fold}/${FOLDS}`, ...(held ? ['--held'] : [])]);
  const own = await importSource('src/nlp/learning.ts', folder);
  const mapped = [];
  const toMain = (n) => (n ? (mapped[n] ??= setNumber(own.TAG_SETS[n].tags.map((t) => PENN[t]).join(' '))) : 0);
  const sets = [
    ['train', 6, 5, HAND],
    ['silver-news', 10, 9, 1],
  ];
  for (const [name, every, last, weight] of sets) {
    const take = (i) => !(held && i % every === last) && i % FOLDS === fold;
    const there = readSet(own, name, take);
    for (const [k, { doc, gold }] of readSet(api, name, take).entries()) {
      const twin = there[k].doc;
      const first = own.findInitialTags(twin.text, own.tokenize(twin.text, twin.zones), twin.sentences);
      if (twin.count !== doc.count) continue;
      const initial = {
        tag: first.tag,
        kase: first.kase.slice(0, doc.count),
        set: first.set.subarray(0, doc.count).map(toMain),
      };
      const want = new Int16Array(doc.count).fill(-1);
      for (let t = 0; t < doc.count; t++) {
        const x = gold[t]?.xpos;
        if (x && PENN.includes(x)) want[t] = penn(x);
      }
      docs.push({ doc, raw: api.tokenize(doc.text, doc.zones), initial, want, weight });
    }
  }
}

// 2. Templates.
const T = (...names) => names.map((n) => ASPECTS.indexOf(n));
const templates = [
  T('tag-1'),
  T('tag+1'),
  T('tag-2'),
  T('tag+2'),
  T('tag-1', 'tag+1'),
  T('tag-2', 'tag-1'),
  T('tag+1', 'tag+2'),
  T('word'),
  T('word-1'),
  T('word+1'),
  T('word', 'tag-1'),
  T('word', 'tag+1'),
  T('word-1', 'tag+1'),
  T('tag-1', 'word+1'),
  T('word-2'),
  T('word+2'),
  T('word', 'word-1'),
  T('word', 'word+1'),
  T('tag-2', 'tag-1', 'tag+1'),
  T('tag-1', 'tag+1', 'tag+2'),
  T('aux'),
  T('aux', 'tag+1'),
  T('aux', 'tag-1'),
  T('need'),
  T('need', 'ahead'),
  T('need', 'tag+1'),
  T('need', 'tag-1'),
  T('need', 'tag-1', 'tag+1'),
  T('verb', 'tag-1'),
  T('verb', 'need'),
  T('verb', 'tag-1', 'need'),
  T('verb', 'tag-1', 'tag+1'),
  T('need', 'ahead', 'tag-1'),
  T('need', 'ahead', 'tag+1'),
  T('verb', 'ahead', 'tag-1'),
  T('case'),
  T('case', 'tag-1'),
  T('case', 'tag+1'),
  T('case', 'tag-1', 'tag+1'),
  T('set'),
  T('set', 'tag-1'),
  T('set', 'tag+1'),
  T('set', 'need'),
  T('set', 'aux'),
  T('word', 'need'),
  T('word', 'aux'),
  T('word', 'tag-2'),
  T('word', 'tag+2'),
  T('word', 'tag-1', 'tag+1'),
  T('set', 'tag-1', 'tag+1'),
  T('word-1', 'tag-2'),
  T('word+1', 'tag+2'),
  T('word-2', 'tag-1'),
  T('word-1', 'need'),
  T('word', 'case'),
  T('lead'),
  T('lead', 'tag-1'),
  T('lead', 'need'),
  T('lead', 'ahead'),
  T('lead', 'tag+1'),
  T('lead', 'need', 'tag+1'),
  T('lead', 'need', 'ahead'),
  T('lead-word', 'need'),
  T('lead-word', 'tag+1'),
  T('lead-word', 'tag-1'),
  T('lead', 'verb', 'tag+1'),
  T('set', 'lead'),
  T('set', 'lead', 'tag+1'),
  T('word', 'lead'),
  T('aux', 'lead'),
  T('set', 'ahead'),
  T('set', 'verb'),
  T('set', 'need', 'ahead'),
  T('set', 'tag+1', 'tag+2'),
  T('set', 'tag-2', 'tag-1'),
  T('set', 'word-1'),
  T('set', 'word+1'),
  T('set', 'case'),
  T('set', 'case', 'tag+1'),
  T('tag-3', 'tag-2', 'tag-1'),
  T('word', 'verb'),
  T('word-1', 'verb'),
];
const ASPECT_COUNT = ASPECTS.length;
const WORDY = new Set(['word', 'word-1', 'word-2', 'word+1', 'word+2', 'lead-word'].map((n) => ASPECTS.indexOf(n)));

// 3. One pass: rules are tried at each token in order.
let rules = [];
let bySet = [];
const index = () => {
  bySet = TAG_SETS.map((set) => rules.filter((r) => holds(set, r.to)));
};
const here = new Int32Array(ASPECTS.length);
const fits = (r) => {
  for (let i = 0; i < r.aspects.length; i++) if (here[r.aspects[i]] !== r.values[i]) return false;
  return true;
};
/** Applies the rules so far; leaves the values of all aspects in `here`. */
const apply = (c, t) => {
  let tag = c.tag[t];
  readAspects(c, t, here);
  for (const r of bySet[c.set[t]]) if (r.from === tag && fits(r)) tag = r.to;
  return tag;
};
const accuracy = (list) => {
  let n = 0;
  let ok = 0;
  let hand = 0;
  let handOk = 0;
  for (const d of list)
    for (let t = 0; t < d.want.length; t++) {
      if (d.want[t] < 0) continue;
      const right = d.tag[t] === d.want[t] ? 1 : 0;
      n++;
      ok += right;
      if (d.weight === HAND) {
        hand++;
        handOk += right;
      }
    }
  return `${((100 * ok) / n).toFixed(2)} % right, by hand ${((100 * handOk) / hand).toFixed(2)} %`;
};

// 4. Sites: tokens with a choice of tags, with the values of all aspects there.
const mix = (h, v) => {
  h = Math.imul(h ^ v, 0x9e3779b1);
  return h ^ (h >>> 15);
};
const SIZE = 1 << 22;
const keyA = new Int32Array(SIZE);
const keyB = new Int32Array(SIZE);
const good = new Int32Array(SIZE);
const bad = new Int32Array(SIZE);
const sample = new Int32Array(SIZE); // a site of the rule, and its template and target below
const sampleTemplate = new Uint8Array(SIZE);
const sampleTo = new Uint8Array(SIZE);
let used = 0;
const slot = (a, b, insert) => {
  let at = (a ^ Math.imul(b, 31)) & (SIZE - 1);
  while (keyB[at] !== 0) {
    if (keyA[at] === a && keyB[at] === b) return at;
    at = (at + 1) & (SIZE - 1);
  }
  if (!insert || used > SIZE * 0.7) return -1;
  used++;
  keyA[at] = a;
  keyB[at] = b;
  return at;
};
const each = (values, at, from, to, insert, then) => {
  for (let m = 0; m < templates.length; m++) {
    let a = 0x811c9dc5 ^ (m * 64 * 64 + from * 64 + to);
    let b = Math.imul(m + 1, 0x85ebca6b) ^ (from << 8) ^ to;
    let usable = true;
    for (const k of templates[m]) {
      const v = values[at + k];
      if (v < 0) {
        usable = false;
        break;
      }
      a = mix(a, v + 1);
      b = mix(Math.imul(b, 0xc2b2ae35), v + 7);
    }
    if (!usable) continue;
    const s = slot(a, b || 1, insert);
    if (s >= 0) then(s, m);
  }
};

const learned = [];
for (let pass = 1; pass <= PASSES; pass++) {
  rules = [];
  index();
  for (const d of docs) d.before = d.tag ?? d.initial.tag;
  const retagAll = () => {
    for (const d of docs) {
      const c = makeContext(d.raw, { ...d.initial, tag: d.before.slice() });
      eachInContext(c, d.doc.sentences, apply);
      d.tag = c.tag;
    }
  };
  while (rules.length < WANTED) {
    // Collect sites with the current rules in force.
    const siteValues = [];
    const site = { from: [], to: [], weight: [], set: [] };
    for (const d of docs) {
      const c = makeContext(d.raw, { ...d.initial, tag: d.before.slice() });
      eachInContext(c, d.doc.sentences, (cc, t) => {
        const tag = apply(cc, t);
        if (d.want[t] >= 0 && TAG_SETS[cc.set[t]].tags.length > 1) {
          for (let k = 0; k < ASPECT_COUNT; k++) siteValues.push(here[k]);
          site.from.push(tag);
          site.to.push(d.want[t]);
          site.weight.push(d.weight);
          site.set.push(cc.set[t]);
        }
        return tag;
      });
      d.tag = c.tag;
    }
    const values = Int32Array.from(siteValues);
    const n = site.from.length;
    if (rules.length === 0) console.log(`pass ${pass}: ${n} sites, ${accuracy(docs)}`);
    keyB.fill(0);
    good.fill(0);
    bad.fill(0);
    used = 0;
    for (let i = 0; i < n; i++) {
      if (site.from[i] === site.to[i] || !holds(TAG_SETS[site.set[i]], site.to[i])) continue;
      each(values, i * ASPECT_COUNT, site.from[i], site.to[i], true, (s, m) => {
        good[s] += site.weight[i];
        sample[s] = i;
        sampleTemplate[s] = m;
        sampleTo[s] = site.to[i];
      });
    }
    for (let i = 0; i < n; i++) {
      if (site.from[i] !== site.to[i]) continue;
      for (const to of TAG_SETS[site.set[i]].tags)
        if (to !== site.from[i])
          each(values, i * ASPECT_COUNT, site.from[i], to, false, (s) => {
            bad[s] += site.weight[i];
          });
    }
    const best = [];
    for (let s = 0; s < SIZE; s++)
      if (keyB[s] !== 0 && good[s] - bad[s] >= LEAST && bad[s] <= 0.5 * good[s]) best.push(s);
    best.sort(
      (x, y) =>
        good[y] - bad[y] - (good[x] - bad[x]) ||
        templates[sampleTemplate[x]].length - templates[sampleTemplate[y]].length ||
        x - y,
    );
    if (!best.length) break;
    // Take the best; then others of the same round whose sites the ones taken have not touched much.
    const touched = new Uint8Array(n);
    let taken = 0;
    const top = good[best[0]] - bad[best[0]];
    for (const s of best.slice(0, 400)) {
      if (taken >= BATCH || good[s] - bad[s] < top * 0.5) break;
      const m = templates[sampleTemplate[s]];
      const from = site.from[sample[s]];
      const to = sampleTo[s];
      const want = m.map((k) => values[sample[s] * ASPECT_COUNT + k]);
      let gain = 0;
      let overlap = 0;
      const mine = [];
      for (let i = 0; i < n; i++) {
        if (site.from[i] !== from || !holds(TAG_SETS[site.set[i]], to)) continue;
        let ok = true;
        for (let k = 0; k < m.length; k++)
          if (values[i * ASPECT_COUNT + m[k]] !== want[k]) {
            ok = false;
            break;
          }
        if (!ok) continue;
        mine.push(i);
        const d = site.to[i] === to ? site.weight[i] : site.to[i] === from ? -site.weight[i] : 0;
        if (touched[i]) overlap++;
        else gain += d;
      }
      if (taken && (overlap > 0.1 * mine.length || gain < LEAST)) continue;
      if (gain < LEAST) continue;
      for (const i of mine) touched[i] = 1;
      rules.push({ from, to, aspects: m, values: want, good: good[s], bad: bad[s] });
      taken++;
    }
    if (!taken) break;
    index();
    process.stdout.write(`\r${rules.length} rules, best ${top}   `);
  }
  retagAll();
  console.log(`\npass ${pass}: ${rules.length} rules, ${accuracy(docs)}`);
  learned.push(...rules.map((r) => ({ ...r, pass })));
}

// 5. The table.
const show = (k, v) => {
  const name = ASPECTS[k];
  if (WORDY.has(k)) return `${name}=${wordForm(v, [])}`;
  if (name === 'aux') return `aux=${api.AUXILIARIES[v]}`;
  if (name === 'ahead') return `ahead=${api.AHEAD[v]}`;
  if (name === 'case') return `case=${api.CASES[v]}`;
  if (name === 'need') return `need=${v}`;
  if (name === 'verb') return `verb=${v ? PENN[v] : 'none'}`;
  if (name === 'set') return `set=${TAG_SETS[v].tags.map((t) => PENN[t]).join('/')}`;
  if (name === 'lead' && v === api.NO_PHRASE) return 'lead=none';
  return `${name}=${v === api.BORDER ? 'border' : PENN[v]}`;
};
const lines = learned.map((r) =>
  [
    r.pass,
    PENN[r.from],
    PENN[r.to],
    r.aspects.map((k, i) => show(k, r.values[i])).join(' '),
    r.good,
    r.bad,
    'learned',
  ].join('\t'),
);
// Rules made by hand stay, at the end.
const byHand = readFileSync(table, 'utf8')
  .split('\n')
  .filter((l) => l.endsWith('\thand'));
writeFileSync(
  option('out', table),
  `# order: rules run in this order\npass\tfrom\tto\tcondition\tmended\tmade\tsource\n${[...lines, ...byHand].join('\n')}\n`,
);
