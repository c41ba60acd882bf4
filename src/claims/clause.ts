import type { Doc } from '../model/doc.ts';
import { PENN } from '../model/tags.ts';
import {
  ADJECTIVE,
  ADVERB,
  AND,
  COMMA,
  OPENERS,
  PREPOSITION,
  RELATIVE,
  skipLightBack,
  THAT,
  words,
} from './grammar.ts';
import { isTime, type Scene, verbBefore } from './phrases.ts';
import { relativeSubject } from './relatives.ts';
import { formOf, isPassive } from './site.ts';

/** Looking back further than this finds another clause's words. */
const REACH = 45;
const WDT = PENN.indexOf('WDT');
const EX = PENN.indexOf('EX');
const OF = words('of');
/** "to ensure budgets are limited": what stands behind is a subject all the same. */
const CLAUSAL = words(
  'ensure see guarantee say believe think hope show mean know admit suggest claim argue insist feel suppose prove find',
);

/** Number of the noun phrase that ends just before token `t`, over adverbs, quotation marks and dates. -1: none. */
export function phraseBefore(scene: Scene, t: number): number {
  const { doc } = scene;
  const k = skipLightBack(doc, t - 1, scene.first);
  if (k < scene.first) return -1;
  const n = doc.nounPhrases.at[k]!;
  if (n >= 0 && isTime(scene, n) && doc.nounPhrases.first[n]! > scene.first) {
    const before = skipLightBack(doc, doc.nounPhrases.first[n]! - 1, scene.first);
    if (before >= scene.first && PREPOSITION[doc.tag[before]!]) return phraseBefore(scene, before);
    return phraseBefore(scene, doc.nounPhrases.first[n]!);
  }
  return n;
}

export function nextVerb(scene: Scene, t: number, limit = scene.end): number {
  const { at } = scene.doc.verbGroups;
  for (let k = t; k < limit; k++) if (at[k]! >= 0) return at[k]!;
  return -1;
}

/** A subject that was found: its phrase, and the clause-opening word before it ("if", "that"), or -1. */
export interface Subject {
  readonly np: number;
  /** Token just before the subject's words. */
  readonly before: number;
  /** The relative pronoun that stands for it, or -1. */
  readonly relative: number;
}

const NOBODY: Subject = { np: -1, before: -1, relative: -1 };

/** The surface subject of finite verb group `g`: leftwards over adjuncts, relative clauses and coordination. */
export function subjectOf(scene: Scene, g: number, depth = 0): Subject {
  const { doc } = scene;
  const vg = doc.verbGroups;
  if (depth > 4) return NOBODY;
  let t = skipLightBack(doc, vg.first[g]! - 1, scene.first);
  const floor = Math.max(scene.first, vg.first[g]! - REACH);
  if (t < floor) return NOBODY;
  // "ministers, who were angry, voted": step over what stands between two commas.
  if (COMMA.has(doc.word[t]!)) {
    const over = overParenthesis(scene, t, floor);
    // "It bans plastic bags, allows refills": joined without "and".
    const joined = over === t - 1 ? coordinated(scene, g, t) : -1;
    if (joined >= 0 && formOf(doc, joined) === 'finite') return subjectOf(scene, joined, depth + 1);
    t = over;
  }
  if (t < floor) return NOBODY;
  const w = doc.word[t]!;
  if (RELATIVE.has(w) && (doc.tag[t] === WDT || doc.nounPhrases.at[t]! >= 0 || THAT.has(w))) {
    return relativeSubject(scene, t, depth);
  }
  if (AND.has(w) || COMMA.has(w)) {
    const h = coordinated(scene, g, t);
    if (h >= 0)
      return formOf(doc, h) === 'finite' ? subjectOf(scene, h, depth + 1) : controlledSubject(scene, h, depth + 1);
    return NOBODY;
  }
  return leftwards(scene, t, floor, g, depth);
}

