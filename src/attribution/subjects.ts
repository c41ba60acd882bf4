import { SHAPE, VERB } from '../model/doc.ts';
import type { TokenRange } from '../pattern/rule.ts';
import { isStrongCue } from './cue-lists.ts';
import { datedBefore, isDate } from './dated.ts';
import { hostedSubject, joinedSubject, phraseOpening, senderOf } from './gerunds.ts';
import { movedSubject, splitSubject } from './governed.ts';
import { openingSubject } from './openings.ts';
import { beforeParenthesis } from './parenthesis.ts';
import { capitalBefore, firstOfTitle, isPersonal, subjectFrom, wholeBefore } from './phrases.ts';
import { describedBefore, describedByClause } from './restricted.ts';
import { actsFinite, arenaOf, isQuotedApart, type Scene, type Subject, skipAdverbialsBack } from './scene.ts';
import {
  CLOSE_BRACKETS,
  CONJUNCTIONS,
  DASHES,
  forms,
  isAdverb,
  isName,
  isWh,
  SUBORDINATORS,
  TAG,
  WORD,
} from './words.ts';

/** Verb groups that a shared subject is looked for behind, at most. */
const REACH = 4;
/** Verb groups of a sentence that a main clause is looked for among, at most. */
const LOOK_BACK = 16;
/** Verbs whose gerund has their subject. */
const PHASES = forms('begin start keep continue go');
/** Words that open a clause which a gerund behind it hangs on: "left when the mayor spoke, [saying]". */
const NEAR_CLAUSES = forms('when as after though although while before where until');
/** Words that tie a gerund to the nearest verb: "by saying", "while saying". */
const NEARBY = forms('while when by of for in without before after than');

/** The subject of verb group `vg`, or null. Each is looked for once an article. */
export function subjectOf(scene: Scene, vg: number): Subject | null {
  const { subjects } = scene;
  const known = subjects[vg];
  if (known !== undefined) return known;
  subjects[vg] = null;
  const found = findSubject(scene, vg);
  subjects[vg] = found;
  return found;
}

function findSubject(scene: Scene, vg: number): Subject | null {
  const { doc } = scene;
  const first = doc.verbGroups.first[vg]!;
  const arena = arenaOf(scene, first);
  const features = doc.verbGroups.features[vg]!;
  const t = skipAdverbialsBack(scene, first, arena.first);
  if (t <= arena.first) return capitalBefore(scene, first, arena);
  const split = splitSubject(scene, vg, t, arena);
  if (split) return split;
  if (!actsFinite(scene, vg) && features & (VERB.infinitive | VERB.gerund | VERB.participle))
    return sharedSubject(scene, vg, arena);
  const near = subjectBefore(scene, vg, t, arena);
  return openingSubject(scene, t, arena, near) ?? near;
}

/** The subject of a finite verb by what stands right before token `t`. */
function subjectBefore(scene: Scene, vg: number, t: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  const first = doc.verbGroups.first[vg]!;
  const np = doc.nounPhrases.at[t - 1]!;
  const isDated = np >= 0 && isDate(scene, np);
  if (isDated || doc.verbGroups.at[t - 1]! >= 0) {
    const dated = datedBefore(scene, first, arena.first);
    if (dated) return { first: dated.first, end: first, head: dated.head, how: 'own' };
    if (isDated) return null;
  }
  if (np >= 0) {
    const head = doc.nounPhrases.head[np]!;
    if (isWh[doc.tag[head]!]) return { first: head, end: head + 1, head, how: 'relative' };
    const whole = wholeBefore(scene, np, arena.first);
    const described = describedBefore(scene, whole, arena.first, false);
    if (described) return { first: described.first, end: whole.end, head: described.head, how: 'own' };
    return { first: firstOfTitle(scene, whole, arena.first), end: whole.end, head: whole.head, how: 'own' };
  }
  const described = describedByClause(scene, t, arena.first);
  if (described) return { first: described.first, end: t, head: described.head, how: 'own' };
  const tag = doc.tag[t - 1]!;
  const word = doc.word[t - 1]!;
  if (isWh[tag] || (word === WORD.that && doc.tag[t - 1] !== TAG.DT)) {
    return { first: t - 1, end: t, head: t - 1, how: 'relative' };
  }
  if (word === WORD.comma || CLOSE_BRACKETS.has(word) || DASHES.has(word) || endsInComma(scene, t - 1)) {
    const own = beforeParenthesis(scene, t - 1, arena.first);
    if (own) return own;
  }
  if (word === WORD.comma) {
    // "the inspector general, Ann Grey, wrote": at least the name.
    const name = doc.nounPhrases.at[t - 2] ?? -1;
    if (
      name >= 0 &&
      doc.nounPhrases.first[name]! - 1 > arena.first &&
      isName[doc.tag[doc.nounPhrases.head[name]!]!] &&
      doc.word[doc.nounPhrases.first[name]! - 1] === WORD.comma
    )
      return subjectFrom(wholeBefore(scene, name, arena.first), 'own');
  }
  if (CONJUNCTIONS.has(word) || word === WORD.comma || DASHES.has(word)) return sharedSubject(scene, vg, arena);
  return capitalBefore(scene, t, arena) ?? inverted(scene, vg, arena);
}

