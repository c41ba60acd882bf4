import { SHAPE } from '../model/doc.ts';
import { penn } from '../model/tags.ts';

const OPEN = penn('``');
const CLOSE = penn("''");
const COLON = penn(':');
const SYMBOL = penn('SYM');
const CURRENCY = penn('$');
const NOISE = penn('NFP');
const POSSESSIVE = penn('POS');

const BY_UNIT = new Uint8Array(0x2100);
for (const [unit, tag] of [
  [0x2c, penn(',')],
  [0x2e, penn('.')],
  [0x21, penn('.')],
  [0x3f, penn('.')],
  [0x2026, penn(':')],
  [0x28, penn('-LRB-')],
  [0x5b, penn('-LRB-')],
  [0x7b, penn('-LRB-')],
  [0x29, penn('-RRB-')],
  [0x5d, penn('-RRB-')],
  [0x7d, penn('-RRB-')],
  [0x23, penn('#')],
  [0x25, penn('NN')],
  [0x26, penn('CC')],
] as const)
  BY_UNIT[unit] = tag;
const DASHES = new Set([0x2d, 0x2010, 0x2011, 0x2013, 0x2014, 0x2015, 0x3a, 0x3b]);
/** Marks that join two words when no white space stands beside them; a long dash never does. */
const HYPHENS = new Set([0x2d, 0x2010, 0x2011, 0x2013]);
const CURRENCIES = new Set([0x24, 0xa3, 0xa5, 0x20a4, 0x20a9, 0x20aa, 0x20ac, 0x20b9, 0x20ba, 0x20bd]);

/** Tag of a token without letters and digits; `tight` says white space stands on neither side of it. */
export function tagMark(unit: number, length: number, shape: number, tight: boolean): number {
  if (shape & SHAPE.openQuote) return OPEN;
  if (shape & SHAPE.closeQuote) return CLOSE;
  if (shape & SHAPE.clitic) return POSSESSIVE;
  const plain = length === 1 && unit < BY_UNIT.length ? BY_UNIT[unit]! : 0;
  if (plain !== 0) return plain;
  if (DASHES.has(unit)) return tight && length === 1 && HYPHENS.has(unit) ? penn('HYPH') : COLON;
  if (unit === 0x2e && length > 1) return COLON;
  if (CURRENCIES.has(unit)) return CURRENCY;
  if (length > 1 || unit === 0x2a || unit === 0x2022) return NOISE;
  return SYMBOL;
}
