import { type ListMatch, matchList, wordList } from '../lexicon/lists.ts';
import type { ActorKind, SourceKind } from '../model/extraction.ts';
import type { TokenRange } from '../pattern/rule.ts';
import type { Scene } from './scene.ts';
import { isName, TAG, WORD } from './words.ts';

const nouns = wordList('source.noun');

const OF_ACTOR: Readonly<Record<ActorKind, SourceKind>> = {
  person: 'person',
  country: 'organization',
  government: 'organization',
  public_body: 'organization',
  legislature: 'organization',
  court: 'organization',
  party: 'organization',
  company: 'organization',
  organization: 'organization',
  media: 'organization',
  bloc: 'organization',
  group: 'partisan',
  unnamed: 'other',
  place: 'organization',
};

/** What kind of source the phrase is: by its head noun, else by the actor its head is a mention of. */
export function sourceKind(scene: Scene, range: TokenRange, head: number): SourceKind {
  const { doc, mentions } = scene;
  if (doc.tag[head] === TAG.PRP || doc.tag[head] === TAG.PRPS)
    return isThing(doc.word[head]!) ? 'organization' : 'person';
  // "many of them"
  if (doc.word[head + 1] === WORD.of && doc.tag[head + 2] === TAG.PRP) return 'person';
  const noun = matchList(doc, nouns, head);
  if (noun && !isName[doc.tag[head]!]) return kindOf(noun);
  const m = mentions.actors.at[head]!;
  if (m >= 0) return OF_ACTOR[mentions.actors.list[m]!.actor.kind];
  if (noun) return kindOf(noun);
  if (isName[doc.tag[head]!]) return range.end - range.first > 1 ? 'person' : 'organization';
  return doc.word[head] === WORD.who ? 'person' : 'other';
}

const isThing = (word: number): boolean => word === IT || word === ITS;
const [IT, ITS] = [WORD.it, WORD.its];

// Kinds of the entries of `nouns` that were met so far.
const kinds: (SourceKind | undefined)[] = [];

const kindOf = ({ entry }: ListMatch): SourceKind => (kinds[entry.index] ??= toKind(entry.row[1]));

function toKind(name: string | undefined): SourceKind {
  switch (name) {
    case 'official':
    case 'insider':
    case 'expert':
    case 'partisan':
    case 'document':
    case 'organization':
    case 'person':
      return name;
    default:
      return 'other';
  }
}
