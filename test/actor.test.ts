import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract.ts';
import { readOwnNames } from '../src/mentions/actor/own-names.ts';
import type { Extraction } from '../src/model/extraction.ts';
import { articleOf, extractText } from './extract-text.ts';

/** "kind name: mention mention" of every actor and place. */
const shown = (found: Extraction): string[] =>
  [...found.actors, ...found.places].map((a) => `${a.kind} ${a.name}: ${a.mentions.map((m) => m.text).join(', ')}`);
const forms = (found: Extraction): string[] =>
  [...found.actors, ...found.places].flatMap((a) => a.mentions.map((m) => `${m.form} ${m.text}`));

describe('names', () => {
  it.each([
    ['The plan was made by Norway and Peru.', ['country Norway: Norway', 'country Peru: Peru']],
    ['Prime Minister Jonas Eklund resigned. Eklund had little support.', ['person Jonas Eklund: Jonas Eklund, Eklund']],
    [
      'Shares of Kestrel Holdings Ltd rose after Kestrel hired Olga Brandt.',
      ['company Kestrel Holdings Ltd: Kestrel Holdings Ltd, Kestrel', 'person Olga Brandt: Olga Brandt'],
    ],
    [
      'The Baltic Fishing Council (BFC) met. The BFC will vote.',
      ['public_body Baltic Fishing Council: Baltic Fishing Council, BFC, BFC'],
    ],
    [
      'Sweden’s Social Justice Party and the Party for Clean Rivers merged.',
      [
        'country Sweden: Sweden',
        'party Social Justice Party: Social Justice Party',
        'party Party for Clean Rivers: Party for Clean Rivers',
      ],
    ],
    [
      'They asked the Commerce and Labor Departments.',
      ['public_body Commerce Department: Commerce', 'public_body Labor Department: Labor'],
    ],
    ['The ferry reached Tarnow, Poland, at noon.', ['country Poland: Poland', 'place Tarnow: Tarnow']],
    [
      'President Volodymyr Zelenskiy flew home. Zelenskyy had met nobody.',
      ['person Volodymyr Zelenskiy: Volodymyr Zelenskiy, Zelenskyy'],
    ],
    ['The U.S. paid. The United States had promised it.', ['country United States: U.S., United States']],
    // The letter of a party is no name, the seat is a place.
    [
      'Sen. Olga Brandt, R-Idaho, and Rep. Pavel Dorn (D-N.J.) agreed.',
      ['person Olga Brandt: Olga Brandt', 'person Pavel Dorn: Pavel Dorn', 'place Idaho: Idaho', 'place N.J.: N.J.'],
    ],
    // Surnames that are words, behind titles that only persons have.
    ['They asked Mr Short and Baroness Holland.', ['person Short: Short', 'person Holland: Holland']],
    ['Sen. Al Hill left. Hill was tired.', ['person Al Hill: Al Hill, Hill']],
    ['Park Sang-hee, the president, left.', ['person Park Sang-hee: Park Sang-hee']],
    ['He leads the Tehrik-i-Sahar party.', ['party Tehrik-i-Sahar: Tehrik-i-Sahar']],
    ['The Tories and the Conservatives are one.', ['party Tories: Tories, Conservatives']],
    ['They and Labour members were split. The Liberals won.', ['party Labour: Labour', 'group Liberals: Liberals']],
    // An acronym of another language stands beside its name.
    [
      'The General Federation of Miners (FGM) met. The FGM will strike.',
      ['organization General Federation of Miners: General Federation of Miners, FGM, FGM'],
    ],
    // A surname that the lists know may be short for another.
    [
      'Voters of Merkel met Jonas Merkel. Angela Merkel smiled.',
      ['unnamed Voters: Voters', 'person Jonas Merkel: Merkel, Jonas Merkel', 'person Angela Merkel: Angela Merkel'],
    ],
    // Two parties of two countries.
    [
      "Spain's People's Party left the European People's Party.",
      [
        'country Spain: Spain',
        "party People's Party: People's Party",
        "party European People's Party: European People's Party",
      ],
    ],
    // A surname in a heading of capitals.
    [
      'ZANDROFF QUITS AFTER VOTE\n\nThe vote was lost by Olga Zandroff on Monday.',
      ['person Olga Zandroff: ZANDROFF, Olga Zandroff'],
    ],
    ['The Anti-Smuggling Commission met.', ['public_body Anti-Smuggling Commission: Anti-Smuggling Commission']],
    ['He is chairman of the Joint Chiefs of Staff.', ['public_body Joint Chiefs of Staff: Joint Chiefs of Staff']],
    // Words that no list knows.
    ['In March, Zandroff resigned.', ['person Zandroff: Zandroff']],
    ['Late on Monday Zandroff lost his seat.', ['person Zandroff: Zandroff, his']],
    ['A fire broke out at Zandrell on Monday.', ['place Zandrell: Zandrell']],
    // A body that the lists know is not short for a part of it.
    [
      'Senate Republicans left. The Senate will vote on Monday.',
      ['party Senate Republicans: Senate Republicans', 'legislature Senate: Senate'],
    ],
    [
      'The U.N. Security Council met. The U.N. said so.',
      ['public_body U.N. Security Council: U.N. Security Council', 'bloc U.N.: U.N.'],
    ],
  ])('%s', (text, expected) => {
    expect(shown(extractText(text))).toEqual(expected);
  });
});

