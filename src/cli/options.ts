import { availableParallelism } from 'node:os';
import { FIELDS, type FieldNames } from '../input/fields.ts';
import { INPUT_FORMATS, MAX_ARTICLE_SIZE } from '../input/item.ts';
import { toPublished } from '../input/published.ts';
import { OFFSET_UNITS } from '../model/extraction.ts';
import { ENGINES } from '../nlp/engine.ts';
import { FORMATS, MATCH_FORMATS, SECTIONS } from '../render/settings.ts';
import { UsageError } from './exit.ts';
import type { Shard } from './plan.ts';
import { toFileText, toRulesData } from './rules-file.ts';

export const COMMANDS = ['extract', 'match', 'merge', 'rules', 'schema'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** One option: everything that help, parsing, the README and the meta-tests know of it. */
export interface OptionSpec {
  readonly flags: string;
  readonly help: string;
  readonly group: 'Input' | 'Output' | 'Running';
  readonly commands: readonly CommandName[];
  readonly choices?: readonly string[];
  readonly default?: string | number;
  /** The default in words, where the value does not say it. */
  readonly defaultText?: string;
  /** @throws UsageError */
  readonly parse?: (value: string) => unknown;
}

export const FAIL_ON = ['error', 'empty', 'none'] as const;
export const COLOR_MODES = ['auto', 'always', 'never'] as const;

/** All options, one declaration each. */
export const OPTIONS: readonly OptionSpec[] = [
  {
    flags: '-i, --input <format>',
    help: 'what the input is',
    group: 'Input',
    commands: ['extract', 'match'],
    choices: INPUT_FORMATS,
    default: 'auto',
  },
  {
    flags: '--files-from <file>',
    help: 'read the names of the inputs from a file, or from - (standard input)',
    group: 'Input',
    commands: ['extract'],
  },
  {
    flags: '-0',
    help: 'the names in --files-from stand between NUL bytes, as find -print0 writes them',
    group: 'Input',
    commands: ['extract'],
  },
  {
    flags: '-d, --date <day>',
    help: 'publication date, YYYY-MM-DD, of articles that bring none: what "last week" counts from',
    group: 'Input',
    commands: ['extract', 'match'],
    parse: toDay,
  },
  {
    flags: '--fields <names>',
    help: `names of the fields of records, for example text=body,date=pub; fields: ${FIELDS.join(', ')}`,
    group: 'Input',
    commands: ['extract', 'match'],
    parse: toFields,
  },
  {
    flags: '--encoding <name>',
    help: 'encoding of text, pages and tables, where it is not what they say or look like',
    group: 'Input',
    commands: ['extract', 'match'],
  },
  {
    flags: '--max-article-size <size>',
    help: 'largest article: bytes, or with K, M or G',
    group: 'Input',
    commands: ['extract', 'match'],
    default: MAX_ARTICLE_SIZE,
    defaultText: '8M',
    parse: toSize,
  },
  {
    flags: '-f, --format <name>',
    help: 'how to print',
    group: 'Output',
    commands: ['extract'],
    choices: FORMATS,
    default: 'text',
  },
  {
    flags: '-f, --format <name>',
    help: 'how to print',
    group: 'Output',
    commands: ['match'],
    choices: MATCH_FORMATS,
    default: 'text',
  },
  {
    flags: '--only <sections>',
    help: `print these alone, separated by commas: ${SECTIONS.join(', ')}`,
    group: 'Output',
    commands: ['extract'],
    parse: toSections,
  },
  {
    flags: '--offsets <unit>',
    help: 'what start and end count',
    group: 'Output',
    commands: ['extract', 'match'],
    choices: OFFSET_UNITS,
    default: 'utf16',
  },
  {
    flags: '--with-text',
    help: 'put the text that was read into the JSON: what the offsets of a web page count in',
    group: 'Output',
    commands: ['extract'],
  },
  {
    flags: '--explain',
    help: 'print every decision with the rule that made it',
    group: 'Output',
    commands: ['extract'],
  },
  {
    flags: '--color <when>',
    help: 'colour the text format; auto: on a terminal, unless NO_COLOR is set',
    group: 'Output',
    commands: ['extract', 'match'],
    choices: COLOR_MODES,
    default: 'auto',
  },
  {
    flags: '-o, --output <file>',
    help: 'print into a file; it is FILE.part until all is done',
    group: 'Output',
    commands: ['extract', 'merge'],
  },
  {
    flags: '--errors <file>',
    help: 'the error records alone, as JSON lines',
    group: 'Output',
    commands: ['extract'],
  },
  {
    flags: '--actors <file>',
    help: 'actors of your own: lines of name, aliases with | between them, kind and country, with tabs between',
    group: 'Running',
    commands: ['extract'],
    parse: toFileText,
  },
  {
    flags: '--rules <file>',
    help: 'add your own rules: a JSON array of {id, doc, pattern, label?, examples?}, see docs/rules.md',
    group: 'Running',
    commands: ['extract'],
    parse: toRulesData,
  },
  {
    flags: '--engine <name>',
    help: 'what tags the words: our own tagger, or compromise (to compare)',
    group: 'Running',
    commands: ['extract'],
    choices: ENGINES,
    default: 'fast',
  },
  {
    flags: '-j, --jobs <n>',
    help: 'how many articles to read at a time',
    group: 'Running',
    commands: ['extract'],
    default: availableParallelism(),
    defaultText: 'the number of cores',
    parse: toCount,
  },
  {
    flags: '--resume',
    help: 'go on with an interrupted run: keeps what FILE.part holds',
    group: 'Running',
    commands: ['extract'],
  },
  {
    flags: '--shard <i/n>',
    help: 'read the i-th of n equal parts of the input, for claimwire merge',
    group: 'Running',
    commands: ['extract'],
    parse: toShard,
  },
  {
    flags: '--keep-duplicates',
    help: 'read articles again whose text and date were seen before',
    group: 'Running',
    commands: ['extract'],
  },
  {
    flags: '--time-limit <seconds>',
    help: 'give up on an article after this time (0: never)',
    group: 'Running',
    commands: ['extract'],
    default: 0,
    parse: toSeconds,
  },
  {
    flags: '--fail-on <what>',
    help: 'exit with 1 when an input failed, also when nothing at all was found, or never',
    group: 'Running',
    commands: ['extract'],
    choices: FAIL_ON,
    default: 'error',
  },
  {
    flags: '--log-json',
    help: 'messages on stderr as JSON lines',
    group: 'Running',
    commands: ['extract'],
  },
  {
    flags: '-q, --quiet',
    help: 'no messages on stderr but usage errors',
    group: 'Running',
    commands: ['extract', 'match'],
  },
  {
    flags: '--debug',
    help: 'print the stack of internal errors',
    group: 'Running',
    commands: ['extract', 'match', 'rules', 'schema'],
  },
];

function toDay(value: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? toPublished(value) : null;
  if (day === null) throw new UsageError('a day is written YYYY-MM-DD, for example 2025-03-04');
  return day;
}

function toCount(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new UsageError('a number from 1 to 999');
  return Number(value);
}

function toSeconds(value: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(value)) throw new UsageError('a number of seconds');
  return Number(value);
}

