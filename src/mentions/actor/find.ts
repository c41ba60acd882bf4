import type { Doc } from '../../model/doc.ts';
import { SHAPE } from '../../model/doc.ts';
import type { Actor, ActorMention, MentionForm } from '../../model/extraction.ts';
import type { ActorMentionAt, Actors } from '../../model/mentions.ts';
import type { Trace } from '../../model/trace.ts';
import { findAdministrations } from './administrations.ts';
import { findBodies } from './bodies.ts';
import { isCamp, isPlural } from './camps.ts';
import { findSegments } from './candidates.ts';
import { type Cluster, NOTHING } from './clusters.ts';
import { findDescriptions } from './descriptions.ts';
import { type Draft, type DraftMention, nameOf } from './draft.ts';
import { explain } from './explain.ts';
import { findSharedHeads } from './joint-heads.ts';
import { type OwnNames, withOwnNames } from './known.ts';
import { linkClusters } from './link.ts';
import { findMetonyms } from './metonyms.ts';
import { findPronouns } from './pronouns.ts';
import { FLAG, type Segment } from './segment.ts';
import { tell } from './tell.ts';
import { findUnnamed } from './unnamed.ts';
import { vote } from './vote.ts';

/** What a user asks of the actor room. */
export interface ActorOptions {
  /** Names of the user's own (see own-names.ts). */
  readonly names?: OwnNames | null;
}

/** Finds actors and places, and links their mentions. */
export function findActors(doc: Doc, trace?: Trace, options: ActorOptions = {}): Actors {
  return withOwnNames(options.names ?? null, () => find(doc, trace));
}

function find(doc: Doc, trace: Trace): Actors {
  const { segments, counts, places } = findSegments(doc);
  const clusters = vote(doc, segments, counts);
  const names = linkClusters(doc, clusters);
  const named: DraftMention[] = [];
  for (const segment of segments) {
    const cluster = clusters[segment.cluster]!;
    const actor = names.of(segment);
    if (trace) explain(doc, segment, cluster, trace);
    if (!actor) continue;
    if (isCamp(doc, cluster)) tell(trace, doc, 'actor/camp', segment, 'kept');
    named.push({ first: segment.first, end: segment.end, form: formOf(doc, segment, cluster), actor });
  }
  let mentions = findMetonyms(doc, named, names, trace);
  mentions = findAdministrations(doc, places, mentions, names, trace);
  mentions = findSharedHeads(doc, places, mentions, names, trace);
  mentions = findBodies(doc, places, mentions, names, trace);
  mentions = findUnnamed(doc, places, mentions, trace);
  mentions = findDescriptions(doc, places, mentions, trace);
  mentions = findPronouns(doc, places, mentions, trace);
  return toActors(doc, mentions);
}

function formOf(doc: Doc, segment: Segment, cluster: Cluster): MentionForm {
  if (segment.flags & (FLAG.adjective | FLAG.compound | FLAG.inEvent)) return 'adjective';
  if (cluster.kind === NOTHING)
    return !isCamp(doc, cluster) ? 'adjective' : isPlural(doc, segment.first) ? 'nominal' : 'name';
  const short = segment.end - segment.first === 1 && doc.end[segment.first]! - doc.start[segment.first]! <= 6;
  return short && doc.shape[segment.first]! & SHAPE.allCaps && !(segment.flags & (FLAG.heading | FLAG.dateline))
    ? 'acronym'
    : 'name';
}

/** Numbers the actors in order of first mention, places apart. */
function toActors(doc: Doc, mentions: readonly DraftMention[]): Actors {
  const made = makeActors(doc, mentions);
  const list: ActorMentionAt[] = [];
  const at = new Int32Array(doc.count).fill(-1);
  const ends = new Int32Array(doc.count);
  for (const { first, end, form, actor: draft } of mentions) {
    const { actor, mentions: own } = made[draft.number]!;
    const start = doc.start[first]!;
    const stop = nameEnd(doc, end);
    own.push({ start, end: stop, text: doc.text.slice(start, stop), form });
    for (let t = first; t < end; t++) at[t] = list.length;
    ends[first] = end;
    list.push({ first, end, form, actor });
  }
  const actors: Actor[] = [];
  const places: Actor[] = [];
  for (const { actor } of made) (actor.kind === 'place' ? places : actors).push(actor);
  return { actors, places, list, at, ends };
}

interface Made {
  readonly actor: Actor;
  readonly mentions: ActorMention[];
}

/** An actor for each draft that is mentioned; the draft gets its number. */
function makeActors(doc: Doc, mentions: readonly DraftMention[]): Made[] {
  const made: Made[] = [];
  const drafts: Draft[] = [];
  for (const { actor: draft } of mentions) {
    if (draft.number >= 0) continue;
    draft.number = drafts.push(draft) - 1;
  }
  for (const draft of drafts) {
    const { kind, role, country, person } = draft;
    // A person's administration stands for the person, where that is mentioned.
    const standsFor = person && person.number >= 0 ? idOf(person) : draft.standsFor;
    const own: ActorMention[] = [];
    const actor = { id: idOf(draft), name: nameOf(doc, draft), kind, role, country, standsFor, mentions: own };
    made.push({ actor, mentions: own });
  }
  return made;
}

const idOf = (draft: Draft): string => `a${draft.number + 1}`;

/** A full stop that ends the sentence is no part of the name: "shares of Acme Inc." */
function nameEnd(doc: Doc, end: number): number {
  const last = end - 1;
  const stop = doc.end[last]!;
  const closes = (doc.shape[last]! & SHAPE.abbreviation) !== 0 && doc.sentences.end[doc.sentence[last]!] === end;
  // "the U.S." keeps it: its stops are letters' own.
  return closes && !doc.text.slice(doc.start[last]!, stop - 1).includes('.') ? stop - 1 : stop;
}
