import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';

/** Source, cue and content of the attribution whose cue ends in `cue`. */
function partsOf(text: string, cue: string): (string | null)[] | undefined {
  const found = extractText(text).attributions.find((q) => q.cue?.text.endsWith(cue));
  const content = found?.content.map(({ start, end }) => text.slice(start, end)).join(' … ') ?? null;
  return found && [found.source?.text ?? null, content];
}

describe('the phrase that opens the sentence is the source over all that hangs on it', () => {
  it.each([
    ['Ann Grey, 58, who lives outside Leeds, said the dam was old.', 'Ann Grey, 58, who lives outside Leeds'],
    [
      'Senator Hale, facing a hard race in Dorset, a rural county, said the dam was old.',
      'Senator Hale, facing a hard race in Dorset, a rural county',
    ],
    [
      'Supporters who have heard from the camp of Ms. Grey say the dam was old.',
      'Supporters who have heard from the camp of Ms. Grey',
    ],
    [
      'A statement posted on the website of the port said the dam was old.',
      'A statement posted on the website of the port',
    ],
    ['The unions all said the dam was old.', 'The unions all'],
  ])('%s', (text, source) => expect(partsOf(text, text.includes(' say ') ? 'say' : 'said')?.[0]).toBe(source));
  it('not over a main verb', () => {
    expect(partsOf('The party voted against the dam and the union said it would sue.', 'said')?.[0]).toBe('the union');
  });
});

describe('a date is no source', () => {
  it.each([
    ['A study it issued last week found that fares had doubled.', 'found', 'A study it issued last week'],
    ['A survey released Monday showed that fares had doubled.', 'showed', 'A survey released Monday'],
    ['A survey released on Monday showed that fares had doubled.', 'showed', 'A survey released on Monday'],
    ['The note that the bank sent last week says the loan is safe.', 'says', 'The note that the bank sent last week'],
    [
      'Farmers questioned at fairs in the county this week, including Mr. Doyle, said fares had doubled.',
      'said',
      'Farmers questioned at fairs in the county this week',
    ],
    ['The council on Monday said fares had doubled.', 'said', 'The council'],
    ['He left last year and said fares had doubled.', 'said', 'He'],
  ])('%s', (text, cue, source) => expect(partsOf(text, cue)?.[0]).toBe(source));
});

describe('who speaks where other words come between', () => {
  it.each([
    [
      "But Sen. Ruth Hale, the bill's sponsor, pledged to bring it back.",
      'pledged',
      "Sen. Ruth Hale, the bill's sponsor",
    ],
    ['Rep. Hale, the owner of the dam, vowed to mend it.', 'vowed', 'Rep. Hale, the owner of the dam'],
    ['Hale and Ortiz both denounced the plan.', 'denounced', 'Hale and Ortiz'],
    ['When asked whom she backed, Ms. Hale smiled and said, "Nobody."', 'said', 'Ms. Hale'],
    ['The mayor has himself said the plan was dead.', 'said', 'The mayor'],
    ['Some friends have in the past said he was ill.', 'said', 'Some friends'],
    ['Some lenders - including a risk-taking one in Leeds - warn that fares could rise.', 'warn', 'Some lenders'],
    [
      'Officials in the army and at the foreign ministry have said the dam was old.',
      'said',
      'Officials in the army and at the foreign ministry',
    ],
    [
      'The text of the deal—out since May and a hundred pages long—shows that fares rose.',
      'shows',
      'The text of the deal—out since May and a hundred pages long',
    ],
    ['Some lenders - including two in Leeds - warn that fares could rise.', 'warn', 'Some lenders'],
    ['It may close, but a clerk at the mill later denied that it would.', 'denied', 'a clerk at the mill'],
    ['Analysts such as Faith Hale of Leeds say the deal is close.', 'say', 'Analysts such as Faith Hale of Leeds'],
    ['"It is over," said a person close to the talks.', 'said', 'a person close to the talks'],
    ['The verdict prompted some to question whether the law was fair.', 'to question', 'some'],
    [
      'The ruling led union leaders like Tom Hale to argue that it was void.',
      'to argue',
      'union leaders like Tom Hale',
    ],
  ])('%s', (text, cue, source) => expect(partsOf(text, cue)?.[0]).toBe(source));
});

