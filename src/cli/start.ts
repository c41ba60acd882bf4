import type { main } from './main.ts';
import { loadScript } from './script.ts';
import { beBrief } from './tiering.ts';

export { beBrief };

/** Runs the program. It is CommonJS from bin on: to start Node's loader of modules alone takes 5 ms of CPU. */
export async function start(argv: readonly string[]): Promise<void> {
  beBrief();
  const main = await loadMain(argv);
  process.exitCode = await main(argv);
}

/** The program, from one script or, where there is none or one line is asked for, from its modules. */
async function loadMain(argv: readonly string[]): Promise<typeof main> {
  const short = argv[0] === '--version' || argv[0] === '-V';
  return (short ? null : loadScript()?.main) ?? (await import('./main.ts')).main;
}
