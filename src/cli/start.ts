import type { main } from './main.ts';
import { loadScript } from './script.ts';

export { beBrief } from './tiering.ts';

/** The program, from one script or, where there is none or one line is asked for, from its modules. */
export async function loadMain(argv: readonly string[]): Promise<typeof main> {
  const short = argv[0] === '--version' || argv[0] === '-V';
  return (short ? null : loadScript()?.main) ?? (await import('./main.ts')).main;
}
