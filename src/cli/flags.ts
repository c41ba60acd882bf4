import type { FieldNames } from '../input/fields.ts';
import type { InputFormat, ReadOptions } from '../input/item.ts';
import type { JobSettings } from '../job.ts';
import { type Format, type RenderSettings, SECTIONS, type Section } from '../render/settings.ts';
import { toColors } from './color.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';
import type { COLOR_MODES, FAIL_ON } from './options.ts';
import type { Shard } from './plan.ts';

/** The options that say how to read. */
export interface ReadFlags {
  readonly input: InputFormat;
  readonly date?: string;
  readonly fields?: FieldNames;
  readonly encoding?: string;
  readonly maxArticleSize: number;
}

/** The options of `extract` as the command line gives them. */
export interface ExtractFlags extends ReadFlags {
  readonly filesFrom?: string;
  /** File names of --files-from stand between NUL bytes. */
  readonly '0'?: boolean;
  readonly keepDuplicates?: boolean;
  readonly format: Format;
  readonly only?: readonly Section[];
  readonly offsets: RenderSettings['offsets'];
  readonly explain?: boolean;
  readonly withText?: boolean;
  readonly engine: JobSettings['engine'];
  readonly rules?: unknown;
  /** The text of the file. */
  readonly actors?: string;
  readonly color: (typeof COLOR_MODES)[number];
  readonly output?: string;
  readonly resume?: boolean;
  readonly errors?: string;
  readonly jobs: number;
  readonly timeLimit: number;
  readonly shard?: Shard;
  readonly failOn: (typeof FAIL_ON)[number];
  readonly quiet?: boolean;
  readonly logJson?: boolean;
  readonly debug?: boolean;
}

/** Refuses options that make no sense together. @throws UsageError */
export function checkFlags(flags: ExtractFlags): void {
  if (flags.only && flags.format === 'conllu') throw new UsageError('--only has no meaning with --format conllu');
  if (flags.format === 'csv' && flags.only && flags.only.length > 1)
    throw new UsageError('--format csv holds one section', `for example --only ${flags.only[0]}`);
  if (flags.explain && ['csv', 'md', 'conllu'].includes(flags.format))
    throw new UsageError('--explain needs --format text, lines, json or jsonl');
  if (flags.withText && !flags.format.startsWith('json'))
    throw new UsageError('--with-text needs --format json or jsonl');
  if (flags.resume && flags.output === undefined) throw new UsageError('--resume needs --output FILE');
  if (flags.resume && flags.format !== 'jsonl') throw new UsageError('--resume needs --format jsonl');
  if (flags.shard && flags.format !== 'jsonl') throw new UsageError('--shard needs --format jsonl');
}

/** How to read. */
export function toReadOptions(flags: ReadFlags): ReadOptions {
  return {
    input: flags.input,
    encoding: flags.encoding ?? null,
    date: flags.date ?? null,
    maxSize: flags.maxArticleSize,
    fields: flags.fields ?? {},
  };
}

/** How to extract and print. */
export function toSettings(flags: ExtractFlags, io: Io): JobSettings {
  return {
    format: flags.format,
    only: flags.only ?? (flags.format === 'csv' ? ['claims'] : SECTIONS),
    offsets: flags.offsets,
    explain: flags.explain ?? false,
    withText: flags.withText ?? false,
    colors: flags.output === undefined ? toColors(flags.color, io) : flags.color === 'always' ? 1 : 0,
    width: widthOf(io),
    debug: flags.debug ?? false,
    engine: flags.engine,
    rules: flags.rules ?? null,
    actors: flags.actors ?? null,
  };
}

function widthOf({ stdout }: Io): number {
  return stdout.isTTY && stdout.columns ? Math.min(Math.max(stdout.columns, 50), 110) : 80;
}