describe('a headline’s participle is no past tense', () => {
  it.each([
    ['Council urged to drop the parking plan.', 'urged', null],
    ['Nurses told to act on thefts.', 'told', null],
    ['The nurses told the council to act on thefts.', 'told', 'The nurses'],
    ['She accused him of theft.', 'accused', 'She'],
  ])('%s', (text, cue, source) => expect(partsOf(text, cue)?.[0]).toBe(source));
  it('nobody accuses where the accused is the subject', () => {
    expect(partsOf('Ministers accused of a cover-up over rail fares.', 'accused of')).toBeUndefined();
  });
});

describe('a gerund behind a phrase', () => {
  it.each([
    ['The charity sent a letter urging the council to mend the road.', 'urging', 'The charity'],
    ['Polls showing that the dam is safe were hidden.', 'showing', 'Polls'],
    ['She saw files showing that the dam was safe.', 'showing', 'files'],
    ['The mayor was on the radio saying that the dam was safe.', 'saying', 'The mayor'],
  ])('%s', (text, cue, source) => expect(partsOf(text, cue)?.[0]).toBe(source));
});

describe('what seems so is said by nobody, its subject is content', () => {
  it.each([
    ['The ferry seems to have lost its way.', 'seems', 'The ferry … to have lost its way'],
    ['The mine appears to be closed for good.', 'appears', 'The mine … to be closed for good'],
  ])('%s', (text, cue, content) => expect(partsOf(text, cue)).toEqual([null, content]));
});

describe('ends of contents', () => {
  it.each([
    ['The unit said at least 12 dams had burst.', 'said', 'at least 12 dams had burst'],
    ['Hale, who refused to endorse Ortiz, said the dam was old.', 'refused', 'to endorse Ortiz'],
    ['Hale, who says Ortiz is wrong because fares fell, said the dam was old.', 'said', 'the dam was old'],
    ['They wrote a note on the dam - Hale saying it was old and Ortiz calling it a “wreck.”', 'saying', 'it was old'],
    [
      'He said that the dam, which is a century old, would close.',
      'said',
      'that the dam, which is a century old, would close',
    ],
    [
      'He said the dam, which is a century old, “would close” in May.',
      'said',
      'the dam, which is a century old, “would close” in May',
    ],
    ['She said Tom Hale, the owner of the dam, was absent.', 'said', 'Tom Hale, the owner of the dam, was absent'],
    ['She vowed to mend the dam, which is a century old.', 'vowed', 'to mend the dam'],
    ['The dam is too old, as Tom Hale noted in The Herald.', 'noted', 'The dam is too old'],
    ['As Hale reported in his column, the dam was too old.', 'reported', 'the dam was too old'],
    ['While she said the dam was safe, the town was flooded.', 'said', 'the dam was safe'],
    ['He criticized the dam, but the town was glad.', 'criticized', 'the dam'],
    ['The mayor argued, in a column on Sunday, that the dam was safe.', 'argued', 'that the dam was safe'],
    [
      'The audit found that, while some sluices leaked, the dam was safe.',
      'found',
      'that, while some sluices leaked, the dam was safe',
    ],
  ])('%s', (text, cue, content) => expect(partsOf(text, cue)?.[1]).toBe(content));
});

describe('a verb of doing', () => {
  it.each([
    'The mayor appointed a task force.',
    'The firm hired two lawyers from Leeds.',
    'The council launched a fund for small shops.',
    'The senate approved the harbour bill on Friday.',
  ])('says nothing with an object: %s', (text) => expect(extractText(text).attributions).toEqual([]));
});

describe('a verb in the shape of a noun or a participle', () => {
  it.each([
    ['The port will close on Friday, the Daily Herald reports.', 'reports', 'The port will close on Friday'],
    ['Riot broke out when the unions called for a strike.', 'called for', 'a strike'],
    ['When asked about the dam, he left.', 'asked', 'about the dam'],
  ])('%s', (text, cue, content) => expect(partsOf(text, cue)?.[1]).toBe(content));
  it.each(['Many towns in their states that hold fairs have a pier.', 'Growth of, say, two points would be enough.'])(
    '%s',
    (text) => expect(extractText(text).attributions).toEqual([]),
  );
});
