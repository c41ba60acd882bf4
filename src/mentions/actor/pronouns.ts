import { addWord } from '../../lexicon/vocabulary.ts';
import { WordSet } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import type { Trace } from '../../model/trace.ts';
import type { Draft, DraftMention } from './draft.ts';
import { addFact, USE, usesOf } from './facts.ts';
import { isPlainPronoun, sayerOf } from './sayers.ts';
import { weave } from './weave.ts';

for (const form of ['he', 'him', 'his', 'himself']) addFact(addWord(form), 0, USE.man);
for (const form of ['its', 'itself']) addFact(addWord(form), 0, USE.its);
for (const form of ['she', 'her', 'hers', 'herself']) addFact(addWord(form), 0, USE.woman);
const SELF = new WordSet(['himself', 'herself'].map(addWord));

/** Links he, she, his, her to the nearest fitting person of the paragraph, its, it and they to the body named; or leaves them alone. */
export function findPronouns(doc: Doc, mentions: readonly DraftMention[], trace: Trace): DraftMention[] {
  const added: DraftMention[] = [];
  let next = 0;
  let paragraph = -1;
  let people: Person[] = [];
  let quoted = false;
  for (let t = 0; t < doc.count; t++) {
    const p = doc.sentences.paragraph[doc.sentence[t]!]!;
    if (p !== paragraph) {
      people = people.slice(-1);
      paragraph = p;
      quoted = false;
    }
    const shape = doc.shape[t]!;
    if (shape & SHAPE.openQuote) quoted = true;
    else if (shape & SHAPE.closeQuote) quoted = false;
    while (next < mentions.length && mentions[next]!.first <= t) {
      const { actor, first, end } = mentions[next++]!;
      if (actor.kind === 'person') people.push({ draft: actor, first, end });
    }
    if (usesOf(doc.word[t]!) & USE.its && !quoted) {
      const owner = onlyBody(doc, t, mentions, next);
      if (owner) link(t, owner, 'actor/pronoun-its');
      continue;
    }
    if (!quoted && isPlainPronoun(doc, t)) {
      const sayer = sayerOf(doc, t, mentions, next);
      if (sayer) link(t, sayer, 'actor/pronoun-sayer');
      continue;
    }
    const uses = usesOf(doc.word[t]!);
    if (!(uses & (USE.man | USE.woman)) || quoted) continue;
    const sex = uses & USE.man ? 'm' : 'f';
    const draft = (SELF.has(doc.word[t]!) ? beside(mentions[next - 1], t) : null) ?? bearer(doc, t, sex, people);
    if (!draft) continue;
    draft.sex ??= sex;
    people.push({ draft, first: t, end: t + 1 });
    link(t, draft, 'actor/pronoun');
  }
  return weave(mentions, added);

  function link(t: number, actor: Draft, rule: string): void {
    added.push({ first: t, end: t + 1, form: 'pronoun', actor });
    trace?.({
      room: 'actor',
      rule,
      outcome: 'decided',
      by: null,
      detail: null,
      start: doc.start[t]!,
      end: doc.end[t]!,
    });
  }
}

/** A mention of a person, by its tokens. */
interface Person {
  readonly draft: Draft;
  readonly first: number;
  readonly end: number;
}

/** The person a pronoun means: who speaks in the sentence, the only one of the sentence, the only one before, the subject before. */
function bearer(doc: Doc, t: number, sex: 'm' | 'f', people: readonly Person[]): Draft | null {
  const s = doc.sentence[t]!;
  const fitting: Person[] = [];
  for (let i = people.length - 1; i >= 0 && i > people.length - 12; i--) {
    const person = people[i]!;
    if (doc.sentence[person.first]! < s - 3) break;
    if (person.draft.sex === null || person.draft.sex === sex) fitting.push(person);
  }
  const here = fitting.filter(({ first }) => doc.sentence[first] === s);
  // "Brandt warned he could leave": the one who says it.
  const speaker = here.find(({ end }) => usesOf(doc.word[end] ?? -1) & USE.speech);
  if (speaker) return speaker.draft;
  return only(here) ?? only(fitting) ?? subjectOf(doc, s, sex, fitting);
}

const only = (people: readonly Person[]): Draft | null => {
  const draft = people[0]?.draft ?? null;
  return draft && people.every((p) => p.draft === draft) ? draft : null;
};

/** The first person named in the sentence before, unless another is surely of the pronoun's sex. */
function subjectOf(doc: Doc, s: number, sex: 'm' | 'f', fitting: readonly Person[]): Draft | null {
  const subject = fitting.findLast(({ first }) => doc.sentence[first]! >= s - 1)?.draft ?? null;
  const sure = fitting.find(({ draft }) => draft.sex === sex)?.draft ?? null;
  if (sure && subject?.sex !== sex) return sure;
  return subject ?? fitting[0]?.draft ?? null;
}

/** "Smith himself": the person named right before. */
const beside = (mention: DraftMention | undefined, t: number): Draft | null =>
  mention?.end === t && mention.actor.kind === 'person' ? mention.actor : null;

/** "Norsbank said its profit fell": the only country or organization of the sentence so far, or null. */
function onlyBody(doc: Doc, t: number, mentions: readonly DraftMention[], next: number): Draft | null {
  const first = doc.sentences.first[doc.sentence[t]!]!;
  let found: Draft | null = null;
  for (let i = next - 1; i >= 0 && mentions[i]!.first >= first; i--) {
    const { actor, form } = mentions[i]!;
    if (actor.kind === 'person' || actor.kind === 'place' || actor.kind === 'unnamed' || form === 'adjective') continue;
    if (found && found !== actor) return null;
    found = actor;
  }
  return found;
}
