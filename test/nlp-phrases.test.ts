import { describe, expect, it } from 'vitest';
import { clauseOf, featuresOf, showChunks } from './nlp-doc.ts';

describe('noun phrases and verb groups', () => {
  it.each([
    ["The mayor's new plan to cut taxes failed.", "[The mayor 's new plan] {to cut} [taxes] {failed} ."],
    ['Norland has banned cod fishing.', '[Norland] {has banned} [cod fishing] .'],
    ['The council is easing curbs on trade.', '[The council] {is easing} [curbs] on [trade] .'],
    ['Sanctions imposed Monday have hit the port.', '[Sanctions] {imposed} [Monday] {have hit} [the port] .'],
    ['He opposes the proposed law.', '[He] {opposes} [the proposed law] .'],
    ['It won a short but bitter fight.', '[It] {won} [a short but bitter fight] .'],
    ['They signed the deal last week.', '[They] {signed} [the deal] [last week] .'],
    ['Votes Jim Hall won were few.', '[Votes] [Jim Hall] {won} {were} [few] .'],
    ['Many still wait for aid.', '[Many] still {wait} for [aid] .'],
    ['It will not be lifted.', '[It] {will not be lifted} .'],
    ['Prices in developing countries rose.', '[Prices] in [developing countries] {rose} .'],
  ])('%s', (text, expected) => {
    expect(showChunks(text)).toBe(expected);
  });

  it.each([
    ['The ban has not yet been lifted.', 'lifted', 'finite perfect passive negated'],
    ['Ministers could soon ease it.', 'ease', 'finite modal'],
    ['The mayor is going to sign it.', 'sign', 'finite modal future'],
    ['Norland is to join the pact.', 'join', 'finite modal future'],
    ['The panel has yet to approve it.', 'approve', 'finite perfect modal negated'],
    ['They have to pay.', 'pay', 'finite modal'],
    ['The aim of the law is to cut fees.', 'cut', 'infinitive'],
    ['He was held and charged.', 'charged', 'finite past passive'],
    ['They will meet and vote.', 'vote', 'finite modal future'],
    ['Did the mayor resign?', 'resign', 'finite past'],
    ["It's been sold.", 'sold', 'finite perfect passive'],
    ['They got arrested.', 'arrested', 'finite past passive'],
    ['He never signed it.', 'signed', 'finite past negated'],
    ['They promised not to vote.', 'vote', 'negated infinitive'],
    ['It helped them win.', 'win', 'infinitive'],
    ['Sign the petition now.', 'Sign', 'finite'],
  ])('%s: %s is %s', (text, verb, features) => {
    expect(featuresOf(text, verb)).toBe(features);
  });
});

describe('clauses', () => {
  it.each([
    ['The head of the agency in Halden resigned.', 'resigned', 'head > resigned > -'],
    ['Ruiz, who led the talks, resigned.', 'resigned', 'Ruiz > resigned > -'],
    ['Ruiz, who led the talks, resigned.', 'led', 'Ruiz > led > talks'],
    ['The council met and passed the levy.', 'passed', 'council > passed > levy'],
    ['The levy was passed by the senate on Monday.', 'passed', 'levy > passed > - by senate'],
    ['“It is over,” said the minister.', 'said', 'minister > said > minister'],
    ['Ruiz and Hall signed it.', 'signed', 'Ruiz > signed > it'],
    ['Norland agreed to lift the ban.', 'lift', 'Norland > lift > ban'],
    ['Norland urged the court to lift the ban.', 'lift', 'court > lift > ban'],
    ['Speaking in Halden, Ruiz backed it.', 'Speaking', 'Ruiz > Speaking > -'],
    ['The plan to cut taxes failed.', 'failed', 'plan > failed > -'],
    ['The law that bans nets took effect.', 'took', 'law > took > effect'],
    ['Sanctions imposed on Norland hit exports.', 'hit', 'Sanctions > hit > exports'],
    ['In Halden, the mayor left.', 'left', 'mayor > left > -'],
    ['It gave the city money.', 'gave', 'It > gave > money'],
  ])('%s', (text, verb, expected) => {
    expect(clauseOf(text, verb)).toBe(expected);
  });
});
