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
      const draft = (SELF.has(word) ? beside(mentions[next - 1], t) : null) ?? people.bearer(t, sex);
      if (!draft) continue;
      draft.sex ??= sex;
      people.add(link(t, draft, 'actor/pronoun'));
    }
  }
  return weave(mentions, added);

  function link(t: number, actor: Draft, rule: string): DraftMention {
    const mention: DraftMention = { first: t, end: t + 1, form: 'pronoun', actor };
    added.push(mention);
    tell(trace, doc, rule, mention, 'decided');
    return mention;
  }
}

/** How many mentions back a pronoun reaches. */
const REACH = 11;

/** Reads mentions in text order and keeps the persons of the paragraph, and the last one before it. */
class People {
  private readonly people: DraftMention[] = [];
  /** Where those of the paragraph begin, with the one before. */
  private from = 0;
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
    for (; this.next < mentions.length; this.next++) {
      const mention = mentions[this.next]!;
      if (mention.first > t) break;
      if (mention.actor.kind !== 'person') continue;
      this.enter(mention.first);
      this.add(mention);
    }
    this.enter(t);
    return this.next;
  }

  /** A person is mentioned in the paragraph. */
  add(mention: DraftMention): void {
    this.people.push(mention);
  }

  private enter(t: number): void {
    const paragraph = paragraphOf(this.doc, t);
    if (paragraph === this.paragraph) return;
    this.paragraph = paragraph;
    this.from = Math.max(0, this.people.length - 1);
  }

  /** The person a pronoun means: who speaks in the sentence, the only one of the sentence, the only one before, the subject before. */
  bearer(t: number, sex: 'm' | 'f'): Draft | null {
    const { doc, people } = this;
    const s = doc.sentence[t]!;
    let here: Draft | null = null;
    let nearest: Draft | null = null;
    let subject: Draft | null = null;
    let sure: Draft | null = null;
    let isOnlyHere = true;
    let isOnly = true;
    for (let i = people.length - 1; i >= Math.max(this.from, people.length - REACH); i--) {
      const { actor, first, end } = people[i]!;
      const sentence = doc.sentence[first]!;
      if (sentence < s - 3) break;
      if (actor.sex !== null && actor.sex !== sex) continue;
      if (sentence === s) {
        // "Brandt warned he could leave": the one who says it.
        if (usesOf(doc.word[end] ?? -1) & USE.speech) return actor;
        here ??= actor;
        if (here !== actor) isOnlyHere = false;
      }
      nearest ??= actor;
      if (nearest !== actor) isOnly = false;
      if (sentence >= s - 1) subject = actor;
      if (actor.sex === sex) sure ??= actor;
    }
    if (here && isOnlyHere) return here;
    if (isOnly) return nearest;
    // The first person named in the sentence before, unless another is surely of the pronoun's sex.
    return sure && subject?.sex !== sex ? sure : (subject ?? nearest);
  }
}

const paragraphOf = (doc: Doc, t: number): number => doc.sentences.paragraph[doc.sentence[t]!]!;

/** Tells of tokens, asked in text order, whether they stand in a quotation; no quotation reaches over a paragraph. */
function quotationReader(doc: Doc, quotes: readonly number[]): (t: number) => boolean {
  let next = 0;
  return (t) => {
    while (next < quotes.length && quotes[next]! < t) next++;
    if (next === 0) return false;
    const last = quotes[next - 1]!;
    return (doc.shape[last]! & SHAPE.openQuote) !== 0 && paragraphOf(doc, last) === paragraphOf(doc, t);
  };
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
