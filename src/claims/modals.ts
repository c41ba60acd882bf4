import type { Doc } from '../model/doc.ts';
import { words } from './grammar.ts';

export const OBLIGE = words('should must ought need shall');
export const MAY = words('could may might can');
export const COULD = words('could might');
export const MUST = words('must shall');
export const HAVE = words('have has had');
export const WOULD = words("would 'd");
const TO = words('to');

/** "would have to raise": modal token `modal` opens what a plan would force. */
export const wouldHaveTo = (doc: Doc, modal: number): boolean =>
  WOULD.has(doc.word[modal]!) && HAVE.has(doc.word[modal + 1] ?? -1) && TO.has(doc.word[modal + 2] ?? -1);
