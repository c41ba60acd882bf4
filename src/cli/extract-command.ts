import type { FieldNames } from '../input/fields.ts';
import type { InputFormat } from '../input/item.ts';
import { readItems } from '../input/read.ts';
import { makeJob } from '../job.ts';
import { frameOf } from '../render/renderer.ts';
import { type Format, type RenderSettings, SECTIONS, type Section } from '../render/settings.ts';
import { addUp, NOTHING } from '../render/summary.ts';
import { toColors } from './color.ts';
import { EXIT, UsageError } from './exit.ts';
import type { Interrupt, Io } from './io.ts';
import { toMessage } from './messages.ts';
import { checkOperands } from './operands.ts';
import type { COLOR_MODES } from './options.ts';
import { toOutput } from './output.ts';

/** The options of `extract` as the command line gives them. */
export interface ExtractFlags {
  readonly input: InputFormat;
  readonly date?: string;
  readonly maxArticleSize: number;
  readonly fields?: FieldNames;
  readonly format: Format;
  readonly only?: readonly Section[];
  readonly offsets: RenderSettings['offsets'];
  readonly explain?: boolean;
  readonly color: (typeof COLOR_MODES)[number];
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** Reads, extracts, prints; one error record and one line on stderr for each input that fails. */
export async function runExtract(inputs: readonly string[], flags: ExtractFlags, io: Io): Promise<number> {
  const operands = checkOperands(inputs, io);
  const settings = {
    format: flags.format,
    only: flags.only ?? SECTIONS,
    offsets: flags.offsets,
    explain: flags.explain ?? false,
    colors: toColors(flags.color, io),
    width: widthOf(io),
    debug: flags.debug ?? false,
  };
  if (flags.only && flags.format === 'conllu') throw new UsageError('--only has no meaning with --format conllu');
  const reading = {
    input: flags.input,
    date: flags.date ?? null,
    maxSize: flags.maxArticleSize,
    fields: flags.fields ?? {},
  };
  const job = await makeJob(settings);
  const frame = frameOf(settings);
  const out = toOutput(io.stdout);
  let signal: Interrupt | null = null;
  const ignore = io.onInterrupt((s) => {
    signal = s;
  });
  let summary = NOTHING;
  let records = 0;
  try {
    await out.write(frame.head);
    for await (const items of readItems(operands, reading, io.stdin)) {
      for (const item of items) {
        const done = job(item);
        summary = addUp(summary, done.summary);
        if (done.failure && !flags.quiet) io.stderr.write(toMessage(done.failure));
        if (done.text) await out.write((records++ ? frame.separator : '') + done.text);
        if (out.isClosed() || signal) break;
      }
      if (out.isClosed() || signal) break;
    }
    await out.write(frame.tail(summary, records));
  } finally {
    ignore();
    io.stdin.destroy?.();
  }
  const trouble = out.trouble();
  if (trouble) throw new UsageError(`cannot write: ${trouble.message}`);
  if (signal) return signal === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
  return summary.failed ? EXIT.someFailed : EXIT.done;
}

function widthOf({ stdout }: Io): number {
  return stdout.isTTY && stdout.columns ? Math.min(Math.max(stdout.columns, 50), 110) : 80;
}
