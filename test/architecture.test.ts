import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './source-files.ts';

/** The house from the ground up: a room may import lower floors and itself, and nothing else. */
const FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['lexicon'],
  ['pattern'],
  ['nlp', 'mentions/actor', 'mentions/date', 'mentions/money'],
  ['attribution'],
  ['claims'],
  ['user'],
  ['extract.ts', 'catalog.ts'],
  ['input', 'batch', 'render'],
  ['job.ts', 'library.ts'],
  ['worker.ts'],
  ['index.ts'],
  ['cli'],
];

/** The one door of every foreign thing: module -> paths below src that may import it. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'compromise/two': ['nlp/compromise'],
  commander: ['cli/'],
  chalk: ['render/paint.ts'],
  '@mozilla/readability': ['input/html.ts'],
  linkedom: ['input/html.ts', 'input/feed.ts'],
  'csv-parse': ['input/csv.ts'],
  'iconv-lite': ['input/decode.ts'],
  chardet: ['input/decode.ts'],
  fzstd: ['input/unpack.ts'],
  tinyglobby: ['input/source.ts'],
  'node:fs': ['lexicon/', 'input/', 'cli/'],
  'node:fs/promises': ['input/', 'cli/'],
  'node:path': ['input/', 'cli/'],
  'node:url': ['lexicon/', 'input/', 'batch/', 'cli/'],
  'node:zlib': ['input/'],
  'node:crypto': ['input/', 'cli/'],
  'node:readline': ['input/', 'cli/'],
  'node:stream': ['input/', 'cli/'],
  'node:string_decoder': ['input/'],
  'node:util': ['cli/'],
  'node:events': ['batch/', 'cli/'],
  'node:worker_threads': ['batch/'],
  'node:os': ['batch/', 'cli/'],
  'node:process': ['cli/'],
  'node:tty': ['cli/io.ts'],
  'node:v8': ['batch/nursery.ts', 'cli/'],
  'node:vm': ['batch/nursery.ts', 'cli/script.ts'],
  'node:module': ['cli/script.ts'],
};

/** Globals that would make the same bytes give another answer, or that belong to the terminal. */
const GLOBALS: readonly { readonly what: string; readonly form: RegExp; readonly door: readonly string[] }[] = [
  {
    what: 'the clock',
    form: /\bDate\.now\b|\bnew Date\(\s*\)|(?<![.\w])Date\(\s*\)|\bperformance\.now\b/,
    door: ['cli/'],
  },
  { what: 'the environment', form: /\bprocess\.(?:env|argv|cwd|exit|exitCode|stdout|stderr|stdin)\b/, door: ['cli/'] },
  { what: 'the console', form: /\bconsole\./, door: [] },
  { what: 'chance', form: /\bMath\.random\b/, door: [] },
  { what: 'the locale', form: /\btoLocale\w+|\blocaleCompare\b|\bIntl\./, door: [] },
];

const LINES = 300;
const RULE_TABLE_LINES = 400;
const files = sourceFiles('src');
const inSrc = (file: SourceFile): string => file.path.slice('src/'.length);
const roomOf = (path: string): string | undefined =>
  FLOORS.flat().find((room) => path === room || path.startsWith(`${room}/`));
const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));
const isBehind = (door: readonly string[], path: string): boolean => door.some((d) => path.startsWith(d));

describe('rooms', () => {
  it('are the rooms of the house', () => {
    expect(files.map(inSrc).filter((path) => !roomOf(path))).toEqual([]);
  });
  it.each(files.map((file) => [inSrc(file), file] as const))(
    '%s imports lower floors and its own room',
    (path, file) => {
      const room = roomOf(path) ?? '';
      const wrong = importsOf(file)
        .filter((name) => name.startsWith('.'))
        .filter((name) => {
          const other = roomOf(posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts'));
          return other === undefined || (other !== room && floorOf(other) >= floorOf(room));
        });
      expect(wrong).toEqual([]);
    },
  );
});

describe('doors', () => {
  it.each(files.map((file) => [inSrc(file), file] as const))('%s uses foreign modules at their doors', (path, file) => {
    const foreign = importsOf(file).filter((name) => !name.startsWith('.'));
    expect(foreign.filter((name) => !isBehind(DOORS[name] ?? [], path))).toEqual([]);
    const seen = GLOBALS.filter(({ form, door }) => form.test(file.code) && !isBehind(door, path));
    expect(seen.map(({ what }) => what)).toEqual([]);
  });
});

describe('files', () => {
  it('stay short', () => {
    const limit = (path: string): number =>
      /\/rules(?:[-.]\w+|\/.*)?\.ts$|rules\//.test(path) ? RULE_TABLE_LINES : LINES;
    const lines = (file: SourceFile): number => file.text.split('\n').length - 1;
    const long = files.filter((file) => lines(file) > limit(file.path));
    expect(long.map((file) => `${file.path} ${lines(file)}`)).toEqual([]);
  });
  it('bear the name of what they hold', () => {
    const vague = /(?:^|[/-])(?:utils?|helpers?|common|misc|shared|manager|service)(?:\.ts|\/|-)/;
    expect(files.map(inSrc).filter((path) => vague.test(path))).toEqual([]);
    const names = files.flatMap((file) =>
      [
        ...file.code.matchAll(
          /\bexport (?:class|interface|type|function|const) (\w*(?:Manager|Helper|Util|Service|Base)s?)\b/g,
        ),
      ].map((m) => `${file.path} ${m[1]}`),
    );
    expect(names).toEqual([]);
  });
});
