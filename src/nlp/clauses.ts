import { addWord } from '../lexicon/vocabulary.ts';
import { wordSetOf } from '../lexicon/word-set.ts';
import { type Clauses, type Sentences, VERB } from '../model/doc.ts';
import { PENN, type PennTag, penn } from '../model/tags.ts';
import { Memory } from './memory.ts';
import { findSubject, type Phrased } from './subjects.ts';

const forms = wordSetOf;
/** Verbs whose object does what the infinitive says: "urged the court to act". */
const OBJECT_CONTROL = forms(
  'ask tell urge want force allow order expect persuade encourage invite help let make see enable cause press pressure ' +
    'push instruct direct require permit authorize empower compel convince warn advise remind beg prompt lead forbid call ' +
    'get have watch hear challenge task nominate appoint choose elect select hire pay need like prefer would',
);
const GIVING = forms('give offer send grant hand pay show award deny promise lend owe teach buy cost ask');
const BY = addWord('by');
const names = (...list: PennTag[]): Uint8Array => Uint8Array.from(PENN, (t) => (list.includes(t) ? 1 : 0));
const isSkipped = names('RB', 'RBR', 'RBS', 'RP', '``', "''");
const PRONOUN = penn('PRP');
const COMMA = penn(',');
/** Tokens between a passive and its "by", at most. */
const AGENT_REACH = 8;

/** Finds subject, object, agent and governor of each verb group. Bounded work for each group. */
export function findClauses(d: Phrased, sentences: Sentences): Clauses {
  const n = d.verbGroups.count;
  const memory = new Memory(4 * n, 0, 0);
  const c: Clauses = {
    subject: memory.fours(n).fill(-1),
    object: memory.fours(n).fill(-1),
    agent: memory.fours(n).fill(-1),
    governor: memory.fours(n).fill(-1),
  };
  let g = 0;
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const limit = sentences.end[s]!;
    const from = g;
    for (; g < n && d.verbGroups.first[g]! < limit; g++) {
      if (d.verbGroups.features[g]! & VERB.finite) c.subject[g] = findSubject(d, g, first, limit, c.subject);
      c.object[g] = findObject(d, g, limit);
      if (d.verbGroups.features[g]! & (VERB.passive | VERB.participle)) c.agent[g] = findAgent(d, g, limit);
      if (!(d.verbGroups.features[g]! & VERB.finite)) govern(d, c, g, from, first);
    }
    for (let k = from; k < g; k++) if (c.governor[k]! < 0 && c.subject[k]! < 0) governForward(d, c, k, g);
  }
  return c;
}

/** The phrase right after an active verb, adverbs and particles between. */
function findObject(d: Phrased, g: number, limit: number): number {
  const { verbGroups: v, nounPhrases: n } = d;
  if (v.features[g]! & (VERB.passive | VERB.participle | VERB.copula)) return -1;
  let t = v.end[g]!;
  while (t < limit && isSkipped[d.tag[t]!] && n.at[t]! < 0) t++;
  if (t >= limit) return -1;
  const np = n.at[t]!;
  if (np < 0 || n.first[np] !== t) return -1;
  // "promised them jobs", "gave the city money": the second phrase is the object.
  const next = n.end[np]!;
  if (
    (d.tag[n.head[np]!] === PRONOUN || GIVING.has(d.lemma[v.head[g]!]!)) &&
    next < limit &&
    n.at[next]! >= 0 &&
    n.first[n.at[next]!] === next
  )
    return n.at[next]!;
  return np;
}

function findAgent(d: Phrased, g: number, limit: number): number {
  const { verbGroups: v, nounPhrases: n } = d;
  const stop = Math.min(limit - 1, v.end[g]! + AGENT_REACH);
  for (let t = v.end[g]!; t < stop; t++) {
    if (v.at[t]! >= 0 || d.tag[t] === COMMA) return -1;
    if (d.word[t] === BY && n.at[t]! < 0) return n.at[t + 1]!;
  }
  return -1;
}

/** Governor and subject of a verb without tense. */
function govern(d: Phrased, c: Clauses, g: number, from: number, first: number): void {
  const { verbGroups: v, nounPhrases: n } = d;
  const bits = v.features[g]!;
  const begin = v.first[g]!;
  const before = begin > first ? n.at[begin - 1]! : -1;
  if (bits & VERB.participle) {
    c.subject[g] = before;
    return;
  }
  for (let k = g - 1; k >= from; k--) {
    const inside = v.features[k]! & VERB.participle;
    if (inside && k > from) continue;
    c.governor[g] = k;
    const object = c.object[k]!;
    const controls =
      bits & VERB.infinitive && object >= 0 && OBJECT_CONTROL.has(d.lemma[v.head[k]!]!) && n.end[object]! <= begin;
    c.subject[g] = controls ? object : c.subject[k]!;
    return;
  }
}

/** "Speaking in Rome, the minister said": the governor stands to the right. */
function governForward(d: Phrased, c: Clauses, g: number, end: number): void {
  const { verbGroups: v } = d;
  if (v.features[g]! & VERB.finite) return;
  for (let k = g + 1; k < end; k++) {
    if (!(v.features[k]! & VERB.finite)) continue;
    c.governor[g] = k;
    c.subject[g] = c.subject[k]!;
    return;
  }
}
