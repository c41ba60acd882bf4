import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PENN, UPOS } from '../src/model/tags.ts';
import { type CompromiseDoor, loadCompromise, toTermDoc } from '../src/nlp/compromise.ts';
import { parse } from '../src/nlp/parse.ts';
import { articleOf } from './extract-text.ts';
import { run } from './fake-io.ts';

let door: CompromiseDoor;
beforeAll(async () => {
  door = await loadCompromise();
});

/** What a pattern finds: the words of each match, with its groups. */
function find(pattern: string, text: string): string[] {
  const doc = parse(articleOf(text));
  const words = (r: { first: number; end: number }): string => text.slice(doc.start[r.first]!, doc.end[r.end - 1]!);
  return door
    .compile(pattern)
    .find(toTermDoc(doc, null))
    .map((m) => [words(m), ...Object.entries(m.groups).map(([name, g]) => `${name}=${words(g)}`)].join(' | '));
}

describe('match syntax over our tags', () => {
  const text = 'Norway’s mayors didn’t lift the ban. "We’ll act," said Ida Berg, who vetoed a $5 million plan.';
  it.each([
    ['mayors did not lift', ['mayors didn’t lift']],
    ['norway mayors', ['Norway’s mayors']],
    ['we will #Verb', ['We’ll act']],
    ['(said|told) [<who>#ProperNoun+]', ['said Ida Berg | who=Ida Berg']],
    ['{veto} a? .', ['vetoed a $5']],
    ['({veto/verb}|{act/noun})', ['vetoed']],
    ['[<a>#PastTense] [<b>#ProperNoun+]', ['said Ida Berg | a=said | b=Ida Berg']],
    ['#Negative [<v>#Verb] the /^b/', ['n’t lift the ban | v=lift']],
    ['^#ProperNoun', ['Norway’s']],
    ['million .$', ['million plan']],
    ['tariff', []],
  ])('%s', (pattern, expected) => expect(find(pattern, text)).toEqual(expected));
  it.each([
    ['(said', '"(" is not closed at column 1'],
    ['said)', '")" closes nothing at column 5'],
    ['[<a>x [<b>y]]', 'a group stands inside a group at column 7'],
    ['[<9>x]', 'a group is named [<name>...] at column 1'],
    ['#Persn said', 'there is no tag "#Persn"'],
    ['a {say|tell}', '{...} holds one lemma, as {say} or {lift/verb}; write ({say}|{tell}) for two at column 3'],
    ['# said', '"#" names no tag at column 1'],
    ['/(/', 'Invalid regular expression'],
    ['  ', 'the pattern is empty'],
  ])('refuses %j', (pattern, message) => expect(() => door.compile(pattern)).toThrow(message));
});

describe('the tagger of compromise on our tokens', () => {
  it('tags every token and cuts none', () => {
    const article = articleOf('Oslo’s mayor can’t say "no" to a 5% cut; she’s gone, and they’ll veto it (again).');
    const own = parse(article);
    const other = parse(article, door.tag);
    expect(other.count).toBe(own.count);
    const tags = Array.from({ length: other.count }, (_, t) => PENN[other.tag[t]!]);
    expect(tags.join(' ')).toBe(
      "NNP POS NN MD RB VB `` UH '' TO DT CD NN VBP : PRP VBZ VBN , CC PRP MD VB PRP -LRB- RB -RRB- .",
    );
    expect(UPOS[other.pos[3]!]).toBe('AUX');
  });
});

describe('claimwire match', () => {
  it('prints file, offsets, sentence and groups', async () => {
    const stdin = 'Rain fell. Ida Berg said no.';
    const { code, stdout } = await run(['match', '-f', 'jsonl', '[<who>#ProperNoun+] said'], { stdin });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      path: '-',
      start: 11,
      end: 24,
      text: 'Ida Berg said',
      groups: { who: { start: 11, end: 19, text: 'Ida Berg' } },
      sentence: { start: 11, end: 28, text: 'Ida Berg said no.' },
    });
  });
  it('says what is wrong with a pattern', async () => {
    const { code, stderr } = await run(['match', '(said'], { stdin: 'x' });
    expect(code).toBe(2);
    expect(stderr).toContain('"(" is not closed at column 1');
  });
});

describe('--rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-rules-'));
  const rule = {
    id: 'my/mothball',
    doc: 'someone mothballs a project',
    pattern: '[<actor>#ProperNoun+] [<action>{mothball}] the? [<target>#Noun+]',
    label: 'suspend',
    examples: ['Ida Berg mothballed the ferry.'],
  };
  const tweet = { id: 'my/post', doc: 'posts', pattern: '[<source>#ProperNoun+] [<cue>{post}] that [<content>.+]' };
  const withRules = (data: unknown, text: string): ReturnType<typeof run> => {
    const path = join(folder, 'rules.json');
    writeFileSync(path, typeof data === 'string' ? data : JSON.stringify(data));
    return run(['-f', 'jsonl', '--rules', path, '--jobs', '1'], { stdin: text });
  };
  it('adds claims and attributions that bear the rule', async () => {
    const { code, stdout, stderr } = await withRules(
      [rule, tweet],
      'Mayor Ida Berg mothballed the tram. Ida Berg posted that rents will fall.',
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const { claims, attributions } = JSON.parse(stdout);
    const own = claims.find((c: { rule: string }) => c.rule === rule.id);
    expect(own).toMatchObject({ action: { text: 'mothballed', label: 'suspend' }, target: { text: 'tram' } });
    const said = attributions.find((q: { rule: string }) => q.rule === tweet.id);
    expect(said).toMatchObject({ source: { text: 'Ida Berg' }, cue: { text: 'posted', lemma: 'post' } });
    expect(attributions.map((q: { id: string }) => q.id)).toEqual(
      attributions.map((_: unknown, i: number) => `q${i + 1}`),
    );
  });
  it.each([
    ['{', 'is no JSON'],
    [{}, 'a JSON array of rules'],
    [[{ ...rule, id: '' }], 'rule 1: needs an "id"'],
    [[{ ...rule, pattern: '[<who>x] [<action>y]' }], 'rule my/mothball: unknown group <who>'],
    [[{ ...rule, pattern: '[<actor>x' }], 'rule my/mothball: "[" is not closed at column 1'],
    [[{ ...rule, pattern: '[<actor>x] y' }], 'rule my/mothball: a claim needs the group <action>'],
    [[{ ...rule, pattern: '[<actor>x] [<cue>y]' }], 'rule my/mothball: <actor> is of a claim'],
    [[{ ...rule, label: 'sing' }], 'rule my/mothball: unknown label "sing"'],
    [[{ ...rule, lable: 'ban' }], 'rule my/mothball: has an unknown key "lable"'],
    [[rule, rule], 'rule my/mothball: another rule has this id'],
    [[{ ...rule, examples: ['Nothing here.'] }], 'rule my/mothball: finds no claim in its example "Nothing here."'],
  ])('names the rule and the reason: %j', async (data, message) => {
    const { code, stderr, stdout } = await withRules(data, 'x');
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