describe('governments', () => {
  it('a capital that acts is a government, a capital where things are is a place', () => {
    const found = extractText('Ankara rejected the offer. The factory is in Ankara.');
    expect(found.actors.map((a) => [a.kind, a.name, a.standsFor])).toEqual([['government', 'Ankara', 'gov:TR']]);
    expect(found.places.map((a) => a.name)).toEqual(['Ankara']);
    expect(forms(found)).toEqual(['metonym Ankara', 'name Ankara']);
  });
  it('an administration is an actor of its own, linked to its person', () => {
    const found = extractText('The Macron administration signed. Macron smiled.');
    const person = found.actors.find((a) => a.kind === 'person');
    expect(found.actors.find((a) => a.kind === 'government')).toMatchObject({
      name: 'Macron administration',
      standsFor: person?.id,
    });
  });
  it('a body of a country is an actor of its own, which is named again without the country', () => {
    const found = extractText(
      "Peru's interior ministry denied it. Norway complained. The interior ministry was silent.",
    );
    expect(shown(found)).toContain("public_body Peru's interior ministry: interior ministry, interior ministry");
    expect(found.actors.map((a) => [a.name, a.country])).toContainEqual(["Peru's interior ministry", 'PE']);
  });
  it('a legislature is that of the country beside it', () => {
    const found = extractText("Brazil's Senate met. The U.S. Senate had met before.");
    const senates = found.actors.filter((a) => a.kind === 'legislature');
    expect(senates.map((a) => [a.name, a.country])).toEqual([
      ['Senate', 'BR'],
      ['U.S. Senate', 'US'],
    ]);
  });
  it('a body and the name beside it are one', () => {
    const found = extractText("Israel's parliament, the Knesset, voted on Monday.");
    expect(shown(found)).toContain('legislature Knesset: parliament, Knesset');
  });
  it('a place after the full name of an election is part of that name', () => {
    const found = extractText(
      'Brandt won in the 2004 European Parliament election in Estonia. The election in Latvia was late.',
    );
    expect(forms(found)).toContain('adjective Estonia');
    expect(forms(found)).toContain('name Latvia');
  });
  it('a line that begins with a place in capitals and its country is a dateline', () => {
    const found = extractText('ELSWORTH, Norway, Aug 24 - A ferry sank on Monday.');
    expect(found.places.map((a) => [a.kind, a.name])).toEqual([['place', 'ELSWORTH']]);
  });
  it('an adjective is a mention of its country', () => {
    expect(forms(extractText('Chilean copper is dear.'))).toEqual(['adjective Chilean']);
  });
});

describe('actors without a name', () => {
  it.each([
    ['Officials declined to comment.', ['anonymous Officials']],
    ['Two people familiar with the plan agreed.', ['anonymous people familiar with the plan']],
    [
      'Norwegian officials and some experts disagreed.',
      ['adjective Norwegian', 'anonymous officials', 'anonymous experts'],
    ],
    ['Olga Brandt, a spokeswoman, smiled.', ['name Olga Brandt']],
  ])('%s', (text, expected) => {
    expect(forms(extractText(text)).sort()).toEqual([...expected].sort());
  });
});

describe('pronouns and descriptions', () => {
  it.each([
    ['Olga Brandt said she would leave.', 'Olga Brandt', ['Olga Brandt', 'she']],
    ['President Maria Velez opened the talks. Later the president left.', 'Maria Velez', ['Maria Velez', 'president']],
    [
      'Kestrel Holdings Ltd fell. Later the company recovered.',
      'Kestrel Holdings Ltd',
      ['Kestrel Holdings Ltd', 'company'],
    ],
  ])('%s', (text, name, mentions) => {
    const actor = extractText(text).actors.find((a) => a.name === name);
    expect(actor?.mentions.map((m) => m.text)).toEqual(mentions);
  });
});

describe('no actors', () => {
  it.each([
    'On Monday in March the prices fell.',
    'He read the Clean Rivers Act in the Oval Office.',
    'The World Cup begins after Christmas.',
    'A New Approach to Fishing',
    'The Budget passed; a budget is dull.',
    'Traders waited for the dollar to fall.',
  ])('%s', (text) => {
    expect(forms(extractText(text)).filter((f) => /^(?:name|acronym|metonym) /.test(f))).toEqual([]);
  });
});

describe("a user's own names", () => {
  it('are found under all their aliases, with their kind', () => {
    const ownNames = readOwnNames(
      'name\taliases\tkind\tcountry\nMarlin Trust\tMT|the fund\tcompany\tNO\nlow tide\t\tplace\n',
    );
    const article = articleOf('The Marlin Trust met at low tide. MT said nothing.', '2025-03-04');
    expect(shown(extract(article, { ownNames }))).toEqual([
      'company Marlin Trust: Marlin Trust, MT',
      'place low tide: low tide',
    ]);
  });
  it('name the line of a fault', () => {
    expect(() => readOwnNames('Marlin Trust\t\tship\n')).toThrow('line 1: "ship" is no kind of actor');
  });
});

describe('letters before a sign of money', () => {
  it.each(['The cap of US$310 a tonne was met.', 'Aid fell to GH¢190m.'])('%s holds no actor', (text) => {
    expect(extractText(text).actors).toEqual([]);
  });
});
