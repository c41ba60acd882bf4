// Makes src/lexicon/data/nlp.words.tsv, nlp.suffixes.tsv and nlp.lemmas.tsv from the lexicon, switches and conjugator of
// compromise (MIT, version pinned in package.json) and from counts of words and tags in tagged text. Words and numbers
// about words only.
// The list of the Brill tagger is the package `brill` (MIT), a dev dependency that only this script reads.
//   node scripts/make-words.mjs [--out DIR/] [--fold K/N: without every Nth document]
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brill } from 'brill';
import nlp from 'compromise';
import { importSource, option, readSet } from './corpus.mjs';

const data = option('out') ? pathToFileURL(option('out')) : new URL('../src/lexicon/data/', import.meta.url);
mkdirSync(data, { recursive: true });
const HAND = 3; // weight of a token tagged by hand against one tagged by a parser

const model = nlp.model();
const { verb: verbs, noun: nouns } = nlp.methods().two.transform;
const { SHAPE, parse, wordForm, isHeadline } = await importSource('src/nlp/learning.ts');
const held = process.argv.includes('--held');
const [fold, folds] = option('fold', '-1/1').split('/').map(Number);
const docs = [
  ...readSet({ parse }, 'train', (i) => !(held && i % 6 === 5) && i % folds !== fold),
  ...readSet({ parse }, 'silver-news', (i) => !(held && i % 10 === 9) && i % folds !== fold),
];

// 1. Count.
const counts = { low: new Map(), cap: new Map(), caps: new Map(), start: new Map() };
const lemmaCounts = new Map(); // "verb form" -> Map(lemma -> n)
const handLemmas = new Map(); // the same, from text tagged by hand alone
const bump = (map, key, inner, n) => {
  let m = map.get(key);
  if (!m) map.set(key, (m = new Map()));
  m.set(inner, (m.get(inner) ?? 0) + n);
};
const KIND = { VB: 'verb', NNS: 'noun', JJR: 'graded', JJS: 'graded', RBR: 'graded', RBS: 'graded' };
const kindOf = (tag) => KIND[tag] ?? KIND[tag.slice(0, 2)];
for (const { doc, gold, hand } of docs) {
  for (let t = 0; t < doc.count; t++) {
    const g = gold[t];
    if (!g || g.xpos === 'GW') continue;
    const w = wordForm(doc.word[t], doc.local);
    const shape = doc.shape[t];
    if (!(shape & SHAPE.letter) || w.includes('@') || w.includes('/')) continue;
    const s = doc.sentence[t];
    const first = doc.sentences.first[s];
    const opens = t === first || (t === first + 1 && !(doc.shape[first] & SHAPE.letter));
    const kase = !(shape & SHAPE.capital)
      ? 'low'
      : isHeadline(doc, s)
        ? null
        : shape & SHAPE.allCaps
          ? 'caps'
          : opens
            ? 'start'
            : 'cap';
    if (!kase) continue;
    bump(counts[kase], w, g.xpos, hand ? HAND : 1);
    const kind = kindOf(g.xpos);
    if (kind && kase === 'low' && g.lemma) {
      bump(lemmaCounts, `${kind} ${w}`, g.lemma.toLowerCase(), hand ? HAND : 1);
      if (hand) bump(handLemmas, `${kind} ${w}`, g.lemma.toLowerCase(), 1);
    }
  }
}
const total = (m) => (m ? [...m.values()].reduce((a, b) => a + b, 0) : 0);

