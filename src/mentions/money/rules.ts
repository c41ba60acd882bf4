import type { RuleHead } from '../../pattern/rule.ts';

/**
 * What the money room finds. One reader (sum.ts, range.ts) goes over a sentence from left to right, so its sums never
 * overlap; a rule names the form it read. `money/bound` and `money/rate` are words beside a sum that say more of it.
 */
export const rules = [
  {
    id: 'money/sign',
    doc: "A number with a currency's sign or short form before or after it; the scale may be a word or letters.",
    examples: [
      'The port will cost [$4.2 billion], and the city pays [£60,000] of it.',
      'Sydney set aside [A$12m] for the bridge and Mumbai [Rs 500 crore].',
      'The fund lost [-$3.5m] in spring; a coffee there is [4 €].',
    ],
    refuses: ['Shares of the tool maker rose 12 percent.', 'The dollar fell against the yen.', 'Room 5 costs more.'],
  },
  {
    id: 'money/code',
    doc: 'A number with an ISO 4217 code before or after it.',
    examples: ['The grant of [EUR 125 million] went unspent.', 'They owed [200 USD] and [CHF3,400].'],
    refuses: ['ALL 5 bids failed.', 'The TOP 20 firms met.', 'He will TRY 10 times.'],
  },
  {
    id: 'money/word',
    doc: 'A number and the name of a currency, with or without the country before it.',
    examples: [
      'The mill paid [1.7 billion Canadian dollars] in wages.',
      'A [one-yen] bid won the tender, [five million yen] below the next.',
      'The ransom was [50,000 won], Seoul police said.',
    ],
    refuses: [
      'The wrestler weighs 212 pounds.',
      'Of the 30 seats the party won 12.',
      'She scored 40 marks in the first test.',
      'Vice President Mike Pence visited 3 towns.',
    ],
  },
  {
    id: 'money/minor',
    doc: 'A number of cents, pence or other parts of a unit.',
    examples: ['The firm earned [31 cents] a share.', 'Bread went up to [45p], with a tax of [12 pence].'],
    refuses: ['The rapper 50 Cent sang.', 'About 15 per cent of the votes were void.', 'The film is in 1080p.'],
  },
  {
    id: 'money/major-and-minor',
    doc: 'Units and their parts, read as one sum.',
    examples: ['A ticket is [3 dollars 50 cents].', 'It came to [thirteen dollars and forty-five cents] in all.'],
    refuses: ['He lent ten dollars and nine people came.', 'The price fell 3 dollars in 50 days.'],
  },
  {
    id: 'money/range',
    doc: 'Two sums that are the ends of one; sign, unit or scale may stand on one side only.',
    examples: [
      'Repairs will cost [$5-7 million] this year.',
      'Bids lay between [£2bn and £3bn].',
      'The port wants to borrow [190 million to 205 million Canadian dollars].',
    ],
    refuses: [
      'The stock fell from $9 to $12.',
      'He gave $5 to 3 pupils.',
      'She owes $10 or $20.',
      'They paid $5 million to 40 miners.',
    ],
  },
  {
    id: 'money/vague',
    doc: 'Money of no stated amount: "millions of dollars", "a million-dollar plan". The amount is null.',
    examples: [
      'The flood cost [tens of millions of dollars].',
      'A [multibillion-dollar] bridge was opened.',
      'She lent him [a few hundred euros].',
    ],
    refuses: ['Millions of voters stayed at home.', 'They want top-dollar advice.', 'A few hundred workers left.'],
  },
  {
    id: 'money/bound',
    doc: 'Words that say how exact the sum beside them is: about, at least, at most.',
    examples: ['The road cost [nearly] $5 million.', 'They want [more than] 20 euros, or $30 [or so].'],
    refuses: ['More than twenty people paid $5 each.', 'The bill was $40.'],
  },
  {
    id: 'money/rate',
    doc: 'Words that say what a sum is paid for: the unit of a rate.',
    examples: [
      'The cap is $60[-per-barrel].',
      'It earned $2 [a share] and pays $15 [an hour].',
      'Copper is at 90 cents [/ pound].',
    ],
    refuses: ['They paid $15 and a fine.', 'He gave $5 to a friend.'],
  },
] as const satisfies readonly RuleHead[];

/** Id of the form in which a sum was read. */
export type SumRule = Exclude<(typeof rules)[number]['id'], 'money/bound' | 'money/rate'>;
