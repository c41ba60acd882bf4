import { readItems } from '../input/read.ts';
import { frameOf } from '../render/renderer.ts';
import { addUp, NOTHING, type Summary } from '../render/summary.ts';
import { EXIT, UsageError } from './exit.ts';
import { checkFlags, type ExtractFlags, toReadOptions, toSettings } from './flags.ts';
import type { Interrupt, Io } from './io.ts';
import { type Log, makeLog } from './log.ts';
import { checkOperands, readFileList, totalSize } from './operands.ts';
import { joined, type Output, toOutput } from './output.ts';
import { isFinished, type Kept, type OutputFile, openOutputFile } from './output-file.ts';
import { makePlan, type Plan } from './plan.ts';
import { type Progress, startProgress } from './progress.ts';
import { runTasks } from './run.ts';
import { toShardEnd, toShardLine } from './shard-lines.ts';

/** Reads, extracts, prints; one error record and one line on stderr for each input that fails. */
export async function runExtract(inputs: readonly string[], flags: ExtractFlags, io: Io): Promise<number> {
  checkFlags(flags);
  if (flags.rules !== undefined) await (await import('./user-rules.ts')).checkRules(flags.rules);
  if (flags.actors !== undefined) await (await import('./user-rules.ts')).checkActors(flags.actors);
  const listed = flags.filesFrom === undefined ? [] : await readFileList(flags.filesFrom, flags['0'] ?? false, io);
  const operands = flags.filesFrom === undefined ? checkOperands(inputs, io) : [...inputs, ...listed];
  const log = makeLog(io, { json: flags.logJson ?? false, quiet: flags.quiet ?? false });
  if (flags.resume && flags.output !== undefined && isFinished(flags.output)) {
    log.note(`${flags.output} is done already`);
    return EXIT.done;
  }
  const { file, errors } = await openFiles(flags);
  const interrupt = listen(io);
  let done = 0;
  const items = readItems(operands, toReadOptions(flags), io.stdin, (count) => {
    done += count;
  });
  const total = totalSize(operands);
  const progress = startProgress(io, { quiet: flags.quiet ?? false, read: () => ({ done, total }), say: log.note });
  const plan = makePlan(items, {
    shard: flags.shard ?? null,
    keepDuplicates: flags.keepDuplicates ?? false,
    skip: file?.kept.records ?? 0,
  });
  const out = toOutput(file?.sink ?? io.stdout);
  const printing = { flags, io, out, plan, errors, log, progress, kept: file?.kept ?? null };
  const summary = await print(printing, () => interrupt.signal() !== null).finally(() => {
    interrupt.ignore();
    progress.clear();
    io.stdin.destroy?.();
  });
  await errors?.finish();
  return finish(summary, { flags, out, file, signal: interrupt.signal(), log, progress });
}

/** Waits for a signal, which ends the reading of standard input; a second one kills at once. */
function listen(io: Io): { readonly signal: () => Interrupt | null; readonly ignore: () => void } {
  let signal: Interrupt | null = null;
  const ignore = io.onInterrupt((s) => {
    signal = s;
    ignore();
    io.stdin.destroy?.();
  });
  return { signal: () => signal, ignore };
}

/** The files to write: the output, and the error records alone. */
async function openFiles(flags: ExtractFlags): Promise<{ file: OutputFile | null; errors: OutputFile | null }> {
  const errors = flags.errors === undefined ? null : await openOutputFile(flags.errors, false, () => {});
  // What an interrupted run has kept holds its error records too.
  const keepError = (line: string): void => {
    if (/^\{(?:"order":\d+,)?"ok":false/.test(line)) errors?.sink.write(`${line.replace(/^\{"order":\d+,/, '{')}\n`);
  };
  const file = flags.output === undefined ? null : await openOutputFile(flags.output, !!flags.resume, keepError);
  return { file, errors };
}

interface Printing {
  readonly flags: ExtractFlags;
  readonly io: Io;
  readonly out: Output;
  readonly plan: Plan;
  readonly errors: OutputFile | null;
  readonly log: Log;
  readonly progress: Progress;
  readonly kept: Kept | null;
}

/** Prints head, records and tail; stops when interrupted or when the reader has gone. */
async function print(printing: Printing, interrupted: () => boolean): Promise<Summary> {
  const { flags, io, out, plan, errors, log, progress, kept } = printing;
  const settings = toSettings(flags, io);
  const frame = frameOf(settings);
  const stopped = (): boolean => out.isClosed() || interrupted();
  let summary = NOTHING;
  let records = kept?.records ?? 0;
  let checked = false;
  if (records === 0) await out.write(frame.head);
  for await (const batch of runTasks(plan.tasks, { settings, jobs: flags.jobs, timeLimit: flags.timeLimit })) {
    if (!checked) checkSame(kept, plan);
    checked = true;
    const pieces: Uint8Array[] = [];
    for (const { done, order } of batch) {
      summary = addUp(summary, done.summary);
      if (done.failure) {
        progress.clear();
        log.failure(done.failure);
        errors?.sink.write(`${JSON.stringify(done.failure)}\n`);
      }
      const { record } = done;
      if (record.length === 0) continue;
      if (records++ && frame.separator) pieces.push(Buffer.from(frame.separator));
      if (flags.shard) pieces.push(...toShardLine(order, record));
      else pieces.push(record);
    }
    await out.write(joined(pieces));
    progress.update(summary);
    if (stopped()) return summary;
  }
  if (stopped()) return summary;
  if (!checked) checkSame(kept, plan);
  await out.write(frame.tail(summary, records));
  if (flags.shard) await out.write(toShardEnd(flags.shard, plan.items()));
  return summary;
}

/** The records kept must be those of the tasks skipped. @throws UsageError */
function checkSame(kept: Kept | null, plan: Plan): void {
  if (!kept?.last) return;
  const { count, last } = plan.skipped();
  const { article } = JSON.parse(kept.last);
  if (count === kept.records && article?.path === last?.path && article?.record === last?.record) return;
  throw new UsageError('this is not the run that was interrupted', 'give the same inputs and options, or no --resume');
}

interface Ending {
  readonly flags: ExtractFlags;
  readonly out: Output;
  readonly file: OutputFile | null;
  readonly signal: Interrupt | null;
  readonly log: Log;
  readonly progress: Progress;
}

/** Closes the output and says how it went. */
async function finish(summary: Summary, { flags, out, file, signal, log, progress }: Ending): Promise<number> {
  const trouble = out.trouble();
  if (trouble || signal) {
    await file?.abandon();
    const how = flags.format === 'jsonl' ? '; go on with --resume' : '';
    const kept = flags.output === undefined ? '' : `; what is done is in ${flags.output}.part${how}`;
    if (trouble) throw new UsageError(`cannot write: ${trouble.message}${kept}`);
    if (kept) log.note(`interrupted${kept}`);
    return signal === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
  }
  await file?.finish();
  progress.close(summary, file !== null);
  return exitCode(summary, flags.failOn);
}

function exitCode(summary: Summary, failOn: ExtractFlags['failOn']): number {
  if (failOn === 'none') return EXIT.done;
  if (summary.failed) return EXIT.someFailed;
  const { actors, dates, money, attributions, claims } = summary;
  const nothing = actors + dates + money + attributions + claims === 0;
  return failOn === 'empty' && nothing ? EXIT.someFailed : EXIT.done;
}