/** "Lane, host of “Morning Run,” [thanked] ...": the comma of a parenthesis stands in the quotation that ends it. */
const endsInComma = ({ doc }: Scene, t: number): boolean =>
  (doc.shape[t]! & SHAPE.closeQuote) !== 0 && doc.word[t - 1] === WORD.comma;

/** "“...,” said [Lane], explaining": the phrase behind a cue that follows a quotation. */
function inverted(scene: Scene, vg: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  const first = doc.verbGroups.first[vg]!;
  const end = doc.verbGroups.end[vg]!;
  const np = end < arena.end ? doc.nounPhrases.at[end]! : -1;
  if (np < 0 || first < 1 || !(doc.shape[first - 1]! & SHAPE.closeQuote) || !isStrongCue(doc, end - 1)) return null;
  return {
    first: doc.nounPhrases.first[np]!,
    end: doc.nounPhrases.end[np]!,
    head: doc.nounPhrases.head[np]!,
    how: 'inverted',
  };
}

/** Subject of a verb that has none of its own: behind a conjunction, a gerund, an infinitive. */
function sharedSubject(scene: Scene, vg: number, arena: TokenRange): Subject | null {
  const found = actsFinite(scene, vg) ? conjunctSubject(scene, vg, arena) : hangingSubject(scene, vg, arena);
  return found && subjectFrom(found, 'shared');
}

/** "said X and [added] Y": the subject of a cue of the same form first, then a person's, then the nearest. */
function conjunctSubject(scene: Scene, vg: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  const { verbGroups } = doc;
  const tag = doc.tag[verbGroups.first[vg]!]!;
  let nearest: Subject | null = null;
  let person: Subject | null = null;
  let inside: Subject | null = null;
  for (let k = vg - 1, step = 0; k >= 0 && step < REACH && verbGroups.first[k]! >= arena.first; k--) {
    if (!actsFinite(scene, k) || isQuotedApart(scene, k, vg)) continue;
    step++;
    const subject = subjectOf(scene, k);
    if (!subject) continue;
    // "When asked whom she backed, Lane [smiled and] said".
    if (step === 1 && subject.how === 'own' && CONJUNCTIONS.has(doc.word[verbGroups.end[k]!]!)) return subject;
    const sameCue = doc.tag[verbGroups.first[k]!] === tag && isStrongCue(doc, verbGroups.head[k]!);
    if (isClosedOff(scene, k, vg)) continue;
    if (sameCue && subject.how !== 'relative') {
      // "Lane said she welcomed it and [added]": the cue outside before the one inside its content.
      if (!isComplement(scene, subject.first, arena.first)) return subject;
      inside ??= subject;
    }
    if (subject.how !== 'relative' && isPersonal(scene, subject.head)) person ??= subject;
    nearest ??= subject;
  }
  return inside ?? person ?? nearest;
}

/** "said [that] she", "said she", "asked what even she": is the clause whose subject begins at token `t` the complement of a verb? */
function isComplement({ doc }: Scene, t: number, from: number): boolean {
  let opener = t - 1;
  while (opener > from && isAdverb[doc.tag[opener]!]) opener--;
  if (opener < from) return false;
  return doc.verbGroups.at[opener]! >= 0 || doc.word[opener] === WORD.that || isWh[doc.tag[opener]!] === 1;
}

/** "When she named him, he laughed and [said]": does a subordinate clause with a comma behind it hold verb group `k`? */
function isClosedOff(scene: Scene, k: number, vg: number): boolean {
  const { doc } = scene;
  const subject = subjectOf(scene, k);
  if (!subject || subject.first < 1 || !SUBORDINATORS.has(doc.word[subject.first - 1]!)) return false;
  for (let t = doc.verbGroups.end[k]!; t < doc.verbGroups.first[vg]!; t++) {
    if (doc.word[t] === WORD.comma && doc.nounPhrases.at[t + 1]! >= 0) return true;
  }
  return false;
}

