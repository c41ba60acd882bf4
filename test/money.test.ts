import { describe, expect, it } from 'vitest';
import type { MoneyMention } from '../src/model/extraction.ts';
import { extractText } from './extract-text.ts';

const sums = (text: string): readonly MoneyMention[] => extractText(text).money;
/** "text = low..high CODE precision / per" of every sum. */
const told = (text: string): string[] =>
  sums(text).map((m) => {
    const amount = m.low === m.high ? `${m.low}` : `${m.low}..${m.high}`;
    const per = m.per ? ` / ${m.per}` : '';
    return `${m.text} = ${amount} ${m.currency}${m.precision === 'exact' ? '' : ` ${m.precision}`}${per}`;
  });

describe('sums', () => {
  it.each([
    // signs
    ['The quay cost $4.2 million to build.', '$4.2 million = 4200000 USD'],
    ['Rates rose by £60,000.', '£60,000 = 60000 GBP'],
    ['A €5bn loan was signed.', '€5bn = 5000000000 EUR'],
    ['It needs $3.2B now.', '$3.2B = 3200000000 USD'],
    ['The town got $10K.', '$10K = 10000 USD'],
    ['Debt reached $1.3tn.', '$1.3tn = 1300000000000 USD'],
    ['A $40-million plant opened.', '$40-million = 40000000 USD'],
    ['A US$7.2 bn deal fell through.', 'US$7.2 bn = 7200000000 USD'],
    ['Perth paid A$4.3 mln.', 'A$4.3 mln = 4300000 AUD'],
    ['The mall paid HK$12m in rent.', 'HK$12m = 12000000 HKD'],
    ['They owe the US $5 billion.', '$5 billion = 5000000000 USD'],
    ['Rs 5 crore was seized.', 'Rs 5 crore = 50000000 INR'],
    ['Mumbai spent ₹12,34,567.89 on it.', '₹12,34,567.89 = 1234567.89 INR'],
    ['Rent is ¥90,000.', '¥90,000 = 90000 JPY'],
    ['The tram cost R5.2 billion.', 'R5.2 billion = 5200000000 ZAR'],
    ['The account stands at -$300.', '-$300 = -300 USD'],
    ['Coffee is 4 € there.', '4 € = 4 EUR'],
    ['He has $5 billion dollars.', '$5 billion dollars = 5000000000 USD'],
    ['It got $1.3bn AUD.', '$1.3bn AUD = 1300000000 AUD'],
    ['The state spent Rs1.2 lakh crore.', 'Rs1.2 lakh crore = 1200000000000 INR'],
    // codes
    ['The bid was USD 200.', 'USD 200 = 200 USD'],
    ['The bid was CHF3,400.', 'CHF3,400 = 3400 CHF'],
    ['The bid was 48.5 MGBP.', '48.5 MGBP = 48500000 GBP'],
    ['They lost 75 USD million.', '75 USD million = 75000000 USD'],
    // words
    ['Five million yen went missing.', 'Five million yen = 5000000 JPY'],
    ['Half a million dollars was raised.', 'Half a million dollars = 500000 USD'],
    ['He won 2.5m euros.', '2.5m euros = 2500000 EUR'],
    ['It sold for 1.7 billion Canadian dollars.', '1.7 billion Canadian dollars = 1700000000 CAD'],
    ['It sold for 90 million Hong Kong dollars.', '90 million Hong Kong dollars = 90000000 HKD'],
    ['It sold for 300 Swiss francs.', '300 Swiss francs = 300 CHF'],
    ['It sold for 8.5 million pounds.', '8.5 million pounds = 8500000 GBP'],
    ['Cairo lent 9 million Egyptian pounds.', '9 million Egyptian pounds = 9000000 EGP'],
    ['It sold for 10\u00a0000 kronor.', '10\u00a0000 kronor = 10000 SEK'],
    ['Farmers owe 35 lakh rupees.', '35 lakh rupees = 3500000 INR'],
    ['Karachi in Pakistan owes 35 million rupees.', '35 million rupees = 35000000 PKR'],
    ['Prague sold it for 2 billion crowns.', '2 billion crowns = 2000000000 CZK'],
    ['A one-euro house drew many.', 'one-euro = 1 EUR'],
    // parts of a unit
    ['Milk is 85 cents.', '85 cents = 0.85 USD'],
    ['Milk is 45p.', '45p = 0.45 GBP'],
    ['A half-cent tax is due.', 'half-cent = 0.005 USD'],
    ['A can costs half a cent more.', 'half a cent = 0.005 USD'],
    ['A 12-cent tax is due.', '12-cent = 0.12 USD'],
    ['It is three dollars and fifty cents.', 'three dollars and fifty cents = 3.5 USD'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

describe('ranges, bounds and rates', () => {
  it.each([
    ['It will take $5-7 million.', ['$5-7 million = 5000000..7000000 USD range']],
    ['It will take $5 to $7 million.', ['$5 to $7 million = 5000000..7000000 USD range']],
    ['It will take $5m-$7m.', ['$5m-$7m = 5000000..7000000 USD range']],
    ['Between £2bn and £3bn is needed.', ['£2bn and £3bn = 2000000000..3000000000 GBP range']],
    ['Between 5 and 10 million euros is needed.', ['5 and 10 million euros = 5000000..10000000 EUR range']],
    ['Fees of $500 to $2 million vary.', ['$500 to $2 million = 500..2000000 USD range']],
    ['Wages range from $12 to $15 an hour.', ['$12 to $15 = 12..15 USD range / hour']],
    ['It fell from $9 to $12 in a day.', ['$9 = 9 USD', '$12 = 12 USD']],
    ['He gave $5 to 3 pupils.', ['$5 = 5 USD']],
    ['It costs nearly $5 million.', ['$5 million = 5000000 USD about']],
    ['It costs more than €20.', ['€20 = 20 EUR at-least']],
    ['It costs up to 30 dollars.', ['30 dollars = 30 USD at-most']],
    ['It costs $30 or so.', ['$30 = 30 USD about']],
    ['A $1 million-plus home.', ['$1 million = 1000000 USD at-least']],
    ['It is $5 plus tax.', ['$5 = 5 USD']],
    ['The cap is $60-per-barrel.', ['$60-per-barrel = 60 USD / barrel']],
    ['A $30-a-share bid came.', ['$30 = 30 USD / share']],
    ['Copper is 90 cents / lb today.', ['90 cents = 0.9 USD / pound']],
    ['It pays $15 an hour, or $31,000 a year.', ['$15 = 15 USD / hour', '$31,000 = 31000 USD / year']],
    ['Profit was $4 a year earlier.', ['$4 = 4 USD']],
    ['Gas is $300 per 1,000 cubic metres.', ['$300 = 300 USD / 1,000 cubic metres']],
    ['Ottawa gave C$3 million ($2.1 million).', ['C$3 million = 3000000 CAD', '$2.1 million = 2100000 USD']],
    ['It made C$2 million, or 20 cents a share.', ['C$2 million = 2000000 CAD', '20 cents = 0.2 CAD / share']],
    ['From 10 Canadian dollars it went to 30 dollars.', ['10 Canadian dollars = 10 CAD', '30 dollars = 30 CAD']],
    ['Tens of millions of dollars are lost.', ['Tens of millions of dollars = null USD vague']],
    [
      'A multibillion-dollar dam and a million-euro fine.',
      ['multibillion-dollar = null USD vague', 'million-euro = null EUR vague'],
    ],
    ['Billions of taxpayer dollars went there.', ['Billions of taxpayer dollars = null USD vague']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('what is no money', () => {
  it.each([
    'The share of voters rose 12 per cent.',
    'He weighs 212 pounds.',
    'Police seized 40 pounds of cocaine.',
    'A 200-pound safe fell.',
    'The side won 12 games and 3 won again.',
    'Clinton won 5 million votes.',
    'Mike Pence met 3 mayors.',
    'She got 95 marks in the test.',
    'The dollar fell against the yen.',
    'Bond traders sold the euro.',
    'The rapper 50 Cent sang.',
    'Rand Paul spoke for 10 minutes.',
    'The real reason has 3 parts.',
    'ALL 5 bids failed.',
    'He will TRY 10 times.',
    'Euro 2024 was held in 10 cities.',
    'The film runs in 1080p.',
    'Top-dollar advice is rare.',
    'It passed the 10,000 mark.',
    'The 1997 peso crisis hurt.',
    'Millions of voters stayed home.',
    'They ran 100 metres for $.',
    'Flight US 1549 landed.',
  ])('%s', (text) => expect(told(text)).toEqual([]));
});
