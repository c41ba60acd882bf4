import { kept } from '../../lexicon/image.ts';
import type { Doc } from '../../model/doc.ts';
import { compileRules, type ReadyRules } from '../../pattern/ready-rules.ts';
import type { TokenCandidate } from '../../pattern/rule.ts';
import { findByTokens, signsOf } from '../../pattern/token-rules.ts';
import { ATOMS, findAtoms } from './atoms.ts';
import { findBeginners, withAtoms } from './beginners.ts';
import type { Form } from './form.ts';
import { formRules } from './rules.ts';

/** All rules that find a date, time, duration or set. */
export const FORMS = compileRules('date.forms', formRules, ATOMS);
const makeSigns = (): Uint8Array => withAtoms(signsOf(FORMS));
// Made again when all words are known: those beyond the table would be looked at each time.
const signs = kept('date.signs', makeSigns, makeSigns);

/** What some of the rules find that begins before token `end`. */
export function findForms(doc: Doc, rules: ReadyRules<Form>, end = doc.count): TokenCandidate<Form>[] {
  const beginners = findBeginners(doc, signs, end);
  return findByTokens(doc, rules, findAtoms(doc, signs, beginners), beginners.tokens, beginners.count);
}