function toShard(value: string): Shard {
  const m = /^(\d{1,6})\/(\d{1,6})$/.exec(value);
  const shard = { index: Number(m?.[1]), count: Number(m?.[2]) };
  if (!(shard.index >= 1 && shard.index <= shard.count))
    throw new UsageError('a shard is written i/n, from 1/8 to 8/8');
  return shard;
}

function toSections(value: string): string[] {
  const names = value.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !SECTIONS.some((s) => s === name));
  if (wrong !== undefined) throw new UsageError(`there is no section "${wrong}": ${SECTIONS.join(', ')}`);
  return names;
}

function toFields(value: string): FieldNames {
  const pairs = value.split(',').map((pair) => pair.split('='));
  const wrong = pairs.find(([field, name]) => !name || !FIELDS.some((f) => f === field?.trim()));
  if (wrong) throw new UsageError(`"${wrong.join('=')}" is not FIELD=NAME with a field of: ${FIELDS.join(', ')}`);
  return Object.fromEntries(pairs.map(([field = '', name = '']) => [field.trim(), name.trim()]));
}

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

function toSize(value: string): number {
  const m = /^(\d+(?:\.\d+)?)([KMG]?)B?$/i.exec(value);
  const size = Math.floor(Number(m?.[1]) * (UNITS[m?.[2]?.toUpperCase() ?? ''] ?? Number.NaN));
  if (!(size >= 1)) throw new UsageError('a size is a number, for example 500000, 512K or 8M');
  return size;
}
