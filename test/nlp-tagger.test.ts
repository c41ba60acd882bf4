import { describe, expect, it } from 'vitest';
import { lemmaIn, showTags, showUpos } from './nlp-doc.ts';

describe('tags', () => {
  it.each([
    // past tense or participle
    ['The court struck down the law.', 'struck/VBD'],
    ['The Bank of Malta cut interest rates on Thursday.', 'cut/VBD'],
    ['The Malta rate cut plan helped shares.', 'cut/NN'],
    ['The senate has approved the plan.', 'approved/VBN'],
    ['Sanctions imposed by Norland have hit exports.', 'imposed/VBN'],
    ['The levy was first announced in spring.', 'announced/VBN'],
    ['Ruiz, who led the talks, resigned.', 'led/VBD'],
    ['Officials have since balked at it.', 'balked/VBN'],
    ['The mayor vetoed the bill drawn up by the council.', 'drawn/VBN'],
    ['Had the minister signed it, farmers would have paid less.', 'signed/VBN'],
    ['The mint cut silver imports to a trickle.', 'cut/VBD'],
    ['The quango is being wound up.', 'wound/VBN'],
    ['The plan was quietly shelved.', 'shelved/VBN'],
    ['Firms were obliged to pay.', 'obliged/VBN'],
    // base form, present, noun
    ['Lodania lifted the arms embargo.', 'embargo/NN'],
    ['The bill calls for new checks.', 'calls/VBZ'],
    ['The minister backs a plan.', 'backs/VBZ'],
    ['Norland scales back its harbour programme.', 'scales/VBZ'],
    ['The council phases in the charge.', 'phases/VBZ'],
    ['The senate votes against the treaty.', 'votes/VBZ'],
    ['Ministers lower the tax.', 'lower/VBP'],
    ['Ministers back the levy.', 'back/VBP'],
    ['Police charge the skipper with fraud.', 'charge/VBP'],
    ['Sales votes against the treaty were few.', 'votes/NNS'],
    ['They want to ease the rules.', 'ease/VB'],
    ['Did the mayor resign?', 'resign/VB'],
    ['Tax cuts hurt the poor.', 'cuts/NNS'],
    ['Her calls went unanswered.', 'calls/NNS'],
    ['The bill opposes rolling back fines.', 'rolling/VBG'],
    // words of many uses
    ['He said that the deal was dead.', 'that/IN'],
    ['A law that bans fishing passed.', 'that/WDT'],
    ['He went to Halden to sign it.', 'to/TO'],
    ['It will end in May or June.', 'May/NNP'],
    ['It may end soon.', 'may/MD'],
    ['The US told us so.', 'US/NNP'],
    ['The US told us so.', 'us/PRP'],
    ["Norland's envoy said it's over.", "it/PRP 's/VBZ"],
    ["Norland's envoy said it's over.", "Norland/NNP 's/POS"],
    // names, sentence starts, unknown words
    ['Protesters gathered in Halden.', 'Protesters/NNS'],
    ['Kallis met Trump.', 'Kallis/NNP'],
    ['The Afghan team and two Malaysians left.', 'Afghan/JJ'],
    ['The zorbification of trade goes on.', 'zorbification/NN'],
    ['They frobnicated the treaty.', 'frobnicated/VBD'],
    ['An anti-smuggling law passed.', 'anti-smuggling/JJ'],
    // marks
    ['“Stop,” he said (twice) – or more; $5 at 3%.', '“/`` Stop/'],
    ['“Stop,” he said (twice) – or more; $5 at 3%.', ",/, ”/''"],
    ['“Stop,” he said (twice) – or more; $5 at 3%.', '$/$ 5/CD'],
    ['a two-year-old plan', '-/HYPH'],
  ])('%s: %s', (text, expected) => {
    expect(showTags(text)).toContain(expected);
  });

  it.each([
    ['Labour plans maternity pay rise\n\nThe party wants more.', 'plans/VBZ'],
    ['Norland hits Ruritania with new tariffs\n\nThe levy begins soon.', 'hits/VBZ'],
    ['Ministers To Ban New Cars By June\n\nThe ministers met.', 'Ban/VB'],
    ['SENATE PASSES FARM BILL\n\nThe senate voted late.', 'PASSES/VBZ'],
  ])('headline %s: %s', (text, expected) => {
    expect(showTags(text)).toContain(expected);
  });
});

describe('universal tags', () => {
  it.each([
    ['She has left.', 'has/AUX left/VERB'],
    ['She has a plan.', 'has/VERB'],
    ['The plan is dead.', 'is/AUX'],
    ['They do not vote.', 'do/AUX not/PART'],
    ['They did the work.', 'did/VERB'],
    ['They left after the vote.', 'after/ADP'],
    ['They left after he voted.', 'after/SCONJ'],
    ['He won by cutting taxes.', 'by/SCONJ'],
    ['If it fails, they go.', 'If/SCONJ'],
    ['This is new.', 'This/PRON'],
    ['This plan is new.', 'This/DET'],
    ['What law is that?', 'What/DET'],
    ['Someone spoke.', 'Someone/PRON'],
    ['the National Guard of Norland', 'National/ADJ Guard/PROPN'],
  ])('%s: %s', (text, expected) => {
    expect(showUpos(text)).toContain(expected);
  });
});

describe('lemmas', () => {
  it.each([
    ['They withdrew the bill.', 'withdrew', 'withdraw'],
    ['They sought help.', 'sought', 'seek'],
    ['The mayor vetoed it.', 'vetoed', 'veto'],
    ['It laid out the plan.', 'laid', 'lay'],
    ['It was drawn up late.', 'drawn', 'draw'],
    ['They are making progress.', 'making', 'make'],
    ['It stopped the sale.', 'stopped', 'stop'],
    ['The party denies it.', 'denies', 'deny'],
    ['It has been lying there.', 'lying', 'lie'],
    ["They weren't there.", 'were', 'be'],
    ['The policies changed.', 'policies', 'policy'],
    ['Two women left.', 'women', 'woman'],
    ['The crises deepened.', 'crises', 'crisis'],
    ['They frobnicated the treaty.', 'frobnicated', 'frobnicate'],
    ['It was the largest of them.', 'largest', 'large'],
    ['The rebels will lay down their pikes.', 'lay', 'lay'],
    ['The monks lay on the floor.', 'lay', 'lie'],
    ['She hopes to found a college.', 'found', 'found'],
    ['She found a college.', 'found', 'find'],
  ])('%s %s is %s', (text, word, lemma) => {
    expect(lemmaIn(text, word)).toBe(lemma);
  });
});
