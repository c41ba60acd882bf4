import type { MoneyMention } from '../model/extraction.ts';

const PRECISION = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  range: '',
  vague: '',
} as const satisfies Record<MoneyMention['precision'], string>;

/** "about USD 5,200,000 per year"; "EUR 3 to 4"; "GBP ?" when the sum is unknown. */
export function toAmount(m: MoneyMention): string {
  const per = m.per ? ` per ${m.per}` : '';
  return `${PRECISION[m.precision]}${m.currency ?? '?'} ${toRange(m.low, m.high)}${per}`;
}

function toRange(low: number | null, high: number | null): string {
  if (low === null && high === null) return '?';
  if (low === high || high === null) return toDigits(low ?? 0);
  return low === null ? toDigits(high) : `${toDigits(low)} to ${toDigits(high)}`;
}

/** Thousands in groups of three, without the locale functions of the machine. */
function toDigits(value: number): string {
  const [whole = '', part] = String(value).split('.');
  if (whole.includes('e')) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part ? `${grouped}.${part}` : grouped;
}
