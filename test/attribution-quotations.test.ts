import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';

/** The outermost attributions, one a line: source | cue | content pieces. */
const lines = (text: string): string[] =>
  extractText(text)
    .attributions.filter((q) => q.within === null)
    .map(({ source, cue, content }) =>
      [source?.text ?? '-', cue?.text ?? '-', content.map(({ start, end }) => text.slice(start, end)).join(' … ')].join(
        ' | ',
      ),
    );

describe('what is quoted inside a quotation', () => {
  it.each([
    [
      '“My friends keep telling me, ‘Sell the boat,’ but I love it,” said Mara Lind.',
      'Mara Lind | said | “My friends keep telling me, ‘Sell the boat,’ but I love it,”',
    ],
    [
      '“She has those habits that I admire. We would like to keep her,” Ortiz said.',
      'Ortiz | said | “She has those habits that I admire. We would like to keep her,”',
    ],
    ['"We did not discuss that," Ortiz said.', 'Ortiz | said | "We did not discuss that,"'],
  ])('belongs to who says it all: %s', (text, expected) => expect(lines(text)).toEqual([expected]));
});

describe('a quotation inside a phrase', () => {
  it.each([
    [
      'Ann Grey, host of the radio’s “Harbour Hour,” praised the crew for its work.',
      'Ann Grey, host of the radio’s “Harbour Hour,” | praised | the crew for its work',
    ],
    [
      'Tomas Berg, citing “the price of steel,” said the bridge would be late.',
      'Tomas Berg | said | the bridge would be late',
    ],
  ])('is no speech of who stands behind the verb: %s', (text, expected) => expect(lines(text)).toContain(expected));
  it.each([
    'In “Hail to the Sea!,” Mr. Berg gets into the boat.',
    'The “harbour accident” would see three ferries sink.',
  ])('nothing in: %s', (text) => expect(lines(text)).toEqual([]));
});

describe('who stands behind a quotation', () => {
  it.each([
    ['“The dam is old,” veteran engineer Ann Grey told the council.', 'veteran engineer Ann Grey'],
    ['As for his rivals, “I write them off,” said Mr. Berg, who sold his yard.', 'Mr. Berg, who sold his yard'],
    ['Lind, 35, the owner of the boat, said: “It is sold.”', 'Lind, 35, the owner of the boat'],
    ['Lind, during a rally in Lundby, Norway, said it was “sold to a man from the north.”', 'Lind'],
  ])('%s', (text, source) => expect(extractText(text).attributions.map((q) => q.source?.text)).toContain(source));
});

describe('a sentence behind a question', () => {
  it('says who asked', () =>
    expect(lines('“Is the harbour safe?” Ortiz told the council on Monday.')).toEqual([
      'Ortiz | told | “Is the harbour safe?”',
    ]));
  it.each([
    'Lind wrote: “Who owns the boat?” Ortiz put his yard up for sale.',
    'Lind wrote: “It is not ours.” The board did not elaborate.',
  ])('or something else: %s', (text) =>
    expect(lines(text).filter((line) => line.includes('“'))).toEqual([expect.stringMatching(/^Lind \| wrote/)]),
  );
});

describe('what goes before or behind a quoted answer', () => {
  it.each([
    ['When Ortiz had left and the hall was dark, Lind said, “Never.”', 'Lind | said | “Never.”'],
    ['He yelled “Stay there!” at the mayor during the debate.', 'He | yelled | “Stay there!”'],
    ['Mara Lind said the road “was closed for a year.”', 'Mara Lind | said | the road “was closed for a year.”'],
    ['Asked whether the yard would be sold, Ortiz replied: “I guess so.”', 'Ortiz | replied | “I guess so.”'],
  ])('is no part of it: %s', (text, expected) => expect(lines(text)).toContain(expected));
});

describe('a quotation of several sentences', () => {
  it('goes whole to whom it is told after', () =>
    expect(lines('“Is it safe? When does it end?” the judge said, according to the Echo.')).toEqual([
      'the Echo | according to | “Is it safe? When does it end?” the judge said',
    ]));
  it.each([
    ['According to the Echo:\n\n“The dam is old. It leaks.”', 'the Echo | According to | “The dam is old. It leaks.”'],
    ['Continued Lind:\n\n“The dam is old. It leaks.”', 'Lind | Continued | “The dam is old. It leaks.”'],
  ])('on the next line: %s', (text, expected) => expect(lines(text)).toEqual([expected]));
});

describe('quotations that stand alone', () => {
  it.each([
    '“The boats are old,” Ortiz said.\n\n‘A harbour without ships.’\n\nThe town is poor.',
    '“The boats are old,” said Ortiz, the author of “The Last of the Ferries of the North.” He laughed.',
    'Ortiz plans to leave the port. “Nobody will buy it now.”',
  ])('and go on nothing: %s', (text) =>
    expect(
      lines(text).every((line) => !/harbour without|Last of the|Nobody will/.test(line.split(' | ')[2] ?? '')),
    ).toBe(true),
  );
});

