import type { Doc } from '../../model/doc.ts';
import { FORM } from './triggers.ts';

/** Endings of names that no list has, by what they are the sign of; "-x" after one: no letter of x stands before it. */
const ENDINGS: readonly (readonly [bit: number, endings: string])[] = [
  [
    FORM.endsAsPerson,
    'ov-aeiou ova ev-r eva ich ych ić vic sky skii skiy enko yan ez-r sson son-i sen ini-a elli poulos idis akis shvili dze dottir zadeh wicz ski ska berg stein mann nen aitis auskas escu',
  ],
  [
    FORM.endsAsPlace,
    'burg ville shire grad abad stan pur ford ton bury minster polis haven field dorf heim hausen furt mouth chester town gorod pore nesia land landia',
  ],
  [FORM.endsAsCompany, 'corp tech soft bank air tel com net gas neft prom media pharm chem co bv works labs oil fin'],
  [FORM.endsAsIdea, 'ism isms phobia phobic'],
];

interface Ending {
  readonly text: string;
  readonly bit: number;
  /** Letters of which none may stand before it; where there are any, some letter must. */
  readonly not: string;
}

const NO_ENDINGS: readonly Ending[] = [];
/** By their last two code units. */
const byLast = new Map<number, Ending[]>();

const keyOf = (text: string, end: number): number => (text.charCodeAt(end - 2) << 16) | text.charCodeAt(end - 1);

for (const [bit, endings] of ENDINGS) {
  for (const ending of endings.split(' ')) {
    const [text = '', not = ''] = ending.split('-');
    const key = keyOf(text, text.length);
    const same = byLast.get(key) ?? [];
    byLast.set(key, same);
    same.push({ text, bit, not });
  }
}

/** Bits of FORM for the endings that token `t` has. */
export function endingsOf({ text, start, end }: Doc, t: number): number {
  const from = start[t]!;
  const to = end[t]!;
  let bits = 0;
  for (const ending of byLast.get(keyOf(text, to)) ?? NO_ENDINGS) {
    const at = to - ending.text.length;
    if (at < from || !text.startsWith(ending.text, at)) continue;
    if (ending.not === '' || (at > from && !ending.not.includes(text[at - 1]!))) bits |= ending.bit;
  }
  return bits;
}
