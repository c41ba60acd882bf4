import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../src/model/extraction.ts';
import { run } from './fake-io.ts';

const GOOD = 'The council voted to lower the fee for small boats, and officials said it would end in May.';
/** The same news in other languages; each long enough to be told apart. */
const FOREIGN: Readonly<Record<string, string>> = {
  german: 'Der Rat hat am Dienstag beschlossen, die Gebühr für kleine Boote zu senken, sagte eine Sprecherin.',
  french: 'Le conseil a voté mardi pour réduire les frais des petits bateaux, selon une porte-parole du maire.',
  spanish: 'El consejo votó el martes para bajar la tarifa de los barcos pequeños, dijo una portavoz del alcalde.',
  italian: 'Il consiglio ha votato martedì per ridurre la tassa sulle barche piccole, ha detto una portavoce.',
  portuguese: 'O conselho votou na terça-feira para baixar a taxa dos barcos pequenos, disse uma porta-voz.',
  dutch: 'De raad heeft dinsdag besloten de heffing voor kleine boten te verlagen, zei een woordvoerster.',
  danish: 'Rådet har tirsdag besluttet at sænke gebyret for små både, siger en talskvinde for borgmesteren.',
  swedish: 'Rådet beslutade i tisdags att sänka avgiften för små båtar, säger en talesperson för borgmästaren.',
  finnish: 'Valtuusto päätti tiistaina laskea pienten veneiden maksua, sanoi kaupunginjohtajan tiedottaja eilen.',
  polish: 'Rada zdecydowała we wtorek o obniżeniu opłaty za małe łodzie, powiedziała rzeczniczka burmistrza.',
  czech: 'Rada v úterý rozhodla o snížení poplatku za malé lodě, uvedla mluvčí starosty po jednání radnice.',
  hungarian: 'A tanács kedden úgy döntött, hogy csökkenti a kis hajók díját, közölte a polgármester szóvivője.',
  romanian: 'Consiliul a votat marți pentru reducerea taxei pentru bărcile mici, a spus o purtătoare de cuvânt.',
  turkish: 'Konsey salı günü küçük teknelerin ücretini düşürmeye karar verdi, dedi belediye başkanının sözcüsü.',
  indonesian: 'Dewan memutuskan pada hari Selasa untuk menurunkan biaya perahu kecil, kata juru bicara wali kota.',
  swahili: 'Baraza liliamua siku ya Jumanne kupunguza ada ya mashua ndogo, alisema msemaji wa meya wa mji huo.',
  russian: 'Совет во вторник решил снизить плату для малых лодок, сообщила пресс-секретарь мэра города.',
  greek: 'Το συμβούλιο αποφάσισε την Τρίτη να μειώσει το τέλος για τα μικρά σκάφη, είπε η εκπρόσωπος.',
  arabic: 'قرر المجلس يوم الثلاثاء خفض الرسوم على القوارب الصغيرة، حسبما قالت المتحدثة باسم العمدة.',
  chinese:
    '市议会周二决定降低小型船只的费用,市长发言人表示这一措施将从五月开始实施,渔民对此表示欢迎,认为负担终于减轻了。',
};

let folder = '';
const file = (name: string): string => join(folder, name);
const good = (n: number): string => JSON.stringify({ id: `good-${n}`, text: `${GOOD} Round ${n}.` });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-faults-'));
  const languages = Object.entries(FOREIGN).map(([id, text]) => JSON.stringify({ id, text: `${text} `.repeat(6) }));
  const parts: (string | Buffer)[] = [
    `${good(1)}\r\n`,
    '\n',
    `${JSON.stringify({ id: 'null', text: null })}\n`,
    `${JSON.stringify({ id: 'blank', text: ' \n ' })}\n`,
    `${languages.join('\n')}\n`,
    Buffer.from(`{"id":"bytes","text":"caf\xe9 and caf\xc3\xa9"}\n`, 'latin1'),
    `\ufeff${good(2)}\n`,
    `{"id":"huge","text":"${'word '.repeat(4_000_000)}"}\n`,
    `${good(1)}\n`,
    '{"id":"torn","te\n',
    'null\n',
    `${JSON.stringify({ id: 'deep', text: { value: GOOD } })}\n`,
    good(3),
  ];
  writeFileSync(file('dump.jsonl'), Buffer.concat(parts.map((part) => Buffer.from(part))));
  const packed = gzipSync(Array.from({ length: 400 }, (_, n) => `${good(n + 10)}\n`).join(''));
  writeFileSync(file('half.jsonl.gz'), packed.subarray(0, packed.length / 2));
  writeFileSync(file('zero.txt'), '');
  writeFileSync(file('last.txt'), GOOD);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a dump with every fault', () => {
  let results: Result[] = [];
  let code = -1;
  let messages: string[] = [];
  beforeAll(async () => {
    const names = ['dump.jsonl', 'half.jsonl.gz', 'gone.txt', 'zero.txt', 'last.txt'].map(file);
    const done = await run(['-f', 'jsonl', '--jobs', '1', ...names]);
    code = done.code;
    results = done.stdout
      .trim()
      .split('\n')
      .map((line): Result => JSON.parse(line));
    messages = done.stderr.trim().split('\n');
  });
  const failures = () => results.flatMap((r) => (r.ok ? [] : [r]));
  const of = (name: string) => results.filter((r) => r.article.path === file(name));

  it('ends with 1', () => expect(code).toBe(1));
  it('has one error record and one line on stderr for each fault', () => {
    expect(failures().map((f) => `${f.article.id ?? f.article.path.slice(folder.length + 1)} ${f.error.code}`)).toEqual(
      [
        'null empty',
        'blank empty',
        ...Object.keys(FOREIGN).map((name) => `${name} not-english`),
        'dump.jsonl bad-encoding',
        'dump.jsonl too-large',
        'dump.jsonl bad-record',
        'dump.jsonl bad-record',
        'deep bad-record',
        'half.jsonl.gz cannot-read',
        'gone.txt cannot-read',
        'zero.txt empty',
      ],
    );
    expect(messages).toHaveLength(failures().length);
  });
  it('has every good article, with its id, in order', () => {
    const ids = of('dump.jsonl').flatMap((r) => (r.ok ? [r.article.id] : []));
    expect(ids).toEqual(['good-1', 'good-2', 'good-1', 'good-3']);
    expect(of('half.jsonl.gz').filter((r) => r.ok).length).toBeGreaterThan(100);
    expect(of('last.txt')).toMatchObject([{ ok: true }]);
  });
  it('can be logged as JSON', async () => {
    const { stderr } = await run(['-f', 'jsonl', '--log-json', file('zero.txt'), file('gone.txt')]);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { level: 'error', code: 'empty', article: { path: file('zero.txt') } },
      { level: 'error', code: 'cannot-read', article: { path: file('gone.txt') } },
    ]);
  });
});

describe('lists of files', () => {
  it.each([
    ['lines', '\n', []],
    ['NUL bytes', '\0', ['-0']],
  ])('between %s', async (_, mark, flags) => {
    const names = [file('last.txt'), file('zero.txt')].join(mark);
    writeFileSync(file('list'), names);
    for (const argv of [
      ['--files-from', file('list')],
      ['--files-from', '-'],
    ]) {
      const { stdout } = await run(['-q', '-f', 'jsonl', ...flags, ...argv], { stdin: names });
      expect(
        stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).article.path),
      ).toEqual([file('last.txt'), file('zero.txt')]);
    }
  });
});
