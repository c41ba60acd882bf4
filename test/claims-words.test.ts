import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';

/** "label | action | actor | target | status" of each claim; "-" where there is none. */
const claimsOf = (text: string): string[] =>
  extractText(text).claims.map((c) =>
    [c.action.label, c.action.text, c.actor?.text ?? '-', c.target?.text ?? '-', c.status].join(' | '),
  );

describe('words of action, family by family', () => {
  it.each([
    ['The governor postponed the runoff.', 'suspend | postponed | The governor | runoff | enacted'],
    ['The ministry withheld the transcripts.', 'other | withheld | The ministry | transcripts | enacted'],
    ['Police charge the motorist with fraud.', 'investigate | charge | Police | motorist with fraud | enacted'],
    ['The council heralded the ferry deal.', 'support | heralded | The council | ferry deal | proposed'],
    ['The navy sent a medical team.', 'deploy | sent | The navy | medical team | enacted'],
    ['The minister met with envoys.', 'negotiate | met with | The minister | envoys | enacted'],
    ['The mayor vowed to act.', 'other | act | The mayor | - | planned'],
    ['The mayor decided against closing the library.', 'repeal | closing | The mayor | library | rejected'],
    ['The premier is toying with scrapping the levy.', 'repeal | scrapping | The premier | levy | considered'],
    ['Senators called for urgent action.', 'other | urgent action | - | - | demanded'],
    ['Officials are preparing a decree that would double the fee.', 'raise | double | Officials | fee | drafting'],
    ['The parliament renamed the rail programme.', 'reform | renamed | The parliament | rail programme | enacted'],
    ['The police cordoned off the border.', 'impose | cordoned off | The police | border | enacted'],
    ['The tax cut plan is irresponsible.', 'oppose | irresponsible | - | tax cut plan | rejected'],
    ['The deal is legally, morally and politically flawed.', 'oppose | flawed | - | deal | rejected'],
    ['The senate panel approved the nominee.', 'appoint | approved | The senate panel | nominee | approved'],
    ['The minister proposed a tax on sugar.', 'impose | tax | The minister | sugar | proposed'],
    ['Unions called for a tuition freeze.', 'suspend | tuition freeze | - | tuition | demanded'],
    ['Denmark will host refugees.', 'permit | host | Denmark | refugees | planned'],
    ['The generals took control of the capital.', 'deploy | took control of | The generals | capital | enacted'],
    ['The regulator cleared the takeover.', 'permit | cleared | The regulator | takeover | enacted'],
    ['The government rolls back the fishing rule.', 'ease | rolls back | The government | fishing rule | enacted'],
    ['Ministers back the levy.', 'support | back | Ministers | levy | proposed'],
    ['The central bank cut lending rates.', 'cut | cut | The central bank | lending rates | enacted'],
    ['The rebels agreed to lay down their arms.', 'deploy | lay down | The rebels | arms | planned'],
    ['The cabinet gave way on the levy.', 'repeal | gave way on | The cabinet | levy | enacted'],
    [
      'The mayor threw her weight behind the tunnel.',
      'support | threw her weight behind | The mayor | tunnel | proposed',
    ],
    [
      'Despite giving their backing to the tunnel, the Greens fell out.',
      'support | giving their backing to | their | tunnel | proposed',
    ],
    ['The commission took Malta to court.', 'investigate | took Malta to court | The commission | Malta | enacted'],
    ['Police took the three rebels into custody.', 'investigate | took | Police | three rebels | enacted'],
    ['The mayor wants to charge drivers £4.', 'impose | charge | The mayor | £4 | considered'],
    ['The cabinet opposes the sale of arms.', 'oppose | opposes | The cabinet | sale of arms | rejected'],
    ['Peers defeated the amendment.', 'legislate | defeated | Peers | amendment | rejected'],
    ['Police raided the mosque.', 'investigate | raided | Police | mosque | enacted'],
    ['The king released five prisoners.', 'lift | released | The king | five prisoners | enacted'],
    ['The bishop called for an end to the sale of arms.', 'ban | end | - | sale of arms | demanded'],
    ['The charity called for debt relief.', 'cut | debt relief | - | debt | demanded'],
    ['The cabinet bowed to demands for a tax cut.', 'cut | tax cut | The cabinet | tax | planned'],
    [
      'The watchdog is investigating claims that he lied.',
      'investigate | investigating | The watchdog | claims | enacted',
    ],
    ['Ministers will make prescriptions free.', 'fund | make prescriptions free | Ministers | prescriptions | planned'],
    ['The ferries will be brought back in-house.', 'reform | brought | - | ferries | planned'],
    ['The minister called time on whaling.', 'repeal | called time on | The minister | whaling | enacted'],
  ])('reads: %s', (text, claim) => {
    expect(claimsOf(text)).toEqual([claim]);
  });

  it.each([
    ['The relief bill is ready. The assembly will send it to the governor.', 'legislate | send'],
    ['The amendment was popular. Peers have defeated it.', 'legislate | defeated'],
    ['The quotas are too low. The council wants to raise them.', 'raise | raise'],
  ])('reads a pronoun as what was named: %s', (text, claim) => {
    expect(claimsOf(text).map((c) => c.split(' | ').slice(0, 2).join(' | '))).toContain(claim);
  });

  it.each([
    'Crime in the harbour is low. The mayor would keep it that way.',
    'The mayor acted properly.',
    'The magistrates denied acting for the firm.',
    'The columnist met with envoys.',
  ])('is silent on: %s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});