/** ", [saying] ...", "went on [to say]": the subject of the main verb before, or behind where the sentence begins with the gerund. */
function hangingSubject(scene: Scene, vg: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  const { verbGroups } = doc;
  const first = skipAdverbialsBack(scene, verbGroups.first[vg]!, arena.first);
  const host = first > arena.first ? doc.nounPhrases.at[first - 1]! : -1;
  const governor = first > arena.first ? doc.verbGroups.at[first - 1]! : -1;
  if (governor >= 0 && governor !== vg && PHASES.has(doc.lemma[doc.verbGroups.head[governor]!]!)) {
    // "have begun [urging]": the subject of the verb right before.
    const own = subjectOf(scene, governor);
    if (own) return own;
  }
  const moved = host >= 0 && verbGroups.features[vg]! & VERB.infinitive ? movedSubject(scene, host, arena) : null;
  if (moved) return moved;
  if (
    host >= 0 &&
    verbGroups.features[vg]! & VERB.infinitive &&
    isObject(scene, host) &&
    isPersonal(scene, doc.nounPhrases.head[host]!)
  ) {
    return {
      first: doc.nounPhrases.first[host]!,
      end: doc.nounPhrases.end[host]!,
      head: doc.nounPhrases.head[host]!,
      how: 'own',
    };
  }
  if (first > arena.first && NEARBY.has(doc.word[first - 1]!)) {
    const near = phraseOpening(scene, first - 1, arena) ?? nearestSubject(scene, vg, arena);
    if (near) return near;
  }
  const doer = joinedSubject(scene, vg, first) ?? (host >= 0 ? senderOf(scene, host, vg, arena) : null);
  if (doer) return doer;
  const hosted = host >= 0 ? hostedSubject(scene, host, vg, arena) : null;
  if (hosted) return hosted;
  if (!(verbGroups.features[vg]! & VERB.infinitive) || doc.word[first - 1] === WORD.comma) {
    const main = mainSubject(scene, vg, arena);
    if (main) return main;
    for (
      let k = vg + 1, step = 0;
      k < verbGroups.count && verbGroups.first[k]! < arena.end && step < REACH;
      k++, step++
    ) {
      if (!actsFinite(scene, k) || isQuotedApart(scene, k, vg) || isSubordinate(scene, k, arena)) continue;
      const subject = subjectOf(scene, k);
      return subject?.how === 'own' ? subject : null;
    }
    return null;
  }
  return conjunctSubject(scene, vg, arena);
}

/** "led her [to say]": does a verb stand right before the phrase? */
const isObject = ({ doc }: Scene, np: number): boolean =>
  (doc.verbGroups.at[doc.nounPhrases.first[np]! - 1] ?? -1) >= 0;

/** The subject of the nearest finite verb before, relative pronouns too. */
function nearestSubject(scene: Scene, vg: number, arena: TokenRange): Subject | null {
  const { verbGroups } = scene.doc;
  for (let k = vg - 1; k >= 0 && verbGroups.first[k]! >= arena.first; k--) {
    if (actsFinite(scene, k) && !isQuotedApart(scene, k, vg)) return subjectOf(scene, k);
  }
  return null;
}

/** The subject of the main clause that `vg` hangs on: coordinated clauses replace it, subordinate ones do not. */
export function mainSubject(scene: Scene, vg: number, arena: TokenRange): Subject | null {
  const { doc } = scene;
  const { verbGroups } = doc;
  let main: Subject | null = null;
  let mainVerb = -1;
  let near: Subject | null = null;
  let last = -1;
  let from = vg;
  while (from > 0 && verbGroups.first[from - 1]! >= arena.first && vg - from < LOOK_BACK) from--;
  for (let k = from; k < vg; k++) {
    if (!actsFinite(scene, k) || isQuotedApart(scene, k, vg)) continue;
    const subject = subjectOf(scene, k);
    const opener = subject && subject.first > 0 ? doc.word[subject.first - 1]! : -1;
    near = last === mainVerb && main && NEAR_CLAUSES.has(opener) ? subject : null;
    last = k;
    if (!subject || subject.how === 'relative') continue;
    const stands = subject.how === 'own' || subject.how === 'inverted';
    if (main && !(stands && !isSubordinate(scene, k, arena) && startsMainClause(scene, subject.first))) continue;
    main = subject;
    mainVerb = k;
  }
  return near ?? main;
}

/** Is the clause of the verb group opened by a subordinator, a relative word or a verb that takes a clause? */
function isSubordinate(scene: Scene, vg: number, arena: TokenRange): boolean {
  const { doc } = scene;
  const subject = subjectOf(scene, vg);
  if (!subject || subject.how === 'relative') return true;
  const t = subject.first - 1;
  if (t < arena.first) return false;
  return SUBORDINATORS.has(doc.word[t]!) || isWh[doc.tag[t]!] === 1 || doc.verbGroups.at[t]! >= 0;
}

/** Does a clause that begins at token `t` stand beside the one before it: "..., and he", "...; he", "..., he"? */
function startsMainClause({ doc, quotes }: Scene, t: number): boolean {
  const word = doc.word[t - 1]!;
  return (
    word === WORD.semicolon ||
    word === WORD.comma ||
    word === WORD.colon ||
    CONJUNCTIONS.has(word) ||
    DASHES.has(word) ||
    quotes.at[t - 1]! >= 0
  );
}
