import { addWord } from '../../lexicon/vocabulary.ts';
import { WordSet } from '../../lexicon/word-set.ts';
import { type Doc, SHAPE } from '../../model/doc.ts';
import type { Trace } from '../../model/trace.ts';
import type { Draft, DraftMention } from './draft.ts';
import { addFact, USE, usesOf } from './facts.ts';
import { sayerOf } from './sayers.ts';
import type { Places } from './scan.ts';
import { tell } from './tell.ts';
import { weave } from './weave.ts';

for (const form of ['he', 'him', 'his', 'himself']) addFact(addWord(form), 0, USE.man);
for (const form of ['its', 'itself']) addFact(addWord(form), 0, USE.its);
for (const form of ['she', 'her', 'hers', 'herself']) addFact(addWord(form), 0, USE.woman);
const SELF = new WordSet(['himself', 'herself'].map(addWord));

/** Links he, she, his, her to the nearest fitting person of the paragraph, its, it and they to the body named; or leaves them alone. */
export function findPronouns(
  doc: Doc,
  places: Places,
  mentions: readonly DraftMention[],
  trace: Trace,
): readonly DraftMention[] {
  const added: DraftMention[] = [];
  const people = new People(doc, mentions);
  const isQuoted = quotationReader(doc, places.quotes);
  for (const t of places.pronouns) {
    const next = people.readUpTo(t);
    const word = doc.word[t]!;
    const uses = usesOf(word);
    if (isQuoted(t)) continue;
    if (uses & USE.its) {
      const owner = onlyBody(doc, t, mentions, next);
      if (owner) link(t, owner, 'actor/pronoun-its');
    } else if (uses & USE.plain) {
      const sayer = sayerOf(doc, t, mentions, next);
      if (sayer) link(t, sayer, 'actor/pronoun-sayer');
    } else {
      const sex = uses & USE.man ? 'm' : 'f';
      const draft = (SELF.has(word) ? beside(mentions[next - 1], t) : null) ?? bearer(doc, t, sex, people.near);
      if (!draft) continue;
      draft.sex ??= sex;
      people.near.push({ draft, first: t, end: t + 1 });
      link(t, draft, 'actor/pronoun');
    }
  }
  return weave(mentions, added);

  function link(t: number, actor: Draft, rule: string): void {
    added.push({ first: t, end: t + 1, form: 'pronoun', actor });
    tell(trace, doc, rule, { first: t, end: t + 1 }, 'decided');
  }
}

/** A mention of a person, by its tokens. */
interface Person {
  readonly draft: Draft;
  readonly first: number;
  readonly end: number;
}

/** Reads mentions in text order and keeps the persons of the paragraph, and the last one before it. */
class People {
  near: Person[] = [];
  private next = 0;
  private paragraph = -1;
  private readonly doc: Doc;
  private readonly mentions: readonly DraftMention[];

  constructor(doc: Doc, mentions: readonly DraftMention[]) {
    this.doc = doc;
    this.mentions = mentions;
  }

  /** Reads the mentions that begin up to token `t`, and goes to its paragraph. Returns the number of the mention behind them. */
  readUpTo(t: number): number {
    const { mentions } = this;
    for (; this.next < mentions.length && mentions[this.next]!.first <= t; this.next++) {
      const { actor, first, end } = mentions[this.next]!;
      if (actor.kind !== 'person') continue;
      this.enter(first);
      this.near.push({ draft: actor, first, end });
    }
    this.enter(t);
    return this.next;
  }

  private enter(t: number): void {
    const paragraph = paragraphOf(this.doc, t);
    if (paragraph !== this.paragraph) this.near = this.near.slice(-1);
    this.paragraph = paragraph;
  }
}

const paragraphOf = (doc: Doc, t: number): number => doc.sentences.paragraph[doc.sentence[t]!]!;

/** Tells of tokens, asked in text order, whether they stand in a quotation; no quotation reaches over a paragraph. */
function quotationReader(doc: Doc, quotes: readonly number[]): (t: number) => boolean {
  let next = 0;
  return (t) => {
    while (next < quotes.length && quotes[next]! < t) next++;
    const last = quotes[next - 1];
    return (
      last !== undefined && (doc.shape[last]! & SHAPE.openQuote) !== 0 && paragraphOf(doc, last) === paragraphOf(doc, t)
    );
  };
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