function overParenthesis(scene: Scene, comma: number, floor: number): number {
  const { doc } = scene;
  for (let k = comma - 1; k >= floor; k--) {
    if (COMMA.has(doc.word[k]!)) {
      const n = doc.nounPhrases.at[k - 1] ?? -1;
      return n >= 0 && k - 1 >= floor ? k - 1 : comma - 1;
    }
  }
  return comma - 1;
}

/** The verb group that `g` is coordinated with across the conjunction at token `t`. */
export function coordinated(scene: Scene, g: number, t: number): number {
  const { doc } = scene;
  const { at, first } = doc.verbGroups;
  const form = formOf(doc, g);
  for (let k = t - 1; k >= Math.max(scene.first, t - REACH); k--) {
    const h = at[k]!;
    if (h < 0) continue;
    const other = formOf(doc, h);
    const fits =
      form === other ||
      (form === 'bare' && (other === 'infinitive' || other === 'finite')) ||
      (form === 'participle' && (isPassive(doc, h) || other === 'finite'));
    if (fits) return h;
    k = first[h]!;
  }
  return -1;
}

function leftwards(scene: Scene, from: number, floor: number, g: number, depth: number): Subject {
  const { doc } = scene;
  const np = doc.nounPhrases;
  const vg = doc.verbGroups;
  let t = from;
  while (t >= floor) {
    const n = np.at[t]!;
    if (n >= 0) {
      const first = np.first[n]!;
      if (isTime(scene, n)) {
        t = first - 1;
        // "The mayor, whose party lost, last year proposed"
        if (t >= floor && COMMA.has(doc.word[t]!)) t = overParenthesis(scene, t, floor);
        continue;
      }
      if (doc.tag[np.head[n]!] === EX) return NOBODY;
      // "[Lane] herself has"
      if (REFLEXIVE.has(doc.word[first]!) && first > floor && np.at[first - 1]! >= 0) {
        t = first - 1;
        continue;
      }
      const before = skipLightBack(doc, first - 1, scene.first);
      // "a plan to close [libraries] was dropped": the object of an infinitive is no subject.
      const inner = before >= floor ? vg.at[before]! : -1;
      if (inner >= 0 && formOf(doc, inner) === 'infinitive' && !CLAUSAL.has(doc.lemma[vg.head[inner]!]!)) {
        t = vg.first[inner]! - 1;
        continue;
      }
      // "ministers who met [union leaders] will": the object of a relative clause is none either.
      const relative = inner >= 0 ? skipLightBack(doc, vg.first[inner]! - 1, scene.first) : -1;
      if (relative >= floor && RELATIVE.has(doc.word[relative]!) && isObjectOf(doc, inner)) {
        t = relative - 1;
        if (t >= floor && COMMA.has(doc.word[t]!)) t--;
        continue;
      }
      if (before >= floor && PREPOSITION[doc.tag[before]!] && !OPENERS.has(doc.word[before]!) && !upTo(doc, before)) {
        const outer = before > floor ? (np.at[skipLightBack(doc, before - 1, scene.first)] ?? -1) : -1;
        const verb = before > floor ? (vg.at[before - 1] ?? -1) : -1;
        if (outer >= 0 || verb >= 0 || ADJECTIVE[doc.tag[before - 1] ?? 0]) {
          t = before - 1;
          continue;
        }
        if (OF.has(doc.word[before]!)) {
          t = before - 1;
          continue;
        }
        return NOBODY;
      }
      return coordinatedSubject(scene, n, floor);
    }
    const h = vg.at[t]!;
    if (h >= 0) {
      const form = formOf(doc, h);
      if (form === 'finite') {
        const rel = skipLightBack(doc, vg.first[h]! - 1, scene.first);
        if (rel >= floor && RELATIVE.has(doc.word[rel]!)) {
          t = rel - 1;
          if (t >= floor && COMMA.has(doc.word[t]!)) t--;
          continue;
        }
        // "[The plan] Roe released would cut": a relative clause without its pronoun.
        const bare = bareRelative(scene, h, depth);
        if (bare >= floor) {
          t = bare;
          continue;
        }
        // The verb before is the main verb and shares its subject: "has met and agreed".
        return depth < 4 && vg.first[g]! - vg.end[h]! <= 1 ? subjectOf(scene, h, depth + 1) : NOBODY;
      }
      t = vg.first[h]! - 1;
      continue;
    }
    if (OPENERS.has(doc.word[t]!) && !ADVERB[doc.tag[t]!]) return NOBODY;
    t--;
  }
  return NOBODY;
}