// 2. What compromise says of a word.
const PENN_OF = {
  Infinitive: 'VB VBP',
  PresentTense: 'VBZ',
  PastTense: 'VBD VBN',
  Participle: 'VBN',
  Gerund: 'VBG',
  Adjective: 'JJ',
  Comparative: 'JJR',
  Superlative: 'JJS',
  Adverb: 'RB',
  Singular: 'NN',
  Noun: 'NN',
  Uncountable: 'NN',
  Actor: 'NN',
  Unit: 'NN',
  Plural: 'NNS',
  Expression: 'UH',
  Cardinal: 'CD',
  Ordinal: 'JJ',
};
const NAME_TAGS = ['FemaleName', 'MaleName', 'FirstName', 'LastName', 'Person', 'City', 'Country', 'Region', 'Place'];
const SWITCH = {
  'Noun|Verb': 'NN VB VBP',
  'Plural|Verb': 'NNS VBZ',
  'Adj|Noun': 'JJ NN',
  'Adj|Past': 'VBN VBD JJ',
  'Noun|Gerund': 'VBG NN',
  'Adj|Gerund': 'VBG JJ',
  'Adj|Present': 'JJ VB VBP',
  'Actor|Verb': 'NN VB VBP',
};
const compromise = new Map(); // word -> Set of Penn tags
const names = new Set();
const demonyms = new Map();
const say = (w, tags) => {
  if (!/^[a-z][a-z'.-]*$/.test(w) || w.includes('-')) return;
  const set = compromise.get(w) ?? compromise.set(w, new Set()).get(w);
  for (const t of tags.split(' ')) set.add(t);
};
for (const [w, given] of Object.entries(model.one.lexicon)) {
  if (w.includes(' ')) continue;
  const tags = [].concat(given);
  if (tags.includes('Demonym')) demonyms.set(w, tags.includes('Plural') ? ['NNPS'] : ['JJ', 'NNP']);
  else if (tags.includes('Plural')) say(w, 'NNS');
  else for (const t of tags) if (PENN_OF[t]) say(w, PENN_OF[t]);
  if (tags.some((t) => NAME_TAGS.includes(t)) && /^[a-z]+$/.test(w)) names.add(w);
}
for (const [w, pair] of Object.entries(model.two.switches)) if (SWITCH[pair]) say(w, SWITCH[pair]);

// What the list of the Brill tagger says: tags with the commonest first.
const listed = new Map();
for (const [w, given] of Object.entries(brill)) {
  if (!/^[a-z]{2,}$/.test(w)) continue;
  const tags = [...new Set(given.filter(Boolean).flatMap((t) => t.split('|')))].filter((t) =>
    /^(NN|NNS|JJ|JJR|JJS|RB|VB.?|CD|UH)$/.test(t),
  );
  if (tags.length) listed.set(w, tags.slice(0, 4));
}

// 3. All forms of every verb known by either.
const bases = new Set();
for (const [w, tags] of compromise) if (tags.has('VB')) bases.add(w);
for (const [w, tags] of listed) if (tags.includes('VB') && w.length > 2) bases.add(w);
for (const [key, m] of lemmaCounts)
  if (key.startsWith('verb ')) for (const [l, n] of m) if (n >= 3 && /^[a-z]{2,}$/.test(l)) bases.add(l);
const forms = new Map(); // "kind form" -> lemma, by the conjugator
const NO_FORMS = new Set(['be', 'can', 'will', 'may', 'shall', 'must', 'do', 'have', 'wo', 'ca']);
/** Verbs whose past tense is the base form. */
const UNCHANGED = new Set(
  (
    'bet bid broadcast burst cast cost cut fit forecast hit hurt input knit let offset put quit read reset rid set shed ' +
    'shut slit split spread sublet thrust upset wed wet typecast recast undercut beset'
  ).split(' '),
);
for (const base of [...bases].sort()) {
  if (NO_FORMS.has(base)) continue;
  const c = verbs.conjugate(base, model);
  const sure = compromise.has(base) || listed.has(base) || total(counts.low.get(base)) > 2;
  if (!sure) continue;
  say(base, 'VB VBP');
  const give = (form, tags) => {
    if (!form || !/^[a-z]+$/.test(form) || (form === base && !UNCHANGED.has(base))) return;
    say(form, tags);
    if (!forms.has(`verb ${form}`) || base.length < forms.get(`verb ${form}`).length) forms.set(`verb ${form}`, base);
  };
  give(c.PresentTense, 'VBZ');
  give(c.Gerund, 'VBG');
  give(c.PastTense, c.Participle ? 'VBD' : 'VBD VBN');
  give(c.Participle, 'VBN');
}

// 4. The table.
const keep = (m) => {
  const n = total(m);
  return [...(m ?? [])].filter(([, k]) => k >= Math.max(n > 50 ? 2 : 1, 0.012 * n)).sort((a, b) => b[1] - a[1]);
};
const isName = (t) => t === 'NNP' || t === 'NNPS';
const rows = new Map();
const put = (kase, tags, source, word) => {
  const key = `${kase}\t${tags.join(' ')}\t${source}`;
  if (!rows.has(key)) rows.set(key, []);
  rows.get(key).push(word);
};
const lowTags = new Map();
const all = new Set([...counts.low.keys(), ...counts.start.keys(), ...compromise.keys()]);
for (const w of all) {
  if (!/^[\p{L}'][\p{L}'.\d-]*$/u.test(w)) continue;
  const merged = new Map(counts.low.get(w) ?? []);
  for (const [t, n] of counts.start.get(w) ?? []) if (!isName(t) && t !== 'VB') merged.set(t, (merged.get(t) ?? 0) + n);
  const n = total(merged);
  const c = compromise.get(w);
  if (n < 2 && !c) continue;
  const tags = keep(merged).map(([t]) => t);
  const source = n >= 2 ? 'counts' : 'compromise';
  if (n < 2 && !c?.has('CD') && listed.has(w)) tags.unshift(...listed.get(w).filter((t) => !tags.includes(t)));
  const add = (t) => tags.includes(t) || tags.push(t);
  const open = tags.every((t) => /^(NN|JJ|VB|RB|FW|UH)/.test(t));
  if (open && n < 30) for (const t of listed.get(w) ?? []) add(t);
  // A word that can be a verb may be one in the next text, however often it was a noun: "will table the motion".
  if (open) for (const t of c ?? []) if (!isName(t) && (n < 15 || /^VB/.test(t))) add(t);
  // A form that is past may be participle, and a base may be present, though the counted text had one only.
  if (open || tags.some((t) => /^VB/.test(t))) {
    const lemma = forms.get(`verb ${w}`);
    if (lemma && c?.has('VBD') && c.has('VBN') && tags.some((t) => t === 'VBD' || t === 'VBN')) {
      add('VBN');
      add('VBD');
    }
    if (tags.includes('VB') && n < 500) add('VBP');
    if (tags.includes('VBP') && !NO_FORMS.has(w)) add('VB');
  }
  for (const [tag, ending] of [
    ['VBG', /in[g']$/],
    ['VBZ', /s$/],
  ])
    if (tags.length > 1 && tags.includes(tag) && !ending.test(w)) tags.splice(tags.indexOf(tag), 1);
  if (!tags.length) continue;
  lowTags.set(w, tags);
  put('low', tags, source, w);
}
for (const [w, m] of counts.cap) {
  if (!/^[\p{L}][\p{L}'.\d-]*$/u.test(w)) continue;
  const n = total(m);
  const tags = keep(m).map(([t]) => t);
  const low = total(counts.low.get(w));
  const start = counts.start.get(w);
  const startNames = (start?.get('NNP') ?? 0) + (start?.get('NNPS') ?? 0);
  const startTotal = total(start);
  const name = startTotal > 3 ? startNames > startTotal / 2 : n > 2 * low && isName(tags[0]);
  if (demonyms.get(w)?.[0] === 'JJ' && !tags.includes('JJ')) tags[n < 20 ? 'unshift' : 'push']('JJ');
  const plain = tags.length === 1 && tags[0] === 'NNP';
  if (n < 2 && !name) continue;
  if (plain && !(name && (lowTags.has(w) || n >= 2))) continue;
  put(name ? 'name' : 'cap', tags, 'counts', w);
}
for (const [w, tags] of demonyms) if (total(counts.cap.get(w)) < 2) put('cap', tags, 'compromise', w);
for (const w of names) if (!counts.cap.has(w) && !lowTags.has(w)) put('name', ['NNP'], 'compromise', w);
for (const [w, m] of counts.caps) {
  if (!lowTags.has(w) || total(m) < 2 || !/^[\p{L}][\p{L}'.\d-]*$/u.test(w)) continue;
  const tags = keep(m).map(([t]) => t);
  if (isName(tags[0]) || w.length < 3) put('caps', tags, 'counts', w);
}
// 5. Endings of rare words, for words that are not in the table.
const endings = new Map();
for (const [w, m] of counts.low) {
  const n = total(m);
  if (n > 12 * HAND || !/^[a-z]{4,}$/.test(w)) continue;
  for (const [t, k] of m)
    for (let l = 0; l <= 5 && l < w.length - 1; l++) bump(endings, w.slice(w.length - l), t, k / n);
}
for (const [w, tags] of compromise)
  if (!counts.low.has(w) && /^[a-z]{5,}$/.test(w))
    for (const t of tags) for (let l = 0; l <= 5; l++) bump(endings, w.slice(w.length - l), t, 0.5 / tags.size);
for (const [w, tags] of listed)
  if (!counts.low.has(w) && w.length > 3)
    for (const [rank, t] of tags.entries())
      for (let l = 0; l <= 5 && l < w.length - 1; l++)
        bump(endings, w.slice(w.length - l), t, rank === 0 ? 0.7 : 0.3 / (tags.length - 1));
const suffixRows = [];
const suffixTags = (m) => {
  const n = total(m);
  return [...m]
    .filter(([t, k]) => k >= 0.06 * n && /^(NN|NNS|JJ|JJR|JJS|RB|VB.?|CD|FW)$/.test(t))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([t]) => t);
};
const chosen = new Map();
for (const [end, m] of [...endings].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
  if (total(m) < 8 && end) continue;
  const tags = suffixTags(m);
  // Only where it says something else than the next shorter ending.
  let shorter = end.slice(1);
  while (shorter && !chosen.has(shorter)) shorter = shorter.slice(1);
  const before = chosen.get(shorter);
  if (end && before && before.join(' ') === tags.join(' ')) continue;
  if (!tags.length) continue;
  chosen.set(end, tags);
  suffixRows.push(`-${end}\t${tags.join(' ')}\tcounts`);
}
writeFileSync(new URL('nlp.suffixes.tsv', data), `ending\ttags\tsource\n${suffixRows.sort().join('\n')}\n`);

// Words of the Brill tagger's list that their ending does not tell.
const guess = (w) => {
  for (let l = 5; l >= 0; l--)
    if (chosen.has(w.slice(w.length - l)) && w.length >= l) return chosen.get(w.slice(w.length - l));
  return [];
};
for (const [w, tags] of listed) {
  if (lowTags.has(w)) continue;
  const guessed = guess(w);
  if (guessed[0] === tags[0] && tags.every((t) => guessed.includes(t))) continue;
  lowTags.set(w, tags);
  put('low', tags, 'brill', w);
}
for (const w of 'mps meps msps mks ngos ceos tvs suvs dvds cds ids pms gps mds vips pacs atms'.split(' '))
  if (!counts.cap.has(w) || total(counts.cap.get(w)) < 2) put('cap', ['NNS'], 'hand', w);
const WORDS_A_LINE = 24;
const lines = [];
for (const [key, list] of rows) {
  const [kase, tags, source] = key.split('\t');
  list.sort();
  for (let i = 0; i < list.length; i += WORDS_A_LINE)
    lines.push([kase, tags, list.slice(i, i + WORDS_A_LINE).join(' '), source].join('\t'));
}
writeFileSync(new URL('nlp.words.tsv', data), `case\ttags\twords\tsource\n${lines.sort().join('\n')}\n`);

// 6. Lemmas that the rules of src/nlp/lemmas.ts get wrong. They need the table just written.
writeFileSync(new URL('nlp.lemmas.tsv', data), 'lemma\tkind\tforms\tsource\n');
const { regularLemma } = await importSource('src/nlp/lemmas.ts', option('out'));
const ENDING = { verb: 1, noun: 2, graded: 3 };
const byHand = {
  be: ['verb', "be is are was were been being am 's 're 'm ai"],
  have: ['verb', "has had having 've"],
  do: ['verb', 'does did done doing'],
  go: ['verb', 'goes went gone going gon'],
  can: ['verb', 'ca'],
  will: ['verb', "'ll wo"],
  would: ['verb', "'d"],
  want: ['verb', 'wan'],
  get: ['verb', 'got gotten getting gets'],
  good: ['graded', 'better best'],
  bad: ['graded', 'worse worst'],
  far: ['graded', 'farther farthest further furthest'],
  many: ['graded', 'more most'],
  little: ['graded', 'less least'],
};
const irregular = new Map(); // "lemma kind source" -> forms
const handled = new Set();
const write = (kind, form, lemma, source) => {
  if (handled.has(`${kind} ${form}`)) return;
  handled.add(`${kind} ${form}`);
  const key = `${lemma}\t${kind}\t${source}`;
  if (!irregular.has(key)) irregular.set(key, []);
  irregular.get(key).push(form);
};
for (const [lemma, [kind, list]] of Object.entries(byHand))
  for (const f of list.split(' ')) write(kind, f, lemma, 'hand');
const gold = new Map();
const commonest = (m) => [...(m ?? [])].sort((a, b) => b[1] - a[1])[0] ?? [];
for (const [key, m] of handLemmas) {
  const [lemma] = commonest(m);
  if (/^[a-z]+$/.test(lemma)) gold.set(key, [lemma, 'counts']);
}
const fromParser = (key) => {
  const [lemma, n] = commonest(lemmaCounts.get(key));
  if (n >= 3 && bases.has(lemma)) gold.set(key, [lemma, 'counts']);
};
// "found" and "lay" are past tenses and verbs of their own: the text decides; otherwise the conjugator does.
for (const [key, lemma] of forms) {
  if (gold.has(key)) continue;
  if (bases.has(key.slice(5))) fromParser(key);
  else gold.set(key, [lemma, 'compromise']);
}
for (const key of lemmaCounts.keys()) if (key.startsWith('verb ') && !gold.has(key)) fromParser(key);
for (const [one, many] of Object.entries(model.two.irregularPlurals))
  if (!gold.has(`noun ${many}`)) gold.set(`noun ${many}`, [one, 'compromise']);
for (const [w, tags] of lowTags) {
  if (!tags.includes('NNS') || gold.has(`noun ${w}`)) continue;
  const one = nouns.toSingular(w, model);
  if (one && /^[a-z]+$/.test(one) && lowTags.get(one)?.includes('NN')) gold.set(`noun ${w}`, [one, 'compromise']);
}
for (const [key, [lemma, source]] of gold) {
  const [kind, form] = key.split(' ');
  if (!/^[a-z]+$/.test(form) || regularLemma(form, ENDING[kind]) === lemma) continue;
  write(kind, form, lemma, source);
}
const lemmaRows = [...irregular].map(([key, list]) => {
  const [lemma, kind, source] = key.split('\t');
  return `${lemma}\t${kind}\t${list.sort().join(' ')}\t${source}`;
});
writeFileSync(new URL('nlp.lemmas.tsv', data), `lemma\tkind\tforms\tsource\n${lemmaRows.sort().join('\n')}\n`);
console.log(`${[...rows.values()].flat().length} words, ${suffixRows.length} endings, ${lemmaRows.length} lemmas`);