describe('the subject of a cue behind a clause that describes it', () => {
  it.each([
    ['Sources briefed on the talks say that the yard is broke.', 'Sources briefed on the talks'],
    [
      'Sailors hoping to keep the ferry from the yard say they have a plan.',
      'Sailors hoping to keep the ferry from the yard',
    ],
    [
      'Owners who have heard directly from the board say the yard will close.',
      'Owners who have heard directly from the board',
    ],
    [
      'Ortiz, speaking later at a rally in Lundby, Norway, said the yard would close.',
      'Ortiz, speaking later at a rally in Lundby, Norway',
    ],
    ['Ortiz, who built the yard, last week said that it would close.', 'Ortiz, who built the yard'],
    ['Many of them said that the yard would close.', 'Many of them'],
  ])('%s', (text, source) =>
    expect(extractText(text).attributions.find((q) => /^sa[iy]/.test(q.cue?.text ?? ''))?.source?.text).toBe(source),
  );
  it('is another where the clause takes a clause itself', () =>
    expect(lines('Ortiz told the men who think Lind lied that the yard was old.')[0]).toMatch(/^Ortiz \| told/));
});

describe('who says what a gerund says', () => {
  it.each([
    ['The union sent the board a letter urging it to keep the yard.', 'urging', 'The union'],
    ['She spent the evening praising the yard.', 'praising', 'She'],
    ['The mood was grim, with Ortiz writing that the yard was broke and asking who would pay.', 'asking', 'Ortiz'],
  ])('%s', (text, cue, source) =>
    expect(extractText(text).attributions.find((q) => q.cue?.text === cue)?.source?.text).toBe(source),
  );
});

describe('a past tense behind a parenthesis', () => {
  it('is no participle where it has an object', () =>
    expect(lines('Ann Grey, founder of the yard, endorsed Ortiz last week.')).toEqual([
      'Ann Grey, founder of the yard | endorsed | Ortiz last week',
    ]));
  it('or a quotation', () =>
    expect(lines('Ann Grey, who was on deck, then loudly asked, “Really?”')).toEqual([
      'Ann Grey, who was on deck | asked | “Really?”',
    ]));
  it('but is one before the main verb', () =>
    expect(lines('Ann Grey, elected chair last year, said that she would leave.')).toEqual([
      'Ann Grey | said | that she would leave',
    ]));
});

describe('a quotation behind an answer', () => {
  it('belongs to who answered', () =>
    expect(
      lines('“The yard is dead,” said Mara Lind.\n\nHarbour scholar Ann Grey agreed. “Nobody will buy it now.”'),
    ).toEqual([
      'Mara Lind | said | “The yard is dead,”',
      'Harbour scholar Ann Grey | agreed | “Nobody will buy it now.”',
    ]));
});

describe('headlines that quote', () => {
  it.each([
    ['Mara Lind: Harbour ‘Not Fit for Ships’\n\nThe yard is old.', 'Mara Lind | : | Harbour ‘Not Fit for Ships’'],
    [
      'Mara Lind: ‘Old Ships’ Have ‘No Place Here’\n\nThe yard is old.',
      'Mara Lind | : | ‘Old Ships’ Have ‘No Place Here’',
    ],
  ])('%s', (text, expected) => expect(lines(text)).toContain(expected));
});

describe('a verb that was taken for a participle', () => {
  it.each([
    [
      'In August, several unions granted the yard a loan, saying it “was less than expected.”',
      'saying',
      'several unions',
    ],
    [
      'Ann Grey, a former chair, poked at the board, tweeting, “Notice the men in the hall.”',
      'tweeting',
      'Ann Grey, a former chair',
    ],
    ['Ortiz played footage of Ann Grey saying, “We are all in one boat.”', 'saying', 'Ann Grey'],
  ])('%s', (text, cue, source) =>
    expect(extractText(text).attributions.find((q) => q.cue?.text === cue)?.source?.text).toBe(source),
  );
});

describe('a quotation that goes on', () => {
  it('ends before another cue', () =>
    expect(lines('“We cannot pay,” Ortiz said, adding later, “It costs us the yard.”')).toEqual([
      'Ortiz | said | “We cannot pay,”',
      'Ortiz | adding | “It costs us the yard.”',
    ]));
  it('begins with its subject before the mark', () =>
    expect(lines('Lind “is the only one who knows the yard,” retired pilot Ann Grey said.')).toEqual([
      'retired pilot Ann Grey | said | Lind “is the only one who knows the yard,”',
    ]));
});

describe('turns of a transcript', () => {
  it('go on over paragraphs that open with a mark', () => {
    const text = '"ORTIZ: The yard is old.\n\n"But it was ours.\n\n"BERG: You never said so."';
    expect(lines(text)).toEqual(['ORTIZ | : | The yard is old.\n\n"But it was ours', 'BERG | : | You never said so."']);
  });
});

describe('what is said in other words than a cue’s', () => {
  it.each([
    ['Her answer was: “Is the yard off the road?”', 'Her | answer was | “Is the yard off the road?”'],
    ['“It is late,” said retired pilot Ann Grey, asked about it.', 'retired pilot Ann Grey | said | “It is late,”'],
    [
      'It was, as Ann Grey put it, an “extreme makeover” of the yard.',
      'Ann Grey | put it | It was … an “extreme makeover” of the yard',
    ],
  ])('%s', (text, expected) => expect(lines(text)).toContain(expected));
});

describe('a name in quotation marks', () => {
  it.each([
    'Lind wrote under the pseudonym “Captain Storm” for a year.',
    'She spoke with Ortiz on the latest episode of its podcast, “So, That Was It.”',
  ])('is no speech: %s', (text) => expect(lines(text).filter((line) => line.includes('“'))).toEqual([]));
});

describe('a verb that was taken for a noun behind a question', () => {
  it('has the whole phrase as its source', () =>
    expect(lines('“You pay. So why did he not pay?” a narrator in the Lind ad asks.')).toEqual([
      'a narrator in the Lind ad | asks | “You pay. So why did he not pay?”',
    ]));
});
