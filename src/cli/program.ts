import { type Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXIT, UsageError } from './exit.ts';
import type { Io } from './io.ts';
import { type CommandName, OPTIONS, type OptionSpec } from './options.ts';

const EXAMPLES = `
Examples:
  claimwire article.txt                   who says or does what, to read
  claimwire -f jsonl news/ > found.jsonl  a folder, one result a line
  zcat dump.gz | claimwire -i jsonl -f lines --only claims -
  claimwire --explain article.txt         why it says so
  claimwire match '#Actor+ {veto}' news/  find a pattern of words and tags

Exit codes: 0 all done, 1 some inputs failed, 2 wrong usage, 130 interrupted`;

/** Runs a command line; commander is known to this file alone. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const finish = (result: number): void => {
    code = result;
  };
  // `claimwire extract x` is `claimwire x`: extract is what claimwire does.
  const args = argv[0] === 'extract' ? argv.slice(1) : argv;
  try {
    await makeProgram(io, finish).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`claimwire: ${error.message}${error.hint ? ` (${error.hint})` : ''}\n`);
    return EXIT.usage;
  }
  return code;
}

function makeProgram(io: Io, finish: (code: number) => void): Command {
  const program = command(new Command('claimwire'), 'extract', io)
    .description('Reads news articles and says who says or does what about which policy.')
    .argument('[inputs...]', 'files, folders or patterns; - or nothing: standard input')
    .option('-V, --version', 'print the version')
    .enablePositionalOptions()
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options) => {
      const { runExtract } = await import('./extract-command.ts');
      finish(await runExtract(inputs, options, io));
    });
  command(program.command('match'), 'match', io)
    .description("find a pattern of compromise's match syntax: words, #Tags, [<name>groups]")
    .argument('<pattern>', "for example '[<source>#Person+] (said|told)'")
    .argument('[inputs...]', 'files or folders; - or nothing reads standard input')
    .action(async (pattern: string, inputs: string[], options) => {
      const { runMatch } = await import('./match-command.ts');
      finish(await runMatch(pattern, inputs, options, io));
    });
  command(program.command('merge'), 'merge', io)
    .description('put the outputs of --shard runs together in input order')
    .argument('<files...>', 'the JSON lines of all shards')
    .action(async (files: string[], options) => {
      const { runMerge } = await import('./merge-command.ts');
      finish(await runMerge(files, options, io));
    });
  command(program.command('rules'), 'rules', io)
    .description('print the rules, or one of them')
    .argument('[id]', 'a rule, or the beginning of its id: claim/, date/month-day')
    .action(async (id: string | undefined) => {
      const { runRules } = await import('./rules-command.ts');
      finish(runRules(id ?? null, io));
    });
  command(program.command('schema'), 'schema', io)
    .description('print the JSON Schema of the results')
    .action(async () => {
      const { runSchema } = await import('./schema-command.ts');
      finish(runSchema(io));
    });
  return program;
}

function command(c: Command, name: CommandName, io: Io): Command {
  for (const spec of OPTIONS) if (spec.commands.includes(name)) c.addOption(toOption(spec));
  return c
    .exitOverride()
    .helpCommand(false)
    .showHelpAfterError(`(see claimwire ${name === 'extract' ? '' : `${name} `}--help)`)
    .configureHelp({
      helpWidth: Math.min(io.stdout.columns ?? 80, 100) - 1,
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(toTerm)].join(' '),
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'claimwire: ')),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

const toTerm = (a: Argument): string => (a.required ? `<${a.name()}>` : `[${a.name()}]`);

function toOption(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.help).helpGroup(`${spec.group}:`);
  if (spec.choices) option.choices([...spec.choices]);
  if (spec.default !== undefined) option.default(spec.default, spec.defaultText);
  const { parse } = spec;
  if (parse) option.argParser((value) => parsed(parse, value));
  return option;
}

function parsed(parse: (value: string) => unknown, value: string): unknown {
  try {
    return parse(value);
  } catch (error) {
    throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error;
  }
}
