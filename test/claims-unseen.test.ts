import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';

/** Label and action of every claim. */
const actionsOf = (text: string): string[] =>
  extractText(text).claims.map(({ action }) => `${action.label} ${action.text}`);

describe('what is no policy', () => {
  it.each([
    // campaign life
    'Senator Holm, the Democratic candidate, has spent $3 million on commercials.',
    'The Democratic nominee made a bid to stop Holm.',
    // what is hoped for
    'We must stop violence on the pier.',
    // television
    'The presenter interviewed the minister.',
    'She hosts a talk show on Sundays.',
    // counts
    'The agency raised the death toll to 12.',
    'The rise in the deficit surprised the economists.',
    // creeds
    'Jane Roe, a tireless opponent of abortion, will speak in Ohio.',
    // what the law has long said
    'The clerk broke statutes that prohibit perjury.',
    // named beside something else
    'The lawyer forgot the papers for his repatriation.',
    'The phrase is popular with backers of tougher immigration laws.',
    // people beside the matter
    'Neighbours who oppose the tombola were singing.',
    'If he is charged with fraud, his brother will be sad.',
    // words about words
    'The minister dismissed suggestions of a quarrel.',
    'The ministry released further details.',
    // courtrooms and police counts
    'A former aide plans to sue the council.',
    'Suspects had been arrested in two cases.',
    'The singer bankrolled a lawsuit.',
    'It is called a repatriation.',
    'The senator declined to be interviewed.',
    // people and time
    'The president offered himself as a guide.',
    'The governor spent years in Chile.',
    'The singer stepped down as editor of a magazine.',
    'The premier rejected the idea that he was tired.',
  ])('is passed over in %s', (text) => {
    expect(actionsOf(text)).toEqual([]);
  });

  it.each([
    ['The committee interviewed Jane Roe.', ['investigate interviewed']],
    ['The measure, which bans exports, is popular.', ['ban bans']],
    ['The case is under investigation by the police.', ['investigate investigation']],
    ['The council will cut the deficit.', ['cut cut']],
    ['The governor will spend $3 million on schools this year.', ['fund spend']],
    ['The bill would ban perjury.', ['ban ban']],
  ])('is told from policy in %s', (text, expected) => {
    expect(actionsOf(text)).toEqual(expected);
  });
});

describe('an article full of politics', () => {
  const politics =
    'The government and the opposition sat in parliament. Senator Holm, the premier and the minister spoke. ';
  it.each([
    // what people beside the matter do
    ['Some chairmen have problems selecting judges.', []],
    ['They counted grenades hitting the consulate.', []],
    ['The ministry selected three judges.', ['appoint selected']],
    // more or less of something
    ['Critics recall the rise of the tax.', []],
    ['Critics recall the rise of the tax by the premier.', ['raise rise']],
    // what one can do, and what one is to be allowed
    ['Students will be able to enter the labour market.', []],
    ['Students should be able to work in the ministry.', ['permit able']],
    // nothing is named that would be opposed
    ['The premier said that they were wrong.', []],
    ['The minister said it was unfair that the pension was late.', []],
    ['The union said the levy was unfair.', ['oppose unfair']],
  ])('holds acts of policy alone: %s', (text, expected) => {
    expect(actionsOf(politics + text)).toEqual(expected);
  });
});

describe('an article about shares', () => {
  const market = 'Acme shares fell 3%. Earnings rose in the quarter. Acme has new investors. Its revenue fell. ';
  it.each([
    ['The bidder extended its offer.', []],
    ['Acme officials plan to cut debt.', []],
    ['The finance minister will cut the deficit.', ['cut cut']],
  ])('holds what those in office do and not who trades: %s', (text, expected) => {
    expect(actionsOf(market + text)).toEqual(expected);
  });
});

