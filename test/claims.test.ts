import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';

/** "label | actor | target | status certainty stance | source" of each claim; "-" where there is none. */
function claimsOf(text: string): string[] {
  const found = extractText(text);
  return found.claims.map((c) => {
    const source = found.attributions.find((q) => q.id === c.attribution)?.source?.text ?? '-';
    return [
      c.action.label,
      c.actor?.text ?? '-',
      c.target?.text ?? '-',
      `${c.status} ${c.certainty} ${c.stance}`,
      source,
    ].join(' | ');
  });
}

describe('claims', () => {
  it.each([
    ['The ministry will give tenants a vote.', 'permit | The ministry | vote | planned PR+ support | -'],
    ['Farmers were denied asylum by the consulate.', 'ban | the consulate | asylum | enacted CT+ support | -'],
    ['The peace talks resumed on Friday.', 'negotiate | - | peace talks | enacted CT+ neutral | -'],
    ['The water bill failed in the upper house.', 'legislate | - | water bill | rejected CT- neutral | -'],
    ['The navy held joint exercises.', 'deploy | The navy | joint exercises | enacted CT+ neutral | -'],
    ['The ministers signed the plan.', 'agree | The ministers | plan | enacted CT+ support | -'],
    ['The government stalled ratification.', 'suspend | The government | ratification | enacted CT+ support | -'],
    ['The government is moving to ban plastic bags.', 'ban | The government | plastic bags | planned PR+ support | -'],
    ['Fuel taxes were raised by 5 shillings a litre.', 'raise | - | Fuel taxes | enacted CT+ neutral | -'],
    ['The minister ruled out a delay.', 'suspend | The minister | - | rejected CT- oppose | The minister'],
    ['Denmark ruled out raising the pension age.', 'raise | Denmark | pension age | rejected CT- oppose | Denmark'],
    ['Estonia vowed not to lift the embargo.', 'lift | Estonia | embargo | rejected CT- oppose | Estonia'],
    ['The president vetoed the farm bill.', 'legislate | The president | farm bill | rejected CT- oppose | -'],
    [
      'Union leaders urged the chancellor to freeze fuel duty.',
      'suspend | the chancellor | fuel duty | demanded Uu support | Union leaders',
    ],
    [
      'The opposition leader said she would cut income tax.',
      'cut | she | income tax | proposed Uu support | The opposition leader',
    ],
    [
      'The premier is considering a ban on plastic bags.',
      'ban | The premier | plastic bags | considered PS+ support | -',
    ],
    ['Sanctions on Ruritania were lifted in March.', 'lift | - | Sanctions on Ruritania | enacted CT+ neutral | -'],
    ['The treaty was signed by Latvia and Malta.', 'agree | Latvia and Malta | treaty | enacted CT+ support | -'],
    ['The mayor opposes the airport plan.', 'oppose | The mayor | airport plan | rejected Uu oppose | -'],
    ['The court struck down the voting law.', 'repeal | The court | voting law | enacted CT+ neutral | -'],
    ['The Senate passed the water bill on Tuesday.', 'legislate | The Senate | water bill | approved CT+ support | -'],
    [
      'The foreign ministry has instructed embassies to tighten visa rules.',
      'impose | embassies | visa rules | ordered PR+ support | The foreign ministry',
    ],
    [
      'Officials are drafting a bill to nationalise the railways.',
      'create | Officials | railways | drafting Uu support | -',
    ],
    ['The government refused to release the prisoners.', 'lift | The government | prisoners | rejected CT- oppose | -'],
    [
      'The prime minister appointed Anna Holm as finance minister.',
      'appoint | The prime minister | Anna Holm | enacted CT+ support | -',
    ],
    ['Critics say easing the rules would help smugglers.', 'ease | - | rules | hypothetical Uu oppose | Critics'],
    [
      'The council should build more homes, the charity said.',
      'create | The council | more homes | demanded Uu support | the charity',
    ],
    [
      'If elected, the candidate would repeal the health law.',
      'repeal | the candidate | health law | proposed Uu support | -',
    ],
    ['Parliament voted down the tax increase.', 'legislate | Parliament | tax increase | rejected CT- oppose | -'],
    ['Tax rates will rise in January.', 'raise | - | Tax rates | planned PR+ neutral | -'],
    ['The bill would abolish the upper house.', 'repeal | The bill | upper house | proposed Uu neutral | -'],
    [
      'The ministry has stopped issuing export licences.',
      'suspend | The ministry | export licences | enacted CT+ support | -',
    ],
    ['Germany to send more troops to Mali', 'deploy | Germany | more troops to Mali | planned PR+ support | -'],
    ['A push to limit gun rights failed in the statehouse.', 'impose | - | gun rights | rejected CT- neutral | -'],
    ['The move to ban the union was unsuccessful.', 'ban | - | union | rejected CT- neutral | -'],
    ['The council is against raising parking charges.', 'raise | - | parking charges | rejected Uu neutral | -'],
    [
      'The minister has not decided whether to extend the scheme.',
      'extend | The minister | scheme | considered PS+ support | -',
    ],
    ['Lawmakers held a debate on whether to ban the weapon.', 'ban | Lawmakers | weapon | considered PS+ support | -'],
    ['The president has yet to sign the bill.', 'legislate | The president | bill | rejected CT- oppose | -'],
    ['The premier broke his promise not to raise taxes.', 'raise | The premier | taxes | planned PR+ support | -'],
    ["The mayor's aim is to cut fares.", 'cut | The mayor | fares | planned PR+ support | -'],
    ['It is his promise to build a bridge.', 'create | his | bridge | planned PR+ support | -'],
    ['Voters mocked his plan to deport refugees.', 'impose | his | refugees | planned PR+ oppose | Voters'],
    [
      'Legislation introduced by Senator Roe stalled.',
      'legislate | Senator Roe | Legislation | proposed Uu support | -',
    ],
    ['The House passed a bill that would close the prison.', 'repeal | The House | prison | approved CT+ support | -'],
    ['Parliament voted for the treaty.', 'support | Parliament | treaty | approved CT+ support | -'],
    [
      'The Conservatives have promised to scrap the fees.',
      'repeal | The Conservatives | fees | proposed Uu support | -',
    ],
    ['The premier tried to raise fuel duty in May.', 'raise | The premier | fuel duty | rejected CT- oppose | -'],
    [
      'Ministers are considering electronic tagging of prisoners.',
      'impose | Ministers | prisoners | considered PS+ support | -',
    ],
    ['Norway has maintained a policy of turning away migrants.', 'ban | Norway | migrants | enacted CT+ support | -'],
    ['Jane Roe, the chair of the council who cut the fares, left.', 'cut | Jane Roe | fares | enacted CT+ support | -'],
    [
      'The mayor proposed paying for the tram by raising fuel duty.',
      'raise | The mayor | fuel duty | proposed Uu support | -',
    ],
    [
      'Governor Ann Holm (D) vetoed the farm bill.',
      'legislate | Governor Ann Holm | farm bill | rejected CT- oppose | -',
    ],
    [
      'The mayor wants Congress to raise the debt limit.',
      'raise | Congress | debt limit | demanded Uu support | The mayor',
    ],
    ['It would be a mistake to lift the embargo.', 'lift | - | embargo | demanded Uu neutral | -'],
    ['The bill Holm wrote would cut income tax.', 'cut | The bill | income tax | proposed Uu support | -'],
    ['The senators called for a wage hike.', 'raise | - | wage | demanded Uu support | The senators'],
    ['Her main promise is a ban on fracking.', 'ban | Her | fracking | planned PR+ support | -'],
    ['Some parties are against the expansion of the alliance.', 'extend | - | alliance | rejected Uu neutral | -'],
    [
      'The premier is threatening to push for the expulsion of diplomats.',
      'ban | - | diplomats | threatened Uu support | The premier',
    ],
    ['The Greens are pushing to cut fuel duty.', 'cut | The Greens | fuel duty | proposed Uu support | The Greens'],
    ['Under the plan, councils would raise fuel duty.', 'raise | councils | fuel duty | proposed Uu support | -'],
    ['The ministers do not have the power to ban the union.', 'ban | The ministers | union | rejected CT- oppose | -'],
  ])('reads %s', (text, expected) => {
    // Who refuses is a speaker to some verbs of refusing: the source is the attribution room's to say.
    const without = (line: string): string => line.split(' | ').slice(0, 4).join(' | ');
    expect(claimsOf(text).map(without)).toEqual([without(expected)]);
  });

  it.each([
    [
      'threatened',
      'France threatened to expel two diplomats if the journalist is not freed.',
      'if the journalist is not freed',
    ],
    [
      'considered',
      'The United States is willing to ease the embargo in exchange for inspections.',
      'in exchange for inspections',
    ],
    ['proposed', 'If elected, the candidate would repeal the health law.', 'If elected'],
  ])('finds the condition of a %s claim', (status, text, condition) => {
    const [claim] = extractText(text).claims;
    expect(claim?.status).toBe(status);
    expect(claim?.condition?.text).toBe(condition);
  });

  it.each([
    ['Teachers condemned the school bill.', 'Teachers'],
    ['The mayor dismissed the tax plan.', 'The mayor'],
    ['The mayor opposes the airport plan.', '-'],
    ['The ministry will ban cod fishing, the minister said.', 'the minister'],
    ['Denmark will ban cod fishing.', '-'],
    ['Under the Water Act, the minister must appoint an inspector.', 'the Water Act'],
    ['“All members must lift the embargo,” he was quoted as saying.', 'he'],
    ['“We believe that ministers should scrap the levy,” the union said.', 'the union'],
    ['The letter says the premier refused to say whether he would cut pensions.', 'The letter'],
    ['Unions urged ministers to scrap the levy.', 'Unions'],
    ['Unions told reporters about the levy, which the cabinet imposed in May.', '-'],
    ['Reporters asked how the mayor would cut the council tax.', '-'],
    ['The police union also pushed for a ban on drones.', 'The police union'],
    ['The senator rips a clause that allows whaling.', 'The senator'],
    ['By law, the minister must appoint an inspector.', 'law'],
    ['The Greens oppose raising the levy.', 'The Greens'],
  ])('names the source of: %s', (text, source) => {
    expect(claimsOf(text).map((line) => line.split(' | ')[4])).toEqual([source]);
  });

  it.each([
    ['The minister accused Malta of blocking the treaty.', 'Malta'],
    ['Lane is the harbour bill’s loudest critic.', 'Lane'],
    ['The envoy spoke of opposition to the treaty from the Greens.', 'the Greens'],
    ['The senator voted in opposition to the trade deal.', 'The senator'],
    ["The party's leader, Jane Roe, will abolish the levy.", "The party's leader, Jane Roe"],
    ['The chairman of the Harbour Committee who negotiated the treaty left.', 'The chairman'],
    ['The ministers who met union leaders will scrap the levy.', 'The ministers'],
    ['The mayor, whose views have upset some councillors, last year proposed a ban on drones.', 'The mayor'],
    ['The council debated whether to ban drones.', 'The council'],
    ['The committee wants ministers to cut the levy.', 'ministers'],
    ['Lane accused the cabinet of trying to hide the cost by delaying the bill.', 'the cabinet'],
    ['Jane Roe, the top senator on the Harbour Committee who negotiated the treaty, left.', 'Jane Roe'],
  ])('names who acts in: %s', (text, actor) => {
    expect(extractText(text).claims.map((c) => c.actor?.text)).toEqual([actor]);
  });

  it.each([
    ['The cabinet will decide whether to raise the pension age.', 'considered'],
    ['A push to limit fishing permits failed.', 'rejected'],
    ['The move to ban drones was unsuccessful.', 'rejected'],
    ['Talks on fishing collapsed.', 'rejected'],
    ['The governor does not have the power to suspend the law.', 'rejected'],
    ['The party won on a platform of cutting income tax.', 'planned'],
    ['The premier read the fishing bill introduced in May.', 'proposed'],
    ['Ministries are drafting a decree on fishing.', 'drafting'],
    ['Officials finished drafting the rules on Friday.', 'drafting'],
    ['The committee wants the levy to be delayed.', 'demanded'],
    ['This emergency measure, which bans exports, has been in place since March.', 'enacted'],
    ['The treaty talks are set to begin on Monday.', 'planned'],
    ['The killings are under investigation by the national police.', 'enacted'],
    ['The government stopped providing the inspectors with escorts.', 'enacted'],
    ['The farmers also pushed for a ban on drones.', 'demanded'],
  ])('reads how far it has come: %s', (text, status) => {
    expect(extractText(text).claims.map((c) => c.status)).toEqual([status]);
  });

  it('denies neither of two acts that are joined by "not only"', () => {
    const found = extractText('The mayor will not only raise fuel duty but also cut spending.').claims;
    expect(found.map((c) => c.status)).toEqual(['planned', 'planned']);
  });

  it('takes what a candidate will do for an offer', () => {
    const found = extractText('In the presidential race, Lane said he would abolish the levy.').claims;
    expect(found.map((c) => c.status)).toEqual(['proposed']);
  });

  it('reads what is done without as refused', () => {
    const [cut, raise] = extractText('Instead of raising fuel duty, the mayor will cut spending.').claims;
    expect([cut?.status, raise?.status]).toEqual(['rejected', 'planned']);
  });

  it('makes two claims of two actions, with one actor', () => {
    expect(claimsOf('The chancellor will cut income tax and build new homes.').map((l) => l.split(' | ')[0])).toEqual([
      'cut',
      'create',
    ]);
  });

  it('gives dates and sums to the claim of their clause', () => {
    const found = extractText(
      'The ministry will spend £40m on new homes in 2026, and the opposition opposes the plan.',
    );
    const [spend, oppose] = found.claims;
    expect(spend?.money).toHaveLength(1);
    expect(spend?.dates).toHaveLength(1);
    expect(oppose?.money).toEqual([]);
  });
});

