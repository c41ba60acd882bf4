import type { Doc } from '../../model/doc.ts';
import type { MoneyMention } from '../../model/extraction.ts';
import type { Trace } from '../../model/trace.ts';
import type { TokenRange } from '../../pattern/rule.ts';
import { toSpan } from '../../pattern/token-rules.ts';
import { boundOf, type Precision } from './bound.ts';
import { currencyOf } from './currency.ts';
import { whyNot } from './doubtful.ts';
import { rangeFromNumber, withRange } from './range.ts';
import { rateOf } from './rate.ts';
import { readSum, type Sum } from './sum.ts';
import { mayBeQuantity, mayBeSum, nextTrigger } from './triggers.ts';

interface Found {
  readonly sum: Sum;
  readonly code: string | null;
}

/** Finds sums of money. Only sentences that hold a currency's sign, code or name are read. Linear in the tokens. */
export function findMoney(doc: Doc, trace?: Trace): MoneyMention[] {
  const mentions: MoneyMention[] = [];
  for (let t = nextTrigger(doc, 0); t < doc.count; ) {
    const s = doc.sentence[t]!;
    for (const found of findInSentence(doc, s, trace)) mentions.push(toMention(doc, found, mentions.length, trace));
    t = nextTrigger(doc, doc.sentences.end[s]!);
  }
  return mentions;
}

function findInSentence(doc: Doc, s: number, trace: Trace): Found[] {
  const from = doc.sentences.first[s]!;
  const limit = doc.sentences.end[s]!;
  const sums: Sum[] = [];
  for (let t = from; t < limit; ) {
    if (!mayBeSum(doc, t)) {
      t++;
      continue;
    }
    const ranged = mayBeQuantity(doc, t) ? rangeFromNumber(doc, t, limit, from) : null;
    const read = ranged ? { sum: ranged, skip: ranged.end } : readSum(doc, t, limit);
    const sum = read.sum && !ranged ? withRange(doc, read.sum, limit, from) : read.sum;
    if (sum) sums.push(sum);
    t = sum ? sum.end : read.skip;
  }
  const found: Found[] = [];
  const certain = sums.some((sum) => sum.rule === 'money/sign' || sum.rule === 'money/code');
  for (const sum of sums) {
    const why = whyNot(doc, sum, certain);
    if (why) drop(doc, sum, why, trace);
    else found.push({ sum, code: currencyOf(doc, sum, found) });
  }
  return found;
}

function drop(doc: Doc, sum: Sum, why: string, trace: Trace): void {
  trace?.({ ...toSpan(doc, sum), room: 'money', rule: sum.rule, outcome: 'dropped', by: null, detail: why });
}

function toMention(doc: Doc, { sum, code }: Found, n: number, trace: Trace): MoneyMention {
  const limit = doc.sentences.end[doc.sentence[sum.first]!]!;
  const rate = rateOf(doc, sum.end, limit);
  const inside = rate?.inside === true;
  const span = toSpan(doc, inside ? { first: sum.first, end: rate.end } : sum);
  const bound = boundOf(doc, sum.first, inside ? rate.end : sum.end);
  const decide = (rule: 'money/bound' | 'money/rate', at: TokenRange, detail: string): void =>
    trace?.({ ...toSpan(doc, at), room: 'money', rule, outcome: 'decided', by: null, detail });
  if (bound) decide('money/bound', bound, bound.precision);
  if (rate) decide('money/rate', rate, rate.unit);
  trace?.({ ...span, room: 'money', rule: sum.rule, outcome: 'kept', by: null, detail: code });
  return {
    id: `m${n + 1}`,
    ...span,
    text: doc.text.slice(span.start, span.end),
    currency: code,
    low: sum.low,
    high: sum.high,
    precision: precisionOf(sum, bound?.precision),
    per: rate?.unit ?? null,
    rule: sum.rule,
  };
}

function precisionOf(sum: Sum, bound: Precision | undefined): Precision {
  if (sum.low === null) return 'vague';
  if (sum.low !== sum.high) return 'range';
  return bound ?? 'exact';
}