/** The last token of the phrase that the subject of verb group `h` stands right behind, or -1. */
function bareRelative(scene: Scene, h: number, depth: number): number {
  if (depth > 3) return -1;
  const { np, before } = subjectOf(scene, h, depth + 1);
  const n = np >= 0 && before >= scene.first ? scene.doc.nounPhrases.at[before]! : -1;
  return n >= 0 && !isTime(scene, n) ? before : -1;
}

/** Has the verb an object of its own, and no clause: "met leaders", not "said leaders"? */
const isObjectOf = (doc: Doc, g: number): boolean =>
  formOf(doc, g) === 'finite' && !isPassive(doc, g) && !CLAUSAL.has(doc.lemma[doc.verbGroups.head[g]!]!);

/** "up to 30 members", "more than half": no preposition of place. */
function upTo(doc: Doc, t: number): boolean {
  return QUANTITY.has(doc.word[t - 1] ?? -1);
}
const QUANTITY = words('up more less fewer');

/** "Poland, Hungary and Latvia became": the subject is the first of the list for what stands before it. */
function coordinatedSubject(scene: Scene, n: number, floor: number): Subject {
  const { doc } = scene;
  const np = doc.nounPhrases;
  let k = n;
  for (let i = 0; i < 6; i++) {
    let before = np.first[k]! - 1;
    if (before < floor) break;
    if (!AND.has(doc.word[before]!) && !(k !== n && COMMA.has(doc.word[before]!))) break;
    if (AND.has(doc.word[before]!) && COMMA.has(doc.word[before - 1] ?? -1)) before--;
    const left = np.at[before - 1] ?? -1;
    if (left < 0 || before - 1 < floor) break;
    const prior = np.first[left]! - 1;
    if (prior >= floor && doc.verbGroups.at[prior]! >= 0) break;
    if (prior >= floor && PREPOSITION[doc.tag[prior]!] && !OPENERS.has(doc.word[prior]!)) break;
    k = left;
  }
  return { np: n, before: np.first[k]! - 1, relative: -1 };
}

/** The understood subject of an infinitive, bare form, gerund or participle. */
export function controlledSubject(scene: Scene, g: number, depth = 0): Subject {
  const { doc } = scene;
  if (depth > 4) return NOBODY;
  const form = formOf(doc, g);
  if (form === 'finite') return subjectOf(scene, g, depth);
  const first = doc.verbGroups.first[g]!;
  const h = verbBefore(scene, first);
  if (h >= 0) return controlledSubject(scene, h, depth + 1);
  const k = skipLightBack(doc, first - 1, scene.first);
  if (k >= scene.first && (AND.has(doc.word[k]!) || COMMA.has(doc.word[k]!))) {
    const other = coordinated(scene, g, k);
    if (other >= 0) return controlledSubject(scene, other, depth + 1);
  }
  if (k >= scene.first && form === 'bare' && doc.nounPhrases.at[k]! >= 0) {
    return { np: doc.nounPhrases.at[k]!, before: doc.nounPhrases.first[doc.nounPhrases.at[k]!]! - 1, relative: -1 };
  }
  const main = lastFinite(scene, first);
  return main >= 0 ? subjectOf(scene, main, depth + 1) : NOBODY;
}

/** The last finite verb group before token `t`, or -1. */
export function lastFinite(scene: Scene, t: number): number {
  const { at, first } = scene.doc.verbGroups;
  for (let k = t - 1; k >= scene.first; k--) {
    const h = at[k]!;
    if (h < 0) continue;
    if (formOf(scene.doc, h) === 'finite') return h;
    k = first[h]!;
  }
  return -1;
}
const REFLEXIVE = words('himself herself itself themselves ourselves');