describe('what is acted on', () => {
  it.each([
    ['The police questioned more than 100 people.', ['investigate 100 people']],
    ['The ministry will deport as many as 40 migrants.', ['impose 40 migrants']],
    ['The ministry released one of the prisoners.', ['lift one of the prisoners']],
    ['The premier criticised some aspects of the scheme.', ['oppose aspects of the scheme']],
    ['The cabinet adopted a slew of laws.', ['legislate slew of laws']],
    ['The president signed the $30 billion measure.', ['legislate $30 billion measure']],
    ['The senate passed the accord.', ['agree accord']],
    ['Judge Jane Roe was confirmed by the senate.', ['appoint Judge Jane Roe']],
    ['He was fired by the minister.', ['appoint He']],
    ['The rumour was confirmed by the minister.', []],
    ['The shot was fired by the sergeant.', []],
  ])('is known in %s', (text, expected) => {
    expect(extractText(text).claims.map(({ action, target }) => `${action.label} ${target?.text}`)).toEqual(expected);
  });
});

describe('an act that is a noun', () => {
  it.each([
    ['The premier opposes the return of the refugees.', ['other return']],
    ['The minister allowed the extension of the treaty.', ['extend extension']],
    ['The premier opposes the treaty.', ['oppose opposes']],
    ['The premier is against the war.', ['oppose is against']],
    ['The premier is against a ban on smoking.', ['ban ban']],
    ['Ministers asked for a special prosecutor to investigate the mayor.', ['investigate investigate']],
    ['The premier appointed a special prosecutor to investigate the mayor.', ['appoint appointed']],
  ])('goes before the attitude to it in %s', (text, expected) => {
    expect(actionsOf(text)).toEqual(expected);
  });
});

/** Label, actor, status and certainty of every claim. */
const readingsOf = (text: string): string[] =>
  extractText(text).claims.map(
    ({ action, actor, status, certainty }) => `${action.label} | ${actor?.text ?? '-'} | ${status} ${certainty}`,
  );

describe('how far an act has come', () => {
  it.each([
    ['It is time to abolish the toll.', ['repeal | - | demanded Uu']],
    [
      'The plan includes: raising parking charges, closing two schools.',
      ['raise | - | proposed Uu', 'repeal | - | proposed Uu'],
    ],
    ['Ministers have scrapped plans to sell the ferries.', ['reform | Ministers | rejected CT-']],
    ['Plans to build a dam were quietly shelved.', ['create | - | rejected CT-']],
    ['The governor vetoed a bill that would have banned plastic bags.', ['ban | a bill | rejected CT-']],
    ['The 1988 decision that legalised hunting stands.', ['permit | The 1988 decision | enacted CT+']],
    ['Lane herself has proposed a tax on salt.', ['impose | Lane | proposed Uu']],
    ['Two peers, both of whom opposed the bill, left.', ['oppose | Two peers | rejected Uu']],
    ['Roe is a snob, bore, cheat and bully who has vowed to ban buses.', ['ban | Roe | planned PR+']],
    ['Senator Lane introduced a bill in 2011 that would ban whaling.', ['ban | Senator Lane | proposed Uu']],
    ['Foreigners should not be permitted to own land.', ['ban | - | demanded Uu']],
    ['The council did not allow the march.', ['permit | The council | rejected CT-']],
    ['Head teachers want the levy scrapped.', ['repeal | - | demanded Uu']],
    ['It is time a judge be appointed.', ['appoint | - | demanded Uu']],
    ['The report warrants the appointment of a judge.', ['appoint | - | demanded Uu']],
    ['No sensible minister would ban the union.', ['ban | No sensible minister | rejected CT-']],
    ['The council should consider raising fares.', ['raise | The council | demanded Uu']],
    ['The deal envisages building two dams.', ['create | The deal | proposed Uu']],
    ['The council voted on Monday night to raise parking charges.', ['raise | The council | approved CT+']],
    ['Extending the scheme will protect villages, the ministry said.', ['extend | - | planned PR+']],
    ['Torture is banned by international law.', ['ban | international law | enacted CT+']],
    ['Governor Jane Law will scrap the toll.', ['repeal | Governor Jane Law | planned PR+']],
    ['The union demanded a Home Office inquiry.', ['investigate | a Home Office | demanded Uu']],
    ['Protesters called for the resignation of President Holm.', ['appoint | President Holm | demanded Uu']],
  ])('is read in %s', (text, expected) => {
    expect(readingsOf(text)).toEqual(expected);
  });
});
