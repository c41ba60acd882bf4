import { SHAPE } from '../../model/doc.ts';
import type { Sign } from './evidence.ts';
import { FACT } from './facts.ts';
import { FLAG } from './segment.ts';
import {
  ABSTRACT,
  AMP,
  beginsWithLand,
  HYPHEN,
  has,
  hasHead,
  hasInitial,
  hasShape,
  hasWord,
  headBeforeLink,
  kind,
  length,
  ORG_END,
  org,
  PERSON_END,
  PLACE_END,
  startsScottish,
} from './signs.ts';

const name = (id: string, doc: string, when: Sign['when']): Sign => ({ id: `actor/${id}`, doc, where: 'name', when });

/** Signs in the name itself. */
export const nameSigns: readonly Sign[] = [
  name('any', 'Every candidate: how often a capitalised run is a name at all.', () => true),
  name('one-word', 'One word.', (v) => v.size === 1),
  name('two-words', 'Two words.', (v) => v.size === 2),
  name('three-words', 'Three words or more.', (v) => v.size >= 3),
  name('known-country', 'A country of the list.', (v) => kind(v, 'country') && v.segment.known?.form === 'name'),
  name('known-place', 'A place of the list.', (v) => kind(v, 'place')),
  name(
    'known-organization',
    'An organization of the list.',
    (v) => v.segment.known !== null && org.has(v.segment.known.kind) && v.segment.known.form === 'name',
  ),
  name('known-people', 'A people of the list ("Russians").', (v) => v.segment.known?.form === 'people'),
  name('known-thing', 'An event, a law, a product of the list.', (v) => v.segment.known?.form === 'thing'),
  name('nationality', 'An adjective of nationality alone.', (v) => v.segment.known?.form === 'adjective'),
  name(
    'known-leader',
    'A leader of the list, by full name.',
    (v) => kind(v, 'person') && v.segment.known?.form === 'name',
  ),
  name(
    'known-surname',
    'A leader of the list, by surname.',
    (v) => kind(v, 'person') && v.segment.known?.form === 'surname',
  ),
  name(
    'first-name',
    'Begins with a first name and goes on.',
    (v) => v.size > 1 && has(v.segment.firstFacts, FACT.firstName) && !has(v.segment.firstFacts, FACT.common),
  ),
  name('only-first-name', 'A first name alone.', (v) => v.size === 1 && has(v.segment.firstFacts, FACT.firstName)),
  name(
    'first-name-inside',
    'A first name after its first word.',
    (v) => v.size > 1 && !has(v.segment.firstFacts, FACT.firstName) && has(v.segment.some, FACT.firstName),
  ),
  name(
    'first-name-last',
    'First and last word are first names.',
    (v) => v.size > 1 && has(v.segment.firstFacts & v.segment.lastFacts, FACT.firstName),
  ),
  name('initial', 'A letter with a full stop inside ("John F. Kennedy").', (v) => v.size > 1 && hasInitial(v)),
  name(
    'particle',
    'A small "de", "von", "al" inside.',
    (v) => v.size > 1 && has(v.segment.some, FACT.particle) && !has(v.segment.firstFacts, FACT.particle),
  ),
  name('hyphen', 'A hyphen inside.', (v) => v.size > 2 && hasWord(v, HYPHEN)),
  name(
    'ends-as-person',
    'Ends as surnames do ("-ov", "-enko", "-sson").',
    (v) => v.last !== '' && PERSON_END.test(v.last),
  ),
  name(
    'ends-as-place',
    'Ends as place names do ("-burg", "-shire", "-abad").',
    (v) => v.last !== '' && PLACE_END.test(v.last),
  ),
  name(
    'ends-as-company',
    'Ends as company names do ("-corp", "-bank", "-tel").',
    (v) => v.size === 1 && v.last !== '' && ORG_END.test(v.last),
  ),
  name(
    'inner-capital',
    'A capital inside a word ("JetBlue", "McCain").',
    (v) => v.size === 1 && has(v.doc.shape[v.segment.first]!, SHAPE.innerCap),
  ),
  name('scottish', "Begins with Mc, Mac or O'.", (v) => startsScottish(v)),
  name(
    'organization-head',
    'Ends in a head word of organizations.',
    (v) => v.size > 1 && has(v.segment.lastFacts, FACT.orgHead),
  ),
  name(
    'organization-head-alone',
    'A head word of organizations alone ("Commission").',
    (v) => v.size === 1 && has(v.segment.firstFacts, FACT.orgHead),
  ),
  name(
    'company-suffix',
    'Ends in "Inc", "Ltd", "AG".',
    (v) => v.size > 1 && has(v.segment.lastFacts, FACT.companySuffix),
  ),
  name('of-link', 'Parts joined by "of", "for", "on", "and".', (v) => has(v.segment.flags, FLAG.linked)),
  name(
    'head-of',
    'A head word of organizations before its link.',
    (v) => has(v.segment.flags, FLAG.linked) && headBeforeLink(v),
  ),
  name('ampersand', 'Parts joined by "&".', (v) => v.size > 2 && hasWord(v, AMP)),
  name('acronym', 'Two to six capitals.', (v) => v.acronym && v.size === 1 && length(v) <= 6),
  name('capitals-word', 'A longer word in capitals.', (v) => v.acronym && (v.size > 1 || length(v) > 6)),
  name(
    'place-head',
    'Ends in a head word of places ("River", "Province").',
    (v) => v.size > 1 && has(v.segment.lastFacts, FACT.placeHead) && !has(v.segment.lastFacts, FACT.orgHead),
  ),
  name(
    'place-head-alone',
    'A head word of places alone.',
    (v) => v.size === 1 && has(v.segment.firstFacts, FACT.placeHead),
  ),
  name(
    'place-prefix',
    'Begins with "Mount", "Lake", "San", "New".',
    (v) => v.size > 1 && has(v.segment.firstFacts, FACT.placePrefix),
  ),
  name(
    'direction',
    'Begins with a point of the compass.',
    (v) => v.size > 1 && has(v.segment.firstFacts, FACT.direction),
  ),
  name(
    'event-head',
    'Ends in a head word of events and things ("Cup", "Act").',
    (v) => has(v.segment.lastFacts, FACT.event) && !has(v.segment.lastFacts, FACT.orgHead),
  ),
  name(
    'group-word',
    'Begins with a people, faith or camp and has no head word of organizations.',
    (v) => v.size > 1 && has(v.segment.firstFacts, FACT.group) && !hasHead(v),
  ),
  name(
    'group-alone',
    'The name of a people, faith or camp alone.',
    (v) => has(v.segment.firstFacts, FACT.group) && v.size === 1,
  ),
  name(
    'begins-with-land',
    'Begins with a country, place or nationality and goes on.',
    (v) => v.size > 1 && v.segment.known === null && beginsWithLand(v),
  ),
  name(
    'ordinary-alone',
    'An ordinary word alone.',
    (v) => v.size === 1 && has(v.segment.firstFacts, FACT.common) && !(v.acronym && v.segment.known !== null),
  ),
  name(
    'ordinary-first',
    'Begins with an ordinary word, goes on, and has no head word of organizations.',
    (v) => v.size > 1 && has(v.segment.firstFacts, FACT.common) && !hasHead(v),
  ),
  name(
    'ordinary-last',
    'Ends in an ordinary word.',
    (v) =>
      v.size > 1 && has(v.segment.lastFacts, FACT.common) && !has(v.segment.lastFacts, FACT.orgHead | FACT.placeHead),
  ),
  name(
    'office-alone',
    'A title or part of an office alone.',
    (v) => v.size === 1 && has(v.segment.firstFacts, FACT.title | FACT.domain),
  ),
  name('written-small', 'The article writes the word small, too.', (v) => v.size === 1 && v.small > 0 && !v.acronym),
  name(
    'ordinary-first-name',
    'Two words, the first a first name and an ordinary word ("Mark").',
    (v) => v.size === 2 && has(v.segment.firstFacts, FACT.firstName) && has(v.segment.firstFacts, FACT.common),
  ),
  name('abstract', 'Ends in "-ism", "-phobia".', (v) => v.size === 1 && ABSTRACT.test(v.last)),
  name('written-small-first', 'The article writes the first word small, too.', (v) => v.size > 1 && v.small > 0),
  name('digit', 'Holds a digit.', (v) => hasShape(v, SHAPE.digit)),
];
