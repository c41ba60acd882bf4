import { describe, expect, it } from 'vitest';
import type { Attribution } from '../src/model/extraction.ts';
import { extractText } from './extract-text.ts';

/** One attribution a line: source | cue | content pieces. */
function lines(text: string, keep: (q: Attribution) => boolean = (q) => q.within === null): string[] {
  return extractText(text)
    .attributions.filter(keep)
    .map((q) =>
      [q.source?.text ?? '-', q.cue?.text ?? '-', q.content.map((c) => text.slice(c.start, c.end)).join(' … ')].join(
        ' | ',
      ),
    );
}

describe('attributions', () => {
  it.each([
    ['The port will reopen in May, the harbour board said.', 'the harbour board | said | The port will reopen in May'],
    ['“We will not sell,” said Mara Lind, the founder.', 'Mara Lind, the founder | said | “We will not sell,”'],
    ['“We will stay,” she said. “We have no choice.”', 'she | said | “We will stay,” … “We have no choice.”'],
    ['"The well is dry," he said, "and the rain is late."', 'he | said | "The well is dry," … "and the rain is late."'],
    ["``The well is dry,'' the farmer said.", "the farmer | said | ``The well is dry,''"],
    ['“Is it safe?” the boy asked.', 'the boy | asked | “Is it safe?”'],
    ['The envoy told reporters that talks would go on.', 'The envoy | told | that talks would go on'],
    [
      'Ms. Lind, who founded the firm, said the plant would close.',
      'Ms. Lind, who founded the firm | said | the plant would close',
    ],
    ['According to the survey, most farms are too small.', 'the survey | According to | most farms are too small'],
    ['Most farms are too small, according to the survey.', 'the survey | according to | Most farms are too small'],
    ['The loan, he said, was never repaid.', 'he | said | The loan … was never repaid'],
    ['As the auditor explained, the books were cooked.', 'the auditor | explained | the books were cooked'],
    ['The union opposed the merger.', 'The union | opposed | the merger'],
    ['The charity called for a ban on nets.', 'The charity | called for | a ban on nets'],
    ['The senator refused to sign the letter.', 'The senator | refused | to sign the letter'],
    ['The tower is expected to fall.', '- | is expected | The tower … to fall'],
    ['Ortiz: “The river will rise again.”', 'Ortiz | : | “The river will rise again.”'],
    ['Harbour is safe, insiders say.', 'insiders | say | Harbour is safe'],
    ['The embassy declined to comment.', 'The embassy | declined to comment | '],
    ['Mr. Lind gloated: “The roof was mine from day one.”', 'Mr. Lind | gloated | “The roof was mine from day one.”'],
    ['The dean conceded, however, “The roof is gone.”', 'The dean | conceded | “The roof is gone.”'],
    ['The cook left, with Lind reportedly yelling “Out!”', 'Lind | yelling | “Out!”'],
    ['The crews spent weeks warning that the wall would fall.', 'The crews | warning | that the wall would fall'],
    ['“Leave the keys here,” Ortiz shot back with a shrug.', 'Ortiz | shot back | “Leave the keys here,”'],
    [
      '"It is a “bridge to nowhere” for them," Ms. Lind said.',
      'Ms. Lind | said | "It is a “bridge to nowhere” for them,"',
    ],
    [
      'Ms. Lind had a word for the crews: “They dug for nine days without rest.”',
      'Ms. Lind | had a word | “They dug for nine days without rest.”',
    ],
    [
      'BOATS COME FIRST - More from Ortiz: “The ferry is what we live on.”',
      'Ortiz | : | “The ferry is what we live on.”',
    ],
    [
      '“The boats are old,” Ortiz said. Now, “some of them are not even fit to leave the harbour” in a storm.',
      'Ortiz | said | “The boats are old,” … “some of them are not even fit to leave the harbour”',
    ],
    ['The tax is a fraud, in her words.', 'her | words | The tax is a fraud'],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });

  it.each([
    'The song “Blue River” topped the chart.',
    'The insurance claim was paid in May.',
    'To say the least, it was cold.',
    'The president holds a rally in May.',
    'The “iron lady” met the king.',
    'The room holds forty people.',
    'Officers carried stun grenades.',
  ])('nothing in: %s', (text) => {
    expect(lines(text)).toEqual([]);
  });
});

