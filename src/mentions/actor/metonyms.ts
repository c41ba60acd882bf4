import { addWord } from '../../lexicon/vocabulary.ts';
import { wordSetOf } from '../../lexicon/word-set.ts';
import type { Doc } from '../../model/doc.ts';
import { penn } from '../../model/tags.ts';
import type { Trace } from '../../model/trace.ts';
import { type DraftMention, offerName } from './draft.ts';
import { USE, usesOf } from './facts.ts';
import type { LinkedNames } from './link.ts';

const FINITE = new Set([penn('VBD'), penn('VBZ'), penn('VBP'), penn('MD')]);
const VERBS = new Set([penn('VB'), penn('VBD'), penn('VBZ'), penn('VBP'), penn('VBG'), penn('VBN')]);
const RB = penn('RB');
const GOES = wordSetOf(
  'visit visited visits visiting leave left leaves leaving reach reached reaches reaching enter entered enters entering tour toured touring flee fled fleeing hit hits hitting struck bomb bombed bombing shelled shelling capture captured seize seized besieged surround surrounded in at near from outside inside around across through toward towards to into',
);
const AGAINST = wordSetOf('on with against between by upon toward towards');
const AND = addWord('and');
const TO = addWord('to');
const OF = addWord('of');
const GIVEN = wordSetOf(
  'aid arms support weapons ultimatum message threat threats proposal relations ties assistance help loans concessions deliveries supplies sanctions warning warnings close closer loyal',
);
const OWNER_OF_PLACE = wordSetOf(
  'streets airport mayor suburbs outskirts downtown metro subway residents centre center skyline roads bars police stock exchange red university old diplomatic main central northern southern western eastern',
);
const S = addWord("'s");
const COMMA = addWord(',');
const IS = wordSetOf('is was');

/** Capitals that act or are acted on become their governments; the others stay places. */
export function findMetonyms(
  doc: Doc,
  mentions: readonly DraftMention[],
  names: LinkedNames,
  trace: Trace,
): readonly DraftMention[] {
  if (!mentions.some(({ actor }) => actor.capitalOf)) return mentions;
  const out: DraftMention[] = [];
  mentions.forEach((mention, i) => {
    const { capitalOf } = mention.actor;
    const why =
      capitalOf && mention.actor.kind === 'place' && mention.form !== 'adjective'
        ? reason(doc, mention, out.at(-1), mentions[i + 1])
        : null;
    if (!why) {
      out.push(mention);
      return;
    }
    const government = names.byKey(`gov:${capitalOf}:${mention.actor.nameFirst}`, 'government');
    const power = powerOf(doc, mention, capitalOf);
    government.country = power === 'EU' ? null : power;
    government.standsFor = `gov:${power}`;
    offerName(government, mention.first, mention.end, 100);
    out.push({ ...mention, form: 'metonym', actor: government });
    trace?.({
      room: 'actor',
      rule: `actor/metonym-${why}`,
      outcome: 'decided',
      by: null,
      detail: government.standsFor,
      start: doc.start[mention.first]!,
      end: doc.end[mention.end - 1]!,
    });
  });
  return out;
}

function reason(
  doc: Doc,
  mention: DraftMention,
  left: DraftMention | undefined,
  right: DraftMention | undefined,
): string | null {
  const s = doc.sentence[mention.first]!;
  const first = doc.sentences.first[s]!;
  const limit = doc.sentences.end[s]!;
  const before = mention.first > first ? mention.first - 1 : -1;
  const after = mention.end < limit ? mention.end : -1;
  const beforeWord = before >= 0 ? doc.word[before]! : -1;
  if (GOES.has(beforeWord) && !(beforeWord === TO && given(doc, before - 1, first))) return null;
  if (beforeWord === AND && left?.form === 'metonym' && left.end === before) return 'beside';
  if (after >= 0 && doc.word[after] === S && after + 1 < limit)
    return OWNER_OF_PLACE.has(doc.word[after + 1]!) || usesOf(doc.word[after + 1]!) & USE.placeNoun ? null : 'owner';
  if (AGAINST.has(beforeWord))
    return beforeWord === addWord('by') && after >= 0 && doc.word[after] === COMMA ? null : 'target';
  if (beforeWord === TO) return 'target';
  if (beforeWord >= 0 && VERBS.has(doc.tag[before]!)) return 'target';
  if (beforeWord === OF || usesOf(beforeWord) & USE.placeNoun) return null;
  if (after < 0) return null;
  let verb = after;
  if (doc.tag[verb] === RB && verb + 1 < limit) verb++;
  if (FINITE.has(doc.tag[verb]!) && !IS.has(doc.word[verb]!)) return 'acts';
  // "Washington and Moscow agreed": what stands beside an actor that acts.
  if (
    doc.word[after] === AND &&
    right &&
    right.first === after + 1 &&
    right.actor.capitalOf &&
    right.end < limit &&
    FINITE.has(doc.tag[right.end]!)
  )
    return 'acts';
  return null;
}

const given = (doc: Doc, t: number, first: number): boolean => t >= first && GIVEN.has(doc.word[t]!);

const BRUSSELS = addWord('brussels');

/** Brussels stands for the European Union. */
const powerOf = (doc: Doc, mention: DraftMention, country: string | null): string | null =>
  doc.word[mention.first] === BRUSSELS ? 'EU' : country;
