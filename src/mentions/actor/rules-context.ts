import { SHAPE } from '../../model/doc.ts';
import type { Sign } from './evidence.ts';
import { FACT, USE } from './facts.ts';
import { FLAG } from './segment.ts';
import {
  A,
  AND,
  BY,
  CLOSE,
  COMMA,
  DASHES,
  DOT,
  describes,
  FOR,
  FROM,
  has,
  IN,
  isNoun,
  isVerb,
  landAfter,
  landBefore,
  OF,
  OPEN,
  OR,
  shapeAt,
  usesBefore,
  WHO,
  WITH,
  wordAt,
  YEARS,
} from './signs.ts';

const context = (id: string, doc: string, when: Sign['when']): Sign => ({
  id: `actor/${id}`,
  doc,
  where: 'context',
  when,
});

/** Signs beside a mention. */
export const contextSigns: readonly Sign[] = [
  context('title-before', 'A title before it ("President", "Mr.").', (v) => has(v.segment.flags, FLAG.titled)),
  context(
    'title-small',
    'A small title before it ("spokesman").',
    (v) =>
      !v.the &&
      !has(v.segment.flags, FLAG.titled) &&
      has(v.beforeFacts, FACT.title) &&
      !has(v.beforeShape, SHAPE.capital),
  ),
  context('says', 'A verb of saying after it.', (v) => !v.owns && has(v.afterUses, USE.speech)),
  context('said-before', 'A verb of saying before it.', (v) => !v.the && has(v.beforeUses, USE.speech)),
  context('acts', 'A verb of what persons do after it.', (v) => !v.owns && has(v.afterUses, USE.personAct)),
  context('who', '", who" or "(who" after it.', (v) => v.after2 === WHO || v.after === WHO),
  context(
    'age',
    'An age after it (", 54,").',
    (v) => v.after === COMMA && has(shapeAt(v, 1), SHAPE.number) && wordAt(v, 2) === COMMA,
  ),
  context('number-after', 'A number after it.', (v) => has(v.afterShape, SHAPE.number)),
  context(
    'description',
    'A comma and a small noun phrase after it (", a", ", the", ", chief").',
    (v) => v.after === COMMA && describes(v),
  ),
  context('place-after', 'A comma and a known place after it.', (v) => v.after === COMMA && landAfter(v)),
  context('after-place-comma', 'A known place and a comma before it.', (v) => v.before === COMMA && landBefore(v)),
  context('in', '"in", "at" or "near" before it.', (v) => !v.the && IN.has(v.before)),
  context('in-the', '"in the", "at the" before it.', (v) => v.the && IN.has(v.before)),
  context('motion', '"from", "to", "into" before it.', (v) => !v.the && FROM.has(v.before)),
  context('motion-the', '"from the", "to the" before it.', (v) => v.the && FROM.has(v.before)),
  context('by', '"by" before it.', (v) => v.before === BY),
  context('with', '"with", "against" before it.', (v) => WITH.has(v.before)),
  context('of', '"of" before it.', (v) => !v.the && v.before === OF),
  context('for', '"for" before it.', (v) => !v.the && v.before === FOR),
  context('the', '"the" before it.', (v) => v.the),
  context('a', '"a", "its", "this" before it.', (v) => A.has(v.before) && !v.the),
  context('owns', '"\'s" after it.', (v) => v.owns),
  context('owns-kin', 'Its wife, lawyer, speech after "\'s".', (v) => v.owns && has(v.afterUses, USE.kin)),
  context(
    'owns-land',
    'Its government, capital, economy after "\'s".',
    (v) => v.owns && has(v.afterUses, USE.placeFollow),
  ),
  context(
    'owns-unit',
    'Its shares, spokesman, chairman after "\'s".',
    (v) => v.owns && has(v.afterUses, USE.orgFollow),
  ),
  context(
    'noun-organization',
    'A small noun of organizations before or after it ("newspaper", "group").',
    (v) =>
      !v.owns &&
      (has(v.afterUses, USE.orgNoun) || has(v.beforeUses, USE.orgNoun)) &&
      !has(v.beforeShape & v.afterShape, SHAPE.capital),
  ),
  context('noun-unit', 'Shares, officials, spokesman after it.', (v) => !v.owns && has(v.afterUses, USE.orgFollow)),
  context(
    'noun-place',
    'A small noun of places before or after it ("province").',
    (v) => !v.owns && (has(v.afterUses, USE.placeNoun) || has(v.beforeUses, USE.placeNoun)),
  ),
  context('noun-land', 'Government, airport, newsroom after it.', (v) => !v.owns && has(v.afterUses, USE.placeFollow)),
  context('city-of', '"city of", "town of" before it.', (v) => v.before === OF && has(usesBefore(v, 2), USE.placeNoun)),
  context('in-brackets', 'In brackets.', (v) => v.before === OPEN && v.after === CLOSE),
  context('brackets-after', 'A bracket after it.', (v) => v.after === OPEN),
  context('dash-before', 'After a dash at the start or end of a line ("-- John").', (v) => DASHES.has(v.before)),
  context('listed', 'After or before "and", "or".', (v) => v.before === AND || v.after === AND || v.before === OR),
  context('verb-after', 'A finite verb after it.', (v) => !v.owns && isVerb(v)),
  context('noun-after', 'A small noun after it.', (v) => !v.owns && isNoun(v)),
  context('ends', 'A full stop after it.', (v) => DOT.has(v.after)),
  context('opening', 'First in its sentence.', (v) => has(v.segment.flags, FLAG.opening)),
  context('dateline', 'The place line of an article.', (v) => has(v.segment.flags, FLAG.dateline)),
  context('hyphenated', 'First part of a hyphened word ("-based").', (v) => has(v.segment.flags, FLAG.compound)),
  context('quoted', 'Right after a quotation mark.', (v) => has(v.beforeShape, SHAPE.openQuote | SHAPE.closeQuote)),
  context(
    'adjective-before',
    'A nationality before one word.',
    (v) => v.size === 1 && has(v.beforeFacts, FACT.known) && has(v.beforeShape, SHAPE.capital),
  ),
  context('year-old', '"-year-old" before it.', (v) => wordAt(v, -3) === YEARS),
];