describe('subjects of verbs behind a conjunction', () => {
  it('are those of the cue outside, not of the one in its content', () => {
    const text = 'Lind said she welcomed the loan and added that it was late.';
    expect(lines(text)).toContain('Lind | added | that it was late');
  });
});

describe('quotations', () => {
  it('run on over paragraphs that reopen them', () => {
    const text = 'Mara Lind said: “The dam was old.\n\n“It was bound to break.”\n\nThe town is dry.';
    expect(lines(text)).toEqual(['Mara Lind | said | “The dam was old.\n\n“It was bound to break.”']);
  });
  it('left open do not reach over their paragraph', () => {
    const [q] = extractText('“The dam was old, said Mara Lind.\n\nThe town is dry.').attributions;
    expect(q?.content.every((c) => c.end <= 34) ?? true).toBe(true);
  });
  it('say of their attribution whether it is direct', () => {
    const kinds = (text: string): string[] => extractText(text).attributions.map((q) => q.quote);
    expect(kinds('“The dam is old,” she said.')).toEqual(['direct']);
    expect(kinds('She said the dam is old.')).toEqual(['indirect']);
    expect(kinds('She said the dam is “very old indeed” and cracked.')).toEqual(['mixed']);
  });
});

describe('nesting', () => {
  it('holds what a source is said to have said', () => {
    const text = 'The bank agreed to lend the money, the ministry said on Monday.';
    const found = extractText(text).attributions;
    const outer = found.find((q) => q.cue?.text === 'said');
    const inner = found.find((q) => q.cue?.text === 'agreed');
    expect(outer?.within).toBeNull();
    expect(inner?.within).toBe(outer?.id);
  });
});

describe('kinds of source', () => {
  it.each([
    ['Officials said the port was shut.', 'official'],
    ['Sources said the deal was dead.', 'insider'],
    ['Economists said prices would rise.', 'expert'],
    ['Critics said the tax was unfair.', 'partisan'],
    ['The report said the wells were dry.', 'document'],
    ['The ministry said the wells were dry.', 'organization'],
    ['She said the wells were dry.', 'person'],
  ])('%s', (text, kind) => {
    expect(extractText(text).attributions.map((q) => q.source?.kind)).toEqual([kind]);
  });
});

describe('classes of cue', () => {
  it.each([
    ['She said the tax would rise.', 'report'],
    ['She claimed the tax would rise.', 'assert'],
    ['She admitted the tax would rise.', 'acknowledge'],
    ['She denied the tax would rise.', 'deny'],
    ['She predicted the tax would rise.', 'predict'],
    ['She urged the town to act.', 'direct'],
    ['She vowed to fight the tax.', 'commit'],
    ['She hinted that the tax would rise.', 'signal'],
    ['She believes the tax will rise.', 'think'],
    ['She condemned the tax.', 'judge'],
    ['She declined to comment.', 'no-comment'],
  ])('%s', (text, kind) => {
    expect(extractText(text).attributions[0]?.cue?.class).toBe(kind);
  });
});

describe('time', () => {
  it.each(['“” ', '"a" ', 'said ', '((( ', '“he said that ', '” he said ', ': “one two three four five” '])(
    'is linear in %s',
    (unit) => {
      const cost = (size: number): number => {
        const text = unit.repeat(Math.ceil(size / unit.length));
        const from = process.cpuUsage();
        extractText(text);
        const { user } = process.cpuUsage(from);
        return user;
      };
      cost(20_000);
      const small = Math.max(cost(60_000), 4000);
      expect(cost(240_000)).toBeLessThan(small * 12);
    },
  );
});
