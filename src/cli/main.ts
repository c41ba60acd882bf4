import { readFileSync } from 'node:fs';
import { EXIT } from './exit.ts';
import { type Io, processIo } from './io.ts';

/** The whole program: command line in, exit code out. Prints through `io` alone and never exits itself. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  if (argv[0] === '--version' || argv[0] === '-V') {
    io.stdout.write(`${version()}\n`);
    return EXIT.done;
  }
  // A reader that has gone ("| head") is no error; other trouble is told by who writes (output.ts).
  for (const sink of [io.stdout, io.stderr]) sink.on('error', () => {});
  try {
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, io);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    io.stderr.write(`claimwire: internal error: ${words} (please report it; --debug prints the stack)\n`);
    if (argv.includes('--debug') && error instanceof Error) io.stderr.write(`${error.stack}\n`);
    return EXIT.usage;
  }
}

/** The version in package.json, which is one folder above dist and two above src/cli. */
function version(): string {
  for (const up of ['../package.json', '../../package.json']) {
    try {
      return JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')).version;
    } catch {}
  }
  return 'unknown';
}