describe('no claims', () => {
  it.each([
    "The president's planned tariff increase is stirring anger in the ports.",
    'The company cut 200 jobs.',
    'The captain lifted the cup.',
    'Prices have risen by 3%.',
    'The minister raised concerns about the report.',
    'He raised £2m for the campaign.',
    'The singer plans to cut her hair.',
    'The senator backed away from the crowd.',
    'The team passed the ball well.',
    'Voters would reject the constitution, a poll suggests.',
    'Should the council raise parking charges?',
    'The candidate led in three polls.',
    'The senator campaigned against Jane Roe.',
    'The mayor introduced Jane Roe.',
    'The columnist discussed the war.',
    "You can't vet them.",
    'The deal favours creditors.',
    'She has ten endorsements in the Senate.',
    'Democrats spent the entire week in Ohio.',
    'The premier said the cap on fishing would hurt villages.',
    'The mayor agrees the plan is old.',
    'The actress signed a deal with the studio.',
    'The league suspended the striker for one match. The team lost the game, and the coach blamed the referee.',
  ])('are read in %s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});

describe('claims explained', () => {
  it('never depend on the order of articles, and lie inside the text', () => {
    const text = 'Ministers plan to scrap the hotel levy. The mayor opposes the plan.';
    const first = extractText(text).claims;
    extractText('Police arrested two men in Riga.');
    expect(extractText(text).claims).toEqual(first);
    for (const c of first) {
      expect(text.slice(c.start, c.end)).toBe(c.text);
      expect(c.action.start >= c.start && c.action.end <= c.end).toBe(true);
    }
  });
});
